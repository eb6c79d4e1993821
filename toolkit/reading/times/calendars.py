"""Figures and calendars of other countries, told in those that the rest of the room reads: years of reigns and eras."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta

# What is added to the number of a year to get that of the Gregorian calendar.
_ERAS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "中華民國": 1911,
    "中华民国": 1911,
    "民國": 1911,
    "民国": 1911,
}
_ERA = re.compile(rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<year>元|\d{{1,3}})\s?年")
_BUDDHIST_YEAR = re.compile(r"(?P<before>[\u0e01-\u0e4e.]\s{0,2})(?P<year>2[45]\d\d)(?!\d)")
_YEARS_OF_BUDDHA = 543
_PERSIAN_MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split()
_PERSIAN = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_PERSIAN_MONTHS)})(?:\s*ماه)?،?\s+(?P<year>1[34]\d\d)(?!\d)"
)
_FIRST_PERSIAN_DAY, _DAYS_OF_33_YEARS = datetime(1925, 3, 21, tzinfo=UTC), 12053
_LEAP_YEARS = (1, 5, 9, 13, 17, 22, 26, 30)
_FIRST_YEAR = 1304


def in_usual_figures(text: str) -> str:
    """Return a date with the digits 0 to 9 and the years of the Gregorian calendar, whatever it was written in.

    Examples
    --------
    >>> in_usual_figures("١٦ سبتمبر ٢٠٢٤"), in_usual_figures("令和６年９月１６日"), in_usual_figures("16 กันยายน 2567")
    ('16 سبتمبر 2024', '2024年9月16日', '16 กันยายน 2024')
    >>> in_usual_figures("۲۶ شهریور ۱۴۰۳"), in_usual_figures("Cod 2567")
    ('2024-09-16', 'Cod 2567')
    """
    if text.isascii():
        return text
    text = "".join(map(_usual, text))
    text = _ERA.sub(lambda found: f"{_ERAS[found['era']] + int(found['year'].replace('元', '1'))}年", text)
    text = _BUDDHIST_YEAR.sub(lambda found: f"{found['before']}{int(found['year']) - _YEARS_OF_BUDDHA}", text)
    return _PERSIAN.sub(_from_persian, text).replace("พ.ศ. ", "")


def _usual(sign: str) -> str:
    """Return the digit that a sign stands for, or what else a wide form is short for."""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    return chr(ord(sign) - 0xFEE0) if "！" <= sign <= "～" else sign


def _from_persian(found: re.Match[str]) -> str:
    """Work out a day of the solar Hijri calendar, whose leap years come eight times in thirty-three years."""
    month, day = _PERSIAN_MONTHS.index(found["month"]), int(found["day"])
    cycles, years = divmod(int(found["year"]) - _FIRST_YEAR, 33)
    leap_years = sum(((_FIRST_YEAR + year) % 33) in _LEAP_YEARS for year in range(years))
    days = 31 * min(month, 6) + 30 * max(month - 6, 0) + day - 1
    moment = _FIRST_PERSIAN_DAY + timedelta(cycles * _DAYS_OF_33_YEARS + 365 * years + leap_years + days)
    return f"{moment:%Y-%m-%d}"
