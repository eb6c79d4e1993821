"""The records of a digest: verbatim sentences, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.languages.script import count_words
from toolkit.record import Record


@dataclass(frozen=True, slots=True, repr=False)
class Quote(Record):
    """One verbatim sentence: ``text`` is the story's text from ``start`` to ``end``.

    ``n_sources`` is how many named sources carry nearly the same sentence, its own among them.
    """

    text: str
    story_id: str
    start: int
    end: int
    n_sources: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Digest(Record):
    """The sentences chosen to stand for several stories, in reading order; a headline of the event quoted first."""

    quotes: tuple[Quote, ...]
    theme_id: str | None = None
    headline: str = ""

    @property
    def text(self) -> str:
        """The quotes as one running text."""
        return " ".join(quote.text for quote in self.quotes)

    @property
    def n_words(self) -> int:
        """Number of words in the digest: parts between white space, where a script has that."""
        return sum(count_words(quote.text) for quote in self.quotes)

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        from toolkit.rendering.views.themes import digest_view

        return digest_view(self)
