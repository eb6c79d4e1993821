"""One story out of many: by its id, the beginning of its id, or words of its title."""

from __future__ import annotations

import pandas as pd

from toolkit.cleaning.clean import one_line
from toolkit.errors import StoryLookupError
from toolkit.stories.headlines import headline

_LEAST_OF_AN_ID = 4
_MOST_NAMED = 5
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def find_story(stories: pd.DataFrame, name: str) -> int:
    """Return the row of the one story that a name stands for.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.
    name : str
        A story_id, or a whole title; else the beginning of a story_id (at least 4 characters) or part of a
        title, in any case and with any quotation marks, if it matches one story alone.

    Raises
    ------
    StoryLookupError
        If there is no such story, or more than one.

    Examples
    --------
    >>> frame = pd.DataFrame({"story_id": ["5fa1c0", "5fa2d7"], "title": ["Cod quota cut", "Herring quota cut"]})
    >>> find_story(frame, "5fa2"), find_story(frame, "cod QUOTA")
    (1, 0)
    """
    wanted = _folded(name)
    ids, titles = stories["story_id"].tolist(), [_folded(title) for title in _called(stories)]
    if name in ids:
        return ids.index(name)
    matches = [row for row, title in enumerate(titles) if wanted and title == wanted]
    if not matches:
        begins = name if len(name) >= _LEAST_OF_AN_ID else None
        matches = [
            row
            for row, (story_id, title) in enumerate(zip(ids, titles, strict=True))
            if (begins and story_id.startswith(begins)) or (wanted and wanted in title)
        ]
    if len(matches) != 1:
        raise StoryLookupError(_what_was_found(stories, name, matches))
    return matches[0]


def _folded(text: str) -> str:
    return one_line(text).translate(_STRAIGHT).casefold()


def _called(stories: pd.DataFrame) -> list[str]:
    """Return what each story is called; a frame of ids and titles alone will do."""
    if "text" not in stories:
        return stories["title"].tolist()
    return list(map(headline, stories["title"], stories["text"]))


def _what_was_found(stories: pd.DataFrame, name: str, matches: list[int]) -> str:
    shown = one_line(name)[:80]
    if not matches:
        return (
            f"{shown!r} is no story's id and in no title (stories read: {len(stories)}); wanted a story_id, "
            f"its first {_LEAST_OF_AN_ID} or more characters, or part of a title; toolkit stories lists them"
        )
    named = stories.iloc[matches[:_MOST_NAMED]]
    shown_names = [
        f"\n  {story_id}  {title}" for story_id, title in zip(named["story_id"], _called(named), strict=True)
    ]
    more = f"\n  and {len(matches) - _MOST_NAMED} more" if len(matches) > _MOST_NAMED else ""
    return f"{shown!r} stands for {len(matches)} stories; name one of them by its id or more of its title:" + (
        "".join(shown_names) + more
    )
