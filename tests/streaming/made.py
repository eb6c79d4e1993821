"""Files of stories of three subjects, with all that can be wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

SUBJECTS = {
    "sea": "The quota for {fish} was {change} by a {share} on Monday, the ministry of fisheries said in {town}.",
    "sky": "A rocket with {fish} on board was {change} over {town}, its agency said, after a {share} of its orbit.",
    "law": "The court in {town} has {change} the {share} of the sentence over the {fish} affair, judges said.",
}
FISH = ("cod", "herring", "eel", "hake", "crab", "squid", "tuna")
TOWNS = ("Bergen", "Hull", "Vigo", "Brest", "Tromso")
CHANGES = ("cut", "raised", "lost", "kept")
SHARES = ("tenth", "third", "quarter")


def records(n_stories: int) -> list[dict[str, str]]:
    """Return stories, each with an id, some without a time."""
    found = []
    for number in range(n_stories):
        subject = list(SUBJECTS)[number % 3]
        words = {
            "fish": FISH[number % 7],
            "town": TOWNS[number % 5],
            "change": CHANGES[number % 4],
            "share": SHARES[number // 3 % 3],
        }
        found.append(
            {
                "story_id": f"story-{number}",
                "title": f"{words['fish'].title()} {words['change']} in {words['town']}, number {number}",
                "text": f"{SUBJECTS[subject].format(**words)} It was the decision number {number}.",
                "published": "" if number % 11 == 5 else f"2025-06-{1 + number % 9:02}T{number % 24:02}:00:00Z",
                "source": f"Paper {number % 4}",
            }
        )
    return found


def write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write stories as JSON lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def news(folder: Path, n_stories: int = 72, n_files: int = 6) -> Path:
    """Write stories into files of a folder; some stand in two of them, one file is broken, one text is markup."""
    folder.mkdir()
    rows = records(n_stories)
    for number in range(n_files):
        write(folder / f"{number}.jsonl", rows[number::n_files])
    hostile = {"story_id": "<b>&\u202e", "title": "=1+1 <script>", "text": "Cod quota: <script>alert(1)</script> cut."}
    write(folder / "again.jsonl", [rows[3], {**rows[4], "story_id": "other"}, {**rows[5], "text": "Eel."}, hostile])
    (folder / "broken.jsonl").write_text('{"text": "Herring is up again in Hull."}\n{"text": \n', encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
