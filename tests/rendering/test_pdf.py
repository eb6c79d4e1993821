"""A PDF has bookmarks, every headline, and the same bytes each time; it asks for nothing."""

from __future__ import annotations

import logging
import subprocess
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

import toolkit
from tests.rendering.desk import desk_report
from tests.rendering.hostile import MARKUP, UNSEEN, crafted_of
from toolkit.rendering import pdf


def titles(outline):
    return [titles(one) if isinstance(one, list) else one.title for one in outline]


@pytest.fixture(scope="module")
def desk():
    return desk_report(title="Fish of the week").to_pdf()


@pytest.fixture
def asked(monkeypatch):
    """Return the list of addresses that are asked for from now on."""
    found = []
    monkeypatch.setattr(pdf, "_refuse", lambda address, *_, **__: found.append(address) or pdf.ValueError)
    return found


def test_a_bookmark_leads_to_each_theme(desk):
    outline = titles(PdfReader(BytesIO(desk)).outline)
    themes = outline[outline.index("Themes") + 1]
    assert themes == ["Cod, quota", "Cod, quota", "המכסה", "漁獲枠, 配额"]
    assert "Top stories" in outline


def test_every_headline_and_quote_is_printed(desk):
    text = " ".join("".join(page.extract_text() for page in PdfReader(BytesIO(desk)).pages).split())
    for said in ("Ice closes the port", "Minister cuts cod quota", "Crews stayed ashore.", "Crossword", "海港报"):
        assert said in text


def test_it_is_named(desk):
    assert PdfReader(BytesIO(desk)).metadata.title == "Fish of the week"


def test_the_same_report_gives_the_same_bytes_and_nothing_is_fetched(desk, asked):
    assert desk_report(title="Fish of the week").to_pdf() == desk
    assert asked == []


def test_a_page_of_ones_own_fetches_nothing_and_another_report_gives_other_bytes(asked, tmp_path):
    (tmp_path / "pdf.css").write_text("@page { size: A5 }", encoding="utf-8")
    first, second = (crafted_of(title, "Quay Wire", "").to_pdf(tmp_path) for title in ("Cod", "Hake"))
    assert first != second
    assert asked == []


def test_the_order_of_stories_and_of_hashes_does_not_matter(tmp_path):
    texts = ["The quota for cod was cut by a tenth on Monday.", "Ice closed the port of Hull on Tuesday."]
    script = (
        "import sys, toolkit, pathlib\n"
        "report = toolkit.build_report(sys.argv[2:])\n"
        "pathlib.Path(sys.argv[1]).write_bytes(report.to_pdf())\n"
    )
    environment = {"PYTHONHASHSEED": str(1 + hash("a") % 1_000), "PYTHONPATH": ":".join(sys.path)}
    command = [sys.executable, "-c", script, str(tmp_path / "other.pdf"), *reversed(texts)]
    subprocess.run(command, check=True, env=environment)
    assert (tmp_path / "other.pdf").read_bytes() == toolkit.build_report(texts).to_pdf()


@pytest.mark.parametrize("payload", [MARKUP[0], MARKUP[6], MARKUP[20], UNSEEN[6], UNSEEN[7]])
def test_what_means_harm_is_text(payload, caplog):
    caplog.set_level(logging.DEBUG)
    reader = PdfReader(BytesIO(crafted_of(payload, payload, "https://evil.example/").to_pdf()))
    assert not {"/JavaScript", "/OpenAction", "/EmbeddedFiles"} & set(reader.trailer["/Root"])
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    kinds = {note["/A"]["/S"] for note in notes if "/A" in note}
    assert kinds <= {"/URI", "/GoTo"}
    assert "read from the right" not in caplog.text


def test_without_pango_the_remedy_is_named(monkeypatch):
    def broken(*_, **__):
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(pdf, "require", broken)
    with pytest.raises(toolkit.MissingExtraError, match=r"apt-get install libpango-1\.0-0 libpangoft2-1\.0-0"):
        desk_report().to_pdf()


def test_without_weasyprint_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(toolkit.MissingExtraError, match=r"story-toolkit\[pdf\]"):
        desk_report().to_pdf()


@pytest.mark.parametrize("title", ["מכסת הבקלה קוצצה", "حصة القد خفضت"])
def test_it_says_that_text_from_the_right_is_set_badly(caplog, title):
    crafted_of(title, "Quay Wire", "").to_pdf()
    assert "read from the right" in caplog.text
