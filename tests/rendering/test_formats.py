"""Each format goes into a folder or to one file: all files, or none."""

from __future__ import annotations

import sys

import pytest

import toolkit
from tests.rendering.desk import desk_report
from toolkit.rendering.formats import FORMATS, target_of

TABLES = ["stories", "events", "quotes", "themes"]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_gets_the_page_markdown_and_json(tmp_path):
    paths = desk_report().save(tmp_path / "out")
    assert [path.name for path in paths] == ["digest.html", "digest.md", "digest.json"]
    assert names(tmp_path / "out") == sorted(path.name for path in paths)


def test_a_folder_gets_what_is_asked_for(tmp_path):
    desk_report().save(tmp_path, ["csv", "parquet", "docx", "eml", "pdf"])
    tables = [f"{name}.{kind}" for name in TABLES for kind in ("csv", "parquet")]
    assert names(tmp_path) == sorted(["digest.docx", "digest.eml", "digest.pdf", *tables])
    assert (tmp_path / "digest.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "digest.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"pdf"}))
def test_an_ending_names_a_format(tmp_path, name):
    (path,) = desk_report().save(tmp_path / f"fish.{name.upper()}")
    (other, *_) = desk_report().save(tmp_path / "all", [name])
    assert names(tmp_path) == ["all", path.name]
    assert path.read_bytes() == other.read_bytes()
    assert other.stem == ("stories" if name in ("csv", "parquet") else "digest")


@pytest.mark.parametrize("name", ["report.txt", "report.doc", "report.xlsx", "2025.report.odt"])
def test_other_endings_are_explained(tmp_path, name):
    with pytest.raises(
        ValueError, match=r"a file of no known format; wanted a folder such as .*, or a file with \.html"
    ):
        desk_report().save(tmp_path / name)
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["out", "2025.06", "v1.2", ".digests"])
def test_other_names_are_folders(tmp_path, name):
    assert target_of(tmp_path / name, ["md"]).folder == tmp_path / name


@pytest.mark.parametrize("name", ["news.txt/out", "news.txt/out/day.md", "news.txt/a/b"])
def test_a_file_in_the_way_is_refused(tmp_path, name):
    (tmp_path / "news.txt").touch()
    with pytest.raises(ValueError, match=r"news\.txt is a file; wanted a folder"):
        target_of(tmp_path / name)


def test_a_folder_may_be_called_like_a_file(tmp_path):
    (tmp_path / "report.pdf").mkdir()
    assert target_of(tmp_path / "report.pdf", ["md"]).folder == tmp_path / "report.pdf"


def test_a_file_without_an_ending_is_no_folder(tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match=r"out, a file"):
        desk_report().save(tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("formats", "wanted"), [(["md"], "report.md"), (["md", "pdf"], "one format")])
def test_an_ending_and_another_format_contradict_each_other(tmp_path, formats, wanted):
    with pytest.raises(ValueError, match=rf"report.pdf and the formats? .*; wanted .*{wanted}"):
        desk_report().save(tmp_path / "report.pdf", formats)


@pytest.mark.parametrize(
    ("name", "nearest"), [("markdown", "md"), ("htlm", "html"), ("word", "docx"), ("email", "eml"), ("jsn", "json")]
)
def test_an_unknown_format_is_named_with_the_nearest(tmp_path, name, nearest):
    with pytest.raises(ValueError, match=rf"found the format '{name}'; wanted some of html, .* \({nearest}\?\)"):
        desk_report().save(tmp_path, [name])


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("docx", "docx", "docx"), ("pdf", "weasyprint", "pdf"), ("parquet", "pyarrow", "parquet")],
)
@pytest.mark.parametrize("act", [target_of, desk_report().save], ids=["before", "saving"])
def test_a_missing_extra_is_named_and_nothing_written(tmp_path, monkeypatch, act, name, module, extra):
    monkeypatch.setitem(sys.modules, module, None)
    for target, formats in ((tmp_path / "out", ["md", name]), (tmp_path / f"report.{name}", None)):
        with pytest.raises(toolkit.MissingExtraError, match=rf'pip install "story-toolkit\[{extra}\]"'):
            act(target, formats)
    assert names(tmp_path) == []


def test_what_fails_half_way_leaves_nothing(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mail.html").write_text("{{ nothing.there }}", encoding="utf-8")
    with pytest.raises(toolkit.SourceError, match=r"mail\.html, line 1"):
        desk_report().save(tmp_path / "out", ["md", "eml"], tmp_path / "own")
    assert not (tmp_path / "out").exists()
