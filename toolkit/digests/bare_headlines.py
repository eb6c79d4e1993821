"""Headlines that stand for what they are of, where stories say nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from toolkit.languages.script import ends_a_sentence
from toolkit.sentences.quotability import is_furniture
from toolkit.sentences.sentence import Sentence
from toolkit.sentences.subject import ALL

_MOST_SENTENCES = 3
_OF_HEADLINES = frozenset({"no end", "label in front", "headline"})


def with_bare_headlines(
    sentences: Sequence[Sentence], event_of: Mapping[str, int], titles: Mapping[str, str]
) -> list[Sentence]:
    """Let headlines be quoted of events of which there is nothing but headlines.

    Such are a text that is its title again, and one of up to three sentences the last of which has no end and none is
    whole, as of a feed that has no more. What is too short or cut off is not taken, nor what is furniture.

    Parameters
    ----------
    sentences : sequence of Sentence
        All sentences of some stories, story by story.
    event_of, titles : mapping of str to int, mapping of str to str
        The event and the title of each story.

    Returns
    -------
    list of Sentence
        The same, and nothing against quoting those headlines.

    Examples
    --------
    >>> said = ["Hull loses a tenth of its cod", "Crews of Hull protest against the cut.", "Rocket lost in low orbit"]
    >>> sentences = [Sentence(text, text, 0, len(text), "en", not_quotable="no end") for text in said]
    >>> sentences[1] = replace(sentences[1], not_quotable=None)
    >>> found = with_bare_headlines(sentences, dict(zip(said, [0, 0, 1])), dict.fromkeys(said, ""))
    >>> [one.not_quotable for one in found]
    ['no end', None, None]
    """
    bare, says_more = set[str](), set[int]()
    for story_id, own in groupby(sentences, key=lambda one: one.story_id):
        told = list(own)
        if _is_bare(told, titles[story_id]):
            bare.add(story_id)
        elif any(one.not_quotable is None for one in told):
            says_more.add(event_of[story_id])
    bare = {story_id for story_id in bare if event_of[story_id] not in says_more}
    return [_quotable(one) if one.story_id in bare and _is_headline(one) else one for one in sentences]


def _is_bare(told: Sequence[Sentence], title: str) -> bool:
    """Return True if a story has nothing but a headline."""
    if _characters(" ".join(one.text for one in told)) == _characters(title):
        return True
    is_whole = any(one.not_quotable is None for one in told) or ends_a_sentence(told[-1].text)
    return len(told) <= _MOST_SENTENCES and not is_whole


def _characters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_headline(sentence: Sentence) -> bool:
    return sentence.not_quotable in _OF_HEADLINES and not is_furniture(sentence.text, sentence.language)


def _quotable(sentence: Sentence) -> Sentence:
    return replace(sentence, depends_on=None, person="", not_quotable=None, n_said=ALL, distance=0)
