"""What each sentence of a story needs before it: the one before, who is who, or what the story is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from toolkit.sentences.dependence import depends_on_another
from toolkit.sentences.people import People
from toolkit.sentences.subject import Subject

NOTHING_BEFORE = "depends on a missing sentence"


class Context(NamedTuple):
    """What one sentence needs: another of its story by its place, and the surname for which; or why it has none."""

    place: int | None = None
    person: str = ""
    missing: str | None = None


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
        The first sentence that stands by itself and names the subject of the story opens it, or else the first that
        stands by itself. What does not name the subject needs the opening sentence, and has nothing before it if it
        stands before that.

    Examples
    --------
    >>> texts = ["Fog hung low.", "Crews of three North Sea rigs struck.", "They want more pay.", "Some 150 joined."]
    >>> found = contexts(texts, [True] * 4, "North Sea crews strike over pay")
    >>> [(one.place, one.missing) for one in found]
    [(None, 'depends on a missing sentence'), (None, None), (1, None), (1, None)]
    """
    subject, people = Subject(title, language), People()
    stands = [fine and not depends_on_another(text, language) for text, fine in zip(texts, quotable, strict=True)]
    naming = [fine and subject.is_named_in(text) for text, fine in zip(texts, stands, strict=True)]
    opening = naming.index(True) if any(naming) else stands.index(True) if any(stands) else 0
    found = []
    for place, text in enumerate(texts):
        context = Context()
        if quotable[place] and not stands[place]:
            context = _behind(place - 1, place)
        elif stands[place]:
            context = Context(*people.needed(text))
            if context.place is None and not naming[place] and place != opening:
                context = _behind(opening, place)
        people.note(text, place, quotable=stands[place] and context == Context())
        found.append(context)
    return found


def _behind(needed: int, place: int) -> Context:
    return Context(needed) if 0 <= needed < place else Context(missing=NOTHING_BEFORE)
