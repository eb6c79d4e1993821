"""Words as a story writes them: NATO, not nato."""

from __future__ import annotations

from collections.abc import Sequence, Set

from toolkit.phrases.evidence import gather_evidence


def spelled(text: str, words: Sequence[str], stop_words: Set[str]) -> list[str]:
    r"""Spell lower-case words as a text mostly writes them; in lower case where it does not say.

    Parameters
    ----------
    text : str
        The title a line before the text.
    words : sequence of str
        Lower-case words, as a vectorizer finds them.
    stop_words : set of str

    Examples
    --------
    >>> spelled("Troops leave\nThe troops of NATO left.", ["troops", "nato", "cod"], {"the", "of"})
    ['troops', 'NATO', 'cod']
    """
    seen = gather_evidence([text], set(words), stop_words)
    spellings = {word: seen[word,].spelling for word in words if (word,) in seen}
    return [spellings.get(word, word) for word in words]
