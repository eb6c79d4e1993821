"""The plots of a report, and the table of its themes over time, as methods of `Report`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

    from toolkit.report.records import Report

Unit = Literal["h", "D", "W", "M", "Y"]


class Plotted:
    """What a report draws of itself, with Altair, and without a browser or the network."""

    __slots__ = ()

    def over_time(self, unit: Unit) -> pd.DataFrame:
        """Return a tidy table: one row a theme and hour, day, week, month or year, those without stories too.

        Parameters
        ----------
        unit : {"h", "D", "W", "M", "Y"}
            Weeks begin on Monday, and days are those of ``shown.timezone``. A story of which only the day is known
            counts at the beginning of that day.

        Returns
        -------
        DataFrame
            ``theme`` and ``label``, missing for the stories in no theme; ``start`` and ``end`` of the bin, which does
            not hold its end; ``n_stories``; ``is_partial``, whether the stories begin after the bin does, or end before
            it; and ``story_ids``, the stories behind it. The stories of a theme that have no date are one row, without
            ``start`` and ``end``; so every story is in one row.

        Raises
        ------
        ValueError
            If the unit is not known, or there would be more than 5,000 bins.

        Examples
        --------
        >>> import pandas as pd
        >>> from toolkit import build_report
        >>> texts = ["The quota for cod was cut.", "Herring quota and cod quota were raised."]
        >>> stories = pd.DataFrame({"text": texts, "published": ["2025-06-02", "2025-06-18"]})
        >>> build_report(stories, n_themes=1, map=False).over_time("W")[["n_stories", "is_partial"]].values.tolist()
        [[1, False], [0, False], [1, True]]
        """
        from toolkit.rendering.over_time import over_time_frame

        return over_time_frame(cast("Report", self), unit)

    def plot_map(self) -> alt.VConcatChart:
        """Draw each story near to those of like words, coloured by theme, a panel a language.

        In HTML a story is named under the mouse, its page opens at a click, a click on the legend leaves one theme, and
        a search leaves the stories with these words.

        Returns
        -------
        altair.VConcatChart
            Shown as a picture in a notebook; ``save`` writes PNG, SVG, PDF or HTML that needs nothing else.

        Raises
        ------
        PlotError
            If the report was made without a map.
        MissingExtraError
            If the extra ``charts`` is not installed.
        """
        from toolkit.rendering.plots.story_map import map_plot

        return map_plot(cast("Report", self))

    def plot_sizes(self) -> alt.VConcatChart:
        """Draw how many stories each theme has, in the parts that it is told in.

        Returns
        -------
        altair.VConcatChart
            As `plot_map` returns it.

        Raises
        ------
        MissingExtraError
            If the extra ``charts`` is not installed.
        """
        from toolkit.rendering.plots.sizes import sizes_plot

        return sizes_plot(cast("Report", self))

    def plot_over_time(self, unit: Unit) -> alt.VConcatChart:
        """Draw what `over_time` returns: a row a theme, a bar for each hour, day, week, month or year.

        Returns
        -------
        altair.VConcatChart
            As `plot_map` returns it.

        Raises
        ------
        PlotError
            If no story has a date.
        ValueError
            If the unit is not known, or there would be more than 800 bins.
        MissingExtraError
            If the extra ``charts`` is not installed.
        """
        from toolkit.rendering.plots.over_time import over_time_plot

        return over_time_plot(cast("Report", self), unit)

    def plot_number_of_themes(self) -> alt.VConcatChart:
        """Draw the evidence for the number of themes, a curve a language, with the number chosen marked.

        Returns
        -------
        altair.VConcatChart
            As `plot_map` returns it.

        Raises
        ------
        PlotError
            If there is no evidence, because the number was given, or the themes.
        MissingExtraError
            If the extra ``charts`` is not installed.
        """
        from toolkit.rendering.plots.number_of_themes import number_of_themes_plot

        return number_of_themes_plot(cast("Report", self))

    def plot_merges(self) -> alt.VConcatChart:
        """Draw which themes would be merged next, down to one, as a tree a language.

        Returns
        -------
        altair.VConcatChart
            As `plot_map` returns it.

        Raises
        ------
        PlotError
            If there is no evidence for the number of themes, or no language has two themes.
        MissingExtraError
            If the extra ``charts`` is not installed.
        """
        from toolkit.rendering.plots.merges import merges_plot

        return merges_plot(cast("Report", self))
