"""Finnish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="esim. ns. mm. ts. prof. tri. toht. nk. ent. St. em. eli. ko. ks. vrt.",
    abbreviations_before_figures="klo. n. s. nro. no. luk. puh.",
    ago="sitten",
    days="tänään eilen",
    published=(r"(?:julkaistu|päivitetty)\b",),
    changed="päivitetty",
)
