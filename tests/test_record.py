"""No record says more of itself than fits on a screen, whatever it holds."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import toolkit
from tests.house.results import hints_of, public_records
from tests.rendering.hostile import PAYLOADS, crafted
from toolkit.digests.records import Quote
from toolkit.record import Record
from toolkit.stories.records import Story

MOST = 2_000
RECORDS = public_records()
NUMBERS = st.sampled_from([0, 1, 3, 200, 10_000])
TEXTS = st.builds(lambda text, times: text * times, st.one_of(st.text(max_size=50), st.sampled_from(PAYLOADS)), NUMBERS)
WIDE = 10**4_000
OF = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.one_of(st.integers(), st.just(WIDE)),
    float: st.floats(),
    bytes: st.builds(lambda some, times: some * times, st.binary(max_size=20), NUMBERS),
    datetime: st.datetimes(timezones=st.just(timezone(timedelta(hours=3), "zone " * 1_000))),
    timedelta: st.timedeltas(),
    pd.DataFrame: st.just(pd.DataFrame({"text": ["words " * 1_000] * 100})),
}
ANYTHING = st.one_of(TEXTS, st.integers(), st.floats(), st.none(), st.just(object()), st.just(np.zeros((300, 3))))


def made(kind: type, depth: int) -> st.SearchStrategy[Any]:
    """Return records of a kind, filled without asking whether they may be so."""
    hints = hints_of(kind)
    values = {field.name: value_of(hints[field.name], depth - 1) for field in fields(kind)}

    def filled(**values: object) -> object:
        record = object.__new__(kind)
        for name, value in values.items():
            object.__setattr__(record, name, value)
        return record

    return st.builds(filled, **values)


def value_of(hint: Any, depth: int) -> st.SearchStrategy[Any]:
    """Return values that an annotation allows, however large."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in (Union, types.UnionType):
        return st.one_of(*[value_of(one, depth) for one in inner])
    if origin is not None and issubclass(origin, Mapping):
        keys = st.lists(value_of(inner[0], 0), max_size=3)
        return st.builds(dict.fromkeys, keys, value_of(inner[1], depth - 1))
    if origin is not None and issubclass(origin, (tuple, list, frozenset)):
        each = value_of(inner[0], depth - 1)
        return st.builds(
            lambda one, times: origin([one]) * times if origin is not frozenset else origin(), each, NUMBERS
        )
    if is_dataclass(hint):
        return made(hint, depth) if depth > 0 else st.none()
    return st.none() if hint is type(None) else OF.get(hint, ANYTHING)


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_record_is_short_whatever_it_holds(kind):
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(made(kind, 4))
    def holds(record):
        told = repr(record)
        assert len(told) < MOST
        assert told.isprintable()
        assert told == repr(record)
        assert told.startswith(kind.__name__ + "(")

    holds()


def test_records_are_found_in_what_public_functions_return():
    names = {kind.__name__ for kind in RECORDS}
    assert {"Report", "Importance", "Continuation", "Overlap", "PlacedEvent", "Group", "Queued"} <= names
    own = {kind.__name__ for kind in RECORDS if not issubclass(kind, Record)}
    assert own == {"ThemeModel"}


def test_a_report_of_hostile_stories_is_short():
    report = crafted()
    for record in (report, *report.themes, *report.digests, *report.rejected, *report.themes[0].events):
        assert len(repr(record)) < MOST
        assert repr(record).isprintable()


def test_small_records_say_all():
    quote = Quote("The quota was cut on Monday.", "desk-1", 0, 28, 2)
    told = "Quote(text='The quota was cut on Monday.', story_id='desk-1', start=0, end=28, n_sources=2)"
    assert repr(quote) == told
    story = Story("desk-1", "Cod", "Quay", datetime(2031, 5, 4, tzinfo=UTC), "https://quay.example/")
    assert repr(story) == (
        "Story(story_id='desk-1', title='Cod', source='Quay', published=datetime.datetime(2031, 5, 4, 0, 0, "
        "tzinfo=datetime.timezone.utc), url='https://quay.example/', language='', event=None, copy_of=None)"
    )
    assert repr(replace(quote, text="Cod " * 400)).startswith("Quote(text='Cod Cod ")
    assert "…', story_id='desk-1', start=0" in repr(replace(quote, text="Cod " * 400))


@dataclass(frozen=True, repr=False)
class Anything(Record):
    what: Any


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (("one",), "('one',)"),
        (["a", 1], "['a', 1]"),
        ({"a": (1, 2)}, "{'a': (1, 2)}"),
        ({object(): 1}, "<1 item>"),
        (frozenset({"b", "a"}), "<2 items>"),
        (np.float64(0.5), "0.5"),
        (np.zeros((4, 1_000)), "<ndarray of 4 × 1,000>"),
        (pd.DataFrame({"a": [1]}), "<DataFrame of 1 × 1>"),
        (WIDE, "<int>"),
        (Path("a/b"), f"{Path('a/b')!r}"),
        (object(), "<object>"),
        (toolkit.Quote("x" * 400, "a", 0, 400), "Quote(…)"),
    ],
)
def test_what_a_field_holds_is_named_or_counted(what, told):
    assert repr(Anything(what)) == f"Anything(what={told})"
