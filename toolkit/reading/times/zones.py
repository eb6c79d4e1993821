"""Zones of time as news writes them behind a clock: by name, or by their distance from Greenwich."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

# The zone that news means by a name: IST is that of India, BST of Britain, CST of Chicago.
_HOURS = {
    **{"z": 0, "utc": 0, "ut": 0, "gmt": 0, "wet": 0, "bst": 1, "west": 1, "wat": 1, "mez": 1, "cest": 2, "mesz": 2},
    **{"eet": 2, "sast": 2, "cat": 2, "eest": 3, "msk": 3, "eat": 3, "trt": 3, "idt": 3, "irst": 3.5, "gst": 4},
    **{"aft": 4.5, "pkt": 5, "ist": 5.5, "npt": 5.75, "wib": 7, "ict": 7, "wita": 8, "hkt": 8, "sgt": 8, "myt": 8},
    **{"pht": 8, "awst": 8, "wit": 9, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11},
    **{"nzst": 12, "nzdt": 13, "ndt": -2.5, "adt": -3, "brt": -3, "art": -3, "est": -5, "edt": -4, "cst": -6},
    **{"cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "akst": -9, "akdt": -8, "hst": -10},
}
# Names that are written all year, in summer time too.
_BY_THE_DATE = {
    **{"et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles"},
    **{"cet": "Europe/Berlin", "cet/cest": "Europe/Berlin"},
}
# Ambiguous names: papers of several zones use them.
_UNCLEAR = ("ast", "amt", "bdt", "ect", "nst", "sst", "wst")

_NAMES = "|".join(sorted([*_HOURS, *_BY_THE_DATE, *_UNCLEAR], key=len, reverse=True))
A_ZONE = (
    rf"(?P<zone>\b(?:gmt|utc)\s?[+-](?:1[0-4]|0?\d)(?::?[0-5]\d)?(?!\d)|\b(?:{_NAMES})\b|z"
    r"|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)"
)
ZONE = rf"(?:\s*{A_ZONE})?"
_DISTANCE = re.compile(r"(?:gmt|utc)?\s?([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_AT_THE_END = re.compile(rf"(?<=[\dm.])\s*{A_ZONE}$", re.IGNORECASE)


def in_utc(moment: datetime, zone: str | None) -> datetime | None:
    """Return what a clock of a zone shows in UTC; None if several zones are called so.

    Parameters
    ----------
    moment : datetime
        What the clock shows, said to be in UTC.
    zone : str or None
        Without one the clock is taken as one of UTC.

    Examples
    --------
    >>> from datetime import UTC
    >>> noon = datetime(2025, 6, 10, 12, tzinfo=UTC)
    >>> [str(in_utc(noon, zone)) for zone in ("PT", "GMT+2", "IST", "AST")]
    ['2025-06-10 19:00:00+00:00', '2025-06-10 10:00:00+00:00', '2025-06-10 06:30:00+00:00', 'None']
    """
    if not zone:
        return moment
    if distance := _DISTANCE.fullmatch(zone):
        ahead = timedelta(hours=int(distance[2]), minutes=int(distance[3] or 0))
        return moment + ahead if distance[1] == "-" else moment - ahead
    name = zone.lower()
    if name in _BY_THE_DATE:
        return moment - (moment.replace(tzinfo=ZoneInfo(_BY_THE_DATE[name])).utcoffset() or timedelta())
    return moment - timedelta(hours=_HOURS[name]) if name in _HOURS else None


def without_zone(text: str) -> tuple[str, str | None]:
    """Take the zone off the end of a time.

    Examples
    --------
    >>> without_zone("10 juin 2025 10:30 CEST"), without_zone("10 juin 2025")
    (('10 juin 2025 10:30', 'CEST'), ('10 juin 2025', None))
    """
    found = _AT_THE_END.search(text)
    return (text[: found.start()], found["zone"]) if found else (text, None)
