"""The pipeline of the main job: texts in, themes out."""

from __future__ import annotations

from typing import Any, Literal

from sklearn.pipeline import Pipeline

from toolkit.themes.clusterer import ThemeClusterer
from toolkit.vectors.term_vectorizer import term_vectorizer


def theme_pipeline(n_themes: int | Literal["auto"] = "auto", *, random_state: Any = 0) -> Pipeline:
    """Make the pipeline that groups texts into themes.

    Parameters
    ----------
    n_themes : int or "auto", default="auto"
        Number of themes; "auto" takes as many as the texts support.
    random_state : int, RandomState instance or None, default=0
        Seed of every step.

    Returns
    -------
    Pipeline
        Steps ``terms`` (TF-IDF) and ``themes`` (`ThemeClusterer`); over a list of str. ``fit_predict`` and
        ``predict`` give an int array, -1 for a text in no theme; ``decision_function`` says how well each theme
        explains each text. Everything rarer is set through ``set_params``. Each text counts, as in any pipeline of
        scikit-learn; `toolkit.fit_themes` looks for copies first, and fits it on one of each set.

    Examples
    --------
    >>> pipeline = theme_pipeline()
    >>> texts = ["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"]
    >>> pipeline.fit_predict(texts).tolist()
    [1, 1, 0, 0]

    ``score`` says how well the themes of texts hold together, without gold labels: a grid search needs no other,
    though "auto" chooses better among many numbers.

    >>> from sklearn.model_selection import GridSearchCV
    >>> GridSearchCV(pipeline, {"themes__n_themes": [1, 2]}, cv=2).fit(texts * 2).best_params_
    {'themes__n_themes': 2}
    """
    return Pipeline(
        [
            ("terms", term_vectorizer()),
            ("themes", ThemeClusterer(n_themes, random_state=random_state)),
        ]
    )
