"""The terms of each language, as data; and which subjects there are."""

from __future__ import annotations

from importlib import import_module

import pytest

from toolkit.subjects import terms
from toolkit.subjects.lexicon import languages
from toolkit.subjects.matching import parts_of
from toolkit.subjects.taxonomy import BELOW, FIRST_LEVEL, below, subject_of_code

EVERY = (*FIRST_LEVEL, *BELOW)
FEWEST, FEWEST_IN_ALL, MOST = 3, 1500, 120


def test_the_first_level_is_whole_and_codes_and_headings_are_used_once():
    assert [subject.code for subject in FIRST_LEVEL] == [f"medtop:{number:02}000000" for number in range(1, 18)]
    assert len({subject.code for subject in EVERY}) == len({subject.heading for subject in EVERY}) == len(EVERY)
    assert {subject.parent for subject in BELOW} <= {subject.name for subject in FIRST_LEVEL}
    assert [child for subject in FIRST_LEVEL for child in below(subject)] == list(BELOW)
    assert all(subject_of_code(subject.code) is subject for subject in EVERY)


@pytest.mark.parametrize("language", sorted(languages()))
def test_each_language_has_terms_of_each_subject(language):
    listed = {name: words.split() for name, words in import_module(f"{terms.__name__}.{language}").TERMS.items()}
    assert list(listed) == [one.name for subject in FIRST_LEVEL for one in (subject, *below(subject))]
    for name, own in listed.items():
        assert FEWEST <= len(own) <= MOST, name
        parts = [parts_of(term) for term in own]
        assert all(parts), name
        assert len(set(parts)) == len(parts), name
    assert sum(map(len, listed.values())) >= FEWEST_IN_ALL


@pytest.mark.parametrize("language", sorted(languages()))
def test_no_pattern_is_so_short_that_it_stands_for_anything(language):
    every = " ".join(import_module(f"{terms.__name__}.{language}").TERMS.values()).split()
    patterns = [parts[0] for parts in map(parts_of, every) if len(parts) == 1 and "*" in parts[0]]
    assert min(len(part.strip("*")) for part in patterns) >= 3
