"""A Word document has real headings, safe links, and opens."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from tests.rendering.desk import ARABIC, CHINESE, HEBREW, JAPANESE, desk_report
from tests.rendering.hostile import LINKS, PAYLOADS, crafted, crafted_of

GOOD = ["https://pier.example/a?b=1&c=2#d", "https://ja.pier.example/漁", "http://[2001:db8::1]/x"]


def opened(report):
    return docx.Document(BytesIO(report.to_docx()))


def paragraphs(document, style):
    return [one.text for one in document.paragraphs if one.style.name == style]


def addresses(document):
    return [one.target_ref for one in document.part.rels.values() if one.is_external]


def test_headings_quotes_and_lists_are_in_their_styles():
    document = opened(desk_report(title="Fish"))
    assert paragraphs(document, "Title") == ["Fish"]
    assert paragraphs(document, "Heading 1") == [
        "Top stories",
        *["Cod, quota", "Cod, quota", "המכסה", "漁獲枠, 配额"],
        *["In no theme: 1 story", "Not read: 2 inputs", "How it was made"],
    ]
    assert "Cod quota cut by a tenth" in paragraphs(document, "Heading 2")
    quotes = paragraphs(document, "Quote")
    for text in (ARABIC, HEBREW, JAPANESE, CHINESE, "Crews stayed ashore."):
        assert any(quote.startswith(text) for quote in quotes)
    assert "the same: Cod quota cut by a tenth (corrected), Quay Wire, 11 Jun, 08:12" in paragraphs(
        document, "List Bullet 2"
    )


def test_the_contents_lead_to_the_headings():
    body = opened(desk_report()).element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    marks = {mark.get(qn("w:name")): mark.getparent() for mark in body.iter(qn("w:bookmarkStart"))}
    said = ["".join(text.text or "" for text in marks[anchor].iter(qn("w:t"))) for anchor in anchors]
    assert len(anchors) == len(set(anchors)) == len(marks)
    assert said[:3] == ["Top stories", "Cod, quota", "Cod, quota"]


def test_headlines_stay_with_what_they_are_of():
    document = opened(desk_report())
    for name in ("Heading 1", "Heading 2"):
        assert document.styles[name].paragraph_format.keep_with_next


@pytest.mark.parametrize(
    ("text", "tag", "is_rtl"), [(ARABIC, "ar", True), (HEBREW, "he", True), (CHINESE, "zh", False)]
)
def test_runs_have_their_language_and_direction(text, tag, is_rtl):
    document = opened(desk_report())
    paragraph = next(one for one in document.paragraphs if one.text.startswith(text))
    properties = paragraph.runs[0]._r.rPr
    language = properties.find(qn("w:lang"))
    assert language.get(qn("w:bidi" if is_rtl else "w:eastAsia")) == tag
    assert (properties.find(qn("w:rtl")) is not None) is is_rtl
    assert (paragraph._p.pPr.find(qn("w:bidi")) is not None) is is_rtl


def test_what_is_known_of_a_document_is_of_its_stories():
    properties = opened(desk_report(title="Fish " * 90)).core_properties
    assert properties.title.startswith("Fish Fish")
    assert len(properties.title) <= 255
    assert f"{properties.created:%Y-%m-%d}" == f"{properties.modified:%Y-%m-%d}" == "2025-06-12"


@pytest.mark.parametrize("url", LINKS)
def test_addresses_that_mean_harm_are_not_linked(url):
    assert addresses(opened(crafted_of("Cod", "Quay", url))) == []


@pytest.mark.parametrize("url", GOOD)
def test_other_addresses_are(url):
    (address,) = set(addresses(opened(crafted_of("Cod", "Quay", url))))
    assert address.isascii()
    assert address.startswith(url[:20])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_means_harm_is_text(payload):
    report = crafted_of(payload, payload, payload)
    document = opened(replace(report, shown=replace(report.shown, title=payload)))
    assert paragraphs(document, "Heading 1")[0] == "Top stories"


def test_the_same_stories_give_the_same_bytes(sample_report, shuffled_report):
    assert shuffled_report.to_docx() == sample_report.to_docx()
    with ZipFile(BytesIO(sample_report.to_docx())) as packed:
        assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path):
    reports = {"desk": desk_report(), "hostile": crafted()}
    files = [tmp_path / f"{name}.docx" for name in reports]
    for file, report in zip(files, reports.values(), strict=True):
        file.write_bytes(report.to_docx())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    to_text = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run(["soffice", profile, *to_text, *map(str, files)], check=True, capture_output=True, timeout=180)
    texts = {name: (tmp_path / f"{name}.txt").read_text(encoding="utf-8-sig") for name in reports}
    assert all("Top stories" in text for text in texts.values())
    assert all(theme.label in texts["desk"] for theme in reports["desk"].themes[:4])
