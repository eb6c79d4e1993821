"""What stands under and beside pictures: captions, credits, the words of players and galleries."""

from __future__ import annotations

from toolkit.sentences.telltale import Telltale

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_TOLD = r"\b(?:will|was|were|had|has been|would|said|signed|began|met)\b"
_SHOWN = (
    "addresses answers appears arrives arrive attends attend carries carry carrying clash delivers gathers gather "
    "gestures greets hold holding holds hugs kisses leave leaves leaving listens looks look march marches meets pass "
    "passes poses pose protest reacts sit sits smiles speaks speaking stand stands standing talks wait waits walk "
    "walks walking watch watches wave waves"
)
_PICTURES = (
    "photo photos photograph photographs image images picture pictures video videos illustration illustrations "
    "graphic graphics"
)
_CAPTIONS = (
    (
        _PICTURES,
        r"\b(?:photo(?:graph)?|image|picture|video|illustration|graphic)s? (?:by|courtesy|credit)\b|\bfile photo\b|"
        r"\bap photo\b|\bbuy photo\b|\((?:photo|image|video)s?: |^view (?:images?|photos?)\b|"
        r"\b(?:photo|image|slide)s? \d+ of \d+\b|\b\d+ of \d+ photos\b|^(?:photo|image)\.? \d",
    ),
    (
        f"{_PICTURES} grab grabs still stills frame frames",
        r"\b(?:this|an?|in) (?:still|file|handout|undated|combination|video|screen|frame) "
        r"(?:photo(?:graph)?|image|picture|grab|still|frame)s?\b",
    ),
    (
        f"{_PICTURES} handout",
        r"\b(?:shown|seen|pictured|stands?|poses?) in (?:this|an undated)\b.*\b(?:photo|image|picture|handout)",
    ),
    (
        "above below",
        r"\b(?:video|photo|picture|image|gallery|clip|tweet|post|map|chart|graphic) (?:above|below)\b",
    ),
    ("starring directed pictured", r"^(?:starring|directed by|pictured)[:,]? "),
    (
        "above below left right top bottom",
        r"^(?:above|below|left|right|top|bottom): |, (?:left|right|center|centre), and ",
    ),
    ("getty shutterstock splash credit credits", r"\b(?:getty images|shutterstock|splash news)\b|\(credits?: "),
    ("gallery slideshow more highlights", r"^view (?:gallery|slideshow|more)\b|\bstory highlights\b"),
    ("skip embed", r"\bskip in skip\b|\bembed x share\b"),
    ("caption", r"\b(?:hide|close|show) caption\b"),
    ("fig figure table chart map", r"^(?:fig|figure|table|chart|map)\.? \d|\((?:fig|figure|table)\.? \d"),
    (_DAYS, rf"^(?!.*{_TOLD})[^“\"]*\b{_DAY},? {_MONTH},? \d{{1,2}},? \d{{4}}\.$"),
    (
        _SHOWN,
        rf"^(?!.*{_TOLD})[^“\"]*\b(?:{'|'.join(_SHOWN.split())})\b[^“\"]*\b{_MONTH},? \d{{1,2}}(?:,? \d{{4}})\.$",
    ),
    ("taken", r"\bin (?:this|an?) (?:\w+ )?(?:photo|image|picture)\b.*\btaken\b|\bphoto taken\b"),
    ("image", r"^image (?:copyright|caption|source)\b|\bin this image of\b"),
    ("photograph", r"^photograph: "),
)
_TELLTALE = Telltale(_CAPTIONS)


def is_caption(sentence: str) -> bool:
    """Return True if a sentence belongs to a picture and not to the story.

    Examples
    --------
    >>> is_caption("Photo by J. R. Example, Civic Wire."), is_caption("The photo shows the minister in Oslo.")
    (True, False)
    """
    return _TELLTALE.found(sentence)
