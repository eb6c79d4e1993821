"""Parallel work. The one place that knows joblib: the caller of the toolkit picks the backend.

    with joblib.parallel_config("loky", n_jobs=4):       # or "threading", "dask", "ray", "spark"
        stories = toolkit.read_stories("news/")

Without that everything runs here, one after the other. No stage asks where it runs. What is spread is not spread again:
a function that itself spreads work does so here, wherever that is, one after the other.
"""

from __future__ import annotations

import logging
import operator
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import reduce
from types import ModuleType
from typing import Any, Generic, Literal, Protocol, Self, TypeVar

import joblib
from joblib.parallel import get_active_backend

from toolkit.errors import EngineError
from toolkit.extras import require
from toolkit.progress import Progress, unheard

Engine = Literal["here", "threads", "processes", "dask"]
Item = TypeVar("Item")
Result = TypeVar("Result")


class Addable(Protocol):
    """What has a sum: numbers, arrays, counters, and records that say what their sum is."""

    def __add__(self, other: Self, /) -> Any:
        """Return the sum."""


Sum = TypeVar("Sum", bound=Addable)


def fan_out(function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Call a function for each item, by the backend that is set outside; give the results in order.

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
        as_they_come = getattr(get_active_backend()[0], "supports_return_generator", False)
        work = joblib.Parallel(n_jobs=n_jobs, return_as="generator" if as_they_come else "list")
        yield from work(joblib.delayed(_Task(function))(item) for item in waiting)


def fold(
    function: Callable[[Item], Sum], chunks: Iterable[Item], *, progress: Progress = unheard, stage: str = ""
) -> Sum:
    """Call a function for each chunk as `fan_out` does, and add the results up.

    Parameters
    ----------
    function : callable
        Of one chunk, such as the path of a file; it returns what can be added with ``+``. What it returns comes back to
        the caller, so that should be small, however large the chunk is.
    chunks : iterable
        At least one.
    progress : callable, optional
        Told of the stage, how many chunks are done and how many there are.
    stage : str, optional

    Returns
    -------
    object
        The first result plus the second, plus the third and so on: always in the order of the chunks, whichever is done
        first, so that sums of floating-point numbers have the same last digit on every engine and with any number of
        workers. Cut or ordered otherwise, the same rows may differ there; whole numbers never do.

    Raises
    ------
    ValueError
        If there is no chunk.

    Examples
    --------
    >>> from collections import Counter
    >>> fold(Counter, ["cod", "crab"])["c"], fold(len, ["cod", "herring"])
    (2, 10)
    """
    waiting = list(chunks)
    if not waiting:
        raise ValueError("found no chunk to add up; wanted at least one")
    progress(stage, 0, len(waiting))

    def followed() -> Iterator[Sum]:
        for number, result in enumerate(fan_out(function, waiting), start=1):
            progress(stage, number, len(waiting))
            yield result

    return reduce(operator.add, followed())


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


@contextmanager
def running_on(engine: Engine, n_jobs: int = -1, scheduler: str | None = None) -> Iterator[None]:
    """Run what is spread inside on an engine: what the command line offers of what joblib can.

    Parameters
    ----------
    engine : {"here", "threads", "processes", "dask"}
        ``here`` is one after the other; ``dask`` needs the extra of this name.
    n_jobs : int, default=-1
        How many threads, processes or workers of a Dask cluster on this machine; -1 for as many as there are cores.
    scheduler : str, optional
        The address of a Dask scheduler, such as "tcp://10.0.0.5:8786", whose workers are used as they are.

    Raises
    ------
    EngineError
        If the scheduler cannot be reached, or no cluster be started.
    MissingExtraError
        If Dask is needed and not installed.
    ValueError
        If ``n_jobs`` is 0.

    Examples
    --------
    >>> with running_on("threads", 2):
    ...     list(fan_out(len, ["cod", "herring"]))
    [3, 7]
    """
    with ExitStack() as until_done:
        if engine == "dask":
            until_done.enter_context(_dask(n_jobs, scheduler))
        elif engine == "threads":
            until_done.enter_context(joblib.parallel_config("threading", n_jobs=n_jobs))
        else:
            until_done.enter_context(processes(1 if engine == "here" else n_jobs))
        yield


def require_dask() -> ModuleType:
    """Return Dask's package for work on several machines, or raise `MissingExtraError`."""
    return require("distributed", extra="dask")


@contextmanager
def _dask(n_jobs: int, scheduler: str | None) -> Iterator[None]:
    """Run on the workers of a scheduler, or of a cluster on this machine that lasts as long as the context."""
    distributed = require_dask()
    with ExitStack() as until_done:
        until_done.enter_context(_warnings_alone("distributed"))
        try:
            if scheduler is None:
                n_workers = joblib.cpu_count() if n_jobs < 0 else n_jobs
                local = distributed.LocalCluster(
                    n_workers=n_workers, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0"
                )
                address = until_done.enter_context(local).scheduler_address
            else:
                address = scheduler
            until_done.enter_context(distributed.Client(address))
        except (OSError, RuntimeError) as error:
            what = "a Dask cluster on this machine" if scheduler is None else f"a Dask scheduler at {scheduler}"
            message = f"cannot reach {what}: {' '.join(str(error).split())}; start it, or run without --engine dask"
            raise EngineError(message) from error
        until_done.enter_context(joblib.parallel_config("dask"))
        yield


@contextmanager
def _warnings_alone(name: str) -> Iterator[None]:
    """Let a library log no more than warnings."""
    log = logging.getLogger(name)
    level = log.level
    log.setLevel(logging.WARNING)
    try:
        yield
    finally:
        log.setLevel(level)


@dataclass(frozen=True, eq=False)
class _Task(Generic[Item, Result]):
    """A function that, where it is called, does not spread its own work; hashed by itself, as joblib wants on Dask."""

    function: Callable[[Item], Result]

    def __call__(self, item: Item) -> Result:
        with joblib.parallel_config("sequential", n_jobs=1):
            return self.function(item)
