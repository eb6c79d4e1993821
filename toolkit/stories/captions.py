"""What stands under and beside pictures: captions, credits, the words of players and galleries."""

from __future__ import annotations

import re

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_SHOWN = (
    "addresses answers appears arrives arrive attends attend carries carry carrying clash delivers gathers gather "
    "gestures greets hold holding holds hugs kisses leave leaves leaving listens looks look march marches meets pass "
    "passes poses pose protest reacts sit sits smiles speaks speaking stand stands standing talks wait waits walk "
    "walks walking watch watches wave waves"
).split()
_CAPTIONS = (
    r"\b(?:photo(?:graph)?|image|picture|video|illustration|graphic)s? (?:by|courtesy|credit)\b|\bfile photo\b",
    r"\b(?:getty images|ap photo|shutterstock|splash news)\b|\((?:photo|image|video|credit)s?: |\bbuy photo\b",
    r"^view (?:images?|photos?|gallery|slideshow|more)\b|\bstory highlights\b|\bskip in skip\b|\bembed x share\b",
    r"^(?:fig|figure|table|chart|map|photo|image)\.? \d|\((?:fig|figure|table)\.? \d",
    r"\b(?:this|an?|in) (?:still|file|handout|undated|combination|video|screen|frame) "
    r"(?:photo(?:graph)?|image|picture|grab|still|frame)s?\b",
    r"\b(?:hide|close|show) caption\b|\b(?:photo|image|slide)s? \d+ of \d+\b|\b\d+ of \d+ photos\b",
    r"\b(?:shown|seen|pictured|stands?|poses?) in (?:this|an undated)\b.*\b(?:photo|image|picture|handout)",
    r"\b(?:video|photo|picture|image|gallery|clip|tweet|post|map|chart|graphic) (?:above|below)\b",
    r"^(?:starring|directed by|pictured)[:,]? |^(?:above|below|left|right|top|bottom)[:,] ",
    rf"\b{_DAY},? {_MONTH},? \d{{1,2}},? \d{{4}}\.$",
    rf"^[^“\"]*\b(?:{'|'.join(_SHOWN)})\b[^“\"]*\b{_MONTH},? \d{{1,2}}(?:,? \d{{4}})?\.$",
)
_FOUND = re.compile("|".join(f"(?:{pattern})" for pattern in _CAPTIONS), re.IGNORECASE)


def is_caption(sentence: str) -> bool:
    """Tell whether a sentence belongs to a picture and not to the story.

    Examples
    --------
    >>> is_caption("Photo by J. R. Example, Civic Wire."), is_caption("The photo shows the minister in Oslo.")
    (True, False)
    """
    return bool(_FOUND.search(sentence))
