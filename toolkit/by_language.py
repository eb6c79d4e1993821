"""A report of several languages out of the reports of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from toolkit.records import Digest, Report, Theme


def shared_out(n_themes: int | Literal["auto"], n_stories: Sequence[int]) -> list[int | Literal["auto"]]:
    """Share out a number of themes among languages, in proportion to their stories, at least one to each.

    Raises
    ------
    ValueError
        If there are more languages than themes.

    Examples
    --------
    >>> shared_out(8, [60, 20, 2]), shared_out("auto", [60, 20])
    ([6, 1, 1], ['auto', 'auto'])
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


def joined_themes(
    reports: Mapping[str, Report], names: Sequence[str] = ()
) -> tuple[tuple[Theme, ...], tuple[Digest, ...]]:
    """Put the themes of the reports of several languages together, those of seeds first, then the largest first.

    A label that an earlier theme bears too gets its language behind it.

    Parameters
    ----------
    reports : mapping of str to Report
        By language; equally large themes keep their order.
    names : sequence of str
        The names of the seeds.

    Returns
    -------
    themes, digests : tuple of Theme, tuple of Digest
        The digest of each theme in the same place.
    """
    found = [
        (theme, digest, language)
        for language, report in reports.items()
        for theme, digest in zip(report.themes, report.digests, strict=True)
    ]
    rank = {name: number for number, name in enumerate(names)}
    found.sort(key=lambda one: (rank.get(one[0].label, len(rank)), -one[0].n_stories))
    themes: list[Theme] = []
    taken: set[str] = set()
    for number, (theme, _, language) in enumerate(found, start=1):
        label = theme.label if theme.label.casefold() not in taken else f"{theme.label} ({language})"
        taken.add(label.casefold())
        themes.append(replace(theme, id=f"theme-{number}", label=label))
    digests = (replace(digest, theme_id=f"theme-{number}") for number, (_, digest, _) in enumerate(found, start=1))
    return tuple(themes), tuple(digests)
