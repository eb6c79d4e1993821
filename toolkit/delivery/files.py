"""Files: each written beside its place and moved into it, so that it is whole and may be written twice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from toolkit.archive.records import Parcel
from toolkit.errors import NotSentError, SourceError
from toolkit.saving import write_files


class Files:
    """The channel of files: a target is a folder, a name the file in it."""

    def send(self, parcel: Parcel, going: Callable[[], None]) -> None:
        """Write a file; it can be taken back at any time."""
        try:
            write_files(Path(parcel.target), {parcel.name: parcel.content})
        except SourceError as error:
            raise NotSentError(str(error)) from error

    def close(self) -> None:
        """End nothing."""
