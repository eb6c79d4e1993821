"""Swedish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. t.ex. dvs. jfr. s.k. f.d. ca. inkl. exkl. ang. resp. d.v.s. m.a.o. kapt.
    """,
    abbreviations_before_figures="kl. nr. s. kap. art. tel. mom. p.",
    openings="Han Hon De Detta Men Och Eller Också Dessutom Därför Därefter Då Sedan Hans Hennes Deras Båda Samtidigt",
    openings_unless_a_time="Denna Dessa",
    times="vecka månad",
    ago="sedan",
    days="idag igår i_dag i_går",
    before_clocks=r"kl\.?",
    number_words="""
        noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton
        arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra hundratals tusen tusentals
        miljon miljoner miljard miljarder dussin dussintals tiotal tiotals
    """,
    version_marks=(r"rättelse|rättad|korrigerad|korrigering|uppdater(?:ad|ing)",),
    notes_to_editors=(
        r"(?:till|obs|meddelande till|notis till)[,:!]? ?(?:alla )?redaktion(?:er(?:na)?|en)|"
        r"återkall(?:ad|else)|indragen|embargo|sperrfrist",
    ),
    words_of_notes=(
        r"(?:artikeln?|texten?|nyheten?|rubriken?|version\w*|public\w+|bilder|embargo|redaktioner\w*|"
        r"använd\w*)",
    ),
    withdrawals=(r"återkall\w+|indrag\w+|dras tillbaka|använd inte|får inte (?:användas|publiceras)|stryk",),
)
