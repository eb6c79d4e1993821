"""Finnish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="esim. ns. mm. ts. prof. tri. toht. nk. ent. St. em. eli. ko. ks. vrt.",
    abbreviations_before_figures="klo. n. s. nro. no. luk. puh.",
    ago="sitten",
    days="tänään eilen",
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
    credits_and_offers=("(?:kuva)s? ?[:：].{1,60}",),
    cross_references=("lue myös",),
)
