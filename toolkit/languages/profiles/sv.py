"""Swedish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. t.ex. dvs. jfr. s.k. f.d. ca. inkl. exkl. ang. resp. d.v.s. m.a.o. kapt.
    """,
    abbreviations_before_figures="""
        kl. nr. s. kap. art. tel. mom. p. jan. febr. feb. apr. aug. sept. okt. nov. dec. d. tot. omkr.
    """,
    openings="Han Hon De Detta Men Och Eller Också Dessutom Därför Därefter Då Sedan Hans Hennes Deras Båda Samtidigt",
    openings_unless_a_time="Denna Dessa",
    times="vecka månad",
    opening_patterns=(
        r"Det (?:skriver|säger|uppger|visar|rapporterar)\b|\d+-åringen\b",
        "(?:Ja|Nej|Jo|Absolut|Precis|Självklart|Visst)[.,!;—–-]",
        "(?:För att|Därför att|Eftersom) [^,]*$",
    ),
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:han|hon))?\.$',),
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
    comment_policies=(
        r"^(?:alla )?(?:läsar)?kommentarer(?:na)?\b(?! (?:från|av|om)\b(?! läsar)).{0,60}\b(?:modereras|"
        r"förhandsgranskas|granskas (?:innan|i förväg)|innan de publiceras|speglar inte)\b|"
        r"\bredaktionen\b.{0,60}\b(?:förbehåller sig|ansvarar inte)\b.{0,80}\bkommentarer",
    ),
    pictures="foto bild arkivbild",
    ago="sedan",
    days="idag igår i_dag i_går",
    published=(r"(?:publicerad|uppdaterad)(?: den)?\b",),
    changed="uppdatera",
    before_clocks=r"kl\.?",
    number_words="""
        noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton
        arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra hundratals tusen tusentals
        miljon miljoner miljard miljarder dussin dussintals tiotal tiotals
    """,
    indefinite_articles="en ett",
    negations=(r"inte|ej|aldrig|ingen|inget|inga|förneka\w*|dementera\w*",),
    version_marks=(r"rättelse|rättad|korrigerad|korrigering|uppdater(?:ad|ing)",),
    notes_to_editors=(
        r"(?:till|obs|meddelande till|notis till)[,:!]? ?(?:alla )?redaktion(?:er(?:na)?|en)|"
        r"återkall(?:ad|else)|indragen|embargo|sperrfrist",
    ),
    words_of_notes=(
        r"(?:artikeln?|texten?|nyheten?|rubriken?|version\w*|public\w+|bilder|embargo till|redaktioner\w*|"
        r"använd\w*)",
    ),
    requests_to_withdraw=(
        r"(?:vänligen|vi ber)\b.{0,60}\b(?:inte|ej|radera|stryk)\b[^,]{0,60}\b(?:artikeln?|nyheten|telegrammet)\b",
    ),
    withdrawals=(r"återkall\w+|indrag\w+|dras tillbaka|använd inte|får inte (?:användas|publiceras)|stryk",),
    desks="nyheter sport politik ekonomi kultur",
    source_labels=("källa",),
    related_headings=(
        "läs (?:också|även|mer)|relaterade artiklar|mest lästa?|mer om ämnet|fler nyheter|senaste nytt",
        "just nu",
    ),
    article_ends=(
        "inga kommentarer(?: (?:än|ännu))?",
        r"\d+\s+kommentarer?",
    ),
    possible_article_ends=(
        "taggar|ämnen",
        "kommentarer",
    ),
    buttons=("dela|skriv ut|annons|spara|prenumerera|meny",),
    notices=(
        r"lästid\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? (?:läsning|lästid)",
    ),
    letter_ends=(
        r"\bavprenumerera\b|\bavsluta prenumeration",
        r"\bi (?:din )?webbläsare",
    ),
    cross_references=("läs (?:också|även|mer)",),
    opinions="ledare krönika debatt kommentar",
)
