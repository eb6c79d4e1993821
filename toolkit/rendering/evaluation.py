"""An evaluation as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from toolkit.evaluation.digest_records import DigestEvaluation, DigestMeasures, MeasuredDigest
from toolkit.evaluation.theme_records import Evaluation
from toolkit.rendering.columns import table_in_columns
from toolkit.rendering.figures import counted, rounded
from toolkit.rendering.plain import LONGEST_NAME, json_escaped, shortened

SCHEMA = 1
_DIGITS = 4
_ITEMS_SHOWN = 10

_SAYS = {
    "ari": "pairs of stories joined or split as in the gold labels; 0 is chance",
    "ami": "information that themes and gold labels share; 0 is chance",
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
_SAYS_OF_DIGESTS = {
    "rouge_1": "words shared with the summary",
    "rouge_2": "pairs of words shared with the summary",
    "rouge_l": "longest sequence of words shared with the summary",
    "precision": "as a share of the digest",
    "recall": "as a share of the summary",
    "f": "the harmonic mean of the two",
    "coverage": "cosine of the digest with all that its stories say; 1 is the same proportions",
    "redundancy": "cosine of a quote with the one most like it; 1 is said twice",
    "lead_share": "share of the quotes that are among the first three sentences of their story",
    "n_sources": "sources quoted in a digest",
}


def text_evaluation(evaluation: Evaluation) -> str:
    """Write an evaluation as two tables: the measures, and the themes.

    Examples
    --------
    >>> from toolkit import evaluate_themes
    >>> print(text_evaluation(evaluate_themes(["The cod quota was cut on Monday."])).splitlines()[0])
    1 story in 1 theme, none with a gold label
    """
    tables = [
        _table([("measure", "value", "what it says"), *measure_rows(evaluation)]),
        _table(theme_table(evaluation, len(evaluation.themes))),
    ]
    return "\n".join([counts(evaluation) + "\n", *tables])


def measure_rows(evaluation: Evaluation) -> list[tuple[str, str, str]]:
    """Return the measures of themes: their names, values, and what they say."""
    measured = {**(asdict(evaluation.agreement) if evaluation.agreement else {}), **asdict(evaluation.structure)}
    return [(name, _figure(value), _SAYS[name]) for name, value in measured.items()]


def theme_table(evaluation: Evaluation, most: int) -> list[tuple[str, ...]]:
    """Return a table of themes, its head first."""
    rows = [
        (
            theme.id,
            str(theme.n_stories),
            _figure(theme.coherence_npmi),
            f"{theme.gold_label} {_figure(theme.gold_share)}" if theme.gold_label is not None else "-",
            theme.label,
        )
        for theme in evaluation.themes[:most]
    ]
    return [("theme", "n_stories", "coherence", "most of it in gold", "label"), *rows]


def json_evaluation(evaluation: Evaluation | DigestEvaluation) -> str:
    """Write an evaluation as one JSON object, figures to four digits.

    Examples
    --------
    >>> from toolkit import evaluate_themes
    >>> print(*json.loads(json_evaluation(evaluate_themes(["The cod quota was cut on Monday."]))))
    schema n_stories n_themes n_gold n_gold_themes agreement structure themes provenance
    """
    content = {"schema": SCHEMA, **rounded(asdict(evaluation), _DIGITS)}
    return json_escaped(json.dumps(content, ensure_ascii=False, indent=1)) + "\n"


def text_digest_evaluation(evaluation: DigestEvaluation) -> str:
    """Write an evaluation of digests as two tables: the means, and the items that are weakest.

    Examples
    --------
    >>> from toolkit import evaluate_digests
    >>> from toolkit.stories.frame import as_stories
    >>> from toolkit.reading.summaries import SummarisedStories
    >>> item = SummarisedStories("cod", as_stories(["The cod quota was cut on Monday."]), ())
    >>> print(text_digest_evaluation(evaluate_digests([item])).splitlines()[0])
    1 digest of 1 story, of at most 120 words, none with a summary to compare with
    """
    tables = [
        _table([("mean", "value", "what it says"), *mean_rows(evaluation)]),
        _table(item_table(evaluation, _ITEMS_SHOWN)),
    ]
    return "\n".join(["".join(f"{line}\n" for line in counts_of_digests(evaluation)), *tables])


def mean_rows(evaluation: DigestEvaluation) -> list[tuple[str, str, str]]:
    """Return the mean measures of digests: their names, values, and what they say."""
    return [(name, _figure(value), _what_it_says(name)) for name, value in _flat(evaluation.means).items()]


def item_table(evaluation: DigestEvaluation, most: int) -> list[tuple[str, ...]]:
    """Return a table of the digests that are weakest, its head first."""
    weakest = sorted(evaluation.items, key=_strength)[:most]
    names = tuple(_flat(evaluation.means))
    names = (*(name for name in names if name.endswith("_f")), *(name for name in names if "rouge" not in name))
    shown = f" (the weakest {len(weakest)} of {evaluation.n_items})" if len(weakest) < evaluation.n_items else ""
    head = (f"item{shown}", "n_stories", "n_quotes", "n_words", *names)
    return [head, *(_item_row(item, names) for item in weakest)]


def _flat(measures: DigestMeasures) -> dict[str, float]:
    """Return the measures by their names, those of ROUGE as ``rouge_1_precision`` and so on."""
    values: dict[str, Any] = asdict(measures)
    rouge = values.pop("rouge") or {}
    flat = {f"{name}_{part}": value for name, parts in rouge.items() for part, value in parts.items()}
    return flat | values


def _what_it_says(name: str) -> str:
    if name in _SAYS_OF_DIGESTS:
        return _SAYS_OF_DIGESTS[name]
    measure, part = name.rsplit("_", 1)
    says = _SAYS_OF_DIGESTS[part]
    return f"{_SAYS_OF_DIGESTS[measure]}, {says}" if part == "precision" else says


def _strength(item: MeasuredDigest) -> tuple[bool, float, str]:
    """Put the weakest first: by ROUGE-1 where it is known, by coverage where it is not."""
    rouge = item.measures.rouge
    return rouge is None, item.measures.coverage if rouge is None else rouge.rouge_1.f, item.id


def _item_row(item: MeasuredDigest, names: Iterable[str]) -> tuple[str, ...]:
    values = _flat(item.measures)
    figures = (str(int(values[name])) if name == "n_sources" else _figure(values.get(name)) for name in names)
    return (item.id, str(item.n_stories), str(item.n_quotes), str(item.n_words), *figures)


def counts_of_digests(evaluation: DigestEvaluation) -> list[str]:
    """Return how many digests there are, and what was left out."""
    n_items, n_stories = evaluation.n_items, evaluation.provenance.n_stories
    digests, stories = counted(n_items, "digest", "digests"), counted(n_stories, "story", "stories")
    compared = str(evaluation.n_with_references or "none")
    lines = [
        f"{digests} of {stories}, of at most {evaluation.provenance.parameters['n_words']} words, "
        f"{compared} with a summary to compare with"
    ]
    if evaluation.rejected:
        lines.append(f"{counted(len(evaluation.rejected), 'line or document', 'lines or documents')} rejected")
    if evaluation.rouge_is_missing:
        lines.append(f"without ROUGE: {evaluation.rouge_is_missing}")
    return lines


def counts(evaluation: Evaluation) -> str:
    """Write how many stories and themes there are, and how many gold labels."""
    stories = counted(evaluation.n_stories, "story", "stories")
    themes = counted(evaluation.n_themes, "theme", "themes")
    if not evaluation.n_gold:
        return f"{stories} in {themes}, none with a gold label"
    return f"{stories} in {themes}, {evaluation.n_gold} with one of {evaluation.n_gold_themes} gold labels"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{round(value, 3) + 0.0:.3f}"


def _table(lines: Sequence[tuple[str, ...]]) -> str:
    told = [[shortened(cell, LONGEST_NAME) for cell in line] for line in lines]
    return table_in_columns(told[0], told[1:], ())
