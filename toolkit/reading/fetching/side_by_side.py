"""Several sites asked at once, each of them one request after another."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from typing import TypeVar

N_THREADS = 8

Item = TypeVar("Item")
Result = TypeVar("Result")
Done = tuple[Result] | BaseException


def side_by_side(
    items: Sequence[Item],
    do: Callable[[Item], Result],
    *,
    place_of: Callable[[Item], str],
    pause_at: Callable[[str], float] = lambda _: 0.0,
) -> Iterator[Result]:
    """Do something with each item, in threads; yield the results in the order of the items, each as soon as it can be.

    Items of the same place are never done at the same time, but in their order.

    Parameters
    ----------
    items : sequence
    do : callable
        What is done with an item. What it raises is raised where its result would be.
    place_of : callable
        Where an item is, such as a host.
    pause_at : callable, optional
        How many seconds to wait between two items of a place.

    Examples
    --------
    >>> list(side_by_side(["b/1", "a/1", "b/2"], str.upper, place_of=lambda item: item[0]))
    ['B/1', 'A/1', 'B/2']
    """
    places: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        places.setdefault(place_of(item), []).append(number)
    waiting: SimpleQueue[tuple[str, list[int]]] = SimpleQueue()
    for place in places.items():
        waiting.put(place)
    results: list[SimpleQueue[Done[Result]]] = [SimpleQueue() for _ in items]
    is_over = threading.Event()

    def work() -> None:
        while (found := _next(waiting)) is not None:
            place, numbers = found
            for n_done, number in enumerate(numbers):
                if is_over.wait(pause_at(place) if n_done else 0):
                    return
                results[number].put(_done(do, items[number]))

    for _ in range(min(N_THREADS, len(places))):
        threading.Thread(target=work, daemon=True).start()
    try:
        for one in results:
            result = one.get()
            if isinstance(result, BaseException):
                raise result
            yield result[0]
    finally:
        is_over.set()


def _next(waiting: SimpleQueue[Item]) -> Item | None:
    try:
        return waiting.get_nowait()
    except Empty:
        return None


def _done(do: Callable[[Item], Result], item: Item) -> Done[Result]:
    try:
        return (do(item),)
    except BaseException as error:
        return error
