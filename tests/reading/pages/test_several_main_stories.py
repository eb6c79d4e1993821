"""Several main stories on a page of text, above a block of related ones."""

from __future__ import annotations

import pytest

from toolkit.reading.pages.text_page import split_page

PAGES = {
    "en": (
        ("Tram depot sold to a brewery", "Tramway Post", "40 minutes ago", "The depot went for two million."),
        ("Beekeepers lose half their hives", "Orchard Times", "3 hours ago", "Mites were found in May."),
        "Related articles",
        ("Brewers buy a chapel in Wells", "Tramway Post", "5 hours ago"),
    ),
    "de": (
        ("Brauerei kauft das Straßenbahndepot", "Gleisbote", "vor 40 Minuten", "Das Depot kostete zwei Millionen."),
        ("Imker verlieren die Hälfte der Völker", "Obstblatt", "vor 3 Stunden", "Im Mai kamen die Milben."),
        "Ähnliche Artikel",
        ("Brauer erwerben Kapelle in Ahlen", "Gleisbote", "vor 5 Stunden"),
    ),
    "fr": (
        ("Le dépôt des trams vendu à un brasseur", "Le Rail", "il y a 40 minutes", "Il a payé deux millions."),
        ("Les apiculteurs perdent la moitié des ruches", "Le Verger", "il y a 3 heures", "Un acarien est en cause."),
        "Articles liés",
        ("Une chapelle aux brasseurs de Lens", "Le Rail", "il y a 5 heures"),
    ),
    "pt": (
        ("Cervejaria compra o depósito dos elétricos", "O Carril", "há 40 minutos", "Pagou dois milhões por ele."),
        ("Apicultores perdem metade das colmeias", "O Pomar", "há 3 horas", "Os ácaros chegaram em maio."),
        "Artigos relacionados",
        ("Capela vendida a cervejeiros de Viseu", "O Carril", "há 5 horas"),
    ),
}
LAYOUTS = (
    "{title}\n{source} · {age}\n{text}\n",
    "{source} | {age}\n{title}\n{text}\n",
    "{title}\n{source}\n{age}\n{text}\n",
    "{source}\n{age}\n- {source}\n{title}\n{text}\n",
)


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_main_story_above_related_ones_is_one(language, layout):
    *main, heading, (related, of, age) = PAGES[language]
    told = [layout.format(title=title, source=source, age=when, text=text) for title, source, when, text in main]
    page = "\n".join([*told, heading, layout.format(title=related, source=of, age=age, text="")])
    stories = [(story["title"], story["source"], story["published"]) for story in split_page(page)]
    assert stories == [*((title, source, when) for title, source, when, _ in main), (related, of, age)]
    assert [story["text"] for story in split_page(page)] == [*(text for *_, text in main), related]


@pytest.mark.parametrize("language", PAGES)
def test_a_main_story_with_the_credit_of_a_picture_is_one(language):
    (title, source, age, text), (_, other, when, more), heading, (related, of, later) = PAGES[language]
    page = f"{title}\n{source} · {age}\n{text} {text} {text}\n{other} · {when}\n{more} {text}\n{more} {text}\n"
    stories = split_page(f"{page}\n{heading}\n{related}\n{of} · {later}\n")
    assert [(story["title"], story["source"]) for story in stories] == [(title, source), (related, of)]


@pytest.mark.parametrize("language", PAGES)
def test_a_main_story_that_names_nobody_is_one(language):
    (title, _, _, text), (_, _, _, more), heading, (related, of, later) = PAGES[language]
    long = " ".join([text, more] * 3)
    stories = split_page(f"{title}\n{long}\n{long}\n{heading}\n{related}\n{of} · {later}\n")
    assert [(story["title"], story["text"]) for story in stories] == [(title, f"{long}\n\n{long}"), (related, related)]
