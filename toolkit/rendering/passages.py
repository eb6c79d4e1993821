"""Quotes as they are read: sentences of one story that follow each other run on as one passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from unicodedata import east_asian_width

from toolkit.digests.records import Quote
from toolkit.rendering.edition.records import Reported
from toolkit.stories.records import Story

_WIDEST_SPACE = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of one story in a row, each with whether something is left out before it."""

    story: Story
    sentences: tuple[tuple[Quote, bool], ...]

    @property
    def first(self) -> Quote:
        """Its first sentence."""
        return self.sentences[0][0]

    @property
    def last(self) -> Quote:
        """Its last sentence."""
        return self.sentences[-1][0]

    @property
    def text(self) -> str:
        """The sentences as one running text.

        Examples
        --------
        >>> story = Story("a", "Cod quota cut", "Quay Wire", None, "")
        >>> said = [Quote("It was cut.", "a", 0, 11), Quote("It rains.", "a", 12, 21), Quote("All left.", "a", 80, 89)]
        >>> passages([Reported(quote, story) for quote in said])[0].text
        'It was cut. It rains. […] All left.'
        """
        written = (f"[…] {quote.text}" if left_out else quote.text for quote, left_out in self.sentences)
        return "".join(f"{self.space_before(number)}{text}" for number, text in enumerate(written))

    def space_before(self, number: int) -> str:
        """Return what stands before a sentence: a space, but none after one of a script that has none."""
        if number == 0:
            return ""
        (before, _), (_, left_out) = self.sentences[number - 1 : number + 1]
        return "" if not left_out and east_asian_width(before.text[-1:] or " ") in "WF" else " "


def passages(quotes: Iterable[Reported]) -> list[Passage]:
    """Join quotes of one story that stand beside each other.

    Examples
    --------
    >>> story = Story("a", "Cod quota cut", "Quay Wire", None, "")
    >>> said = [Quote("It was cut.", "a", 0, 11), Quote("Crews stayed ashore.", "a", 12, 32)]
    >>> [len(passage.sentences) for passage in passages(Reported(quote, story) for quote in said)]
    [2]
    """
    joined = []
    for _, group in groupby(quotes, key=lambda one: one.story.story_id):
        own = list(group)
        before = [None, *(one.quote for one in own[:-1])]
        sentences = tuple((one.quote, _left_out(last, one.quote)) for last, one in zip(before, own, strict=True))
        joined.append(Passage(own[0].story, sentences))
    return joined


def _left_out(last: Quote | None, quote: Quote) -> bool:
    """Return True if more than white space lies between two quotes, or the second stands before the first."""
    return last is not None and not 0 <= quote.start - last.end <= _WIDEST_SPACE
