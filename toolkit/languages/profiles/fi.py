"""Finnish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="esim. ns. mm. ts. prof. tri. toht. nk. ent. St. em. eli. ko. ks. vrt.",
    abbreviations_before_figures="klo. n. s. nro. no. luk. puh. maks. väh.",
    closed_quotations=(r"[?!…؟][\"”’'»]+\Z",),
    speakers=(
        r"[A-ZÅÄÖ][\w’'-]*(?: [A-ZÅÄÖ][\w’'-]*){0,3} "
        r"(?:sanoo|sanoi|kysyy|kysyi|huudahtaa|huudahti|huusi|ihmettelee|pohtii|vastaa|vastasi|toteaa|totesi|kertoo|kertoi)\b",
    ),
    openings="""
        Hän He Se Ne Tämä Nämä Mutta Ja Myös Lisäksi Siksi Sitten Hänen Heidän Molemmat Kuitenkin Samalla Toisaalta
    """,
    opening_patterns=(
        "(?:Kyllä|Ei|Joo|Juu|Ehdottomasti|Totta kai)[.,!;—–-]",
        "Koska [^,]*$",
    ),
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:hän))?\.$',),
    persons=(
        "minä|minun|minua|minulle|me|meidän|meitä|meille",
        "sinä|sinun|sinua|sinulle|te|teidän|teitä|teille",
    ),
    orders="Jaa Katso Kirjaudu Klikkaa Kuuntele Lataa Liity Lue Rekisteröidy Seuraa Tilaa Tue Tykkää",
    page_matters=("tilaa|artikkel|juttu|kanava|kommentt|tili|uutiskirje|uutis|tästä|lisää|myös|sovellus",),
    page_notices=(
        "(?:aiemmassa|aikaisemmassa) versiossa",
        r"(?:juttua|artikkelia|juttuun|artikkeliin|uutista)\b.*\b(?:päivitetty|korjattu|muutettu|lisätty)\b",
    ),
    comment_policies=(
        r"^(?:kaikki )?kommentit\b.{0,60}\b(?:moderoidaan|ennen julkais\w+|hyväksytään)\b|"
        r"\btoimitus\b.{0,60}\b(?:pidättää|ei vastaa)\b.{0,60}\bkommen",
    ),
    pictures="kuva kuvat lehtikuva",
    ago="sitten",
    days="tänään eilen",
    published=(r"(?:julkaistu|päivitetty)\b",),
    changed="päivitetty",
    number_words="""
        nolla yksi yhden kaksi kahden kolme kolmen neljä neljän viisi viiden kuusi kuuden seitsemän kahdeksan
        yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista
        seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä
        sata sataa tuhat tuhatta miljoona miljoonaa miljardi miljardia kymmeniä satoja tuhansia
    """,
    negations=(r"ei|eivät|eikä|ilman|kiist(?:ää|i|ävät)",),
    version_marks=(r"korjaus|korjattu|päivit(?:ys|etty)|oikaisu",),
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
    cross_references=("lue myös",),
    opinions="kolumni pääkirjoitus mielipide",
)
