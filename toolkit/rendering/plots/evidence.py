"""The evidence for the number of themes, language by language, or an error that says why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from toolkit.errors import PlotError
from toolkit.languages.names import own_name
from toolkit.rendering.plain import language_tag, shortened
from toolkit.report.decoding import FieldError, record_of
from toolkit.report.records import Report

MOST_LANGUAGES = 12
_LONGEST = 24


@dataclass(frozen=True)
class _Number:
    n_themes: int
    modularity: float


@dataclass(frozen=True)
class _Merge:
    n_themes: int
    united: tuple[str, ...]


@dataclass(frozen=True)
class _Evidence:
    """What plots read of the evidence, as a report that was read again may lack it."""

    chosen: int
    curve: tuple[_Number, ...]
    resolution: float
    merges: tuple[_Merge, ...] = ()
    nearly_as_good: tuple[int, ...] = ()


def evidence_of(report: Report, plot: str) -> dict[str, Mapping[str, Any]]:
    """Return the evidence of each language, that of the most themes first; "" is the language of all together.

    Raises
    ------
    PlotError
        If the report has none, or what it has is damaged.
    """
    evidence = report.provenance.n_themes_evidence
    if not evidence:
        message = (
            f"found no evidence for the number of themes, which {plot} shows; it is kept where the number is found: "
            f'wanted a report of build_report(stories, n_themes="auto") without labels of your own'
        )
        raise PlotError(message)
    found: Mapping[str, Mapping[str, Any]] = {"": evidence} if "chosen" in evidence else evidence
    for language, one in found.items():
        try:
            told = record_of(_Evidence, one, language)
            if alone := [merge for merge in told.merges if len(merge.united) < 2]:
                raise FieldError(f"{language}.merges", alone[0].united, "two themes or more that are united")
        except FieldError as error:
            message = f"found a damaged n_themes_evidence: {error.place.strip('.')}: {error}; build the report again"
            raise PlotError(message) from error
    ranked = sorted(found, key=lambda language: (-found[language]["chosen"], language))
    return {language: found[language] for language in ranked}


def language_name(language: str) -> str:
    """Return what people call a language who speak it.

    Examples
    --------
    >>> language_name("de"), language_name(""), language_name("<b>")
    ('Deutsch', '', '')
    """
    return shortened(own_name(language_tag(language)), _LONGEST)
