"""The sources of a config, as what is asked; a digest's recipe and memory, as its config says."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime, timedelta

from toolkit.errors import ConfigError
from toolkit.reading.asking.records import Fetching, SourceToAsk
from toolkit.reading.edits.read import read_edits
from toolkit.reading.fetching.addresses import is_address
from toolkit.reading.themes_file import read_themes
from toolkit.report.archived import checked_memory
from toolkit.report.recipe import Recipe, checked_recipe
from toolkit.report.remembered import Memory
from toolkit.scheduled.config import Config, SourceConfig


def sources_of(config: Config, environment: Mapping[str, str] = os.environ) -> tuple[SourceToAsk, ...]:
    """Return what is asked; an address that is a secret is taken from the environment, and remembered by its name.

    Raises
    ------
    ConfigError
        If a variable of the environment is missing; the message names each.

    Examples
    --------
    >>> config = Config.model_validate({"sources": ["https://quay.example/feed", {"at_env": "SEA_FEED"}]})
    >>> [one.key for one in sources_of(config, {"SEA_FEED": "https://sea.example/feed?key=1"})]
    ['https://quay.example/feed', '$SEA_FEED']
    >>> sources_of(config, {})
    Traceback (most recent call last):
    toolkit.errors.ConfigError: the environment lacks SEA_FEED, which sources need; set it, ...
    """
    secret = {one.at_env: environment.get(one.at_env, "").strip() for one in config.sources if one.at_env}
    if missing := [name for name, value in secret.items() if not value]:
        message = f"the environment lacks {', '.join(missing)}, which sources need; set it, or take the source out"
        raise ConfigError(message)
    if wrong := [name for name, value in secret.items() if not is_address(value)]:
        message = f"the environment has no address in {', '.join(wrong)}; wanted one such as https://example.org/feed"
        raise ConfigError(message)
    return tuple(
        SourceToAsk(
            at=secret[one.at_env] if one.at_env else one.at or "",
            input=f"${one.at_env}" if one.at_env else "",
            name=one.name,
            follow=one.follow,
            interval=one.interval or config.fetching.interval,
            ignore=one.ignore,
            max_stories=one.max_stories,
        )
        for one in config.sources
    )


def fetching_of(config: Config) -> Fetching:
    """Return how addresses are asked."""
    own = config.fetching
    return Fetching(contact=own.contact, max_pages=own.max_pages, allow_private=own.allow_private)


def silence_of(config: Config) -> dict[str, timedelta | None]:
    """Return for how long each source may have nothing new, by what it is remembered as."""
    return {_unread(one).key: one.silent_after or config.alarms.silent for one in config.sources}


def names_of(config: Config) -> dict[str, str]:
    """Return what people read of each source, by what it is remembered as.

    Examples
    --------
    >>> names_of(Config.model_validate({"sources": ["https://quay.example/feed", {"at_env": "SEA", "name": "Sea"}]}))
    {'https://quay.example/feed': 'https://quay.example/feed', '$SEA': 'Sea'}
    """
    return {source.key: source.shown_name for source in map(_unread, config.sources)}


def _unread(one: SourceConfig) -> SourceToAsk:
    """Return a source without what is in the environment."""
    return SourceToAsk(one.at or "", f"${one.at_env}" if one.at_env else "", one.name)


def recipe_of(config: Config) -> Recipe:
    """Return how the report is made."""
    asked = config.report.model_dump(exclude_none=True, exclude={"themes_file", "edits", "map", "title"})
    seeds = {} if config.report.themes_file is None else {"seeds": read_themes(config.report.themes_file)}
    edits = {} if config.report.edits is None else {"edits": read_edits(config.report.edits)}
    title = config.report.title or config.name
    return checked_recipe(
        **asked, **seeds, **edits, title=title, timezone=config.timezone, map=None if config.report.map else False
    )


def memory_of(config: Config, at: datetime, *, is_first: bool) -> Memory:
    """Return how a run uses the archive; the first one may mark all as seen."""
    return checked_memory(at, window=config.window, adopt=is_first and config.first_run == "adopt")
