"""The third job, from stories and the name of one to an explanation: why it is in its theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.explanation import Explanation, NearStory, ScoredTheme, SpeakingTerm
from toolkit.records import Theme
from toolkit.report import fit_themes, name_themes
from toolkit.stories.frame import as_stories, documents, story_records
from toolkit.stories.lookup import find_story
from toolkit.stories.spelling import spelled
from toolkit.stories.tables import Table
from toolkit.themes.explanation import Judgement, closeness, judgement, nearest_stories
from toolkit.themes.pipeline import theme_pipeline
from toolkit.vectors.tfidf import STOP_WORDS


def explain_story(
    stories: Table | Sequence[str],
    story: str,
    n_themes: int | Literal["auto"] = "auto",
    *,
    random_state: int | None = 0,
) -> Explanation:
    """Tell why a story is in its theme: by which terms, how close the call was, and what is near.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        What `build_report` takes; the themes, too, are those of the report.
    story : str
        A story_id, or its beginning (at least 4 characters), or part of a title, if one story alone answers
        to it.
    n_themes : int or "auto", default="auto"
        Number of themes; "auto" takes as many as the stories bear out.
    random_state : int or None, default=0
        Seed of every stage.

    Returns
    -------
    Explanation
        The same for the same stories, in whatever order they come.

    Raises
    ------
    StoryLookupError
        If no story, or more than one, answers to the name.
    StorySchemaError
        If a frame has no text column.
    EmptyCorpusError
        If there is no story, or no word in any of them.

    Examples
    --------
    >>> titles = ["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"]
    >>> explanation = explain_story(pd.DataFrame({"title": titles, "text": titles}), "herring")
    >>> explanation.theme.n_stories, [term.spelling for term in explanation.terms[:2]]
    (2, ['cut', 'quota'])
    """
    frame = as_stories(stories)
    row = find_story(frame, story)
    pipeline = theme_pipeline(n_themes, random_state=random_state)
    texts = documents(frame)
    X, labels = fit_themes(pipeline, texts)
    vocabulary = pipeline["terms"].get_feature_names_out()
    themes = name_themes(frame, X, labels, vocabulary)
    judged = judgement(pipeline["themes"], X, row)
    lead = judged is not None and judged.other is not None and labels[row] >= 0
    return Explanation(
        story=story_records(frame)[row],
        in_theme=bool(labels[row] >= 0),
        theme=_scored(themes, judged, judged.own) if judged else None,
        other=_scored(themes, judged, judged.other) if judged else None,
        held_against=None if judged is None else "other" if lead else "chance",
        difference=judged.difference if judged else 0.0,
        usual_lead=judged.usual_lead if judged and lead else None,
        closeness=closeness(judged.difference, judged.usual_lead or 0.0) if judged and lead else None,
        terms=_terms(judged, vocabulary, texts[row]) if judged else (),
        nearest=_nearest(frame, themes, X, labels, row),
        n_stories=len(frame),
        n_themes=len(themes),
    )


def _scored(themes: Sequence[Theme], judged: Judgement, number: int | None) -> ScoredTheme | None:
    if number is None:
        return None
    theme = themes[number]
    return ScoredTheme(theme.id, theme.label, theme.n_stories, float(judged.scores[number]))


def _terms(judged: Judgement, vocabulary: Sequence[str], text: str) -> tuple[SpeakingTerm, ...]:
    words = [str(vocabulary[column]) for column in judged.columns]
    said = zip(words, spelled(text, words, STOP_WORDS), judged.contributions.tolist(), strict=True)
    return tuple(SpeakingTerm(*term) for term in sorted(said, key=lambda term: (-round(term[2], 9), term[0])))


def _nearest(
    frame: pd.DataFrame, themes: Sequence[Theme], X: Any, labels: NDArray[np.intp], row: int
) -> tuple[NearStory, ...]:
    records = story_records(frame)
    near = []
    for other, cosine in nearest_stories(X, row):
        theme = themes[labels[other]] if labels[other] >= 0 else None
        near.append(NearStory(records[other], theme and theme.id, theme and theme.label, cosine))
    return tuple(near)
