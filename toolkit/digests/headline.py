"""What a digest is called: the headline of the event that it quotes first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from toolkit.digests.centroid import story_centrality
from toolkit.digests.material import Material
from toolkit.digests.records import Quote
from toolkit.events.versions import version_mark
from toolkit.sentences.quotability import why_not_quotable
from toolkit.vectors.outdated import outdated


def headline_of(material: Material, quotes: Sequence[Quote]) -> str:
    """Return the headline of a story of the first event that is quoted; "" if there is nothing for readers.

    It is that of the quoted one, or of the nearest to what they all say, if they have a title, and none that newer
    figures contradict.
    """
    behind = material.behind | _with_outdated_title(material)
    return _headline(material, _of_what_is_quoted(material, quotes), behind)


def _of_what_is_quoted(material: Material, quotes: Sequence[Quote]) -> list[str]:
    """Return the stories of the events that are quoted, event by event: those quoted, then the nearest to their event.

    A story of which the headline itself is quoted comes last, so that nothing stands there twice. If nothing is quoted,
    all stories are taken for one event.
    """
    ids, event_of, vectors = material.ids, material.facts.events, material.vectors
    place_of = dict.fromkeys(ids, 1)
    for quote in quotes:
        place_of[quote.story_id] = 2 if quote.text in material.facts.titles[quote.story_id] else 0
    events = np.array([event_of[one] if quotes else 0 for one in ids], dtype=np.intp)
    ranked: list[str] = []
    for event in dict.fromkeys(event_of[quote.story_id] for quote in quotes) or [0]:
        rows = np.flatnonzero(events == event)
        places = np.array([place_of[ids[row]] for row in rows.tolist()])
        ranked += [ids[rows[place]] for place in np.lexsort((-story_centrality(vectors[rows]), places))]
    return ranked


def _headline(material: Material, ranked: Sequence[str], behind: Collection[str]) -> str:
    """Return what the first story is called, one with a title before others; newer figures put one behind.

    Of stories without a title one is first whose beginning could be quoted: others may begin with words of their page.
    """

    def doubts(one: str) -> tuple[bool, bool, bool]:
        is_bare = material.facts.titles[one] == ""
        is_odd = is_bare and why_not_quotable(material.facts.called[one], material.facts.languages[one]) is not None
        return is_bare, one in behind, is_odd

    return material.facts.called[min(ranked, key=doubts)] if ranked else ""


def _with_outdated_title(material: Material) -> set[str]:
    """Return the ids of the stories whose headline newer ones of the same event contradict by their figures."""
    ids = list(material.facts.titles)
    found = outdated(
        [version_mark(material.facts.titles[one]).headline for one in ids],
        [material.facts.languages[one] for one in ids],
        [material.facts.times[one] for one in ids],
        np.array([material.facts.events[one] for one in ids], dtype=np.intp),
    )
    return {one for one, is_old in zip(ids, found, strict=True) if is_old}
