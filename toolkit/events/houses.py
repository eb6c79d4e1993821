"""Publishers of one house: which stories come from one newsroom, whatever its feeds and editions are called."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.stories.records import Story


def houses_of(stories: Sequence[Story]) -> dict[str, str]:
    """Return the house of each story by its id; one without a source is of its own.

    Examples
    --------
    >>> houses_of([Story("a", "Cod", "Quay", None, ""), Story("b", "Cod", "QUAY", None, "")])
    {'a': 'quay', 'b': 'quay'}
    """
    return {story.story_id: story.source.casefold() or story.story_id for story in stories}
