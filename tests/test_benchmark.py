"""The parts of `experiments/benchmark` that decide something, and one run of it on the sample."""

from __future__ import annotations

import doctest
import gzip
import importlib
import json
import runpy
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from averages import collection
from choosing import leave_one_out
from figure import figure
from floors import guarded, lowered, shortfalls
from hypothesis import given
from hypothesis import strategies as st
from plain import cosine_cuts, lead, tfidf
from tables import tables
from tasks import with_the_rest

from tests.conftest import SAMPLE
from toolkit import read_stories

BENCHMARK = Path(__file__).parent.parent / "experiments" / "benchmark"
CORPORA = ("bulletins", "headlines_de", "headlines_fr", "letters")
FIGURES = st.fixed_dictionaries({corpus: st.integers(0, 100).map(lambda n: n / 100) for corpus in CORPORA})


@pytest.mark.parametrize(
    "name", ["agreement", "averages", "choosing", "floors", "glance", "labels", "pages", "plain", "themes"]
)
def test_the_examples_are_right(name):
    found = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert found.failed == 0
    assert found.attempted


@given(st.dictionaries(st.sampled_from("abcd"), FIGURES, min_size=1), st.sampled_from(CORPORA), FIGURES)
def test_what_is_chosen_for_a_corpus_does_not_depend_on_it_nor_on_its_collection(table, corpus, others):
    against = min(table)
    changed = {
        setting: {one: others[one] if collection(one) == collection(corpus) else value for one, value in own.items()}
        for setting, own in table.items()
    }
    assert leave_one_out(table, against).settings[corpus] == leave_one_out(changed, against).settings[corpus]


@given(FIGURES)
def test_what_is_best_everywhere_is_chosen_everywhere_and_loses_nowhere(figures):
    better = {corpus: value + 0.1 for corpus, value in figures.items()}
    chosen = leave_one_out({"default": figures, "better": better}, "default")
    assert set(chosen.settings.values()) == {"better"} == {chosen.on_all}
    assert chosen.worst[1] == pytest.approx(-0.1)


@pytest.mark.parametrize(
    "table",
    [
        {"default": {"headlines_de": 0.1, "headlines_fr": 0.2}},
        {"default": {"bulletins": 0.1, "letters": 0.2}, "other": {"bulletins": 0.1}},
    ],
    ids=["one collection", "different corpora"],
)
def test_there_has_to_be_something_to_choose_on(table):
    with pytest.raises(ValueError, match="wanted"):
        leave_one_out(table, "default")


def test_only_what_is_guarded_has_floors_and_a_mean():
    one = {"toolkit": {"f": 0.8, "seconds": 3.0}}
    floors = lowered(
        guarded({"events": {"bulletins_de": one, "bulletins_fr": one, "letters": {"toolkit": {"f": 0.5}}}})
    )
    assert floors["events"]["mean"] == {"toolkit": {"f": 0.648}}
    assert floors["events"]["letters"] == {"toolkit": {"f": 0.498}}
    assert list(shortfalls(floors, floors)) == []
    assert len(list(shortfalls({}, floors))) == 4


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["海上风暴来临", "风暴过去了"], ["风", "风暴"]),
        (["ストームが来る", "ストームは去った"], ["ス", "スト"]),
        (["A storm is coming", "Storm over 北京"], ["coming", "storm"]),
        (["Sturm über Husum", "Der Sturm legt sich"], ["husum", "sturm"]),
    ],
)
def test_words_are_compared_or_characters_where_no_spaces_are(texts, words):
    X = tfidf(texts)
    whole = tfidf([*texts, " ".join(words)])
    assert X.shape[0] == 2
    assert whole[2].nnz >= len(words)
    assert (whole[2].multiply(whole[0] + whole[1])).nnz >= len(words)


def test_a_higher_cut_never_splits():
    texts = ["cod quota cut", "cod quota falls", "cod price", "rocket lost", "rocket found in orbit"]
    cuts = cosine_cuts(texts, (0.3, 0.6, 0.9, 1.0))
    numbers = [len(set(labels.tolist())) for labels in cuts.values()]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[-1] == 1


def test_leads_go_round_and_fit():
    assert lead(["One two. Three four five six.", "Seven. Eight nine."], 6) == "One two. Seven. Eight nine."
    assert lead(["海が荒れた。 船は出ない。", "One."], 2) == "海が荒れた。 One."


@pytest.fixture(scope="module")
def of_the_sample(tmp_path_factory) -> Path:
    """The sample as evaluation data: a corpus of its themes, and of its events."""
    folder = tmp_path_factory.mktemp("evaluation")
    gold = pd.read_csv(SAMPLE / "gold.csv", index_col="story_id")
    stories = read_stories(SAMPLE, reference_time="2025-06-12T22:00:00Z")
    stories = stories[stories["story_id"].isin(gold.index)].assign(published=stories["published"].astype(str))
    for kind, column in (("themes", "theme"), ("events", "event")):
        rows = stories.assign(label=gold[column].reindex(stories["story_id"]).to_numpy()).to_dict("records")
        (folder / kind).mkdir()
        with gzip.open(folder / kind / "sample.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)
    return folder


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(BENCHMARK / "run.py"), "--processes", "1", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_all_models_are_measured_on_the_sample(of_the_sample):
    done = run("--data", of_the_sample, "--only", "plain", "given", "found", "events", "--stories", 60)
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith("| sample |")]
    assert len(rows) == 4


@pytest.fixture
def called(monkeypatch, capsys):
    """Return a function that runs the benchmark in this process, and returns its exit code and what it prints."""

    def call(*arguments: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["run.py", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(BENCHMARK / "run.py"), run_name="__main__")
        return ended.value.code, capsys.readouterr().out

    return call


def test_without_data_nothing_is_measured(called, tmp_path):
    nothing = f"no evaluation data at {tmp_path / 'nowhere'}: nothing measured\n"
    assert called("--data", tmp_path / "nowhere", "--short") == (0, nothing)


@pytest.mark.parametrize("part", [["--stories", 9], ["--short", "--only", "bbc"]])
def test_figures_of_parts_of_the_corpora_are_not_written(called, tmp_path, part):
    assert called("--data", tmp_path, *part, "--write") == (2, "")


def test_what_is_measured_anew_takes_the_place_of_what_was():
    last = {
        "themes": {"letters": {"found": {"ami": 0.4}, "plain": {"ami": 0.3}}},
        "pages": {"web": {"toolkit": {"f1": 1}}},
    }
    found = {"themes": {"letters": {"found": {"ami": 0.5}}, "bulletins": {"found": {"ami": 0.6}}}}
    assert with_the_rest(found, last) == {
        "themes": {"letters": {"found": {"ami": 0.5}, "plain": {"ami": 0.3}}, "bulletins": {"found": {"ami": 0.6}}},
        "pages": {"web": {"toolkit": {"f1": 1}}},
    }


def test_a_picture_has_a_dot_for_each_figure_and_the_tables_a_row_for_each_corpus():
    models = {"plain": {"f": 0.5}, "toolkit": {"f": 0.7, "n": 3, "n_stories": 10, "n_gold": 4}}
    found = {"events": {"bulletins": models, "letters & notes": models}}
    picture = ET.fromstring(figure(found))
    circles = picture.findall(".//{http://www.w3.org/2000/svg}circle")
    legend, corpora_and_mean = 2, 3
    assert len(circles) == 2 * corpora_and_mean + legend
    assert "| letters & notes | 10, 4 | 0.500 | 0.700 (3) |" in tables(found)
    assert np.isclose(float(circles[2].get("cx")), (170 + 730) / 2)
