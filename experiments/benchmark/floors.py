"""Whether anything is worse than it was: figures of the short run, and the floors below which they must not fall."""

from __future__ import annotations

from collections.abc import Iterator

from averages import mean_of
from tasks import KINDS, Measured

SLACK = 0.002
MEAN = "mean"


def guarded(found: Measured) -> Measured:
    """Return the figures that have floors, with their means over the corpora of a kind."""
    kept: Measured = {}
    for kind, of_kind in found.items():
        wanted = KINDS[kind].floors
        kept[kind] = {
            corpus: {model: {figure: one[figure] for figure in wanted} for model, one in models.items()}
            for corpus, models in of_kind.items()
        }
        models = next(iter(kept[kind].values()))
        kept[kind][MEAN] = {
            model: {
                figure: mean_of({corpus: of_corpus[model][figure] for corpus, of_corpus in kept[kind].items()})
                for figure in wanted
            }
            for model in models
        }
    return kept


def lowered(found: Measured) -> Measured:
    """Return the floors: what was measured, less what may differ without being worse."""
    return {
        kind: {
            corpus: {
                model: {figure: round(value - SLACK, 4) for figure, value in figures.items()}
                for model, figures in models.items()
            }
            for corpus, models in of_kind.items()
        }
        for kind, of_kind in found.items()
    }


def shortfalls(found: Measured, floors: Measured) -> Iterator[str]:
    """Yield a line for each figure that is below its floor, or has a floor and was not measured.

    Examples
    --------
    >>> floors = {"events": {"bulletins": {"toolkit": {"f": 0.8}}}}
    >>> list(shortfalls({"events": {"bulletins": {"toolkit": {"f": 0.8}}}}, floors))
    []
    >>> print(*shortfalls({"events": {"bulletins": {"toolkit": {"f": 0.75}}}}, floors))
    below its floor: events, bulletins, toolkit, f: 0.7500, wanted 0.8000 or more
    >>> print(*shortfalls({}, floors))
    not measured: events, bulletins, toolkit, f; its floor is 0.8000
    """
    for place, floor in _flat(floors).items():
        value = _flat(found).get(place)
        if value is None:
            yield f"not measured: {', '.join(place)}; its floor is {floor:.4f}"
        elif value < floor:
            yield f"below its floor: {', '.join(place)}: {value:.4f}, wanted {floor:.4f} or more"


def _flat(found: Measured) -> dict[tuple[str, str, str, str], float]:
    return {
        (kind, corpus, model, figure): value
        for kind, of_kind in found.items()
        for corpus, models in of_kind.items()
        for model, figures in models.items()
        for figure, value in figures.items()
    }
