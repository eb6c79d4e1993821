"""What something is, recognised by how it begins: on standard input, and under names that say little."""

from __future__ import annotations

import gzip
import io
import sys

import pytest
from seeds import MARKDOWN, PAGE, SEEDS, tarred, zipped

import toolkit
from toolkit.reading.formats.readers import kind_of
from toolkit.reading.formats.signatures import ending_by
from toolkit.reading.sources.source import Source

TEXT = "The quota for cod was cut by a tenth on Monday."
ALL = [
    (ending, number) for ending, seeds in SEEDS.items() for number in range(len(seeds)) if ending not in ("", ".opml")
]
OFFICE = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})


def piped(monkeypatch, content):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    stories = toolkit.read_stories("-")
    return [stories["text"].tolist(), len(stories.attrs["rejected"])]


@pytest.mark.parametrize(("ending", "number"), ALL)
def test_what_is_piped_in_is_read_as_its_file_is(tmp_path, monkeypatch, ending, number):
    content = SEEDS[ending][number]
    (tmp_path / f"a{ending}").write_bytes(content)
    stories = toolkit.read_stories(tmp_path / f"a{ending}")
    found = [stories["text"].tolist(), len(stories.attrs["rejected"])]
    assert piped(monkeypatch, content) == found
    if ending not in (".zip", ".tar.gz") and not content.startswith(b"\x1f\x8b"):
        assert piped(monkeypatch, gzip.compress(content)) == found


@pytest.mark.parametrize("mode", ["w:bz2", "w:xz"])
def test_archives_that_are_packed_otherwise_are_known(monkeypatch, mode):
    assert piped(monkeypatch, tarred({"cod.txt": TEXT.encode()}, mode))[0] == [TEXT]


@pytest.mark.parametrize("ending", [".csv", ".rss", ".mbox", ".jsonl", ".parquet", ".html"])
def test_what_is_called_a_text_may_be_something_else(tmp_path, ending):
    (tmp_path / "a.txt").write_bytes(SEEDS[ending][0])
    (tmp_path / f"a{ending}").write_bytes(SEEDS[ending][0])
    found, wanted = (toolkit.read_stories(tmp_path / name)["text"].tolist() for name in ("a.txt", f"a{ending}"))
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        *(PAGE, TEXT, f"[Photo] Cod\n{TEXT}", "Content, time and again\nOther, line and more\n", f"Text\n{TEXT}"),
        *(
            f"From Oslo to Hull\nThe quota: cut.\n{TEXT}",
            f"From: the port\n\n{TEXT}",
            f"--- \n{TEXT}",
            f"{{Photo}} {TEXT}",
        ),
        *(
            f"From the archive: the day the pier burned\nDate: 10 June 1911\n\n{TEXT}",
            f"From Oslo\nDate: June\n\n{TEXT}",
        ),
        *(f"From Hull\nLong-awaited: the vote\n\n{TEXT}", f"Title: Cod\nFrom: The Wire\nDate: 10 June\n\n{TEXT}"),
        *(f"---\nOslo: Boats block the port\n---\nBergen: {TEXT}", f"<3 for cod\n{TEXT}", f"< 5 percent\n{TEXT}"),
        *(
            f"Title, Text\nHow we write both, by the desk.\n{TEXT}",
            f"Time, Story, Place\nA play, in three acts.\n{TEXT}",
        ),
        *(f"[[Photo]] Cod\n{TEXT}", f"[ [1] ] notes\n{TEXT}", f"[]\n{TEXT}", f'{{"We go"}} says he\n{TEXT}'),
        *("Par1s, Monday\nNews, articles", "Article; text\nCod and herring", f"<b>Cod</b> {TEXT}"),
    ],
)
def test_text_stays_text(text):
    assert kind_of(Source("a.txt", content=text.encode())) == ".txt"


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        ("From a@b.example Tue Jun 10 22:15:00 2025\nStatus: RO\n\nCod.", ".mbox"),
        ("From a@b.example\n>From c\nFrom: The Wire <a@b.example>\nSubject: Cod\n\nCod.", ".mbox"),
        ("Received: from b.example by c.example\nFrom: The Wire\n\nCod.", ".eml"),
        ("Title, Text\nCod, Cut.\nHake, Kept.", ".csv"),
        ("---\nlayout: post\ntitle: Cod\n---\nCut.", ".md"),
        ('{"text": "Cod."}\nno JSON', ".jsonl"),
    ],
)
def test_what_nobody_writes_in_a_text_decides(content, ending):
    assert kind_of(Source("a.txt", content=content.encode())) == ending


def test_named_columns_show_a_table_too():
    assert ending_by(b"Titel;Volltext\nCod;Cut.", {"text": "Volltext"}) == ".csv"
    assert ending_by(b"Titel;Volltext\nCod;Cut.") == ""


def test_front_matter_in_toml_is_read(monkeypatch):
    written = MARKDOWN.replace("---", "+++").replace("date:", "date =").replace("title:", "title =")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written.encode())))
    (story,) = toolkit.read_stories("-").to_dict("records")
    assert (story["title"], story["published"].isoformat()[:10]) == ("Cod quota cut", "2025-06-10")


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.html", "a.docx", "a"])
@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n", "found a PDF; save it as text or HTML"),
        (OFFICE, "found a document of an office program, such as .docx or .xlsx; save it as text"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "found a document of an old office program"),
        (b"\x89PNG\r\n" + bytes(99), "found a picture"),
        (b"{\\rtf1 Cod}", "found rich text"),
        (b"SQLite format 3\x00", "found a database"),
        (b"Rar!\x1a\x07", "found what is packed otherwise than by zip or gzip; unpack it"),
    ],
)
def test_what_holds_no_text_is_named(tmp_path, name, content, what):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(toolkit.SourceError) as raised:
        toolkit.read_stories(tmp_path / name)
    assert f"{name}: {what}" in str(raised.value)


def test_what_is_refused_loses_no_other_of_an_archive(tmp_path):
    (tmp_path / "a.zip").write_bytes(zipped({"a.html": b"%PDF-1.7", "b.txt": TEXT.encode()}))
    stories = toolkit.read_stories(tmp_path)
    assert stories["text"].tolist() == [TEXT]
    assert stories.attrs["rejected"][0]["input"] == f"{tmp_path}/a.zip/a.html"


def test_an_archive_under_the_name_of_a_text_is_read_but_none_inside_another(tmp_path):
    inner = zipped({"b.txt": TEXT.encode()})
    (tmp_path / "a.text").write_bytes(inner)
    (tmp_path / "b.zip").write_bytes(zipped({"a.txt": inner, "b.txt": b"Hake."}))
    stories = toolkit.read_stories(tmp_path)
    assert sorted(stories["text"]) == ["Hake.", TEXT]
    assert stories.attrs["rejected"][0]["reason"] == "an archive inside an archive; unpack the outer one"
