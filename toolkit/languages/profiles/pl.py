"""Polish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. dr. prof. inż. mgr. hab. ks. abp. bp. gen. płk. mjr. kpt. por. św. bł. im. ul. al. pl. os. np. tj.
        tzn. tzw. m.in. zob. ok. red. min. pos. śp. woj. pow. gm.
    """,
    abbreviations_before_figures="nr. art. ust. pkt. str. godz. tel. poz. rys. par.",
    year_marks="r",
    openings="""
        On Ona Oni One To Jednak Ale I Lub Także Również Ponadto Dlatego Potem Następnie Jego Jej Ich Natomiast
        Poza_tym Tymczasem Obaj Obie
    """,
    openings_unless_a_time="Ten Ta Te Ci",
    times="tydzień",
    ago="temu",
    days="dziś dzisiaj wczoraj",
    number_words="""
        zero jeden jedna jedno dwa dwie dwoje dwóch trzy troje trzech cztery czworo czterech pięć pięcioro
        pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu jedenaście
        jedenastu dwanaście dwunastu trzynaście trzynastu czternaście piętnaście szesnaście siedemnaście
        osiemnaście dziewiętnaście dwadzieścia dwudziestu trzydzieści czterdzieści pięćdziesiąt sto stu
        dwieście trzysta pięćset tysiąc tysiące tysięcy milion miliony milionów miliard miliardy miliardów
        tuzin
    """,
    version_marks=(r"korekta|poprawka|sprostowanie|aktualizacja|uzupełnienie|popr\.?|wersja poprawiona",),
    notes_to_editors=(
        r"(?:uwaga|do|komunikat dla)[,:!]? ?(?:wszystkich )?redakcj[ieę]|anulowan[aoe]|wycofan[aoe]|"
        r"embargo(?: do\b[^:–—-]*)?",
    ),
    words_of_notes=(
        r"(?:depesz\w+|informacj\w+|tekst\w*|artykuł\w*|tytuł\w*|wersj\w+|publik\w+|zdjęci\w+|embargo|"
        r"redakcj\w+|wykorzyst\w+)",
    ),
    withdrawals=(r"anul\w+|wycof\w+|nie (?:wykorzystywać|publikować)|usun\w+",),
)
