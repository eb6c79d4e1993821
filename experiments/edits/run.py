"""Do edits stick? Themes are renamed and merged where they are first seen, and looked for in every later window.

    python experiments/edits/run.py --data DIR [--only timelines …]

A corpus is replayed window by window. In the first window in which a gold subject has themes of its own, an edit is
written that names it: a rename if there is one theme, a merge if there are several, by the labels that stand there, or
by these and five terms. The edits are applied in every later window: to themes fitted anew, without an archive; and to
themes that go on, with what earlier runs found edits to mean, as with an archive. Writes ``results.json`` beside this
script; what stands there is not measured again. No gold label is shown to anything but the writer of the edits.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

import toolkit
from toolkit.errors import EmptyCorpusError
from toolkit.reading.edits.records import Edits, Merge, Rename, ThemeReference
from toolkit.stories.frame import story_records
from toolkit.themes.editing import building, finding
from toolkit.themes.editing.apply import Edited, edited_model
from toolkit.themes.editing.finding import Remembered
from toolkit.themes.group import Group
from toolkit.themes.lineage import follow
from toolkit.themes.lives import EarlierTheme, EarlierThemes, MeantTheme
from toolkit.themes.model import ThemeModel
from toolkit.themes.profiles import profiles_of
from toolkit.themes.records import Theme

RESULTS = Path(__file__).with_name("results.json")
CORPORA: dict[str, str | int] = {
    "timelines": "M",
    "crisis_fr": "M",
    "crisis_es": "M",
    "abp_2019": "W",
    "agnews": 12,
    "bbc": 10,
    "gnad10": 6,
    "masakhanews_eng": 4,
}
TERMS = {"without an archive": 0, "without an archive, with five terms": 5, "with an archive": 0}
LASTING = "with an archive"
THRESHOLDS = {way: [0.15, 0.2, 0.25, 0.3] if way == LASTING else [0.15, 0.2, 0.25, 0.3, 0.35] for way in TERMS}
LEAST, FEWEST, PURE, LONGEST = 300, 3, 0.6, 700


@dataclass(frozen=True)
class Window:
    """The model of one window, the gold subject of each story, and which stories are of the window itself."""

    model: ThemeModel
    gold: Mapping[str, str]
    own: frozenset[str]

    def subjects(self) -> list[str | None]:
        """Return the gold subject of most stories of each theme; None where no subject has enough of them."""
        found: list[str | None] = []
        for theme in self.model.themes:
            subject, n = Counter(self.gold[story.story_id] for story in theme.stories).most_common(1)[0]
            found.append(subject if n >= PURE * theme.n_stories and theme.n_stories >= FEWEST else None)
        return found

    def there(self) -> set[str]:
        """Return the gold subjects that have some stories in the window."""
        counts = Counter(self.gold[one] for one in self.own)
        return {subject for subject, n in counts.items() if n >= FEWEST}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--only", nargs="*", choices=CORPORA, default=list(CORPORA))
    wanted = arguments.parse_args()
    if not wanted.data.is_dir():
        sys.exit(f"{wanted.data} is not there; wanted the folder of the evaluation data")
    warnings.simplefilter("ignore")
    results: dict[str, Any] = json.loads(RESULTS.read_text()) if RESULTS.exists() else {"measured": {}}
    building.name_themes = _unnamed  # type: ignore[attr-defined]
    for name, way in product(wanted.only, TERMS):
        done = results["measured"].setdefault(way, {})
        if (way == LASTING and not isinstance(CORPORA[name], str)) or name in done:
            continue
        stories = corpus(wanted.data, name)
        windows = list(lasting(stories, str(CORPORA[name])) if way == LASTING else fresh(stories, CORPORA[name]))
        done[name] = {str(value): measured(windows, value, way) for value in THRESHOLDS[way]}
        print(name, way, done[name]["0.25"], flush=True)
        results["left_out"] = {way: left_out(figures) for way, figures in results["measured"].items()}
        RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")


def _unnamed(stories: pd.DataFrame, group: Group) -> list[Theme]:
    """Return themes without labels of their own, which nothing is measured by."""
    members = [story_records(stories[group.labels == label]) for label in range(group.n_themes)]
    return [Theme("", f"Theme {n}", (), tuple(own)) for n, own in enumerate(members, 1)]


def corpus(data: Path, name: str) -> pd.DataFrame:
    with gzip.open(data / "themes" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        stories = pd.DataFrame(json.loads(line) for line in file)
    times = pd.to_datetime(stories["published"], errors="coerce", utc=True)
    stories = stories.assign(published=times, text=stories["text"].str[:LONGEST])
    if isinstance(CORPORA[name], str):
        stories = stories[times.notna()].sort_values(["published", "story_id"])
    return stories.reset_index(drop=True)


def fresh(stories: pd.DataFrame, width: str | int) -> Iterator[Window]:
    """Yield themes fitted anew in each window, or in pieces drawn at random where there are no times."""
    if isinstance(width, str):
        pieces = [own for _, own in stories.groupby(stories["published"].dt.tz_localize(None).dt.to_period(width))]
    else:
        order = np.random.default_rng(0).permutation(len(stories))
        pieces = [stories.iloc[np.sort(rows)] for rows in np.array_split(order, width)]
    for piece in pieces:
        try:
            model = toolkit.fit_themes(piece.drop(columns="label").reset_index(drop=True))
        except EmptyCorpusError:
            continue
        yield Window(model, dict(zip(piece["story_id"], piece["label"], strict=True)), frozenset(piece["story_id"]))


def lasting(stories: pd.DataFrame, width: str) -> Iterator[Window]:
    """Yield themes that go on from window to window, with as many stories as a run with an archive has."""
    themes: dict[str, EarlierTheme] = {}
    theme_of: dict[str, str] = {}
    gold = dict(zip(stories["story_id"], stories["label"], strict=True))
    periods = stories["published"].dt.tz_localize(None).dt.to_period(width)
    for period in sorted(periods.unique()):
        own = np.flatnonzero(periods == period)
        first = min(int(own[0]), max(0, int(own[-1]) + 1 - LEAST))
        context = stories.iloc[first : int(own[-1]) + 1].drop(columns="label").reset_index(drop=True)
        known = {one: theme_of[one] for one in context["story_id"] if one in theme_of}
        at = datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=int(own[0]))
        try:
            model, lives, _ = follow(toolkit.fit_themes(context, earlier=known), EarlierThemes(themes, known), at)
        except EmptyCorpusError:
            continue
        theme_of |= {story.story_id: theme.id for theme in model.themes for story in theme.stories}
        themes = {theme_id: replace(theme, was_last=False) for theme_id, theme in themes.items()} | {
            theme.id: EarlierTheme(theme.id, theme.label, theme.language, life.profile, False, life.since, at)
            for theme, life in zip(model.themes, lives, strict=True)
        }
        yield Window(model, gold, frozenset(stories["story_id"].iloc[own]))


def measured(windows: Sequence[Window], threshold: float, way: str) -> dict[str, Any]:
    """Write edits where subjects are first seen, apply them later, and count what is found and right.

    With an archive the threshold is that of the theme that was meant before; that of another one is .2 above it.
    """
    if way == LASTING:
        finding.LIKE_BEFORE, finding.LIKE_ANOTHER = threshold, round(threshold + 0.2, 2)  # type: ignore[misc]
    else:
        finding.LIKE = threshold  # type: ignore[misc]
    edits: dict[str, Rename | Merge] = {}
    of_ids: dict[str, list[str]] = {}
    meant: dict[str, MeantTheme] = {}
    earlier: dict[str, EarlierTheme] = {}
    counts: Counter[str] = Counter()
    for at, window in zip(pd.date_range("2000-01-01", periods=len(windows), tz="UTC"), windows, strict=True):
        if edits:
            remembered = Remembered(meant, {}, earlier) if way == LASTING else Remembered()
            done = edited_model(window.model, Edits(tuple(edits.values())), remembered)
            meant |= done.meant
            counts.update(_counted(replace(window, model=done.model), edits, window.there(), {*window.subjects()}))
            counts.update(_stayed(window, done, of_ids))
        for subject, (ids, edit) in _written(window, TERMS[way]).items():
            if edits.setdefault(subject, edit) is edit:
                of_ids[subject] = ids
        earlier |= {
            theme.id: EarlierTheme(theme.id, theme.label, theme.language, profile, False, at, at)
            for theme, profile in zip(window.model.themes, profiles_of(window.model), strict=True)
        }
    n_there, n_found = max(counts["there"], 1), max(counts["found"], 1)
    return {
        "there": counts["there"],
        "recall": round(counts["right_there"] / n_there, 3),
        "recall_where_a_theme_is": round(counts["right_possible"] / max(counts["possible"], 1), 3),
        "recall_of_the_best": round(counts["possible"] / n_there, 3),
        "found": counts["found"],
        "precision": round(counts["right"] / n_found, 3),
        **{
            f"precision_{kind}": _share(counts[f"right_{kind}"], counts[f"found_{kind}"])
            for kind in ("rename", "merge")
        },
        **{
            f"recall_{kind}": _share(counts[f"right_there_{kind}"], counts[f"there_{kind}"])
            for kind in ("rename", "merge")
        },
        **({"themes": counts["themes"], **_stays(counts)} if way == LASTING else {}),
    }


def _stays(counts: Mapping[str, int]) -> dict[str, float | None]:
    """Return the shares of edited themes that keep the name while they are about the subject, and after that."""
    return {
        "stays": _share(counts["stays"], counts["themes"]),
        "stays_too_long": _share(counts["stays_too_long"], counts["themes_gone"]),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _counted(
    window: Window, edits: Mapping[str, Rename | Merge], there: set[str], possible: set[str | None]
) -> Iterator[str]:
    for subject, edit in edits.items():
        kind = "merge" if isinstance(edit, Merge) else "rename"
        named = [theme for theme in window.model.themes if theme.label == subject]
        stories = Counter(window.gold[story.story_id] for theme in named for story in theme.stories)
        is_right = bool(stories) and stories.most_common(1)[0][0] == subject
        if named:
            yield from ("found", f"found_{kind}")
            yield from ("right", f"right_{kind}") if is_right else ()
        if subject in there:
            yield from ("there", f"there_{kind}")
            yield from ("right_there", f"right_there_{kind}") if is_right else ()
            if subject in possible:
                yield "possible"
                yield from ("right_possible",) if is_right else ()


def _stayed(window: Window, done: Edited, of_ids: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Say of each theme that a user edited, by its id: is it about that subject, and does it have the name?"""
    name_of = {one: theme.label for theme in done.model.themes for one in done.made_of[theme.id]}
    for theme in window.model.themes:
        about = Counter(window.gold[story.story_id] for story in theme.stories).most_common(1)[0][0]
        for subject in (subject for subject, ids in of_ids.items() if theme.id in ids):
            if about == subject:
                yield "themes"
                yield from ("stays",) if name_of.get(theme.id) == subject else ()
            else:
                yield "themes_gone"
                yield from ("stays_too_long",) if name_of.get(theme.id) == subject else ()


def _written(window: Window, n_terms: int) -> dict[str, tuple[list[str], Rename | Merge]]:
    """Return the edits that give gold subjects their names, by labels and terms, and the ids of the themes."""
    themes: dict[str, list[Theme]] = {}
    for theme, subject in zip(window.model.themes, window.subjects(), strict=True):
        if subject is not None:
            themes.setdefault(subject, []).append(theme)
    written: dict[str, tuple[list[str], Rename | Merge]] = {}
    for subject, found in themes.items():
        own = tuple(ThemeReference(theme.label, theme.terms[:n_terms]) for theme in found)
        edit = Merge(own, subject) if len(own) > 1 else Rename(own[0], subject)
        written[subject] = [theme.id for theme in found], edit
    return written


def left_out(figures: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """Return for each corpus the threshold that is best on the others, by F0.5, and what it gives there."""
    told = {}
    for name, own in figures.items():
        others = [other for one, other in figures.items() if one != name]
        if others:
            chosen = max(own, key=lambda value: float(np.mean([_f_half(other[value]) for other in others])))
            told[name] = {"chosen": chosen, "f_half": round(_f_half(own[chosen]), 3)} | {
                key: own[chosen][key] for key in ("recall", "precision")
            }
            told[name]["best"] = max(round(_f_half(one), 3) for one in own.values())
    return told


def _f_half(found: Mapping[str, Any]) -> float:
    """Return the F score that counts precision twice: a wrong name is worse than none, which is told."""
    precision, recall = found["precision"], found["recall_where_a_theme_is"]
    return 1.25 * precision * recall / max(0.25 * precision + recall, 1e-9)


if __name__ == "__main__":
    main()
