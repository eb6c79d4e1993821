"""A test message by each channel of a config, from a report of one sentence; the archive is not opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

from toolkit.archive.records import Edition, Queued
from toolkit.delivery.sending import Channels, after_sending
from toolkit.report.build import build_report
from toolkit.scheduled.config import Config
from toolkit.scheduled.parcels import parcels_of


def send_trial(config: Config, channels: Channels, at: datetime) -> Iterator[Queued]:
    """Send a test message by each channel over the network, of mail to the first reader; say what became of each."""
    written = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    text = f"This is a test of the digest {config.name}, sent by hand at {written}; the real one looks like this."
    report = build_report([text], title=f"Test of {config.name}", map=False)
    if config.mail is not None:
        config = config.model_copy(update={"mail": config.mail.model_copy(update={"to": config.mail.to[:1]})})
    parcels, _ = parcels_of(report, config, Edition(config.name, f"test-{written}"))
    for number, parcel in enumerate((one for one in parcels if one.channel in channels.remote), start=1):
        with closing(channels.remote[parcel.channel]) as channel:
            yield after_sending(channel, Queued(number, 0, parcel, "queued"), lambda: None, at)
