"""What is new at each step of a long story: how much of it a digest tells, given what is known, and how much is old.

At each step three people wrote down, each in own words, what is new and what was known before. One of them in turn is
the reader. What the reader wrote at all earlier steps is known; the other two report, each with what is new and what
was before, one of them what is new first, the other last. The digest is held against what the reader wrote as new. So
nothing stands in the known stories, or in what a digest is held against, in the words of those who report: a copy is
seldom to be found, as with two publishers of which one was read before.

``recall`` is ROUGE-1 of what the reader wrote as new, ``old`` the share of a digest's words that are quoted from what
was before. A digest has the words that what is new has in this story, by the median. Digests of whole sentences do not
all fill that, so ``words`` is told beside; ``at equal length`` is recall again after both digests of a step, that of
the model and that of the toolkit, are cut to the words of the shorter, and ``of the toolkit`` that of the latter.
Stories count alike, long or short.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

import corpora
import pandas as pd
from agreement import Figures
from digests import MEASURES
from rouge_score.rouge_scorer import RougeScorer

import toolkit
from toolkit.digests.selection import comparable_rows, says_the_same
from toolkit.sentences.sentence import read_sentences, sentence_texts
from toolkit.stories.frame import as_stories
from toolkit.vectors.tfidf import sentence_terms

CORPORA = ("background_updates",)
N_STEPS = 10
_RECALL = MEASURES["rouge_1"]


@dataclass(frozen=True)
class Step:
    """What two people report, what is known, and what the reader is to learn of it in how many words."""

    story: str
    reports: pd.DataFrame
    known: pd.DataFrame
    news: list[str]
    wanted: str
    n_words: int


# Makes a digest of the reports of a step.
Maker = Callable[[Step], Any]


def steps(path: Path, most: int | None) -> list[Step]:
    """Return ten steps of each story, evenly spread over it, but for the first; or the first of these."""
    stories: dict[str, list[corpora.Row]] = {}
    for row in corpora.rows(path):
        stories.setdefault(row["label"], []).append(row)
    return [step for rows in stories.values() for step in _steps_of(rows)][:most]


def _steps_of(rows: Sequence[corpora.Row]) -> Iterator[Step]:
    n_words = int(median(len(_plain(update).split()) for row in rows for update in row["updates"]))
    last = len(rows) - 1
    for number in sorted({1 + round(place * (last - 1) / (N_STEPS - 1)) for place in range(N_STEPS)}):
        row = rows[number]
        n_people = len(row["updates"])
        reader = number % n_people
        others = [person for person in range(n_people) if person != reader]
        reports = [_report(row, person, new_first=bool((place + number) % 2)) for place, person in enumerate(others)]
        known = [_report(before, reader, new_first=True) for before in rows[:number]]
        yield Step(
            row["label"],
            as_stories(pd.DataFrame(reports)),
            as_stories(pd.DataFrame(known)),
            [_plain(row["updates"][person]) for person in others],
            _plain(row["updates"][reader]),
            n_words,
        )


def _report(row: corpora.Row, person: int, *, new_first: bool) -> corpora.Row:
    parts = [_plain(row["updates"][person]), _plain(row["backgrounds"][person])]
    text = "\n\n".join(filter(None, parts if new_first else reversed(parts)))
    told = {"story_id": f"{row['id']}-{person}", "title": "", "text": text, "source": f"person {person}"}
    return told | {"published": row["published"], "language": "en"}


def _plain(text: str) -> str:
    return " ".join(text.replace("\\n", " ").split())


def default(step: Step) -> Any:
    """Make a digest as the toolkit does, of what is not known."""
    return toolkit.digest_stories(step.reports, step.n_words, known=step.known)


def everything_again(step: Step) -> Any:
    """Make a digest that knows nothing."""
    return toolkit.digest_stories(step.reports, step.n_words)


def without_near_copies(step: Step) -> Any:
    """Make a digest that knows nothing, of reports without the sentences that nearly copy, or stand in, a known one."""
    sentences = read_sentences(step.reports)
    X = sentence_terms([*(one.text for one in sentences), *sentence_texts(step.known)])
    n_new = len(sentences)
    pairs = zip(comparable_rows(X[:n_new]), comparable_rows(X[n_new:]), strict=True)
    cosines, n_shared = ((new @ old.T).max(axis=1).toarray().ravel() for new, old in pairs)
    copied = says_the_same(cosines, n_shared, (X[:n_new] > 0).sum(axis=1).A1)
    kept: dict[str, list[str]] = {}
    for one, is_copy in zip(sentences, copied, strict=True):
        if not is_copy:
            kept.setdefault(one.story_id, []).append(one.text)
    if not kept:
        return everything_again(step)
    reports = step.reports[step.reports["story_id"].isin(list(kept))]
    texts = [" ".join(kept[story_id]) for story_id in reports["story_id"]]
    return toolkit.digest_stories(reports.assign(text=texts), step.n_words)


def scored(maker: Maker) -> Callable[[list[Step]], Figures]:
    """Return what holds the digests of a maker against what is new, as means over the stories."""

    def measure(found: list[Step]) -> Figures:
        start = time.process_time()
        digests = [maker(step) for step in found]
        seconds = time.process_time() - start
        ours = digests if maker is default else [default(step) for step in found]
        each = [_figures(step, digest, own.text) for step, digest, own in zip(found, digests, ours, strict=True)]
        by_story: dict[str, list[Figures]] = {}
        for step, figures in zip(found, each, strict=True):
            by_story.setdefault(step.story, []).append(figures)
        means = {name: fmean(fmean(one[name] for one in of) for of in by_story.values()) for name in each[0]}
        return means | {"n_steps": len(found), "seconds": seconds}

    return measure


def _figures(step: Step, digest: Any, ours: str) -> Figures:
    words = digest.text.split()
    shorter = min(len(words), len(ours.split()))
    old = [quote.text for quote in digest.quotes if not any(quote.text in news for news in step.news)]
    return {
        "recall": _recall(step.wanted, digest.text),
        "at equal length": _recall(step.wanted, " ".join(words[:shorter])),
        "of the toolkit": _recall(step.wanted, " ".join(ours.split()[:shorter])),
        "old": sum(len(text.split()) for text in old) / max(len(words), 1),
        "words": len(words),
    }


def _recall(wanted: str, told: str) -> float:
    return float(RougeScorer([_RECALL], use_stemmer=True).score(wanted, told)[_RECALL].recall)


MODELS = {
    "toolkit": scored(default),
    "everything again": scored(everything_again),
    "everything but near copies": scored(without_near_copies),
}
