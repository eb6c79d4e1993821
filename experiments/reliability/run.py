"""Is anything lost, damaged or told twice, whatever happens to a run?

python experiments/reliability/run.py                 all of it; writes results.json
python experiments/reliability/run.py --only killed   one part, beside what the others found before
python experiments/reliability/run.py --short         a few of each; prints what was found
"""

from __future__ import annotations

import argparse
import json
import platform
import sqlite3
from pathlib import Path

from by_command import digest_by_command, faults_by_command
from growth import grown
from killing import killed, the_day_twice
from scheduled import killed_scheduled
from trouble import clock_that_jumps, files_of_others, full_device, full_disk, not_to_be_written, two_at_once

RESULTS = Path(__file__).with_name("results.json")
PARTS = {
    "killed": lambda: killed(200, 50),
    "killed, by command": lambda: killed(200, 20, digest=digest_by_command, faults=faults_by_command),
    "killed, scheduled": lambda: killed_scheduled(200),
    "the day twice": lambda: the_day_twice(20),
    "two at once": lambda: two_at_once(20),
    "full disk": lambda: full_disk(30),
    "full device": full_device,
    "not to be written": not_to_be_written,
    "clock that jumps": clock_that_jumps,
    "files of others": files_of_others,
    "growth": lambda: grown(1000, 12),
}
SHORT = PARTS | {
    "killed": lambda: killed(16, 4),
    "the day twice": lambda: the_day_twice(2),
    "two at once": lambda: two_at_once(2),
    "full disk": lambda: full_disk(4),
    "full device": dict,
    "killed, by command": dict,
    "killed, scheduled": dict,
    "growth": lambda: grown(20, 12),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", choices=PARTS)
    asked = parser.parse_args()
    if asked.short:
        print(json.dumps({name: found() for name, found in SHORT.items()}, indent=1, ensure_ascii=False))
        return
    machine = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, "system": platform.system()}
    for name, found in PARTS.items():
        if asked.only in (None, name):
            known = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
            known = {"machine": machine} | known | {name: found()}
            RESULTS.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
            print(json.dumps({name: known[name]}, indent=1, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
