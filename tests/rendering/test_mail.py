"""A letter is one part text and one part HTML, small, harmless and the same each time."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from lxml import html

import toolkit
from tests.rendering.desk import ARABIC, CHINESE, HEBREW, JAPANESE, desk_report
from tests.rendering.hostile import PAYLOADS, crafted, crafted_of
from toolkit.rendering.columns import columns
from toolkit.rendering.mail import LARGEST


def opened(letter):
    """Return a letter as a mail program reads it: the message, its text and its HTML."""
    assert len(letter) < LARGEST
    message = message_from_bytes(letter, policy=default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    assert message.get_content_type() == "multipart/alternative"
    assert not message.defects
    assert not any(part.defects for part in parts)
    return message, *(part.get_content() for part in parts)


def test_a_letter_is_text_and_html():
    message, text, page = opened(desk_report(title="Fish").to_email())
    assert message["Subject"] == "Fish: Cod quota cut by a tenth"
    assert message["Date"].datetime.isoformat() == "2025-06-12T08:20:00+00:00"
    for said in (JAPANESE, CHINESE, ARABIC, HEBREW, "Cod quota cut by a tenth", "9–11 Jun. Quay Wire first"):
        assert said in page
        assert said in " ".join(text.split())


@pytest.mark.parametrize(("said", "encoding"), [("Cod quota cut. ", "quoted-printable"), (JAPANESE, "base64")])
def test_the_shorter_encoding_is_taken(said, encoding):
    message, *_ = opened(crafted_of(said * 20, said * 20, said).to_email())
    text, _ = message.iter_parts()
    assert text["Content-Transfer-Encoding"] == encoding


def test_it_has_a_sender_and_readers_if_they_are_given():
    message, *_ = opened(desk_report().to_email())
    assert not {"From", "To"} & set(message.keys())
    message, *_ = opened(desk_report().to_email(sender="Desk <desk@pier.example>", to=["a@b.example", "c@d.example"]))
    assert (message["From"], message["To"]) == ("Desk <desk@pier.example>", "a@b.example, c@d.example")


@pytest.mark.parametrize("field", [{"sender": "a@b.example\r\nBcc: all@evil.example"}, {"to": ["a@b.example\nX: y"]}])
def test_no_address_makes_a_header(field):
    with pytest.raises(ValueError, match=r"newline|linefeed|return"):
        desk_report().to_email(**field)


@pytest.mark.parametrize("payload", [*PAYLOADS, "a\r\nBcc: all@evil.example", "a\u2028Bcc: x", "a\x85Bcc: x"])
def test_no_title_makes_a_header(payload):
    report = crafted_of(payload, payload, payload)
    message, *_ = opened(replace(report, shown=replace(report.shown, title=payload)).to_email())
    assert set(message.keys()) == {"Subject", "Message-ID", "MIME-Version", "Content-Type"}
    assert len(message["Subject"]) <= 150


def test_the_same_stories_give_the_same_letter(sample_report, shuffled_report):
    assert shuffled_report.to_email() == sample_report.to_email()
    other, *_ = opened(replace(sample_report, shown=replace(sample_report.shown, title="Other")).to_email())
    assert other["Message-ID"] != opened(sample_report.to_email())[0]["Message-ID"]


def test_nothing_is_asked_for_and_nothing_runs(sample_report):
    for report in (sample_report, desk_report(), crafted()):
        _, _, page = opened(report.to_email())
        tree = html.fromstring(page)
        tags = {one.tag for one in tree.iter() if isinstance(one.tag, str)}
        assert not tags & {"script", "link", "img", "iframe", "style", "object", "form", "base", "svg"}
        assert not re.search(r"var\(|url\(|@import|expression\(", " ".join(tree.xpath("//@style")))
        assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on") or name == "src"]
        assert all(re.match("https?://", link) for link in tree.xpath("//a/@href"))


def test_programs_show_what_is_hidden_before_the_letter():
    _, _, page = opened(desk_report().to_email())
    (preheader,) = html.fromstring(page).xpath("//div[@class='preheader']")
    assert "display: none" in preheader.get("style")
    assert preheader.text_content().startswith("خفض حصة سمك القد")


def test_what_is_read_from_the_right_is_set_from_there():
    _, _, page = opened(desk_report().to_email())
    found = {one.text.strip(): one for one in html.fromstring(page).xpath("//p[@class='quote']")}
    assert [(found[said].get("dir"), found[said].get("lang")) for said in (ARABIC, HEBREW, JAPANESE)] == [
        ("rtl", "ar"),
        ("rtl", "he"),
        ("ltr", "ja"),
    ]


def test_lines_of_the_text_fit_a_terminal(sample_report):
    for report in (sample_report, desk_report()):
        _, text, _ = opened(report.to_email())
        long = [line for line in text.splitlines() if columns(line) > 78 and "https://" not in line]
        assert long == []
        assert "\n\n\n\n\n" not in text


@pytest.mark.parametrize("letter", ["e", "漁", "é", "ש"])
def test_a_letter_stays_small(letter):
    """Sizes are of what is sent: encoded, with its headers."""
    report = desk_report(n_top=200)
    words = " ".join([letter * 9] * 30)
    themes = [
        replace(
            report.themes[number % 4],
            id=f"theme-{number}",
            label=f"{number} {words}",
            events=tuple(
                replace(one, title=f"{one.title} {number} {words}") for one in report.themes[number % 4].events
            ),
        )
        for number in range(120)
    ]
    digests = [replace(report.digests[number % 4], theme_id=f"theme-{number}") for number in range(120)]
    large = replace(report, themes=tuple(themes), digests=tuple(digests))
    sent = large.to_email()
    assert LARGEST * 0.8 < len(sent) < LARGEST
    _, text, page = opened(sent)
    assert re.search(r"And \d+ more themes\.", page)
    assert re.search(r"And \d+ more themes\.", text)
    assert page.rstrip().endswith("</html>")


def test_the_most_important_is_left_over(sample_report):
    _, text, _ = opened(sample_report.to_email())
    places = [text.index(theme.label) for theme in sample_report.themes]
    assert places == sorted(places)


def test_a_report_of_nothing_but_a_headline():
    _, text, _ = opened(toolkit.build_report(["Cod quota cut."]).to_email())
    assert "Cod quota cut." in text


def test_a_template_of_others_stands_before(tmp_path: Path):
    (tmp_path / "mail.html").write_text(
        '{% extends "toolkit/mail.html" %}{% block foot %}<p>{{ edition.title }}</p>{% endblock %}', encoding="utf-8"
    )
    _, _, page = opened(desk_report(title="<b>Fish</b>").to_email(template=tmp_path))
    assert '<p style="margin: 0 0 10px;">&lt;b&gt;Fish&lt;/b&gt;</p>' in page


def test_figures_stay_behind_names_that_are_read_from_the_right():
    _, text, _ = opened(desk_report().to_email())
    assert "עיתון הנמל, \u200e9 Jun, 08:50" in text
    assert "Quay Wire, 9 Jun, 08:10" in text
