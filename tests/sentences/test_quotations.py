"""What a quotation mark does is told by what stands around it."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.sentences.quotations import find_marks, is_balanced

MARKS = "\"“”„«»‹›'‘’‚()[]「」"


@pytest.mark.parametrize(
    ("line", "enclosed"),
    [
        ("”Nej”, sade Ek. ”Ja”", ["”Nej”", "”Ja”"]),
        ("»Nej», sade Ek. »Ja»", ["»Nej»", "»Ja»"]),
        ("»Nein«, sagte Berg.", ["»Nein«"]),
        ("„Nein“, sagte Berg. “No,” he said.", ["„Nein“", "“No,”"]),
        ("„Nie”, mówi Berg.", ["„Nie”"]),
        ("« Non », dit Berg.", ["« Non »"]),
        ("Il dit qu’« il part ».", ["« il part »"]),
        ("「港は「空」だ」と言う", ["「空」", "「港は「空」だ」"]),
        ('"No,"he said.', ['"No,"']),
        ('"No," he said. "Yes."', ['"No,"', '"Yes."']),
        ('He said: "No. " Then', ['"No. "']),
        ("他说“不。”她走了", ["“不。”"]),
        ("He said “she said ‘no.’ Then”", ["‘no.’", "“she said ‘no.’ Then”"]),
        ("The crews’ pay and the ’90s", []),
        ("It was 6\" wide (or 7) and '90s", ["(or 7)"]),
        ("“One. “Two.”", ["“Two.”"]),
        ("“One. “Two.” Three.”", ["“Two.”"]),
        ("The ‘Gull’ sank. Nobody drowned.’", []),
        ("(one (two) three", ["(two)"]),
        ('He said"No." Then', ['"No."']),
        ("” Nej ”, sade Ek.", ["” Nej ”"]),
    ],
)
def test_marks_that_belong_together_enclose_what_is_between(line, enclosed):
    assert [line[start:end] for start, end in find_marks(line).enclosed] == enclosed


@pytest.mark.parametrize(
    "sentence",
    [
        "”Det är tungt”, sade Ek.",
        "»Nej», sade Ek.",
        "„Nein“, sagte Berg.",
        "The crews’ pay isn't “low”, Berg said.",
        "« Non », dit Berg (34 ans).",
        "The ’90s were dry.",
    ],
)
def test_a_whole_sentence_is_balanced(sentence):
    assert is_balanced(sentence)


@pytest.mark.parametrize(
    "sentence", ["Hon gick i går. ”", "”Det är tungt, sade Ek.", 'It was 6" wide.', "He left (at noon.", "It rained.)"]
)
def test_a_mark_too_many_is_seen(sentence):
    assert not is_balanced(sentence)


@pytest.mark.parametrize("line", ["Il part demain », dit Berg.", "我们走。”她说。"])
def test_what_was_opened_in_an_earlier_line_is_closed(line):
    assert [line[place] for place in find_marks(line).closing] == [max(line, key="»”".find)]
    assert find_marks(line).opening == []


@given(st.text(alphabet=f"ab .!,{MARKS}", max_size=60))
def test_what_is_enclosed_is_nested_or_apart_and_in_marks(line):
    found = find_marks(line)
    assert all(line[start] in MARKS and line[end - 1] in MARKS and end - start > 1 for start, end in found.enclosed)
    for one in found.enclosed:
        for other in found.enclosed:
            apart = one.end <= other.start or other.end <= one.start
            inside = one.start <= other.start < other.end <= one.end or other.start <= one.start < one.end <= other.end
            assert apart or inside


@pytest.mark.parametrize("mark", ["(", '("', "“‘", "a” "])
def test_many_marks_take_no_long_time(mark):
    began = perf_counter()
    find_marks(mark * 50_000)
    assert perf_counter() - began < 5
