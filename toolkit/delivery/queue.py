"""The queue between what a run makes and where it goes: rendered whole first, remembered, then delivered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

from toolkit.archive.archive import Archive
from toolkit.archive.records import Parcel
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


def deliver(archive: Archive, write_out: Callable[[bytes], None]) -> Sequence[Path]:
    """Deliver all that is queued, the oldest first; files of one folder are written together, all or none.

    Parameters
    ----------
    archive : Archive
    write_out : callable
        Prints bytes.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    SourceError
        If files cannot be written; they stay in the queue.
    """
    written: list[Path] = []
    for (channel, target), queued in groupby(archive.queued(), lambda one: (one[1].channel, one[1].target)):
        numbers, parcels = zip(*queued, strict=True)
        if channel == FILES:
            written += write_files(Path(target), {parcel.name: parcel.content for parcel in parcels})
        else:
            for parcel in parcels:
                write_out(parcel.content)
        archive.delivered(*numbers)
    return written


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
