"""Lithuanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="p. dr. prof. doc. pvz. t.y. vad. gen. šv. gerb.",
    abbreviations_before_figures="nr. str. tel. val. apie maks.",
    persons=(
        "aš|mane|mes|mus|mums|mūsų",
        "tu|tave|jūs|jums|jūsų",
    ),
    ago="prieš",
    days="šiandien vakar",
    number_words="""
        nulis vienas viena du dvi trys keturi keturios penki penkios šeši septyni aštuoni devyni dešimt
        vienuolika dvylika trylika dvidešimt trisdešimt šimtas šimtai tūkstantis tūkstančiai tūkstančių
        milijonas milijonai milijonų milijardas milijardų dešimtys
    """,
    negations=(r"ne|niekas|niekada|be|nėra|ne(?:bus|buvo|turi)|neig\w+",),
)
