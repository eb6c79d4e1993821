"""Publishers of one house: which sources are one newsroom's, whatever its desks, editions and addresses are called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from toolkit.cleaning.links import host_of
from toolkit.cleaning.mastheads import Masthead, masthead
from toolkit.languages.profile import in_any_language
from toolkit.stories.records import Story

_PARTICLES = frozenset(in_any_language("name_particles"))
_FEWEST_DESKS = 2
_FEWEST_OTHERS = 2
_SERIES = "(a series)"


def publishers_of(stories: Sequence[Story], originals: Sequence[str], is_serial: Sequence[bool]) -> list[str]:
    """Return the publisher of each report of an event: the house of its source, or of its host without one.

    Parameters
    ----------
    stories : sequence of Story
    originals : sequence of str
        The id of the story that stands for each; a report without source and host is published with that, by itself.
    is_serial : sequence of bool
        Which stories fill a template; all of these are of one publisher.

    Returns
    -------
    list of str

    Examples
    --------
    >>> names = ["Quay News", "quay.co.uk", "", "", ""]
    >>> told = [Story(str(number), "", name, None, "") for number, name in enumerate(names)]
    >>> publishers_of(told, ["0", "1", "2", "2", "4"], [False] * 5)
    ['quay', 'quay', 'story 2', 'story 2', 'story 4']
    """
    names = [story.source or host_of(story.url) for story in stories]
    house_of = _houses_among(frozenset(names) - {""})
    return [
        _SERIES if filled else house_of.get(name, f"story {original}")
        for name, original, filled in zip(names, originals, is_serial, strict=True)
    ]


@lru_cache(maxsize=1000)
def _houses_among(names: frozenset[str]) -> Mapping[str, str]:
    return houses(names)


def houses(names: Iterable[str]) -> dict[str, str]:
    """Return the house of each of some sources.

    Two are of one house if their names are the same but for articles, ".com" and the like, what is in brackets or
    behind a dash, and desks such as "Sport"; if one is the host that the name of the other makes; or if one goes on
    behind all of the other, "Harbour Post Canada", which is of several words, in capitals or known worldwide. What
    others begin with too, such as "Daily", is no name of a house with desks.

    Examples
    --------
    >>> found = houses(["Harbour Post", "Harbour Post Canada", "harbourpost.com", "Harbour Times", "QRS", "QRS Sport"])
    >>> sorted(set(found.values()))
    ['harbour post', 'harbour times', 'qrs']
    """
    heads = {name: masthead(name) for name in sorted(names)}
    keys = _without_desks(heads)
    made: dict[str, tuple[str, ...]] = {}
    for name, head in heads.items():
        if not head.is_host:
            for host in sorted(head.hosts):
                made.setdefault(host, keys[name])
    keys |= {name: made.get(head.words[0], head.words) for name, head in heads.items() if head.is_host}
    every = set(keys.values())
    brands = {keys[name] for name, head in heads.items() if not head.is_host and (_is_brand(head) or keys[name][1:])}
    return {name: " ".join(_beginning(key, every if heads[name].is_acronym else brands)) for name, key in keys.items()}


def _without_desks(heads: Mapping[str, Masthead]) -> dict[str, tuple[str, ...]]:
    """Return the words of each name, without the desk behind them where what is left names a house."""
    stems = {name: head.words[: len(head.words) - head.n_desks] for name, head in heads.items()}
    whole = {head.words for head in heads.values()} | {stems[name] for name, head in heads.items() if _is_brand(head)}
    n_desks = Counter(stems[name] for name, head in heads.items() if head.n_desks)
    behind: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for stem in stems.values():
        for n_words in range(1, len(stem)):
            behind[stem[:n_words]].add(stem[n_words])

    def is_house(stem: tuple[str, ...]) -> bool:
        return stem in whole or (n_desks[stem] >= _FEWEST_DESKS and len(behind[stem]) < _FEWEST_OTHERS)

    return {name: stems[name] if is_house(stems[name]) else head.words for name, head in heads.items()}


def _is_brand(head: Masthead) -> bool:
    return head.is_acronym or head.is_best_known


def _beginning(key: tuple[str, ...], brands: set[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the shortest brand that a name goes on behind, or all of the name."""
    begun = (key[:n_words] for n_words in range(1, len(key)) if key[n_words] not in _PARTICLES)
    return next((one for one in begun if one in brands), key)
