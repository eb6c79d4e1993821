"""Nothing in a story acts in a plot, neither where it is drawn by vl-convert nor in a browser; it is what it says."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest

from tests.rendering.browsing import opened, until
from tests.rendering.plots.drawn import PLOTS, links_in, spec_of, texts_in
from tests.rendering.plots.harm import ALL, CHUNKS, harmful
from toolkit.rendering.plain import safe_link
from toolkit.rendering.plots.names import names_of

ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
IN_CHART = ["sizes", "merges", "over_time"]


@cache
def drawn(name: str, chunk: int) -> str:
    return str(PLOTS[name](harmful(CHUNKS[chunk]))._written("svg", 1.0))


@pytest.mark.parametrize("name", PLOTS)
@pytest.mark.parametrize("chunk", range(len(CHUNKS)))
def test_a_drawing_is_well_formed_and_links_nowhere_else(name, chunk):
    svg = drawn(name, chunk)
    assert not ACTING.search("".join(texts_in(svg)))
    assert all(link == safe_link(link) != "" for link in links_in(svg))
    assert not re.search(r"<(script|foreignObject|iframe|image|use|style)\b", svg)
    assert not re.search(r'<[^>]+\son\w+="', svg)


@pytest.mark.parametrize("name", IN_CHART)
@pytest.mark.parametrize("chunk", range(len(CHUNKS)))
def test_labels_stand_in_the_drawing_as_they_are(name, chunk):
    report = harmful(CHUNKS[chunk])
    n_shown = {"over_time": 16}.get(name, 40)
    wanted = list(names_of(report.themes).values())[:n_shown]
    texts = texts_in(drawn(name, chunk))
    assert [label for label in wanted if not any(_is_cut_of(text, label) for text in texts)] == []


def _is_cut_of(text: str, label: str) -> bool:
    """Return True if a text is a label, or its beginning and an ellipsis."""
    return text == label or (text.endswith("…") and len(text) > 12 and label.startswith(text[:-1]))


@pytest.mark.parametrize("name", PLOTS)
def test_a_spec_is_valid_and_holds_no_text_where_it_would_be_read(name):
    report = harmful(ALL)
    spec = PLOTS[name](report).to_dict(validate=True)
    data = spec.pop("datasets")
    harmless = PLOTS[name](harmful([f"word {number}" for number in range(len(ALL))])).to_dict()
    assert _words_in(spec) - {"map", "legend"} <= _words_in(harmless)
    assert not ACTING.search(json.dumps(data, ensure_ascii=False))
    assert {field for rows in data.values() for row in rows for field in row} == {
        field for rows in harmless["datasets"].values() for row in rows for field in row
    }


def _words_in(found: object) -> set[str]:
    """Return each text of a spec, but for the names that its data and views have by their content."""
    if isinstance(found, dict):
        return {*found, *(text for one in found.values() for text in _words_in(one))}
    if isinstance(found, list):
        return {text for one in found for text in _words_in(one)}
    return {re.sub(r"(data-|view_)[0-9a-f]+", r"\1", found)} if isinstance(found, str) else set()


@pytest.mark.parametrize("name", PLOTS)
@pytest.mark.parametrize("payloads", CHUNKS, ids=range(len(CHUNKS)))
def test_nothing_runs_in_a_browser(browser, tmp_path, name, payloads):
    file = tmp_path / "plot.html"
    report = harmful(payloads, by_language=name == "map" and payloads is CHUNKS[0])
    plot = PLOTS[name](report)
    plot.save(file)
    with opened(browser, file) as page:
        until(page, "() => document.querySelector('#plot svg g.mark-text text') !== null")
        assert page.evaluate("[typeof window.pwned, document.title]") == ["undefined", plot.title.text]
        if name in IN_CHART:
            texts = page.locator("#plot svg text").all_text_contents()
            wanted = list(names_of(report.themes).values())[:16]
            assert [label for label in wanted if not any(_is_cut_of(text, label) for text in texts)] == []
        assert (
            page.locator("#plot script, #plot iframe, #plot img, #plot object, #plot form:not(.vega-bindings)").count()
            == 0
        )


def test_what_is_told_under_the_mouse_is_text(browser, tmp_path):
    file = tmp_path / "plot.html"
    report = harmful(CHUNKS[0][:8])
    report.plot_map().save(file)
    with opened(browser, file) as page:
        marks = page.locator("#plot svg .mark-symbol.role-mark path")
        until(page, "() => document.querySelectorAll('#plot svg .mark-symbol.role-mark path').length > 8")
        told = []
        for number in range(24):
            marks.nth(number).hover(force=True)
            told.append(page.locator("#vg-tooltip-element").inner_text())
            inside = page.locator("#vg-tooltip-element").locator("img, script, a, svg, iframe")
            assert inside.count() == 0
        assert sum("Published" in one for one in told) > 8
        assert any("<script>" in one for one in told)


def test_specs_are_the_same_each_time():
    for plot in PLOTS.values():
        assert spec_of(plot(harmful(CHUNKS[-1]))) == spec_of(plot(harmful(CHUNKS[-1])))
