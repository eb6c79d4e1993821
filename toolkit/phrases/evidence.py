"""How words and short phrases stand in texts: in how many, in how many titles, as names, as nouns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from toolkit.languages.script import is_unspaced
from toolkit.phrases.grammar import ENGLISH, Grammar
from toolkit.phrases.table_rows import with_cells_apart
from toolkit.phrases.words import Word, word_runs

_LONGEST = 5
_LEAST_LOWER_CASE = 0.3
_FIGURE = re.compile(r"[\d〇一二三四五六七八九十百千万亿億兆两兩]")
_NOT_BEFORE = re.compile(r"(?:\A|[\n.!?:;。！？।؟])[\s\"'“„«]*\Z")
_HEAD_END = re.compile(r"[^\n.!?;–—]{0,40}?(?:\s?[–—]|\s--?\s|\s?--|\s?\([^()\n]{2,30}\)\s?[-–—:])|\s?:\s")
_IN_BRACKETS = re.compile(r"[(\[]\s?\Z")
_BRACKET_END = re.compile(r"\s?[)\]]|[,/][^()\n]{0,30}[)\]]")
_FEWEST_CAPITALS = 4
_MODIFIES = 0.6

Key = tuple[str, ...]


@dataclass(slots=True)
class Evidence:
    """How one word or phrase stands in some texts; all but ``rows`` and ``titles`` count places."""

    rows: list[int] = field(default_factory=list)
    titles: int = 0
    places: int = 0
    in_bodies: int = 0
    before_a_word: int = 0
    beside_a_capital: int = 0
    behind_a_figure: int = 0
    in_capitals: int = 0
    as_noun: int = 0
    as_verb: int = 0
    named: int = 0
    lower: int = 0
    spellings: dict[str, int] = field(default_factory=dict)

    @property
    def stories(self) -> int:
        """In how many texts it stands."""
        return len(self.rows)

    @property
    def is_name(self) -> bool:
        """Whether it has a capital where a common word would not."""
        return self.named > self.lower or (self.named == self.lower == 0 and self.in_bodies > 0)

    @property
    def is_whole_name(self) -> bool:
        """Whether all its words have capitals, and those beside it none."""
        return self.is_name and self.in_capitals == self.places and self.beside_a_capital == 0

    @property
    def noun_share(self) -> float:
        """Smoothed share of its places as a noun among those as a noun or a verb; names are nouns."""
        return 1.0 if self.is_name else (1 + self.as_noun) / (1 + self.as_noun + self.as_verb)

    @property
    def part_share(self) -> float:
        """Share of its places where it is only the beginning of a phrase, or a part of a name."""
        partial = max(self.before_a_word, self.beside_a_capital if self.is_name else 0)
        return partial / (1 + self.places)

    @property
    def is_modifier(self) -> bool:
        """Whether it is no name, and mostly stands before another word: the financial of financial crisis."""
        return not self.is_name and self.before_a_word > _MODIFIES * (1 + self.places)

    @property
    def spelling(self) -> str:
        """How it is written: with a small letter first, unless it seldom is."""
        spellings = self.spellings
        lower = {spelling: count for spelling, count in spellings.items() if spelling[0].islower()}
        if lower and sum(lower.values()) >= _LEAST_LOWER_CASE * sum(spellings.values()):
            spellings = lower
        return " ".join(min(spellings.items(), key=lambda item: (-item[1], item[0]))[0].split())


def gather_evidence(
    texts: Sequence[str], words: Set[str], stop_words: Set[str], grammar: Grammar = ENGLISH
) -> dict[Key, Evidence]:
    r"""Look at every word, and at every phrase of up to five words that one of the given words is part of.

    What stands at the edge of a text counts for nothing: a dateline, an agency in brackets, a speaker before a colon.

    Parameters
    ----------
    texts : sequence of str
        A title, if there is one, is the first of several lines.
    words : set of str
        Lower-case words, as a vectorizer finds them.
    stop_words : set of str
        Words that no phrase goes across.
    grammar : Grammar
        Of the language of the texts.

    Returns
    -------
    dict
        Evidence by the lower-case words of the phrase.

    Examples
    --------
    >>> seen = gather_evidence(["Cod quota cut\nThe cod quota of 2025."], {"quota"}, {"the", "of"})
    >>> {" ".join(key): (evidence.places, evidence.titles) for key, evidence in seen.items() if "quota" in key}
    {'cod quota': (2, 1), 'cod quota cut': (1, 1), 'quota': (2, 1), 'quota cut': (1, 1)}
    """
    seen: dict[Key, Evidence] = defaultdict(Evidence)
    for row, text in enumerate(map(with_cells_apart, texts)):
        title_end = text.find("\n")
        here: dict[Key, bool] = {}
        for whole_run in word_runs(text, stop_words, grammar):
            run = _without_edge(text, whole_run, title_end)
            wanted = [not words.isdisjoint(word.parts) for word in run]
            for word, is_wanted in zip(run, wanted, strict=True):
                if not is_wanted and any(map(str.isalpha, word.key)):
                    _note_kind(seen[word.key,], word)
            keys = tuple([word.key for word in run])
            for i, j in _spans(run, wanted) if any(wanted) else ():
                key, in_title = keys[i:j], run[i].start < title_end
                here[key] = here.get(key, False) or in_title
                evidence = seen[key]
                _note(evidence, text, run, i, j)
                evidence.in_bodies += not in_title
        for key, in_title in here.items():
            seen[key].rows.append(row)
            seen[key].titles += in_title
    return dict(seen)


def _without_edge(text: str, run: list[Word], title_end: int) -> list[Word]:
    """Leave out of a run in a body what is a dateline, an agency or a speaker."""
    first, last = run[0], run[-1]
    if not first.capital or first.start < title_end:
        return run
    before = text[max(0, first.start - 3) : first.start]
    if _IN_BRACKETS.search(before):
        return [] if _BRACKET_END.match(text, last.end, last.end + 40) else run
    if first.start > 2 and not _NOT_BEFORE.search(before):
        return run
    if all(word.capital for word in run) and _HEAD_END.match(text, last.end, last.end + 80):
        return []
    is_first = first.start <= title_end + 3
    n_shouted = next((n for n, word in enumerate(run) if not _is_shouted(text, word)), len(run))
    return run[n_shouted:] if is_first and 0 < n_shouted < len(run) else run


def _is_shouted(text: str, word: Word) -> bool:
    return word.end - word.start >= _FEWEST_CAPITALS and text[word.start : word.end].isupper()


def _spans(run: Sequence[Word], wanted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a run that may be a phrase: with a wanted word, figures only in a name."""
    figures = ["".join(word.parts).isdigit() for word in run]
    for i in range(len(run)):
        for j in range(i + 1, min(i + _LONGEST, len(run)) + 1):
            if figures[j - 1] and not (j > i + 1 and _is_number_of(run[j - 2], run[j - 1])):
                break
            if any(wanted[i:j]):
                yield i, j


def _is_number_of(word: Word, number: Word) -> bool:
    """Return True if a number may belong to the name before it: Boeing 737, but neither World Cup 2026 nor Hull 3-1."""
    return word.capital and len(number.key) < 4 and number.key.isdigit()


def _note_kind(evidence: Evidence, word: Word) -> None:
    evidence.places += 1
    evidence.as_noun += word.noun > 0
    evidence.as_verb += word.noun < 0
    evidence.named += word.named is True
    evidence.lower += word.named is False


def _note(evidence: Evidence, text: str, run: Sequence[Word], i: int, j: int) -> None:
    first, last = run[i], run[j - 1]
    _note_kind(evidence, first)
    evidence.before_a_word += j < len(run)
    evidence.beside_a_capital += (i > 0 and run[i - 1].capital) or (j < len(run) and run[j].capital)
    evidence.in_capitals += not [word for word in run[i:j] if not word.capital]
    if first.start and not first.key.isascii() and is_unspaced(first.key):
        evidence.behind_a_figure += _FIGURE.match(text, first.start - 1) is not None
    spelling = text[first.start : last.end]
    evidence.spellings[spelling] = evidence.spellings.get(spelling, 0) + 1
