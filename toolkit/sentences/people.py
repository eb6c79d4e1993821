"""People named by their surname alone, who were named in full before in the same story.

"Berg denied it" and "Mr Berg denied it" are understood with the sentence that says who Berg is: with more of the name,
or a role before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.languages.profile import each_word, in_any_language

_TITLES = "|".join(sorted(set(each_word(" ".join(in_any_language("titles"))))))
_NAME = r"[^\W\d_a-zß-öø-ÿа-яёα-ώ](?:[\w-]|[’'](?=[A-Z]))*[^\W\d_]"
_FULL = re.compile(rf"({_NAME}) (?=({_NAME}))".replace("]", r"](?<![\w.’'-].)", 1))
_TITLE = re.compile(rf"(?i:{_TITLES})\b")
_SUBJECT = re.compile(rf"[\"“‘'«„]*(?:(?i:{_TITLES})\.? )?({_NAME})(?:(?:’s|'s)? (?=[^\W\d_A-ZÀ-Þ])|, (?=[a-z]))")
_LATER_SUBJECT = re.compile(rf"[^,.“\"„«]{{2,80}}, ({_NAME})(?:’s|'s)? (?=[a-zß-öø-ÿ])")
_WITH_TITLE = re.compile(rf"(?<!\w)(?i:{_TITLES})\.? ({_NAME})(?! {_NAME})")
_SPEAKER = re.compile(rf"[,.!?][\"”“»],? (?:[a-zß-öø-ÿ]+ )?({_NAME})(?! {_NAME})")


class People:
    """Who has been named in full in the sentences of a story so far."""

    def __init__(self) -> None:
        self._introduced: dict[str, int] = {}
        self._quotable: dict[str, int] = {}

    def note(self, sentence: str, row: int, *, quotable: bool = True) -> None:
        """Take the full names of a sentence into account, which stands in a row."""
        for surname in named_in_full(sentence):
            self._introduced.setdefault(surname, row)
            if quotable:
                self._quotable.setdefault(surname, row)

    def needed(self, sentence: str) -> tuple[int | None, str]:
        """Return the row of the sentence that says who it is whom another one names by surname alone, and the surname.

        The first that can be quoted by itself is taken, or else the first; None and "" if there is nobody so.

        Examples
        --------
        >>> people = People()
        >>> people.note("The mayor, Ann Berg, met the crews.", 3)
        >>> people.needed("Berg said no."), people.needed("Ann Berg said no."), people.needed("“No,” Mr Berg said.")
        ((3, 'Berg'), (None, ''), (3, 'Berg'))
        """
        possible = {name for name in self._introduced if name in sentence}
        possible -= named_in_full(sentence)
        name = next((found[1] for found in _alone(sentence) if found[1] in possible), "") if possible else ""
        return self._quotable.get(name, self._introduced.get(name)), name


@lru_cache(maxsize=2)
def named_in_full(sentence: str) -> frozenset[str]:
    """Return the surnames that stand in a sentence behind a given name or a role.

    Examples
    --------
    >>> sorted(named_in_full("Ann Berg met Mayor Ito, and Berg said no."))
    ['Berg', 'Ito']
    """
    found = _FULL.finditer(sentence)
    return frozenset(one[2] for one in found if not _TITLE.match(sentence, one.start()))


def _alone(sentence: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence names somebody by surname alone: its subject, and whoever has a title."""
    for subject in (_SUBJECT.match(sentence), _LATER_SUBJECT.match(sentence)):
        if subject:
            yield subject
    yield from _WITH_TITLE.finditer(sentence)
    yield from _SPEAKER.finditer(sentence)
