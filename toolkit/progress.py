"""How far work is: what stages tell, and callers pass on to people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str, int, int], None]
"""Is told the stage of the work, how much of it is done, and of how much."""


def unheard(stage: str, done: int, total: int) -> None:
    """Tell nobody how far work is."""


@contextmanager
def one_step(progress: Progress, stage: str) -> Iterator[None]:
    """Tell that a stage begins, and that it is done.

    Examples
    --------
    >>> with one_step(print, "map"):
    ...     pass
    map 0 1
    map 1 1
    """
    progress(stage, 0, 1)
    yield
    progress(stage, 1, 1)
