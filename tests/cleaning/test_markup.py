"""What is left of texts that were meant to be no markup."""

from __future__ import annotations

import pytest

from toolkit.cleaning.markup import without_markup


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
