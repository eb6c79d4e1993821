"""Read, report and stream the sample on Ray or on Spark, and say whether the results are those of one process.

python experiments/engines/run.py {ray,spark}
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import joblib

import toolkit

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "data" / "sample"
NOW = "2025-06-12T22:00:00Z"


def on_ray() -> AbstractContextManager[Any]:
    import ray
    from ray.util.joblib import register_ray

    ray.init(num_cpus=2, include_dashboard=False)
    register_ray()
    return joblib.parallel_config("ray", n_jobs=2)


def on_spark() -> AbstractContextManager[Any]:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from joblibspark import register_spark

    register_spark()
    return joblib.parallel_config("spark", n_jobs=2)


ENGINES: dict[str, tuple[Callable[[], AbstractContextManager[Any]], tuple[str, ...]]] = {
    "ray": (on_ray, ("ray",)),
    "spark": (on_spark, ("pyspark", "joblibspark")),
}


def made() -> dict[str, bytes]:
    """Return all files of a report in memory and of a streamed one."""
    with TemporaryDirectory() as folder:
        stories = toolkit.read_stories(SAMPLE, reference_time=NOW)
        toolkit.build_report(stories, map=False).save(f"{folder}/in-memory")
        toolkit.stream_report(SAMPLE, folder=f"{folder}/streamed", reference_time=NOW)
        files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine", choices=ENGINES)
    engine = parser.parse_args().engine
    begin, packages = ENGINES[engine]
    here = made()
    with begin():
        there = made()
    results = HERE / "results.json"
    known = json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}
    known[engine] = {
        "versions": {package: version(package) for package in (*packages, "joblib")},
        "n_files": len(here),
        "different": sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name)),
    }
    results.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(json.dumps(known[engine], indent=2))


if __name__ == "__main__":
    main()
