"""What the name of a source says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning.mastheads import masthead


@pytest.mark.parametrize(
    ("name", "words", "n_desks"),
    [
        ("The Quay Herald", ("quay", "herald"), 0),
        ("Quay Herald Sport", ("quay", "herald", "sport"), 1),
        ("Quay Wirtschaft & Finanzen", ("quay", "wirtschaft", "finanzen"), 2),
        ("Le Quai.fr - Actualités", ("quai",), 0),
        ("El Muelle: Deportes", ("muelle",), 0),
        ("Quay (blog)", ("quay",), 0),
        ("Quay \\(subscription\\)", ("quay",), 0),
        ("Новости", ("новости",), 0),
        ("Причал Новости", ("причал", "новости"), 1),
        ("港湾新聞デジタル", ("港湾新聞", "テシタル"), 1),
        ("sport.quay.co.uk", ("quay",), 0),
        ("El Mundo", ("mundo",), 0),
        ("The", ("the",), 0),
        ("- Quay", ("quay",), 0),
    ],
)
def test_words_and_desks(name, words, n_desks):
    found = masthead(name)
    assert (found.words, found.n_desks) == (words, n_desks)


def test_names_in_capitals_are_acronyms_unless_they_are_desks():
    assert [masthead(name).is_acronym for name in ("QRS Sport", "NEWS 13", "Quay", "HARBOUR POST")] == [
        *(True, False, False, False)
    ]


@given(st.text(max_size=300))
def test_every_name_is_read(name):
    found = masthead(name)
    assert 0 <= found.n_desks < len(found.words)
