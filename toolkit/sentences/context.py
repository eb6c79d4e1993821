"""What each sentence of a story needs before it: the one before, who is who, or what the story is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from toolkit.sentences.dependence import depends_on_another
from toolkit.sentences.people import People
from toolkit.sentences.subject import ALL, Subject

NOTHING_BEFORE = "depends on a missing sentence"
_TOP = 4
_ENOUGH = 2


class Context(NamedTuple):
    """What one sentence needs: another of its story by its place, and the surname for which; or why it has none.

    ``n_said`` is how many terms of the headline the sentence says that opens the story, up to five, and ``distance``
    how many sentences away that is, 0 for the opening itself.
    """

    place: int | None = None
    person: str = ""
    missing: str | None = None
    n_said: int = ALL
    distance: int = 0


def contexts(texts: Sequence[str], quotable: Sequence[bool], headline: str, language: str = "") -> list[Context]:
    """Return what each sentence of a story needs to be understood.

    Parameters
    ----------
    texts, quotable : sequence of str, sequence of bool
        The sentences of a story, in reading order, and whether there is nothing against quoting each; only what those
        need is told.
    headline : str
    language : str, optional
        A code such as "de".

    Returns
    -------
    list of Context
        One that begins in the middle needs the one before. The others need the one that opens the story: of the first
        four the first that has two terms of the headline, or else the first of all that stands by itself.

    Examples
    --------
    >>> texts = ["Fog hung low.", "Crews of North Sea rigs strike.", "They want more pay.", "Some 150 joined."]
    >>> found = contexts(texts, [True] * 4, "North Sea crews strike")
    >>> [(one.place, one.missing, one.distance) for one in found]
    [(None, 'depends on a missing sentence', 1), (None, None, 0), (1, None, 1), (1, None, 2)]
    """
    subject, people = Subject(headline, language), People()
    stands = [fine and not depends_on_another(text, language) for text, fine in zip(texts, quotable, strict=True)]
    opening, n_said = _opening(texts, stands, subject)
    found = []
    for place, text in enumerate(texts):
        opening = opening if subject else place
        context = Context(*people.needed(text)) if stands[place] else Context()
        if quotable[place] and not stands[place]:
            context = _behind(place - 1, place)
        elif stands[place] and place != opening and context.place in (None, opening):
            context = _behind(opening, place)
        people.note(text, place, quotable=stands[place] and context == Context())
        found.append(Context(context.place, context.person, context.missing, n_said, abs(place - opening)))
    return found


def _opening(texts: Sequence[str], stands: Sequence[bool], subject: Subject) -> tuple[int, int]:
    """Return which sentence says first what the headline says, or else stands alone first, and how much it says."""
    alone = [place for place, stands_alone in enumerate(stands) if stands_alone]
    if not subject or not alone:
        return 0, 0 if subject else ALL
    n_said = []
    for place in [place for place in alone if place < _TOP] or alone[:1]:
        n_said.append(subject.said_by(texts[place]))
        if n_said[-1] >= _ENOUGH:
            return place, n_said[-1]
    return alone[0], n_said[0]


def _behind(needed: int, place: int) -> Context:
    return Context(needed) if 0 <= needed < place else Context(missing=NOTHING_BEFORE)
