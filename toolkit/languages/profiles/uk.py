"""Ukrainian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        м. вул. просп. пл. пров. п. пп. акад. проф. доц. ген. св. ім. т.зв. т.д. т.ч. напр. див. о. с. смт. гр.
        тов.
    """,
    abbreviations_before_figures="п. пп. ст. стор. рис. табл. буд. кв. тел. гл. ч.",
    year_marks="р",
    openings="""
        Він Вона Воно Вони Це Але А І Та Також Однак Крім_того При_цьому Тому Потім Його Її Їх Їхній Обидва
        Обидві За_його_словами За_її_словами
    """,
    openings_unless_a_time="Цей Ця Ці",
    times="рік тиждень",
    ago="тому",
    days="сьогодні вчора",
    source_labels=("джерело",),
    related_headings=("читайте також|схожі (?:новини|статті)|найпопулярніше|за темою|інші новини",),
    article_ends=(r"\d+\s+коментар\w*",),
    possible_article_ends=("коментарі",),
    buttons=("поділитися|реклама|зберегти|меню",),
    credits_and_offers=("(?:фото)s? ?[:：].{1,60}",),
    cross_references=("читайте також",),
)
