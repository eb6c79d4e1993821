"""The results as Markdown: a row a model, a column a corpus."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def quality(model: dict[str, Any]) -> str:
    """Return ARI / AMI, with the numbers of themes and the share of stories in none where they are informative."""
    numbers = sorted({int(number) for number in model["each"]["n_themes"]})
    notes = ["–".join(map(str, dict.fromkeys((numbers[0], numbers[-1]))))]
    if model["mean"]["unthemed"] >= 0.005:
        notes.append(f"{model['mean']['unthemed']:.0%} in none")
    return f"{model['mean']['ari']:.2f} / {model['mean']['ami']:.2f} ({', '.join(notes)})"


def duration(model: dict[str, Any]) -> str:
    """Return the seconds, and how many times those of the toolkit in the same run they are; the processor's too."""
    by_clock = f"{model['mean']['seconds']:.1f} s, {model['times_toolkit']:.3g}×"
    if "times_toolkit_processor" not in model:
        return by_clock
    return f"{by_clock}; processor {model['mean']['processor_seconds']:.1f} s, {model['times_toolkit_processor']:.3g}×"


def table(results: dict[str, Any], cell: Callable[[dict[str, Any]], str]) -> str:
    """Return a table of some results, the toolkit first, numbers given before numbers found."""
    models = sorted({model for corpus in results.values() for model in corpus["models"]}, key=_place)
    titles = [f"{name}: {corpus['n_stories']:,}, {corpus['n_gold']}" for name, corpus in results.items()]
    rows = [["stories, gold themes", *titles], ["---"] * (len(titles) + 1)]
    for model in models:
        measured = [corpus["models"].get(model) for corpus in results.values()]
        rows.append([model, *("" if one is None else cell(one) for one in measured)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def tables(results: dict[str, Any]) -> str:
    """Return the tables of quality and of time, for the whole corpora and for their halves."""
    whole = {name: corpus for name, corpus in results.items() if corpus["n_draws"] == 1}
    halves = {name: corpus for name, corpus in results.items() if corpus["n_draws"] > 1}
    return "\n\n".join(table(some, cell) for some in (whole, halves) if some for cell in (quality, duration))


def _place(model: str) -> tuple[bool, bool, str]:
    return "number found" in model, not model.startswith("toolkit"), model
