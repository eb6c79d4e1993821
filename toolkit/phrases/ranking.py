"""What a theme's stories are about, in words as people write them: names and compounds whole."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import takewhile

from toolkit.languages.script import is_unspaced
from toolkit.phrases.evidence import Evidence, Key, gather_evidence
from toolkit.phrases.words import word_parts

_MOST_TEXTS = 150
_MOST_CHARACTERS = 1200
_MOSTLY, _MOSTLY_UNLIKE = 0.5, 0.7
_PART_PENALTY = 0.9
_TITLE_BONUS = 0.5
_LEAST_STEM = 4
_ACUTE = "\u0301"
_ENDINGS = {("", "s"), ("s", ""), ("", "es"), ("es", ""), ("y", "ies"), ("ies", "y")}


def phrases(
    texts: Sequence[str],
    weights: Mapping[str, float],
    stop_words: Set[str],
    weak_words: Set[str] = frozenset(),
    n_phrases: int = 8,
) -> list[str]:
    """Rank the words and short phrases that name what some texts are about.

    A phrase has, of the weight of each of its words, the share in which the word stands in the phrase. What
    stands in titles weighs more; what stands where verbs do, or mostly before another word, less. Only the
    beginnings of some texts, evenly spread, are read.

    Parameters
    ----------
    texts : sequence of str
        Texts of the theme's stories, each title a line before its text.
    weights : mapping of str to float
        Lower-case words and their weight.
    stop_words : set of str
        Words that count for nothing; "of" and its like may stand inside a name.
    weak_words : set of str
        Words that neither stand alone nor end a phrase, unless it is a name; if there are others.
    n_phrases : int, default=8
        The most phrases.

    Returns
    -------
    list of str
        The strongest first; none shares a word with one before it.

    Examples
    --------
    >>> texts = ["The Bank of England cut interest rates.", "Rates fell as the Bank of England met on interest rates."]
    >>> phrases(texts, {"england": 4, "rates": 2, "interest": 1, "rate": 1}, {"the", "on", "as", "of"})
    ['Bank of England', 'interest rates']
    """
    seen = gather_evidence([text[:_MOST_CHARACTERS] for text in _spread(texts)], weights.keys(), stop_words)
    candidates = [key for key in seen if _is_phrase(key, seen[key]) and not _is_weak(key, seen[key], weak_words)]
    chosen = _choose(candidates or [key for key in seen if len(key) == 1], seen, weights, n_phrases)
    return [seen[key].spelling for key in chosen]


def _spread(texts: Sequence[str]) -> list[str]:
    n_kept = min(len(texts), _MOST_TEXTS)
    return [texts[i * len(texts) // n_kept] for i in range(n_kept)]


def _is_phrase(key: Key, evidence: Evidence) -> bool:
    """Return True if words belong together: more than one place says so, outside the titles, or their capitals."""
    return len(key) == 1 or evidence.in_bodies > 1 or (evidence.in_bodies == 1 and evidence.is_whole_name)


def _is_weak(key: Key, evidence: Evidence, weak_words: Set[str]) -> bool:
    if all(part in weak_words for word in key for part in word_parts(word)):
        return True
    return key[-1] in weak_words and not evidence.is_name


def _choose(
    candidates: Sequence[Key], seen: Mapping[Key, Evidence], weights: Mapping[str, float], n_phrases: int
) -> list[Key]:
    longer: dict[Key, list[Key]] = defaultdict(list)
    for key in candidates:
        longer[key[1:]].append(key)
        longer[key[:-1]].append(key)
    scores = _scores(candidates, seen, weights)
    chosen: list[Key] = []
    for key in sorted(candidates, key=lambda key: (-scores[key], key)):
        if len(chosen) == n_phrases or scores[key] <= 0:
            break
        if not _overlap(key, chosen):
            whole = _whole(key, seen, longer)
            chosen += [] if _overlap(whole, chosen) else [whole]
    return chosen


def _scores(candidates: Sequence[Key], seen: Mapping[Key, Evidence], weights: Mapping[str, float]) -> dict[Key, float]:
    stories_of: Counter[str] = Counter()
    for key, evidence in seen.items():
        if len(key) == 1:
            stories_of.update(dict.fromkeys(word_parts(key[0]), evidence.stories))
    a_story = {part: weight / stories_of[part] for part, weight in weights.items() if part in stories_of}
    return {key: round(_score(key, seen, a_story), 12) for key in candidates}


def _score(key: Key, seen: Mapping[Key, Evidence], a_story: Mapping[str, float]) -> float:
    evidence = seen[key]
    shares = [a_story[part] for word in key for part in word_parts(word) if part in a_story]
    weight = evidence.stories * sum(shares) / math.sqrt(max(1, len(shares)))
    in_titles = 1 + _TITLE_BONUS * evidence.titles / evidence.stories
    apart = 1 - _PART_PENALTY * evidence.part_share**2
    return weight * in_titles * apart * evidence.noun_share * _last_noun_share(key, seen)


def _last_noun_share(key: Key, seen: Mapping[Key, Evidence]) -> float:
    last = seen.get(key[-1:])
    return last.noun_share if last else 1.0


def _whole(key: Key, seen: Mapping[Key, Evidence], longer: Mapping[Key, Sequence[Key]]) -> Key:
    """Lengthen a phrase to the one in which it mostly stands."""
    nouns = [one for one in longer.get(key, ()) if min(seen[one].noun_share, _last_noun_share(one, seen)) > 0.5]
    best = min(nouns, key=lambda one: (-seen[one].stories, one), default=None)
    if best is None:
        return key
    mostly = _MOSTLY if seen[key].is_name == seen[best].is_name else _MOSTLY_UNLIKE
    return _whole(best, seen, longer) if seen[best].stories >= mostly * seen[key].stories else key


def _overlap(key: Key, chosen: Sequence[Key]) -> bool:
    taken = [part for other in chosen for word in other for part in word_parts(word)]
    said = set("".join(filter(is_unspaced, taken)))
    parts = [part for word in key for part in word_parts(word)]
    return any(_same_word(part, other) for part in parts for other in taken) or any(
        is_unspaced(part) and said.issuperset(part) for part in parts
    )


def _same_word(one: str, other: str) -> bool:
    """Return True if words differ in their ending only (China, Chinese) or one ends the other (earthquake, quake)."""
    if one == other:
        return True
    one, other = _without_accents(one), _without_accents(other)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if shared > 1 and (one[shared:], other[shared:]) in _ENDINGS:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _LEAST_STEM and longer.endswith(shorter):
        return True
    return shared >= _LEAST_STEM and max(len(one), len(other)) - shared <= 3


@lru_cache(maxsize=10_000)
def _without_accents(word: str) -> str:
    """Return a word without the accents that move with its endings (επιτόκια, επιτοκίων; elección, elecciones)."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace(_ACUTE, ""))
