"""Slovak."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. pí. Ing. Mgr. MUDr. JUDr. PhDr. Bc. doc. prof. gen. plk. napr. tj. tzv. t.j. t.z. sv. ul. nám. resp.
    """,
    abbreviations_before_figures="č. str. čl. ods. r. tel. pribl. tis. cca.",
    openings="""
        On Ona Oni To Ale A Alebo Tiež Navyše Preto Potom Jeho Jej Ich Obaja Obe Tento Táto Tieto Zároveň
        Napriek_tomu
    """,
    persons=(
        "ja|mňa|mne|môj|moj[ae]|nás|nám|náš|naš(?:a|e|i|eho|ej|ich|im|u)",
        "vás|vám|váš|vaš(?:a|e|i|eho|ej|ich|im|u)",
    ),
    ago="pred",
    days="dnes včera",
    number_words="""
        nula jeden jedna jedno dva dve dvaja tri traja štyri štyria päť šesť sedem osem deväť desať jedenásť
        dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť dvadsať tridsať štyridsať
        päťdesiat sto tisíc tisíce milión milióny miliónov miliarda miliardy miliárd tucet
    """,
    negations=(r"nie|nikdy|nikto|žiadn\w+|bez|ani|popr\w+|ne(?:má|maj|bud|bol|chc|môž|moh|do[šj]|pri[jš])\w*",),
)
