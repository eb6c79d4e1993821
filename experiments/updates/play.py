"""A rule played over fitted runs: what is told, what is kept back, and what of both was right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from replay import STEP, Fitted

from toolkit.archive.records import Seen
from toolkit.digests.news import novelty_of
from toolkit.events.airing import Airing
from toolkit.events.decision import decide


@dataclass
class Played:
    """Counts of a replay.

    ``told`` and ``came`` are stories by their kind; ``again`` of ``later`` are happenings that were told in a run after
    one that told of them, of all runs with fresh reports of one that was told; ``never`` of ``happenings`` are those of
    which no report was told; ``without_reason`` are stories that were not told for no reason given.
    """

    told: dict[str, int] = field(default_factory=dict)
    came: dict[str, int] = field(default_factory=dict)
    again: int = 0
    later: int = 0
    never: int = 0
    happenings: int = 0
    without_reason: int = 0

    def share(self, kind: str) -> float:
        """Return the share of the stories of a kind that were told."""
        return self.told.get(kind, 0) / max(self.came.get(kind, 0), 1)


def play(runs: Sequence[Fitted], rule: Airing, missed: list[tuple[str, str, str]] | None = None) -> Played:
    """Decide run by run, remembering what was told."""
    found = Played()
    seen: dict[str, Seen] = {}
    told_in: dict[str, int] = {}
    for number, run in enumerate(runs):
        seen |= {item.story_id: Seen(run.at, is_fresh=True) for item in run.fresh}
        told, reasons = told_of(run, seen, rule)
        _count(found, run, told, told_in, number)
        event_of = {story.story_id: story.event for theme in run.themes for story in theme.stories}
        for item in run.fresh:
            if item.story_id not in told:
                reason = reasons.get(event_of.get(item.story_id) or "", "")
                found.without_reason += not reason
                if missed is not None:
                    missed.append((item.kind, item.story_id, reason))
        seen |= {one: Seen(known.first_seen, False) for one, known in seen.items() if known.is_fresh}
        seen |= {one: Seen(seen[one].first_seen, False, shown=run.at) for one in told}
    happenings = {item.gold for run in runs for item in run.fresh}
    found.happenings, found.never = len(happenings), len(happenings - told_in.keys())
    return found


def told_of(run: Fitted, seen: dict[str, Seen], rule: Airing) -> tuple[frozenset[str], dict[str, str]]:
    """Return which stories are told, and for each event with fresh reports the reason."""
    decision = decide(run.themes, seen, novelty_of(run.stories, run.themes, seen), rule, run.at)
    themed = {story.story_id for theme in run.themes for story in theme.stories}
    unthemed = {item.story_id for item in run.fresh if item.story_id not in themed}
    return decision.told | unthemed, {one.event_id: one.reason for one in decision.verdicts}


def _count(found: Played, run: Fitted, told: frozenset[str], told_in: dict[str, int], number: int) -> None:
    for item in run.fresh:
        found.came[item.kind] = found.came.get(item.kind, 0) + 1
        found.told[item.kind] = found.told.get(item.kind, 0) + (item.story_id in told)
    for gold in dict.fromkeys(item.gold for item in run.fresh if item.kind == STEP):
        is_told = any(item.story_id in told for item in run.fresh if item.gold == gold)
        if gold in told_in:
            found.later += 1
            found.again += is_told
        elif is_told:
            told_in[gold] = number
