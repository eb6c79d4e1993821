"""How much faster are digests made than those of sumy, and what do they read like beside them?

    python experiments/digests/run.py --data DIR
    python experiments/digests/run.py --scale FILE

``DIR`` holds stories with summaries of them, ``*.jsonl.gz``, as `toolkit evaluate digests` reads them. The first line
measures the time of LexRank for 600 sentences of each file in one theme; the second time and memory for many sentences
in one theme, from the texts of ``FILE``, one a line. Each writes its part of ``results.json`` beside this script,
leaves the others as they stand, and prints all of it as Markdown, with examples from the sample.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tables import tables

import toolkit

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
LEXRANK_AT = 600
SIZES = (5_000, 10_000, 20_000, 40_000)
EXAMPLES = {
    "toolkit, default": None,
    "sumy lex-rank": toolkit.SumyRanker("lex-rank"),
    "sumy text-rank": toolkit.SumyRanker("text-rank"),
}
N_EXAMPLES = 3


def environment() -> dict[str, str]:
    named = {name: version(name) for name in ("numpy", "scikit-learn", "sumy")}
    return {"python": platform.python_version(), "toolkit": toolkit.__version__} | named


def scale(path: Path, n_sentences: int) -> dict[str, Any]:
    """Measure a theme of many sentences, in a process of its own."""
    command = [sys.executable, str(HERE / "scale.py"), str(path), str(n_sentences)]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


def examples() -> dict[str, dict[str, str]]:
    """Make digests of 60 words of some themes of the sample, the only stories of which sentences may be shown."""
    stories = toolkit.read_stories(HERE.parent.parent / "data" / "sample")
    made = {}
    for theme in toolkit.build_report(stories).themes[1 : 1 + N_EXAMPLES]:
        ids = {story.story_id for story in theme.stories}
        own = stories[stories["story_id"].isin(ids)].reset_index(drop=True)
        digests = {name: toolkit.digest_stories(own, 60, ranker=ranker).text for name, ranker in EXAMPLES.items()}
        made[theme.label] = digests
    return made


def write(results: dict[str, Any]) -> None:
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of stories with summaries, *.jsonl.gz")
    parser.add_argument("--scale", type=Path, metavar="FILE", help="many stories, .jsonl.gz, for time and memory")
    arguments = parser.parse_args()
    if not arguments.data and not arguments.scale:
        parser.error("nothing to measure; wanted --data DIR or --scale FILE")
    if arguments.data and not list(arguments.data.glob("*.jsonl.gz")):
        parser.error(f"{arguments.data}: no *.jsonl.gz there; wanted files of stories with summaries")
    if arguments.scale and not arguments.scale.is_file():
        parser.error(f"{arguments.scale}: no such file; wanted stories, .jsonl.gz")
    return arguments


def main() -> None:
    arguments = command_line()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if arguments.data:
        paths = sorted(arguments.data.glob("*.jsonl.gz"))
        results["lexrank"] = {path.name.split(".")[0]: scale(path, LEXRANK_AT) for path in paths}
        write(results)
    if arguments.scale:
        sizes = [scale(arguments.scale, size) for size in SIZES]
        results["scale"] = {"sizes": sizes, "environment": environment()}
        write(results)
    results["examples"] = examples()
    write(results)
    print(tables(results))


if __name__ == "__main__":
    main()
