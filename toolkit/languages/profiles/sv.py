"""Swedish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. t.ex. dvs. jfr. s.k. f.d. ca. inkl. exkl. ang. resp. d.v.s. m.a.o. kapt.
    """,
    abbreviations_before_figures="kl. nr. s. kap. art. tel. mom. p.",
    openings="Han Hon De Detta Men Och Eller Också Dessutom Därför Därefter Då Sedan Hans Hennes Deras Båda Samtidigt",
    openings_unless_a_time="Denna Dessa",
    times="vecka månad",
    ago="sedan",
    days="idag igår i_dag i_går",
    before_clocks=r"kl\.?",
    opening_patterns=(
        r"Det (?:skriver|säger|uppger|visar|rapporterar)\b|\d+-åringen\b",
        "(?:Ja|Nej|Jo|Absolut|Precis|Självklart|Visst)[.,!;—–-]",
        "(?:För att|Därför att|Eftersom) [^,]*$",
    ),
    persons=(
        "jag|mig|vi|oss|vår|vårt|våra",
        "du|dig|din|ditt|dina|ni|er|ert|era",
    ),
    orders="Anmäl Bli Dela Följ Gilla Klicka Ladda Logga Lyssna Läs Prenumerera Registrera Se Skriv Stöd",
    page_matters=(r"prenumer|artikel|kanal|kommentar|konto|nyhetsbrev|nyheter|här\b|mer\b|också|även|mejl",),
    page_notices=(
        "tidigare version av (?:den här |denna |artikeln|texten)",
        r"(?:artikeln|texten)\b.*\b(?:uppdaterats|rättats|ändrats|korrigerats|uppdaterad)\b",
        "i en tidigare version (?:av|stod|angavs|skrev)",
    ),
    pictures="foto bild arkivbild",
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:han|hon))?\.$',),
)
