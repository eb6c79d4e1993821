"""Czech."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. pí. pp. Ing. Bc. Mgr. MUDr. JUDr. PhDr. RNDr. PaedDr. MVDr. Dr. doc. prof. gen. plk. např. tj. tzv.
        tzn. sv. ul. nám. mj. resp. cca. kpt. por.
    """,
    abbreviations_before_figures="č. str. čl. odst. r. tel. kap. obr. zák.",
    ago="před",
    days="dnes včera",
    published=(r"(?:publikováno|vydáno|aktualizováno)\b",),
    changed="aktualiz",
    source_labels=("zdroj",),
    related_headings=("(?:čtěte|přečtěte si) také|související (?:články|zprávy)|nejčtenější|další (?:články|zprávy)",),
    article_ends=(
        "(?:zatím )?žádné komentáře",
        r"\d+\s+komentář[eů]?",
    ),
    possible_article_ends=(
        "štítky|klíčová slova",
        "komentáře|diskuse",
    ),
    buttons=("sdílet|tisk|reklama|uložit|menu",),
    credits_and_offers=("(?:foto)s? ?[:：].{1,60}",),
    cross_references=("(?:čtěte|přečtěte si) také",),
)
