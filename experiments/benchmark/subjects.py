"""Are the news subjects that themes are given right, and how many stories are in themes that are given one?

    python experiments/benchmark/subjects.py --data DIR
    python experiments/benchmark/subjects.py --data DIR --write

``DIR`` is the folder of the evaluation data; only ``themes`` in it is read. A story's section says which subjects of
the first level are right for it (`RIGHT`, fixed before anything was measured). Printed of each corpus, for the themes
that are found:

- precision: of the stories in themes with a subject, the share whose section it is right for;
- coverage: of the stories in themes, the share in themes with a subject;
- ceiling: the precision if every theme had the subject that is right for most of its stories;
- majority: of the stories in themes with a subject, the share in themes whose subject is right for half of the stories;
- of 3, of 10: precision and coverage of sets of that many stories of one section, whatever the themes are;
- left out: precision and coverage with the thresholds that are best on the other corpora (F0.5 of the two).

The second line writes ``subjects.json`` beside this script. Without the data nothing is measured.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import fmean

import numpy as np
import pandas as pd

from toolkit import fit_themes
from toolkit.stories.frame import documents, languages_of
from toolkit.subjects.find import Standing, evidence, listings_of, standing, subject_of
from toolkit.subjects.lexicon import Listing
from toolkit.subjects.taxonomy import BELOW, FIRST_LEVEL

RESULTS = Path(__file__).with_suffix(".json")
ARTS, CONFLICT, LAW = "arts, culture, entertainment and media", "conflict, war and peace", "crime, law and justice"
DISASTER, BUSINESS, LEISURE = (
    "disaster, accident and emergency incident",
    "economy, business and finance",
    "lifestyle and leisure",
)
POLITICS, SCIENCE = "politics and government", "science and technology"
MONEY, STARS = {BUSINESS, "labour"}, {ARTS, "human interest", LEISURE}
RIGHT: dict[str, dict[str, set[str]]] = {
    "bbc": {
        "business": MONEY,
        "entertainment": {ARTS, "human interest"},
        "politics": {POLITICS, LAW, "society"},
        "sport": {"sport"},
        "tech": {SCIENCE},
    },
    "agnews": {
        "Business": MONEY,
        "Sci/Tech": {SCIENCE, "environment", "health"},
        "Sports": {"sport"},
        "World": {POLITICS, CONFLICT, LAW, DISASTER, "religion", "society", "weather", "health"},
    },
    "masakhanews_eng": {
        "business": MONEY,
        "entertainment": STARS,
        "health": {"health"},
        "politics": {POLITICS, CONFLICT, LAW},
        "sports": {"sport"},
        "technology": {SCIENCE},
    },
    "masakhanews_fra": {
        "business": MONEY,
        "health": {"health"},
        "politics": {POLITICS, CONFLICT, LAW},
        "sports": {"sport"},
        "technology": {SCIENCE},
    },
    "gnad10": {
        "Web": {SCIENCE},
        "Panorama": {
            LAW,
            DISASTER,
            CONFLICT,
            "human interest",
            "health",
            "weather",
            "society",
            "religion",
            "environment",
        },
        "International": {POLITICS, CONFLICT, "society", LAW, "religion", DISASTER},
        "Wirtschaft": MONEY,
        "Sport": {"sport"},
        "Inland": {POLITICS, "education", "society", LAW, "labour", "health", "religion"},
        "Etat": {ARTS},
        "Wissenschaft": {SCIENCE, "health", "environment"},
        "Kultur": {ARTS},
    },
    "ptbr500": {
        "ciencia e tecnologia": {SCIENCE, "environment", "health"},
        "entretenimento": STARS,
        "esportes": {"sport"},
        "politica": {POLITICS, LAW},
        "economia": MONEY,
    },
}
GRID = list(itertools.product((0.2, 0.25, 0.3), (1.25, 1.5, 2.0), (0.4, 0.5, 0.6)))
N_SETS = 60

Story = Sequence[Listing]
Figures = dict[str, float]


class Corpus:
    """The stories of one corpus, their sections, and the themes found."""

    def __init__(self, name: str, path: Path) -> None:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = pd.DataFrame(json.loads(line) for line in lines)
        model = fit_themes(rows.drop(columns="label"))
        sections = rows.drop_duplicates("story_id").set_index("story_id")["label"]
        self.sections = sections.reindex(model.stories["story_id"]).tolist()
        self.right = RIGHT[name]
        self.stories = listings_of(documents(model.stories), languages_of(model.stories))
        numbers = range(len(model.themes))
        self.themes = [np.flatnonzero(model.labels == number).tolist() for number in numbers]

    def share_right(self, rows: Sequence[int], name: str) -> float:
        """Return the share of some stories that a subject of the first level is right for."""
        return fmean(name in self.right[self.sections[row]] for row in rows)

    def decided(self, rows: Sequence[int]) -> str | None:
        """Return the subject of the first level that the toolkit gives some stories."""
        subject = subject_of([self.stories[row] for row in rows])
        return None if subject is None else subject.parent or subject.name

    def figures(self) -> Figures:
        """Return the figures of the themes, and of sets of one section."""
        given = [(rows, name) for rows in self.themes if (name := self.decided(rows)) is not None]
        best = [
            (rows, max((s.name for s in FIRST_LEVEL), key=lambda n: self.share_right(rows, n))) for rows in self.themes
        ]
        found = self.scored(given) | {"ceiling": self.scored(best)["precision"]}
        for size in (3, 10):
            found |= {f"{figure} of {size}": value for figure, value in self.of_sets(size).items()}
        return found

    def scored(self, given: Sequence[tuple[Sequence[int], str]]) -> Figures:
        """Return precision and coverage of the subjects given to some of the themes."""
        shares = [(len(rows), self.share_right(rows, name)) for rows, name in given]
        n_given, n_themed = sum(n for n, _ in shares), sum(map(len, self.themes))
        return {
            "precision": sum(n * share for n, share in shares) / max(n_given, 1),
            "coverage": n_given / n_themed,
            "majority": sum(n for n, share in shares if share >= 0.5) / max(n_given, 1),
        }

    def of_sets(self, size: int) -> Figures:
        """Return precision and coverage of sets of stories of one section."""
        generator, given = np.random.default_rng(0), []
        for section in sorted(self.right):
            rows = [row for row, own in enumerate(self.sections) if own == section]
            sets = [generator.choice(rows, size, replace=False).tolist() for _ in range(N_SETS)]
            given += [(self.decided(one), section) for one in sets]
        right = [name in self.right[section] for name, section in given if name is not None]
        return {"precision": fmean(right) if right else 0.0, "coverage": len(right) / len(given)}

    def standings(self) -> list[tuple[Standing, Standing]]:
        """Return how the best subjects of each theme stand, on the first level and below it."""
        found = []
        for rows in self.themes:
            stories = [self.stories[row] for row in rows]
            first = evidence(stories, FIRST_LEVEL)
            whole = first.sum(axis=1)
            found.append((standing(first, whole), standing(evidence(stories, BELOW), whole)))
        return found


def at(corpus: Corpus, standings: Sequence[tuple[Standing, Standing]], limits: tuple[float, float, float]) -> Figures:
    """Return the figures of a corpus at other thresholds."""
    given = []
    for rows, (first, below) in zip(corpus.themes, standings, strict=True):
        if all(value >= limit for value, limit in zip(first[1:], limits, strict=True)):
            given.append((rows, FIRST_LEVEL[first.column].name))
        elif all(value >= limit for value, limit in zip(below[1:], limits, strict=True)):
            given.append((rows, BELOW[below.column].parent))
    return corpus.scored(given)


def worth(figures: Iterable[Figures]) -> float:
    """Return F0.5 of mean precision and mean coverage."""
    several = list(figures)
    precision, coverage = (fmean(one[name] for one in several) for name in ("precision", "coverage"))
    return 1.25 * precision * coverage / max(0.25 * precision + coverage, 1e-9)


def measured(data: Path) -> dict[str, Figures]:
    """Measure all corpora, and the thresholds chosen on the others."""
    corpora = {name: Corpus(name, data / "themes" / f"{name}.jsonl.gz") for name in RIGHT}
    standings = {name: corpus.standings() for name, corpus in corpora.items()}
    table = {limits: {name: at(corpus, standings[name], limits) for name, corpus in corpora.items()} for limits in GRID}
    found = {}
    for name, corpus in corpora.items():
        chosen = max(GRID, key=lambda limits: worth(own for other, own in table[limits].items() if other != name))
        left_out = {f"{figure} left out": table[chosen][name][figure] for figure in ("precision", "coverage")}
        found[name] = {figure: round(value, 3) for figure, value in (corpus.figures() | left_out).items()}
        found[name] |= dict(zip(("share", "margin", "leads"), chosen, strict=True))
    names = [name for name in next(iter(found.values())) if name not in ("share", "margin", "leads")]
    return found | {"mean": {figure: round(fmean(own[figure] for own in found.values()), 3) for figure in names}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if not (given.data / "themes").is_dir():
        print(f"{given.data}: no evaluation data there, nothing is measured")
        return
    found = measured(given.data)
    print(pd.DataFrame(found).T.to_string())
    if given.write:
        RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
