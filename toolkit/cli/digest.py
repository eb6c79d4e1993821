"""``toolkit digest``: the main job."""

from __future__ import annotations

import typer

from toolkit.cli.by_config import Scheduled, check_alone, digest_by_config
from toolkit.cli.groups import with_groups
from toolkit.cli.messages import say_empty_seeds, say_unmatched_edits, say_what_was_made
from toolkit.cli.options import Digests, Output, Reading, Showing, Themes
from toolkit.cli.outputs import WantedFiles
from toolkit.cli.progress import progress_bar
from toolkit.cli.reading import read_here, where_asked
from toolkit.cli.streaming import Streaming, digest_streaming
from toolkit.cli.with_archive import Remembering, digest_with_archive


@with_groups
def digest(
    context: typer.Context,
    scheduled: Scheduled,
    reading: Reading,
    themes: Themes,
    digests: Digests,
    showing: Showing,
    remembering: Remembering,
    larger: Streaming,
    output: Output,
    wanted: WantedFiles,
) -> None:
    """Group stories into themes and write a digest of each.

    With -o the report is written to digest.html, digest.md and digest.json in a folder, or to one file, and their paths
    are printed; without it the Markdown is printed, or with --json or --format what these name. With --archive it is of
    what is new since the digest before, and what it shows is remembered. With --config all of that is in a file, and
    the digest is made once a day, or whatever that says. With --streaming the stories may be more than memory holds.
    """
    if scheduled.config is not None:
        check_alone(context)
        digest_by_config(scheduled, reading.parsed["reference_time"], remembering.wait, as_json=output.as_json)
        return
    outputs = wanted.outputs(as_json=output.as_json)
    from toolkit.report.build import build_report
    from toolkit.report.recipe import checked_recipe

    ranker = digests.ranker_with(themes.random_state)
    asked = {"n_words": digests.n_words, "ranker": ranker, **showing.parsed, **themes.parsed}
    if larger.streaming:
        digest_streaming(larger, reading, outputs, asked, archive=remembering.archive)
        return
    if remembering.archive is not None:
        with progress_bar() as progress:
            digest_with_archive(remembering, reading, checked_recipe(**asked, progress=progress), outputs)
        return
    with where_asked(reading):
        stories = read_here(reading)
        with progress_bar() as progress:
            report = build_report(stories, **asked, progress=progress)
    say_empty_seeds(report.empty_seeds)
    say_unmatched_edits(report.unmatched_edits)
    say_what_was_made(report)
    outputs.write(report)
