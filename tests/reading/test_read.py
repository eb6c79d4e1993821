"""Inputs in, one stories frame out; what cannot be read is rejected by name."""

from __future__ import annotations

import decimal
import gzip
import io
import json
import os
import sys
import uuid

import pandas as pd
import pytest

import toolkit
from toolkit.reading.formats import table_lines
from toolkit.reading.sources import source
from toolkit.stories.frame import as_stories, fingerprint, rejected_records
from toolkit.stories.rows import COLUMNS
from toolkit.stories.write import write_stories

TEXT = "The quota for cod was cut by a tenth on Monday."
RELATED = f"Quay Gazette\n20 minutes ago\n- Quay Gazette\nRocket in orbit\n{TEXT} It flew.\n"
PAGE = f"Cod quota cut\n{TEXT}\nRelated Articles\n{RELATED}"
ROW = {"title": "Cod quota cut", "text": TEXT, "published": "2025-06-10T21:40:00Z", "source": "Quay Gazette"}


def write(path, content):
    data = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", json.dumps(ROW) + "\n"),
        ("a.jsonl.gz", json.dumps(ROW) + "\n\n"),
        ("a.jsonl", "\ufeff" + json.dumps(ROW)),
        (
            "a.ndjson",
            json.dumps({"headline": ROW["title"], "body": TEXT, "date": ROW["published"], "outlet": "Quay Gazette"}),
        ),
        ("a.csv", pd.DataFrame([ROW]).to_csv(index=False)),
        ("a.csv.gz", pd.DataFrame([ROW]).to_csv(index=False)),
        ("a.csv", pd.DataFrame([ROW]).to_csv(index=False, sep=";")),
        ("a.tsv", pd.DataFrame([ROW]).to_csv(index=False, sep="\t", lineterminator="\r\n")),
    ],
)
def test_tables_give_the_same_story(tmp_path, name, content):
    stories = toolkit.read_stories(write(tmp_path / name, content))
    expected = toolkit.read_stories(pd.DataFrame([ROW]))
    pd.testing.assert_frame_equal(stories, expected)
    assert stories.loc[0, "published"] == pd.Timestamp("2025-06-10T21:40Z")


def test_the_frame_is_as_promised(sample):
    assert tuple(sample.columns) == COLUMNS
    assert sample.index.equals(pd.RangeIndex(len(sample)))
    assert sample["story_id"].is_unique
    assert str(sample["published"].dtype) == "datetime64[us, UTC]"
    keys = [
        (pd.isna(time), str(time), name) for time, name in zip(sample["published"], sample["story_id"], strict=True)
    ]
    assert keys == sorted(keys)
    assert (sample["text"].str.strip() != "").all()


def test_a_page_needs_a_reference_time_for_its_ages(tmp_path):
    path = write(tmp_path / "page.txt", PAGE)
    with_time = toolkit.read_stories(path, reference_time="2025-06-10T22:00:00Z")
    without = toolkit.read_stories(path)
    assert with_time.loc[0, ["title", "source"]].tolist() == ["Rocket in orbit", "Quay Gazette"]
    assert with_time.loc[0, "published"] == pd.Timestamp("2025-06-10T21:40Z")
    assert without["published"].isna().all()
    assert sorted(with_time["story_id"]) == sorted(without["story_id"])


def test_a_reference_time_that_is_none_is_refused(tmp_path):
    with pytest.raises(ValueError, match="found reference_time='tea time'; wanted a time"):
        toolkit.read_stories(write(tmp_path / "page.txt", PAGE), reference_time="tea time")


def test_folders_and_globs(tmp_path):
    (tmp_path / "deep").mkdir()
    write(tmp_path / "page.txt", PAGE)
    write(tmp_path / "deep" / "a.jsonl", json.dumps(ROW))
    for other in ("README.txt", "gold.csv", ".hidden.txt", "picture.png"):
        write(tmp_path / other, "story_id,theme\n1,fish\n")
    assert len(toolkit.read_stories(tmp_path)) == 3
    assert len(toolkit.read_stories(f"{tmp_path}/**/*.jsonl")) == 1
    (refusal,) = toolkit.read_stories(tmp_path).attrs["rejected"]
    assert refusal["input"].endswith("picture.png")


def test_order_and_repetition_of_inputs_do_not_matter(tmp_path):
    page, table = write(tmp_path / "page.txt", PAGE), write(tmp_path / "a.jsonl", json.dumps(ROW))
    stories = toolkit.read_stories(page, table)
    pd.testing.assert_frame_equal(toolkit.read_stories(table, page, table), stories)


def test_stories_of_one_id_are_kept_apart(tmp_path):
    rows = [
        {"story_id": "1", "text": TEXT},
        {"story_id": "1", "text": TEXT + " More."},
        {"story_id": "2", "text": TEXT},
    ]
    stories = toolkit.read_stories(pd.DataFrame(rows))
    assert len(stories) == 3
    assert sorted(name[:2] for name in stories["story_id"]) == ["1-", "1-", "2"]
    assert fingerprint(toolkit.read_stories(pd.DataFrame(rows[::-1]))) == fingerprint(stories)


@pytest.mark.parametrize("content", [PAGE, json.dumps(ROW)])
def test_standard_input(monkeypatch, content):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert "Cod quota cut" in toolkit.read_stories("-")["title"].tolist()


BAD = {
    "missing.txt": (None, "no such file or folder"),
    "none-*.txt": (None, "nothing matches this pattern"),
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n", "no text in it"),
    "empty.csv": (b"", "empty"),
    "rubbish.txt": (bytes(range(256)) * 40, "not text"),
    "rubbish.jsonl": (bytes(range(256)) * 40, "not text"),
    "rubbish.csv": (bytes(range(256)) * 40, "not text"),
    "latin.txt": ("Über die Brücke".encode("latin-1"), "not valid UTF-8 at byte 1"),
    "latin.jsonl": ('{"text": "Über"}'.encode("latin-1"), "line 1: not valid UTF-8"),
    "latin.csv": ("text\nÜber die Brücke\n".encode("latin-1"), "not valid UTF-8"),
    "odd.txt": (b"\xff\xfeC", "not valid UTF-16 at byte 3; save it as UTF-8"),
    "odd.csv": ("text\nCod".encode("utf-16") + b"\xd8", "not valid UTF-16; save it as UTF-8"),
    "columns.csv": (b"label,when\na,b\n", "no text column; found: label, when; wanted one of: text, body"),
    "broken.jsonl": (b'{"text": "a"', "line 1: not JSON"),
    "list.jsonl": (b"[1, 2]\n", "found a JSON list; wanted an object"),
    "keys.jsonl": (b'{"label": "a"}\n', "no text; found the keys: label"),
    "types.jsonl": (b'{"text": ["a", 2]}\n', "found text as list; wanted a string"),
    "page.html": (b"<html><body><h1>Cod</h1></body></html>", "no article in it"),
    "list.dat": (b'[{"text": "a"}]', "found the ending .dat; wanted text, or one of .txt"),
    "no-text.jsonl": (b'{"text": " "}\n', "no text"),
    "deep.jsonl": (b'{"text": ' + b"[" * 100_000, "not JSON"),
    "long.txt": (b"a " * 25_000_000, "larger than 10,000,000 bytes"),
    "long.jsonl": (b'{"text": "' + b"a" * 50_000_000 + b'"}', "line 1 is longer than 10,000,000 bytes"),
    "long.csv": (b"text\n" + b"a" * 50_000_000, "line 2 is longer than 10,000,000 bytes"),
    "header.csv": (b"a" * 500_000, "no text column"),
    "story.txt": (b"word " * 250_000, "a text of 1,249,999 characters; at most 1,000,000"),
    "cut.jsonl.gz": (gzip.compress(b'{"text": "' + bytes(range(48, 58)) * 9999)[:-30], "cannot be read"),
    "quotes.csv": (b'text\n"never closed', "unexpected end of data"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_named_with_what_to_do(tmp_path, name):
    content, reason = BAD[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(toolkit.SourceError) as raised:
        toolkit.read_stories(tmp_path / name)
    assert name in str(raised.value)
    assert reason in str(raised.value)
    assert len(str(raised.value)) < 1000


@pytest.mark.parametrize("name", BAD)
def test_beside_good_input_it_is_listed(tmp_path, name):
    content, reason = BAD[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    good = write(tmp_path / "good.jsonl", json.dumps(ROW))
    stories = toolkit.read_stories(tmp_path / name, good)
    assert stories["title"].tolist() == ["Cod quota cut"]
    (refusal,) = rejected_records(stories)
    assert name in refusal.input
    assert reason in f"{refusal.input}: {refusal.reason}".replace(", line", ": line") or reason in refusal.reason


def test_one_bad_line_loses_no_other(tmp_path):
    lines = [json.dumps(ROW | {"title": str(n)}) for n in range(5)]
    lines[2] = lines[2][:-3]
    stories = toolkit.read_stories(write(tmp_path / "a.jsonl", "\n".join(lines)))
    assert sorted(stories["title"]) == ["0", "1", "3", "4"]
    (refusal,) = rejected_records(stories)
    assert refusal.input.endswith("a.jsonl, line 3")


def test_one_bad_row_loses_no_other(tmp_path):
    rows = f'title,text\na,"{TEXT}"\nb,c,d,e\n[Removed],\ng,"{TEXT} Two\nlines."\n'
    stories = toolkit.read_stories(write(tmp_path / "a.csv", rows))
    assert sorted(stories["title"]) == ["a", "g"]
    assert [refusal["input"][-6:] for refusal in stories.attrs["rejected"]] == ["line 3", "line 4"]


def test_nothing_at_all_is_said(tmp_path):
    with pytest.raises(toolkit.NothingThereError, match="nothing there: no stories in"):
        toolkit.read_stories(tmp_path)
    with pytest.raises(toolkit.EmptyCorpusError, match="no input given"):
        toolkit.read_stories()


def test_another_ending_is_refused(tmp_path, sample):
    with pytest.raises(toolkit.SourceError, match=r"found the ending \.xls; wanted \.jsonl, \.csv or \.parquet"):
        write_stories(sample, tmp_path / "stories.xls")


def test_a_stories_frame_is_taken_as_it_is(sample):
    assert as_stories(sample) is sample


def test_the_same_story_with_and_without_a_time_is_one_story(tmp_path):
    path = write(tmp_path / "page.txt", PAGE)
    timed, untimed = toolkit.read_stories(path, reference_time="2025-06-10T22:00:00Z"), toolkit.read_stories(path)
    pd.testing.assert_frame_equal(toolkit.read_stories(untimed, timed), timed)


def test_lone_surrogates_become_replacement_characters():
    assert as_stories(["The quota \ud800 was cut."])["text"].tolist() == ["The quota \ufffd was cut."]


def test_links_that_lead_nowhere_are_named(tmp_path):
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    for name in ("dangling.txt", "loop.txt", "d*"):
        with pytest.raises(toolkit.SourceError, match="no story could be read"):
            toolkit.read_stories(tmp_path / name)


def test_what_is_no_regular_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(toolkit.SourceError, match=r"pipe\.txt: not a regular file"):
        toolkit.read_stories(tmp_path / "pipe.txt")
    with pytest.raises(toolkit.SourceError, match="File name too long"):
        toolkit.read_stories("a" * 300)


def test_what_a_report_wrote_is_not_read_as_stories(tmp_path):
    (tmp_path / "cod.txt").write_text("The quota for cod was cut by a tenth on Monday.", encoding="utf-8")
    for name in ("digest.md", "digest.html", "digest.json", "CONTRIBUTING.md"):
        (tmp_path / name).write_text("# Digest", encoding="utf-8")
    stories = toolkit.read_stories(tmp_path)
    assert len(stories) == 1
    assert stories.attrs["rejected"] == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names there are Unicode")
def test_a_file_whose_name_means_harm_is_named_in_harmless_words(tmp_path, caplog):
    (tmp_path / "good.txt").write_text("The quota for cod was cut by a tenth on Monday.", encoding="utf-8")
    bad = os.fsencode(tmp_path) + b"/\xff\xe2\x80\xaefdp\x1b[31m\n.csv"
    with open(bad, "wb") as file:  # noqa: PTH123
        file.write(b"a,b\n1,2\n")
    report = toolkit.build_report(toolkit.read_stories(tmp_path))
    (refusal,) = report.rejected
    assert refusal.input.endswith("/\ufffdfdp[31m .csv")
    for said in (refusal.reason, *caplog.messages):
        assert said.isprintable()
    assert len(report.save(tmp_path / "out")) == 3


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", f"Cod quota cut\n{TEXT}"),
        ("a.csv", f'title,text\nCod quota cut,"{TEXT}"\nÜber die Brücke,漁獲枠\n'),
        ("a.jsonl", json.dumps({"title": "Cod quota cut", "text": TEXT}) + "\n\n"),
        ("a.json", json.dumps([{"title": "Cod quota cut", "text": TEXT}])),
    ],
)
def test_what_its_first_bytes_say_how_to_decode(tmp_path, name, content, encoding):
    (tmp_path / name).write_bytes(content.encode(encoding))
    decoded = toolkit.read_stories(tmp_path / name)
    (tmp_path / name).write_bytes(content.encode())
    pd.testing.assert_frame_equal(decoded, toolkit.read_stories(tmp_path / name))
    assert "Cod quota cut" in decoded["title"].tolist()


def test_of_two_columns_of_one_name_the_first_counts(tmp_path):
    (tmp_path / "a.csv").write_text(f"text,title,text\n{TEXT},Cod,No.\n", encoding="utf-8")
    assert toolkit.read_stories(tmp_path / "a.csv")["text"].tolist() == [TEXT]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b'"Cod" and "more,text', "line 3: no record of a table"),
        (b'Cod,"text that does not end', "line 3: no record of a table"),
        ("Küste,text".encode("latin-1"), "line 3: not valid UTF-8"),
        (b"Cod,text,more", "line 3: found 3 cells; wanted 2"),
    ],
)
def test_of_a_table_only_the_bad_line_is_lost(tmp_path, bad, reason):
    good = [f'Cod {number},"The quota was cut by {number} tons,\nthe ministry said."'.encode() for number in range(3)]
    (tmp_path / "a.csv").write_bytes(b"\n".join([b"sep=,", b"title,text", bad, *good]))
    (tmp_path / "b.csv").write_bytes(b"\n".join([b"title,text", *good]))
    stories = toolkit.read_stories(tmp_path / "a.csv")
    assert stories["title"].tolist() == toolkit.read_stories(tmp_path / "b.csv")["title"].tolist()
    (refusal,) = rejected_records(stories)
    assert f"{refusal.input}: {refusal.reason}".startswith(f"{tmp_path / 'a.csv'}, {reason}")


def test_quotes_that_never_end_are_read_again_only_so_often(tmp_path, monkeypatch):
    monkeypatch.setattr(table_lines, "_MOST_READ_AGAIN", 1_000_000)
    (tmp_path / "a.csv").write_text("text\n" + 'x","\n' * 2_000, encoding="utf-8")
    stories = toolkit.read_stories(tmp_path / "a.csv", pd.DataFrame({"text": [TEXT]}))
    reasons = [refusal["reason"] for refusal in stories.attrs["rejected"]]
    assert stories["text"].tolist() == [TEXT]
    assert len(reasons) < 1000
    assert "too many quotes that do not end; the rest is left out; mend it" in reasons


@pytest.mark.parametrize("given", [["Cod"], pd.Series(["Cod"]), 3, None, {"text": ["Cod"]}])
def test_what_is_no_input_is_named(given):
    with pytest.raises(TypeError, match=f"found an input of type {type(given).__name__}; wanted a path"):
        toolkit.read_stories(given)


def test_an_empty_name_is_no_folder():
    with pytest.raises(toolkit.SourceError, match="found an empty name; wanted a file"):
        toolkit.read_stories("")


def test_pipes_of_the_shell_are_read():
    reading, writing = os.pipe()
    os.write(writing, PAGE.encode())
    os.close(writing)
    assert "Cod quota cut" in toolkit.read_stories(f"/dev/fd/{reading}")["title"].tolist()
    os.close(reading)


def test_standard_input_is_read_up_to_what_a_table_may_have(monkeypatch):
    monkeypatch.setattr(source, "MOST_BYTES_A_TABLE", 10)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Cod quota cut")))
    with pytest.raises(toolkit.SourceError, match="standard input: larger than 10 bytes; save it to a file"):
        toolkit.read_stories("-")
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(toolkit.SourceError, match="standard input: closed"):
        toolkit.read_stories("-")


def test_times_that_do_not_say_when_are_counted(caplog):
    times = ["2 hours ago", "03/04/2025", "2025-06-10", "", None, "1970-01-01", 1749550000]
    stories = toolkit.read_stories(pd.DataFrame({"text": [f"Cod {number}." for number in range(7)], "date": times}))
    assert stories["published"].notna().sum() == 2
    assert (stories.attrs["n_unread_times"], stories.attrs["n_absurd_times"]) == (2, 1)
    assert "took 2 times as missing that do not say when: 2 hours ago, 03/04/2025" in caplog.text


def test_how_much_was_cleaned_is_said(caplog):
    caplog.set_level("INFO")
    toolkit.read_stories(pd.DataFrame({"text": [f"{TEXT}\n\nShare this article", "Cod &amp; eel."]}))
    assert "characters cleaned away or mended: markup 4, notices 20" in caplog.text


def test_ids_of_other_types_are_taken_as_they_are_written():
    ids = [uuid.UUID(int=7), decimal.Decimal("1.50"), 7]
    stories = toolkit.read_stories(pd.DataFrame({"text": ["a", "b", "c"], "id": pd.Series(ids, dtype=object)}))
    assert sorted(stories["story_id"]) == sorted(map(str, ids))
