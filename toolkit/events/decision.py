"""What a digest tells: of each event with fresh reports whether it is shown, which of these are told, which wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from toolkit.events.airing import Airing, Novelty, Reports, Verdict, verdict
from toolkit.events.reports import Known, ReportsOfTheme, was_shown
from toolkit.themes.records import Theme
from toolkit.vectors.near_duplicates import near_duplicates


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of the events that have fresh reports.

    ``verdicts`` are those of events that are shown, or of which something came just now; what waits is not said again.
    ``told`` and ``waiting`` are the ids of stories: those that are told now, and the fresh ones of events that were
    shown but now, which are told once that is longer ago.
    """

    reports: tuple[Reports, ...]
    verdicts: tuple[Verdict, ...]
    told: frozenset[str]
    waiting: frozenset[str]


def decide(
    themes: Sequence[Theme], seen: Mapping[str, Known], novelty: Mapping[str, Novelty], rule: Airing, at: datetime
) -> Decision:
    """Decide what is told at a moment.

    Parameters
    ----------
    themes : sequence of Theme
        As `themes_with_events` gives them.
    seen : mapping of str to Known
        What is known of each story, by its id.
    novelty : mapping of str to Novelty
        Of each story that was not shown; one that is not named is new as a whole.
    rule : Airing
    at : datetime

    Returns
    -------
    Decision
        In the order of the themes and their events.

    Examples
    --------
    >>> decide([], {}, {}, Airing(), datetime(2031, 5, 4)).told
    frozenset()
    """
    reports: list[Reports] = []
    verdicts: list[Verdict] = []
    told: set[str] = set()
    waiting: set[str] = set()
    for theme in themes:
        known = ReportsOfTheme(theme, seen, novelty)
        for event in filter(known.has_news, theme.events):
            found = known.reports(event)
            decided = verdict(found, rule, at)
            reports.append(found)
            if decided.is_shown:
                told.update(known.to_tell(event, rule.novelty_later))
            else:
                waiting.update(known.to_wait(event, rule.novelty_later))
            if decided.is_shown or any(seen[one].first_seen >= at for one in event.story_ids):
                verdicts.append(decided)
    return Decision(tuple(reports), tuple(verdicts), frozenset(told), frozenset(waiting))


def news_in_no_theme(texts: Sequence[str], seen: Sequence[Known]) -> list[bool]:
    """Return which of the stories in no theme are told: those that are fresh, and no near copies of what was shown.

    Parameters
    ----------
    texts : sequence of str
        The texts of all stories in no theme, those that were shown too.
    seen : sequence of Known
        What is known of each of them.

    Examples
    --------
    >>> news_in_no_theme([], [])
    []
    """
    originals = near_duplicates(texts).tolist()
    shown = {original for original, one in zip(originals, seen, strict=True) if was_shown(one)}
    return [
        one.is_fresh and original not in shown and not one.is_copy_of_shown
        for original, one in zip(originals, seen, strict=True)
    ]
