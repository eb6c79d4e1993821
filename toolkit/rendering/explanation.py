"""An explanation as a page of text for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from toolkit.explanation.records import Explanation, PlacedEvent, ScoredTheme
from toolkit.rendering.figures import counted, rounded
from toolkit.rendering.importance import factors
from toolkit.rendering.indented import indented
from toolkit.rendering.json import json_event
from toolkit.rendering.plain import LONGEST_NAME, json_escaped, shortened
from toolkit.rendering.times import iso_time, readable_time
from toolkit.stories.records import Story

SCHEMA = 2
_DIGITS = 6
_MOST_FOR, _MOST_AGAINST = 8, 5

_CALLS = {
    "clear": "A clear call",
    "close": "A close call",
    "very close": "A very close call",
    "overruled": "Its terms alone would have put it there",
}


def text_explanation(explanation: Explanation) -> str:
    """Write an explanation for people; the figures of the terms add up to the difference shown.

    Examples
    --------
    >>> import pandas as pd
    >>> from toolkit import explain_story
    >>> stories = pd.DataFrame({"title": ["Cod quota cut"], "text": ["The cod quota was cut."]})
    >>> print(text_explanation(explain_story(stories, "cod")).splitlines()[-10])
    It is the only theme: there was nothing to choose between.
    """
    parts = [
        _head(explanation),
        "".join(f"{line}\n" for line in verdict_lines(explanation)),
        _terms(explanation),
        _nearest(explanation),
        _event(explanation.event),
    ]
    return "\n".join(part for part in parts if part)


def json_explanation(explanation: Explanation) -> str:
    """Write an explanation as one JSON object, figures to six digits.

    Examples
    --------
    >>> import json
    >>> import pandas as pd
    >>> from toolkit import explain_story
    >>> stories = pd.DataFrame({"title": ["Cod quota cut"], "text": ["The cod quota was cut."]})
    >>> print(*json.loads(json_explanation(explain_story(stories, "cod"))))
    schema story in_theme theme other held_against difference usual_lead margin terms nearest event n_stories n_themes
    """
    content = asdict(explanation)
    content["story"] = _story(explanation.story)
    if placed := explanation.event:
        content["event"] = {**json_event(placed.event), "place": placed.place, "n_events": placed.n_events}
    content["nearest"] = [
        {**_story(near.story), "theme_id": near.theme_id, "theme_label": near.theme_label, "cosine": near.cosine}
        for near in explanation.nearest
    ]
    content = {"schema": SCHEMA, **rounded(content, _DIGITS)}
    return json_escaped(indented(content)) + "\n"


def _event(placed: PlacedEvent | None) -> str:
    """Say how much the event matters that the story reports: what is multiplied, line by line."""
    if placed is None:
        return ""
    lines = [
        f"  {'×' if row else ' '} {figure:.3f}  {what}\n" for row, (figure, what) in enumerate(factors(placed.event))
    ]
    place = f"number {placed.place} of {placed.n_events} in the theme by importance"
    score = placed.event.importance.score
    return "".join([f"Its event, {place}: {_line(placed.event.title)}\n", *lines, f"  = {score:.3f}  in all\n"])


def _story(story: Story) -> dict[str, Any]:
    published = iso_time(story.published) if story.published else None
    named = {"story_id": story.story_id, "title": story.title, "source": story.source}
    return {**named, "published": published, "url": story.url}


def _head(explanation: Explanation) -> str:
    story = explanation.story
    published = readable_time(story.published) if story.published else ""
    return f"{_line(story.title)}\n{', '.join(map(_line, filter(None, (story.source, published, story.story_id))))}\n"


def verdict_lines(explanation: Explanation) -> list[str]:
    """Return which theme a story is in, which is the nearest other, and how clear that is."""
    theme, other = explanation.theme, explanation.other
    if not explanation.n_themes:
        return ["In no theme: there is none."]
    if theme is None:
        return ["In no theme: it has no word that it could be compared by."]
    if not explanation.in_theme:
        lines = [
            "In no theme: every one explains it worse than chance.",
            f"Least badly does {_named(theme)}.",
            *([f"Next comes {_named(other)}."] if other else []),
            _scores([theme, other]),
        ]
    elif other is None:
        lines = [f"In {_named(theme)}.", "It is the only theme: there was nothing to choose between."]
    else:
        lines = [
            f"In {_named(theme)}.",
            f"The nearest other is {_named(other)}.",
            _scores([theme, other]),
            f"{_CALLS[explanation.margin or 'clear']}: a lead of {_difference(explanation):.3f}, "
            f"where {explanation.usual_lead:.3f} is usual.",
        ]
    return lines


def _scores(themes: Sequence[ScoredTheme | None]) -> str:
    scores = ", ".join(f"{_shown(theme.score):+.3f} for {theme.id}" for theme in themes if theme)
    return f"Scores: {scores} (0 is chance; the story itself has no say)."


def _difference(explanation: Explanation) -> float:
    """Return the difference of the scores as they are shown, to the last digit."""
    theme, other = explanation.theme, explanation.other
    against = other.score if other and explanation.held_against == "other" else 0.0
    return _shown(_shown(theme.score) - _shown(against)) if theme else 0.0


def _shown(value: float) -> float:
    return round(value, 3) + 0.0


def _named(theme: ScoredTheme) -> str:
    return f"{theme.id}: {_line(theme.label)} ({counted(theme.n_stories, 'story', 'stories')})"


def _line(text: str) -> str:
    return shortened(text, LONGEST_NAME)


def _terms(explanation: Explanation) -> str:
    rows = term_rows(explanation)
    return (
        "".join([f"{terms_for(explanation)}:\n", *(f"  {figure:+.3f}  {what}\n" for figure, what in rows)])
        if rows
        else ""
    )


def terms_for(explanation: Explanation) -> str:
    """Write which theme terms speak for, and which against."""
    other = explanation.other
    rival = other.id if other and explanation.held_against == "other" else "against"
    return f"Its terms, for {explanation.theme.id if explanation.theme else '-'} (+) or {rival} (-)"


def term_rows(explanation: Explanation) -> list[tuple[float, str]]:
    """Return the terms that weigh most on either side; the others are what is left, to the last digit."""
    if explanation.theme is None or (explanation.in_theme and explanation.other is None):
        return []
    favour = [term for term in explanation.terms if _shown(term.contribution) > 0][:_MOST_FOR]
    against = [term for term in reversed(explanation.terms) if _shown(term.contribution) < 0][:_MOST_AGAINST]
    rows = [(_shown(term.contribution), _line(term.spelling)) for term in (*favour, *reversed(against))]
    in_all = _difference(explanation)
    n_others = len(explanation.terms) - len(rows)
    if n_others:
        rest = _shown(in_all - sum(figure for figure, _ in rows))
        rows.insert(len(favour), (rest, f"({counted(n_others, 'other term', 'other terms')} together)"))
    return [*rows, (in_all, "in all")]


def _nearest(explanation: Explanation) -> str:
    nearest = explanation.nearest
    if not nearest:
        return "No other story shares a word with it.\n"
    themes = [
        f"{near.theme_id}: {_line(near.theme_label or '')}" if near.theme_id else "in no theme" for near in nearest
    ]
    width = max(map(len, themes))
    lines = ["Nearest stories (1 would be the same words):\n"]
    for near, theme in zip(nearest, themes, strict=True):
        source = f" ({_line(near.story.source)})" if near.story.source else ""
        lines.append(f"  {near.cosine:.3f}  {theme.ljust(width)}  {_line(near.story.title)}{source}\n")
    return "".join(lines)
