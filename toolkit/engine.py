"""Where work is spread. The one place that knows joblib: whoever calls the toolkit picks where it runs.

    with joblib.parallel_config("loky", n_jobs=4):       # or "threading", "dask", "ray", "spark"
        stories = toolkit.read_stories("news/")

Without that everything runs here, one after the other. No stage asks where it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import TypeVar

import joblib

Item = TypeVar("Item")
Result = TypeVar("Result")


def fan_out(function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Call a function for each item, by the backend that is set outside; give the results in order, as they come.

    Parameters
    ----------
    function : callable
        Of one item; it and the items have to be picklable for backends of several processes.
    items : iterable

    Yields
    ------
    object
        The result for each item.

    Examples
    --------
    >>> list(fan_out(len, ["cod", "herring"]))
    [3, 7]
    """
    yield from joblib.Parallel(return_as="generator")(joblib.delayed(function)(item) for item in items)


def processes(n_jobs: int) -> AbstractContextManager[object]:
    """Return a context in which work is spread over processes of this machine.

    Parameters
    ----------
    n_jobs : int
        Their number; 1 for none but this one, -1 for as many as there are cores.

    Examples
    --------
    >>> with processes(1):
    ...     list(fan_out(len, ["cod"]))
    [3]
    """
    context: AbstractContextManager[object] = joblib.parallel_config("loky", n_jobs=n_jobs)
    return context
