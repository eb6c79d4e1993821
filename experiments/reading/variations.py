"""Does the article survive what pages do to it? Real pages, changed in memory, and read again.

    python experiments/reading/variations.py --data DIR [--every 6]

DIR is as for `run.py`. Prints the mean F1 of every sixth page as it is and with each change.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from lxml.html import HtmlElement, fromstring, tostring
from run import SETS, measures, pages, with_toolkit
from trafilatura import load_html

from toolkit.reading.pages.main_article import article_box, find_article

SCRIPT = "/* It asks the server for the list of clips and shows the first one of them. */ var shown = 1; " * 15
CARD = "<li><article class='card'><a href='/here'><h3><span>{}</span></h3></a></article></li>"
OTHER = "<li><article class='card'><a href='/{0}'><h3>Harbour number {0} opens again</h3></a></article></li>"


def in_aside(page: HtmlElement) -> None:
    box = article_box(page, find_article(page))
    around = box.getparent()
    if around is not None and box.tag not in ("body", "html"):
        aside = fromstring("<aside class='sidebar'></aside>")
        around.replace(box, aside)
        aside.append(box)


def cards_above(page: HtmlElement) -> None:
    title = " ".join(next((one.text_content() for one in page.iter("title")), "").split())
    cards = CARD.format(title.replace("<", "")) + "".join(OTHER.format(number) for number in range(5))
    page.find("body").insert(0, fromstring(f"<div class='most-read'><ol>{cards}</ol></div>"))


def scripts_in_paragraphs(page: HtmlElement) -> None:
    for number, paragraph in enumerate(page.iter("p")):
        if number % 3 == 0:
            paragraph.append(fromstring(f"<div><script>{SCRIPT}</script></div>")[0])


def names_gone(page: HtmlElement) -> None:
    for element in page.iter():
        if isinstance(element.tag, str):
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)


def notice_below(page: HtmlElement) -> None:
    said = "This website uses cookies to show what you like, and tells its partners what you read. " * 8
    page.find("body").append(fromstring(f"<div><p>Advertisement</p><p>{said}</p></div>"))


CHANGES: dict[str, Callable[[HtmlElement], None]] = {
    "as it is": lambda page: None,
    "the article in an aside called sidebar": in_aside,
    "cards above, one of the article itself": cards_above,
    "scripts in paragraphs": scripts_in_paragraphs,
    "a notice on cookies below": notice_below,
    "no classes and no ids": names_gone,
}


def changed(content: bytes, change: Callable[[HtmlElement], None]) -> bytes:
    page = load_html(content)
    if page is None or page.find("body") is None:
        return content
    change(page)
    return bytes(tostring(page, encoding="utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--every", type=int, default=6)
    given = parser.parse_args()
    wanted = [page for name in SETS for page in pages(given.data / "pages" / name)[:: given.every]]
    print(f"| {len(wanted)} pages | F1 | worst page |\n| --- | --- | --- |")
    for name, change in CHANGES.items():
        found = [with_toolkit(changed(page.html, change)) for page in wanted]
        f1 = [measures(one[0]["text"] if one else "", page.text)[0] for one, page in zip(found, wanted, strict=True)]
        print(f"| {name} | {sum(f1) / len(f1):.4f} | {min(f1):.2f} |", flush=True)


if __name__ == "__main__":
    main()
