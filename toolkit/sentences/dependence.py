"""Sentences that are only understood with the one before: they begin in the middle, or name nobody."""

from __future__ import annotations

import re

from toolkit.sentences.openings import opens_in_the_middle

_UNSEEN = (
    "He She They Such Others Their Its One_of_them One_of_those One_of_these Some_of_them Many_of_them Most_of_them "
    "None_of_them Each_of_them All_of_them All_of_this The_two The_three The_four The_latter The_former The_pair "
    "The_same The_others"
).split()
_CONNECTIVES = (
    "But And Or Nor So Yet Also Then Thus Hence However Meanwhile Moreover Instead Otherwise Indeed Even_so "
    "Even_then Afterward Afterwards Elsewhere Likewise Similarly Nevertheless Nonetheless Therefore "
    "Consequently Furthermore As_a_result In_addition In_turn In_contrast In_response At_the_same_time At_that_point "
    "By_then By_that_time Since_then Until_then After_that Before_that For_example For_instance For_that_reason "
    "For_this_reason Because_of_that Because_of_this On_the_other_hand To_that_end Not_only_that Too"
).split()
_SAID = r"(?:also )?(?:said|says|added|told|wrote|noted|warned|continued)"
_OPENING = r"[\"“'‘«„(]*"


def _any_of(phrases: list[str]) -> str:
    return "|".join(phrase.replace("_", " ") for phrase in phrases)


_UNLESS_FOLLOWED = (
    r"(?:In|At|On|For|From|With|By|After|Before|During|Under|Since|Despite|To) (?:that|those|these|such|either)\b",
    r"This (?!(?:year|month|week|weekend|morning|afternoon|evening|spring|summer|autumn|fall|winter|time)\b)",
    r"These (?!days\b)",
    r"Those (?!who\b|that\b|with\b|in\b)",
    r"That (?!(?:the|an?|so many)\b)",
    r"(?:His|Her) (?!(?:Majesty|Holiness|Excellency|Royal)\b)",
    r"(?:Both|Another|Neither) "
    r"(?=(?:is|are|was|were|has|have|had|will|would|can|could|said|of them|men|women|sides)\b)",
    r"(?:Still|Besides|There|In it|About it|Asked about it|[A-Z]\w+, too), ",
    r"(?:Two|Three|Four|Five|Several|Many|Some) others\b",
    r"One was\b",
    r"As for (?:the latter|that|those|them|it)\b",
    r"The move (?=(?:was|is|has|will|came)\b)",
)
_OPENERS = (
    "Police Prosecutors Officials Authorities Investigators Witnesses Doctors Critics Friends Neighbours Neighbors "
    "Relatives Last Earlier Later Now Then There When Asked If As After Before While Although Though Because Since "
    "Once Until According_to For To With Of Among"
).split()
_PERSON_UNSEEN = rf"(?:{_any_of(_OPENERS)})(?:,? [a-z][\w’'-]*){{0,3}},? (?:he|she|him|her)\b"
_BEGINS_IN_THE_MIDDLE = re.compile(
    rf"{_OPENING}(?:(?:{_any_of(_UNSEEN)})(?![\w-]| [A-Z])|(?:{_any_of(_CONNECTIVES)})(?![\w-]| (?:of|to|for)\b)|"
    rf"{'|'.join(_UNLESS_FOLLOWED)}|{_PERSON_UNSEEN})"
)
_IT = re.compile(rf"{_OPENING}It\b")
_TAKES_TO = (
    "similar close due next up down back open subject related likely unlikely able unable set expected supposed "
    "designed meant going ready said thought believed known linked tied added sent given moved"
).split()
_EXPLETIVE = re.compile(
    rf"{_OPENING}It (?:is|was|will be|has been|would be|took|will take|costs?|will cost|remains?|seems?|appears?) "
    rf"(?!(?:then|there|here|this|these|those)\b)(?:(?!(?:{_any_of(_TAKES_TO)}) to\b)[\w$€£%,.’'-]+ ){{0,6}}"
    r"(?:that|to|who|when|for|before|since|whether|how|why|if)\b"
)
_NAMED_BEFORE = re.compile(r"(?:[A-Z][\w.’'-]+ ){1,6}(?:also|too|then|later|instead) ")
_SAID_BY_NOBODY = re.compile(
    rf"[,.!?][\"”’']+ (?:he|she|they|it) {_SAID}\b|, (?:he|she|they|it) {_SAID}(?: \w+){{0,3}}\.$"
)

_ALL_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“]*“")


def hangs_on_another(sentence: str, language: str = "") -> bool:
    """Return True if a sentence is only understood with the one before it.

    Parameters
    ----------
    sentence : str
    language : str, optional
        A code such as "de"; a sentence in no known language is taken for English.

    Examples
    --------
    >>> hangs_on_another("He also said so on Monday."), hangs_on_another("It is the third cut that Norway has made.")
    (True, False)
    >>> hangs_on_another("Also tagt der Rat in Kiel.", "de"), hangs_on_another("Er tagt in Kiel.", "de")
    (False, True)
    """
    if _ALL_QUOTED.fullmatch(sentence):
        return True
    return _hangs_in_english(sentence) if language in ("", "en") else opens_in_the_middle(sentence, language)


def _hangs_in_english(sentence: str) -> bool:
    if _IT.match(sentence):
        return not _EXPLETIVE.match(sentence)
    in_the_middle = _BEGINS_IN_THE_MIDDLE.match(sentence) or _NAMED_BEFORE.match(sentence)
    return bool(in_the_middle or _SAID_BY_NOBODY.search(sentence))
