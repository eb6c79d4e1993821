"""The second job, from stories and gold labels to measures: the themes of a report, held against both."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from toolkit.errors import StorySchemaError
from toolkit.evaluation.measures.agreement import agreement
from toolkit.evaluation.measures.coherence import label_distinctness, npmi_coherence, term_presence, topic_diversity
from toolkit.evaluation.measures.shares import largest_theme_share, unthemed_share
from toolkit.evaluation.measures.stability import stability
from toolkit.evaluation.theme_records import Agreement, Evaluation, Structure, ThemeMeasures
from toolkit.report.build import build_report
from toolkit.report.by_language import Number, parts_by_language
from toolkit.report.records import Report
from toolkit.stories.frame import as_stories, documents, story_records
from toolkit.stories.tables import Table
from toolkit.themes.pipeline import theme_pipeline
from toolkit.themes.records import Theme

_TERMS = 10


def evaluate_themes(
    stories: Table | Sequence[str],
    gold: pd.Series | None = None,
    n_themes: Number = "auto",
    *,
    random_state: int | None = 0,
    by_language: bool = True,
) -> Evaluation:
    """Find the themes of stories, and measure how good they are.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        What `build_report` takes; with gold labels, a stories frame.
    gold : Series of shape (n_stories,), optional
        The true label of each story, as `read_labelled` gives them; missing where a story has none. Such
        stories are left out of the agreement, and of nothing else.
    n_themes : int or "auto", default="auto"
        Number of themes; "auto" takes as many as the stories bear out.
    random_state : int or None, default=0
        Seed of every stage, and of the samples that stability is measured on.
    by_language : bool, default=True
        Whether each language is grouped by itself, as in `build_report`.

    Returns
    -------
    Evaluation
        The same for the same stories, in whatever order they come.

    Raises
    ------
    StorySchemaError
        If the gold labels cannot be told to belong to the stories.
    EmptyCorpusError
        If there is no story, or no word in any of them.

    Examples
    --------
    >>> from toolkit import read_labelled
    >>> texts = ["Cod quota cut", "Cod quota raised", "Rocket in orbit", "Rocket lost in orbit"]
    >>> frame = pd.DataFrame({"text": texts, "label": ["sea", "sea", "space", "space"]})
    >>> evaluation = evaluate_themes(*read_labelled(frame))
    >>> evaluation.n_themes, evaluation.agreement.ari, evaluation.structure.topic_diversity
    (2, 1.0, 1.0)
    """
    frame = as_stories(stories)
    truth = _gold_labels(frame, gold, given_as_frame=frame is stories)
    report = build_report(frame, n_themes, random_state=random_state, by_language=by_language)
    pipeline = theme_pipeline(n_themes, random_state=random_state)
    theme_of = {story.story_id: number for number, theme in enumerate(report.themes) for story in theme.stories}
    texts, labels = documents(frame), _labels(frame, theme_of)
    parts = parts_by_language(frame, n_themes).values() if by_language else [(frame, n_themes)]
    words, coherences = _words_of_labels(pipeline, report), _coherences(pipeline, report, texts)
    known = np.array([label is not None for label in truth])
    return Evaluation(
        n_stories=len(frame),
        n_themes=len(report.themes),
        n_gold=int(known.sum()),
        n_gold_themes=len(set(truth[known])),
        agreement=_agreement(truth[known], labels[known]),
        structure=Structure(
            stability=_measured(_stability(parts, theme_of, random_state)),
            coherence_npmi=_mean(coherences),
            topic_diversity=_measured(topic_diversity([_spelled_alike(theme) for theme in report.themes], _TERMS)),
            label_distinctness=_measured(label_distinctness(words)),
            unthemed_share=unthemed_share(labels),
            largest_theme_share=largest_theme_share(labels),
        ),
        themes=tuple(
            _theme_measures(theme, coherences[number], truth[known & (labels == number)])
            for number, theme in enumerate(report.themes)
        ),
        provenance=report.provenance,
    )


def _gold_labels(frame: pd.DataFrame, gold: pd.Series | None, *, given_as_frame: bool) -> NDArray[np.object_]:
    truth = np.full(len(frame), None, dtype=object)
    if gold is None:
        return truth
    if not given_as_frame or len(gold) != len(frame):
        message = (
            f"found {len(gold)} gold labels and stories that they cannot be told to belong to; "
            "wanted a stories frame and a label for each of its rows; read both with read_labelled"
        )
        raise StorySchemaError(message)
    known = gold.notna().to_numpy()
    truth[known] = [str(label) for label in gold[known]]
    return truth


def _labels(frame: pd.DataFrame, theme_of: Mapping[str, int]) -> NDArray[np.intp]:
    return np.array([theme_of.get(story.story_id, -1) for story in story_records(frame)], dtype=np.intp)


def _agreement(truth: NDArray[np.object_], labels: NDArray[np.intp]) -> Agreement | None:
    return agreement(truth, labels) if len(truth) else None


def _stability(
    parts: Iterable[tuple[pd.DataFrame, Number]], theme_of: Mapping[str, int], random_state: int | None
) -> float:
    """Measure what was grouped by itself by itself; the mean counts each story once."""
    measured: list[tuple[float, int]] = []
    for part, number in parts:
        pipeline = theme_pipeline(number, random_state=random_state)
        own = _labels(part, theme_of).tolist()
        measured.append((stability(pipeline, documents(part), own, random_state=random_state), len(part)))
    known = [(value, weight) for value, weight in measured if not math.isnan(value)]
    return sum(value * weight for value, weight in known) / sum(weight for _, weight in known) if known else math.nan


def _coherences(pipeline: Pipeline, report: Report, texts: Sequence[str]) -> NDArray[np.float64]:
    ranked = [_spelled_alike(theme)[:_TERMS] for theme in report.themes]
    columns = {term: column for column, term in enumerate(sorted(set().union(*ranked)))}
    X = term_presence(texts, list(columns), pipeline["terms"].build_analyzer())
    return npmi_coherence(X, [[columns[term] for term in terms] for terms in ranked])


def _words_of_labels(pipeline: Pipeline, report: Report) -> list[set[str]]:
    analyzer = pipeline["terms"].build_analyzer()
    return [set(analyzer(theme.label)) for theme in report.themes]


def _spelled_alike(theme: Theme) -> list[str]:
    """Return a theme's terms in lower case, so that a term is the same in every theme."""
    return list(dict.fromkeys(term.lower() for term in theme.terms))


def _theme_measures(theme: Theme, coherence: float, truth: NDArray[np.object_]) -> ThemeMeasures:
    counts = Counter(sorted(truth)).most_common(1)
    label, share = (counts[0][0], counts[0][1] / len(truth)) if counts else (None, None)
    return ThemeMeasures(theme.id, theme.label, theme.n_stories, _measured(coherence), label, share)


def _mean(values: NDArray[np.float64]) -> float | None:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else None


def _measured(value: Any) -> float | None:
    return None if math.isnan(value) else float(value)
