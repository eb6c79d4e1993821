"""Czech."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. pí. pp. Ing. Bc. Mgr. MUDr. JUDr. PhDr. RNDr. PaedDr. MVDr. Dr. doc. prof. gen. plk. např. tj. tzv.
        tzn. sv. ul. nám. mj. resp. cca. kpt. por.
    """,
    abbreviations_before_figures="č. str. čl. odst. r. tel. kap. obr. zák. přibl. tis. cca.",
    openings="""
        On Ona Oni To Ale A Nebo Také Navíc Proto Potom Pak Jeho Její Jejich Oba Obě Tento Tato Tyto Přesto Ovšem
        Zároveň
    """,
    opening_patterns=(
        "(?:Ano|Ne|Určitě|Přesně|Samozřejmě)[.,!;—–-]",
        "Protože [^,]*$",
    ),
    persons=(
        "já|mě|mně|můj|moje|nás|nám|náš|naš(?:e|i|eho|emu|ich|im)",
        "vás|vám|váš|vaš(?:e|i|eho|emu|ich|im)",
    ),
    orders="""
        Klikněte Čtěte Odebírejte Podívejte Podpořte Předplaťte Přečtěte Přihlaste Registrujte Sdílejte Sledujte
        Stáhněte
    """,
    page_matters=("předplat|článek|kanál|komentář|účet|zpráv|zde|více|také|aplikac|odběr",),
    page_notices=(
        r"(?:předchozí|původní|dřívější) verz\w+ (?:článku|textu|tohoto)",
        r"(?:článek|text)\b.*\b(?:aktualizován|aktualizovali|opraven|upraven)\b",
        "všechna práva vyhrazena",
    ),
    comment_policies=(
        r"^(?:všechny )?komentáře (?:čtenářů )?(?:jsou |budou |mohou |vyjadřují |nemusí )+.{0,60}\b(?:moder\w+|"
        r"před zveřejněním|názor\w* (?:svých |jejich )?(?:autorů|čtenářů)|redakc\w+)\b|"
        r"\bredakce\b.{0,60}\b(?:vyhrazuje|neodpovídá|nenese)\b.{0,80}\bkomentář",
    ),
    pictures="foto snímek",
    ago="před",
    days="dnes včera",
    published=(r"(?:publikováno|vydáno|aktualizováno)\b",),
    changed="aktualiz",
    number_words="""
        nula jeden jedna jedno dva dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct
        čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet třicet čtyřicet padesát šedesát sedmdesát
        osmdesát devadesát sto stě tisíc tisíce milion miliony milionů miliarda miliardy miliard tucet
    """,
    negations=(
        r"ne|není|nejsou|nikdy|nikdo|žádn\w+|bez|ani|popř\w+|popír\w+|ne(?:m[áě]|maj|měl|bud|byl|chc|m[ůo]ž|moh|lze|doš|při[jš])\w*",
    ),
    version_marks=(r"oprava|opraveno|aktualizace|aktualizováno",),
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
    cross_references=("(?:čtěte|přečtěte si) také",),
    opinions="komentář názor glosa",
)
