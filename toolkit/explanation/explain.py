"""From a model and the name of a story to an explanation: why it is in its theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from toolkit.events.in_themes import themes_with_events
from toolkit.explanation.judgement import Judgement, judgement, margin, nearest_stories
from toolkit.explanation.records import Explanation, NearStory, PlacedEvent, ScoredTheme, SpeakingTerm
from toolkit.languages.stop_words import words_of_no_theme
from toolkit.phrases.spelling import spelled
from toolkit.reading.edits.records import Edits
from toolkit.stories.frame import as_stories, documents, story_records
from toolkit.stories.lookup import find_story
from toolkit.stories.tables import Table
from toolkit.themes.fit import model_of
from toolkit.themes.group import Group
from toolkit.themes.model import ThemeModel


def explain_story(
    stories: ThemeModel | Table | Sequence[str],
    story: str,
    n_themes: int | Literal["auto"] = "auto",
    *,
    themes: Any = None,
    seeds: Mapping[str, Any] | None = None,
    by_language: bool = True,
    random_state: int | None = 0,
    edits: Edits | Mapping[str, Any] | str | Path | None = None,
) -> Explanation:
    """Explain why a story is in its theme, by which terms, how close the call was, what is near; and its event.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        What `build_report` takes; the themes, too, are those of the report.
    story : str
        A story_id, or its beginning (at least 4 characters), or part of a title, if one story alone answers
        to it.
    n_themes, themes, seeds, by_language, random_state, edits
        As `build_report` takes them.

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
    >>> import pandas as pd
    >>> titles = ["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"]
    >>> explanation = explain_story(pd.DataFrame({"title": titles, "text": titles}), "herring")
    >>> explanation.theme.n_stories, [term.spelling for term in explanation.terms[:2]]
    (2, ['cut', 'quota'])
    """
    row = find_story(stories.stories if isinstance(stories, ThemeModel) else as_stories(stories), story)
    model = model_of(
        stories,
        n_themes,
        themes=themes,
        seeds=seeds,
        by_language=by_language,
        random_state=random_state,
        edits=edits,
    )
    return explained(model, row)


def explained(model: ThemeModel, row: int) -> Explanation:
    """Explain the theme of one story of a model, by its row, and how much the event matters that it reports."""
    group, place = model.place(row)
    original = group.rows[group.originals[place]]
    judged = judgement(group, place)
    in_theme = bool(model.labels[row] >= 0)
    lead = judged is not None and judged.other is not None and in_theme
    return Explanation(
        story=story_records(model.stories)[row],
        in_theme=in_theme,
        theme=_scored(model, group, judged, judged.own) if judged else None,
        other=_scored(model, group, judged, judged.other) if judged else None,
        held_against=None if judged is None else "other" if lead else "chance",
        difference=judged.difference if judged else 0.0,
        usual_lead=judged.usual_lead if judged and lead else None,
        margin=margin(judged.difference, judged.usual_lead or 0.0) if judged and lead else None,
        terms=_terms(judged, group.vocabulary, documents(model.stories)[original]) if judged else (),
        nearest=tuple(_nearest(model, group, place)),
        event=_event(model, row) if in_theme else None,
        n_stories=len(model.stories),
        n_themes=len(model.themes),
    )


def _scored(model: ThemeModel, group: Group, judged: Judgement, place: int | None) -> ScoredTheme | None:
    if place is None:
        return None
    theme = model.themes[group.numbers[place]]
    return ScoredTheme(theme.id, theme.label, theme.n_stories, float(judged.scores[place]))


def _terms(judged: Judgement, vocabulary: Sequence[str], text: str) -> tuple[SpeakingTerm, ...]:
    words = [str(vocabulary[column]) for column in judged.columns]
    said = zip(words, spelled(text, words, words_of_no_theme("en")), judged.contributions.tolist(), strict=True)
    return tuple(SpeakingTerm(*term) for term in sorted(said, key=lambda term: (-round(term[2], 9), term[0])))


def _nearest(model: ThemeModel, group: Group, place: int) -> Iterator[NearStory]:
    records = story_records(model.stories)
    for other, cosine in nearest_stories(group.X, place):
        row = group.rows[other]
        theme = model.themes[model.labels[row]] if model.labels[row] >= 0 else None
        yield NearStory(records[row], theme and theme.id, theme and theme.label, cosine)


def _event(model: ThemeModel, row: int) -> PlacedEvent:
    theme = themes_with_events(model)[0][model.labels[row]]
    own = theme.story(story_records(model.stories)[row].story_id).event
    place = next(place for place, event in enumerate(theme.events, 1) if event.id == own)
    return PlacedEvent(theme.events[place - 1], place, len(theme.events))
