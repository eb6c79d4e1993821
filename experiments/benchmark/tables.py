"""The figures as Markdown: what is to be seen at a glance, and a table a kind."""

from __future__ import annotations

from collections.abc import Mapping

from averages import mean_of
from glance import OfKind, best_of_sumy, complete, glance, of_model
from tasks import KINDS, Measured


def tables(found: Measured) -> str:
    """Return what is to be seen at a glance, and a table of each kind that was measured."""
    made = [glance(found)]
    for kind, of_kind in found.items():
        table = OF_KIND[kind] if kind in OF_KIND and complete(found, kind) else plainly
        made += [f"**{kind}**", table(of_kind)]
    return "\n\n".join(filter(None, made))


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


OF_KIND = {"themes": of_themes, "digests": of_digests} | {
    kind: of_events for kind in KINDS if kind.startswith("events")
}
