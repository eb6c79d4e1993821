"""What is left of texts that were meant to be no markup."""

from __future__ import annotations

import pytest

from toolkit.cleaning.markup import plain_text, without_markup


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The cod quota was cut.<script>alert(3)</script> It rose.", "The cod quota was cut. It rose."),
        ("Cut.<SCRIPT type='a'>\nif (a<b) {\n}\n</SCRIPT >\nIt rose.", "Cut.\nIt rose."),
        ("Cut.<style>p > b {}</style><script>1</script> It rose.<script>2</script>", "Cut. It rose."),
        ('Cut.<img src="a.png" alt="cod > eel"/> It rose.', "Cut. It rose."),
        ("Cut.<iframe src=//example.org/a></iframe> It rose.<embed src='a'>", "Cut. It rose."),
        ("<b>Cut.</b><script>\nalert(3)\n</script> It rose.", "Cut. It rose."),
    ],
)
def test_scripts_and_what_is_embedded_go(text, left):
    assert without_markup(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "if a<b and c>d",
        "The tag <script> runs what stands behind it.",
        "Use <img> for pictures and <style> for looks.",
        "x <img y",
        "An <image src=a> is no picture, and <scripture> no script.",
    ],
)
def test_prose_about_markup_stays(text):
    assert without_markup(text) == text


@pytest.mark.parametrize(
    "piece",
    ["<script>", "<style ", "</script>", "<img ", "<img a='", '<img a="=', "<img a=b ", "<img '\"", f"<img {'=' * 50}"],
)
def test_tags_without_end_take_no_time(piece):
    text = piece * (400_000 // len(piece))
    assert without_markup(text).strip() == text.strip()


@pytest.mark.parametrize("text_of", [plain_text, without_markup])
@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "<p>The quota\nwas cut\nby <b>a\ntenth</b>.</p>\n<p>It\nrose.</p>",
            "The quota was cut by a tenth.\n\nIt rose.",
        ),
        ("<ul>\n<li>Cod\nis cut.</li>\n<li>Eel\nis not.</li>\n</ul>", "Cod is cut.\n\nEel is not."),
        ("<div>Die Quote\r\nsinkt.<br>\nSie steigt.</div>", "Die Quote sinkt.\n\nSie steigt."),
        ("漁獲枠は<br/>下がる。<p>港は\n開く。</p>", "漁獲枠は\n\n下がる。\n\n港は開く。"),
        (
            "The quota was cut.\n\n<blockquote>It\nrose.</blockquote>\n\nCrews\nwent.",
            "The quota was cut.\n\nIt rose.\n\nCrews went.",
        ),
        ("<pre>The boats go out\nbefore the day</pre>", "The boats go out\n\nbefore the day"),
    ],
)
def test_line_ends_of_markup_are_spaces(text_of, markup, text):
    assert text_of(markup) == text


def test_preformatted_text_is_unwrapped():
    said = (
        "The fisheries board cut the quota for cod on Monday,\nthe third cut in three years, and crews went on strike."
    )
    assert plain_text(f"<pre>{said}</pre>") == said.replace("\n", " ")
    assert plain_text(said.replace("\n", "<br>\n")) == said.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The <b>quota</b> was cut.\n\nCrews <i>went</i>.\nIt rose.", "The quota was cut.\n\nCrews went.\nIt rose."),
        ("It rose by <a\nhref='https://example.org'>a tenth</a>.\n\nIt fell.", "It rose by a tenth.\n\nIt fell."),
        ("R&amp;D rose.\n\nIt fell.", "R&D rose.\n\nIt fell."),
    ],
)
def test_paragraphs_of_a_text_with_stray_markup_stay(text, left):
    assert without_markup(text) == left
