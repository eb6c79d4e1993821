"""Danish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. Skt. bl.a. f.eks. dvs. jf. s.k. ca. inkl. ekskl. vedr. cand. evt. bl. m.a.o. iflg.
    """,
    abbreviations_before_figures="kl. nr. s. stk. kap. art. tlf. pkt.",
    ago="siden",
    days="i_dag i_går",
    before_clocks=r"kl\.?",
    openings="""
        Han Hun De Dette Men Og Eller Også Desuden Derfor Derefter Da Så Hans Hendes Deres Begge Samtidig Disse
        Denne Dog Alligevel Imidlertid
    """,
    opening_patterns=(
        r"Det (?:skriver|siger|oplyser|viser)\b|Den \d+-årige\b",
        "(?:Ja|Nej|Jo|Absolut|Præcis|Selvfølgelig)[.,!;—–-]",
        "Fordi [^,]*$",
    ),
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
    pictures="foto arkivfoto",
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:han|hun))?\.$',),
)
