"""Romanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dl. dlui. dna. dra. dr. prof. ing. av. gen. col. lt. Sf. str. bd. ex. cca. aprox.",
    abbreviations_before_figures="art. nr. alin. pag. lit. tel. cap.",
    ago="acum",
    openings="""
        El Ea Ei Ele Acesta Aceasta Aceștia Acestea Dar Și Sau Însă De_asemenea Apoi Astfel Totuși Ambii În_schimb
        Prin_urmare
    """,
    persons=(
        "eu|meu|mea|noi|nouă(?= ne)|nostru|noastr[ăe]|noștri",
        "tu|tău|ta|voi|vă|vostru|voastr[ăe]|dumneavoastră",
    ),
    orders="""
        Abonați-vă Abonează-te Citește Citiți Descarcă Descărcați Distribuie Înscrie-te Urmărește Urmărește-ne
        Urmăriți
    """,
    page_matters=(r"abon|articol|canal|comentari|cont\b|știri|aici|mai mult|aplicați",),
    page_notices=(
        r"versiun\w+ (?:anterioar\w+|inițial\w+) a (?:acestui |articolului)",
        "toate drepturile rezervate",
    ),
    pictures="foto fotografie",
)
