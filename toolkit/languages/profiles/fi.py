"""Finnish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="esim. ns. mm. ts. prof. tri. toht. nk. ent. St. em. eli. ko. ks. vrt.",
    abbreviations_before_figures="klo. n. s. nro. no. luk. puh.",
    ago="sitten",
    days="tänään eilen",
    number_words="""
        nolla yksi yhden kaksi kahden kolme kolmen neljä neljän viisi viiden kuusi kuuden seitsemän kahdeksan
        yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista
        seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä
        sata sataa tuhat tuhatta miljoona miljoonaa miljardi miljardia kymmeniä satoja tuhansia
    """,
)
