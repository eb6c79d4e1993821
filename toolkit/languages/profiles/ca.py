"""Catalan."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="Sr. Sra. Srs. Dr. Dra. prof. p.ex. av. St. Sta. Mn.",
    abbreviations_before_figures="núm. pàg. art. tel. vol. màx. mín. aprox.",
    openings="Ell Ella Ells Elles Això Però I O També A_més Així Llavors Tanmateix El_seu La_seva Ambdós Per_això",
    persons=(
        "jo|meu|meva|nosaltres|nostr[ae]s?",
        "tu|teu|teva|vostè|vosaltres|vostr[ae]s?",
    ),
    orders="Descarrega Llegeix Segueix-nos Subscriu-te",
    page_matters=(r"subscri|article|butlletí|canal|comentari|notícies|aquí|més\b",),
    pictures="foto imatge",
    ago="fa fent",
    days="avui ahir",
    number_words="""
        zero un una dos dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze
        disset divuit dinou vint trenta quaranta cinquanta seixanta cent cents mil milers milió milions desena
        desenes dotzena dotzenes centenars
    """,
    indefinite_articles="un una",
    negations=(r"no|mai|ningú|cap|sense|ni|nega",),
)
