"""Records of inputs that are asked again and again: what came of it once, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Outcome = Literal["answered", "unchanged", "failed", "waits"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking an input once.

    ``input`` is what was asked, as it was given, ``name`` what people read of it. ``outcome`` is "answered";
    "unchanged", as a server says by 304; "failed", for the reason ``error``; or "waits", if it must not be asked again
    yet, with the error of the last time if it failed then. ``not_before`` is when it may be, None for any time;
    ``etag`` and ``last_modified`` are what the server said, each by itself. ``pages`` are the addresses of pages that
    entries lead to and that were asked for, each with why it could not be read, empty if it was. ``is_list`` says that
    it is a list of feeds, each of which is an input of its own, with the list in ``of_list``.
    """

    input: str
    name: str
    outcome: Outcome
    error: str = ""
    etag: str = ""
    last_modified: str = ""
    not_before: datetime | None = None
    pages: Mapping[str, str] = field(default_factory=dict)
    is_list: bool = False
    of_list: str = ""

    @property
    def is_answer(self) -> bool:
        """Whether a source has said what it has, now or the last time that it was asked; a list has nothing itself.

        Examples
        --------
        >>> [Asked("", "", outcome, error).is_answer for outcome, error in (("unchanged", ""), ("waits", "found 500"))]
        [True, False]
        """
        return not (self.is_list or self.error)


@dataclass(frozen=True, slots=True)
class InputHealth:
    """What the archive knows of an input: what servers said, and how it went.

    ``first_asked`` is when it was first asked, ``last_new`` when it last had a story that the archive did not have,
    ``new_a_day`` how many of these a day it had in the week before it was last asked. A list of feeds (``is_list``) has
    no stories itself.
    """

    input: str
    name: str
    first_asked: datetime | None = None
    etag: str = ""
    last_modified: str = ""
    not_before: datetime | None = None
    last_asked: datetime | None = None
    last_ok: datetime | None = None
    last_new: datetime | None = None
    last_failed: datetime | None = None
    last_error: str = ""
    n_failures_running: int = 0
    new_a_day: float = 0.0
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class PageKnown:
    """A page that entries of feeds lead to, and that is not asked for again.

    ``was_read`` says that its article took the place of what an entry said; ``stories`` are those that are known of its
    address, each by its id and its headline.
    """

    was_read: bool
    stories: tuple[tuple[str, str], ...] = ()

    def has(self, story_id: str, title: str) -> bool:
        """Return True if an entry is known already by what its page said.

        Examples
        --------
        >>> page = PageKnown(True, (("a1", "Cod quota cut"),))
        >>> page.has("a1", "Cod quota cut again"), page.has("b2", "Cod quota cut - Quay"), page.has("b2", "Eels")
        (True, True, False)
        """
        said = title.casefold()
        return self.was_read and (
            not self.stories
            or any(
                known == story_id
                or known.startswith(f"{story_id}-")
                or (headline and said.startswith(headline.casefold()))
                for known, headline in self.stories
            )
        )
