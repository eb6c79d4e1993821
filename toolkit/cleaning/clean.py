"""Text as it is kept: line ends unified, control characters and needless white space gone, every word as it was."""

from __future__ import annotations

import re

# Of the controls of bidirectional text those that reach beyond a letter go too; the marks of Arabic, Hebrew and
# Indic spelling stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"\r\n?|\x85|\u2028|\u2029")
_EMPTY_LINES = re.compile(r"\n{3,}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_IN_ONE_LINE = re.compile(rf"[^\S ]|  |^ | $|\ufeff|{_CONTROL.pattern}|{_SURROGATE.pattern}")
_OF_A_TEXT = re.compile(rf"(?!{_CONTROL.pattern})[^\s\ufeff]")


def clean_text(text: str) -> str:
    r"""Unify line ends, drop control characters and needless white space; change no word.

    Examples
    --------
    >>> clean_text("One\x00 line. \r\n\r\n\r\n Another.")
    'One line.\n\nAnother.'
    """
    if not text.replace("\n", "").isprintable():
        text = without_surrogates(_LINE_END.sub("\n", text))
        text = _CONTROL.sub("", text).replace("\ufeff", "")
    text = "\n".join(map(str.strip, text.split("\n")))
    return (_EMPTY_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip()


def one_line(text: str) -> str:
    r"""Clean a headline or a name, which has no lines.

    Examples
    --------
    >>> one_line(" Cod quota\n  cut ")
    'Cod quota cut'
    """
    return " ".join((text if text.isprintable() else clean_text(text)).split())


def is_one_line(text: str) -> bool:
    """Return True if `one_line` leaves a text as it is.

    Examples
    --------
    >>> is_one_line("Cod quota cut"), is_one_line("Cod  quota cut")
    (True, False)
    """
    if text.isprintable():
        return "  " not in text and text == text.strip(" ")
    return _NOT_IN_ONE_LINE.search(text) is None


def says_something(text: str) -> bool:
    r"""Return True if `clean_text` leaves anything of a text.

    Examples
    --------
    >>> says_something("Cod"), says_something(" \n\ufeff")
    (True, False)
    """
    return _OF_A_TEXT.search(text) is not None


def without_surrogates(text: str) -> str:
    """Replace each lone surrogate, which no file can hold, by one replacement character."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
