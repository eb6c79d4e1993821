"""Attributions in a text: who wrote it, from where, and which agency it comes from.

They are marked, not taken away: the text stays as it was published, a digest quotes what is between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import pandas as pd

from toolkit.cleaning.attribution_patterns import WIRES, byline
from toolkit.languages.profile import in_any_language
from toolkit.sentences.datelines import dateline_end
from toolkit.sentences.splitting import sentence_spans
from toolkit.stories.frame import as_stories
from toolkit.stories.tables import Table

_BYLINE = re.compile(byline(1))
_CREDIT = re.compile(
    rf"\((?:{'|'.join(in_any_language('credits'))})[^()\n]{{0,200}}\)"
    rf"|\(?(?:© )?{WIRES}(?:/{WIRES}){{0,3}}\)?|\((?:[a-z]{{2,4}}/)*(?:afp|ap|dpa|reuters|kna|epd|sid)\)"
)
_CREDIT_AT_THE_END = re.compile(rf"[.!?][\"”’]? +({_CREDIT.pattern})$")
_LINE = re.compile(r"[^\n]+")
_LONGEST_BYLINE = 100
_LONGEST_CREDIT = 300


class Attribution(NamedTuple):
    """A stretch of a text that names its author, place or agency."""

    kind: Literal["dateline", "byline", "agency"]
    start: int
    end: int


def find_attributions(text: str) -> Iterator[Attribution]:
    r"""Yield the bylines, the datelines and what names the agency, in their order.

    A byline is a line by itself, a dateline begins a line, the name of an agency is a line by itself or ends one.

    Parameters
    ----------
    text : str

    Examples
    --------
    >>> text = "By Ann Example\nOSLO (AFP) - Cod is cut. (Reporting by Bo Example)"
    >>> [(found.kind, text[found.start : found.end]) for found in find_attributions(text)]
    [('byline', 'By Ann Example'), ('dateline', 'OSLO (AFP) - '), ('agency', '(Reporting by Bo Example)')]
    """
    for line in _LINE.finditer(text):
        yield from _attributions_of_line(text, line.start(), line.end())


def _attributions_of_line(text: str, start: int, end: int) -> Iterator[Attribution]:
    line = text[start:end].strip()
    begin = text.index(line, start)
    if not line:
        return
    if len(line) <= _LONGEST_BYLINE and _BYLINE.fullmatch(line):
        yield Attribution("byline", begin, begin + len(line))
        return
    if _CREDIT.fullmatch(line):
        yield Attribution("agency", begin, begin + len(line))
        return
    first_sentence = next(sentence_spans(line))[1]
    if (dateline := dateline_end(text, begin, begin + first_sentence)) > begin:
        yield Attribution("dateline", begin, dateline)
    if credit := _CREDIT_AT_THE_END.search(text, max(begin, end - _LONGEST_CREDIT), end):
        yield Attribution("agency", credit.start(1), credit.end(1))


def story_attributions(stories: Table | Sequence[str]) -> pd.DataFrame:
    """Find who wrote stories, from where, and which agencies they come from.

    Parameters
    ----------
    stories : DataFrame or sequence of str
        A stories frame, or texts.

    Returns
    -------
    DataFrame
        A row for each: ``story_id``, ``kind`` ("byline", "dateline" or "agency"), ``text``, and the characters of the
        story's text it stands at, from ``start`` to ``end``.

    Examples
    --------
    >>> found = story_attributions(["OSLO, June 10 (AFP) - Cod is cut."])
    >>> print(found[["kind", "text", "start", "end"]].to_string(index=False))
        kind                    text  start  end
    dateline OSLO, June 10 (AFP) -       0   22
    """
    frame = as_stories(stories)
    found = [
        (story_id, one.kind, text[one.start : one.end].strip(), one.start, one.end)
        for story_id, text in zip(frame["story_id"], frame["text"], strict=True)
        for one in find_attributions(text)
    ]
    return pd.DataFrame(found, columns=["story_id", "kind", "text", "start", "end"])
