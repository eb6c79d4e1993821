"""A report of several languages out of the reports of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from toolkit.records import Digest, Report, Story, Theme


def shared_out(n_themes: int | Literal["auto"], n_stories: Sequence[int]) -> list[int | Literal["auto"]]:
    """Share out a number of themes among languages, in proportion to their stories, at least one to each.

    Raises
    ------
    ValueError
        If there are more languages than themes.

    Examples
    --------
    >>> shared_out(8, [60, 20, 2]), shared_out("auto", [60, 20])
    ([5, 2, 1], ['auto', 'auto'])
    """
    if n_themes == "auto":
        return ["auto"] * len(n_stories)
    if n_themes < len(n_stories):
        message = f"found n_themes={n_themes} for stories in {len(n_stories)} languages; wanted one for each at least"
        raise ValueError(message)
    shares = [1] * len(n_stories)
    for _ in range(n_themes - len(n_stories)):
        shares[int(np.argmax([number / share for number, share in zip(n_stories, shares, strict=True)]))] += 1
    return list(shares)


def joined_reports(
    reports: Mapping[str, Report], n_themes: int | Literal["auto"], data_sha256: str, names: Sequence[str] = ()
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
        The themes of seeds come first, then the largest; a label that an earlier theme bears too gets its language
        behind it. The evidence for the number of themes is that of each language. If no number was asked for, a
        story that would make a theme alone is in none, as long as there are others.
    """
    found = _ranked(reports, names)
    each = list(reports.values())
    alone = [one for one in found if one.theme.n_stories == 1 and one.theme.label not in names]
    alone = alone if n_themes == "auto" and len(alone) < len(found) else []
    found = [one for one in found if one not in alone]
    evidence = {language: report.provenance.n_themes_evidence for language, report in reports.items()}
    return replace(
        each[0],
        themes=tuple(_numbered(found)),
        digests=tuple(replace(one.digest, theme_id=f"theme-{number}") for number, one in enumerate(found, start=1)),
        unthemed=_in_order(
            [*(one.theme.stories[0] for one in alone), *(s for report in each for s in report.unthemed)]
        ),
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


@dataclass(frozen=True)
class _Found:
    theme: Theme
    digest: Digest
    language: str


def _ranked(reports: Mapping[str, Report], names: Sequence[str]) -> list[_Found]:
    rank = {name: number for number, name in enumerate(names)}
    found = [
        _Found(theme, digest, language)
        for language, report in reports.items()
        for theme, digest in zip(report.themes, report.digests, strict=True)
    ]
    return sorted(found, key=lambda one: (rank.get(one.theme.label, len(rank)), -one.theme.n_stories))


def _in_order(stories: Sequence[Story]) -> tuple[Story, ...]:
    """Sort stories as a stories frame does; those without a time last, and without the event of a theme."""
    untold = [replace(story, event=None) for story in stories]
    return tuple(sorted(untold, key=lambda one: (one.published is None, str(one.published), one.story_id)))


def _numbered(found: Sequence[_Found]) -> Iterator[Theme]:
    taken: set[str] = set()
    for number, one in enumerate(found, start=1):
        label = one.theme.label if one.theme.label.casefold() not in taken else f"{one.theme.label} ({one.language})"
        taken.add(label.casefold())
        yield replace(one.theme, id=f"theme-{number}", label=label)
