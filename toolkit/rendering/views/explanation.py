"""An explanation in a notebook: what its text says, as tables."""

from __future__ import annotations

from toolkit.explanation.records import Explanation
from toolkit.rendering.explanation import term_rows, terms_for, verdict_lines
from toolkit.rendering.importance import factors
from toolkit.rendering.views.environment import view


def explanation_view(explanation: Explanation) -> str:
    """Write why a story is in its theme: the scores, its terms, the nearest stories and its event.

    Examples
    --------
    >>> from toolkit import explain_story
    >>> "It is the only theme" in explanation_view(explain_story(["The cod quota was cut on Monday."], "cod"))
    True
    """
    told = {
        "explanation": explanation,
        "lines": verdict_lines(explanation),
        "terms_for": terms_for(explanation),
        "terms": term_rows(explanation),
        "factors": factors(explanation.event.event) if explanation.event else [],
    }
    return view("explanation.html", lambda _: told)
