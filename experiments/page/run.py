"""How large is the page of many stories, and how soon can it be used?

    python -m experiments.page.run [--turns 5]

Writes pages of 112, 1,500 and 10,000 stories, which are made of records at once, opens each in chromium with and
without its script in turn, searches it, and writes ``results.json`` beside this script. Every time is told beside that
of something else of the same turn.
"""

from __future__ import annotations

import argparse
import gzip
import json
import platform
import re
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

import toolkit
from tests.rendering.browsing import DESK, chromium
from tests.rendering.synthetic import report_of
from toolkit.rendering.edition.make import edition_of

HERE = Path(__file__).parent
SIZES = (112, 1_500, 10_000)
WORDS = {"rare": "valmiere windmill", "common": "council"}
DEBOUNCE = 120

LOADED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"
LAID_OUT = """() => {
    const root = document.documentElement, start = performance.now();
    root.style.fontSize = "17px";
    root.offsetHeight;
    const taken = performance.now() - start;
    root.style.fontSize = "";
    root.offsetHeight;
    return taken;
}"""
SEARCHED = """words => new Promise(done => {
    const search = document.getElementById("search"), found = document.getElementById("found");
    found.textContent = "";
    search.value = words;
    const start = performance.now();
    const end = () => done(performance.now() - start);
    const look = () => found.textContent ? requestAnimationFrame(end) : setTimeout(look);
    search.dispatchEvent(new Event("input"));
    look();
})"""


def opened(browser: Browser, file: Path) -> tuple[Page, float]:
    page = browser.new_page(viewport=DESK)
    page.goto(file.as_uri())
    page.wait_for_load_state("load")
    return page, page.evaluate(LOADED)


def turn(browser: Browser, whole: Path, bare: Path) -> dict[str, float]:
    """Load a page with and without its script, lay it out anew, and search it."""
    page, without = opened(browser, bare)
    page.close()
    page, loaded = opened(browser, whole)
    taken = {"loaded without script": without, "loaded": loaded, "laid out anew": page.evaluate(LAID_OUT)}
    for name, words in WORDS.items():
        taken[f"{name} words found"] = page.evaluate(SEARCHED, words) - DEBOUNCE
        page.evaluate(SEARCHED, "")
    page.close()
    return taken


def written(write: Callable[[], str]) -> tuple[str, float]:
    start = time.perf_counter()
    text = write()
    return text, 1_000 * (time.perf_counter() - start)


def middle(values: list[float], digits: int) -> float:
    return round(statistics.median(values), digits)


def measure(browser: Browser, n_stories: int, turns: int, folder: Path) -> dict[str, Any]:
    report = report_of(n_stories)
    edition = edition_of(report)
    report_of(13).to_html()
    (html, in_html), (_, in_json) = written(report.to_html), written(report.to_json)
    n_listed = n_stories - edition.n_cut
    whole, bare = folder / "whole.html", folder / "bare.html"
    whole.write_text(html, encoding="utf-8")
    bare.write_text(re.sub(r"(?s)<script>.*?</script>", "", html), encoding="utf-8")
    taken = [turn(browser, whole, bare) for _ in range(turns)]
    beside = {"loaded": "loaded without script"} | {f"{name} words found": "laid out anew" for name in WORDS}
    return {
        "listed": n_listed,
        "megabytes": round(len(html.encode()) / 1e6, 2),
        "megabytes packed": round(len(gzip.compress(html.encode())) / 1e6, 2),
        "bytes a listed story": round(len(html.encode()) / n_listed),
        "written, times JSON": round(in_html / in_json, 1),
        **{
            f"{one}, times {other}": middle([each[one] / each[other] for each in taken], 2)
            for one, other in beside.items()
        },
        "milliseconds": {name: middle([each[name] for each in taken], 0) for name in taken[0]},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=5)
    turns = parser.parse_args().turns
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        sizes = {str(size): measure(browser, size, turns, Path(folder)) for size in SIZES}
        results = {"version": toolkit.__version__, "chromium": browser.version, "machine": platform.machine()}
    (HERE / "results.json").write_text(json.dumps({**results, "turns": turns, "stories": sizes}, indent=1) + "\n")
    print(json.dumps(sizes, indent=1))


if __name__ == "__main__":
    main()
