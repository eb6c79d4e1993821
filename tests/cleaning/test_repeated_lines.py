"""What a source puts around its texts is learnt; what it reports again is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cleaning.rows import SAID, cleaned, row
from toolkit.cleaning.attribution_patterns import is_attribution
from toolkit.cleaning.repeated_lines import repeated_lines
from toolkit.sentences.attributions import find_attributions


def test_boilerplate_is_learnt_from_the_stories_of_a_source():
    block = ["Harbour Dispatch, the paper of the coast", "Our reporters are in every port of the north, every day."]
    said = [f"{one} That was on day {day}." for day in range(2) for one in SAID]
    rows = [row("\n\n".join([block[0], one, *block]), source="Harbour Dispatch") for one in said]
    others = [row(f"{one}\n\n{block[1]}", source="Civic Wire") for one in said[:3]]
    after = cleaned("repeated_lines", *rows, *others)
    assert [one["text"] for one in after[:10]] == said
    assert after[10:] == others


def test_what_updates_of_a_story_have_in_common_is_no_boilerplate():
    updates = [[SAID[0], SAID[1], f"At {hour} the gate was still closed."] for hour in range(8)]
    assert repeated_lines(updates) == set()


def test_what_is_said_again_about_a_long_story_is_no_boilerplate():
    stories = [
        [f"On day {day} the crews stayed.", *([SAID[0]] if day % 3 == 0 else []), f"By {day} it rained."]
        for day in range(15)
    ]
    assert repeated_lines(stories) == set()


def _peeled(texts):
    """Find repeated lines by their definition, round by round, whatever it costs."""
    found = set()
    while True:
        kept = [[line for line in text if line.strip() and line not in found] for text in texts]
        pairs = {pair for text in kept for pair in pairwise(["", *text, ""])}
        places = [(line, min(n, len(text) - n - 1) < 2) for text in kept for n, line in enumerate(text)]
        more = {
            line
            for line in {line for text in kept for line in text}
            if sum(line in text for text in kept) >= max(4, len(texts) / 10)
            and max(len({a for a, b in pairs if b == line}), len({b for a, b in pairs if a == line})) >= 3
            and sum(near for said, near in places if said == line) >= 0.8 * sum(said == line for said, _ in places)
        }
        if not more:
            return found
        found |= more


@given(st.lists(st.lists(st.sampled_from([6 * f"{one} " for one in "abcdefgh"]), max_size=6), min_size=4, max_size=9))
def test_repeated_lines_are_those_of_the_definition(texts):
    assert repeated_lines(texts) == _peeled(texts)


@pytest.mark.parametrize("n_reports", [0, 5])
def test_answers_of_interviews_stay(n_reports):
    interviews = [
        [f"Is the quota of port {port} fair?", "No.", f"Will boat {port} sail?", "Yes, of course.", f"Thanks, {port}."]
        for port in range(20 - 3 * n_reports)
    ]
    assert repeated_lines([*interviews, *([f"{SAID[0]} {day}"] for day in range(n_reports))]) == set()


def test_results_stay_in_all_reports():
    results = ["Hull 1-0 Bergen", "Kiel 2:2 Brest", "Vigo 0 - 3 Bari", "Hull 45", "1. Brest 44"]
    reports = [[f"Report {day} of the cup.", *results[day % 3 :], *results[: day % 3]] for day in range(12)]
    assert repeated_lines(reports) == set()


JOIN = "Join the Harbour Club for all the news"


@pytest.mark.parametrize(
    ("n_stories", "inside", "found"),
    [
        (12, [JOIN], {JOIN}),
        (9, [JOIN], set()),
        (12, ["What it means"], set()),
        (12, ["Ann Berg:", SAID[3], "Ann Berg:"], set()),
        (12, [JOIN, SAID[3], JOIN], set()),
        (12, [SAID[4]], set()),
    ],
)
def test_a_line_in_the_middle_has_to_stand_in_most_stories_and_once(n_stories, inside, found):
    around = [[f"{one} It was day {day}." for one in SAID[:3]] for day in range(n_stories)]
    assert repeated_lines([[*some, *inside, *reversed(some)] for some in around]) == found


@pytest.mark.parametrize("n_reports", [0, 30])
@pytest.mark.parametrize(("n_stories", "found"), [(7, set()), (8, {"Harbour Dispatch"})])
def test_a_few_words_have_to_begin_or_end_many_texts(n_stories, found, n_reports):
    stories = [[f"{SAID[0]} {day}", f"{SAID[1]} {day}"] for day in range(n_stories)]
    reports = [[f"{SAID[2]} {day}"] for day in range(n_reports)]
    assert repeated_lines([[*one, "Harbour Dispatch"] for one in stories] + reports) == found
    assert repeated_lines([["Harbour Dispatch", *one] for one in stories] + reports) == found
    assert repeated_lines([[one[0], "Harbour Dispatch", one[1]] for one in stories] + reports) == set()


def test_a_few_words_have_to_begin_or_end_a_text_not_both():
    stories = [[f"{SAID[0]} {day}", f"{SAID[1]} {day}", "Harbour Dispatch"] for day in range(12)]
    assert repeated_lines(stories) == {"Harbour Dispatch"}
    assert repeated_lines([["Harbour Dispatch", *stories[0]], *stories[1:]]) == set()


@pytest.mark.parametrize(("n_stories", "n_reports"), [(8, 33), (9, 37)])
def test_a_few_words_have_to_stand_in_a_fifth_of_the_texts(n_stories, n_reports):
    stories = [[f"{SAID[0]} {day}", "Harbour Dispatch"] for day in range(n_stories)]
    assert repeated_lines(stories + [[f"{SAID[2]} {day}"] for day in range(n_reports)]) == set()


def test_speakers_stay():
    stories = [
        [f"On day {day} they met.", "The minister", f"I cut {day}.", "The fisherman", f"Not {day}."]
        for day in range(12)
    ]
    assert repeated_lines(stories) == set()


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Berg",
        "By Ann Berg and Bo Dahl, Harbour Dispatch",
        "Von Ann Berg",
        "BERGEN, Norway (AP)",
        "BERGEN, Norway",
        "BERGEN, June 10 (Reuters) -",
        "Bergen (AFP) -",
        "Reuters",
        "(AP)",
        "AFP/Reuters",
        "(dpa)",
        "(Reporting by Ann Berg; Editing by Bo Dahl)",
        "Reporting by Ann Berg in Bergen",
    ],
)
def test_who_wrote_and_from_where_is_marked_and_stays(line):
    stories = [f"{SAID[0]} {day}" for day in range(20)]
    assert repeated_lines([[line, one] for one in stories]) == repeated_lines([[one, line] for one in stories]) == set()


@pytest.mark.parametrize("line", ["By Ann Berg", "(AP)", "AFP/Reuters", "(dpa)", "(Reporting by Ann Berg)", "© AFP"])
def test_whole_lines_that_are_marked_are_known(line):
    assert [(mark.start, mark.end) for mark in find_attributions(line)] == [(0, len(line))]
    assert is_attribution(line)


@given(st.text(alphabet="AaBby (),.-RT", max_size=60))
def test_what_is_marked_as_a_line_is_known(line):
    line = line.strip()
    if [(mark.start, mark.end) for mark in find_attributions(line)] == [(0, len(line))]:
        assert is_attribution(line)
