"""Days, spans and who was first, as every format says them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from toolkit.rendering.edition.records import Outlet
from toolkit.rendering.wording import main_year, reporters, short_time, span, window
from toolkit.stories.records import Story


def at(*when):
    return datetime(*when, tzinfo=UTC)


def outlets(*told):
    """Return outlets, each of a name and the time of its first story."""
    return [Outlet(name, 1, 0, Story(name, "Cod cut", name, when, "")) for name, when in told]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ([("Quay", at(2025, 6, 9, 22)), ("Pier", at(2025, 6, 10))], "Quay first, 9 Jun, 22:00; then Pier"),
        ([("Quay", at(2024, 6, 9, 22)), ("Pier", None)], "Quay first, 9 Jun 2024, 22:00; then Pier"),
        ([("Quay", at(2025, 6, 9)), ("Pier", at(2025, 6, 10))], "Quay first, 9 Jun; then Pier"),
        ([("Quay", at(2025, 6, 9, 22)), ("Pier", at(2025, 6, 9, 22))], "Quay, Pier"),
        ([("Quay", at(2025, 6, 9)), ("Pier", at(2025, 6, 9, 7, 5))], "Quay, Pier"),
        ([("Quay", None), ("Pier", None)], "Quay, Pier"),
        ([("Quay", at(2025, 6, 9, 22))], "Quay, 9 Jun, 22:00"),
        ([("Quay", None)], "Quay"),
        ([("港日報", at(2025, 6, 9, 5)), ("קול הנמל", at(2025, 6, 9, 6))], "港日報 first, 9 Jun, 05:00; then קול הנמל"),
    ],
)
def test_who_was_first_is_said_where_the_times_tell(told, said):
    assert str(reporters(outlets(*told), 2025)) == said


def test_many_reporters_are_counted_after_the_first_of_them():
    told = [(f"Quay {number}", at(2025, 6, 9, number)) for number in range(1, 21)]
    said = str(reporters(outlets(*told), 2025))
    assert said.startswith("Quay 1 first, 9 Jun, 01:00; then Quay 2, ")
    assert said.endswith(", Quay 8 and 12 more")
    assert str(reporters(outlets(*told[:9]), 2025)).endswith(", Quay 8, Quay 9")
    assert reporters([], 2025) is None


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (at(2025, 6, 9), at(2025, 6, 13, 23), "9–13 Jun"),
        (at(2025, 6, 9, 1), at(2025, 6, 9, 23), "9 Jun"),
        (at(2024, 6, 9), at(2024, 6, 13), "9–13 Jun 2024"),
        (at(2024, 5, 28), at(2024, 10, 6), "28 May – 6 Oct 2024"),
        (at(2025, 5, 28), at(2025, 6, 6), "28 May – 6 Jun"),
        (at(2024, 12, 31), at(2025, 1, 1), "31 Dec 2024 – 1 Jan 2025"),
        (at(2025, 12, 31), at(2026, 1, 1), "31 Dec 2025 – 1 Jan 2026"),
        (at(2023, 8, 19), at(2025, 8, 26), "19 Aug 2023 – 26 Aug 2025"),
        (at(2025, 8, 19), at(2026, 8, 26), "19 Aug 2025 – 26 Aug 2026"),
        (at(2019, 12, 31), at(2024, 1, 1), "31 Dec 2019 – 1 Jan 2024"),
        (None, None, ""),
    ],
)
def test_spans_say_what_differs(first, last, said):
    assert span(first, last, 2025) == said


def test_a_year_stands_where_it_is_not_the_main_one():
    assert main_year([at(2024, 1, 1), at(2025, 1, 1)]) == 2025
    assert main_year([None]) is None
    assert main_year([at(2011, 8, 19), at(2013, 7, 3), at(2014, 3, 1), None]) is None
    assert short_time(at(2025, 6, 9, 0, 1), None) == "9 Jun 2025, 00:01"
    assert window(None, None) == ""
