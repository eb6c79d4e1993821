"""Finnish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="esim. ns. mm. ts. prof. tri. toht. nk. ent. St. em. eli. ko. ks. vrt.",
    abbreviations_before_figures="klo. n. s. nro. no. luk. puh.",
    ago="sitten",
    days="tänään eilen",
    openings="""
        Hän He Se Ne Tämä Nämä Mutta Ja Myös Lisäksi Siksi Sitten Hänen Heidän Molemmat Kuitenkin Samalla Toisaalta
    """,
    opening_patterns=(
        "(?:Kyllä|Ei|Joo|Juu|Ehdottomasti|Totta kai)[.,!;—–-]",
        "Koska [^,]*$",
    ),
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
    pictures="kuva kuvat lehtikuva",
    unnamed_speakers=(r'^[“„«»”"‘].*[“”»"’],? [\w-]+(?: (?:hän))?\.$',),
)
