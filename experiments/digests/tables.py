"""The results as Markdown."""

from __future__ import annotations

from typing import Any


def tables(results: dict[str, Any]) -> str:
    """Return a table of each part of the results that is there."""
    made = []
    if "lexrank" in results:
        made.append(against_lexrank(results["lexrank"]))
    if "scale" in results:
        made.append(scale(results["scale"]["sizes"]))
    made += [examples(label, digests) for label, digests in results.get("examples", {}).items()]
    return "\n\n".join(made)


def markdown(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


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
