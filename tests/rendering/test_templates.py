"""Templates of others stand before those of the toolkit; in all of them everything is escaped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import toolkit
from tests.rendering.desk import desk_report
from toolkit.rendering.environment import check_templates
from toolkit.rendering.html import environment_of

DOCS = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def written(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_html", ".html").replace("_txt", ".txt").replace(
            "_css", ".css"
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_example_of_the_documentation_works(tmp_path):
    examples = re.findall(r"```(?:jinja|css) title=\"house/([\w/.]+)\"\n(.*?)```", DOCS, re.DOTALL)
    assert len(examples) >= 2
    for name, text in examples:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    check_templates(tmp_path, environment_of(tmp_path))
    page, letter = desk_report().to_html(tmp_path), desk_report().to_email(template=tmp_path)
    assert "Harbour press office" in page
    assert b"Harbour press office" in letter


def test_the_names_and_blocks_of_the_documentation_are_there():
    environment = environment_of(None)
    for name, blocks in re.findall(r"^\| `([\w.]+)` \|.*\| (`.*`) \|$", DOCS, re.MULTILINE):
        assert set(environment.get_template(name).blocks) == set(re.findall(r"`(\w+)`", blocks))


@pytest.mark.parametrize("text", ["{{ edition.title }}", "{% autoescape true %}{{ edition.title }}{% endautoescape %}"])
def test_templates_of_others_escape(tmp_path, text):
    assert (
        desk_report(title="<b>Fish</b>").to_html(written(tmp_path, page_html=text)).strip() == "&lt;b&gt;Fish&lt;/b&gt;"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\n{% if %}", 2),
        ("{{ one", 1),
        ("one\ntwo\n{{ x | nonsense }}", 3),
        ("{% block a %}", 1),
    ],
)
def test_a_template_that_cannot_be_parsed_is_named_with_its_line(tmp_path, text, line):
    written(tmp_path, mail_html=text)
    with pytest.raises(toolkit.SourceError, match=rf"mail\.html, line {line}: "):
        check_templates(tmp_path, environment_of(tmp_path))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\n{{ nonsense }}", 2),
        ("one\ntwo {{ edition.title.nothing.there }}", 2),
        ("{{ 1 / 0 }}", 1),
        ("\n\n{{ edition.title() }}", 3),
        ('{% include "nowhere.html" %}', 1),
    ],
)
def test_a_template_that_breaks_is_named_with_its_line(tmp_path, text, line):
    written(tmp_path, page_html=text)
    with pytest.raises(toolkit.SourceError, match=rf"page\.html, line {line}: "):
        desk_report().to_html(tmp_path)


def test_a_piece_that_breaks_is_named_itself(tmp_path):
    written(tmp_path, page__masthead_html="\n{{ nonsense }}")
    with pytest.raises(toolkit.SourceError, match=r"page/masthead\.html, line 2: 'nonsense' is undefined"):
        desk_report().to_html(tmp_path)


def test_a_folder_without_templates_is_refused(tmp_path):
    (tmp_path / "pages.html").write_text("x", encoding="utf-8")
    with pytest.raises(
        toolkit.SourceError, match=r"found pages\.html in .*; wanted some of .*mail\.html, .*page\.html"
    ):
        check_templates(tmp_path, environment_of(tmp_path))


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(toolkit.SourceError, match="found no folder"):
        check_templates(tmp_path / "nowhere", environment_of(tmp_path))


def test_a_style_sheet_is_taken(tmp_path):
    page = desk_report().to_html(written(tmp_path, page_css=":root { --ink: #123456 }"))
    assert "--ink: #123456" in page
    assert "sha256-" in page
