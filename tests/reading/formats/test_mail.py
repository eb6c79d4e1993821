"""Newsletters: letters and mailboxes, plain and marked up, in whatever encoding."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.errors import SourceError
from toolkit.reading.formats import mailbox
from toolkit.reading.formats.mail import read_mail
from toolkit.reading.formats.readers import reader_of
from toolkit.reading.sources.source import Source
from toolkit.stories.frame import rejected_records
from toolkit.stories.records import Rejected

COD = "The quota for cod was cut by a tenth on Monday."


def letter(text: str = COD, markup: str = "", subject: str = "Cod quota cut") -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "Harbour Dispatch <news@dispatch.example>"
    message["Date"] = "Tue, 10 Jun 2025 22:15:00 +0200"
    if text:
        message.set_content(text)
    if markup:
        (message.add_alternative if text else message.set_content)(markup, subtype="html")
    return message.as_bytes()


def read(content: bytes) -> list:
    return list(read_mail(Source("news.eml", content=content)))


def test_a_letter_is_a_story():
    ((name, story),) = read(letter(subject="Büsum: Cod quota cut"))
    assert name == "news.eml"
    assert (story["title"], story["text"], story["source"]) == ("Büsum: Cod quota cut", COD, "Harbour Dispatch")
    assert story["published"] == "Tue, 10 Jun 2025 22:15:00 +0200"


def test_plain_text_is_taken_before_markup_and_markup_where_there_is_no_other():
    assert read(letter(markup="<p>Other.</p>"))[0][1]["text"] == COD
    ((_, story),) = read(letter("", f"<style>p {{}}</style><p>{COD}</p><p>Crews protest.</p>"))
    assert story["text"] == f"{COD}\n\nCrews protest."


def test_a_mailbox_gives_all_its_letters(tmp_path):
    box = b"".join(
        b"From news@dispatch.example Tue Jun 10 22:15:00 2025\n" + one + b"\n" for one in (letter(), letter(""))
    )
    (tmp_path / "news.mbox").write_bytes(box + b"From x\n" + letter("Crews in Hull protest."))
    stories = toolkit.read_stories(tmp_path)
    assert sorted(stories["text"]) == ["Crews in Hull protest.", COD]
    assert stories["published"][0].isoformat() == "2025-06-10T20:15:00+00:00"
    (refused,) = rejected_records(stories)
    assert refused == Rejected(f"{tmp_path}/news.mbox, letter 2", "no text in the letter")


def test_a_stub_as_plain_text_gives_way_to_the_markup():
    markup = f"<p>{COD}</p><p>Crews in Hull block the only gate of the port, and want the quota of last year back.</p>"
    ((_, story),) = read(letter("Read this in your browser: https://example.org/7", markup))
    assert story["text"].startswith(COD)


def test_a_line_that_begins_with_from_splits_no_letter():
    said = "From Oslo to Hull the quota is cut.\n\nFrom Monday on: less cod.\n\nFrom now on it\nTo: all"
    assert read(letter(said))[0][1]["text"] == said
    escaped = said.replace("From Oslo", ">From Oslo").replace("\n\nFrom", "\n\n>From")
    ((_, story),) = read(b"From news@dispatch.example Tue Jun 10 22:15:00 2025\n" + letter(escaped))
    assert story["text"] == said


def test_a_mailbox_larger_than_a_page_is_read_letter_by_letter(monkeypatch):
    monkeypatch.setattr(mailbox, "MOST_BYTES_A_PAGE", 1000)
    box = b"\n".join(b"From a\n" + one for one in (*[letter()] * 9, letter("Cod. " * 300), letter()))
    found = read(box)
    assert [number for number, one in enumerate(found, start=1) if isinstance(one, Rejected)] == [10]
    assert (found[9].reason[:11], found[10][0]) == ("larger than", "news.eml, letter 11")


@pytest.mark.parametrize(("label", "codec"), [("iso-8859-1", "cp1252"), ("iso-2022-jp", "iso2022_jp"), ("", "utf-8")])
def test_a_charset_means_what_it_means_to_browsers(label, codec):
    said = "タラの漁獲枠" if label == "iso-2022-jp" else "The crew’s “quota” at Büsum – 5 €"
    head = f"Subject: Cod\nContent-Type: text/plain; charset={label}\nContent-Transfer-Encoding: 8bit\n\n"
    ((_, story),) = read(head.encode() + said.encode(codec))
    assert story["text"] == said


@pytest.mark.parametrize("charset", ["latin-1", "no-such-charset", "utf-8", "idna", "hex", "undefined", "iso\x00-1"])
def test_a_broken_encoding_loses_no_letter(charset):
    head = f"Subject: Cod\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    ((_, story),) = read(head.encode() + "The crews of Büsum protest.".encode("latin-1"))
    assert story["text"].startswith("The crews of B")


def test_what_is_no_mail_is_refused():
    with pytest.raises(SourceError, match="found no letter"):
        read(b"\x00\x01")


@given(
    st.lists(st.sampled_from([b"From x\n", b"Subject: a\n", b"Date: b\n", b"\n", b"Text.\n", b"\xff", b"--b\n", b":"]))
)
def test_any_letter_is_read_or_refused(parts):
    try:
        found = read(b"".join(parts) or b" ")
    except SourceError:
        return
    assert all(isinstance(one, Rejected) or one[1]["text"] for one in found)


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused(content):
    try:
        read(b"Subject: x\nContent-Type: " + content)
    except SourceError as error:
        assert "news.eml" in str(error)  # noqa: PT017


@pytest.mark.parametrize("name", ["From", "Subject", "Date", "Content-Type"])
def test_a_header_longer_than_any_is_taken_as_empty(name):
    ((_, story),) = read((f"{name}: " + '"' * 5000 + f"\n\n{COD}").encode())
    assert (story["text"], story["title"], story["source"]) == (COD, "", "")


def test_a_letter_of_very_many_boundaries_is_rejected():
    heads = "".join(f"Content-Type: multipart/mixed; boundary=c{of}\n\n--c{of}\n" for of in range(60))
    (refused,) = read(f"From: a\n{heads}\n{COD}".encode())
    assert refused.reason == "letters in letters, too many to follow"


def test_a_letter_that_speaks_of_boundaries_is_read():
    said = "We set boundary=cod here." + "\nWe set boundary=cod there." * 60
    assert read(letter(said))[0][1]["text"] == said


def test_a_letter_of_very_many_parts_is_rejected_at_once():
    (refused,) = read(b"From: a\nContent-Type: multipart/mixed;\n boundary=c\n\n" + b"--c\n\n" * 6000)
    assert refused.reason == "found more than 5,000 parts in it, too many to follow"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\n\r\n", b"\xef\xbb\xbf\n \n"])
@pytest.mark.parametrize("opener", [b"", b"From news@dispatch.example Tue Jun 10 22:15:00 2025\n"])
@pytest.mark.parametrize("name", ["news.eml", "standard input"])
def test_empty_lines_and_marks_before_a_letter_are_skipped(before, opener, name):
    source = Source(name, content=before + opener + letter())
    ((_, story),) = reader_of(source)(source)
    assert (story["title"], story["text"]) == ("Cod quota cut", COD)


def test_a_date_beyond_all_numbers_is_taken_as_empty():
    ((_, story),) = read(f"Date: Tue, 10 Jun 2025{'6' * 40} 22:00:00 +0000\n\n{COD}".encode())
    assert (story["text"], story["published"]) == (COD, "")
