"""Make one digest of many sentences, in a process that does nothing else: see run.py.

The sentences are all that the stories have, quotable or not: LexRank is given the same. Single line breaks, which stand
inside the sentences of mail, are joined. All is timed in one process, by the time of the processor.
"""

from __future__ import annotations

import gzip
import json
import logging
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

import toolkit
from toolkit.digests.candidates import Candidates
from toolkit.sentences.sentence import Sentence, read_sentences, sentence_texts
from toolkit.vectors.tfidf import sentence_terms

N_WORDS = 120
LEXRANK_AT = 600
STORIES_AT_A_TIME = 500
REPETITIONS = 5
UNITS_OF_MEMORY = 1 if sys.platform == "darwin" else 1024
SAMPLE = Path(__file__).parent.parent.parent / "data" / "sample"

_BREAK = re.compile(r"(?<!\n)\n(?!\n)")
_WORD = re.compile(r"[^\W_]+")


class Words:
    """What sumy asks of a tokenizer."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of a sentence, in lower case."""
        return tuple(_WORD.findall(sentence.lower()))


def theme(path: Path, n_sentences: int) -> pd.DataFrame:
    """Return as many of the first stories of a file as have the wanted number of sentences."""
    rows: list[dict[str, Any]] = []
    unread: list[dict[str, Any]] = []
    n_found = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            story = json.loads(line)
            read = [{"title": one["title"], "text": joined(one["text"])} for one in story.get("documents", [story])]
            rows += read
            unread += read
            if len(unread) >= STORIES_AT_A_TIME:
                n_found += len(sentence_texts(toolkit.read_stories(pd.DataFrame(unread))))
                unread = []
                if n_found > 1.1 * n_sentences:
                    break
    stories = toolkit.read_stories(pd.DataFrame(rows))
    sentences = read_sentences(stories)
    last = sentences[min(n_sentences, len(sentences)) - 1].story_id
    return stories.iloc[: stories["story_id"].tolist().index(last) + 1]


def joined(text: str) -> str:
    """Return a text whose paragraphs are one line each."""
    return _BREAK.sub(" ", text)


def timed(make: Callable[[], Any]) -> tuple[Any, float]:
    start = time.process_time()
    return make(), time.process_time() - start


def lexrank(sentences: Sequence[str]) -> Any:
    """Let sumy's LexRank rank sentences by itself: no shortlist, nothing of the toolkit."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    summariser = LexRankSummarizer()
    summariser.stop_words = get_stop_words("english")
    words = Words()
    document = ObjectDocumentModel([Paragraph([Sentence(sentence, words) for sentence in sentences])])
    return summariser(document, N_WORDS // 20)


def chosen(sentences: Sequence[Sentence]) -> list[int]:
    """Let the default choose among sentences, as LexRank does: their terms counted, nothing else done with them."""
    given = Candidates.of(sentences)
    return toolkit.CentroidRanker().choose(given, sentence_terms(list(given)), N_WORDS)


def measure(path: Path, n_sentences: int) -> dict[str, Any]:
    """Time the digest of a theme, from its stories, the median of several; for a small theme LexRank as well."""
    logging.getLogger("toolkit").setLevel(logging.ERROR)
    toolkit.digest_stories(toolkit.read_stories(SAMPLE), N_WORDS)
    stories = theme(path, n_sentences)
    sentences, splitting = median(lambda: read_sentences(stories))
    digest, whole = median(lambda: toolkit.digest_stories(stories, N_WORDS))
    found = {
        "n_sentences": len(sentences),
        "n_stories": len(stories),
        "n_quotes": len(digest.quotes),
        "splitting_seconds": round(splitting, 4),
        "seconds": round(whole, 4),
        "peak_mb": peak(),
    }
    if n_sentences > LEXRANK_AT:
        return found
    texts = [sentence.text for sentence in sentences]
    lexrank(texts[:20])
    ranker = toolkit.SumyRanker("lex-rank")
    alone = median(lambda: lexrank(texts))[1]
    choice = median(lambda: chosen(sentences))[1]
    behind = median(lambda: toolkit.digest_stories(stories, N_WORDS, ranker=ranker))[1]
    return found | {
        "lexrank_seconds": round(alone, 3),
        "sumy_ranker_seconds": round(behind, 3),
        "times": round(alone / whole, 1),
        "choice_seconds": round(choice, 4),
        "times_of_choice": round(alone / choice, 1),
    }


def median(make: Callable[[], Any]) -> tuple[Any, float]:
    """Return what is made, and the median of the seconds of several times."""
    made = [timed(make) for _ in range(REPETITIONS)]
    return made[0][0], statistics.median(seconds for _, seconds in made)


def peak() -> int:
    """Return the most memory this process has had, in MB.

    Linux lets a process begin with the peak of the one that started it, in what `resource` gives; not in its status.
    """
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="utf-8")) if status.exists() else None
    most = int(found[1]) * 1024 if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNITS_OF_MEMORY
    return round(most / 1e6)


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]))))
