"""Lithuanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="p. dr. prof. doc. pvz. t.y. vad. gen. šv. gerb.",
    ago="prieš",
    number_words="""
        nulis vienas viena du dvi trys keturi keturios penki penkios šeši septyni aštuoni devyni dešimt
        vienuolika dvylika trylika dvidešimt trisdešimt šimtas šimtai tūkstantis tūkstančiai tūkstančių
        milijonas milijonai milijonų milijardas milijardų dešimtys
    """,
)
