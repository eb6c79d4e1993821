"""Evaluation of digests: compared with summaries, and measured without."""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.digests.records import Digest, Quote
from toolkit.evaluation.digests import measure_digest
from toolkit.evaluation.measures import rouge
from toolkit.reading.summaries import Summaries, SummarisedStories
from toolkit.stories.frame import as_stories

FISH = ["The quota for cod was cut by a tenth.", "Skippers fear that the cod quota falls again."]
SPACE = ["A rocket reached orbit at the first attempt.", "The rocket left its orbit and fell. Nobody was hurt by it."]
OTHERS = ("coverage", "redundancy", "lead_share", "n_sources")


def documents(texts):
    return [{"title": "", "text": text, "date": None} for text in texts]


LINES = [
    {"id": "fish", "documents": documents(FISH), "summary": ["The cod quota was cut.", "Rockets."]},
    {"id": "space", "documents": documents(SPACE), "summary": "A rocket fell from orbit."},
    {"id": "bare", "documents": documents(FISH + SPACE)},
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "summaries.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in LINES))
    return path


@pytest.fixture
def items(file):
    return toolkit.read_summaries(file)


@pytest.fixture
def without_rouge(monkeypatch):
    rouge._scorer.cache_clear()
    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)


def test_means_are_those_of_the_items(items):
    evaluation = toolkit.evaluate_digests(items, n_words=10)
    assert [one.id for one in evaluation.items] == ["bare", "fish", "space"]
    assert (evaluation.n_items, evaluation.n_with_references) == (3, 2)
    assert [one.n_references for one in evaluation.items] == [0, 2, 1]
    for name in OTHERS:
        values = [getattr(one.measures, name) for one in evaluation.items]
        assert getattr(evaluation.means, name) == pytest.approx(sum(values) / 3)
    values = [one.measures.rouge.rouge_2.recall for one in evaluation.items if one.measures.rouge]
    assert evaluation.means.rouge.rouge_2.recall == pytest.approx(sum(values) / 2)
    assert evaluation.items[0].measures.rouge is None


def test_the_digests_are_those_of_digest_stories(items):
    ranker = toolkit.SumyRanker("luhn")
    evaluation = toolkit.evaluate_digests(items, n_words=12, ranker=ranker)
    for item in items:
        digest = toolkit.digest_stories(item.stories, 12, ranker=ranker)
        measured = next(one for one in evaluation.items if one.id == item.id)
        assert (measured.n_words, measured.n_quotes) == (digest.n_words, len(digest.quotes))
        assert measured.n_stories == len(item.stories)
    assert evaluation.provenance.parameters == {"n_words": 12, "ranker": repr(ranker)}


class First:
    """A ranker that says nothing of itself."""

    def choose(self, sentences, X, n_words):
        return [0]


@pytest.mark.parametrize(("ranker", "named"), [(None, "CentroidRanker()"), (First(), "First")])
def test_the_provenance_names_the_ranker_and_no_place_in_memory(items, ranker, named):
    assert toolkit.evaluate_digests(items, ranker=ranker).provenance.parameters["ranker"] == named


def test_a_digest_of_everything_covers_everything():
    stories = as_stories([*FISH, *SPACE])
    measured = toolkit.evaluate_digests([SummarisedStories("all", stories, (" ".join(FISH),))], n_words=500)
    assert measured.means.coverage == pytest.approx(1)
    assert measured.means.rouge.rouge_1.recall == 1
    assert measured.means.n_sources == 4
    assert measured.means.lead_share == 1


@pytest.mark.parametrize(("begins", "is_first"), [("It", True), ("The", True), ("match", True), ("Nobody", False)])
def test_the_first_sentences_of_a_story_are_its_lead_quotable_or_not(begins, is_first):
    text = "Photo: AP\nIt rained. The match was played all the same. Nobody came."
    stories = as_stories([text])
    quote = Quote(text[(start := text.index(begins)) :], stories["story_id"][0], start, len(text))
    measured = measure_digest(SummarisedStories("one", stories, ()), Digest((quote,)))
    assert measured.measures.lead_share == float(is_first)


def test_stories_of_one_source_are_one_source():
    stories = as_stories(FISH).assign(source="Harbour Post")
    assert toolkit.evaluate_digests([SummarisedStories("one", stories, ())]).means.n_sources == 1


def test_any_order_gives_the_same_bytes(file, items):
    expected = toolkit.evaluate_digests(items, n_words=20).to_json()
    generator = random.Random(0)
    for _ in range(3):
        lines = [line | {"documents": generator.sample(line["documents"], len(line["documents"]))} for line in LINES]
        file.write_text("".join(json.dumps(line) + "\n" for line in generator.sample(lines, 3)))
        assert toolkit.evaluate_digests(toolkit.read_summaries(file), n_words=20).to_json() == expected


@settings(max_examples=40)
@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=4), st.text(), st.integers(1, 40))
def test_any_text_gives_measures_within_their_ranges(texts, summary, n_words):
    try:
        stories = as_stories(texts)
    except toolkit.EmptyCorpusError:
        return
    evaluation = toolkit.evaluate_digests([SummarisedStories("any", stories, (summary,))], n_words)
    means = evaluation.means
    assert all(0 <= getattr(means, name) <= 1 for name in OTHERS[:3])
    assert 0 <= means.n_sources <= len(stories)
    assert 0 <= means.rouge.rouge_l.f <= means.rouge.rouge_1.f + 1e-9 <= 1 + 1e-9
    assert evaluation.to_text()
    assert json.loads(evaluation.to_json())["n_items"] == 1


def test_nothing_to_measure_is_an_error():
    with pytest.raises(toolkit.EmptyCorpusError, match="read_summaries"):
        toolkit.evaluate_digests(Summaries((), ()))


@pytest.mark.parametrize(
    "items", [as_stories(["The quota for cod was cut."]), ["cod"], [None]], ids=["frame", "text", "none"]
)
def test_what_is_no_item_is_an_error_that_says_what_is_wanted(items):
    with pytest.raises(TypeError, match="among the items; wanted stories with their summaries"):
        toolkit.evaluate_digests(items)


@pytest.mark.usefixtures("without_rouge")
def test_without_rouge_the_other_measures_are_given_and_the_remedy_is_named(items):
    evaluation = toolkit.evaluate_digests(items, n_words=10)
    assert evaluation.means.rouge is None
    assert evaluation.n_with_references == 2
    assert 'pip install "story-toolkit[rouge]"' in evaluation.to_text()
    assert "rouge_1" not in evaluation.to_text()


@pytest.mark.usefixtures("without_rouge")
def test_without_a_summary_nobody_misses_rouge(items):
    bare = [replace(item, references=()) for item in items]
    evaluation = toolkit.evaluate_digests(bare)
    assert (evaluation.n_with_references, evaluation.rouge_is_missing) == (0, "")
    assert "none with a summary" in evaluation.to_text()


def test_a_table_for_people_shows_the_weakest(items):
    many = [replace(item, id=f"{item.id}{number}") for number in range(5) for item in items]
    lines = toolkit.evaluate_digests(many, n_words=10).to_text().splitlines()
    assert lines[0] == "15 digests of 40 stories, of at most 10 words, 10 with a summary to compare with"
    assert [line.split()[0] for line in lines[2:16]] == [
        "mean",
        *(f"rouge_{n}_{part}" for n in "12l" for part in ("precision", "recall", "f")),
        *OTHERS,
    ]
    head = lines.index("") + 15
    assert lines[head + 1].startswith("item (the weakest 10 of 15)")
    scores = [float(line.split()[4]) for line in lines[head + 2 :]]
    assert len(scores) == 10
    assert scores == sorted(scores)


def test_the_command_prints_a_table_and_json(run, file, items):
    shown = run("evaluate", "digests", file, "--n-words", 10)
    assert shown.exit_code == 0
    assert shown.stdout == toolkit.evaluate_digests(items, n_words=10).to_text()
    assert "summaries of 2 of 3 items" in shown.stderr
    ranked = json.loads(run("evaluate", "digests", file, "--ranker", "lex-rank", "--json", "--quiet").stdout)
    assert ranked["provenance"]["parameters"] == {
        "n_words": 120,
        "ranker": "SumyRanker(name='lex-rank', random_state=0)",
    }


def test_the_command_names_and_counts_what_is_broken(run, file):
    with file.open("a") as lines:
        lines.write("{broken\n")
    shown = run("evaluate", "digests", file)
    assert shown.exit_code == 0
    assert f"rejected {file}, line 4: not JSON" in shown.stderr
    assert "1 line or document rejected" in shown.stdout


@pytest.mark.usefixtures("without_rouge")
def test_the_command_says_which_extra_gives_rouge(run, file):
    shown = run("evaluate", "digests", file)
    assert shown.exit_code == 0
    assert "story-toolkit[rouge]" in shown.stderr
    assert "coverage" in shown.stdout
