"""Stories with their gold labels, from their own files or from a file beside them."""

from __future__ import annotations

import gzip
import json
import logging

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from tests.conftest import ENGLISH, SAMPLE, SAMPLE_NOW
from toolkit.stories.frame import fingerprint
from toolkit.stories.rows import COLUMNS

ROWS = [
    {"story_id": "1", "title": "Cod", "text": "The cod quota was cut.", "label": "sea"},
    {"story_id": "2", "title": "Orbit", "text": "A rocket reached orbit.", "label": "sky"},
    {"story_id": "3", "title": "Rates", "text": "The key rate was lowered.", "label": ""},
]


def write(path, content):
    data = content.encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def by_id(stories, labels):
    known = labels.notna()
    return dict(zip(stories["story_id"][known], labels[known], strict=True))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", "\n".join(map(json.dumps, ROWS))),
        ("a.jsonl.gz", "\n".join(map(json.dumps, ROWS))),
        ("a.csv", pd.DataFrame(ROWS).rename(columns={"label": " Label"}).to_csv(index=False)),
        ("a.tsv", pd.DataFrame(ROWS).rename(columns={"label": "topic"}).to_csv(index=False, sep="\t")),
    ],
)
def test_labels_are_read_from_the_stories_own_file(tmp_path, name, content):
    path = write(tmp_path / name, content)
    stories, labels = toolkit.read_labelled(path)
    assert tuple(stories.columns) == COLUMNS
    assert fingerprint(stories) == fingerprint(toolkit.read_stories(path))
    assert by_id(stories, labels) == {"1": "sea", "2": "sky"}


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl", ".csv.gz"])
@pytest.mark.parametrize("id_column", ["story_id", "ID"])
def test_labels_are_read_from_a_file_beside_the_stories(tmp_path, ending, id_column):
    rows = pd.DataFrame(ROWS)[["story_id", "label"]].set_axis([id_column, "theme"], axis=1)
    content = rows.to_json(orient="records", lines=True) if ending == ".jsonl" else None
    content = content or rows.to_csv(index=False, sep="\t" if ending == ".tsv" else ",")
    stories = pd.DataFrame(ROWS).assign(label="not this one")
    found = toolkit.read_labelled(stories, gold=write(tmp_path / f"gold{ending}", content))
    assert by_id(*found) == {"1": "sea", "2": "sky"}
    assert found[1].name == "theme"


def test_the_sample_and_its_gold(gold):
    stories, labels = toolkit.read_labelled(*ENGLISH, gold=SAMPLE / "gold.csv", reference_time=SAMPLE_NOW)
    assert by_id(stories, labels) == gold["theme"].to_dict()
    events = toolkit.read_labelled(*ENGLISH, gold=SAMPLE / "gold.csv", label_column="event")[1]
    assert sorted(events) == sorted(gold["event"])


def test_without_labels_there_are_none(sample):
    stories, labels = toolkit.read_labelled(*ENGLISH, reference_time=SAMPLE_NOW)
    pd.testing.assert_frame_equal(stories, sample)
    assert labels.isna().all()
    assert len(labels) == len(stories)


def test_one_column_holds_the_labels():
    rows = [{"text": "Cod quota", "topic": "b", "theme": None}, {"text": "Orbit", "topic": "c", "theme": "a"}]
    labels = toolkit.read_labelled(pd.DataFrame(rows))[1]
    assert labels.name == "theme"
    assert labels.dropna().tolist() == ["a"]
    assert sorted(toolkit.read_labelled(pd.DataFrame(rows), label_column="TOPIC")[1]) == ["b", "c"]


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_numbers_are_labels_and_what_is_none_is_not(tmp_path, ending):
    values = [7, 7.0, "7", 2.5, None, "", "  "]
    values += [["a", "b"]] if ending == ".jsonl" else []
    rows = [{"story_id": f"s{n}", "text": f"Text {n}", "label": value} for n, value in enumerate(values)]
    content = "\n".join(map(json.dumps, rows))
    if ending == ".csv":
        content = "story_id,text,label\n" + "".join(f"{r['story_id']},{r['text']},{r['label'] or ''}\n" for r in rows)
    found = by_id(*toolkit.read_labelled(write(tmp_path / f"a{ending}", content)))
    assert found == {"s0": "7", "s1": "7" if ending == ".jsonl" else "7.0", "s2": "7", "s3": "2.5"}


def test_stories_of_one_id_keep_their_own_labels():
    rows = [
        {"story_id": "1", "text": "The cod quota.", "label": "sea"},
        {"story_id": "1", "text": "Orbit.", "label": 2},
    ]
    stories, labels = toolkit.read_labelled(pd.DataFrame(rows))
    assert dict(zip(stories["text"], labels, strict=True)) == {"The cod quota.": "sea", "Orbit.": "2"}
    assert stories["story_id"].is_unique


def test_a_story_that_is_there_twice(caplog):
    twice = [ROWS[0], ROWS[0] | {"label": None}, ROWS[0] | {"label": "sea"}, *ROWS[1:]]
    assert by_id(*toolkit.read_labelled(pd.DataFrame(twice))) == {"1": "sea", "2": "sky"}
    assert caplog.text == ""
    contradicted = [ROWS[0], ROWS[0] | {"label": "land"}, *ROWS[1:]]
    assert by_id(*toolkit.read_labelled(pd.DataFrame(contradicted))) == {"2": "sky"}
    assert "1 stories with different labels, which count as without one: 1" in caplog.text


def test_ids_that_no_story_has_are_named(tmp_path, caplog):
    path = write(tmp_path / "gold.csv", "story_id,label\n1,sea\n8,sky\n9,sky\n1,sea\n")
    assert by_id(*toolkit.read_labelled(pd.DataFrame(ROWS), gold=path)) == {"1": "sea"}
    assert f"2 ids in {path} that no story has: 8, 9" in caplog.text


def test_bad_lines_of_labels_lose_no_other(tmp_path, caplog):
    path = write(
        tmp_path / "gold.jsonl", '{"story_id": "1", "label": "sea"}\n{"story_id"\n{"label": "sky"}\n{"id": null}\n'
    )
    assert by_id(*toolkit.read_labelled(pd.DataFrame(ROWS), gold=path)) == {"1": "sea"}
    assert "line 2: not JSON" in caplog.text
    assert "line 3: no story_id; found the keys: label" in caplog.text
    assert "line 4: no story_id" in caplog.text


def test_short_lines_of_labels_lose_no_other(tmp_path, caplog):
    path = write(tmp_path / "gold.csv", "label,story_id\nsky\nsea,1\n")
    assert by_id(*toolkit.read_labelled(pd.DataFrame(ROWS), gold=path)) == {"1": "sea"}
    assert "line 2: no story_id" in caplog.text


WRONG_GOLD = {
    "missing.csv": (None, "No such file"),
    "empty.csv": ("", "empty"),
    "gold.xls": ("story_id,label\n1,sea\n", r"found the ending \.xls; wanted labels in one of \.csv"),
    "ids.csv": ("name,label\n1,sea\n", "no story_id column; found: name, label; wanted one of: story_id, id, guid"),
    "labels.csv": ("story_id,kind\n1,sea\n", "no column of labels; found: story_id, kind; wanted label or theme"),
    "none.csv": (
        "story_id,label\n8,sea\n9,sky\n",
        "none of its 2 ids is that of a story; found: 8, 9; wanted ids such",
    ),
    "no-rows.csv": ("story_id,label\n", "no story_id in it"),
    "no-rows.jsonl": ("{}\n", "no story_id in it"),
}


@pytest.mark.parametrize("name", WRONG_GOLD)
def test_a_file_of_labels_that_cannot_be_used_is_refused(tmp_path, name):
    content, reason = WRONG_GOLD[name]
    if content is not None:
        write(tmp_path / name, content)
    with pytest.raises(toolkit.ToolkitError, match=reason) as raised:
        toolkit.read_labelled(pd.DataFrame(ROWS), gold=tmp_path / name)
    assert name in str(raised.value)


def test_a_column_that_is_asked_for_must_be_there(tmp_path):
    wanted = "no column of labels; found: story_id, title, text, label; wanted section"
    with pytest.raises(toolkit.StorySchemaError, match=wanted):
        toolkit.read_labelled(pd.DataFrame(ROWS), label_column="section")
    path = write(tmp_path / "gold.csv", "story_id,label\n1,sea\n")
    with pytest.raises(toolkit.StorySchemaError, match="found: story_id, label; wanted section"):
        toolkit.read_labelled(pd.DataFrame(ROWS), gold=path, label_column="section")


def test_a_column_that_is_asked_for_may_be_one_of_the_stories_own():
    labels = toolkit.read_labelled(pd.DataFrame(ROWS), label_column="title")[1]
    assert sorted(labels) == ["Cod", "Orbit", "Rates"]


labelled = st.lists(
    st.tuples(st.sampled_from("123"), st.sampled_from("abc"), st.sampled_from(["x", "y", None])), min_size=1, max_size=9
)


@settings(max_examples=50)
@given(labelled, st.randoms(use_true_random=False))
def test_each_label_stays_with_its_story_in_any_order(rows, random):
    frame = pd.DataFrame(rows, columns=["story_id", "text", "label"])
    stories, labels = toolkit.read_labelled(frame)
    given_labels = frame.dropna().groupby("text")["label"].agg(set)
    for text, label in zip(stories["text"], labels, strict=True):
        assert label is None or label in given_labels[text]
    shuffled = frame.sample(frac=1, random_state=random.randrange(100))
    again, labels_again = toolkit.read_labelled(shuffled)
    assert fingerprint(again) == fingerprint(stories)
    assert labels_again.tolist() == labels.tolist()


def test_quiet_reading_warns_of_nothing(caplog):
    caplog.set_level(logging.INFO)
    toolkit.read_labelled(pd.DataFrame(ROWS))
    assert caplog.text == ""
