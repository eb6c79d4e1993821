"""Stories of several languages: each language grouped by itself, and one report made of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.language_groups import language_groups
from toolkit.themes.records import Theme

Number = int | Literal["auto"]


def parts_by_language(stories: pd.DataFrame, n_themes: Number) -> dict[str, tuple[pd.DataFrame, Number]]:
    """Part stories by their language, and share out a number of themes in proportion, at least one to each.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.
    n_themes : int or "auto"

    Returns
    -------
    dict
        The stories of each language and their number of themes, the commonest first; all stories together if there
        are more languages than themes.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> texts = ["Cod", "Eel", "Ship", "Port", "Tide", "Aal", "Hai", "Netz"]
    >>> frame = as_stories(pd.DataFrame({"text": texts, "language": ["en"] * 5 + ["de"] * 3}))
    >>> {language: (len(part), number) for language, (part, number) in parts_by_language(frame, 5).items()}
    {'en': (5, 3), 'de': (3, 2)}
    """
    groups = language_groups(stories)
    if n_themes == "auto":
        return {language: (group, n_themes) for language, group in groups.items()}
    if n_themes < len(groups):
        return {"": (stories, n_themes)}
    shares = dict.fromkeys(groups, 1)
    for _ in range(min(n_themes, len(stories)) - len(groups)):
        neediest = max(groups, key=lambda language: len(groups[language]) / shares[language])
        shares[neediest] += 1
    return {language: (group, shares[language]) for language, group in groups.items()}


@dataclass(frozen=True)
class Placed:
    """A theme as it is told in a report of several languages, and where it was found: its place in its language."""

    theme: Theme
    language: str
    place: int


def placed_themes(themes: Mapping[str, Sequence[Theme]], names: Sequence[str] = ()) -> list[Placed]:
    """Put the themes of several languages in one order, and number them anew.

    Parameters
    ----------
    themes : mapping of str to sequence of Theme
        By language, the commonest first.
    names : sequence of str
        The names of the seeds.

    Returns
    -------
    list of Placed
        The themes of seeds come first, then the largest; a label that an earlier theme bears too gets its language
        behind it.
    """
    rank = {name: number for number, name in enumerate(names)}
    found = [Placed(theme, language, place) for language, own in themes.items() for place, theme in enumerate(own)]
    found.sort(key=lambda one: (rank.get(one.theme.label, len(rank)), -one.theme.n_stories))
    return list(_numbered(found))


def _numbered(found: Sequence[Placed]) -> Iterator[Placed]:
    taken: set[str] = set()
    for number, one in enumerate(found, start=1):
        label = one.theme.label if one.theme.label.casefold() not in taken else f"{one.theme.label} ({one.language})"
        taken.add(label.casefold())
        yield replace(one, theme=replace(one.theme, id=f"theme-{number}", label=label))


def joined_reports(
    reports: Mapping[str, Report], n_themes: Number, data_sha256: str, names: Sequence[str] = ()
) -> Report:
    """Make one report of the reports of several languages.

    Parameters
    ----------
    reports : mapping of str to Report
        By language, the commonest first.
    n_themes : int or "auto"
        The number of themes that was asked for.
    data_sha256 : str
        The fingerprint of all stories.
    names : sequence of str
        The names of the seeds.

    Returns
    -------
    Report
        Its themes as `placed_themes` has them. The evidence for the number of themes is that of each language.
    """
    placed = placed_themes({language: report.themes for language, report in reports.items()}, names)
    each = list(reports.values())
    evidence = {language: report.provenance.n_themes_evidence for language, report in reports.items()}
    return replace(
        each[0],
        themes=tuple(one.theme for one in placed),
        digests=tuple(replace(reports[one.language].digests[one.place], theme_id=one.theme.id) for one in placed),
        unthemed=_in_order(story for report in each for story in report.unthemed),
        rejected=tuple(dict.fromkeys(rejected for report in each for rejected in report.rejected)),
        provenance=replace(
            each[0].provenance,
            parameters={**each[0].provenance.parameters, "n_themes": n_themes, "by_language": True},
            n_stories=sum(report.provenance.n_stories for report in each),
            data_sha256=data_sha256,
            n_themes_evidence=evidence if n_themes == "auto" else None,
        ),
        empty_seeds=tuple(name for name in names if all(name in report.empty_seeds for report in each)),
    )


def _in_order(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Sort stories as a stories frame does, those without a time last."""
    return tuple(sorted(stories, key=lambda one: (one.published is None, str(one.published), one.story_id)))
