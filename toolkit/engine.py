"""Parallel work. The one place that knows joblib: the caller of the toolkit picks the backend.

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
    waiting = list(items)
    if waiting:
        n_jobs = min(joblib.effective_n_jobs(None), len(waiting))
        work = joblib.Parallel(n_jobs=n_jobs, return_as="generator")
        yield from work(joblib.delayed(function)(item) for item in waiting)


def processes(n_jobs: int) -> AbstractContextManager[object]:
    """Return a context in which work is spread over processes of this machine.

    Parameters
    ----------
    n_jobs : int
        The most of them; 1 for none but this one, -1 for as many as there are cores.

    Raises
    ------
    ValueError
        If it is 0.

    Examples
    --------
    >>> with processes(1):
    ...     list(fan_out(len, ["cod"]))
    [3]
    """
    if n_jobs == 0:
        raise ValueError("found 0 processes; wanted a number from 1, or -1 for as many as there are cores")
    context: AbstractContextManager[object] = joblib.parallel_config("loky", n_jobs=n_jobs)
    return context
