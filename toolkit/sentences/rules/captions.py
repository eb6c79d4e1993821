"""What stands under and beside pictures: captions, credits, the words of players and galleries."""

from __future__ import annotations

from toolkit.sentences.rules.rule import ENGLISH, rule
from toolkit.sentences.rules.voice import NO_MAIN_CLAUSE_BEHIND

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_VERBS = r"\b(?:will|was|were|had|has been|would|said|signed|began|met)\b"
_ENDS_IN_A_YEAR = r"^(?=.*\d{4}\.$)"
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
_PICTURE = r"(?:photo(?:graph)?|image|picture|video|illustration|graphic)s?"

CAPTIONS = (
    rule(
        "photo credit",
        f"{_PICTURES} getty shutterstock splash credit credits",
        rf"(?:^|[.(/] ?){_PICTURE} (?:by|courtesy|credit)\b",
        rf"\b{_PICTURE} (?:by (?-i:[A-Z])[\w.’' -]*|courtesy of [\w.’' -]*)[.)]*$",
        r"\((?:photo|image|video)s?: ",
        r"^photograph: ",
        r"\bap photo\b",
        r"\b(?:getty images|shutterstock|splash news)\b",
        r"\(credits?: ",
    ),
    rule(
        "words of a gallery",
        f"{_PICTURES} slide slides view highlights skip embed caption",
        r"\bbuy photo\b",
        r"^view (?:images?|photos?|gallery|slideshow|more)\b",
        r"\b(?:photo|image|slide)s? \d+ of \d+\b",
        r"\b\d+ of \d+ photos\b",
        r"^(?:photo|image)\.? \d",
        r"^image (?:copyright|caption|source)\b",
        r"\bstory highlights\b",
        r"\bskip in skip\b",
        r"\bembed x share\b",
        r"\b(?:hide|close|show) caption\b",
    ),
    rule(
        "caption",
        f"{_PICTURES} grab grabs still stills frame frames handout taken",
        r"\bfile photo\b",
        r"\b(?:this|an?|in) (?:still|file|handout|undated|combination|video|screen|frame) "
        r"(?:photo(?:graph)?|image|picture|grab|still|frame)s?\b",
        rf"\b(?:shown|seen|pictured|stands?|poses?) in (?:this|an undated)\b.*\b(?:{_PICTURE}|handout)\b",
        r"\bin (?:this|an?) (?:\w+ )?(?:photo|image|picture),? (?:\w+ )?taken\b",
        r"^(?:(?:this|file|an? undated) )?photo taken\b",
        r"\bin this image (?:of|from)\b",
    ),
    rule(
        "dated caption",
        f"{_DAYS} {_SHOWN}",
        rf"{_ENDS_IN_A_YEAR}(?!.*{_VERBS})[^“\"]*\b{_DAY},? {_MONTH},? \d{{1,2}},? \d{{4}}\.$",
        rf"{_ENDS_IN_A_YEAR}(?!.*{_VERBS})[^“\"]*\b(?:{'|'.join(_SHOWN.split())})\b[^“\"]*\b"
        rf"{_MONTH},? \d{{1,2}}(?:,? \d{{4}})\.$",
        languages=ENGLISH,
    ),
    rule(
        "who stands where",
        "above below left right top bottom center centre l r c",
        r"\w \((?:l|r|c|left|right|center|centre)\)[, ]",
        r"^(?:above|below|left|right|top|bottom): ",
        r", (?:left|right|center|centre), and ",
    ),
    rule(
        "reference to a picture",
        "above below",
        r"\b(?:video|photo|picture|image|gallery|clip|tweet|post|map|chart|graphic) (?:above|below)\b"
        r"(?! (?:the|an?|his|her|its|their|that)\b)",
    ),
    rule(
        "cast of a film",
        "starring directed pictured",
        rf"^(?:starring|directed by|pictured)[:,]? {NO_MAIN_CLAUSE_BEHIND}",
    ),
    rule(
        "reference to a figure",
        "fig figure table chart map",
        r"^(?:fig|figure|table|chart|map)\.? \d",
        r"\((?:fig|figure|table)\.? \d",
    ),
)
