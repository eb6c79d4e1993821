"""What is needed to get the same result again: a model's parameters, and those of what was made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from toolkit.report.records import Provenance
from toolkit.stories.frame import fingerprint
from toolkit.themes.model import ThemeModel
from toolkit.version import __version__


def provenance(model: ThemeModel, **parameters: object) -> Provenance:
    """Return the provenance of what was made of a model, with the parameters that it was made with.

    Examples
    --------
    >>> from toolkit import fit_themes
    >>> found = provenance(fit_themes(["Cod quota cut."]), n_words=120)
    >>> found.n_stories, dict(found.parameters)
    (1, {'n_themes': 'auto', 'by_language': True, 'n_words': 120})
    """
    return Provenance(
        version=__version__,
        parameters={**model.parameters, **parameters},
        random_state=model.random_state,
        n_stories=len(model.stories),
        data_sha256=fingerprint(model.stories),
        n_themes_evidence=model.n_themes_evidence,
    )


def provenance_of_nothing(parameters: Mapping[str, object]) -> Provenance:
    """Return the provenance of a report without a story."""
    return Provenance(__version__, parameters, None, 0, hashlib.sha256().hexdigest())
