"""Sentences as a list for people and as JSON lines for programs: each with the rule that keeps it from being quoted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from toolkit.rendering.plain import json_escaped, plain
from toolkit.sentences.sentence import Sentence

_HEAD = ("row", "story_id", "start", "end", "needs", "not quotable", "text")
_FIELDS = ("story_id", "start", "end", "text", "language", "depends_on", "not_quotable")
_FIGURES = (True, False, True, True, True, False, False)


def text_sentences(sentences: Sequence[Sentence]) -> str:
    """Write a line a sentence: where it stands, the row that has to be quoted with it, and the rule against it.

    Examples
    --------
    >>> from toolkit.sentences.sentence import read_sentences
    >>> from toolkit.stories.frame import as_stories
    >>> text = "Gen. Ito left for talks in Manila. He will be back on Friday. Read more."
    >>> frame = as_stories([text]).assign(story_id="ito")
    >>> print(text_sentences(read_sentences(frame)), end="")
    row  story_id  start  end  needs  not quotable  text
      0  ito           0   34      -  -             Gen. Ito left for talks in Manila.
      1  ito          35   61      0  -             He will be back on Friday.
      2  ito          62   72      -  too short     Read more.
    """
    rows = [
        (
            str(row),
            plain(sentence.story_id),
            str(sentence.start),
            str(sentence.end),
            "-" if sentence.depends_on is None else str(sentence.depends_on),
            sentence.not_quotable or "-",
            " ".join(plain(sentence.text).split()),
        )
        for row, sentence in enumerate(sentences)
    ]
    widths = [max(map(len, column)) for column in zip(_HEAD, *rows, strict=True)]
    return "".join(_line(cells, widths) for cells in (_HEAD, *rows))


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    columns = zip(cells, widths, _FIGURES, strict=True)
    padded = (cell.rjust(width) if is_figure else cell.ljust(width) for cell, width, is_figure in columns)
    return "  ".join(padded).rstrip() + "\n"


def json_sentences(sentences: Iterable[Sentence]) -> str:
    """Write a JSON object a line; ``depends_on`` counts the lines from 0.

    Examples
    --------
    >>> print(json_sentences([Sentence("No.", "a", 0, 3)]), end="")
    {"story_id": "a", "start": 0, "end": 3, "text": "No.", "language": "", "depends_on": null, "not_quotable": null}
    """
    rows = ({field: getattr(sentence, field) for field in _FIELDS} for sentence in sentences)
    return "".join(json_escaped(json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)
