"""What aggregators and forums put in place of a text: links and their labels; the headlines in such a list.

An item that is no more than a list of links, what they are called, who submitted it or where it goes on, has no text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.reading.pages.linked_lines import Line, Words, lines_of, markup_of, tree_of
from toolkit.stories.rows import RawStory

_NOT_OF_AN_ADDRESS = re.compile(r"^https?://(?:www\.)?|[?&]utm_[^#]*|#.*$")
_SEPARATORS = "-–—|·•"
_MARKS = " \t\n\xa0-–—:|·•/»→."
_FEWEST_WORDS_OF_A_SENTENCE, _FEWEST_WORDS_OF_A_LINKED_ONE = 4, 8
_FEWEST_WORDS_OF_A_CUT_TEXT, _FEWEST_WORDS_OF_A_BEGINNING = 7, 3
_FEWEST_WORDS_OF_A_HEADLINE = 2
_MOST_WORDS_OF_A_LABEL, _MOST_WORDS_ABOUT_ITSELF, _MOST_WORDS_OF_A_SHORT_LINE = 8, 10, 6
_MOST_HEADLINES = 100


def without_link_lists(markup: str, title: str, url: str) -> str:
    """Return markup without the lines before and behind its text that are links and their labels alone.

    Parameters
    ----------
    markup : str
    title, url : str
        Of the item that it stands in: a link to itself, or a headline that is repeated, is no text.

    Returns
    -------
    str
        Empty if nothing else is there, and the item has a title.

    Examples
    --------
    >>> without_link_lists("submitted by <a href='/u/x'>/u/x</a> <a href='/c'>[comments]</a>", "Cod is cut", "/c")
    ''
    >>> without_link_lists("Cod is cut again.<p><a href='/t'>Read full topic</a></p>", "Cod", "/t")
    'Cod is cut again.<p><a href="/t"></a></p>'
    """
    tree = tree_of(markup)
    lines = [] if tree is None else lines_of(tree)
    labels = [_is_label(line, title, url) for line in lines]
    if any(labels) and all(map(_is_label_or_short, lines, labels)):
        return "" if title.strip() else markup
    first = next((n for n, is_label in enumerate(labels) if not is_label), 0)
    behind = _behind(lines, labels)
    gone = [one for line in (*lines[:first], *lines[behind:]) for one in (*line.words, *line.marks)]
    gone += [one for line in lines[first:behind] for one in _links_to_itself(line, title, url)]
    for one in gone:
        one.put("")
    return markup_of(tree) if gone else markup


def headlines_listed(markup: str, title: str, url: str) -> list[RawStory]:
    """Return the headlines in a list of links that begins with the item itself, each with its publisher behind it.

    Examples
    --------
    >>> cod, eel = "<li><a href='/a'>Cod is cut</a> Quay</li>", "<li><a href='/b'>Eels are back</a> Wire</li>"
    >>> headlines_listed(f"<ol>{cod}{eel}</ol>", "Cod is cut - Quay", "/a")[1]
    {'title': 'Eels are back', 'text': 'Eels are back', 'source': 'Wire', 'url': '/b'}
    """
    tree = tree_of(markup)
    lines = [] if tree is None else lines_of(tree)
    listed = [found for line in lines if (found := _listed(line)) is not None]
    if not listed or not (_is_same(listed[0]["url"], url) or _repeats(listed[0]["title"], title)):
        return []
    is_sure = len(listed) > 1 or title.endswith(listed[0]["source"])
    return listed[:_MOST_HEADLINES] if is_sure and not any(map(_has_a_sentence, lines)) else []


def _listed(line: Line) -> RawStory | None:
    """Return a line that is a headline in a link, and behind it a label."""
    if [bool(one.address) for one in line.words[:3]] not in ([True, False], [True, False, True]):
        return None
    title, label = line.words[0], line.words[1].text.strip(_MARKS)
    if count_words(title.text) < _FEWEST_WORDS_OF_A_HEADLINE or not 0 < count_words(label) <= _MOST_WORDS_OF_A_LABEL:
        return None
    return {"title": title.text, "text": title.text, "source": label, "url": title.address}


def _is_label(line: Line, title: str, url: str) -> bool:
    """Return True if a line is links and what they are called, or is about its item: "Continue reading Cod is cut"."""
    if not line.links or _has_a_sentence(line) or _is_cut_off(line.words[0]):
        return False
    n_own = sum(count_words(one.text) for one in line.own)
    if any(_is_to_itself(link, title, url) for link in line.links):
        return n_own <= _MOST_WORDS_ABOUT_ITSELF and not any(_is_linked_sentence(one, title) for one in line.links)
    return n_own <= _MOST_WORDS_OF_A_LABEL and not ends_a_sentence(line.text)


def _is_label_or_short(line: Line, is_label: bool) -> bool:
    """Return True if a line is a label, or has few words and no sentence: "5 posts - 3 participants"."""
    return is_label or not (ends_a_sentence(line.text) or count_words(line.text) > _MOST_WORDS_OF_A_SHORT_LINE)


def _has_a_sentence(line: Line) -> bool:
    """Return True if a sentence ends before a link, or behind it: "Cod is cut again. Read more"."""
    return any(ends_a_sentence(one.text) and count_words(one.text) >= _FEWEST_WORDS_OF_A_SENTENCE for one in line.own)


def _is_cut_off(first: Words) -> bool:
    """Return True if a text stands before the first link: "Clubs have protested against the closure and Read on"."""
    return not first.address and count_words(first.text) >= _FEWEST_WORDS_OF_A_CUT_TEXT


def _is_linked_sentence(link: Words, title: str) -> bool:
    is_long = count_words(link.text) >= _FEWEST_WORDS_OF_A_LINKED_ONE
    return is_long and ends_a_sentence(link.text) and not _repeats(link.text, title)


def _behind(lines: Sequence[Line], labels: Sequence[bool]) -> int:
    """Return where the lines end that are followed by labels alone, with what is short among them."""
    end = n = len(lines)
    while n and _is_label_or_short(lines[n - 1], labels[n - 1]):
        n -= 1
        end = n if labels[n] or end < len(lines) else end
    return end


def _links_to_itself(line: Line, title: str, url: str) -> list[Words]:
    """Return the links at the ends of a line that lead to its item, or repeat its headline."""
    if len(line.words) < 2:
        return []
    first, last = line.words[0], line.words[-1]
    found: list[Words] = []
    if first.address and _repeats(first.text, title) and line.words[1].text[:1] in _MARKS:
        line.words[1].put(line.words[1].text.lstrip(_MARKS))
        found.append(first)
    is_last = last.address and _is_to_itself(last, title, url) and not _is_linked_sentence(last, title)
    return [*found, last] if is_last else found


def _is_to_itself(link: Words, title: str, url: str) -> bool:
    return _is_same(link.address, url) or _repeats(link.text, title)


def _is_same(address: str, url: str) -> bool:
    """Return True if two addresses lead to the same page, whatever follows whom it was sent to."""
    one, other = (_NOT_OF_AN_ADDRESS.sub("", given).rstrip("/") for given in (address, url))
    return bool(one) and one == other


def _repeats(words: str, title: str) -> bool:
    """Return True if words are a headline, or the part of it before its publisher."""
    one, whole = (" ".join(given.casefold().split()) for given in (words, title))
    one = one.rstrip("….")
    is_whole = whole.removeprefix(one).lstrip()[:1] in _SEPARATORS
    return bool(one) and whole.startswith(one) and (is_whole or count_words(one) >= _FEWEST_WORDS_OF_A_BEGINNING)
