"""Figures as they are written out."""

from __future__ import annotations

from typing import Any


def counted(number: int, one: str, many: str) -> str:
    """Write how many there are.

    Examples
    --------
    >>> counted(1, "story", "stories"), counted(2000, "story", "stories")
    ('1 story', '2,000 stories')
    """
    return f"{number:,} {one if number == 1 else many}"


def rounded(value: Any, digits: int) -> Any:
    """Round all figures of JSON data; minus zero becomes zero.

    Examples
    --------
    >>> rounded({"ari": [0.12341, -0.00001], "n": 3}, 4)
    {'ari': [0.1234, 0.0], 'n': 3}
    """
    if isinstance(value, dict):
        return {key: rounded(inner, digits) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(inner, digits) for inner in value]
    return round(value, digits) + 0.0 if isinstance(value, float) else value
