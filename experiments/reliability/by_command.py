"""The digest of a day as people make it: ``toolkit digest --archive``, with the stories of the day in a file."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from daily import moment, offered, stories_of

from toolkit.cli import app
from toolkit.stories.write import write_stories


def digest_by_command(path: Path, out: Path, day: int, **_: Any) -> None:
    """Make the digest of a day; the process ends with it."""
    given = path.parent / f"{day}.jsonl"
    write_stories(offered(day), given)
    asked = ["digest", given, "--archive", path, "-o", out, "--now", moment(day).isoformat(), "--quiet"]
    try:
        app(list(map(str, asked)), standalone_mode=False)
    except SystemExit as end:
        if end.code:
            message = f"exit code {end.code}"
            raise RuntimeError(message) from end


def faults_by_command(path: Path, out: Path, day: int) -> list[str]:
    """Return what is wrong after a run that ended: stories are lost, or shown twice, or files are of another day."""
    found = []
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            found.append("integrity_check")
        stored = {one for (one,) in connection.execute("SELECT story_id FROM stories JOIN texts USING (number)")}
        fresh = connection.execute("SELECT count(*) FROM stories WHERE decided_run IS NULL").fetchone()[0]
        shown = [one for (one,) in connection.execute("SELECT story_id FROM shown_stories")]
        days = [one for (one,) in connection.execute("SELECT date(at) FROM runs ORDER BY run")]
        queued = connection.execute("SELECT count(*) FROM outbox WHERE state = 'queued'").fetchone()[0]
    wanted = {story_id for one in range(day + 1) for story_id in stories_of(one)["story_id"]}
    found += [f"lost: {sorted(wanted - stored)}"] if wanted - stored else []
    found += [f"not decided on: {fresh}"] if fresh else []
    found += ["shown twice"] if len(shown) != len({*shown}) else []
    wanted_days = [(moment(0) + timedelta(days=one)).date().isoformat() for one in range(day + 1)]
    found += [f"runs: {len(days)}"] if days != wanted_days else []
    found += [f"not delivered: {queued}"] if queued else []
    return found + _of_another_day(out, day)


def _of_another_day(out: Path, day: int) -> list[str]:
    told = json.loads((out / "digest.json").read_text(encoding="utf-8"))
    names = {story["title"] for theme in told["themes"] for story in theme["stories"]}
    texts = {name: (out / name).read_text(encoding="utf-8") for name in ("digest.md", "digest.html")}
    found = ["digest.json is of another day"] if not told["news"]["at"].startswith(f"{moment(day):%Y-%m-%d}") else []
    return found + [
        f"{name} is of another day" for name, text in texts.items() if any(one not in text for one in names)
    ]
