"""The channels of a config, with the credentials that the environment holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from ipaddress import ip_address

from toolkit.archive.records import Parcel
from toolkit.delivery.addresses import envelope_address
from toolkit.delivery.files import Files
from toolkit.delivery.mail import Mail, MailServer
from toolkit.delivery.sending import Channel, Channels
from toolkit.delivery.webhook import Webhooks
from toolkit.errors import ConfigError, NotSentError
from toolkit.rendering.plain import safe_link
from toolkit.scheduled.config import Config, MailConfig

FILES, MAIL, WEBHOOK = "files", "mail", "webhook"


class _NoMore:
    """The channel of a config that has none of that name any more: what is queued for it waits."""

    def __init__(self, table: str) -> None:
        self._table = table

    def send(self, parcel: Parcel, going: Callable[[], None]) -> None:
        """Raise `NotSentError`."""
        raise NotSentError(f"the config has no [{self._table}] any more; put it back")

    def close(self) -> None:
        """End nothing."""


def local_channels_of(config: Config) -> Channels:
    """Return the channels of a config that need no network and no credentials: files, the feed among them.

    Examples
    --------
    >>> config = Config.model_validate({"sources": [{"at": "https://quay.example/feed"}]}, strict=False)
    >>> sorted(local_channels_of(config).local)
    ['files']
    """
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
        If a variable that the config names is not set, or a channel cannot be as it says; it names each.
    """
    faults = [*_missing(config, environment), *_contradictions(config)]
    if faults:
        raise ConfigError("\n  ".join(["the channels of the config cannot be used:", *faults]))
    hooks = {one.name: one.url or environment[one.url_env or ""].strip() for one in config.webhooks}
    remote: dict[str, Channel] = {
        MAIL: _NoMore("mail") if config.mail is None else _mail(config.mail, environment),
        WEBHOOK: Webhooks(hooks),
    }
    return Channels(config.name, {FILES: Files()}, remote)


def _mail(mail: MailConfig, environment: Mapping[str, str]) -> Mail:
    user, password = (environment[one] if one else "" for one in (mail.user_env, mail.password_env))
    server = MailServer(mail.server.strip("[]"), mail.port, mail.security, user, password)
    return Mail(server, envelope_address(mail.sender))


def _missing(config: Config, environment: Mapping[str, str]) -> Iterator[str]:
    named = {f"webhooks[{number}].url_env": one.url_env for number, one in enumerate(config.webhooks)}
    if config.mail is not None:
        named |= {"mail.user_env": config.mail.user_env, "mail.password_env": config.mail.password_env}
    for place, name in named.items():
        if name and not environment.get(name, "").strip():
            yield f"{place}: the environment has no {name}; set it, as in `export {name}=…`"
        elif name and place.endswith("url_env") and not _is_address(environment[name].strip()):
            yield f"{place}: what the environment has as {name} is no address such as https://example.org/hook"


def _contradictions(config: Config) -> Iterator[str]:
    for number, one in enumerate(config.webhooks):
        if (one.url is None) == (one.url_env is None):
            yield f"webhooks[{number}]: wanted one of url and url_env"
    for name, n_called in Counter(one.name for one in config.webhooks).items():
        if n_called > 1:
            yield f'webhooks: {n_called} are called {name!r}; wanted a name of its own for each, such as name = "team"'
    if config.mail is None:
        return
    if (config.mail.user_env is None) != (config.mail.password_env is None):
        yield "mail: wanted user_env and password_env, or none of them"
    if config.mail.user_env and config.mail.security == "none" and not _is_here(config.mail.server):
        yield 'mail: found a password and security = "none", which would send it readable; wanted "starttls" or "tls"'
    for address in (config.mail.sender, *config.mail.to):
        try:
            envelope_address(address)
        except ValueError as error:
            yield f"mail: {error}"


def _is_address(given: str) -> bool:
    return given.startswith(("https://", "http://")) and safe_link(given) == given


def _is_here(host: str) -> bool:
    """Return True if a host is this machine."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
