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

POOR = 0.7
SCRIPT = "/* It asks the server for the list of clips and shows the first one of them. */ var shown = 1; " * 15
SAID = "Harbour number {0} opens again on Monday, the master of the port has said to the crews of the boats there."
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


def in_table(page: HtmlElement) -> None:
    box = article_box(page, find_article(page))
    around = box.getparent()
    if around is not None and box.tag not in ("body", "html"):
        table = fromstring("<table><tr><td width='160'><a href='/'>Home</a></td><td></td></tr></table>")
        around.replace(box, table)
        table[0][1].append(box)
        box.tag = "div"


def paragraphs_as_breaks(page: HtmlElement) -> None:
    for paragraph in list(page.iter("p")):
        if next(paragraph.iter("div", "li", "table"), None) is None:
            for _ in range(2):
                paragraph.append(page.makeelement("br"))
            paragraph.drop_tag()


def sections_among_cards(page: HtmlElement) -> None:
    text = find_article(page).text
    paragraphs = [] if text is None else [one for one in text if one.tag == "p"]
    for number, paragraph in enumerate(paragraphs):
        section = page.makeelement("section")
        paragraph.getparent().replace(paragraph, section)
        section.append(paragraph)
        if number % 3 == 2:
            section.addnext(teaser(number))


def teasers_below(page: HtmlElement) -> None:
    around = article_box(page, find_article(page)).getparent()
    if around is not None and around.tag != "html":
        around.append(fromstring("<div class='more'></div>"))
        around[-1].extend(teaser(number) for number in range(20))


def teaser(number: int) -> HtmlElement:
    of = f"<h3><a href='/{number}'>Harbour number {number} opens again</a></h3><p>{SAID.format(number)}</p>"
    return fromstring(f"<div class='teaser'><a href='/harbours'>Harbours</a>{of}</div>")


def two_articles(page: HtmlElement) -> None:
    said = "".join(f"<p>{SAID.format(number)}</p>" for number in range(12))
    page.find("body").append(fromstring(f"<article><h2><a href='/2'>Harbours open</a></h2>{said}</article>"))


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
    "the article in a table": in_table,
    "paragraphs parted by breaks": paragraphs_as_breaks,
    "each paragraph a section, cards among them": sections_among_cards,
    "twenty teasers below, each with a text": teasers_below,
    "another article below": two_articles,
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
    print(f"| {len(wanted)} pages | F1 | pages below .7 |\n| --- | --- | --- |")
    for name, change in CHANGES.items():
        found = [with_toolkit(changed(page.html, change)) for page in wanted]
        f1 = [measures(one[0]["text"] if one else "", page.text)[0] for one, page in zip(found, wanted, strict=True)]
        poor = ", ".join(f"{page.id[5:27]} {one:.2f}" for one, page in zip(f1, wanted, strict=True) if one < POOR)
        print(f"| {name} | {sum(f1) / len(f1):.4f} | {poor} |", flush=True)


if __name__ == "__main__":
    main()
