"""Near copies of stories that were shown long ago: a few numbers of each are kept when its text is gone.

The smallest of the shingles of two texts, mixed so that these are any, agree in about the share of all that the texts
have in common (Broder, 1997). Six of eight are asked for: copies that were changed much are not found, nor others. Of
a shingle that many stories have, the newest of these are looked at alone, so that it costs the same after years.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence, Set

import numpy as np
from numpy.typing import NDArray

from toolkit.vectors.near_duplicates import shingles

_KEPT = 8
_SHARED = 6
_LEAST_SHINGLES = 40
_MOST_HAVING = 100
_HAVING = "SELECT number FROM sketches WHERE shingle = ? ORDER BY number DESC LIMIT ?"
_FACTOR = np.uint64(0xBF58476D1CE4E5B9)


def sketches_of(texts: Sequence[str]) -> list[list[int]]:
    """Return the sketch of each text; an empty one of a text of a few sentences, which others share by chance.

    Examples
    --------
    >>> words = [f"word{n}" for n in range(99)]
    >>> one, other, short = sketches_of([" ".join(words), " ".join(words[3:]), " ".join(words[:20])])
    >>> len(one), len({*one} & {*other}) >= 6, short
    (8, True, [])
    """
    return [
        np.sort(_mixed(own))[:_KEPT].astype(np.int64).tolist() if len(own) >= _LEAST_SHINGLES else []
        for own in shingles(texts)
    ]


def keep_sketches(connection: sqlite3.Connection, story_ids: Sequence[str]) -> None:
    """Keep the sketches of stories that are shown, or marked as seen."""
    query = "SELECT number, title, text FROM stories JOIN texts USING (number) WHERE story_id = ?"
    rows = [row for story_id in story_ids for row in connection.execute(query, (story_id,))]
    sketches = sketches_of([f"{title}\n{text}" for _, title, text in rows])
    numbered = [(shingle, row[0]) for row, sketch in zip(rows, sketches, strict=True) for shingle in sketch]
    connection.executemany("INSERT OR IGNORE INTO sketches VALUES (?, ?)", numbered)


def copies_of_shown(connection: sqlite3.Connection, texts: Mapping[str, str], present: Set[int]) -> frozenset[str]:
    """Return the ids of the texts that are near copies of a story that was shown and is not present itself."""
    if not connection.execute("SELECT 1 FROM sketches LIMIT 1").fetchone():
        return frozenset()
    sketches = dict(zip(texts, sketches_of(list(texts.values())), strict=True))
    return frozenset(story_id for story_id, sketch in sketches.items() if _is_copy(connection, sketch, present))


def _is_copy(connection: sqlite3.Connection, sketch: Sequence[int], present: Set[int]) -> bool:
    shared: Counter[int] = Counter()
    for shingle in sketch:
        found = connection.execute(_HAVING, (shingle, _MOST_HAVING))
        shared.update(number for (number,) in found if number not in present)
    return max(shared.values(), default=0) >= _SHARED


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    mixed = (numbers ^ (numbers >> np.uint64(30))) * _FACTOR
    return (mixed ^ (mixed >> np.uint64(31))) >> np.uint64(1)
