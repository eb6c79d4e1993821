"""What was measured as a picture: how cost grows with the number of stories, and in which rooms the time goes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import altair as alt

# A room with less than this share of every job's time stands with others.
LEAST_SHARE = 0.02


def draw(jobs: Mapping[str, Any], path: Path) -> None:
    """Write the picture as SVG."""
    costs = [
        {"corpus": name, "stories": one["n_stories"], "times": one["times_tfidf"]["median"], "mb": one["peak_mb"]}
        for name, measured in jobs.items()
        for one in measured["by_size"].values()
    ]
    stories = alt.X("stories:Q", title="stories").scale(type="log")
    corpus = alt.Color("corpus:N", title=None)
    lines = [
        alt.Chart(alt.Data(values=costs), title=title, width=330, height=220)
        .mark_line(point=True)
        .encode(stories, alt.Y(f"{column}:Q", title=None).scale(type="log"), corpus)
        for column, title in (("times", "Whole job, times TF-IDF alone"), ("mb", "Peak memory, MB"))
    ]
    rooms = (
        alt.Chart(alt.Data(values=_shares(jobs)), title="Where the processor's time goes", width=720)
        .mark_bar()
        .encode(
            alt.X("share:Q", title=None, stack="normalize").axis(format="%"),
            alt.Y("job:N", title=None, sort=None).axis(labelLimit=300),
            alt.Color("room:N", title=None).scale(scheme="tableau20"),
        )
    )
    alt.vconcat(alt.hconcat(*lines), rooms).resolve_scale(color="independent").save(path)


def _shares(jobs: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the share of each room of the largest job over each corpus."""
    largest = {name: list(measured["by_size"].values())[-1] for name, measured in jobs.items()}
    shown = {room for one in largest.values() for room, share in one["rooms"].items() if share >= LEAST_SHARE}
    return [
        {"job": f"{name}, {one['n_stories']:,}", "room": room if room in shown else "others", "share": share}
        for name, one in largest.items()
        for room, share in one["rooms"].items()
    ]
