"""Webhooks: addresses that something is posted to, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from toolkit.archive.records import Parcel


class Webhooks:
    """The channel of webhooks: a target is the name of one; its address may be a secret, and stands in no message.

    Parameters
    ----------
    addresses : mapping of str to str
        The address of each by its name.
    """

    def __init__(self, addresses: Mapping[str, str]) -> None:
        self._addresses = addresses

    def send(self, parcel: Parcel, going: Callable[[], None]) -> None:
        """Post a message."""
        raise NotImplementedError

    def close(self) -> None:
        """End nothing."""
