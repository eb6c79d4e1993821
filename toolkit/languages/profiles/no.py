"""Norwegian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. f.eks. dvs. jf. jfr. s.k. ca. inkl. ekskl. vedr. cand. ev. m.a.o. iflg. hhv.
    """,
    abbreviations_before_figures="""
        d. kl. nr. s. kap. art. tlf. pkt. jan. feb. apr. aug. sept. okt. nov. des. maks. omkr.
    """,
    openings="""
        Han Hun De Dette Men Og Eller Også Dessuten Derfor Deretter Da Så Hans Hennes Deres Begge Samtidig Disse
        Denne Likevel Imidlertid
    """,
    opening_patterns=(
        r"Det (?:skriver|sier|melder|opplyser|får|viser)\b|\d+-åringen\b",
        "(?:Ja|Nei|Jo|Absolutt|Nettopp|Selvfølgelig)[.,!;—–-]",
        "Fordi [^,]*$",
    ),
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:han|hun))?\.$',),
    persons=(
        "jeg|meg|vi|oss|vår|vårt|våre",
        "du|deg|din|ditt|dine|dere|deres(?= e-?post)",
    ),
    orders="Abonner Bli Del Følg Klikk Last Les Lik Logg Lytt Meld Registrer Se Støtt",
    page_matters=(r"abonn|artikkel|kanal|kommentar|konto|nyhetsbrev|nyheter|her\b|mer\b|også|sak\b|saken",),
    page_notices=(
        r"sammendraget er (?:laget|skrevet|generert)",
        "tidligere (?:versjon|utgave) av (?:denne |saken|artikkelen)",
        r"(?:artikkelen|saken) (?:er|ble|har blitt) (?:oppdatert|rettet|endret|korrigert)\b",
        "i en tidligere (?:versjon|utgave) (?:sto|stod|skrev|het)",
    ),
    comment_policies=(
        r"^(?:alle )?(?:leser)?kommentare(?:r|ne)\b(?! (?:fra|av|om)\b(?! leser)).{0,60}\b(?:modereres|moderert|"
        r"godkjennes|før publisering|gjenspeiler ikke)\b|"
        r"\bredaksjonen\b.{0,60}\bforbeholder seg\b.{0,80}\bkommentarer",
    ),
    pictures="foto bilde illustrasjonsfoto",
    ago="siden",
    days="i_dag i_går",
    published=(r"(?:publisert|oppdatert)(?: den)?\b",),
    changed="oppdatert",
    before_clocks=r"kl\.?",
    number_words="""
        null en ei et én ett to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten
        seksten sytten atten nitten tjue tretti førti femti seksti sytti åtti nitti hundre hundrevis tusen
        tusenvis million millioner milliard milliarder dusin titalls
    """,
    indefinite_articles="en ei et ett",
    negations=(r"ikke|aldri|ingen|intet|uten|nekte\w*|benekte\w*",),
    version_marks=(r"rettelse|rettet|korrigert|oppdater(?:t|ing)",),
    source_labels=("kilde",),
    related_headings=("les også|relaterte (?:artikler|saker)|mest lest|siste nytt|flere (?:nyheter|saker)",),
    article_ends=(
        "ingen kommentarer(?: ennå)?",
        r"\d+\s+kommentarer?",
    ),
    possible_article_ends=(
        "emneord|stikkord",
        "kommentarer",
    ),
    buttons=("del|skriv ut|annonse|lagre|meny",),
    notices=(
        r"lesetid\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? lesetid",
    ),
    letter_ends=(
        r"\bmeld(?:e)? deg av\b|\bavmeld",
        r"\bi nettleseren\b",
    ),
    cross_references=("les også",),
    opinions="leder kommentar kronikk meninger",
)
