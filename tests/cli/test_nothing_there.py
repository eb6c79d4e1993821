"""Inputs that are in order and hold no story are no fault; what failed is said, quiet or not."""

from __future__ import annotations

import zipfile

import pytest

TEXT = "The council of Hull cut the quota of cod by a third on Monday."
RSS = '<rss version="2.0"><channel><title>Pier</title>{}</channel></rss>'
NOTHING = {
    "a.xml": RSS.format(""),
    "b.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title></feed>',
    "c.json": '{"version": "https://jsonfeed.org/version/1.1", "title": "Pier", "items": []}',
    "d.json": "[]",
    "e.json": '{"status": "ok", "articles": []}',
    "f.csv": "title,text,published\n",
    "g.tsv": "title\ttext\n",
    "h.jsonl": "",
}
FAILED = {
    "a.xml": RSS.format("")[:40],
    "b.xml": "<html><body>503 Service Unavailable</body></html>",
    "c.json": "{}",
    "d.json": "[",
    "e.json": '{"status": "error", "message": "over the limit"}',
    "f.csv": "a,b\n1,2\n",
    "g.txt": "",
    "h.jsonl": "{",
}


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
@pytest.mark.parametrize("name", NOTHING)
def test_what_holds_no_story_is_said_and_no_fault(run, tmp_path, name, quiet):
    (tmp_path / name).write_text(NOTHING[name], encoding="utf-8")
    done = run("stories", tmp_path / name, *quiet)
    assert (done.exit_code, done.stdout) == (0, "")
    (line,) = done.stderr.splitlines()
    assert line == f"toolkit: nothing there: no stories in {tmp_path / name}"


@pytest.mark.parametrize("command", ["digest", "sentences", "themes", "evaluate themes", "explain cod"])
def test_every_command_ends_well_where_nothing_is(run, tmp_path, command):
    (tmp_path / "a.json").write_text("[]", encoding="utf-8")
    done = run(*command.split(), tmp_path / "a.json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "nothing there" in done.stderr


def test_no_report_is_written_of_nothing_and_an_older_one_stays(run, tmp_path):
    (tmp_path / "a.json").write_text("[]", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "digest.md").write_text("of yesterday", encoding="utf-8")
    done = run("digest", tmp_path / "a.json", "-o", tmp_path / "out")
    assert (done.exit_code, done.stdout) == (0, "")
    assert [file.read_text("utf-8") for file in (tmp_path / "out").iterdir()] == ["of yesterday"]


def test_a_folder_and_an_archive_may_be_empty(run, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "README.md").write_text("About this folder.", encoding="utf-8")
    zipfile.ZipFile(tmp_path / "b.zip", "w").close()
    for name in ("a", "b.zip"):
        done = run("stories", tmp_path / name)
        assert (done.exit_code, done.stdout) == (0, "")
        assert f"no stories in {tmp_path / name}" in done.stderr


@pytest.mark.parametrize("name", FAILED)
def test_what_is_broken_is_no_empty_input(run, tmp_path, name):
    (tmp_path / name).write_text(FAILED[name], encoding="utf-8")
    (tmp_path / "z.json").write_text("[]", encoding="utf-8")
    done = run("stories", tmp_path / name, tmp_path / "z.json", "--quiet")
    assert (done.exit_code, done.stdout) == (2, "")
    assert name in done.stderr


def test_quiet_names_what_failed_beside_what_did_not(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.csv").write_text(f"title,text\nCod,{TEXT}\nx,y,z\n", encoding="utf-8")
    missing = tmp_path / "gone.xml"
    done = run("stories", tmp_path / "a.txt", tmp_path / "b.csv", missing, "--quiet")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 2
    for name in ("b.csv, line 3", "gone.xml"):
        assert name in done.stderr


def test_an_empty_feed_beside_a_story_is_said_unless_quiet(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.xml").write_text(RSS.format(""), encoding="utf-8")
    said = run("stories", tmp_path / "a.txt", tmp_path / "b.xml")
    quiet = run("stories", tmp_path / "a.txt", tmp_path / "b.xml", "--quiet")
    assert f"no stories in {tmp_path / 'b.xml'}" in said.stderr
    assert (quiet.exit_code, quiet.stderr) == (0, "")


def test_what_is_of_no_use_in_a_folder_is_named_once(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for name, content in {
        "b.pdf": b"%PDF-1.4", "c.PDF": b"%PDF-1.4", "d.png": b"\x89PNG", "e.docx": b"PK\x03\x04" + b" " * 26 + b"word/",
        "f.odd": b"x = 1", "themes.toml": b"x = 1",
        ".hidden": b"x", "README": b"x", "LICENSE.pdf": b"%PDF-1.4", "page_files/g.css": b"p {}",
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    done = run("stories", tmp_path, "--quiet")
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 1)
    lines = [line.removeprefix(f"rejected {tmp_path}/") for line in sorted(done.stderr.splitlines())]
    assert [line.split(":")[0] for line in lines] == ["b.pdf", "d.png", "e.docx", "f.odd"]
    assert lines[0].endswith("found a PDF; save it as text or HTML and give that; and 1 more .pdf")


def test_a_folder_of_nothing_but_pdfs_fails(run, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    done = run("stories", tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "a.pdf" in done.stderr


@pytest.mark.parametrize("command", ["digest", "stories", "sentences", "themes"])
def test_nothing_that_is_piped_on_is_nothing_there(run, command):
    done = run(command, "-", input=b"")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "toolkit: nothing there: no stories in standard input\n"
