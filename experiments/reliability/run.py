"""Is anything lost, damaged or told twice, whatever happens to a run?

python experiments/reliability/run.py              all of it; writes results.json
python experiments/reliability/run.py --short      a few of each; prints the results
"""

from __future__ import annotations

import argparse
import json
import platform
import sqlite3
from pathlib import Path

from growth import grown
from killing import killed, the_day_twice
from trouble import clock_that_jumps, files_of_others, full_device, full_disk, not_to_be_written, two_at_once

RESULTS = Path(__file__).with_name("results.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true")
    is_short = parser.parse_args().short
    results = {
        "machine": {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, "system": platform.system()},
        "killed": killed(*((16, 4) if is_short else (200, 50))),
        "the day twice": the_day_twice(2 if is_short else 20),
        "two at once": two_at_once(2 if is_short else 20),
        "full disk": full_disk(4 if is_short else 30),
        "full device": {} if is_short else full_device(),
        "not to be written": not_to_be_written(),
        "clock that jumps": clock_that_jumps(),
        "files of others": files_of_others(),
    }
    if not is_short:
        results["growth"] = grown(1000, 12)
        RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(results, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
