"""What themes of two reports say, by their records alone: words of titles, labels and quotes, with their weights."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from toolkit.digests.records import Quote
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme
from toolkit.vectors.tokenizers import StoryTokenizer

_N_LETTERS = 7


def theme_words(before: Report, after: Report) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """Return what each theme of two reports is known by: words with weights.

    The weight of a word is the root of the share of the theme's stories that it stands in, by their titles and what is
    quoted of them, and 1 more for words of its label and terms, times how rare it is among the stories of both reports.
    Words are cut to seven letters, so that endings do not keep them apart. All weights of a theme are of unit length.

    Examples
    --------
    >>> from toolkit import build_report
    >>> reports = (build_report([text]) for text in ("The quota for cod was cut by a tenth on Monday.", "Rockets."))
    >>> sorted(theme_words(*reports)[0][0])
    ['cod', 'cut', 'quota', 'tenth']
    """
    said = [_words_of_stories(report) for report in (before, after)]
    different = {story_id: words for one in said for story_id, words in one.items()}
    n_of = Counter(word for words in different.values() for word in words)
    rarity = {word: math.log((1 + len(different)) / (1 + n)) for word, n in n_of.items()}
    unseen = math.log(1 + len(different))
    ours, theirs = (
        [_weighted(theme, words, rarity, unseen) for theme in report.themes]
        for report, words in zip((before, after), said, strict=True)
    )
    return ours, theirs


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of words with weights of unit length, to six digits, whatever their order.

    Examples
    --------
    >>> likeness({"cod": 0.6, "quota": 0.8}, {"cod": 1.0}), likeness({"cod": 1.0}, {"orbit": 1.0})
    (0.6, 0.0)
    """
    few, many = (one, other) if len(one) < len(other) else (other, one)
    return round(math.fsum(weight * many[word] for word, weight in few.items() if word in many), 6)


def _weighted(
    theme: Theme, words: Mapping[str, frozenset[str]], rarity: Mapping[str, float], unseen: float
) -> dict[str, float]:
    counts = Counter(word for story in theme.stories for word in words[story.story_id])
    weights = {word: math.sqrt(n / theme.n_stories) for word, n in counts.items()}
    for word in _words("\n".join([theme.label, *theme.terms]), theme.language):
        weights[word] = weights.get(word, 0.0) + 1.0
    found = {word: weight * rarity.get(word, unseen) for word, weight in weights.items()}
    length = math.sqrt(math.fsum(weight**2 for weight in found.values()))
    return {word: weight / length for word, weight in found.items() if weight}


def _words_of_stories(report: Report) -> dict[str, frozenset[str]]:
    """Return the words of each story in a theme: of its title, and of what is quoted of it."""
    quoted: dict[str, list[str]] = {}
    for quote in _quotes(report):
        quoted.setdefault(quote.story_id, []).append(quote.text)
    stories = (story for theme in report.themes for story in theme.stories)
    return {one.story_id: _words(_text(one, quoted.get(one.story_id, ())), one.language) for one in stories}


def _quotes(report: Report) -> Iterator[Quote]:
    for digest in report.digests:
        yield from digest.quotes
    for quotes in report.event_quotes.values():
        yield from quotes


def _text(story: Story, quoted: Sequence[str]) -> str:
    return "\n".join([story.title, *quoted])


def _words(text: str, language: str) -> frozenset[str]:
    return frozenset(word[:_N_LETTERS] for word in StoryTokenizer(language)(text.lower()))
