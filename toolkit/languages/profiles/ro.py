"""Romanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        dl. dlui. dna. dra. dr. prof. ing. av. gen. col. lt. Sf. str. bd. ex. cca. aprox.
    """,
    abbreviations_before_figures="""
        art. nr. alin. pag. lit. tel. cap. ian. febr. mart. apr. iun. iul. aug. sept. oct. nov. dec. ora cca.
    """,
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
    comment_policies=(
        r"^(?:toate )?comentariile (?:(?:cititorilor|utilizatorilor) )?(?:sunt|aparțin|vor fi|nu reflectă|"
        r"pot fi)\b.{0,60}\b(?:moderate|autorilor|responsabilitatea|înainte de publicare|redacți\w+)\b",
    ),
    pictures="foto fotografie",
    ago="acum",
    days="azi ieri astăzi",
    published=(r"(?:publicat|actualizat)(?: (?:la|pe|în))?\b",),
    number_words="""
        zero un unu una o doi două trei patru cinci șase şase șapte şapte opt nouă zece unsprezece doisprezece
        douăsprezece treisprezece paisprezece cincisprezece douăzeci treizeci patruzeci cincizeci sută sute
        mie mii milion milioane miliard miliarde zeci duzină
    """,
    indefinite_articles="un unu una o",
    negations=(r"nu|n[-’']\w+|niciodată|nimeni|nici|fără|neag\w+|dezmin\w+",),
    related_headings=(
        "cite(?:ș|ş|s)te (?:și|şi|si)|(?:articole|știri) (?:similare|recomandate|conexe)|cele mai citite",
    ),
    article_ends=(r"\d+\s+(?:de )?comentari[iu]",),
    possible_article_ends=("comentarii",),
    buttons=("distribuie|publicitate|tipărește|salvează",),
    cross_references=("cite(?:ș|ş|s)te (?:și|şi|si)",),
    opinions="opinie editorial",
)
