"""Words that nobody sees are no words of an article."""

from __future__ import annotations

import pytest
from lxml.html import fromstring

from tests.reading.pages.markup import HULL, SAID, paragraphs
from toolkit.reading.pages.extraction import article_text

LINKED = (
    "The quota, <a href='/law'>says the law{}</a>, is cut for the third year in a row in all of the northern ports."
)
PLAIN = "The quota, says the law, is cut for the third year in a row in all of the northern ports."


def read(paragraph: str) -> list[str]:
    inside = f"{paragraphs(SAID)}<p>{paragraph}</p>{paragraphs(HULL)}"
    page = f"<html><body><article><h1>Cod quota cut</h1>{inside}</article></body></html>"
    return article_text(fromstring(page), "Cod quota cut").split("\n")


@pytest.mark.parametrize(
    "unseen",
    [
        "<span class='sr-only'>opens in a new tab</span>",
        "<span class='link__visually-hidden'>ouvre un nouvel onglet</span>",
        "<span class='u-VisuallyHidden'>wird in neuem Fenster geöffnet</span>",
        "<em class='screen-reader-text'>abre en otra ventana</em>",
        "<span class='h-offscreen'>externer Link</span>",
        "<span class='x1'>(öffnet im neuen Fenster)</span>",
        "<span>[PDF, 2 MB]</span>",
    ],
)
def test_what_is_written_for_screen_readers_and_of_links_goes(unseen):
    assert read(LINKED.format(unseen)) == [*SAID, PLAIN, *HULL]


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (LINKED.format(" <b>(of 2019)</b> and the rules"), PLAIN.replace("law", "law (of 2019) and the rules")),
        (LINKED.format(" <span class='sr-onlyish'>of the sea</span>"), PLAIN.replace("law", "law of the sea")),
        (PLAIN.replace("the law", "<span>(as before)</span> the law"), PLAIN.replace("the law", "(as before) the law")),
    ],
    ids=["within a link", "another name", "outside of links"],
)
def test_what_is_seen_stays(paragraph, text):
    assert read(paragraph) == [*SAID, text, *HULL]
