"""What texts say about the words and phrases in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.phrases.evidence import gather_evidence

STOP = frozenset({"the", "a", "of", "to", "was", "is", "in", "on", "it", "and", "at", "by"})
TEXTS = st.lists(
    st.lists(st.sampled_from("The the Bank of England cut Rates rates to a No-Fly zone . Boeing 737\n".split(" ")))
    .map(" ".join),
    max_size=6,
)  # fmt: skip


def test_stories_titles_and_places_are_counted():
    seen = gather_evidence(["Cod quota\nThe quota fell, the quota.", "A quota."], {"quota"}, STOP)
    quota = seen["quota",]
    assert (quota.stories, quota.titles, quota.places, quota.in_bodies) == (2, 1, 4, 3)


def test_a_text_of_one_line_has_no_title():
    assert gather_evidence(["Quota."], {"quota"}, STOP)["quota",].titles == 0


def test_a_number_belongs_to_the_name_before_it():
    seen = gather_evidence(["The Dory 300 sank in the Regatta 2031 by 12 oars."], {"dory", "regatta", "oars"}, STOP)
    assert {" ".join(key) for key in seen if seen[key].stories} == {
        *("dory", "dory 300", "dory 300 sank", "regatta", "oars"),
    }


def test_names_and_nouns_are_separated_from_the_rest():
    seen = gather_evidence(["The row at Lund. It was to row, to row, and Lund is by Lund."], {"row", "lund"}, STOP)
    assert seen["lund",].is_name
    assert not seen["row",].is_name
    assert seen["lund",].noun_share == 1 > seen["row",].noun_share > 0


def test_lower_case_is_the_spelling_of_what_is_seldom_so_only_in_titles():
    texts = ["Cod Quota Cut\nThe cod quota is cut.", "Cod Quota Up\nUp.", "The Kiel Canal."]
    seen = gather_evidence(texts, {"quota", "kiel"}, STOP)
    assert seen["cod", "quota"].spelling == "cod quota"
    assert seen["kiel", "canal"].spelling == "Kiel Canal"
    seen = gather_evidence(
        ["Deputy Anna Lund left.", "The deputy Anna Lund left.", "Deputy Anna Lund."], {"lund"}, STOP
    )
    assert seen["deputy", "anna", "lund"].spelling == "deputy Anna Lund"


@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_the_texts_changes_nothing(texts, random):
    shuffled = texts.copy()
    random.shuffle(shuffled)
    words = {"bank", "england", "rates", "fly", "boeing"}
    seen = [gather_evidence(some, words, STOP) for some in (shuffled, texts)]
    for evidence in (*seen[0].values(), *seen[1].values()):
        evidence.rows = list(range(evidence.stories))
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    "text",
    [
        "Cod is cut\nOSTA (QPA) - The quota is cut.",
        "Cod is cut\nOsta – The quota is cut.",
        "Cod is cut\nThe quota is cut. Osta – The crews protest.",
        "Cod is cut\nOSTA -- The quota is cut.",
        "Cod is cut\nOSTA Crews protest.",
        "Cod is cut\nThe quota is cut (Osta).",
        "Cod is cut\nThe quota is cut (Osta, 3.5.2031)",
        "Cod is cut\nOsta: Is the quota cut?",
        "Die Quote sinkt\nOSTA – Die Quote sinkt.",
        "Le quota baisse\nOSTA (QPA) — Le quota baisse.",
    ],
)
def test_what_stands_at_the_edge_of_a_text_counts_for_nothing(text):
    assert ("osta",) not in gather_evidence([text], {"osta"}, STOP)


@pytest.mark.parametrize(
    "text",
    [
        "Osta: the quota is cut\nThe crews protest.",
        "Cod is cut\nOsta is for the quota.",
        "Cod is cut\nThe quota of Osta - and of Hull - is cut.",
        "Cod is cut\nThe quota of Osta (QPA) is cut.",
        "Cod is cut\nThe quota (of Osta) is cut.",
        "OSTA\nThe quota is cut.",
        "Osta cuts the quota.",
    ],
)
def test_what_stands_elsewhere_counts(text):
    assert gather_evidence([text], {"osta"}, STOP)["osta",].stories == 1


def test_a_word_that_mostly_stands_before_another_is_known():
    seen = gather_evidence(["The solar park, a solar roof, the solar mast. A park."], {"solar", "park"}, STOP)
    assert seen["solar",].is_modifier
    assert not seen["park",].is_modifier
