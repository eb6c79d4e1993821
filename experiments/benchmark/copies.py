"""Do copies of one story, or the boilerplate of one source, move the other stories between themes?

    python experiments/benchmark/copies.py [--numbers 1 5 15]

Measured on ``data/sample``, which lies beside this script. Of each of ten stories copies are added, as other papers
print it: word for word, with a dateline and an agency's line, without its last paragraph, with another first one. Then
a paragraph of 60 words is added to all stories of one source, for each source with three stories and more: as files
are read, and in a frame that nobody has cleaned. What is printed, least and mean: the adjusted Rand index between the
themes and the gold ones, and between the themes before and after, of the stories of the sample.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_rand_score

import toolkit

SAMPLE = Path(__file__).parent.parent.parent / "data" / "sample"
NOW = "2025-06-12T22:00:00Z"
NUMBERS = (1, 5, 15)
N_STORIES = 10
FEWEST_OF_A_SOURCE = 3
NOTICE = (
    "Readers of the morning edition get the letter of the desk for markets, health and space before breakfast: it says "
    "what moves tariffs, rates and shares, which court will rule on the troops, what the alliance plans, and where the "
    "next storm may strike. Subscribers read the archive of all our correspondents free of charge and may cancel any "
    "time by post, by telephone or at the counter of the office near you."
)
AUTHOR = (
    "The author has covered trade, the central bank and the defence ministry for twenty years, reported from hospitals "
    "during outbreaks of measles, followed rockets to their launch and storms to the coast, and wrote a book on big "
    "technology companies and the judges who broke them up. Before that she taught economics at the university and was "
    "an adviser to ministers on exports, vaccines and satellites in two governments."
)


def exact(text: str) -> str:
    """Return a text word for word."""
    return text


def with_a_dateline(text: str) -> str:
    """Return a text as an agency's customers print it."""
    return f"ORRIN, June 10 (CW) — {text}\n(Reporting by Ada Berg; editing by Bo Ek)"


def trimmed(text: str) -> str:
    """Return a text without its last quarter, at the end of a sentence where there is one."""
    sentences = text.split(". ")
    return ". ".join(sentences[: max(1, len(sentences) * 3 // 4)]).rstrip(".") + "."


def with_another_beginning(text: str) -> str:
    """Return a text with a first sentence of the paper's own."""
    first, _, rest = text.partition(". ")
    return (
        f"What had been feared for weeks came true, as this paper had foretold its readers in spring. {rest or first}"
    )


KINDS: dict[str, Callable[[str], str]] = {
    "word for word": exact,
    "dateline, agency": with_a_dateline,
    "trimmed": trimmed,
    "another beginning": with_another_beginning,
}


def gold_of(stories: pd.DataFrame) -> pd.Series:
    """Return the gold theme of each story by its id."""
    gold = pd.read_csv(SAMPLE / "gold.csv", index_col="story_id")["theme"]
    return gold.reindex(stories["story_id"])


def with_copies(stories: pd.DataFrame, row: int, number: int, kind: Callable[[str], str]) -> pd.DataFrame:
    """Return the stories, and copies of one of them by other sources, an hour later each."""
    story, last = stories.iloc[row], stories["published"].max()
    copies = pd.DataFrame(
        {
            "story_id": f"copy-{place}",
            "title": story["title"],
            "text": kind(story["text"]),
            "source": f"Daily {place}",
            "published": last + pd.Timedelta(hours=place),
        }
        for place in range(1, number + 1)
    )
    return pd.concat([stories, copies], ignore_index=True)


def with_a_paragraph(stories: pd.DataFrame, source: str, paragraph: str, joint: str) -> pd.DataFrame:
    """Return the stories, those of one source with a paragraph behind each text."""
    own = stories["source"] == source
    return stories.assign(text=stories["text"].where(~own, stories["text"] + joint + paragraph))


def moved(stories: pd.DataFrame, changed: pd.DataFrame) -> tuple[float, float]:
    """Return the adjusted Rand index against gold, and against the themes without the change."""
    before, after = _themes(stories), _themes(changed)
    after, gold = after.reindex(before.index), gold_of(stories)
    return adjusted_rand_score(gold, after.reindex(gold.index)), adjusted_rand_score(before, after)


def figures(numbers: tuple[int, ...] = NUMBERS) -> Iterator[tuple[str, str, float, float]]:
    """Yield the kind of each change, what was changed, and what `moved` returns."""
    files = [path for path in sorted(SAMPLE.iterdir()) if path.is_file() and path.suffix not in {".md", ".toml"}]
    stories = toolkit.read_stories(*(path for path in files if path.name != "gold.csv"), reference_time=NOW)
    for row in np.linspace(0, len(stories) - 1, N_STORIES).astype(int).tolist():
        for number in numbers:
            for kind, change in KINDS.items():
                changed = with_copies(stories, row, number, change)
                yield f"copies, {kind}", f"{number} of {stories['story_id'][row]}", *moved(stories, changed)
    sizes = stories["source"].value_counts()
    for source in sorted(sizes.index[sizes >= FEWEST_OF_A_SOURCE]):
        for name, paragraph in {"notice": NOTICE, "author": AUTHOR}.items():
            for where, joint in {"a paragraph": "\n\n", "in the last one": " "}.items():
                raw = with_a_paragraph(stories, source, paragraph, joint)
                yield f"{name}, {where}, frame", source, *moved(stories, raw)
                yield f"{name}, {where}, read", source, *moved(stories, toolkit.read_stories(raw))


_BEFORE: dict[str, pd.Series] = {}


def _themes(stories: pd.DataFrame) -> pd.Series:
    """Return the theme of each story by its id; what was fitted before is not fitted again."""
    key = str(pd.util.hash_pandas_object(stories[["story_id", "title", "text"]]).sum())
    if key not in _BEFORE:
        model = toolkit.fit_themes(stories)
        _BEFORE[key] = pd.Series(model.labels, index=model.stories["story_id"])
    return _BEFORE[key]


def main() -> None:
    """Print the figures of each change as it is measured, then by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--numbers", type=int, nargs="+", default=NUMBERS, help="how many copies")
    found = []
    for kind, what, gold, before in figures(tuple(parser.parse_args().numbers)):
        print(f"{kind:32} {what:40} {gold:.3f} {before:.3f}", flush=True)
        found.append((kind, gold, before))
    table = pd.DataFrame(found, columns=["kind", "gold", "before"])
    print(table.groupby("kind", sort=False).agg(["min", "mean", "count"]).round(3).to_string())


if __name__ == "__main__":
    main()
