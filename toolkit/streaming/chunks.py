"""Which files are read at once: a large one alone, many small ones together, the same whatever order they came in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import is_address
from toolkit.reading.files import files, passed_over
from toolkit.stories.records import Rejected

_MOST_FILES, _MOST_BYTES = 2_000, 4_000_000


@dataclass(frozen=True, slots=True)
class Chunk:
    """Files that are read at once, by their number among all chunks."""

    number: int
    paths: tuple[Path, ...]


def chunks_of(inputs: Sequence[str | Path]) -> tuple[list[Chunk], list[Rejected]]:
    """Return the chunks of files, folders and globs, and what is of no use there.

    Parameters
    ----------
    inputs : sequence of str or Path

    Raises
    ------
    SourceError
        If one is no file, folder or pattern of files: an address, or standard input.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for name in ("b.txt", "a.txt"):
    ...         _ = (Path(folder) / name).write_text("Cod cut.")
    ...     [[path.name for path in chunk.paths] for chunk in chunks_of([folder])[0]]
    [['a.txt', 'b.txt']]
    """
    paths, unused = set[Path](), list[Rejected]()
    for given in inputs:
        if str(given) == "-" or is_address(given):
            message = f"found {given} to be streamed; wanted files, folders or patterns; save it to a file first"
            raise SourceError(message)
        paths.update(files(given))
        unused += passed_over(given)
    packed = _packed(sorted(paths))
    return [Chunk(number, tuple(own)) for number, own in enumerate(packed)], sorted(set(unused), key=str)


def _packed(paths: Iterable[Path]) -> list[list[Path]]:
    """Put neighbours together while they are few and small."""
    packed: list[list[Path]] = []
    n_bytes = 0
    for path in paths:
        size = path.stat().st_size
        if not packed or n_bytes + size > _MOST_BYTES or len(packed[-1]) == _MOST_FILES:
            packed.append([])
            n_bytes = 0
        packed[-1].append(path)
        n_bytes += size
    return packed
