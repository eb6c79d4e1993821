"""JSON says what is on top, which days are told, and what is quoted of events."""

from __future__ import annotations

import json

from tests.rendering.desk import desk_report
from tests.rendering.hostile import crafted


def test_title_window_and_top_are_told():
    content = json.loads(desk_report(title="Fish", n_top=2).to_json())
    assert content["schema"] == 1
    assert content["title"] == "Fish"
    assert content["window"] == {"first": "2025-06-08T08:30:00Z", "last": "2025-06-12T08:20:00Z"}
    assert content["top"] == ["event-1", "event-4"]


def test_events_have_their_quotes():
    first, second = json.loads(desk_report().to_json())["themes"][0]["events"][:2]
    assert [(one["text"], one["language"]) for one in first["quotes"]] == [("Crews stayed ashore.", "en")]
    assert second["quotes"] == []


def test_places_on_the_map_are_there_if_there_are_any():
    assert json.loads(desk_report().to_json())["map"] == {"story-10": [0.25, 0.5], "story-11": [0.5, 1.0]}
    assert "map" not in json.loads(crafted().to_json())


def test_the_limits_take_nothing_away():
    assert len(json.loads(desk_report(max_themes=1, max_events=0).to_json())["themes"]) == 4
