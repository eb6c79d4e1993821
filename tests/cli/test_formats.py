"""``toolkit digest`` writes the formats that are asked for, where it is told to."""

from __future__ import annotations

import json
from email import message_from_bytes

import pytest

import toolkit
from tests.cli.test_bad_options import refusal


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_gets_the_formats(called, tmp_path):
    done = called("digest", "-o", tmp_path / "out", "--format", "md, CSV", "--format", "eml")
    tables = ["stories.csv", "events.csv", "quotes.csv", "themes.csv"]
    assert done.exit_code == 0
    assert done.stdout.split() == [str(tmp_path / "out" / name) for name in ["digest.md", *tables, "digest.eml"]]
    assert names(tmp_path / "out") == sorted(["digest.md", *tables, "digest.eml"])


@pytest.mark.parametrize(("name", "begins"), [("a.docx", b"PK"), ("a.parquet", b"PAR1"), ("a.eml", b"Subject: ")])
def test_an_ending_names_a_format(called, tmp_path, name, begins):
    done = called("digest", "-o", tmp_path / name)
    assert done.stdout == f"{tmp_path / name}\n"
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_an_ending_and_another_format_are_refused(called, tmp_path):
    said = refusal(called("digest", "-o", tmp_path / "report.pdf", "--format", "md"))
    assert said.endswith(f"report.pdf and the format md; wanted {tmp_path / 'report.md'}, or a folder")


@pytest.mark.parametrize("name", ["md", "json", "html", "csv", "eml", "docx", "parquet"])
def test_one_format_is_printed(called, stories, name):
    done = called("digest", "--format", name, "--quiet")
    report = toolkit.build_report(toolkit.read_stories(stories))
    written = {"md": report.to_markdown, "html": report.to_html, "json": report.to_json, "eml": report.to_email}
    assert done.exit_code == 0
    if name in written:
        expected = written[name]()
        assert done.stdout_bytes == (expected if isinstance(expected, bytes) else expected.encode())
    assert done.stdout_bytes


def test_json_twice_is_json_once(called):
    assert json.loads(called("digest", "--json", "--format", "json").stdout)["schema"] == 1
    assert "found --json and --format md; wanted one of them" in refusal(called("digest", "--json", "--format", "md"))


def test_bytes_do_not_go_to_a_terminal(called, monkeypatch):
    monkeypatch.setattr("toolkit.cli.outputs.on_terminal", lambda: True)
    assert "found --format docx and a terminal; wanted a file, such as -o report.docx" in refusal(
        called("digest", "--format", "docx")
    )
    assert called("digest", "--format", "csv").exit_code == 0


def test_templates_of_others(called, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mail.txt").write_text("All of {{ edition.n_stories }} stories.", encoding="utf-8")
    done = called("digest", "--format", "eml", "--template", tmp_path / "own")
    assert message_from_bytes(done.stdout_bytes).get_payload(0).get_payload() == "All of 8 stories.\r\n"


def test_a_template_that_breaks_later_is_named(called, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "page.html").write_text("\n{{ nonsense }}", encoding="utf-8")
    done = called("digest", "-o", tmp_path / "out", "--template", tmp_path / "own")
    assert done.exit_code == 2
    assert f"{tmp_path / 'own' / 'page.html'}, line 2: 'nonsense' is undefined" in done.stderr
    assert not (tmp_path / "out").exists()
