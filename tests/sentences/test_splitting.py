"""Sentences end where a reader would end them: not in a quotation, a name or a time of day."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.sentences.splitting import sentence_spans


@pytest.mark.parametrize(
    "sentences",
    [
        ['"The fleet is home," she said.', '"We will not go," he said.'],
        ["The crews were told so.", "“We will not go,” she said."],
        ["“We will not go. We will stay. That is all,” she said.", "The talks go on."],
        ['"Go. Now."', "Then the crews left."],
        ['"We will not go. We will stay," she said.', 'The net was 6" wide.'],
        ['She said: "We will go. "', "Then the crews left."],
        ["The crews left.", '" We will go'],
        ["„Nein. Niemals“, sagte er.", "Dann ging er."],
        ["The talks (they began at noon. They ended at night) failed.", "The crews left."],
        ["The fleet sailed about 7 a.m. Tuesday from Hull.", "It was home by night."],
        ["The fleet sailed at 7 p.m. GMT on Friday.", "It came home at 9 p.m.", "The pier was empty."],
        ["They have no Plan B.", "The talks failed."],
        ["Hull are top of Group B.", "Berg scored twice."],
        ["The frost fell to -5 C.", "Roads froze."],
        ["(Corrects name of town in first paragraph)", "The council of Orrin met.", "It voted."],
        ["[Ergänzt um Zahlen]", "Der Rat tagte.", "Er stimmte ab."],
        ["(AP) The council of Orrin met.", "It voted."],
        ["(sic) The council met (The mayor was late) Monday."],
        ["The court heard Ms. Berg on Monday.", "Gen. Ito stayed away."],
        ["They met in D.C. on Monday.", "The quota is set."],
        ["He spoke of a “U.S. law” in Oslo.", "The crews did not."],
        ["It cost 3.5 million.", "The state paid."],
    ],
)
def test_sentences_are_found(sentences):
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text, "en")] == sentences


def test_a_quotation_that_is_never_closed_swallows_nothing():
    text = "The minister spoke of “a last warning. The crews left. The pier was empty. The boats stayed."
    assert len(list(sentence_spans(text, "en"))) == 4


def test_a_mark_of_inches_joins_a_few_sentences_at_most():
    text = 'The net was 6" wide. ' + "The crews left the pier. " * 30
    assert len(list(sentence_spans(text, "en"))) > 20


@pytest.mark.parametrize("sentence", ["港は閉まった。", "The pier was empty. "])
def test_very_long_lines_are_split_as_short_ones(sentence):
    line = sentence * 8000
    spans = list(sentence_spans(line, "ja" if sentence.endswith("。") else "en"))
    assert all(line[start:end].strip() == line[start:end] for start, end in spans)
    assert {line[start:end] for start, end in spans} == {sentence.strip()}


def test_a_line_looked_at_in_parts_is_split_where_its_sentences_end():
    sentences = [
        f"Dr. Berg of pier {n} said: “Cod {'is cut ' * (n % 40)}in {n}. We stay. So be it.”" for n in range(200)
    ]
    line = " ".join(sentences)
    assert [line[start:end] for start, end in sentence_spans(line, "en")] == sentences


@pytest.mark.parametrize("language", ["en", "de", "fi", ""])
@pytest.mark.parametrize("code", ["EXMP.O", "BRK.A", "0700.HK", ".DJI", "EXMG.DE", "node.js", "F.N", ".NET"])
def test_no_sentence_begins_or_ends_inside_a_code(code, language):
    sentences = [f"Shares of Example {code} fell on Monday.", "Nobody knew why."]
    assert [" ".join(sentences)[start:end] for start, end in sentence_spans(" ".join(sentences), language)] == sentences


def test_a_sentence_that_lacks_the_space_behind_it_ends_all_the_same():
    line = "The fleet left.Then it rained in Hull."
    assert [line[start:end] for start, end in sentence_spans(line, "en")] == [
        "The fleet left.",
        "Then it rained in Hull.",
    ]


@pytest.mark.parametrize("mark", ["``a»", "」と。", '"`code` – é ``x`` "', "«", "“a. "])
def test_hostile_marks_take_no_long_time(mark):
    began = perf_counter()
    list(sentence_spans(mark * (100_000 // len(mark)), "ja"))
    assert perf_counter() - began < 5


@given(st.text(alphabet='aB .!?“”„"«»()\n', max_size=80))
def test_spans_are_in_order_and_hold_everything_but_white_space(text):
    spans = list(sentence_spans(text, "en"))
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)
