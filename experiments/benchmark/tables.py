"""The figures as Markdown: a table a kind, and what is to be seen at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from averages import NOTICEABLE, losses, mean_of
from tasks import KINDS, Measured

LEAST_SHARE_FOUND = 0.85

OfKind = Mapping[str, Mapping[str, Mapping[str, float]]]


def tables(found: Measured) -> str:
    """Return what is to be seen at a glance, and a table of each kind that was measured."""
    made = [glance(found)] if complete(found, "themes") else []
    for kind, of_kind in found.items():
        made += [
            f"**{kind}**",
            OF_KIND[kind](of_kind) if kind in OF_KIND and complete(found, kind) else plainly(of_kind),
        ]
    return "\n\n".join(made)


def complete(found: Measured, kind: str) -> bool:
    """Return True if every model of a kind was measured on each of its corpora."""
    return kind in found and all(set(KINDS[kind].models) <= set(models) for models in found[kind].values())


def of_model(of_kind: OfKind, model: str, figure: str) -> dict[str, float]:
    """Return one figure of one model by corpus."""
    return {corpus: models[model][figure] for corpus, models in of_kind.items() if model in models}


def glance(found: Measured) -> str:
    """Return means and worst losses, as a list."""
    themes = found["themes"]
    plain, given, number_found = (of_model(themes, model, "ami") for model in ("plain", "given", "found"))
    behind = {name: loss for name, loss in losses(given, plain).items() if loss > NOTICEABLE}
    behind_found = {name: loss for name, loss in losses(number_found, plain).items() if loss > NOTICEABLE}
    fallen = {
        name: round(number_found[name] / given[name], 2)
        for name in given
        if number_found[name] < LEAST_SHARE_FOUND * given[name]
    }
    drawn = [
        f"{mean_of(of_model(themes, model, 'ami')):.2f}" for model in ("found of 30", "found of 100", "found of 300")
    ]
    lines = [
        f"Themes, AMI, mean: number given {mean_of(given):.3f}, plain {mean_of(plain):.3f}; number found "
        f"{mean_of(number_found):.3f}, as reports do {mean_of(of_model(themes, 'of stories', 'ami')):.3f}; of random "
        f"samples of 30, 100 and 300 stories {', '.join(drawn)}.",
        f"Behind plain by more than {NOTICEABLE}, number given: {named(behind)}; number found: {named(behind_found)}.",
        f"Number found below {LEAST_SHARE_FOUND} of the number given: {named(fallen)}.",
    ]
    if complete(found, "events"):
        ours, cut = (of_model(found["events"], model, "f") for model in ("toolkit", "plain"))
        worst = next(iter(losses(ours, cut).items()))
        lines.append(
            f"Events, B-cubed F, mean: {mean_of(ours):.3f}, plain {mean_of(cut):.3f}; worst loss {named([worst])}."
        )
    if complete(found, "digests"):
        lines += [glance_at_digests(found["digests"], figure) for figure in ("rouge_1", "rouge_2")]
    return "\n".join(f"- {line}" for line in lines)


def glance_at_digests(of_kind: OfKind, figure: str) -> str:
    """Return means and the worst loss against the best method of sumy for each corpus."""
    ours = of_model(of_kind, "toolkit", figure)
    best = {corpus: models[best_of_sumy(models, figure)][figure] for corpus, models in of_kind.items()}
    worst = next(iter(losses(ours, best).items()))
    return (
        f"Digests, {figure.replace('rouge_', 'ROUGE-')}, mean: {mean_of(ours):.3f}, lead "
        f"{mean_of(of_model(of_kind, 'lead', figure)):.3f}, the best method of sumy for each {mean_of(best):.3f}; "
        f"worst loss against that {named([worst])}."
    )


def best_of_sumy(models: Mapping[str, Mapping[str, float]], figure: str) -> str:
    """Return the method of sumy with the highest figure."""
    return max((model for model in models if model.startswith("sumy")), key=lambda model: models[model][figure])


def named(losses_of: Mapping[str, float] | Iterable[tuple[str, float]]) -> str:
    """Return corpora with a figure each.

    Examples
    --------
    >>> named({"timelines": 0.031}), named({})
    ('timelines (0.03)', 'none')
    """
    return ", ".join(f"{name} ({loss:.2f})" for name, loss in dict(losses_of).items()) or "none"


def of_themes(of_kind: OfKind) -> str:
    """Return AMI, with the number of themes found, and how long fitting takes."""
    head = [
        "AMI",
        "stories, themes",
        "plain",
        "given",
        "found",
        "as reports do",
        "of 30",
        "of 100",
        "of 300",
        "seconds, plain",
    ]
    rows = []
    for corpus, models in of_kind.items():
        ami = [f"{models[model]['ami']:.2f}" for model in ("plain", "given")]
        ami += [f"{models[model]['ami']:.2f} ({models[model]['n']:.0f})" for model in ("found", "of stories")]
        ami += [f"{models[f'found of {n_stories}']['ami']:.2f}" for n_stories in (30, 100, 300)]
        about = f"{models['given']['n_stories']:,}, {models['given']['n_gold']}"
        rows.append([corpus, about, *ami, f"{models['found']['seconds']:.1f}, {models['plain']['seconds']:.1f}"])
    models = ("plain", "given", "found", "of stories", "found of 30", "found of 100", "found of 300")
    means = [f"**{mean_of(of_model(of_kind, model, 'ami')):.3f}**" for model in models]
    seconds = [f"{sum(of_model(of_kind, model, 'seconds').values()):.0f}" for model in ("found", "plain")]
    return markdown(head, [*rows, ["**mean**", "", *means, ", ".join(seconds)]])


def of_events(of_kind: OfKind) -> str:
    """Return B-cubed F, with the number of events found."""
    models = [
        model for model in ("plain", "plain, cut chosen elsewhere", "toolkit") if model in next(iter(of_kind.values()))
    ]
    rows = []
    for corpus, of_corpus in of_kind.items():
        about = f"{of_corpus['toolkit']['n_stories']:,}, {of_corpus['toolkit']['n_gold']}"
        rows.append([corpus, about, *(f"{of_corpus[model]['f']:.3f}{number(of_corpus[model])}" for model in models)])
    means = [f"**{mean_of(of_model(of_kind, model, 'f')):.3f}**" for model in models]
    return markdown(["B-cubed F", "stories, events", *models], [*rows, ["**mean**", "", *means]])


def number(figures: Mapping[str, float]) -> str:
    return f" ({figures['n']:.0f})" if "n" in figures else ""


def of_digests(of_kind: OfKind) -> str:
    """Return ROUGE-1 / ROUGE-2 of every model, a row a model, the best method of sumy by ROUGE-2 in bold."""
    best = {corpus: best_of_sumy(models, "rouge_2") for corpus, models in of_kind.items()}
    rows = []
    for model in next(iter(of_kind.values())):
        pairs = {corpus: models[model] for corpus, models in of_kind.items()}
        cells = [rouge(one) if best[corpus] != model else f"**{rouge(one)}**" for corpus, one in pairs.items()]
        means = {figure: mean_of(of_model(of_kind, model, figure)) for figure in ("rouge_1", "rouge_2")}
        rows.append([model, *cells, rouge(means), f"{sum(one['seconds'] for one in pairs.values()):.0f}"])
    titles = [f"{corpus}: {models['toolkit']['n_items']}" for corpus, models in of_kind.items()]
    return markdown(["ROUGE-1 / -2, items", *titles, "mean", "seconds"], rows)


def rouge(figures: Mapping[str, float]) -> str:
    return f"{100 * figures['rouge_1']:.1f} / {100 * figures['rouge_2']:.1f}"


def plainly(of_kind: OfKind) -> str:
    """Return a row a corpus and model, and the mean of each figure that all corpora have."""
    figures = list(dict.fromkeys(figure for models in of_kind.values() for one in models.values() for figure in one))
    rows = [
        [corpus, model, *(f"{one[figure]:.4g}" if figure in one else "" for figure in figures)]
        for corpus, models in of_kind.items()
        for model, one in models.items()
    ]
    return markdown(["", "", *figures], rows)


def markdown(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


OF_KIND = {"themes": of_themes, "events": of_events, "digests": of_digests}
