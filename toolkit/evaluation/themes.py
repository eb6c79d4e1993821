"""From stories and gold labels to measures: the themes of a model, compared with both."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.evaluation.measures.agreement import agreement
from toolkit.evaluation.measures.coherence import label_distinctness, npmi_coherence, term_presence, topic_diversity
from toolkit.evaluation.measures.shares import largest_theme_share, unthemed_share
from toolkit.evaluation.measures.stability import stability
from toolkit.evaluation.theme_records import Evaluation, Structure, ThemeMeasures
from toolkit.report.provenance import provenance
from toolkit.stories.frame import as_stories, documents
from toolkit.stories.tables import Table
from toolkit.themes.fit import model_of
from toolkit.themes.given_labels import labels_of_stories
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme
from toolkit.vectors.term_vectorizer import term_vectorizer

_TERMS = 10


def evaluate_themes(
    stories: ThemeModel | Table | Sequence[str],
    gold: pd.Series | None = None,
    n_themes: int | Literal["auto"] = "auto",
    *,
    themes: Any = None,
    seeds: Mapping[str, Any] | None = None,
    by_language: bool = True,
    random_state: int | None = 0,
) -> Evaluation:
    """Find the themes of stories, and measure how good they are.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        What `build_report` takes.
    gold : Series or sequence of shape (n_stories,), optional
        The true label of each story, as `read_labelled` gives them, or by ``story_id``; missing where a story has
        none. Such stories are left out of the agreement, and of nothing else.
    n_themes, themes, seeds, by_language, random_state
        As `build_report` takes them. Of labels no stability is measured: there is nothing to find them again.

    Returns
    -------
    Evaluation
        The same for the same stories, in whatever order they come.

    Raises
    ------
    StorySchemaError
        If the gold labels cannot be matched with the stories.
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
    table = stories.stories if isinstance(stories, ThemeModel) else stories
    frame = as_stories(table)
    given = [None] * len(frame) if gold is None else labels_of_stories(gold, table, frame, "gold labels")
    truth = np.array([label if label is None else str(label) for label in given], dtype=object)
    model = model_of(stories, n_themes, themes=themes, seeds=seeds, by_language=by_language, random_state=random_state)
    return measured(model, truth, random_state)


def measured(model: ThemeModel, truth: NDArray[np.object_], random_state: int | None) -> Evaluation:
    """Measure the themes of a model; ``truth`` has the gold label of each story, None where it has none."""
    labels, known = model.labels, np.array([label is not None for label in truth])
    analyzer = term_vectorizer().build_analyzer()
    coherences = _coherences(model, analyzer)
    words = [set(analyzer(theme.label)) for theme in model.themes]
    return Evaluation(
        n_stories=len(labels),
        n_themes=len(model.themes),
        n_gold=int(known.sum()),
        n_gold_themes=len(set(truth[known])),
        agreement=agreement(truth[known], labels[known]) if known.any() else None,
        structure=Structure(
            stability=_measured(_stability(model, random_state)),
            coherence_npmi=_mean(coherences),
            topic_diversity=_measured(topic_diversity([_spelled_alike(theme) for theme in model.themes], _TERMS)),
            label_distinctness=_measured(label_distinctness(words)),
            unthemed_share=unthemed_share(labels),
            largest_theme_share=largest_theme_share(labels),
        ),
        themes=tuple(
            _theme_measures(theme, coherences[number], truth[known & (labels == number)])
            for number, theme in enumerate(model.themes)
        ),
        provenance=provenance(model),
    )


def _stability(model: ThemeModel, random_state: int | None) -> float:
    """Return the mean stability of the groups, weighted by their stories."""
    texts = documents(model.stories)
    found: list[tuple[float, int]] = []
    for group in (group.without_copies() for group in model.groups):
        if group.pipeline is not None:
            own = [texts[row] for row in group.rows.tolist()]
            found.append((stability(group.pipeline, own, group.labels, random_state=random_state), len(own)))
    known = [(value, weight) for value, weight in found if not math.isnan(value)]
    return sum(value * weight for value, weight in known) / sum(weight for _, weight in known) if known else math.nan


def _coherences(model: ThemeModel, analyzer: Callable[[str], list[str]]) -> NDArray[np.float64]:
    ranked = [_spelled_alike(theme)[:_TERMS] for theme in model.themes]
    columns = {term: column for column, term in enumerate(sorted(set().union(*ranked)))}
    X = term_presence(documents(model.stories), list(columns), analyzer)
    return npmi_coherence(X, [[columns[term] for term in terms] for terms in ranked])


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
