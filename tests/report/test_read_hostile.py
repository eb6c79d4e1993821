"""Whatever a file holds, reading it ends with an error that names the place, or with a report that can be written."""

from __future__ import annotations

import copy
import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rendering.newsroom import new_report
from tests.report.made import PARAMETERS, WORDS
from toolkit import ReportError, read_report

TABLES = ("stories", "quotes", "themes", "parts", "events")
CONTENT = json.loads(new_report().to_json())


def changed(path, value):
    """Return the content of a report with another value at a place; without the field if it is ``...``."""
    content = copy.deepcopy(CONTENT)
    *way, last = path
    inner = content
    for step in way:
        inner = inner[step]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return content


def places(value, path=()):
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in items:
        yield (*path, name)
        yield from places(one, (*path, name))


PLACES = list(places(CONTENT))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (
            ("themes", 0, "stories", 0, "published"),
            "soon",
            r"themes\[0\]\.stories\[0\]\.published: found 'soon'; wanted a time",
        ),
        (("themes", 0, "stories", 0, "published"), "2025-06-09", r"wanted a time such as"),
        (("themes", 0, "stories", 0, "published"), "0001-01-01T00:00:00+14:00", r"wanted a time such as"),
        (("themes", 0, "label"), ..., r"at themes\[0\]: found no label; wanted one"),
        (("themes", 0, "label"), 3, r"at themes\[0\]\.label: found 3; wanted a text"),
        (("themes", 1, "terms"), "cod", r"themes\[1\]\.terms: found 'cod'; wanted a list"),
        (("themes", 0, "events", 0, "importance", "reach"), True, r"importance\.reach: found true; wanted a number"),
        (("themes", 0, "events", 0, "importance", "n_publishers"), 10**30, r"found 1000.*; wanted a whole number"),
        (("themes", 0, "events", 0, "story_ids"), [], r"events\[0\]\.story_ids: found a list of 0; wanted"),
        (("themes", 0, "events", 0, "central"), "elsewhere", r"events\[0\]\.central: found 'elsewhere'; wanted the id"),
        (("themes", 0, "quotes", 0, "story_id"), "elsewhere", r"themes\[0\]\.quotes\[0\]\.story_id: found 'elsewhere'"),
        (("themes", 1, "id"), "theme-1", r"found two themes of the id 'theme-1'; wanted each once"),
        (("themes", 1, "stories", 0, "story_id"), "story-10", r"quotes\[0\]\.story_id: found 'story-40'"),
        (("shown", "timezone"), "Atlantis", r"at shown: found .* the time zone 'Atlantis'"),
        (("shown", "n_top"), -1, r"at shown: found"),
        (("map", "story-10"), [1, 2, 3], r"map\.story-10: found a list of 3; wanted a list of 2"),
        (
            ("news", "themes", "theme-1", "status"),
            "gone",
            r"news\.themes\.theme-1\.status: found 'gone'; wanted one of new",
        ),
        (("news", "at"), None, r"news\.at: found null; wanted a time"),
        (("provenance",), ..., r"found no provenance"),
        (("rejected", 0), "a.txt", r"rejected\[0\]: found 'a\.txt'; wanted an object"),
        (("schema",), 2, r"found schema 2; wanted 1 at most; install the version that wrote it"),
        (("schema",), True, r"at schema: found true; wanted 1"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(path, value, said):
    with pytest.raises(ReportError, match=said):
        read_report(json.dumps(changed(path, value)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "found JSON that ends early"),
        (json.dumps(CONTENT)[:-20], "found JSON that ends early"),
        ('{"schema": 1,}', "found no JSON"),
        ("{}", "found JSON that is no report"),
        ('{"schema": 1, "themes": NaN}', "the number NaN"),
        ('{"schema": 1, "themes": 1e999}', "the number 1e999"),
        ('{"schema": 1, "themes": ' + "9" * 5_000 + "}", "found JSON with"),
        ('{"schema": ' + "[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_report_is_said_to_be_none(text, said):
    with pytest.raises(ReportError, match=said):
        read_report(text)


def test_parts_and_parameters_nest_only_so_deep():
    part = {"id": "p", "label": "", "terms": [], "story_ids": []}
    for _ in range(200):
        part = {**part, "parts": [part]}
    with pytest.raises(ReportError, match=r"parts more than 20 deep"):
        read_report(json.dumps(changed(("themes", 0, "parts"), [part])))
    deep: object = 1
    for _ in range(200):
        deep = [deep]
    with pytest.raises(ReportError, match=r"nothing nested more than 40 deep"):
        read_report(json.dumps(changed(("provenance", "parameters"), {"n_themes": deep})))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe{\x00}\x00", b"PK\x03\x04", b"[1]", b"null", b"<html>", b'"{}"'])
def test_files_of_other_kinds_are_refused(tmp_path, content):
    file = tmp_path / "digest.json"
    file.write_bytes(content)
    with pytest.raises(ReportError, match=r"digest\.json"):
        read_report(file)


@pytest.mark.parametrize("name", ["no/such/file", "x" * 5_000, "a\0b", "", "[1]"])
def test_what_is_not_there_is_said(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReportError, match="found no"):
        read_report(name)


def test_a_folder_without_a_report_is_said(tmp_path):
    with pytest.raises(ReportError, match=r"found no digest\.json in the folder"):
        read_report(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who is root may read all")
def test_what_may_not_be_read_is_said(tmp_path):
    file = tmp_path / "digest.json"
    file.write_text("{}", encoding="utf-8")
    file.chmod(0)
    with pytest.raises(ReportError, match="cannot be read"):
        read_report(file)


ODD = PARAMETERS | st.sampled_from(
    [..., [], {}, -1, 10**18, 1e300, "", "\ud800", "story-10", "event-1", "theme-1", "9999-12-31T23:59:59Z", "x" * 999]
)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(PLACES), ODD), min_size=1, max_size=2))
def test_any_change_is_refused_or_harmless(changes):
    content = copy.deepcopy(CONTENT)
    for (*way, last), value in changes:
        inner = content
        try:
            for step in way:
                inner = inner[step]
            if value is ...:
                del inner[last]
            else:
                inner[last] = value
        except (LookupError, TypeError):  # an earlier change has taken the place away
            continue
    try:
        report = read_report(json.dumps(content))
    except ReportError as error:
        assert "wanted" in str(error)  # noqa: PT017
        return
    assert read_report(report.to_json()).to_json() == report.to_json()
    assert report.to_html()
    assert report.to_markdown()
    assert report.to_email()
    assert report.compare(report).moved == ()
    for what in TABLES:
        report.to_frame(what)


@given(st.text(max_size=30) | WORDS.map(lambda text: "{" + text))
def test_any_text_is_refused(text):
    with pytest.raises(ReportError):
        read_report(text)
