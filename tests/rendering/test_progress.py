"""How far work is: told stage by stage, shown where somebody looks, and nowhere else."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from tests.rendering.hostile import PAYLOADS
from tests.rendering.notebooks import executed
from toolkit.rendering.progress import _InNotebook

TEXTS = ["Cod quota cut. The quota for cod was cut.", "Herring quota up.", "Rocket reaches orbit.", "Rocket lost."]


def standing_for(monkeypatch, is_terminal):
    """Put what stands for a terminal in the place of stderr."""
    stderr = io.StringIO()
    stderr.isatty = lambda: is_terminal
    monkeypatch.setattr(sys, "stderr", stderr)
    return stderr


def stages(told):
    return list(dict.fromkeys(stage for stage, _, _ in told))


def test_a_report_tells_its_stages_and_does_not_depend_on_that(tmp_path):
    told, remembered = [], []
    report = toolkit.build_report(TEXTS, progress=lambda *one: told.append(one))
    assert report == toolkit.build_report(TEXTS)
    assert stages(told) == ["themes", "labels", "events", "digests", "map"]
    n_themes = len(report.themes)
    assert [one for one in told if one[0] == "digests"] == [("digests", done, n_themes) for done in range(n_themes + 1)]
    now = "2031-05-04T12:00Z"
    new = toolkit.build_report(
        TEXTS, archive=tmp_path / "a.sqlite", now=now, progress=lambda *one: remembered.append(one)
    )
    assert new == toolkit.build_report(TEXTS, archive=tmp_path / "b.sqlite", now=now)
    assert stages(remembered) == stages(told)
    for _, done, total in (*told, *remembered):
        assert 0 <= done <= total


def test_every_stage_ends():
    told, sample_stories = [], [*TEXTS, *(f"Kabeljauquote sinkt um {number} Prozent." for number in range(9))]
    toolkit.fit_themes(sample_stories, progress=lambda *one: told.append(one))
    last = {stage: (done, total) for stage, done, total in told}
    assert last == {"themes": (len(sample_stories),) * 2, "labels": (1, 1)}
    assert [one for one in told if one[0] == "themes"] == sorted(one for one in told if one[0] == "themes")


def test_what_is_told_may_end_the_work():
    def stopped(stage, done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        toolkit.build_report(TEXTS, progress=stopped)


def test_it_is_shown_in_a_terminal_and_goes(monkeypatch, capsys):
    stderr = standing_for(monkeypatch, is_terminal=True)
    with toolkit.progress_bar() as bar:
        bar("digests", 1, 3)
        bar("digests", 2, 3)
        bar("digests", 3, 3)
    shown = stderr.getvalue()
    assert "digests" in shown
    assert "2/3" in shown
    assert shown.endswith("\x1b[2K")
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("ends", [KeyboardInterrupt, ValueError])
def test_the_terminal_is_given_back_whatever_happens(monkeypatch, ends):
    stderr = standing_for(monkeypatch, is_terminal=True)

    def fails():
        with toolkit.progress_bar() as bar:
            bar("digests", 1, 3)
            raise ends

    with pytest.raises(ends):
        fails()
    assert stderr.getvalue().endswith("\x1b[2K")


def test_what_is_told_after_the_work_shows_nothing(monkeypatch):
    stderr = standing_for(monkeypatch, is_terminal=True)
    with toolkit.progress_bar() as bar:
        bar("digests", 1, 3)
    shown = stderr.getvalue()
    bar("digests", 2, 3)
    bar("digests", 3, 3)
    assert stderr.getvalue() == shown


@pytest.mark.parametrize("stderr", ["pipe", None])
def test_files_and_pipes_get_nothing(monkeypatch, capsys, stderr):
    known = standing_for(monkeypatch, is_terminal=False)
    if stderr is None:
        monkeypatch.setattr(sys, "stderr", None)
    with toolkit.progress_bar() as bar:
        report = toolkit.build_report(TEXTS, progress=bar)
    assert known.getvalue() == capsys.readouterr().out == ""
    assert report == toolkit.build_report(TEXTS)


def test_a_library_prints_nothing_by_itself(monkeypatch, capsys):
    stderr = standing_for(monkeypatch, is_terminal=True)
    toolkit.build_report(TEXTS)
    toolkit.build_report(TEXTS, progress=lambda stage, done, total: None)
    assert stderr.getvalue() == capsys.readouterr().out == ""


@given(st.lists(st.tuples(st.sampled_from(PAYLOADS), st.integers(0, 9), st.integers(0, 9)), max_size=5))
def test_a_notebook_shows_one_line_without_a_storys_markup(told):
    put = []
    handle = SimpleNamespace(update=lambda content, raw: put.append(content["text/html"]))
    bar = _InNotebook(lambda content, raw, display_id: (put.append(content["text/html"]), handle)[1])
    for one in told:
        bar.show(*one)
    bar.hide()
    assert all(page.count("<") == 2 for page in put[:-1])
    assert put[-1:] == [""] * bool(told)


def test_a_notebook_run_by_a_program_keeps_nothing(tmp_path):
    code = "with toolkit.progress_bar() as bar:\n    bar('digests', 1, 3)\n    bar('map', 1, 2)\nprint('end')"
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(f"import toolkit\n{code}")])
    outputs = executed(notebook, tmp_path).cells[0].outputs
    assert [one.output_type for one in outputs] == ["display_data", "stream"]
    assert outputs[0].data == {"text/html": "", "text/plain": ""}
    assert (outputs[1].name, outputs[1].text) == ("stdout", "end\n")
