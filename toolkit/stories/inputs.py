"""Records of inputs that are asked again and again: what came of it once, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

from toolkit.record import Record

Outcome = Literal["answered", "unchanged", "failed", "waits"]
Kind = Literal["", "page", "entries"]
HIDDEN = "…"  # what stands in an address in place of a secret


class PageAsked(NamedTuple):
    """A page that an entry leads to, once asked for: why it could not be read, and the words that the entry had."""

    error: str = ""
    words: bytes = b""


@dataclass(frozen=True, slots=True, repr=False)
class Asked(Record):
    """What came of asking an input once.

    ``input`` is what was asked, as it was given, ``name`` what people read of it. ``outcome`` is "answered";
    "unchanged", as a server says by 304; "failed", for the reason ``error``; or "waits", if it must not be asked again
    yet, with the error of the last time if it failed then. ``not_before`` is when it may be, None for any time;
    ``etag`` and ``last_modified`` are what the server said, each by itself. ``pages`` are the addresses of pages that
    entries lead to and that were asked for. ``is_list`` says that it is a list of feeds, each of which is an input of
    its own, with the list in ``of_list``; ``feeds`` are these inputs. ``kind`` is what it holds: a page, or entries, as
    feeds and tables do; empty if that is not known. ``moved_to`` is where it has moved for good, ``is_private`` says
    that it is in a private network.
    """

    input: str
    name: str
    outcome: Outcome
    error: str = ""
    etag: str = ""
    last_modified: str = ""
    not_before: datetime | None = None
    pages: Mapping[str, PageAsked] = field(default_factory=dict)
    is_list: bool = False
    of_list: str = ""
    feeds: tuple[str, ...] = ()
    kind: Kind = ""
    moved_to: str = ""
    is_private: bool = False

    @property
    def is_answer(self) -> bool:
        """Whether a source has said what it has, now or the last time that it was asked; a list has nothing itself.

        Examples
        --------
        >>> [Asked("", "", outcome, error).is_answer for outcome, error in (("unchanged", ""), ("waits", "found 500"))]
        [True, False]
        """
        return not (self.is_list or self.error)


@dataclass(frozen=True, slots=True, repr=False)
class InputHealth(Record):
    """What the archive knows of an input: what servers said, and how it went.

    ``first_asked`` is when it was first asked, ``last_new`` when it last had a story that the archive did not have,
    ``new_a_day`` how many of these a day it had in the week before it was last asked. A list of feeds (``is_list``) has
    no stories itself; ``of_list`` is the list that a feed was found in. ``kind``, ``moved_to`` and ``is_private`` are
    those of its last answer.
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
    of_list: str = ""
    kind: Kind = ""
    moved_to: str = ""
    is_private: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class PageKnown(Record):
    """A page that entries of feeds lead to, and that is not asked for again.

    ``was_read`` says that its article took the place of what an entry said, the one of these ``words``, if that is
    known; ``stories`` are those that are known of its address, each by its id, its headline and its source.
    """

    was_read: bool
    words: bytes | None = None
    stories: tuple[tuple[str, str, str], ...] = ()

    def has(self, story_id: str, title: str, source: str, words: bytes) -> bool:
        """Return True if an entry is known already by what its page said; not if it has other words than it had.

        Entries of other publishers that lead to the page are told by the headline.

        Examples
        --------
        >>> page = PageKnown(True, b"1", (("a1", "Cod quota cut", "Quay"),))
        >>> page.has("a1", "Cod quota cut", "Quay", b"1"), page.has("a1", "Cod quota cut again", "Quay", b"2")
        (True, False)
        >>> page.has("b2", "Cod quota cut - Quay", "Sea", b"3"), page.has("b2", "Eels", "Sea", b"4")
        (True, False)
        """
        if not self.was_read or words == self.words:
            return self.was_read
        is_old = self.words is None  # read when it was not noted yet of what words
        said = title.casefold()
        for known, headline, publisher in self.stories:
            is_own = known == story_id or known.startswith(f"{story_id}-")
            if is_own and is_old:
                return True
            if not is_own and (is_old or publisher != source) and headline and said.startswith(headline.casefold()):
                return True
        return is_old and not self.stories
