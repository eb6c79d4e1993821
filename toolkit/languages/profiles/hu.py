"""Hungarian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. Dr. id. ifj. özv. prof. pl. ún. kb. ill. vö. Szt.",
    abbreviations_before_names="Zrt. Kft. Nyrt. Bt.",
    abbreviations_before_figures="""
        sz. old. kb. tel. jan. febr. márc. ápr. jún. júl. aug. szept. okt. nov. dec.
    """,
    ago="ezelőtt",
    days="ma tegnap",
    published=(r"(?:közzétéve|megjelent|frissítve)\b",),
    changed="frissít",
)
