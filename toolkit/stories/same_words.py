"""When two stories say the same in the same words, however these are set."""

from __future__ import annotations

import re
from hashlib import blake2b

_NO_WORDS = re.compile(r"[\W_]+")


def fingerprint(title: str, text: str) -> bytes:
    """Return what two stories have in common if and only if their words are the same, headline and text.

    Examples
    --------
    >>> fingerprint("Cod", "The quota: cut!") == fingerprint("COD", "Cod. The quota – cut")
    True
    """
    head, body = (_NO_WORDS.sub(" ", part.casefold()).strip() for part in (title, text))
    said = body if f"{body} ".startswith(f"{head} ") else f"{head} {body}"
    return blake2b((said or f"{title}\n{text}").encode(), digest_size=16).digest()
