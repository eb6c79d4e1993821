"""Stories as cleaning sees them."""

from __future__ import annotations

from toolkit.cleaning.steps import clean_rows

SAID = [
    "The quota for cod was cut by a tenth on Monday.",
    "Crews in Hull said that they would stay in port.",
    "The price of herring rose in all ports of the north.",
    "Two tankers waited outside for the tide to turn.",
    "The harbour master asked the crews to leave by the evening.",
]
LONG = "The crews of forty boats had come in the night, from ports as far away as Bergen, and tied up side by side."


def row(text: str, title: str = "", source: str = "", url: str = "", story_id: str = "1") -> dict:
    values = {"title": title, "text": text, "source": source, "url": url}
    return {"story_id": story_id, "published": None, "language": "", **values}


def cleaned(step: str, *rows: dict) -> list[dict]:
    return clean_rows(rows, [step])[0]
