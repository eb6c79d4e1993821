"""What each language has and lacks, and that it is written as it is used."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from importlib import import_module
from inspect import getsource

import pytest

from toolkit.languages import profiles
from toolkit.languages.profile import Profile, each_word, in_any_language, profile, tags
from toolkit.languages.stop_words import stop_words
from toolkit.languages.tags import base_language

FIELDS = [field.name for field in fields(Profile)]
PATTERNS = [field.name for field in fields(Profile) if field.default == ()]
LOWER_CASE = "months month_abbreviations weekdays weekday_abbreviations news_words weak_words rubrics articles".split()

# A column for each language. Who completes a language puts an "x" here; a field without one is no field.
TABLE = """
                             abccddeeeefffhhhhiijkllnnpprrssssttuvz
                             rgasaelnstaireirudtaotvloltouklrvhrkih
sentence_ends                ......x...............................
abbreviations                xxxxxxxxxx.xx.xxxxx..xxxxxxxxxxxx.xxx.
abbreviations_before_figures .xxxxxxxxx.xx..xxxx..xxxxxxxxxxxx.xx..
abbreviations_before_names   .....x.xx...x...x.........x.......x...
abbreviations_before_times   .......x..............................
before_ordinals              .....x............................x...
lettered                     .......x....................x.........
year_marks                   .x.......................x..x......x..
closed_quotations            .......x..xx.xx....xx................x
speakers                     .......x..xx.xx....xx................x
openings                     ..xxxxxxx..xx..xxxxx...xxxxxxx..x.xx.x
not_after_openings           .......x..............................
openings_unless_a_time       .....x.xx...x.....x....x.xx.x...x..x..
times                        .....x.xx...x.....x....x.xx.x...x..x..
opening_patterns             ...xxx.xx..xx.....xxx..xxxx.x...x.xx.x
expletives                   .......x..............................
unnamed_speakers             ....xx.xx..xx.....x....xx.x.....x.....
persons                      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
orders                       x.xxxxxxx..xx...xxx....xxxxxx...x.xx.x
page_matters                 x.xxxxxxx..xx...xxx....xxxxxx...x.xx.x
page_notices                 ...xxx.xx..xx...xxxxx..xxxxxx...x.xx.x
comment_policies             x..xxx..x..xx....xxx...xxxxxx...x.xx.x
pictures                     x.xxxxxxx..xx...xxxxx..xxxxxx...x.xx.x
titles                       .....x.xx...x.....x....x..x...........
by                           .....x.xx...x.............x...........
bylines                      .......x..........x....x..............
between_names                .....x.xx...x.....x....x..x...........
credits                      .......x..............................
credit_lines                 .......x..............................
months                       .....x.xx...x.....x....x..x.x.........
month_abbreviations          .......x..............................
weekdays                     .....x.xx...x.....xx...x..x.x........x
weekday_abbreviations        .......x..............................
ago                          xxxxxxx.xxxxxxxxxxxxxxxxxxxxxxx.xxxxxx
days                         xxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
published                    ...xxx.xx..xx...x.xxx..xxxxxx...x.xx.x
changed                      ...xxx.xx..xx...x.xxx..xxxx.x...x.xx.x
forenoon                     ...................xx................x
afternoon                    ...................xx................x
before_clocks                ....xx.xx...x.....x....xx.x.....x.....
number_words                 xxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxx.
indefinite_articles          ..x.xxx.x.x.x.x.xxx....xx.xx....x.x.x.
negations                    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
version_marks                x..xxxxxx..xx.x.xxxxx..xxxx.x...x.x.xx
notes_to_editors             .....x.xx...x.....xx...x.xx.x...x....x
words_of_notes               .....x.xx...x.....xx...x.xx.x...x....x
requests_to_withdraw         .....x..x...x.....xx...x.xx.x...x....x
withdrawals                  .....x.xx...x.....xx...x.xx.x...x....x
news_words                   .....x.xx...x.....xx...x..x.x........x
weak_words                   .......x..............................
particles                    .....................................x
name_particles               x....x.xx...x.....x....x..x...........
name_beginnings              .......x..............................
elided                       ............x.....x...................
capital_letters              .....x................................
before_nouns                 .....x.xx...x.....x....x..x...........
before_verbs                 .....x.xx...x.....x....x..x...........
articles                     .....x.xx...x.....x....x..x...........
desks                        .....x.xx...x.....xx...x.xx.x...x.x..x
source_labels                x..xxx.xx...x.....xxx..xxxx.x...x..x.x
related_headings             x..xxxxxx..xx.x.xxxxx..xxxxxx...x.xx.x
news_headings                .......x..............................
article_ends                 x..xxxxxx..xx.x.xxxxx..xxxxxx...x.xx.x
possible_article_ends        x..xxxxxx..xx.x.xxxxx..xxxxxx...x.xx.x
buttons                      x..xxxxxx..xx.x.xxxxx..xxxxxx...x.xx.x
notices                      ....xx.xx...x.....xx...xxxx.x...x.x..x
letter_ends                  ....xx.xx..xx.....xx...xxxx.x...x.x..x
credits_and_offers           .......x..............................
cross_references             x..xxxxxx..xx...xxxxx..xxxxxx...x.xx.x
possible_cross_references    .....x.xx...x.....x....x..x...........
rubrics                      .......x..............................
opinions                     x..xxxxxx..xx...xxxxx..xxxxxx...x.xx.x
cookies                      .....x.xx...x.....x....x..x...........
subscriptions                .....x.xx...x.....x....x..x...........
newsletters                  .....x.xx...x.....x....x..x...........
adverts                      .....x.xx...x.....x....x..x...........
further_solicitations        .....x.xx...x.....x....x..x...........
page_words                   .....x.xx...x.....x....x..x...........
reporting_words              .....x.xx...x.....x....x..x...........
appeared_first               .....x.xx...x.....x....x..x...........
"""


def table():
    header = ["".join(tag[row] for tag in tags()) for row in (0, 1)]
    has = {name: "".join("x" if getattr(profile(tag), name) else "." for tag in tags()) for name in FIELDS}
    rows = {"": header[0], " ": header[1]} | has
    return "\n".join(f"{name.strip():28} {row}".rstrip() for name, row in rows.items())


def test_what_languages_have_and_lack():
    assert table() == TABLE.strip("\n"), f"the table of tests/languages/test_profiles.py is now\n\n{table()}\n"


def test_a_language_without_a_profile_has_an_empty_one():
    assert profile("xx") == profile("") == profile("__init__") == profile("../profile") == Profile()


@pytest.mark.parametrize("tag", tags())
def test_profiles_are_named_as_the_frame_names_languages(tag):
    assert base_language(tag) == tag


@pytest.mark.parametrize("tag", tags())
def test_patterns_are_patterns_and_words_are_words(tag):
    for name in FIELDS:
        value = getattr(profile(tag), name)
        assert isinstance(value, tuple if name in PATTERNS else str), name
        parts = value if name in PATTERNS else each_word(value)
        assert len(set(parts)) == len(parts), name
        for part in parts:
            re.compile(part)
        if name in LOWER_CASE:
            assert value == value.lower(), name


@pytest.mark.parametrize("tag", tags())
def test_months_are_twelve_and_what_is_short_is_short_for_one(tag):
    months = each_word(profile(tag).months)
    assert len(months) in (0, 12)
    for short in each_word(profile(tag).month_abbreviations):
        assert short[:3] in {month[:3] for month in months}


@pytest.mark.parametrize("tag", tags())
def test_what_is_used_together_is_there_together(tag):
    known = profile(tag)
    assert bool(known.closed_quotations) == bool(known.speakers)
    assert bool(known.openings_unless_a_time) == bool(known.times)
    assert not known.abbreviations_before_figures or known.abbreviations
    assert all(word.endswith(".") for word in each_word(known.abbreviations))


@pytest.mark.parametrize("tag", tags())
def test_fields_come_in_the_order_of_the_profile(tag):
    call = next(
        node
        for node in ast.walk(ast.parse(getsource(import_module(f"{profiles.__name__}.{tag}"))))
        if isinstance(node, ast.Call)
    )
    names = [keyword.arg for keyword in call.keywords]
    assert names == [name for name in FIELDS if name in names]


@pytest.mark.parametrize("tag", tags())
def test_news_words_repeat_no_stop_word(tag):
    assert stop_words(tag).isdisjoint(each_word(profile(tag).news_words))


def test_all_languages_together_in_the_order_of_their_tags():
    assert in_any_language("by", "bylines")[:3] == ("Von", "By", "Por")
