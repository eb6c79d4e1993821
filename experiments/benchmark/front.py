"""The table of the README: each part beside what is easily had, and the corpus on which it is worst."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from averages import losses, mean_of
from glance import OfKind, best_of_sumy, of_model
from tasks import Measured

HEAD = "| what, on how many sets | measure | without the toolkit | toolkit | at its worst |"
EVENTS = {"events": "events", "events, headlines": "events, of headlines alone"}


def front(found: Measured, performance: Mapping[str, Any]) -> str:
    """Return the table."""
    rows = [*_themes(found["themes"]), *_events(found), _digests(found["digests"]), _pages(found["pages"])]
    return "\n".join(
        [HEAD, "| --- | --- | --- | --- | --- |", *(f"| {' | '.join(row)} |" for row in [*rows, *_times(performance)])]
    )


def _themes(of_kind: OfKind) -> Iterator[tuple[str, ...]]:
    plain, given, found = (of_model(of_kind, model, "ami") for model in ("plain", "given", "of stories"))
    beside = f"{mean_of(plain):.2f} k-means over TF-IDF and SVD"
    for called, ours in {"their number given": given, "their number found": found}.items():
        yield f"themes, {called}, {len(ours)}", "AMI", beside, f"{mean_of(ours):.2f}", _worst(ours, plain)
    drawn = {
        n_stories: f"{mean_of(of_model(of_kind, f'found of {n_stories}', 'ami')):.2f}" for n_stories in (30, 100, 300)
    }
    few = ", ".join(f"{value} of {n_stories}" for n_stories, value in drawn.items())
    yield f"themes of few stories, {len(found)}", "AMI", "", few, ""


def _events(found: Measured) -> Iterator[tuple[str, ...]]:
    for kind, called in EVENTS.items():
        ours, plain = (of_model(found[kind], model, "f") for model in ("toolkit", "plain"))
        beside = f"{mean_of(plain):.2f} cosines cut at one height"
        yield f"{called}, {len(ours)}", "B-cubed F", beside, f"{mean_of(ours):.2f}", _worst(ours, plain)


def _digests(of_kind: OfKind) -> tuple[str, ...]:
    ours, lead = (of_model(of_kind, model, "rouge_2") for model in ("toolkit", "lead"))
    best = {corpus: models[best_of_sumy(models, "rouge_2")]["rouge_2"] for corpus, models in of_kind.items()}
    beside = f"{mean_of(lead):.3f} first sentences, {mean_of(best):.3f} the best of sumy for each"
    return f"digests, {len(ours)}", "ROUGE-2", beside, f"{mean_of(ours):.3f}", _worst(ours, best)


def _pages(of_kind: OfKind) -> tuple[str, ...]:
    ours = of_model(of_kind, "toolkit", "f1")
    least = min(ours, key=lambda one: ours[one])
    return (
        f"article of a web page, {len(ours)}",
        "F1 of words",
        "",
        f"{mean_of(ours):.3f}",
        f"{least} {ours[least]:.3f}",
    )


def _times(performance: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    fitting = performance["fitting"]
    times, memory = fitting["themes, times TF-IDF"]["median"], fitting["peak_mb"]["themes"]
    of = f"themes of {fitting['n_stories']:,} long posts"
    yield of, "time", "1 TF-IDF alone", f"{times:.1f} times as long", f"{memory} MB"
    whole = performance["seconds"]["toolkit digest data/sample"]["median"]
    yield "`make digest`, 112 stories", "time", "", f"{whole:.1f} s", "longer on a busy machine"


def _worst(ours: Mapping[str, float], against: Mapping[str, float]) -> str:
    corpus, behind = next(iter(losses(ours, against).items()))
    return f"{corpus}, {behind:.2f} behind" if behind >= 0.005 else "behind nowhere"
