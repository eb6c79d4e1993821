"""The names of sources in their texts."""

from __future__ import annotations

import pytest

from toolkit.phrases.outlets import outlet_names


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("QBC News", {("qbc", "news"), ("qbc",)}),
        ("www.qbc.example", {("qbc",)}),
        ("https://news.quay.example/feed", {("news",)}),
        ("The Quay Times", {("quay", "times")}),
        ("QUAY TODAY", {("quay", "today")}),
        ("derHafen", {("derhafen",), ("hafen",)}),
        ("lagazzetta", {("lagazzetta",), ("gazzetta",)}),
        ("Osta", {("osta",)}),
        ("", set()),
        (" ", set()),
    ],
)
def test_names_of_outlets(source, names):
    assert outlet_names([source]) == names
