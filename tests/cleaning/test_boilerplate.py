"""Where an article on a page ends, and what is no more than the author's name."""

import pytest

from tests.cleaning.rows import SAID
from toolkit.cleaning.boilerplate import article_lines, is_boilerplate, is_byline


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([SAID[0], "Comments", SAID[1]], [SAID[0], "Comments", SAID[1]]),
        ([SAID[0], "Comments", "What a cut"], SAID[:1]),
        ([SAID[0], "Comments", "12 comments", SAID[1]], SAID[:1]),
        ([SAID[0], "Comments", "Share", "12 comments", SAID[1]], SAID[:1]),
        ([SAID[0], "Comments", "Share", "Topics", SAID[1]], SAID[:1]),
        (["#cod", "Hashtags", SAID[0]], SAID[:1]),
    ],
)
def test_a_line_that_may_close_an_article_does_so_if_no_sentence_follows_or_another_such_line(lines, kept):
    assert article_lines(lines) == kept


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("By Ann Berg, Bo Dahl and Cy Ek", True),
        ("By Ann Berg, Bo Dahl and Cy van Ek", False),
        ("By then all had gone home.", False),
    ],
)
def test_a_byline_is_short_and_no_sentence(line, named):
    assert is_byline(line) == named


@pytest.mark.parametrize("line", ["Kuva: Aino Esimerkki", "Quelle: Hafenblatt", "تصوير: أمل", "Fotoğraf: Ada Örnek"])
def test_the_credit_of_a_picture_is_boilerplate_in_every_language(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", ["picture: nine boats of forty", "Bild für Bild: der Hafen", "Fotos zeigen: er war."])
def test_what_only_speaks_of_pictures_is_no_credit(line):
    assert not is_boilerplate(line)
