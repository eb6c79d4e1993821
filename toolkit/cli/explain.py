"""``toolkit explain``: why a story is where it is."""

from __future__ import annotations

from typing import Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import say_empty_seeds, say_unmatched_edits, write_out
from toolkit.cli.options import Output, Reading, Themes
from toolkit.cli.progress import progress_bar
from toolkit.cli.reading import read


@with_groups
def explain(
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="A story_id, its first 4 or more characters, or part of a title.")
    ],
    reading: Reading,
    themes: Themes,
    output: Output,
) -> None:
    """Print why a story is in its theme: its terms, the nearest other theme, the nearest stories; and its event.

    The themes are those of `toolkit digest` with the same inputs and options.
    """
    from toolkit.explanation.explain import explained
    from toolkit.stories.lookup import find_story
    from toolkit.themes.fit import fit_themes

    stories = read(reading)
    row = find_story(stories, story)
    with progress_bar() as progress:
        model = fit_themes(stories, **themes.parsed, progress=progress)
    say_empty_seeds(model.empty_seeds)
    say_unmatched_edits(model.unmatched_edits)
    explanation = explained(model, row)
    write_out(explanation.to_json() if output.as_json else explanation.to_text())
