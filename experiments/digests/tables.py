"""The results as Markdown."""

from __future__ import annotations

from typing import Any

ROUGE = ("rouge_1", "rouge_2", "rouge_l")
OTHERS = ("coverage", "redundancy", "lead_share", "n_sources")
NAMES = {"rouge_1": "ROUGE-1", "rouge_2": "ROUGE-2", "rouge_l": "ROUGE-L"}


def tables(results: dict[str, Any]) -> str:
    """Return a table of each part of the results that is there."""
    made = []
    for name, one in results.get("quality", {}).items():
        made += [f"**{name}**: {_about(one)}", quality(one)]
    if "quality" in results:
        made.append(above_sumy(results["quality"]))
    if "lexrank" in results:
        made.append(against_lexrank(results["lexrank"]))
    if "scale" in results:
        made.append(scale(results["scale"]["sizes"]))
    made += [examples(label, digests) for label, digests in results.get("examples", {}).items()]
    return "\n\n".join(made)


def markdown(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


def quality(one: dict[str, Any]) -> str:
    """Return F of ROUGE, the other measures and the seconds; a row a ranker, the toolkit first, then by ROUGE-1."""
    models = one["parts"]["all"]["models"]
    own = one["seconds"]["toolkit, default"]
    order = sorted(models, key=lambda name: (name.startswith("sumy"), name.endswith("alone"), -models[name]["rouge_1"]))
    rows = [
        [
            name,
            *(f"{models[name][measure]:.2f}" for measure in ROUGE),
            *(f"{models[name][measure]:.2f}" for measure in OTHERS),
            f"{models[name]['n_words']:.0f}",
            f"{one['seconds'][name]:.1f} s, {one['seconds'][name] / own:.1f}×",
        ]
        for name in order
    ]
    others = [name.replace("_", " ") for name in OTHERS]
    return markdown(["", *(NAMES[name] for name in ROUGE), *others, "words", "all digests"], rows)


def above_sumy(files: dict[str, Any]) -> str:
    """Return how far the default is above the best method of sumy, for each measure another one if need be."""
    rows = []
    for name, one in files.items():
        for part, found in one["parts"].items():
            cells = []
            for measure in ROUGE:
                apart = found["above_sumy"][measure]
                cells.append(f"{apart['above']:+.2f} ({apart['from']:+.2f} to {apart['to']:+.2f}), {apart['best']}")
            rows.append([f"{name}, {part}: {found['n_items']}", *cells])
    return markdown(["items", *(NAMES[name] for name in ROUGE)], rows)


def against_lexrank(files: dict[str, Any]) -> str:
    rows = [
        [
            f"{name}: {one['n_sentences']:,}",
            f"{one['lexrank_seconds']:.2f} s",
            f"{one['choice_seconds']:.3f} s, {one['times_of_choice']:.0f}×",
            f"{one['seconds']:.3f} s, {one['splitting_seconds']:.3f} s, {one['times']:.0f}×",
            f"{one['sumy_ranker_seconds']:.2f} s",
        ]
        for name, one in files.items()
    ]
    head = ["sentences", "LexRank of sumy by itself", "the default on the same sentences"]
    return markdown([*head, "from stories to digest, of that finding sentences", '`SumyRanker("lex-rank")`'], rows)


def scale(sizes: list[dict[str, Any]]) -> str:
    rows = [
        [
            f"{one['n_sentences']:,}",
            f"{one['n_stories']:,}",
            f"{one['seconds']:.2f} s",
            f"{one['splitting_seconds']:.2f} s",
            f"{one['peak_mb']} MB",
        ]
        for one in sizes
    ]
    head = ["sentences", "stories", "the default", "of that finding the sentences", "peak of memory"]
    return markdown(head, rows)


def examples(label: str, digests: dict[str, str]) -> str:
    return markdown([label, "at most 60 words"], [[name, text.replace("|", "\\|")] for name, text in digests.items()])


def _about(one: dict[str, Any]) -> str:
    part = one["parts"]["all"]
    return (
        f"{part['n_items']} items, {one['n_stories']} stories, budget {one['n_words']} words; the summaries have "
        f"{one['n_words_of_summaries']:.0f}; {one['n_candidates']['mean']:.0f} candidates an item, "
        f"{one['n_candidates']['most']} at most"
    )
