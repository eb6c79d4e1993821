"""What the name of a source says: its own words, the desk behind them, the hosts that its name may make."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from toolkit.cleaning.publishers import HOST, SMALL_WORDS, is_best_known, made_of, own_label, words_of
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import is_unspaced

_DESKS = frozenset(word for desk in in_any_language("desks") for word in words_of(desk)) | SMALL_WORDS
_ARTICLES = frozenset(in_any_language("articles"))
_ENDING = re.compile(r"(?<=\w)\.[a-z]{2,6}\b", re.IGNORECASE)
_FURTHER = re.compile(r"\s*(?:[(\[|:\\]|\s[-–—·•»]\s|\s/\s)")
_LONGEST_NAME = 200
_LONGEST_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class Masthead:
    """The name of a source.

    ``words`` are those that name it, without articles; the last ``n_desks`` of them may name a desk of it, and not all
    do. ``hosts`` are the names of hosts that its words may make; of a source that is named as a host, its own.
    ``is_acronym`` says that its first word is in capitals, and no desk.
    """

    words: tuple[str, ...]
    n_desks: int
    hosts: frozenset[str]
    is_host: bool
    is_acronym: bool
    is_best_known: bool


@lru_cache(maxsize=10_000)
def masthead(name: str) -> Masthead:
    """Read the name of a source; what is in brackets, or behind a dash or bar, says nothing of whose it is.

    Examples
    --------
    >>> found = masthead("Le Quai.fr - Actualités")
    >>> found.words, found.n_desks, "lequai" in found.hosts
    (('quai',), 0, True)
    >>> masthead("QRS Sport").n_desks, masthead("sport.qrs.co.uk").words
    (1, ('qrs',))
    """
    name = " ".join(name[:_LONGEST_NAME].split())
    if HOST.fullmatch(name):
        own = own_label(name.casefold().split("."))
        return Masthead(
            (own or name.casefold(),), 0, frozenset({own} - {""}), True, is_acronym=False, is_best_known=False
        )
    cut = _FURTHER.search(name)
    head = name[: cut.start()] if cut and cut.start() else name
    said = words_of(_ENDING.sub("", head)) or words_of(name) or (name.casefold(),)
    words = said[1:] if said[0] in _ARTICLES and len(said) > 1 else said
    words = _parted(words[0]) if len(words) == 1 else words
    n_words = len(words)
    while n_words > 1 and words[n_words - 1] in _DESKS:
        n_words -= 1
    n_desks = 0 if words[n_words - 1] in _DESKS else len(words) - n_words
    first = head.split()[0] if head.split() else ""
    is_acronym = first.isupper() and 1 < len(first) <= _LONGEST_ACRONYM and words[0] not in _DESKS
    return Masthead(words, n_desks, frozenset(made_of(said)), False, is_acronym, is_best_known(head))


def _parted(word: str) -> tuple[str, ...]:
    """Part a desk from what stands before it in a script without spaces."""
    ends = [desk for desk in _DESKS if word.endswith(desk) and len(desk) < len(word)] if is_unspaced(word) else []
    longest = max(ends, key=lambda desk: (len(desk), desk), default="")
    return (word.removesuffix(longest), longest) if longest else (word,)
