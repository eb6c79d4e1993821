"""Swedish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. t.ex. dvs. jfr. s.k. f.d. ca. inkl. exkl. ang. resp. d.v.s. m.a.o. kapt.
    """,
    abbreviations_before_figures="""
        kl. nr. s. kap. art. tel. mom. p. jan. febr. feb. apr. aug. sept. okt. nov. dec. ca.
    """,
    openings="Han Hon De Detta Men Och Eller Också Dessutom Därför Därefter Då Sedan Hans Hennes Deras Båda Samtidigt",
    openings_unless_a_time="Denna Dessa",
    times="vecka månad",
    ago="sedan",
    days="idag igår i_dag i_går",
    published=(r"(?:publicerad|uppdaterad)(?: den)?\b",),
    changed="uppdatera",
    before_clocks=r"kl\.?",
    letter_ends=(
        r"\bavprenumerera\b|\bavsluta prenumeration",
        r"\bi (?:din )?webbläsare",
    ),
)
