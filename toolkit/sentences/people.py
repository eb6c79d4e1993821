"""People named by their surname alone, who were named in full before in the same story.

"Berg denied it" and "Mr Berg denied it" are understood with the sentence that says who Berg is: with more of the name,
or a role before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.languages.profile import each_word, in_any_language

_TITLES = "|".join(sorted(set(each_word(" ".join(in_any_language("titles"))))))
_NAME = r"[^\W\d_a-zß-öø-ÿа-яёα-ώ](?:[\w-]|[’'](?=[A-Z]))*[^\W\d_]"
_FULL = re.compile(rf"(?<![\w.’'-])(?!(?i:{_TITLES})\b)({_NAME}) (?=({_NAME}))")
_SUBJECT = re.compile(rf"[\"“‘'«„]*(?:(?i:{_TITLES})\.? )?({_NAME})(?:(?:’s|'s)? (?=[^\W\d_A-ZÀ-Þ])|, (?=[a-z]))")
_WITH_TITLE = re.compile(rf"(?<!\w)(?i:{_TITLES})\.? ({_NAME})(?! {_NAME})")
_SPEAKER = re.compile(rf"[,.!?][\"”“»],? (?:[a-zß-öø-ÿ]+ )?({_NAME})(?! {_NAME})")


class People:
    """Who has been named in full in the sentences of a story so far."""

    def __init__(self) -> None:
        self._introduced: dict[str, int] = {}
        self._quotable: dict[str, int] = {}

    def note(self, sentence: str, row: int, *, quotable: bool = True) -> None:
        """Take the full names of a sentence into account, which stands in a row."""
        for found in _FULL.finditer(sentence):
            self._introduced.setdefault(found[2], row)
            if quotable:
                self._quotable.setdefault(found[2], row)

    def needed(self, sentence: str) -> int | None:
        """Return the row of the sentence that says who the person is whom another one names by surname alone.

        The first that can be quoted by itself is taken, or else the first; None if there is nobody so.

        Examples
        --------
        >>> people = People()
        >>> people.note("The mayor, Ann Berg, met the crews.", 3)
        >>> people.needed("Berg said no."), people.needed("Ann Berg said no."), people.needed("“No,” Mr Berg said.")
        (3, None, 3)
        """
        full = {found[2] for found in _FULL.finditer(sentence)}
        alone = (found[1] for found in _alone(sentence))
        name = next((name for name in alone if name in self._introduced and name not in full), "")
        return self._quotable.get(name, self._introduced.get(name))


def _alone(sentence: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence names somebody by surname alone: its subject, and whoever has a title."""
    if subject := _SUBJECT.match(sentence):
        yield subject
    yield from _WITH_TITLE.finditer(sentence)
    yield from _SPEAKER.finditer(sentence)
