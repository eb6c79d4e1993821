"""A setting chosen on all corpora but one and reported on that one, for each in turn: of tables, whatever was measured.

A table has for each setting the figure of each corpus, more being better. Corpora of one collection are left out
together, as they are of a kind, and count as one in every mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from averages import collection, losses, mean_of

Table = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Chosen:
    """What was chosen without each corpus, and how it does there.

    ``settings`` and ``figures`` have for each corpus the setting that is best on the mean of the other collections, and
    the figure that it has here; ``mean`` is that of these figures. ``on_all`` is the setting that is best on all:
    what one would take in the end. ``worst`` is the corpus that loses most against ``against``, and how much.
    """

    settings: Mapping[str, str]
    figures: Mapping[str, float]
    mean: float
    on_all: str
    against: str
    worst: tuple[str, float]


def leave_one_out(table: Table, against: str) -> Chosen:
    """Choose a setting for each corpus on the others.

    Parameters
    ----------
    table : mapping of setting to mapping of corpus to figure
        Every setting has the same corpora, of two collections at least. Of equally good settings the first is taken.
    against : str
        The setting that losses are counted from, such as the default.

    Returns
    -------
    Chosen

    Raises
    ------
    ValueError
        If there is nothing to choose on: corpora differ between settings, or there is one collection only.

    Examples
    --------
    >>> fine = {"bulletins": 0.8, "headlines_de": 0.2, "headlines_fr": 0.3, "letters": 0.4}
    >>> coarse = {"bulletins": 0.5, "headlines_de": 0.3, "headlines_fr": 0.4, "letters": 0.5}
    >>> chosen = leave_one_out({"fine": fine, "coarse": coarse}, against="fine")
    >>> chosen.settings["bulletins"], chosen.settings["letters"], chosen.on_all
    ('coarse', 'fine', 'fine')
    >>> chosen.mean, chosen.worst
    (0.3833, ('bulletins', 0.3))
    """
    corpora = list(table[against])
    if any(set(figures) != set(corpora) for figures in table.values()):
        raise ValueError("found settings measured on different corpora; wanted each on all")
    if len({collection(corpus) for corpus in corpora}) < 2:
        raise ValueError("found corpora of one collection; wanted two at least, one to choose on and one to report")
    settings = {corpus: _best(table, without=collection(corpus)) for corpus in corpora}
    figures = {corpus: table[setting][corpus] for corpus, setting in settings.items()}
    return Chosen(
        settings=settings,
        figures=figures,
        mean=mean_of(figures),
        on_all=_best(table, without=None),
        against=against,
        worst=next(iter(losses(figures, table[against]).items())),
    )


def _best(table: Table, without: str | None) -> str:
    means = {
        setting: mean_of({corpus: figure for corpus, figure in figures.items() if collection(corpus) != without})
        for setting, figures in table.items()
    }
    return max(means, key=lambda setting: means[setting])
