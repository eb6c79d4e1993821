"""What was measured as tables of the README."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_MARKED = re.compile(r"(<!-- tables -->\n).*(<!-- end of tables -->)", re.DOTALL)


def with_tables(readme: str, results: Mapping[str, Any]) -> str:
    """Return a README with the tables of what was measured."""
    return _MARKED.sub(lambda marks: f"{marks[1]}{tables(results)}\n{marks[2]}", readme)


def tables(results: Mapping[str, Any]) -> str:
    """Return the tables of commands, of whole jobs and of tables that are read, as far as these were measured."""
    found = (_of_commands(results), _of_jobs(results.get("jobs", {})), _of_tables(results.get("tables", {})))
    return "\n\n".join("\n".join(rows) for rows in found)


def _of_commands(results: Mapping[str, Any]) -> Iterator[str]:
    yield from ("| command | median seconds | min to max |", "| --- | --- | --- |")
    for name, one in results["seconds"].items():
        yield f"| `{name}` | {one['median']:.2f} | {one['min']:.2f} to {one['max']:.2f} |"


def _of_jobs(jobs: Mapping[str, Any]) -> Iterator[str]:
    yield "| whole job over | stories | times TF-IDF (min to max) | seconds | peak MB | largest rooms |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, measured in jobs.items():
        for one in measured["by_size"].values():
            times = one["times_tfidf"]
            rooms = ", ".join(f"{room} {share:.0%}" for room, share in list(one["rooms"].items())[:4])
            yield (
                f"| {name} | {one['n_stories']:,} | {times['median']:.1f} ({times['min']:.1f} to {times['max']:.1f}) "
                f"| {one['seconds']:.1f} | {one['peak_mb']:,.0f} | {rooms} |"
            )
        if (power := measured["exponent"]["seconds"]) is not None:
            yield f"| {name} | growth | exponent {power:.2f} | | {measured['exponent']['peak_mb']:.2f} | |"


def _of_tables(by_size: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    yield "| rows of headlines | what | measured |"
    yield "| --- | --- | --- |"
    for n_rows, measured in by_size.items():
        for what, one in measured.items():
            yield f"| {int(n_rows):,} | {what} | {one:,.1f} |"
