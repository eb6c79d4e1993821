"""Mail whose lines flow (RFC 3676): a line that ends with a space goes on with the next."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"\r?\n")
_SIGNATURE = "-- "


def without_flow(text: str, space: str = " ") -> str:
    r"""Join the lines of each paragraph of a text that flows.

    Parameters
    ----------
    text : str
    space : str, default=" "
        What is left of the space at the end of a line that flows; with ``DelSp=yes`` nothing is.

    Examples
    --------
    >>> without_flow("The quota \nwas cut.\n It rose.")
    'The quota was cut.\nIt rose.'
    """
    joined: list[str] = []
    is_open, last_depth = False, 0
    for line in _LINE_END.split(text):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        flows = words.endswith(" ") and words != _SIGNATURE
        kept = words[:-1] + space if flows else words
        if is_open and depth == last_depth and words != _SIGNATURE:
            joined[-1] += kept
        else:
            joined.append(f"{'>' * depth} {kept}" if depth else kept)
        is_open, last_depth = flows, depth
    return "\n".join(joined)
