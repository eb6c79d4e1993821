"""Files of edits: what is wrong is named all at once, with its line; hostile ones are refused or change nothing."""

from __future__ import annotations

import pytest

import toolkit
from toolkit.errors import EditsError, SourceError
from toolkit.reading.edits.read import as_edits, edit_parameters
from toolkit.reading.edits.tables import LONGEST_NAME

WHOLE = """
[[rename]]
theme = "Quota, cod"
to = "Fishing"
[[merge]]
themes = ["Orbit", {terms = ["rocket", "launch"]}]
to = "Space"
[[split]]
theme = "Courts"
into = 2
[[split]]
theme = {stories = ["The verdict"]}
parts = {Appeals = ["appeal"], Verdicts = ["verdict"]}
[[move]]
story = "The harbour opens"
to = "Fishing"
[[move]]
story = "Horoscope"
to = ""
[[forbid]]
term = "monday"
[[pin]]
theme = "Fishing"
[[drop]]
theme = "Advertisements"
"""


def refused(path, text):
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EditsError) as caught:
        toolkit.read_edits(path)
    return str(caught.value)


def test_each_edit_is_read_and_told_in_a_line(tmp_path):
    (tmp_path / "edits.toml").write_text(WHOLE)
    assert [str(edit) for edit in toolkit.read_edits(tmp_path / "edits.toml")] == [
        'rename "Quota, cod" to "Fishing"',
        'merge "Orbit", terms "rocket", "launch" to "Space"',
        'split "Courts" into 2',
        'split stories "The verdict" into "Appeals" ("appeal"), "Verdicts" ("verdict")',
        'move "The harbour opens" to "Fishing"',
        'move "Horoscope" out of any theme',
        'forbid "monday"',
        'pin "Fishing"',
        'drop "Advertisements"',
    ]


def test_an_empty_file_has_no_edits(tmp_path):
    for text in ("", "# nothing\n"):
        (tmp_path / "edits.toml").write_text(text)
        assert len(toolkit.read_edits(tmp_path / "edits.toml")) == 0


def test_all_faults_are_named_with_their_lines_and_what_may_be_meant(tmp_path):
    said = refused(
        tmp_path / "edits.toml",
        '[[rename]]\ntheme = "Cod"\ntoo = "Fishing"\n[[merg]]\nthemes = ["a", "b"]\n[[split]]\ntheme = 3\ninto = 1\n'
        '[[forbid]]\nterm = ""\n[[pin]]\ntheme = {labl = "x"}\n',
    )
    for part in (
        "7 faults",
        "line 3, rename[0].too: unknown key (to?)",
        "line 1, rename[0].to: missing",
        "line 4, merg: unknown kind of edit (merge?)",
        "line 7, split[0].theme: found 3",
        "line 8, split[0].into: found 1; wanted a whole number from 2 to 9",
        "line 10, forbid[0].term: found no words",
        "line 12, pin[0].theme.labl: unknown key (label?)",
    ):
        assert part in said


@pytest.mark.parametrize(
    "tables",
    [
        {"rename": [{"theme": "Cod", "to": "A"}, {"theme": "COD", "to": "B"}]},
        {"rename": [{"theme": "Cod", "to": "A"}, {"theme": "Eel", "to": "a"}]},
        {"rename": [{"theme": "Cod", "to": "A"}, {"theme": "A", "to": "B"}]},
        {"drop": [{"theme": "Cod"}], "merge": [{"themes": ["Cod", "Eel"]}]},
        {"merge": [{"themes": ["Cod", "Eel"]}], "split": [{"theme": "Eel", "into": 2}]},
        {"move": [{"story": "x", "to": "A"}, {"story": "X", "to": ""}]},
    ],
)
def test_edits_that_contradict_each_other_are_faults(tables):
    with pytest.raises(EditsError, match=r"edits: 1 fault\n"):
        as_edits(tables)


@pytest.mark.parametrize(
    "value",
    [
        None,
        3,
        True,
        [],
        {},
        [3],
        "x",
        [[]],
        [{}],
        [{"theme": None}],
        [{"theme": ["a"]}],
        [{"theme": {}}],
        {"theme": ""},
    ],
)
@pytest.mark.parametrize("kind", ["rename", "merge", "split", "move", "forbid", "pin", "drop", "nothing", ""])
def test_whatever_is_no_edit_is_a_fault(kind, value):
    if value == []:
        assert len(as_edits({"rename": value})) == 0
    else:
        with pytest.raises(EditsError):
            as_edits({kind: value})


@pytest.mark.parametrize(
    "name", ["\n", "a\nb", "a\x00b", "\u202eabc", "x" * (LONGEST_NAME + 1), " ", "\u200b", "\u2028"]
)
def test_names_that_would_break_a_view_are_refused(name):
    with pytest.raises(EditsError):
        as_edits({"rename": [{"theme": "Cod", "to": name}]})


def test_files_that_are_none_are_refused(tmp_path):
    with pytest.raises(SourceError):
        toolkit.read_edits(tmp_path)
    with pytest.raises(SourceError):
        toolkit.read_edits(tmp_path / "missing.toml")
    path = tmp_path / "edits.toml"
    for content in (b"\x00\xff\xfe" * 50, b"[[rename", b"theme = ", b'[[rename]]\ntheme = "\xff\xfe', b"a = [" * 5000):
        path.write_bytes(content)
        with pytest.raises((SourceError, EditsError)):
            toolkit.read_edits(path)
    with pytest.raises(TypeError, match="wanted a path"):
        as_edits(3)


def test_ten_thousand_edits_are_read_and_applied(tmp_path):
    path = tmp_path / "edits.toml"
    path.write_text("".join(f'[[rename]]\ntheme = "Theme number {n}"\nto = "Name {n}"\n' for n in range(10_000)))
    model = toolkit.fit_themes(["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"])
    edited = model.edited(path)
    assert edited.themes == model.themes
    assert len(edited.unmatched_edits) == 10_000


def test_an_edit_that_stands_there_twice_is_one():
    twice = as_edits({"pin": [{"theme": "Cod"}, {"theme": "Cod"}]})
    assert edit_parameters(twice) == {"edits": ['pin "Cod"']}
    assert as_edits(twice) is twice
