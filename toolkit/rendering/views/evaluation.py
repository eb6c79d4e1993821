"""Evaluations in a notebook: what their texts say, as tables."""

from __future__ import annotations

from toolkit.evaluation.digest_records import DigestEvaluation
from toolkit.evaluation.theme_records import Evaluation
from toolkit.rendering.evaluation import counts, counts_of_digests, item_table, mean_rows, measure_rows, theme_table
from toolkit.rendering.views.environment import view


def evaluation_view(evaluation: Evaluation) -> str:
    """Write the measures of themes, and the themes.

    Examples
    --------
    >>> from toolkit import evaluate_themes
    >>> "<td>stability</td>" in evaluation_view(evaluate_themes(["The cod quota was cut on Monday."]))
    True
    """
    said = {"title": "Evaluation of themes", "lines": [counts(evaluation)], "name_of_measures": "measure"}
    tables = {"measures": measure_rows(evaluation), "of": "Themes", "n_all": len(evaluation.themes)}
    return view("evaluation.html", lambda room: {**said, **tables, "table": theme_table(evaluation, room.n_rows)})


def digest_evaluation_view(evaluation: DigestEvaluation) -> str:
    """Write the mean measures of digests, and the weakest digests."""
    said = {"title": "Evaluation of digests", "lines": counts_of_digests(evaluation), "name_of_measures": "mean"}
    tables = {"measures": mean_rows(evaluation), "of": "Digests, the weakest first", "n_all": len(evaluation.items)}
    return view("evaluation.html", lambda room: {**said, **tables, "table": item_table(evaluation, room.n_rows)})
