"""The queue between what a run makes and where it goes: rendered whole first, remembered, then delivered."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from toolkit.archive.archive import Archive
from toolkit.archive.records import Parcel
from toolkit.errors import SourceError
from toolkit.rendering.formats import Target, writer_of
from toolkit.report.records import Report
from toolkit.saving import write_files

FILES, OUTPUT = "files", "output"


def parcels_for_files(report: Report, target: Target, template: str | Path | None = None) -> tuple[Parcel, ...]:
    """Render a report as the files of a target.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.formats import target_of
    >>> report = build_report(["The quota for cod was cut."])
    >>> [(one.channel, one.name) for one in parcels_for_files(report, target_of("out/cod.md"))]
    [('files', 'cod.md')]
    """
    folder = str(target.folder.absolute())
    contents = ((name, writer(report, template)) for name, writer in target.files.items())
    return tuple(Parcel(FILES, folder, name, _as_bytes(content)) for name, content in contents)


def parcel_for_output(report: Report, format_name: str, template: str | Path | None = None) -> Parcel:
    """Render a report as what is printed."""
    return Parcel(OUTPUT, "", format_name, _as_bytes(writer_of(format_name)(report, template)))


class Delivered(NamedTuple):
    """What was delivered: the files written, and for each folder that could not be, why."""

    paths: list[Path]
    failed: dict[str, str]


def deliver(archive: Archive, write_out: Callable[[bytes], None]) -> Delivered:
    """Deliver what is queued, the oldest first; files of one folder are written together, all or none.

    What cannot be delivered stays queued, and the rest goes on. Parcels with a key are those of scheduled digests, and
    are sent by `toolkit.delivery.sending.send_due`.

    Parameters
    ----------
    archive : Archive
    write_out : callable
        Prints bytes.

    Returns
    -------
    Delivered
    """
    done = Delivered([], {})
    own = [one for one in archive.queued() if one.parcel.key is None]
    for (channel, target), queued in groupby(own, lambda one: (one.parcel.channel, one.parcel.target)):
        numbers, parcels = zip(*((one.number, one.parcel) for one in queued), strict=True)
        try:
            if channel == FILES:
                done.paths.extend(write_files(Path(target), {parcel.name: parcel.content for parcel in parcels}))
            else:
                for parcel in parcels:
                    write_out(parcel.content)
        except SourceError as error:
            done.failed[target] = str(error)
            for number in numbers:
                archive.failed(number, str(error))
        else:
            archive.delivered(*numbers)
    return done


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
