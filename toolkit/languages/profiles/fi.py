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
    published=(r"(?:julkaistu|päivitetty)\b",),
    changed="päivitetty",
    related_headings=("lue (?:myös|lisää)|aiheeseen liittyvää|luetuimmat|uusimmat",),
    article_ends=(
        "ei (?:vielä )?kommentteja",
        r"\d+\s+kommenttia?",
    ),
    possible_article_ends=(
        "avainsanat|aiheet",
        "kommentit",
    ),
    buttons=("jaa|tulosta|mainos|tallenna|valikko",),
    letter_ends=(
        r"\bperu(?:uta|a) (?:uutiskirje|tilau)",
        r"\bselaimessa\b",
    ),
    credits_and_offers=("(?:kuva)s? ?[:：].{1,60}",),
    cross_references=("lue myös",),
)
