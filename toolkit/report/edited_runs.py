"""What readers are told of the lives of edited themes, and what a run remembers beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from toolkit.archive.records import EditedRun
from toolkit.themes.editing.apply import Edited
from toolkit.themes.lives import EarlierThemes, ThemeLife
from toolkit.themes.model import ThemeModel


def edited_lives(lives: Sequence[ThemeLife], edited: Edited, earlier: EarlierThemes) -> dict[str, ThemeLife]:
    """Return the lives of edited themes by their ids: those of the fitted ones that they are, as people read them.

    Parameters
    ----------
    lives : sequence of ThemeLife
        Of the fitted themes.
    edited : Edited
    earlier : EarlierThemes
    """
    own = {life.theme_id: life for life in lives}
    lasting = edited.lasting_ids
    found = {}
    for theme in edited.model.themes:
        life, before = own[lasting[theme.id]], earlier.themes.get(lasting[theme.id])
        called = before.shown_label if before and theme.id in lasting.values() else ""
        found[theme.id] = replace(
            life,
            theme_id=theme.id,
            label=theme.label,
            called_before=called if called != theme.label and called else None,
        )
    return found


def labels_of_ended(ended: Iterable[str], earlier: EarlierThemes, model: ThemeModel) -> dict[str, str]:
    """Return what readers knew themes as that ended; those that were dropped, or go on in another one, are left out."""
    present = {theme.label for theme in model.themes}
    labels = {theme_id: earlier.themes[theme_id].shown_label for theme_id in ended}
    edited = {theme_id for theme_id in labels if earlier.themes[theme_id].called is not None}
    return {
        theme_id: label for theme_id, label in labels.items() if label and not (theme_id in edited and label in present)
    }


def edited_run(edited: Edited) -> EditedRun | None:
    """Return what a run remembers of edits; None if there are none."""
    model, fitted = edited.model, edited.model.fitted
    if fitted is None:
        return None
    called = dict.fromkeys((theme.id for theme in fitted.themes), "")
    for theme in reversed(model.themes):
        called |= dict.fromkeys(edited.made_of[theme.id], theme.label)
    for theme in fitted.themes:
        called[theme.id] = theme.label if _is_split(theme.id, edited) else called[theme.id]
    pieces = [theme for theme in model.themes if theme.id not in called]
    return EditedRun(
        fitted=fitted.themes,
        called=called,
        meant=edited.meant,
        piece_of={story.story_id: theme.id for theme in pieces for story in theme.stories},
    )


def _is_split(theme_id: str, edited: Edited) -> bool:
    present = {theme.id for theme in edited.model.themes}
    return any(one in present and one != theme_id and made == (theme_id,) for one, made in edited.made_of.items())
