"""What each sentence of a story needs before it: the one before, who is who, or what the story is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from toolkit.sentences.dependence import depends_on_another
from toolkit.sentences.people import People
from toolkit.sentences.subject import Subject

NOTHING_BEFORE = "depends on a missing sentence"


class Context(NamedTuple):
    """What one sentence needs: another of its story by its place, and the surname for which; or why it has none.

    ``distance`` is how many sentences further up the last one is that says what the headline says: 0 for one that does
    so itself, and counted from above the first as long as there is none.
    """

    place: int | None = None
    person: str = ""
    missing: str | None = None
    distance: int = 0


def contexts(texts: Sequence[str], quotable: Sequence[bool], title: str, language: str = "") -> list[Context]:
    """Return what each sentence of a story needs to be understood.

    Parameters
    ----------
    texts, quotable : sequence of str, sequence of bool
        The sentences of a story, in reading order, and whether there is nothing against quoting each; only what those
        need is told.
    title : str
    language : str, optional
        A code such as "de".

    Returns
    -------
    list of Context
        One that begins in the middle needs the one before. The others need the last that says what the headline
        says; before that, the first that has a term of the headline, or else the first of all.

    Examples
    --------
    >>> texts = ["Fog hung low.", "Crews of North Sea rigs strike.", "They want more pay.", "Some 150 joined."]
    >>> found = contexts(texts, [True] * 4, "North Sea crews strike")
    >>> [(one.place, one.missing, one.distance) for one in found]
    [(None, 'depends on a missing sentence', 1), (None, None, 0), (1, None, 1), (1, None, 2)]
    """
    subject, people = Subject(title, language), People()
    stands = [fine and not depends_on_another(text, language) for text, fine in zip(texts, quotable, strict=True)]
    standing = [place for place, alone in enumerate(stands) if alone]
    opening = next((place for place in standing if subject.is_touched_by(texts[place])), next(iter(standing), 0))
    last, found = -1, []
    for place, text in enumerate(texts):
        if stands[place] and subject.is_named_in(text):
            last = opening = place
        context = Context(*people.needed(text)) if stands[place] else Context()
        if quotable[place] and not stands[place]:
            context = _behind(place - 1, place)
        elif stands[place] and place != opening and context.place in (None, opening):
            context = _behind(opening, place)
        people.note(text, place, quotable=stands[place] and context == Context())
        found.append(context._replace(distance=place - last))
    return found


def _behind(needed: int, place: int) -> Context:
    return Context(needed) if 0 <= needed < place else Context(missing=NOTHING_BEFORE)
