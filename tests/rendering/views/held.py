"""Records of every kind that a notebook shows, holding what a story says, few or many times."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from tests.rendering.hostile import crafted_of
from toolkit.digests.records import Digest
from toolkit.evaluation.digest_records import DigestEvaluation, DigestMeasures, MeasuredDigest, Overlap, RougeScores
from toolkit.evaluation.theme_records import Agreement, Evaluation, Structure, ThemeMeasures
from toolkit.explanation.records import Explanation, NearStory, PlacedEvent, ScoredTheme, SpeakingTerm
from toolkit.report.comparison import Change, Comparison, Move, Pair, ReportSide, ThemeSide
from toolkit.stories.records import Rejected
from toolkit.subjects.taxonomy import Subject
from toolkit.themes.model import ThemeModel

KINDS = (
    *("Report", "Theme", "Event", "Digest", "ThemeModel"),
    *("Evaluation", "DigestEvaluation", "Explanation", "Comparison"),
)


def records_of(text: str, source: str, url: str, times: int = 1) -> dict[str, Any]:
    """Return a record of each kind that holds the same wherever it holds text, so many times in every list."""
    report = crafted_of(text, source, url)
    theme, digest = report.themes[0], report.digests[0]
    subject, part = Subject(text, text, text), replace(theme.parts[0], id=text, label=text)
    event = replace(theme.events[0], title=text, central=text, story_ids=(text,) * times)
    theme = replace(theme, subject=subject, terms=(text,) * times, parts=(part,) * times, stories=theme.stories * times)
    theme = replace(theme, events=theme.events[:1] * times)
    told = Digest(tuple(replace(quote, story_id=text) for quote in digest.quotes) * times, text, text)
    provenance = replace(report.provenance, parameters={"n_words": 120})
    many = {"themes": report.themes * times, "digests": report.digests * times}
    return {
        "Report": report if times == 1 else replace(report, **many, shown=replace(report.shown, title=text)),
        "Theme": theme,
        "Event": event,
        "Digest": told,
        "ThemeModel": ThemeModel(pd.DataFrame({"text": ["The quota for cod was cut."]}), (theme,) * times, (), {}),
        "Evaluation": Evaluation(
            1, 1, 1, 1, Agreement(*[0.5] * 8), Structure(*[0.5] * 6),
            (ThemeMeasures(text, text, 1, None, text, 0.5),) * times, provenance,
        ),
        "DigestEvaluation": _digest_evaluation(text, times, provenance),
        "Explanation": _explanation(text, theme, event, times),
        "Comparison": _comparison(text, times),
    }  # fmt: skip


def _comparison(text: str, times: int) -> Comparison:
    side, before, after = ReportSide(text, None, None, 1, 1), ThemeSide("a", text, 3), ThemeSide("b", text, 3)
    split = Change("split", tuple(Pair(before, replace(after, id=f"b-{n}"), 1, "stories") for n in range(times + 1)))
    moves = tuple(Move(f"{n} {text}", text, before, replace(after, id=f"b-{n}")) for n in range(times))
    return Comparison(side, side, (split, *(Change("ended", (Pair(before, None),)),) * times), moves, 1)


def _digest_evaluation(text: str, times: int, provenance: Any) -> DigestEvaluation:
    measures = DigestMeasures(RougeScores(*[Overlap(0.5, 0.25, 0.33)] * 3), 0.9, 0.1, 1.0, 2.0)
    items = (MeasuredDigest(text, 1, 1, 1, 1, measures),) * times
    return DigestEvaluation(times, times, measures, items, (Rejected(text, text),) * times, provenance, text)


def _explanation(text: str, theme: Any, event: Any, times: int) -> Explanation:
    story, scored = theme.stories[0], ScoredTheme(text, text, 3, 0.5)
    terms = (SpeakingTerm(text, text, 0.5), SpeakingTerm(text, text, -0.25)) * times
    near = (NearStory(story, text, text, 0.5), NearStory(story, None, None, 0.25)) * times
    placed = PlacedEvent(event, 1, 2)
    return Explanation(story, True, scored, scored, "other", 0.5, 0.25, "clear", terms, near, placed, 3, 2)
