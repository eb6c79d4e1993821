"""An evaluation as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from toolkit.records import Evaluation

SCHEMA = 1
_DIGITS = 4

_SAYS = {
    "ari": "pairs of stories joined or parted as in the gold labels; 0 is chance",
    "ami": "what themes and gold labels tell of each other; 0 is chance",
    "homogeneity": "1 if no theme mixes gold labels",
    "completeness": "1 if no gold label is spread over themes",
    "v_measure": "the harmonic mean of the two",
    "bcubed_precision": "share of a story's theme that bears its gold label",
    "bcubed_recall": "share of a story's gold label that is in its theme",
    "bcubed_f": "the harmonic mean of the two",
    "stability": "ami of the themes with those of random 80 % of the stories",
    "coherence_npmi": "terms of a theme meet in the same stories; 0 is chance, -1 never",
    "topic_diversity": "share of the themes' terms that differ",
    "label_distinctness": "1 if no two labels share a word",
    "unthemed_share": "share of the stories in no theme",
    "largest_theme_share": "share of the stories in the largest theme",
}


def text_evaluation(evaluation: Evaluation) -> str:
    """Write an evaluation as two tables: the measures, and the themes.

    Examples
    --------
    >>> from toolkit import evaluate_themes
    >>> print(text_evaluation(evaluate_themes(["The cod quota was cut on Monday."])).splitlines()[0])
    1 story in 1 theme, none with a gold label
    """
    measured = {**(asdict(evaluation.agreement) if evaluation.agreement else {}), **asdict(evaluation.structure)}
    measures = [(name, _figure(value), _SAYS[name]) for name, value in measured.items()]
    themes = [
        (
            theme.id,
            str(theme.n_stories),
            _figure(theme.coherence_npmi),
            f"{theme.gold_label} {_figure(theme.gold_share)}" if theme.gold_label is not None else "-",
            theme.label,
        )
        for theme in evaluation.themes
    ]
    tables = [
        _table(("measure", "value", "what it says"), measures),
        _table(("theme", "n_stories", "coherence", "most of it in gold", "label"), themes),
    ]
    return "\n".join([_counts(evaluation) + "\n", *tables])


def json_evaluation(evaluation: Evaluation) -> str:
    """Write an evaluation as one JSON object, figures to four digits.

    Examples
    --------
    >>> from toolkit import evaluate_themes
    >>> print(*json.loads(json_evaluation(evaluate_themes(["The cod quota was cut on Monday."]))))
    schema n_stories n_themes n_gold n_gold_themes agreement structure themes provenance
    """
    content = {"schema": SCHEMA, **_rounded(asdict(evaluation))}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(inner) for inner in value]
    return round(value, _DIGITS) + 0.0 if isinstance(value, float) else value


def _counts(evaluation: Evaluation) -> str:
    n_stories, n_themes = evaluation.n_stories, evaluation.n_themes
    stories = f"{n_stories} {'story' if n_stories == 1 else 'stories'}"
    themes = f"{n_themes} {'theme' if n_themes == 1 else 'themes'}"
    if not evaluation.n_gold:
        return f"{stories} in {themes}, none with a gold label"
    return f"{stories} in {themes}, {evaluation.n_gold} with one of {evaluation.n_gold_themes} gold labels"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{round(value, 3) + 0.0:.3f}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n" for line in lines
    )
