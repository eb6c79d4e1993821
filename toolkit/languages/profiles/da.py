"""Danish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. Skt. bl.a. f.eks. dvs. jf. s.k. ca. inkl. ekskl. vedr. cand. evt. bl. m.a.o. iflg.
    """,
    abbreviations_before_figures="""
        d. kl. nr. s. stk. kap. art. tlf. pkt. jan. feb. apr. aug. sept. okt. nov. dec. maks. mindst.
    """,
    openings="""
        Han Hun De Dette Men Og Eller Også Desuden Derfor Derefter Da Så Hans Hendes Deres Begge Samtidig Disse
        Denne Dog Alligevel Imidlertid
    """,
    opening_patterns=(
        r"Det (?:skriver|siger|oplyser|viser)\b|Den \d+-årige\b",
        "(?:Ja|Nej|Jo|Absolut|Præcis|Selvfølgelig)[.,!;—–-]",
        "Fordi [^,]*$",
    ),
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:han|hun))?\.$',),
    persons=(
        "jeg|mig|vi|os|vores",
        "du|dig|din|dit|dine|jer|jeres",
    ),
    orders="Abonner Abonnér Bliv Del Download Følg Hent Klik Log Lyt Læs Opret Registrer Se Støt Tilmeld",
    page_matters=(r"abonn|artikel|kanal|kommentar|konto|nyhedsbrev|nyheder|her\b|mere\b|også",),
    page_notices=(
        "tidligere (?:version|udgave) af (?:denne |artiklen)",
        r"artiklen (?:er|blev|er blevet) (?:opdateret|rettet|ændret|korrigeret)\b",
        "i en tidligere (?:version|udgave) (?:stod|fremgik|skrev)",
    ),
    comment_policies=(
        r"^(?:alle )?(?:læser)?kommentarer(?:ne)?\b(?! (?:fra|af|om)\b(?! læser)).{0,60}\b(?:modereres|modereret|"
        r"godkendes|før de offentliggøres|afspejler ikke)\b|"
        r"\bredaktionen\b.{0,60}\bforbeholder sig\b.{0,80}\bkommentarer",
    ),
    pictures="foto arkivfoto",
    ago="siden",
    days="i_dag i_går",
    published=(r"(?:publiceret|opdateret|udgivet)(?: den)?\b",),
    changed="opdateret",
    before_clocks=r"kl\.?",
    number_words="""
        nul en et én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten
        atten nitten tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede hundreder tusind
        tusinder million millioner milliard milliarder snes dusin
    """,
    indefinite_articles="en et",
    negations=(r"ikke|aldrig|ingen|intet|uden|nægte\w*|benægte\w*",),
    version_marks=(r"rettelse|rettet|opdater(?:et|ing)|berigtigelse",),
    source_labels=("kilde",),
    related_headings=("læs også|relaterede artikler|mest læste?|seneste nyt|flere nyheder",),
    article_ends=(
        "ingen kommentarer(?: endnu)?",
        r"\d+\s+kommentarer?",
    ),
    possible_article_ends=(
        "emneord|tags",
        "kommentarer",
    ),
    buttons=("del|udskriv|annonce|gem|menu",),
    notices=(
        r"læsetid\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? (?:læsetid|læsning)",
    ),
    letter_ends=(
        r"\bafmeld(?:\b|e\b|ing)",
        r"\bi din browser\b",
    ),
    cross_references=("læs også",),
    opinions="leder kommentar kronik debat",
)
