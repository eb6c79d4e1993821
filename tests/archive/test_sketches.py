"""Near copies of stories that were shown long ago, and reports that are none."""

from __future__ import annotations

import shutil

import pytest

from tests.archive.news import DAY, MONDAY, WEEK, context, day_of, frame, run, seen, story
from toolkit.archive.archive import Archive

LONG = {
    "en": "On pier {n} the keeper counted {n} gulls and {n} crates before the ferry to Ardsund left.",
    "de": "Am Steg {n} zählte der Wärter {n} Möwen und {n} Kisten, ehe die Fähre nach Ardsund ablegte.",
    "ru": "На причале {n} смотритель насчитал {n} чаек и {n} ящиков, прежде чем паром ушёл в Ардсунд.",
}


def report(language, first=0, last=30):
    return " ".join(LONG[language].format(n=n) for n in range(first, last))


@pytest.fixture(scope="module")
def nine_weeks_later(tmp_path_factory):
    """Return a folder with an archive a language, of a report that was shown nine weeks ago and whose text is gone."""
    folder = tmp_path_factory.mktemp("weeks")
    for language in LONG:
        with Archive(folder / f"{language}.sqlite") as archive:
            archive.keep = WEEK
            day_of(archive, MONDAY, story(report(language), MONDAY))
            for week in range(1, 9):
                day_of(archive, MONDAY + week * WEEK, story(f"Week {week}.", MONDAY + week * WEEK))
    return folder


@pytest.mark.parametrize("language", LONG)
@pytest.mark.parametrize(
    ("change", "is_copy"),
    [
        (lambda text, language: text, True),
        (lambda text, language: f"ARDSUND, 3 March – {text}", True),
        (lambda text, language: f"{text} (Belport Post, all rights reserved)", True),
        (lambda text, language: report(language, 20, 50), False),
        (lambda text, language: report(language, 40, 70), False),
    ],
)
def test_a_near_copy_of_what_was_shown_is_known_when_its_text_is_gone(
    nine_weeks_later, tmp_path, language, change, is_copy
):
    shutil.copy(nine_weeks_later / f"{language}.sqlite", tmp_path / "news.sqlite")
    at, text = MONDAY + 9 * WEEK, report(language)
    again = change(text, language)
    with Archive(tmp_path / "news.sqlite") as archive:
        archive.keep = WEEK
        archive.add(frame(story(again, at, source="Belport Post"), story("Other news.", at)), at)
        found = context(archive, at)
    assert text not in list(found.stories["text"]) or again == text
    assert seen(found, again).is_copy_of_shown == is_copy
    assert not seen(found, "Other news.").is_copy_of_shown


def test_short_texts_that_share_most_of_their_words_are_no_copies(archive):
    day_of(archive, MONDAY, story("Weather: rain over Ardsund, wind from the west, 3 degrees on Monday.", MONDAY))
    at = MONDAY + 9 * WEEK
    text = "Weather: rain over Ardsund, wind from the west, 3 degrees on Friday."
    archive.add(frame(story(text, at)), at)
    assert not seen(context(archive, at), text).is_copy_of_shown


def test_what_was_left_out_is_no_copy_of_what_was_shown(archive):
    archive.add(frame(story(report("en"), MONDAY)), MONDAY)
    archive.commit(run(MONDAY))
    at = MONDAY + 9 * WEEK
    archive.add(frame(story(f"Again: {report('en')}", at)), at)
    assert not seen(context(archive, at + DAY), f"Again: {report('en')}").is_copy_of_shown


@pytest.mark.parametrize("language", LONG)
def test_a_near_copy_of_what_is_in_the_window_is_left_to_those_who_see_both(archive, language):
    text, update = report(language), f"{report(language)} {report(language, 30, 33)}"
    day_of(archive, MONDAY, story(text, MONDAY))
    archive.add(frame(story(update, MONDAY + DAY, source="Belport Post")), MONDAY + DAY)
    inside, outside = (context(archive, MONDAY + DAY, window=window) for window in (WEEK, DAY / 2))
    assert (text in list(inside.stories["text"]), text in list(outside.stories["text"])) == (True, False)
    assert (seen(inside, update).is_copy_of_shown, seen(outside, update).is_copy_of_shown) == (False, True)
