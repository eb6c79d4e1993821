"""Archives on folders that machines share: SQLite's log and locks do not work over a network, so they are refused."""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.errors import ArchiveError

_MOUNTS = Path("/proc/self/mountinfo")
_SHARED = frozenset(
    "nfs nfs3 nfs4 cifs smb smb2 smb3 smbfs afs ncpfs ncp davfs fuse.sshfs fuse.davfs2 fuse.rclone fuse.gvfsd-fuse "
    "fuse.glusterfs fuse.s3fs fuse.gcsfuse fuse.ceph ceph lustre beegfs".split()
)
_ESCAPED = re.compile(r"\\([0-7]{3})")


def refuse_network(path: Path, mounts: str | None = None) -> None:
    """Raise `ArchiveError` if a file lies, or would lie, in a folder that is shared over a network.

    Parameters
    ----------
    path : Path
    mounts : str, optional
        What is mounted where, as Linux says it; asked of the system if not given, nothing is refused where that is not
        said.

    Examples
    --------
    >>> refuse_network(Path("/mnt/team/news.sqlite"), "36 25 0:31 / /mnt/team rw - nfs4 server:/export rw")
    Traceback (most recent call last):
    toolkit.errors.ArchiveError: /mnt/team/news.sqlite: found a folder that is shared over a network (nfs4); ...
    >>> refuse_network(Path("/home/desk/news.sqlite"), "36 25 0:31 / /mnt/team rw - nfs4 server:/export rw")
    """
    if mounts is None:
        try:
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return
    kind = _kind_of(path.absolute().resolve(), mounts)
    if kind in _SHARED:
        message = (
            f"{path}: found a folder that is shared over a network ({kind}); SQLite can lock nothing there, and two "
            "machines would damage it; wanted a disk of this machine; share what is delivered instead"
        )
        raise ArchiveError(message)


def _kind_of(path: Path, mounts: str) -> str:
    """Return the kind of file system that a path is in: that of the deepest mount, of several in one place the last."""
    deepest, kind = -1, ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) < 5 or not after:
            continue
        place = Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if path.is_relative_to(place) and len(place.parts) >= deepest:
            deepest, kind = len(place.parts), after.split(" ")[0]
    return kind
