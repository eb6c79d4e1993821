"""One target in a process of its own: so many inputs, and what became of them.

    python experiments/fuzzing/worker.py TARGET hypothesis|atheris N SEED RESULT

Writes RESULT as JSON after every hundred inputs and in the end; an input that crashes is written beside it. What takes
longer than `SECONDS` is a time-out; the process may have `BYTES` of memory.
"""

from __future__ import annotations

import json
import logging
import os
import resource
import signal
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

SECONDS = 10
BYTES = 4 * 2**30


class TimeOutError(BaseException):
    """An input took too long."""


def peak_mb() -> int:
    """Return the peak memory of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) // 1024


class Tally:
    """What became of the inputs of a target."""

    def __init__(self, outcome: Callable[[Any], str], result: Path) -> None:
        self.outcome, self.result = outcome, result
        self.counts = dict.fromkeys(("stories", "rejected", "crashes", "timeouts"), 0)
        self.slowest_ms = 0.0
        self.seen: set[int] = set()
        self.kinds: dict[str, int] = {}
        self.memory_before = peak_mb()

    @property
    def n(self) -> int:
        """How many inputs were tried."""
        return sum(self.counts.values())

    def try_one(self, given: Any) -> None:
        """Try an input, and count what became of it."""
        self.seen.add(hash(given if isinstance(given, bytes) else repr(given)))
        start = time.process_time()
        try:
            became = self._outcome_in_time(given)
        except TimeOutError:
            became = self._kept("timeouts", given, "TimeOutError")
        except Exception as error:
            became = self._kept("crashes", given, type(error).__name__)
        self.counts[became] += 1
        self.slowest_ms = max(self.slowest_ms, 1000 * (time.process_time() - start))
        if self.n % 100 == 0:
            self.write()

    def _outcome_in_time(self, given: Any) -> str:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            return self.outcome(given)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    def _kept(self, became: str, given: Any, kind: str) -> str:
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        content = given if isinstance(given, bytes) else repr(given).encode("utf-8", "backslashreplace")
        self.result.with_suffix(f".{became}-{self.n}").write_bytes(content)
        return became

    def write(self) -> None:
        """Write the counts to the file of results."""
        memory = {"peak_mb": peak_mb(), "peak_mb_before_the_first": self.memory_before}
        record = {
            "inputs": self.n,
            "different": len(self.seen),
            **self.counts,
            "slowest_ms": round(self.slowest_ms),
            **memory,
            "kinds": self.kinds,
        }
        self.result.write_text(json.dumps(record), encoding="utf-8")


def with_hypothesis(target: Any, tally: Tally, n: int, number: int) -> None:
    from hypothesis import HealthCheck, given, seed, settings

    @seed(number)
    @settings(max_examples=n, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(target.strategy)
    def tried(one: Any) -> None:
        if tally.n < n:
            tally.try_one(one)

    while tally.n < n:
        before = tally.n
        tried()
        if tally.n == before:
            break


def with_atheris(target: Any, tally: Tally, n: int, number: int) -> None:
    import atheris

    def tried(content: bytes) -> None:
        tally.try_one(target.from_bytes(content))
        if tally.n >= n:
            tally.write()
            os._exit(0)

    corpus = tally.result.with_suffix(".corpus")
    corpus.mkdir(exist_ok=True)
    for place, content in enumerate(target.seeds):
        (corpus / f"{place}").write_bytes(content)
    options = [f"-seed={number}", "-max_len=20000", "-rss_limit_mb=0", "-timeout=60", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], tried)
    atheris.Fuzz()


def main() -> None:
    name, how, n, number, result = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    if how == "atheris":
        import atheris

        with atheris.instrument_imports(include=["toolkit"]):
            from targets import TARGETS
    else:
        from targets import TARGETS
    target = TARGETS[name]
    target.outcome(target.from_bytes(target.seeds[0]))

    def too_late(*_: Any) -> None:
        raise TimeOutError

    tally = Tally(target.outcome, Path(result))
    signal.signal(signal.SIGPROF, too_late)
    (with_atheris if how == "atheris" else with_hypothesis)(target, tally, int(n), int(number))
    tally.write()


if __name__ == "__main__":
    main()
