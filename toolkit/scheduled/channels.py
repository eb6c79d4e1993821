"""The channels of a config, with the credentials that the environment holds."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.delivery.files import Files
from toolkit.delivery.sending import Channels
from toolkit.scheduled.config import Config

FILES, MAIL, WEBHOOK = "files", "mail", "webhook"


def local_channels_of(config: Config) -> Channels:
    """Return the channels of a config that need no network and no credentials: files, and the feed."""
    return Channels(config.name, {FILES: Files()}, {})


def channels_of(config: Config, environment: Mapping[str, str]) -> Channels:
    """Return all channels of a config.

    Parameters
    ----------
    config : Config
    environment : mapping of str to str
        Such as ``os.environ``.

    Raises
    ------
    ConfigError
        If a variable that the config names is not set, or two webhooks have one name; it names each.
    """
    raise NotImplementedError
