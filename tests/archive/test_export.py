"""The archive as frames and as Parquet."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from tests.archive.news import MONDAY, day_of, story


def test_a_view_is_a_frame(archive):
    day_of(archive, MONDAY, story("The ferry stops.", MONDAY, story_id="a"), story("Undated.", story_id="b"))
    shown = archive.frame("shown")
    assert list(shown["story_id"]) == ["a", "b"]
    assert shown["shown_at"][0] == MONDAY
    assert str(shown["published"].dtype) == "datetime64[us, UTC]"
    assert archive.frame("theme_history").loc[0, "label"] == "Ferries"
    with pytest.raises(ValueError, match=r"found 'sqlite_master'; wanted a table or view .* theme_history"):
        archive.frame("sqlite_master")


def test_tables_and_views_are_parquet(archive, tmp_path):
    day_of(archive, MONDAY, story("The ferry stops.", MONDAY, story_id="a"))
    written = archive.export(tmp_path / "out")
    names = {path.stem for path in written}
    assert {"stories", "texts", "theme_history", "events_by_day", "shown", "source_health", "quotes"} <= names
    assert "outbox" not in names
    for path in written:
        pd.testing.assert_frame_equal(pd.read_parquet(path), archive.frame(path.stem))


def test_an_export_goes_to_a_folder(archive, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(toolkit.SourceError, match="cannot write to"):
        archive.export(tmp_path / "file")
