"""Markdown is read for its words; what is no mark for certain stays."""

from __future__ import annotations

import contextlib

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.reading.formats.markdown import plain_paragraphs, read_markdown
from toolkit.reading.sources.source import Source

TEXT = "The quota for cod was cut by a tenth on Monday."


def read(content):
    return [story for _, story in read_markdown(Source("a.md", content=content.encode()))]


def plain(text):
    return "\n".join(plain_paragraphs(text.splitlines()))


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("# Cod", "Cod"),
        ("### Cod quota ###", "Cod quota"),
        ("Cod quota\n=========\nText", "Cod quota\nText"),
        ("Cod\n\n---\n\nHake\n\n* * *", "Cod\nHake"),
        ("The *quota* was **cut** by ***a tenth***, _so_ __they__ say.", "The quota was cut by a tenth, so they say."),
        ("**Cod *and* hake**", "Cod and hake"),
        ("See [the board](https://example.org/a_(b)) now.", "See the board now."),
        ('See [the board](https://example.org "A title").', "See the board."),
        ("See [the board][1].\n\n[1]: https://example.org", "See the board."),
        ("A boat ![Boat](boat.png) sails.", "A boat sails."),
        ("[![Boat](boat.png)](https://example.org)\n\nIt sails.", "It sails."),
        ("See <https://example.org>.", "See https://example.org."),
        ("Use `cod` here.", "Use cod here."),
        ("Cod\n\n```python\nprint('hake')\n```\n\nEel", "Cod\nEel"),
        ("Cod\n~~~\nhake\n```\n~~~\nEel", "Cod\nEel"),
        ("Cod\n\n```\nnever closed", "Cod\nnever closed"),
        ("> Cod was cut,\n> they said.", "Cod was cut, they said."),
        ("One line\nis one paragraph.\n\nTwo.", "One line is one paragraph.\nTwo."),
        ("- Cod\n- Hake", "- Cod\n- Hake"),
        ("\\*Not marked\\*", "*Not marked*"),
    ],
)
def test_marks_are_taken_off(marked, words):
    assert plain(marked) == words


@pytest.mark.parametrize(
    "text",
    ["2 * 3 * 4", "2*3*4", "a snake_case_name here", "Rated 5* by all, 4* by one", "#1 of them", "[sic] he said",
     "He said (so) [and left].", "A -- dash", "3 < 4 > 2", "Price: 5 * 2", "`"],
)  # fmt: skip
def test_what_is_no_mark_stays(text):
    assert plain(text) == text


def test_front_matter_gives_title_and_time():
    (story,) = read(
        f'---\ntitle: "Cod: quota cut"\ndate: 2025-06-10 21:40:00 +0000\nauthor: Jo\ntags: [a]\n---\n\n{TEXT}'
    )
    assert story["title"] == "Cod: quota cut"
    assert story["text"] == TEXT
    stories = toolkit.read_stories(pd.DataFrame([story]))
    assert stories.loc[0, "published"] == pd.Timestamp("2025-06-10T21:40Z")


def test_other_facts_of_front_matter_are_taken_if_a_story_has_them():
    (story,) = read(
        f"---\nheadline: Cod\nlink: https://example.org\nlang: en\nbody: none\npublisher: Quay\n---\n{TEXT}"
    )
    assert story["url"] == "https://example.org"
    assert (story["title"], story["text"], story["language"], story["source"]) == ("Cod", TEXT, "en", "Quay")


@pytest.mark.parametrize(
    "front",
    [
        "---\nid: 7\ntitle: >-\n  The board's\n  quota\n\ndate: 2025-06-10\ntags:\n  - a\n---",
        "---\nid: '7'\ntitle: 'The board''s quota'\nauthor:\n  title: Dr\ndate: 2025-06-10\n---",
        '---\nid: 7\ntitle: |\n  The board\'s quota\ndate: "2025-06-10"\n...',
        "---\nid: 7\ntitle: The board's\n  quota\ndate: 2025-06-10\n---",
        '+++\nid = 7\ntitle = "The board\'s quota"\ndate = 2025-06-10\ndraft = false\n[params]\ntitle = "No"\n+++',
        '{\n  "id": 7,\n  "title": "The board\'s quota",\n  "date": "2025-06-10",\n  "tags": ["a"]\n}',
    ],
)
def test_front_matter_is_read_as_it_is_written(front):
    (story,) = toolkit.read_stories(pd.DataFrame(read(f"{front}\n\n{TEXT}"))).to_dict("records")
    assert (story["story_id"], story["title"], story["text"]) == ("7", "The board's quota", TEXT)
    assert story["published"] == pd.Timestamp("2025-06-10", tz="UTC")


@pytest.mark.parametrize("front", ["+++\ntitle = Cod\n+++", '{\n"title": "Cod",\n}', "+++\n" + "[" * 50_000 + "\n+++"])
def test_what_cannot_be_read_as_front_matter_is_text(front):
    (story,) = read(f"{front}\n\n{TEXT}")
    assert TEXT in story["text"]


@pytest.mark.parametrize(
    "heading", ["# Cod quota cut", "Cod quota cut\n---", "# Cod quota cut by a tenth, says the board."]
)
def test_a_heading_at_the_top_is_the_title(heading):
    (story,) = read(f"\n{heading}\n\n{TEXT}\n\n## More\n\n{TEXT}")
    assert story["title"] == heading.split("\n")[0].removeprefix("# ")
    assert story["text"] == f"{TEXT}\n\nMore\n\n{TEXT}"


def test_the_title_of_front_matter_goes_before_a_heading():
    (story,) = read(f"---\ntitle: Cod\n---\n# Quota cut\n\n{TEXT}")
    assert (story["title"], story["text"]) == ("Cod", f"Quota cut\n\n{TEXT}")
    (story,) = read(f"---\ntitle: Cod\n---\n# Cod\n\n{TEXT}")
    assert (story["title"], story["text"]) == ("Cod", TEXT)


def test_front_matter_that_is_not_closed_is_text():
    (story,) = read(f"---\n\nCod: so it is.\n\n{TEXT}")
    assert "Cod: so it is." in f"{story['title']} {story['text']}"


def test_pages_of_an_aggregator_are_split():
    related = (
        f"Related Articles\n\nQuay Gazette\n\n20 minutes ago\n\n- Quay Gazette\n\nRocket in orbit\n\n{TEXT} It flew."
    )
    stories = read(f"# Cod quota cut\n\n{TEXT}\n\n{related}")
    assert [story["title"] for story in stories] == ["Cod quota cut", "Rocket in orbit"]
    assert [story["source"] for story in stories] == ["", "Quay Gazette"]


@pytest.mark.parametrize("content", ["# Cod", "---\ntitle: Cod\n---\n", "![Boat](boat.png)", "```\ncod\n```"])
def test_without_text_there_is_no_story(content):
    with pytest.raises(toolkit.SourceError, match=r"a\.md: no text in it"):
        read(content)


@given(st.text(alphabet="ab \n#*_`~[]()!\\<>-|=:'\"", max_size=200))
def test_any_marks_end_in_stories_or_a_reason(content):
    with contextlib.suppress(toolkit.SourceError):
        assert read(content)


@given(st.lists(st.sampled_from("Cod quota cut by a tenth, they said (on Monday); it's 5 % less.".split()), min_size=1))
def test_words_without_marks_stay_as_they_are(words):
    assert plain(" ".join(words)) == " ".join(words)
