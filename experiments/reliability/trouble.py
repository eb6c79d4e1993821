"""What else goes wrong: two runs at once, no room, no right to write, a clock that jumps, files of others."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import daily
from children import Child, as_nobody, folder_for_anybody, with_files_up_to
from daily import digest, stories_of
from killing import faults_of

from toolkit.archive.archive import Archive
from toolkit.archive.migrate import scripts


def two_at_once(n_days: int) -> dict[str, Any]:
    """Start the digest of each day twice at the same time: both end well; without waiting, one says who was first."""
    with _folder() as folder:
        path, out = folder / "news.sqlite", folder / "out"
        errors, wrong = [], []
        for day in range(n_days):
            both = [Child(lambda day=day: digest(path, out, day, wait=60)) for _ in range(2)]
            errors += [error for child in both if (error := child.error())]
            wrong += faults_of(path, out, day)
        with Archive(path) as archive, archive.writing():
            said = Child(lambda: digest(path, out, n_days, wait=0)).error()
        return {"runs": 2 * n_days, "errors": errors, "faults": wrong, "without waiting": _told(said, folder)}


def full_disk(n_sizes: int) -> dict[str, Any]:
    """Let no file grow beyond a size, another each time; then run again with room enough."""
    found: dict[str, Any] = {"runs": 0, "refused": 0, "faults": [], "said": []}
    with _folder() as folder:
        path, out = folder / "news.sqlite", folder / "out"
        digest(path, out, 0)
        for day in range(1, n_sizes + 1):
            size = path.stat().st_size * day // n_sizes + 4096
            said = Child(with_files_up_to(size, lambda day=day: digest(path, out, day))).error()
            found["runs"] += 1
            found["refused"] += bool(said)
            found["said"] = sorted({*found["said"], *([_told(said, folder)] if said else [])})
            digest(path, out, day)
            found["faults"] += faults_of(path, out, day)
    return found


def full_device() -> dict[str, Any]:
    """Fill a file system of its own, which only root can make; None where that is not to be had."""
    with _folder() as folder:
        device = folder / "device"
        device.mkdir()
        if os.geteuid() or os.system(f"mount -t tmpfs -o size=600k none {device} 2>/dev/null"):
            return {"runs": 0}
        try:
            path, out, said, day = device / "news.sqlite", folder / "out", "", -1
            while not said and day < 200:
                day += 1
                said = Child(lambda day=day: digest(path, out, day)).error()
            os.system(f"mount -o remount,size=20m {device}")
            digest(path, out, day)
            return {"runs": day + 1, "said": _told(said, device), "faults": faults_of(path, out, day)}
        finally:
            os.system(f"umount {device}")


def not_to_be_written() -> dict[str, Any]:
    """Run where the folder, or the file, must not be written; both can be read all the same."""
    found = {}
    with _folder() as folder:
        path, out = folder / "kept" / "news.sqlite", folder / "out"
        digest(path, out, 0)
        before = path.read_bytes()
        out.chmod(0o777)
        path.parent.chmod(0o555)
        found["folder"] = _told(Child(as_nobody(lambda: digest(path, out, 1))).error(), folder)
        found["folder, to read"] = Child(as_nobody(lambda: _read(path))).error()
        path.parent.chmod(0o777)
        path.with_name("news.sqlite-lock").chmod(0o666)
        path.chmod(0o444)
        found["file"] = _told(Child(as_nobody(lambda: digest(path, out, 1))).error(), folder)
        found["new, folder"] = _told(Child(as_nobody(lambda: digest(folder / "new.sqlite", out, 1))).error(), folder)
        found["is as it was"] = path.read_bytes() == before
    return found


def clock_that_jumps() -> dict[str, Any]:
    """Run days in another order, and one of them in the year 2150: nothing is lost, and nothing shown twice."""
    with _folder() as folder, Archive(folder / "news.sqlite", keep=timedelta(days=30)) as archive:
        order = (0, 1, 2, 50_000, 3, 4, 1, 5)
        for day in order:
            at = daily.moment(day)
            archive.add(stories_of(day), at)
            archive.commit(daily.decided(archive.context(at, daily.WINDOW, daily.LEAST), at))
        shown = [one for (one,) in archive.rows("SELECT story_id FROM shown_stories")]
        wanted = {one for day in order for one in stories_of(day)["story_id"]}
        (n_texts,) = archive.rows("SELECT count(*) FROM texts")[0]
        return {
            "runs": len(order),
            "lost": len(wanted - {*shown}),
            "shown twice": len(shown) - len({*shown}),
            "texts lost": len(wanted) - n_texts,
        }


def files_of_others() -> dict[str, Any]:
    """Open what is no archive, or one of a later version: an error, and the file is as it was."""
    found = {}
    with _folder() as folder:
        for name in ("later version", "another program", "text", "damaged"):
            path = folder / f"{name.replace(' ', '-')}.sqlite"
            _make(path, name)
            before = path.read_bytes()
            said = Child(lambda path=path: digest(path, folder / "out", 0)).error()
            found[name] = _told(said, folder)
            found[f"{name}, is as it was"] = path.read_bytes() == before
        found["folder"] = _told(Child(lambda: digest(folder, folder / "out", 0)).error(), folder)
    return found


def _make(path: Path, name: str) -> None:
    if name == "text":
        path.write_text("These are no pages of a database.\n" * 99, encoding="utf-8")
        return
    if name != "another program":
        digest(path, path.with_suffix(".out"), 0)
    if name == "damaged":
        content = bytearray(path.read_bytes())
        content[100:8192] = b"\xff" * 8092
        path.write_bytes(content)
        return
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (note TEXT)")
        if name == "later version":
            connection.execute(f"PRAGMA user_version = {len(scripts()) + 1}")
        connection.commit()


def _read(path: Path) -> None:
    with Archive(path) as archive:
        if not archive.rows("SELECT * FROM shown"):
            raise ValueError("nothing was read")


@contextmanager
def _folder() -> Iterator[Path]:
    folder = folder_for_anybody()
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _told(said: str, folder: Path) -> str:
    """Leave out of a message what differs from one machine to the other."""
    return said.replace(str(folder), "FOLDER").replace(str(os.getpid()), "PID")
