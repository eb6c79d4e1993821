"""Figures of dates whose order the language of their page says, written so that they mean one day."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache

from toolkit.languages.tags import base_language

_FIGURES = re.compile(r"(?<![\d./-])(0?[1-9]|[12]\d|3[01])([/.-])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)(?![\d./-])")


def with_the_year_first(text: str, language: str) -> str:
    """Write dates in figures with the year first, if a language has the day before the month.

    English has either, and so has a page that does not say its language: there the text stays.

    Parameters
    ----------
    text : str
    language : str
        The tag that the page declares.

    Examples
    --------
    >>> with_the_year_first("10/06/2025 - 14:05", "es-ES"), with_the_year_first("10/06/2025 - 14:05", "en-GB")
    ('2025-06-10 - 14:05', '10/06/2025 - 14:05')
    """
    if not _FIGURES.search(text) or not _has_day_first(language):
        return text
    return _FIGURES.sub(lambda found: f"{found[4]}-{int(found[3]):02}-{int(found[1]):02}", text)


@cache
def _has_day_first(language: str) -> bool:
    from dateparser.languages.loader import default_loader

    code = base_language(language)
    region = language.replace("_", "-").rpartition("-")[2].upper()
    if not code or code == "en":
        return False
    for asked in ({"locales": [f"{code}-{region}"]}, {"languages": [code]}):
        with suppress(ValueError):
            return any(one.info.get("date_order") == "DMY" for one in default_loader.get_locales(**asked))
    return False
