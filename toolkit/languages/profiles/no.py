"""Norwegian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. f.eks. dvs. jf. jfr. s.k. ca. inkl. ekskl. vedr. cand. ev. m.a.o. iflg. hhv.
    """,
    abbreviations_before_figures="kl. nr. s. kap. art. tlf. pkt.",
    ago="siden",
    days="i_dag i_går",
    before_clocks=r"kl\.?",
    openings="""
        Han Hun De Dette Men Og Eller Også Dessuten Derfor Deretter Da Så Hans Hennes Deres Begge Samtidig Disse
        Denne Likevel Imidlertid
    """,
    opening_patterns=(
        r"Det (?:skriver|sier|melder|opplyser|får|viser)\b|\d+-åringen\b",
        "(?:Ja|Nei|Jo|Absolutt|Nettopp|Selvfølgelig)[.,!;—–-]",
        "Fordi [^,]*$",
    ),
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
    pictures="foto bilde illustrasjonsfoto",
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:han|hun))?\.$',),
)
