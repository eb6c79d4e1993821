"""The second job: themes of stories compared with gold labels, and measured without."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace

import pandas as pd
import pytest
from sklearn.metrics import adjusted_rand_score

import toolkit
from tests.conftest import ENGLISH, SAMPLE, SAMPLE_NOW
from toolkit.evaluation.measures.agreement import agreement

GOLD = SAMPLE / "gold.csv"
AGREEMENT = "ari ami homogeneity completeness v_measure bcubed_precision bcubed_recall bcubed_f".split()
STRUCTURE = "stability coherence_npmi topic_diversity label_distinctness unthemed_share largest_theme_share".split()
TEXTS = [
    "The cod quota was cut by a tenth.",
    "Skippers fear the cut in the cod quota.",
    "A rocket reached orbit at the first attempt.",
    "The rocket left its orbit and fell.",
    "the and of",
]
ROWS = [{"story_id": f"s{n}", "text": text, "label": "sea" if n < 2 else "sky"} for n, text in enumerate(TEXTS)]


def evaluated(rows, **options):
    return toolkit.evaluate_themes(*toolkit.read_labelled(pd.DataFrame(rows)), **options)


@pytest.fixture(scope="module")
def of_rows():
    return evaluated(ROWS)


@pytest.fixture(scope="module")
def of_two():
    """Return the evaluation of two themes of the rows."""
    return evaluated(ROWS, n_themes=2)


@pytest.fixture(scope="module")
def evaluation():
    return toolkit.evaluate_themes(*toolkit.read_labelled(*ENGLISH, gold=GOLD, reference_time=SAMPLE_NOW))


def test_the_themes_are_those_of_the_report(evaluation, sample_report, gold):
    made_with = {"n_words": 120, "ranker": "CentroidRanker()"}
    parameters = {**evaluation.provenance.parameters, **made_with}
    assert replace(evaluation.provenance, parameters=parameters) == sample_report.provenance
    found, told = ({(t.id, t.label, t.n_stories) for t in one.themes} for one in (evaluation, sample_report))
    assert found == told
    table = sample_report.to_frame()
    table = table.assign(theme=table["theme"].fillna(table["story_id"]))
    truth = gold["theme"].reindex(table["story_id"])
    assert evaluation.agreement.ari == pytest.approx(adjusted_rand_score(truth, table["theme"]))
    assert evaluation.structure.unthemed_share == len(sample_report.unthemed) / 72
    assert evaluation.structure.largest_theme_share == max(t.n_stories for t in sample_report.themes) / 72
    of_report = {theme.id: theme for theme in sample_report.themes}
    for measured in evaluation.themes:
        theme = of_report[measured.id]
        labels = gold["theme"].reindex([story.story_id for story in theme.stories])
        assert (
            measured.gold_share == (labels == measured.gold_label).mean() == labels.value_counts(normalize=True).max()
        )


def test_the_sample_is_in_good_order(evaluation):
    assert (evaluation.n_stories, evaluation.n_gold, evaluation.n_gold_themes) == (72, 72, 8)
    assert evaluation.agreement.bcubed_f > 0.8
    assert evaluation.structure.stability > 0.6
    assert evaluation.structure.coherence_npmi > 0
    assert evaluation.structure.topic_diversity > 0.9
    assert evaluation.structure.label_distinctness > 0.8


def test_a_story_in_no_theme_counts_as_a_theme_of_its_own(of_two):
    found = of_two
    assert found.structure.unthemed_share == 1 / 5
    assert found.structure.largest_theme_share == 2 / 5
    assert found.agreement == agreement([0, 0, 1, 1, 1], [0, 0, 1, 1, -1])


def test_stories_without_a_gold_label_are_left_out_of_the_agreement_alone(of_two):
    whole, part = of_two, evaluated([*ROWS[:4], ROWS[4] | {"label": None}], n_themes=2)
    assert (part.n_stories, part.n_gold, part.n_gold_themes) == (5, 4, 2)
    assert part.agreement == agreement([0, 0, 1, 1], [0, 0, 1, 1])
    assert part.structure == whole.structure


def test_without_gold_labels_there_is_no_agreement(of_two):
    unlabelled = [row | {"label": None} for row in ROWS]
    found = evaluated(unlabelled, n_themes=2)
    assert found.agreement is None
    assert found.n_gold == found.n_gold_themes == 0
    assert {theme.gold_label for theme in found.themes} == {None}
    assert found.structure == of_two.structure
    assert toolkit.evaluate_themes(toolkit.read_stories(pd.DataFrame(ROWS)), n_themes=2) == found


def test_the_order_of_the_stories_does_not_matter(of_rows):
    assert evaluated(ROWS[::-1]).to_json() == of_rows.to_json()


def test_one_theme():
    found = evaluated(ROWS[:4], n_themes=1)
    assert (found.n_themes, found.structure.largest_theme_share, found.agreement.ari) == (1, 1, 0)
    assert (found.structure.topic_diversity, found.structure.label_distinctness) == (1, 1)
    assert found.themes[0].gold_label == "sea"
    assert found.themes[0].gold_share == 0.5


def test_one_story():
    found = evaluated(ROWS[:1])
    assert (found.n_stories, found.n_themes, found.n_gold) == (1, 1, 1)
    assert asdict(found.agreement) == dict.fromkeys(AGREEMENT, 1)
    assert found.structure.stability is None


def test_stories_without_a_word_are_refused():
    with pytest.raises(toolkit.EmptyCorpusError, match="no word in them"):
        evaluated(ROWS[4:])


def test_gold_labels_must_belong_to_the_stories():
    stories, labels = toolkit.read_labelled(pd.DataFrame(ROWS))
    with pytest.raises(toolkit.StorySchemaError, match="wanted a label for each"):
        toolkit.evaluate_themes(stories, labels[:3].tolist())
    with pytest.raises(toolkit.StorySchemaError, match="wanted a label for each"):
        toolkit.evaluate_themes(["Cod is cut.", "Herring is up."], labels)


@pytest.fixture
def labelled(tmp_path):
    path = tmp_path / "labelled.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    return path


def test_the_command_prints_a_table(run, of_rows, labelled, tmp_path):
    gold = tmp_path / "gold.csv"
    pd.DataFrame(ROWS)[["story_id", "label"]].to_csv(gold, index=False)
    done = run("evaluate", "themes", labelled, "--gold", gold)
    assert done.exit_code == 0
    assert done.stdout == of_rows.to_text()
    assert "gold labels of 5 of 5 stories from the column label\n" in done.stderr
    lines = done.stdout.splitlines()
    assert re.fullmatch(r"5 stories in \d+ themes, 5 with one of 2 gold labels", lines[0])
    assert [line.split()[0] for line in lines[3:17]] == AGREEMENT + STRUCTURE
    assert f"{of_rows.agreement.ari:.3f}" in lines[3]
    assert all(theme.label in done.stdout for theme in of_rows.themes)
    assert max(map(len, lines)) <= 120


def test_the_command_prints_json(run, of_rows, labelled):
    done = run("evaluate", "themes", labelled, "--json", "--quiet")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == of_rows.to_json()
    content = json.loads(done.stdout)
    counts = ["schema", "n_stories", "n_themes", "n_gold", "n_gold_themes"]
    assert list(content) == [*counts, "agreement", "structure", "themes", "provenance"]
    assert list(content["agreement"]) == AGREEMENT
    assert list(content["structure"]) == STRUCTURE
    assert content["agreement"]["ari"] == round(of_rows.agreement.ari, 4)
    assert len(content["themes"]) == content["n_themes"]
    keys = ["id", "label", "n_stories", "coherence_npmi", "gold_label", "gold_share"]
    assert all(list(theme) == keys for theme in content["themes"])


def test_labels_in_the_stories_own_file(run, labelled):
    content = json.loads(run("evaluate", "themes", labelled, "--n-themes", "2", "--json").stdout)
    assert (content["n_themes"], content["n_gold"], content["n_gold_themes"]) == (2, 5, 2)
    done = run("evaluate", "themes", labelled, "--label-column", "story_id", "--json")
    assert json.loads(done.stdout)["n_gold_themes"] == 5
    assert "gold labels of 5 of 5 stories from the column story_id" in done.stderr


def test_stories_that_are_left_out_are_logged(run, labelled, tmp_path):
    (tmp_path / "gold.csv").write_text("id,topic\ns0,sea\ns2,sky\ns9,sky\n", encoding="utf-8")
    done = run("evaluate", "themes", labelled, "--gold", tmp_path / "gold.csv", "--json")
    assert json.loads(done.stdout)["n_gold"] == 2
    assert "gold labels of 2 of 5 stories from the column topic; the other 3 are left out" in done.stderr
    assert "gold.csv that no story has: s9" in done.stderr


def test_no_label_at_all_is_said(run, labelled, tmp_path):
    path = tmp_path / "plain.jsonl"
    path.write_text(labelled.read_text(encoding="utf-8").replace("label", "kind"), encoding="utf-8")
    done = run("evaluate", "themes", path, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["agreement"] is None
    assert "no story has a gold label: measured without" in done.stderr
    text = run("evaluate", "themes", path).stdout
    assert "none with a gold label" in text
    assert "bcubed" not in text


def test_too_little_to_measure_is_null(run, labelled):
    labelled.write_text(json.dumps(ROWS[0]), encoding="utf-8")
    content = json.loads(run("evaluate", "themes", labelled, "--json").stdout)
    assert content["structure"]["stability"] is None
    assert re.search(r"^stability +- ", run("evaluate", "themes", labelled).stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--label-column", "section"], "no column of labels; found: story_id, text, label; wanted section"),
        (["--gold", "missing.csv"], "'missing.csv' does not exist"),
        (["--gold", GOLD], "none of its 72 ids is that of a story"),
        (["--gold", GOLD, "--label-column", "kind"], "found: story_id, theme, event; wanted kind"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_code_2(run, labelled, arguments, reason):
    done = run("evaluate", "themes", labelled, *arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert reason in line
