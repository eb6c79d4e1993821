"""``toolkit compare``: what became of the themes of one saved report in another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import write_out
from toolkit.cli.options import Output


@with_groups
def compare(
    before: Annotated[Path, typer.Argument(metavar="BEFORE", help="A digest.json, or a folder that has one.")],
    after: Annotated[Path, typer.Argument(metavar="AFTER", help="A later one, or one of the same stories.")],
    output: Output,
) -> None:
    """Print what became of the themes of a report in another one: which began, ended, went on, split or merged.

    With --json all of it, the stories that are in another theme by their ids.
    """
    from toolkit.report.compare import compare_reports
    from toolkit.report.read import read_report

    comparison = compare_reports(read_report(before), read_report(after))
    write_out(comparison.to_json() if output.as_json else comparison.to_text())
