"""The third job, from stories and the name of one to an explanation: why it is in its theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from toolkit.explanation.judgement import Judgement, judgement, margin, nearest_stories
from toolkit.explanation.records import Explanation, NearStory, ScoredTheme, SpeakingTerm
from toolkit.languages.english import STOP_WORDS
from toolkit.phrases.spelling import spelled
from toolkit.report.build import fit_themes, name_themes
from toolkit.report.by_language import parts_by_language, placed_themes
from toolkit.stories.frame import as_stories, documents, story_records
from toolkit.stories.lookup import find_story
from toolkit.stories.tables import Table
from toolkit.themes.pipeline import theme_pipeline
from toolkit.themes.records import Theme


def explain_story(
    stories: Table | Sequence[str],
    story: str,
    n_themes: int | Literal["auto"] = "auto",
    *,
    random_state: int | None = 0,
    by_language: bool = True,
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
    by_language : bool, default=True
        Whether each language is grouped by itself.

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
    everything = as_stories(stories)
    story_id = everything["story_id"].iloc[find_story(everything, story)]
    parts = parts_by_language(everything, n_themes) if by_language else {"": (everything, n_themes)}
    fitted = {language: _fitted(part, number, random_state) for language, (part, number) in parts.items()}
    language = next(code for code, (part, _) in parts.items() if (part["story_id"] == story_id).any())
    placed = placed_themes({code: one.themes for code, one in fitted.items()})
    own, themes = fitted[language], [one.theme for one in placed if one.language == language]
    frame, X, labels = own.stories, own.X, own.labels
    row = int(np.flatnonzero(frame["story_id"] == story_id)[0])
    judged = judgement(own.pipeline["themes"], X, row)
    lead = judged is not None and judged.other is not None and labels[row] >= 0
    return Explanation(
        story=story_records(frame)[row],
        in_theme=bool(labels[row] >= 0),
        theme=_scored(themes, judged, judged.own) if judged else None,
        other=_scored(themes, judged, judged.other) if judged else None,
        held_against=None if judged is None else "other" if lead else "chance",
        difference=judged.difference if judged else 0.0,
        usual_lead=judged.usual_lead if judged and lead else None,
        margin=margin(judged.difference, judged.usual_lead or 0.0) if judged and lead else None,
        terms=_terms(judged, own.vocabulary, documents(frame)[row]) if judged else (),
        nearest=_nearest(frame, themes, X, labels, row),
        n_stories=len(everything),
        n_themes=len(placed),
    )


@dataclass(frozen=True)
class _Fitted:
    """The themes of the stories of one language, by their labels."""

    stories: pd.DataFrame
    pipeline: Pipeline
    X: Any
    labels: NDArray[np.intp]
    vocabulary: Sequence[str]
    themes: Sequence[Theme]


def _fitted(stories: pd.DataFrame, n_themes: int | Literal["auto"], random_state: int | None) -> _Fitted:
    pipeline = theme_pipeline(n_themes, random_state=random_state)
    X, labels = fit_themes(pipeline, documents(stories))
    vocabulary = pipeline["terms"].get_feature_names_out()
    return _Fitted(stories, pipeline, X, labels, vocabulary, name_themes(stories, X, labels, vocabulary))


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
