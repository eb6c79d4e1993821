"""Finnish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="esim. ns. mm. ts. prof. tri. toht. nk. ent. St. em. eli. ko. ks. vrt.",
    abbreviations_before_figures="klo. n. s. nro. no. luk. puh.",
    closed_quotations=(r"[?!…؟][\"”’'»]+\Z",),
    speakers=(
        r"[A-ZÅÄÖ][\w’'-]*(?: [A-ZÅÄÖ][\w’'-]*){0,3} "
        r"(?:sanoo|sanoi|kysyy|kysyi|huudahtaa|huudahti|huusi|ihmettelee|pohtii|vastaa|vastasi|toteaa|totesi|kertoo|kertoi)\b",
    ),
    ago="sitten",
    days="tänään eilen",
    letter_ends=(
        r"\bperu(?:uta|a) (?:uutiskirje|tilau)",
        r"\bselaimessa\b",
    ),
    published=(r"(?:julkaistu|päivitetty)\b",),
    changed="päivitetty",
)
