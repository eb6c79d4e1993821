"""A report → what is queued of it for each channel of a config, and the entries of its feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from toolkit.archive.outbox import key_of
from toolkit.archive.records import Edition, Entry, Parcel
from toolkit.delivery.addresses import envelope_address, header_address
from toolkit.delivery.queue import parcels_for_files
from toolkit.rendering.atom import atom_feed, entries_of, newest
from toolkit.rendering.chat import chat_messages
from toolkit.rendering.formats import FORMATS, Target, checked_formats
from toolkit.rendering.mail import addressed, mail_report
from toolkit.report.records import Report
from toolkit.scheduled.channels import FILES, MAIL, WEBHOOK
from toolkit.scheduled.config import AtomConfig, Config, FilesConfig, MailConfig, WebhookConfig

_EDITION = "{edition}"


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

    Examples
    --------
    >>> from toolkit import build_report
    >>> files = {"folder": "/out/{edition}", "formats": ("md",)}
    >>> config = Config.model_validate({"sources": [{"at": "https://quay.example/feed"}], "files": files})
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> [(one.target, one.name) for one in parcels_of(report, config, Edition("digest", "2025-06-10"))[0]]
    [('/out/2025-06-10', 'digest.md')]
    """
    link = config.atom.link if config.atom else ""
    parcels, new = list[Parcel](), tuple[Entry, ...]()
    if config.files is not None:
        parcels += _of_files(report, config.files, edition)
    if config.atom is not None:
        known = [one for one in entries if one.entry.startswith(f"{link}#")]
        new = entries_of(report, known, link, config.atom.max_entries)
        parcels += _of_feed(report, config.atom, newest(new, known, config.atom.max_entries))
    if config.mail is not None:
        parcels += _of_mail(report, config.mail)
    for hook in config.webhooks:
        parcels += _of_webhook(report, hook, link)
    return _with_keys(parcels, edition), new


def _with_keys(parcels: Sequence[Parcel], edition: Edition) -> tuple[Parcel, ...]:
    """Give each parcel its key: its digest, its edition, its channel, its target, and which part of that it is."""
    n_parts = Counter[tuple[str, str]]()
    found = []
    for one in parcels:
        target = (one.channel, one.target)
        n_parts[target] += 1
        key = key_of(edition.digest, edition.key, *target, str(n_parts[target]))
        found.append(replace(one, key=key))
    return tuple(found)


def _of_files(report: Report, files: FilesConfig, edition: Edition) -> Iterator[Parcel]:
    """Render the files; the edition is in the name of their folder, but for what no system takes in one."""
    folder = Path(files.folder.replace(_EDITION, edition.key.replace(":", "")))
    writers = {name: writer for one in checked_formats(files.formats) for name, writer in FORMATS[one].files.items()}
    yield from parcels_for_files(report, Target(folder, writers), files.template)


def _of_feed(report: Report, atom: AtomConfig, entries: Sequence[Entry]) -> Iterator[Parcel]:
    """Render the feed as a file; none as long as it has no entry."""
    if entries:
        folder = str(atom.file.parent.absolute())
        yield Parcel(FILES, folder, atom.file.name, atom_feed(entries, report.shown.title, atom.link))


def _of_mail(report: Report, mail: MailConfig) -> Iterator[Parcel]:
    """Render one letter, addressed to each reader, who sees no other."""
    letter = mail_report(report, mail.template, sender=header_address(mail.sender))
    readers = {envelope_address(one): header_address(one) for one in mail.to}
    yield from (Parcel(MAIL, address, "digest.eml", addressed(letter, to)) for address, to in readers.items())


def _of_webhook(report: Report, hook: WebhookConfig, link: str) -> Iterator[Parcel]:
    if hook.format == "json":
        yield Parcel(WEBHOOK, hook.name, "digest.json", report.to_json().encode())
        return
    name = "digest.txt" if hook.format == "text" else "digest.json"
    messages = chat_messages(report, hook.format, hook.max_messages, link)
    yield from (Parcel(WEBHOOK, hook.name, name, message) for message in messages)
