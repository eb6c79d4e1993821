"""What single values of a config have to be: each taken as it is written, or refused with what is wanted."""

from __future__ import annotations

import re
from datetime import timedelta
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationInfo

from toolkit.delivery.addresses import envelope_address
from toolkit.reading.fetching.addresses import is_address, parse_address

_SPAN = re.compile(r"(\d{1,4})\s?(m|h|d|w)")
_MINUTES = {"m": 1, "h": 60, "d": 1440, "w": 10080}
_ENV_NAME = re.compile(r"[A-Z_][A-Z0-9_]*")
_MAIL = re.compile(r"(?:[^@<>]*(?P<open><))?(?P<address>[^\s@<>,;:()\"\\]+@[^\s@<>,;()\"\\]+)(?(open)>)")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.?|\[?[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*\]?")
_LONGEST_HOST = 253
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_LOCAL_ZONES = {"Factory", "localtime"}  # which differ from machine to machine


def span_of_time(value: object) -> timedelta:
    """Return a span of time.

    Examples
    --------
    >>> span_of_time("90m")
    datetime.timedelta(seconds=5400)
    """
    if isinstance(value, timedelta):
        return value
    found = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or not int(found[1]):
        raise ValueError('wanted a span of time such as "30m", "36h", "28d" or "12w"')
    return timedelta(minutes=int(found[1]) * _MINUTES[found[2]])


def span_of_hours(value: object) -> timedelta:
    """Return a span of time of an hour and more.

    Examples
    --------
    >>> span_of_hours("28d").days
    28
    """
    span = span_of_time(value)
    if span < timedelta(hours=1):
        raise ValueError('wanted a span of time of an hour at least, such as "36h" or "28d"')
    return span


def line_of_text(value: str) -> str:
    """Return text of one line, in which nothing acts on a terminal, a mail or a page.

    Examples
    --------
    >>> line_of_text("The harbour")
    'The harbour'
    """
    if not value.isprintable() or value != value.strip():
        raise ValueError("wanted text of one line, without control characters and spaces around it")
    return value


def env_name(value: str) -> str:
    """Return the name of a variable of the environment; in capitals, so that a password is not taken for one.

    Examples
    --------
    >>> env_name("SMTP_PASSWORD")
    'SMTP_PASSWORD'
    """
    if not _ENV_NAME.fullmatch(value):
        raise ValueError("wanted the name of a variable of the environment, in capitals, such as SMTP_PASSWORD")
    return value


def web_address(value: str) -> str:
    """Return an address that can be asked for.

    Examples
    --------
    >>> web_address("https://example.org/digest")
    'https://example.org/digest'
    """
    if not is_address(value):
        raise ValueError("wanted an address such as https://example.org/digest")
    try:
        parse_address(value)
    except OSError as error:
        raise ValueError(str(error)) from error
    return value


def mail_address(value: str) -> str:
    """Return an address of mail, with or without a name; one that letters can be addressed to as it is written.

    Examples
    --------
    >>> mail_address("The desk <desk@example.org>")
    'The desk <desk@example.org>'
    """
    found = _MAIL.fullmatch(value)
    try:
        if found is not None and envelope_address(value) == envelope_address(found["address"]):
            return value
    except ValueError:
        pass
    raise ValueError(
        'wanted one address of mail, such as "desk@example.org" or "The desk <desk@example.org>": plain letters '
        "before the @, the name of a host behind it, and quotes around a name with a comma in it"
    )


def server_name(value: str) -> str:
    """Return the name of a server, which has no scheme, no name of a user and no port in it.

    Examples
    --------
    >>> server_name("smtp.example.org")
    'smtp.example.org'
    """
    if len(value) > _LONGEST_HOST or not _HOST.fullmatch(value) or not _has_short_labels(value):
        raise ValueError('wanted the server alone, such as "smtp.example.org"; its port is a key of its own')
    return value


def _has_short_labels(host: str) -> bool:
    try:
        return bool(host.encode("idna"))
    except UnicodeError:
        return False


def zone_name(value: str) -> str:
    """Return the name of an IANA time zone that is known.

    Examples
    --------
    >>> zone_name("Europe/Berlin")
    'Europe/Berlin'
    >>> zone_name("berlin")
    Traceback (most recent call last):
    ValueError: wanted a zone of IANA such as Europe/Berlin or UTC; Europe/Berlin?
    """
    if value in _zones():
        return value
    plain = value.replace(" ", "_").casefold()
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(_zones(), reverse=True)}
    names = {zone.casefold(): zone for zone in sorted(_zones())}
    near = [*get_close_matches(plain, names, n=1, cutoff=0.8), *get_close_matches(plain, cities, n=1, cutoff=0.8)]
    hint = f"; {({**cities, **names})[near[0]]}?" if near else ""
    raise ValueError(f"wanted a zone of IANA such as Europe/Berlin or UTC{hint}")


@cache
def _zones() -> frozenset[str]:
    from zoneinfo import available_timezones

    return frozenset(available_timezones() - _LOCAL_ZONES)


def format_names(value: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of formats that can be written here.

    Examples
    --------
    >>> format_names(("HTML", "md"))
    ('html', 'md')
    """
    from toolkit.errors import MissingExtraError
    from toolkit.rendering.formats import checked_formats

    try:
        return tuple(checked_formats(value))
    except MissingExtraError as error:
        raise ValueError(str(error)) from error


def beside_config(value: object, info: ValidationInfo) -> object:
    """Return a path, relative to the folder of the config."""
    if not isinstance(value, str | Path):
        raise ValueError('wanted a path, such as "news.sqlite"')
    if isinstance(value, str) and (not value.strip() or not value.isprintable()):
        raise ValueError('wanted a path of one line, such as "news.sqlite"')
    return path_in(_folder(info), value)


def path_in(folder: Path, value: str | Path) -> Path:
    """Return a path relative to a folder; one that begins with ``~`` is in a home, if there is such a one.

    Examples
    --------
    >>> path_in(Path("/srv/news"), "in/a.csv").as_posix(), path_in(Path("/srv/news"), "~nobody-here/a.csv").as_posix()
    ('/srv/news/in/a.csv', '/srv/news/~nobody-here/a.csv')
    """
    try:
        return Path(folder, Path(value).expanduser())
    except RuntimeError:
        return Path(folder, value)


def folder_beside_config(value: str, info: ValidationInfo) -> str:
    """Return a folder that may have the edition in its name, relative to the folder of the config."""
    unknown = [name for name in _PLACEHOLDER.findall(value) if name != "edition"]
    if unknown or re.search(r"[{}]", _PLACEHOLDER.sub("", value)):
        raise ValueError('wanted a folder such as "digests/{edition}", with {edition} alone in braces')
    return str(beside_config(value, info))


def source_beside_config(value: str, info: ValidationInfo) -> str:
    """Return an address as it is, a path or a pattern of paths relative to the folder of the config."""
    return web_address(value) if is_address(value) else str(beside_config(value, info))


def source_table(value: Any) -> Any:
    """Return a source as a table; one that is a path is named as it is written."""
    table = {"at": value} if isinstance(value, str) else value
    if isinstance(table, dict) and isinstance(at := table.get("at"), str) and not is_address(at):
        return {"name": at, **table}
    return table


def _folder(info: ValidationInfo) -> Path:
    return Path((info.context or {}).get("folder", ""))
