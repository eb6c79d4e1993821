"""The main article of a web page against what people took from it."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from agreement import Figures
from corpora import Page

import toolkit

WORD = re.compile(r"\w+")


def default(pages: Sequence[Page]) -> Figures:
    """Compare the words of the longest story that is read from each page with those of its article."""
    start = time.process_time()
    read = [longest_story(page.path) for page in pages]
    seconds = time.process_time() - start
    f1 = fmean(f1_of_words(found, page.gold) for found, page in zip(read, pages, strict=True))
    return {"f1": f1, "n_pages": len(pages), "seconds": seconds}


def longest_story(page: Path) -> str:
    """Return the text of what is taken for the main article of a page; none if the page is refused."""
    try:
        return str(max(toolkit.read_stories(page)["text"], key=len))
    except toolkit.ToolkitError:
        return ""


def f1_of_words(found: str, gold: str) -> float:
    """Return F1 of the words of a text, each counted as often as it stands there.

    Examples
    --------
    >>> f1_of_words("The quota. Read more", "The quota")
    0.6666666666666666
    """
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (found, gold))
    return 2 * (ours & theirs).total() / max(ours.total() + theirs.total(), 1)
