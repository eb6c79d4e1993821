"""``toolkit digest --streaming``: files in, a folder of a report and tables out."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit


def test_a_report_and_tables_are_written(run, stories, tmp_path):
    out = tmp_path / "report"
    done = run("digest", stories, "--streaming", "--sample", 100, "--n-themes", 2, "--title", "Sea & sky", "-o", out)
    assert done.exit_code == 0
    assert done.stdout.split() == [str(out / f"digest.{kind}") for kind in ("html", "json", "md")] + [
        str(out / "stories"),
        str(out / "events"),
    ]
    assert "8 stories read: 8 in 2 themes, 0 in no theme, 0 copies of these, 0 rejected" in done.stderr
    assert toolkit.read_report(out).shown.title == "Sea & sky"
    assert len(pd.read_parquet(out / "stories")) == 8


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "found --streaming without -o; wanted a folder with -o DIR"),
        (["-o", "report.pdf"], "found -o report.pdf, a file; wanted a folder"),
        (["-o", "out", "--since", "7d"], "found --since beside --streaming"),
        (["-o", "out", "--archive", "news.sqlite"], "found --archive beside --streaming"),
    ],
)
def test_what_needs_all_stories_at_once_is_refused(run, stories, options, said):
    done = run("digest", stories, "--streaming", *options)
    assert done.exit_code == 2
    assert said in done.stderr
