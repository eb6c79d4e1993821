"""Is news told, and nothing twice, by the rule of what is shown again?

    python experiments/updates/run.py --data DIR [--only CORPUS …]

``DIR`` is the folder of the evaluation data. Stories come in run by run, themes and events are found in what each run
looks at, and the rule decides what is told, knowing what was told before. ``background_updates``: the steps of 14 long
stories by the fortnight, each told by one writer, by another in the next fortnight, and as a copy with another dateline
in the one after. Steps are to be told, what another writer or an agency says again is not. ``basil``,
``newsroom_hk`` and ``uci_aggregator``: reports of the same happenings by their times, or by number where the times do
not tell them apart; each happening is to be told, and not again in a later run. Writes ``results.json`` beside this
script, and prints it as Markdown.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

from play import Played, play
from replay import Batches, fitted, reports_by_time, steps_by_fortnight

from toolkit.events.airing import Airing

RESULTS = Path(__file__).parent / "results.json"
CORPORA: dict[str, Callable[[Path], Batches]] = {
    "background_updates": lambda data: steps_by_fortnight(data / "updates/background_updates.jsonl.gz"),
    "basil": lambda data: reports_by_time(data / "events/basil.jsonl.gz", timedelta(days=1)),
    "newsroom_hk": lambda data: reports_by_time(data / "events/newsroom_hk.jsonl.gz", n_each=25),
    "uci_aggregator": lambda data: reports_by_time(data / "events/uci_aggregator.jsonl.gz", n_each=40),
}
NEVER = 10**6
RULES = {
    **{f"novelty {novelty}": Airing(novelty, novelty) for novelty in (0.67, 0.7, 0.75)},
    **{f"novelty 0.7, later {later}": Airing(novelty_later=later) for later in (0.6, 0.5, 0.4, 0.3)},
    **{
        f"facts alone, {novelty}": Airing(novelty, novelty, n_publishers=NEVER, quiet=timedelta(days=NEVER))
        for novelty in (0.5, 0.6, 0.67, 0.75, 0.85)
    },
}


def measured(batches: Batches) -> dict[str, Any]:
    """Play every rule over one corpus, whose themes and events are found once."""
    runs = fitted(batches)
    return {name: figures(play(runs, rule)) for name, rule in RULES.items()}


def figures(played: Played) -> dict[str, Any]:
    """Return the counts of a replay, and the shares of the kinds of stories that were told."""
    counts = asdict(played)
    return counts | {"shares": {kind: round(played.share(kind), 3) for kind in played.came}}


def markdown(results: dict[str, dict[str, Any]]) -> str:
    """Return the results as tables."""
    lines = []
    for corpus, by_rule in results.items():
        kinds = list(next(iter(by_rule.values()))["came"])
        named = [*(f"told: {kind}" for kind in kinds), "happenings told again", "never told", "without a reason"]
        lines += ["", f"| {corpus} | {' | '.join(named)} |", "| --- " * (len(named) + 1) + "|"]
        for rule, one in by_rule.items():
            told = [f"{one['told'].get(kind, 0)} of {one['came'][kind]}" for kind in kinds]
            others = [f"{one['again']} of {one['later']}", f"{one['never']} of {one['happenings']}"]
            lines.append(f"| {rule} | {' | '.join([*told, *others, str(one['without_reason'])])} |")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the corpora, and keep what is there of others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", nargs="*", choices=CORPORA, default=list(CORPORA))
    given = parser.parse_args(arguments)
    if not given.data.is_dir():
        parser.exit(2, f"found no folder {given.data}; wanted that of the evaluation data\n")
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    results |= {name: measured(CORPORA[name](given.data)) for name in given.only}
    results = {name: results[name] for name in CORPORA if name in results}
    RESULTS.write_text(json.dumps(results, indent=1) + "\n")
    print(markdown(results))


if __name__ == "__main__":
    main()
