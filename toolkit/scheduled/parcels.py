"""A report → what is queued of it for each channel of a config, and the entries of its feed."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.archive.records import Edition, Entry, Parcel
from toolkit.report.records import Report
from toolkit.scheduled.config import Config


def parcels_of(
    report: Report, config: Config, edition: Edition, entries: Sequence[Entry] = ()
) -> tuple[tuple[Parcel, ...], tuple[Entry, ...]]:
    """Render a report for every channel of a config.

    Parameters
    ----------
    report : Report
        With its news, without which the feed has nothing new.
    config : Config
    edition : Edition
    entries : sequence of Entry
        All that the archive has, by `Archive.entries`; the feed is made of them and the new ones.

    Returns
    -------
    parcels : tuple of Parcel
        One a file, a reader of mail, and a message of a webhook, each with its key.
    entries : tuple of Entry
        The new ones, and those that are updated, to be committed with the run.
    """
    raise NotImplementedError
