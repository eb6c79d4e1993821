"""What a reading could not use, and how much it cleaned away: a record, and plain data in the ``attrs`` of a frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import pandas as pd

from toolkit.stories.frame import rejected_records
from toolkit.stories.records import Rejected


@dataclass(frozen=True, slots=True)
class ReadingLog:
    """What was rejected, cleaned and left empty in a reading.

    Attributes
    ----------
    rejected : tuple of Rejected
        What could not be used, by name and with the reason, sorted.
    n_absurd_times, n_unread_times : int
        How many times are missing as they cannot be, or as they do not say when.
    n_left_empty : int
        How many other fields of stories are empty as they could not be used.
    cleaned : mapping of str to int
        How many characters each cleaning step removed or changed.
    """

    rejected: tuple[Rejected, ...] = ()
    n_absurd_times: int = 0
    n_unread_times: int = 0
    n_left_empty: int = 0
    cleaned: Mapping[str, int] = field(default_factory=dict)

    def as_attrs(self) -> dict[str, Any]:
        """Return it as plain data for JSON.

        Examples
        --------
        >>> ReadingLog((Rejected("a.txt", "empty"),), n_unread_times=2, cleaned={"notices": 4}).as_attrs()
        {'rejected': [{'input': 'a.txt', 'reason': 'empty'}], 'n_absurd_times': 0, 'n_unread_times': 2,
         'n_left_empty': 0, 'cleaned': {'notices': 4}}
        """
        return {**asdict(self), "rejected": [asdict(one) for one in self.rejected], "cleaned": dict(self.cleaned)}

    @classmethod
    def of(cls, stories: pd.DataFrame) -> ReadingLog:
        """Return the log of a stories frame that was read."""
        known = {name: stories.attrs[name] for name in cls.__slots__ if name in stories.attrs}
        return cls(**{**known, "rejected": rejected_records(stories)})
