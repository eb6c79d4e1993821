"""Draw labels of themes, each with five headlines of its theme, for people to judge whether they tell what it is about.

    python experiments/benchmark/draw_labels.py --data DIR -o FILE.md

Of each of ten corpora, as many different labels, drawn by a seed from the themes of five stories and more that are
found in all of it and in random samples of 300 stories, and from the parts of these themes. The stories belong to their
publishers: keep what is drawn out of the repository.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import corpora
import numpy as np
from labels import CORPORA
from tasks import KINDS

import toolkit

N_LABELS = 150
N_HEADLINES = 5
SEED = 17
SAMPLE_SIZE, N_SAMPLES = 300, 4


@dataclass(frozen=True)
class Drawn:
    """A label to be judged: of which corpus, of how many stories, and five of their headlines."""

    corpus: str
    label: str
    within: str
    n_stories: int
    headlines: tuple[str, ...]

    def __str__(self) -> str:
        within = f", within *{self.within}*" if self.within else ""
        lines = [f"**{self.label}** ({self.corpus}, {self.n_stories} stories{within})", ""]
        return "\n".join([*lines, *(f"- {headline}" for headline in self.headlines)])


def drawn(path: Path, n_labels: int) -> list[Drawn]:
    """Draw labels of a corpus; fewer if it has no more."""
    corpus = corpora.of_themes(path, None)
    rng = np.random.default_rng([SEED, CORPORA.index(corpus.name)])
    fitted = [one for stories in stories_of(corpus) for one in every_theme(toolkit.fit_themes(stories).themes)]
    found = list({theme.label: (theme, within) for theme, within in fitted if theme.n_stories >= N_HEADLINES}.values())
    rows = np.sort(rng.permutation(len(found))[:n_labels]).tolist()
    return [as_drawn(corpus.name, *found[row], rng) for row in rows]


def stories_of(corpus: corpora.Labelled) -> Iterator[Any]:
    """Yield the stories of a corpus, and random samples of them."""
    yield corpus.stories
    yield from (corpus.drawn(SAMPLE_SIZE, seed).stories for seed in range(N_SAMPLES))


def every_theme(themes: Any, within: str = "") -> Iterator[tuple[Any, str]]:
    """Yield each theme and each of its parts, with the label of the theme that it is a part of."""
    for theme in themes:
        yield theme, within
        yield from every_theme(getattr(theme, "parts", ()), theme.label)


def as_drawn(corpus: str, theme: Any, within: str, rng: np.random.Generator) -> Drawn:
    rows = np.sort(rng.permutation(theme.n_stories)[:N_HEADLINES]).tolist()
    headlines = tuple(theme.stories[row].title for row in rows)
    return Drawn(corpus, theme.label, within, theme.n_stories, headlines)


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="Markdown, outside of this")
    parser.add_argument("--labels", type=int, default=N_LABELS, metavar="N")
    parser.add_argument("--only", nargs="+", default=CORPORA, metavar="NAME", help="corpora")
    return parser.parse_args()


def main() -> None:
    given = command_line()
    logging.getLogger("toolkit").setLevel(logging.ERROR)
    paths = [path for path in KINDS["labels"].paths(given.data) if corpora.name(path) in given.only]
    labels = [one for path in paths for one in drawn(path, given.labels // len(paths))]
    text = "\n\n".join(f"{number}. {one}" for number, one in enumerate(labels, start=1))
    given.output.write_text(f"{text}\n", encoding="utf-8")
    print(f"{len(labels)} labels of {len(paths)} corpora in {given.output}")


if __name__ == "__main__":
    main()
