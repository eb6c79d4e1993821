"""What a digest is called: the headline of the event that it quotes first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from toolkit.digests.centroid import story_centrality
from toolkit.digests.material import Material
from toolkit.digests.records import Quote
from toolkit.events.versions import version_mark
from toolkit.sentences.quotability import why_not_quotable
from toolkit.stories.frame import headlines, times_of
from toolkit.vectors.outdated import outdated


def headline_of(material: Material, quotes: Sequence[Quote]) -> str:
    """Return the headline of a story of the first event that is quoted; "" if there is nothing for readers.

    It is that of the quoted one, or of the nearest to what they all say, if they have a title, and none that newer
    figures contradict.
    """
    behind = material.behind | _with_outdated_title(material)
    return _headline(material.stories, _of_what_is_quoted(material, quotes), behind)


def _of_what_is_quoted(material: Material, quotes: Sequence[Quote]) -> list[str]:
    """Return the stories of the events that are quoted, event by event: those quoted, then the nearest to their event.

    A story of which the headline itself is quoted comes last, so that nothing stands there twice. If nothing is quoted,
    all stories are taken for one event.
    """
    ids, event_of, vectors = material.ids, material.event_of, material.vectors
    place_of = dict.fromkeys(ids, 1)
    for quote in quotes:
        place_of[quote.story_id] = 2 if quote.text in material.titles[quote.story_id] else 0
    events = np.array([event_of[one] if quotes else 0 for one in ids], dtype=np.intp)
    ranked: list[str] = []
    for event in dict.fromkeys(event_of[quote.story_id] for quote in quotes) or [0]:
        rows = np.flatnonzero(events == event)
        places = np.array([place_of[ids[row]] for row in rows.tolist()])
        ranked += [ids[rows[place]] for place in np.lexsort((-story_centrality(vectors[rows]), places))]
    return ranked


def _headline(stories: pd.DataFrame, ranked: Sequence[str], behind: Collection[str]) -> str:
    """Return what the first story is called, one with a title before others; newer figures put one behind.

    Of stories without a title one is first whose beginning could be quoted: others may begin with words of their page.
    """
    called = dict(zip(stories["story_id"], headlines(stories), strict=True))
    language_of = dict(zip(stories["story_id"], stories["language"], strict=True))
    titled = set(stories["story_id"][stories["title"] != ""])

    def doubts(one: str) -> tuple[bool, bool, bool]:
        is_odd = one not in titled and why_not_quotable(called[one], language_of[one]) is not None
        return one not in titled, one in behind, is_odd

    return called[min(ranked, key=doubts)] if ranked else ""


def _with_outdated_title(material: Material) -> set[str]:
    """Return the ids of the stories whose headline newer ones of the same event contradict by their figures."""
    stories, event_of = material.stories, material.event_of
    groups = np.array([event_of.get(story_id, -1) for story_id in stories["story_id"]], dtype=np.intp)
    titles = [version_mark(title).headline for title in stories["title"]]
    return set(stories["story_id"][outdated(titles, list(stories["language"]), times_of(stories), groups)])
