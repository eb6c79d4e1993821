"""Records whose texts are markup with lists of links: what is no text goes, the headlines listed are stories too."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.reading.pages.link_lists import headlines_listed, without_link_lists
from toolkit.reading.sources.source import Found
from toolkit.stories.columns import known_columns
from toolkit.stories.rows import RawRecord, RawStory

_CUT_OFF = ("…", "...")
_BEFORE_A_PUBLISHER = " \xa0-–—|·•"


def may_list(raw: RawRecord) -> bool:
    """Return False if there is no markup in a raw record, and so nothing for `with_listed` to do."""
    return any(isinstance(value, str) and "<" in value for value in raw.values())


def with_listed(name: str, raw: RawRecord) -> Iterator[Found]:
    """Yield a raw record without what stands in place of its text, and the headlines that are listed there.

    A record that is listed itself has its headline for a text. Of the others no time is known.

    Examples
    --------
    >>> raw = {"title": "Cod is cut", "url": "/cod", "text": "<a href='/cod#2'>2 comments</a>"}
    >>> list(with_listed("feed", raw))
    [('feed', {'title': 'Cod is cut', 'url': '/cod', 'text': ''})]
    """
    known = known_columns(tuple(raw))
    markup = {
        key: value for key in known.get("text", ()) if isinstance(value := raw[key], str) and "<a" in value.lower()
    }
    if not markup:
        yield name, raw
        return
    title, url = (_first(raw, known.get(column, ())) for column in ("title", "url"))
    for text in markup.values():
        if listed := headlines_listed(text, title, url):
            own: dict[str, object] = {"source": listed[0]["source"]} if not known.get("source") else {}
            yield name, {**raw, **dict.fromkeys(known["text"], headline_said(listed[0], title)), **own}
            yield from ((f"{name}, headline {number}", one) for number, one in enumerate(listed[1:], start=2))
            return
    yield name, {**raw, **{key: without_link_lists(text, title, url) for key, text in markup.items()}}


def headline_said(listed: RawStory, title: str) -> str:
    """Return the headline of an item as its list has it, or as its title has it where the list cuts it off.

    Examples
    --------
    >>> headline_said({"title": "Cod quota is…", "source": "Quay"}, "Cod quota is cut again - Quay")
    'Cod quota is cut again'
    """
    if not listed["title"].endswith(_CUT_OFF):
        return listed["title"]
    return title.removesuffix(listed["source"]).rstrip(_BEFORE_A_PUBLISHER) if listed["source"] else title


def _first(raw: RawRecord, columns: list[str] | tuple[()]) -> str:
    return next((value for key in columns if isinstance(value := raw[key], str) and value.strip()), "")
