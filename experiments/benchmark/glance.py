"""What is to be seen at a glance: means, worst losses, and the corpora on which the default is not good enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from averages import NOTICEABLE, losses, mean_of
from tasks import KINDS, Figures, Measured

# The number found may cost so much of what the number given reaches, and no more.
LEAST_SHARE_FOUND = 0.85

OfKind = Mapping[str, Mapping[str, Figures]]


def glance(found: Measured) -> str:
    """Return a list of what was measured whole."""
    return "\n".join(f"- {line}" for kind, say in LINES.items() if complete(found, kind) for line in say(found[kind]))


def means(found: Measured) -> dict[str, dict[str, Figures]]:
    """Return the mean of each figure of each model over the corpora of a kind, where all have it."""
    return {
        kind: {model: _means_of(of_kind, model) for model in next(iter(of_kind.values()))}
        for kind, of_kind in found.items()
    }


def _means_of(of_kind: OfKind, model: str) -> Figures:
    each = [models.get(model, {}) for models in of_kind.values()]
    shared = [figure for figure in each[0] if all(figure in one for one in each)]
    return {figure: mean_of(of_model(of_kind, model, figure)) for figure in shared}


def complete(found: Measured, kind: str) -> bool:
    """Return True if every model of a kind was measured on each of its corpora."""
    return kind in found and all(set(KINDS[kind].models) <= set(models) for models in found[kind].values())


def of_model(of_kind: OfKind, model: str, figure: str) -> dict[str, float]:
    """Return one figure of one model by corpus."""
    return {corpus: models[model][figure] for corpus, models in of_kind.items() if model in models}


def best_of_sumy(models: Mapping[str, Figures], figure: str) -> str:
    """Return the method of sumy with the highest figure."""
    return max((model for model in models if model.startswith("sumy")), key=lambda model: models[model][figure])


def _themes(of_kind: OfKind) -> Iterator[str]:
    plain, given, found = (of_model(of_kind, model, "ami") for model in ("plain", "given", "found"))
    drawn = [mean_of(of_model(of_kind, f"found of {n_stories}", "ami")) for n_stories in (30, 100, 300)]
    in_reports = of_model(of_kind, "of stories", "ami")
    yield (
        f"Themes, AMI, mean: plain {mean_of(plain):.3f}; number given {mean_of(given):.3f}; number found "
        f"{mean_of(found):.3f}, as reports do {mean_of(in_reports):.3f}, in random samples of 30, 100 and 300 stories "
        f"{', '.join(f'{mean:.2f}' for mean in drawn)}."
    )
    yield (
        f"Behind plain by more than {NOTICEABLE}: number given {_behind(given, plain)}; number found "
        f"{_behind(found, plain)}."
    )
    fallen = {
        corpus: found[corpus] / given[corpus] for corpus in given if found[corpus] < LEAST_SHARE_FOUND * given[corpus]
    }
    yield f"Number found below {LEAST_SHARE_FOUND} of the number given: {_named(fallen)}."


def _events(called: str) -> Callable[[OfKind], Iterator[str]]:
    def say(of_kind: OfKind) -> Iterator[str]:
        ours, plain = (of_model(of_kind, model, "f") for model in ("toolkit", "plain"))
        yield (
            f"{called}, B-cubed F, mean: plain {mean_of(plain):.3f}; toolkit {mean_of(ours):.3f}; behind plain by more "
            f"than {NOTICEABLE}: {_behind(ours, plain)}."
        )

    return say


def _digests(of_kind: OfKind) -> Iterator[str]:
    for figure, called in {"rouge_1": "ROUGE-1", "rouge_2": "ROUGE-2"}.items():
        ours, lead = (of_model(of_kind, model, figure) for model in ("toolkit", "lead"))
        best = {corpus: models[best_of_sumy(models, figure)][figure] for corpus, models in of_kind.items()}
        worst = dict([next(iter(losses(ours, best).items()))])
        yield (
            f"Digests, {called}, mean: lead {mean_of(lead):.3f}, the best method of sumy for each {mean_of(best):.3f}; "
            f"toolkit {mean_of(ours):.3f}, farthest behind the best of sumy: {_named(worst)}."
        )


def _representative(of_kind: OfKind) -> Iterator[str]:
    times, least, headline = (
        of_model(of_kind, "toolkit", figure) for figure in ("times three random", "least times", "headline")
    )
    yield (
        f"Stories that quotes stand for, over those of three random events, mean of themes: {_named(times)}; of the "
        f"worst theme: {_named(least)}; headline of a quoted event: {_named(headline)}."
    )


def _news(of_kind: OfKind) -> Iterator[str]:
    (models,) = of_kind.values()
    each = [f"{model} {one['recall']:.3f} ({one['old']:.2f})" for model, one in models.items()]
    yield f"What is new, recall of ROUGE-1 (and share of old words): {'; '.join(each)}."


def _importance(of_kind: OfKind) -> Iterator[str]:
    for figure, called in {"ndcg": "NDCG of the first 20", "rank correlation": "rank correlation"}.items():
        ours, sizes, over, least = (
            of_model(of_kind, model, name)
            for model, name in [
                ("toolkit", figure),
                ("number of stories", figure),
                ("toolkit", f"{figure} over stories"),
                ("toolkit", f"{figure} over stories, least"),
            ]
        )
        each = [f"{one} {ours[one]:.2f} ({over[one]:+.2f}, at least {least[one]:+.2f})" for one in ours]
        yield f"Importance, {called}: {', '.join(each)}; by the number of stories {_named(sizes)}."


def _pages(of_kind: OfKind) -> Iterator[str]:
    yield f"Pages, F1 of words: {_named(of_model(of_kind, 'toolkit', 'f1'), digits=3)}."


def _parts(of_kind: OfKind) -> Iterator[str]:
    yield f"Finest parts of themes, AMI: {_named(of_model(of_kind, 'toolkit', 'ami'))}."


def _labels(of_kind: OfKind) -> Iterator[str]:
    npmi, distinctness = (mean_of(of_model(of_kind, "toolkit", figure)) for figure in ("npmi", "distinctness"))
    yield f"Labels, mean: NPMI {npmi:.2f}, distinctness {distinctness:.2f}."


def _sample(of_kind: OfKind) -> Iterator[str]:
    (models,) = of_kind.values()
    for called, model in {"a report": "copies, report", "the pipeline alone": "copies, pipeline"}.items():
        beside = {
            figure.rpartition(" ")[2]: value for figure, value in models[model].items() if figure.startswith("ari")
        }
        least = min(value for figure, value in models[model].items() if figure.startswith("least"))
        each = ", ".join(f"{value:.2f}" for value in beside.values())
        yield f"The sample beside {', '.join(beside)} copies of one story, ARI, {called}: {each}; least {least:.2f}."


LINES: dict[str, Callable[[OfKind], Iterator[str]]] = {
    "themes": _themes,
    "parts": _parts,
    "labels": _labels,
    "sample": _sample,
    **{kind: _events(kind.capitalize()) for kind in KINDS if kind.startswith("events")},
    "digests": _digests,
    "representative": _representative,
    "what is new": _news,
    "importance": _importance,
    "pages": _pages,
}


def _behind(figures: Mapping[str, float], against: Mapping[str, float]) -> str:
    """Return the corpora that are noticeably behind, or the one that is farthest behind or least ahead.

    Examples
    --------
    >>> _behind({"timelines": 0.9, "letters": 0.5}, {"timelines": 0.89, "letters": 0.6})
    'letters (0.10)'
    >>> _behind({"timelines": 0.9, "letters": 0.6}, {"timelines": 0.91, "letters": 0.6})
    'none, at most timelines (0.01)'
    """
    behind = losses(figures, against)
    noticeable = {corpus: loss for corpus, loss in behind.items() if loss > NOTICEABLE}
    return _named(noticeable) if noticeable else f"none, at most {_named(dict([next(iter(behind.items()))]))}"


def _named(figures: Mapping[str, float], digits: int = 2) -> str:
    """Return corpora with a figure each.

    Examples
    --------
    >>> _named({"timelines": 0.031, "letters": 0.5}), _named({})
    ('timelines (0.03), letters (0.50)', 'none')
    """
    return ", ".join(f"{corpus} ({figure:.{digits}f})" for corpus, figure in figures.items()) or "none"
