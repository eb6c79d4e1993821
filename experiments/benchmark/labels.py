"""Labels of themes, as far as figures go: whether their words go together, and no two labels are alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from agreement import Figures
from corpora import Labelled

import toolkit
from toolkit.evaluation.measures.coherence import label_distinctness, npmi_coherence, term_presence
from toolkit.vectors.term_vectorizer import term_vectorizer

# Those that are drawn from for reading: ten collections, in five languages.
CORPORA = (
    "abp_2019", "agnews", "bbc", "crisis_es", "gnad10", "masakhanews_eng", "masakhanews_fra", "ptbr500", "reuters10",
    "timelines",
)  # fmt: skip


def of_labels(corpus: Labelled) -> Figures:
    """Measure the labels of themes, and of their parts if there are any.

    ``npmi`` is the mean normalised pointwise mutual information of the names in a label, counted on the stories of the
    corpus; ``distinctness`` how far each label differs in its words from the nearest of its siblings and its parent.
    """
    model = toolkit.fit_themes(corpus.stories)
    analyzer = term_vectorizer().build_analyzer()
    families = list(families_of(model.themes))
    named = [names_in(theme.label) for _, siblings in families for theme in siblings]
    columns = {name: column for column, name in enumerate(sorted({name for names in named for name in names}))}
    X = term_presence(corpus.texts, list(columns), analyzer)
    npmi = npmi_coherence(X, [[columns[name] for name in names] for names in named])
    distinctness = [
        label_distinctness([set(analyzer(one.label)) for one in ([parent] if parent else []) + siblings])
        for parent, siblings in families
    ]
    return {"npmi": float(np.nanmean(npmi)), "distinctness": float(np.mean(distinctness)), "n": len(named)}


def families_of(themes: Any, parent: Any = None) -> Iterator[tuple[Any, list[Any]]]:
    """Yield the themes, and the parts of each that has any, with the theme that they are parts of."""
    if themes:
        yield parent, list(themes)
    for theme in themes:
        yield from families_of(getattr(theme, "parts", ()), theme)


def names_in(label: str) -> list[str]:
    """Return the names that a label consists of, without the subject before them.

    Examples
    --------
    >>> names_in("Trade · China, rare earths, Geneva")
    ['China', 'rare earths', 'Geneva']
    """
    return label.rpartition(" · ")[2].split(", ")
