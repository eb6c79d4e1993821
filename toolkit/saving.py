"""Files out: written beside their place first, then moved into it, so that no half report is ever left."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from toolkit.errors import SourceError


def write_files(directory: Path, contents: Mapping[str, str | bytes]) -> list[Path]:
    """Write several files into a directory: all of them, or none.

    Parameters
    ----------
    directory : Path
        Made if it is not there.
    contents : mapping of str to str or bytes
        File names and what they hold; str is written as UTF-8.

    Returns
    -------
    list of Path
        The files, in the order of ``contents``.

    Raises
    ------
    SourceError
        If the directory cannot be made or written to; earlier files there stay as they were.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> from toolkit.saving import write_files
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in write_files(Path(folder) / "out", {"digest.md": "# Digest"})]
    ['digest.md']
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".writing-", dir=directory) as staging:
            for name, content in contents.items():
                data = content.encode() if isinstance(content, str) else content
                (Path(staging) / name).write_bytes(data)
            _refuse_directories([directory / name for name in contents])
            for name in contents:
                os.replace(Path(staging) / name, directory / name)
    except OSError as error:
        message = f"cannot write to {directory}: {error.strerror or error}"
        raise SourceError(message) from error
    return [directory / name for name in contents]


def _refuse_directories(targets: list[Path]) -> None:
    for target in targets:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{target.name} is a folder there; remove or rename it")
