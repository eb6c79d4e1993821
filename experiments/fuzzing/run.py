"""Does anything that a file may hold end a run? Damaged and hostile inputs, by the hundred thousand.

    pip install -e ".[fuzz,test]"     once
    python experiments/fuzzing/run.py --inputs 114000

Each target is tried in a process of its own, half of its inputs by hypothesis and half by atheris; then the single
large inputs. Writes `results.json` beside this script, inputs that crashed into `--kept`, and fails if there were any.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from itertools import product
from pathlib import Path
from typing import Any

from large import LARGE
from targets import TARGETS

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LONGEST = 3600
LONGEST_LARGE = 240
SLOW = {"report": 10, "sentences": 2}
PACKAGES = ("hypothesis", "atheris", "feedparser", "lxml", "trafilatura", "pyarrow", "warcio")


def result_of(script: str, arguments: list[str], result: Path, seconds: int) -> dict[str, Any]:
    """Run a script of this folder; return what it wrote, and how it ended if not well."""
    command = [sys.executable, str(HERE / script), *arguments, str(result)]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    try:
        done = subprocess.run(command, env=around, capture_output=True, check=False, timeout=seconds, cwd=result.parent)
        ended = {} if done.returncode == 0 else {"ended": done.returncode}
        result.with_suffix(".log").write_bytes(done.stderr)
    except subprocess.TimeoutExpired:
        ended = {"ended": f"stopped after {seconds} seconds"}
    written = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {}
    return written | ended


def try_target(place: int, name: str, how: str, n: int, kept: Path) -> dict[str, Any]:
    found = result_of("worker.py", [name, how, str(n), str(place)], kept / f"{place}.json", LONGEST)
    print(f"{name}, {how}: {found}", flush=True)
    return found


def try_large(place: int, name: str, kept: Path) -> dict[str, Any]:
    found = result_of("large.py", [name], kept / f"large{place}.json", LONGEST_LARGE)
    print(f"{name}: {found}", flush=True)
    return found


def sums(targets: dict[str, dict[str, dict[str, Any]]]) -> dict[str, int]:
    parts = [part for ways in targets.values() for part in ways.values()]
    added = ("inputs", "different", "stories", "rejected", "crashes", "timeouts")
    total = {name: sum(part.get(name, 0) for part in parts) for name in added}
    most = {name: max(part.get(name, 0) for part in parts) for name in ("slowest_ms", "peak_mb")}
    return total | most | {"ended_badly": sum("ended" in part for part in parts)}


def table(content: dict[str, Any]) -> str:
    names = ("inputs", "different", "stories", "rejected", "crashes", "timeouts", "slowest_ms", "peak_mb")
    lines = [f"| target | by | {' | '.join(names)} |", f"|{' --- |' * (len(names) + 2)}"]
    for target, ways in content["targets"].items():
        for how, part in ways.items():
            lines.append(f"| {target} | {how} | {' | '.join(str(part.get(name, '')) for name in names)} |")
    lines.append(f"| all | | {' | '.join(str(content['all'][name]) for name in names)} |")
    lines += ["", "| large input | seconds | peak MB | what became of it |", "| --- | --- | --- | --- |"]
    for name, part in content["large"].items():
        lines.append(f"| {name} | {part.get('seconds', '')} | {part.get('peak_mb', '')} | {part.get('became', part)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=114_000, help="of all targets together")
    parser.add_argument("--kept", type=Path, default=HERE / "kept", help="where inputs that crash are kept")
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    try:
        versions = {"python": sys.version.split()[0]} | {name: version(name) for name in PACKAGES}
    except PackageNotFoundError as error:
        parser.error(f"{error.name} is not installed; install it: pip install -e '.[fuzz,test]'")
    given.kept.mkdir(parents=True, exist_ok=True)
    each = given.inputs // (2 * (len(TARGETS) - len(SLOW))) + 1
    ways = list(product(TARGETS, ("hypothesis", "atheris")))
    with ThreadPoolExecutor(given.processes) as pool:
        parts = pool.map(
            lambda one: try_target(one[0], *one[1], each // SLOW.get(one[1][0], 1), given.kept.resolve()),
            enumerate(ways),
        )
        targets: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in TARGETS}
        for (name, how), part in zip(ways, parts, strict=True):
            targets[name][how] = part
        large = pool.map(lambda one: try_large(*one, given.kept.resolve()), enumerate(LARGE))
        content = {"versions": versions, "all": sums(targets), "targets": targets}
        content["large"] = dict(zip(LARGE, large, strict=True))
    (HERE / "results.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(table(content))
    found = content["all"]
    bad = found["crashes"] + found["timeouts"] + found["ended_badly"]
    sys.exit(1 if bad or any("ended" in part for part in content["large"].values()) else 0)


if __name__ == "__main__":
    main()
