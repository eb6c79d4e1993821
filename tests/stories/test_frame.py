"""A stories frame lasts: written, cut, put together and turned round, it is the same stories."""

from __future__ import annotations

import io
import json

import pandas as pd
import polars
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.reading.log import ReadingLog
from toolkit.stories.frame import as_stories, as_stories_with, rejected_records
from toolkit.stories.records import Rejected
from toolkit.stories.rows import COLUMNS

TEXTS = [f"The {what} {of} was {how}.\n\n{who}" for what, of, how, who in zip(
    ["quota", "port", "ferry", "museum"], ["for cod", "of Hull", "to Bergen", "of tides"],
    ["cut", "closed", "late", "opened"], ["Crews protested.", "Nobody came.", "Ünal & Søn waited, \"again\".", "1.0"],
    strict=True,
)]  # fmt: skip
ROWS = st.fixed_dictionaries(
    {
        "text": st.sampled_from(TEXTS),
        "title": st.sampled_from(["", "Cod cut", "Hull, closed"]),
        "source": st.sampled_from(["", "Wire"]),
        "published": st.sampled_from([None, "2025-06-10T08:00:00Z", "2025-06-11T09:30:00Z"]),
        "story_id": st.sampled_from(["", "wire-1", "wire-2"]),
    }
)
FEW = settings(max_examples=8)
TABLES = st.lists(ROWS, min_size=1, max_size=6)


def read(rows):
    """Read rows and one that is rejected."""
    return toolkit.read_stories(pd.DataFrame([*rows, {"text": " "}], dtype=object), cleaning=())


def again(stories, write, load):
    file = io.BytesIO()
    write(stories, file)
    file.seek(0)
    return load(file)


MADE_OF_A_FRAME = {
    "a copy": lambda stories: stories.copy(),
    "turned round": lambda stories: stories[::-1],
    "sorted otherwise": lambda stories: stories.sort_values("text"),
    "with its index as a column": lambda stories: stories.reset_index(),
    "with ids for its index": lambda stories: stories.set_index("story_id"),
    "of objects": lambda stories: stories.astype(object),
    "with further columns": lambda stories: stories.assign(label=3, body="No.", lang="xx"),
    "with its columns turned round": lambda stories: stories[list(COLUMNS[::-1])],
    "twice": lambda stories: pd.concat([stories, stories]),
    "in parts": lambda stories: pd.concat([stories[1:], stories[:1]]),
    "beside its objects": lambda stories: pd.concat([stories, stories.astype(object)]),
    "polars": polars.from_pandas,
    "csv": lambda stories: again(stories, lambda frame, file: frame.to_csv(file, index=False), pd.read_csv),
    "jsonl": lambda stories: again(
        stories,
        lambda frame, file: frame.to_json(file, orient="records", lines=True, date_format="iso"),
        lambda file: pd.read_json(file, lines=True),
    ),
    "parquet": lambda stories: again(stories, pd.DataFrame.to_parquet, pd.read_parquet),
    "feather": lambda stories: again(stories, pd.DataFrame.to_feather, pd.read_feather),
}


@FEW
@given(TABLES)
def test_what_is_made_of_a_frame_is_the_same_stories(rows):
    stories = read(rows)
    for how, made in MADE_OF_A_FRAME.items():
        pd.testing.assert_frame_equal(as_stories(made(stories)), stories, obj=how)
    for how in ("parquet", "feather", "turned round", "twice"):
        made = MADE_OF_A_FRAME[how](stories)
        assert (how, made.attrs, as_stories(made).attrs) == (how, stories.attrs, stories.attrs)


ODD = ["", " ", "Cod", " Cod", "a\nb", "a\x00b", "\ud800", "\ufeff", "https://example.org/a", "de-AT", "en"]
TIMES = pd.to_datetime(pd.Series([None, None]), utc=True).astype("datetime64[us, UTC]")


@pytest.mark.parametrize("odd", [*ODD, "\U0001f41f" * 1_000_001], ids=lambda odd: repr(odd[:30]))
@pytest.mark.parametrize("name", ["story_id", "title", "text", "source", "url", "language"])
def test_a_frame_is_taken_as_it_is_only_if_nothing_would_be_changed(name, odd):
    row = dict.fromkeys(COLUMNS, "") | {"story_id": "1", "text": TEXTS[0], "language": "en"}
    frame = pd.DataFrame([row, row | {"story_id": "2"} | {name: odd}], dtype=object)
    pd.testing.assert_frame_equal(
        as_stories(frame.assign(published=TIMES)), as_stories(frame.assign(published=[None, None]))
    )


@FEW
@given(TABLES, st.data())
def test_a_part_is_a_frame_of_its_own(rows, data):
    stories = read(rows)
    kept = data.draw(st.lists(st.sampled_from(range(len(stories))), min_size=1, unique=True))
    part = as_stories(stories.iloc[kept])
    assert part.index.equals(pd.RangeIndex(len(kept)))
    pd.testing.assert_frame_equal(part, stories.iloc[sorted(kept)].reset_index(drop=True))
    assert part.attrs == stories.attrs


@FEW
@given(TABLES, TABLES)
def test_frames_put_together_are_a_frame(some, others):
    first, second = read(some), read(others)
    second.attrs = {"rejected": 1, "other": object}
    both = as_stories(pd.concat([first, second]))
    pd.testing.assert_frame_equal(as_stories(pd.concat([second, first])), both)
    assert both["story_id"].is_unique
    assert both.index.equals(pd.RangeIndex(len(both)))
    wanted = {tuple(row) for frame in (first, second) for row in frame[["title", "text", "source"]].to_numpy()}
    assert {tuple(row) for row in both[["title", "text", "source"]].to_numpy()} == wanted
    assert as_stories(both) is both


def test_ids_are_unique_beside_what_the_frame_was_made_of():
    given_rows = pd.DataFrame({"story_id": ["1", "1", "1"], "text": TEXTS[:3]})
    stories = as_stories(given_rows)
    both = as_stories(pd.concat([stories, given_rows]))
    pd.testing.assert_frame_equal(both, stories)


def test_ids_are_unique_also_where_an_id_is_that_of_a_marked_one():
    marked = as_stories(pd.DataFrame({"story_id": ["1", "1"], "text": TEXTS[:2]}))["story_id"]
    stories = as_stories(pd.DataFrame({"story_id": ["1", "1", *marked], "text": TEXTS}))
    assert (len(stories), stories["story_id"].is_unique) == (4, True)


def test_a_whole_frame_is_taken_as_it_is(sample):
    assert as_stories(sample) is sample


def test_of_rows_of_one_story_the_order_does_not_matter():
    rows = [{"story_id": "1", "text": TEXTS[0], "language": language} for language in ("", "en", "de")]
    assert as_stories(pd.DataFrame(rows))["language"].tolist() == ["de"]
    assert as_stories(pd.DataFrame(rows[::-1]))["language"].tolist() == ["de"]


def test_the_log_is_beside_the_frame():
    stories = toolkit.read_stories(pd.DataFrame({"text": [*TEXTS, ""], "published": "soon"}), cleaning=["notices"])
    log = ReadingLog((Rejected("frame 0, row 4", "no text"),), n_unread_times=4, cleaned={"notices": 0})
    assert ReadingLog.of(stories) == log
    assert log.as_attrs() == stories.attrs == json.loads(json.dumps(stories.attrs))
    assert stories.attrs["rejected"] == [{"input": "frame 0, row 4", "reason": "no text"}]
    assert rejected_records(as_stories([*TEXTS, ""])) == (Rejected("row 4", "no text"),)


@pytest.mark.parametrize("found", [None, 1, "row", [1, {}, {"input": "a"}], {"input": "a", "reason": "b"}])
def test_attributes_of_others_are_no_rejected_inputs(found):
    frame = pd.DataFrame({"text": TEXTS})
    frame.attrs = {"rejected": found}
    assert rejected_records(frame) == ()
    assert as_stories(frame).attrs == {"rejected": []}


@FEW
@given(TABLES, st.booleans())
def test_values_stay_beside_their_stories(rows, as_frame):
    table = pd.DataFrame([{"text": " "}, *rows, {"text": None}], dtype=object)
    given_stories = table if as_frame else table["text"].fillna("").tolist()
    values = [*range(len(table))]
    stories, beside = as_stories_with(given_stories, values)
    pd.testing.assert_frame_equal(stories, as_stories(given_stories))
    assert [table["text"][value] for value in beside] == stories["text"].tolist()
    if as_frame:
        assert [table["title"][value] for value in beside] == stories["title"].tolist()
    part = stories[::-1][:3]
    assert as_stories_with(part, part["text"])[1] == as_stories(part)["text"].tolist()


def test_of_a_story_that_is_given_twice_the_earliest_row_has_the_value():
    row = {"story_id": "1", "text": TEXTS[0]}
    times = pd.DataFrame([row, row | {"published": "2025-06-11"}, row | {"published": "2025-06-10"}])
    assert as_stories_with(times, "abc")[1] == ["c"]
    assert as_stories_with([TEXTS[0]] * 3, "abc")[1] == ["a"]


@pytest.mark.parametrize("values", [[], [1], [1, 2, 3]])
def test_values_that_are_too_few_or_too_many_are_refused(values):
    with pytest.raises(toolkit.StorySchemaError, match=f"found {len(values)} values beside 2 stories; wanted one"):
        as_stories_with(TEXTS[:2], values)


def test_rows_as_dictionaries_are_rows():
    rows = [{"title": "Cod", "text": "The quota was cut."}, {"title": "Sky", "text": "A rocket was lost."}]
    assert as_stories(rows).equals(as_stories(pd.DataFrame(rows)))


@pytest.mark.parametrize("given", [{"text": ["Cod is cut."]}, 5, None])
def test_what_is_no_table_is_refused_with_what_to_do(given):
    with pytest.raises(toolkit.StorySchemaError, match="make a DataFrame of it"):
        as_stories(given)
