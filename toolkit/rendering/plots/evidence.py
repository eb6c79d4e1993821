"""The evidence for the number of themes, language by language, or an error that says why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.errors import PlotError
from toolkit.languages.names import own_name
from toolkit.rendering.plain import language_tag, shortened
from toolkit.report.records import Report

MOST_LANGUAGES = 12
_LONGEST = 24


def evidence_of(report: Report, plot: str) -> dict[str, Mapping[str, Any]]:
    """Return the evidence of each language, that of the most themes first; "" is the language of all together.

    Raises
    ------
    PlotError
        If the report has none.
    """
    evidence = report.provenance.n_themes_evidence
    if not evidence:
        message = (
            f"found no evidence for the number of themes, which {plot} shows; it is kept where the number is found: "
            f'wanted a report of build_report(stories, n_themes="auto") without labels of your own'
        )
        raise PlotError(message)
    found: Mapping[str, Mapping[str, Any]] = {"": evidence} if "chosen" in evidence else evidence
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
