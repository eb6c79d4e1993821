"""What a config means, in words, for this moment and this machine: what is made when, from what, and where it goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import is_address, shown_address
from toolkit.reading.formats.address_lists import feed_addresses
from toolkit.reading.sources.source import Source
from toolkit.rendering.figures import counted
from toolkit.scheduled.config import Config, SourceConfig
from toolkit.scheduled.editions import edition_at, local_minute

_PATTERN = frozenset("*?[")
_OFTEN = {"run": "one each run", "hour": "one an hour", "day": "one a day", "week": "one a week"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a config means; ``warnings`` are what keeps it from being made or sent as it stands here."""

    name: str
    edition: str
    next_edition: str | None
    timezone: str
    every: str
    archive: str
    sources: tuple[str, ...]
    channels: tuple[str, ...]
    missing: tuple[str, ...]
    warnings: tuple[str, ...]


def meaning_of(config: Config, at: datetime, environment: Mapping[str, str]) -> Meaning:
    """Return what a config means.

    Parameters
    ----------
    config : Config
    at : datetime
        Now.
    environment : mapping of str to str
        The variables of the environment.

    Examples
    --------
    >>> config = Config.model_validate({"sources": ["https://quay.example/feed"], "timezone": "Europe/Berlin"})
    >>> found = meaning_of(config, datetime(2025, 6, 10, 22, 30, tzinfo=UTC), {})
    >>> found.edition, found.next_edition
    ('2025-06-11', '2025-06-12 00:00 CEST')
    """
    missing = tuple(name for name in _variables(config) if not environment.get(name))
    following = next_edition(config, at)
    return Meaning(
        name=config.name,
        edition=edition_at(config, at).key,
        next_edition=None if following is None else local_minute(following, config.timezone),
        timezone=config.timezone,
        every=config.every,
        archive=str(config.archive),
        sources=tuple(_told(one) for one in config.sources),
        channels=tuple(_channels(config)),
        missing=missing,
        warnings=tuple(_warnings(config, missing)),
    )


def next_edition(config: Config, at: datetime) -> datetime | None:
    """Return when the next edition begins; None where each run makes one.

    Examples
    --------
    >>> config = Config.model_construct(timezone="Europe/Berlin", every="week")
    >>> next_edition(config, datetime(2025, 10, 25, 12, tzinfo=UTC)).isoformat()
    '2025-10-26T23:00:00+00:00'
    """
    if config.every == "run":
        return None
    if config.every == "hour":
        local = at.astimezone(ZoneInfo(config.timezone))
        return at + timedelta(hours=1) - timedelta(minutes=local.minute, seconds=at.second, microseconds=at.microsecond)
    local = at.astimezone(ZoneInfo(config.timezone))
    days = 1 if config.every == "day" else 7 - local.weekday()
    midnight = datetime.combine(local.date() + timedelta(days=days), datetime.min.time(), ZoneInfo(config.timezone))
    return midnight.astimezone(UTC)


def lines_of_meaning(meaning: Meaning) -> str:
    """Write what a config means for people.

    Examples
    --------
    >>> config = Config.model_validate({"sources": ["https://quay.example/feed"], "every": "run"})
    >>> print(lines_of_meaning(meaning_of(config, datetime(2025, 6, 10, tzinfo=UTC), {})))
    digest    digest, one each run, by the clock of UTC
    archive   news.sqlite
    sources   1 source: https://quay.example/feed
    channels  none
    <BLANKLINE>
    """
    often = f"{_OFTEN[meaning.every]}, by the clock of {meaning.timezone}"
    now = "" if meaning.next_edition is None else f"; now {meaning.edition}, the next from {meaning.next_edition} on"
    rows = [("digest", f"{meaning.name}, {often}{now}"), ("archive", meaning.archive)]
    sources = counted(len(meaning.sources), "source", "sources")
    rows += _in_column("sources", sources, meaning.sources)
    rows += _in_column("channels", "", meaning.channels or ("none",))
    return "".join(f"{name:10}{said}\n" for name, said in rows)


def _in_column(name: str, counted_as: str, values: tuple[str, ...]) -> list[tuple[str, str]]:
    if counted_as and len(values) == 1:
        return [(name, f"{counted_as}: {values[0]}")]
    said = [counted_as, *(f"  {value}" for value in values)] if counted_as else list(values)
    return [(name if number == 0 else "", one) for number, one in enumerate(said)]


def _variables(config: Config) -> Iterator[str]:
    """Yield the names of variables of the environment that a config needs, each once."""
    tables = [*config.sources, *(one for one in (config.mail,) if one is not None), *config.webhooks]
    given = (value for table in tables for key, value in table if key.endswith("_env") and value)
    yield from dict.fromkeys(given)


def _told(source: SourceConfig) -> str:
    if source.at_env:
        return source.name or f"${source.at_env}"
    at = source.at or ""
    name = f"{source.name} ({shown_address(at)})" if is_address(at) and source.name else source.name
    feeds = _feeds(at)
    return (name or shown_address(at)) + ("" if feeds is None else f", {counted(feeds, 'feed', 'feeds')}")


def _feeds(at: str) -> int | None:
    """Return how many feeds a list of them has; None for what is no list."""
    if is_address(at) or Path(at).suffix.casefold() != ".opml" or not Path(at).is_file():
        return None
    try:
        return len(feed_addresses(Source(at, Path(at))))
    except SourceError:
        return 0


def _channels(config: Config) -> Iterator[str]:
    if config.files is not None:
        yield f"files in {config.files.folder} ({', '.join(config.files.formats)})"
    if config.atom is not None:
        yield f"Atom feed in {config.atom.file}, for {config.atom.link}"
    if config.mail is not None:
        to = ", ".join(config.mail.to)
        yield f"mail to {to} by {config.mail.server}, port {config.mail.port} ({config.mail.security})"
    for hook in config.webhooks:
        yield f"webhook {hook.name} ({hook.format}) at {hook.url or f'${hook.url_env}'}"


def _warnings(config: Config, missing: tuple[str, ...]) -> Iterator[str]:
    for name in missing:
        yield f"{name} is not set in this environment"
    if config.expect_archive and not config.archive.exists():
        yield f"{config.archive} is expected and is not there"
    if not any((config.files, config.atom, config.mail, config.webhooks)):
        yield "the digest goes nowhere; wanted one of [files], [atom], [mail], [[webhooks]]"
    for source in config.sources:
        at = source.at
        if at and not is_address(at) and _PATTERN.isdisjoint(at) and not Path(at).exists():
            hint = f"; https://{source.name}?" if _looks_like_host(source.name) else ""
            yield f"{source.name or at} is not there{hint}"


def _looks_like_host(name: str) -> bool:
    host, _, rest = name.partition("/")
    return "." in host.strip(".") and (bool(rest) or host.startswith("www."))
