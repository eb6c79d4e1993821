"""Near duplicates are found however they were changed; what is only about the same is none."""

from __future__ import annotations

import random
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.vectors.near_duplicates import near_duplicates, shingles, whole_copies

rows = st.integers(0, 71)
randoms = st.randoms(use_true_random=False)


@pytest.fixture(scope="module")
def originals(sample):
    """Return the texts of the sample, the shortest first."""
    return sorted(sample["text"], key=len)


def cut(text: str, generator: random.Random) -> str:
    words = text.split()
    start = generator.randint(0, len(words) // 3)
    return " ".join(words[start : start + max(20, len(words) // 2)])


def extended(text: str, generator: random.Random) -> str:
    added = " ".join(
        f"{generator.choice(['Officials', 'Crews', 'Markets'])} said {number} more." for number in range(12)
    )
    return f"UPDATE 2-{text}\n{added}"


def reordered(text: str, generator: random.Random) -> str:
    sentences = re.split(r"(?<=[.!?])\s+", text)
    place = generator.randrange(len(sentences))
    return " ".join(sentences[place:] + sentences[:place])


def reworded_here_and_there(text: str, generator: random.Random) -> str:
    words = text.split()
    for place in generator.sample(range(len(words)), len(words) // 20):
        words[place] = "elsewhere"
    return " ".join(words)


def in_other_type(text: str, generator: random.Random) -> str:
    return generator.choice(
        [text.upper(), text.replace(" ", "\n"), text.replace(",", " –"), f"BERGEN, Norway — {text}"]
    )


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("change", [cut, extended, reordered, reworded_here_and_there, in_other_type])
def test_each_changed_story_is_found_and_no_other(originals, change, seed):
    generator = random.Random(seed)
    stands = near_duplicates([*originals, *(change(text, generator) for text in originals)])
    assert stands[: len(originals)].tolist() == stands[len(originals) :].tolist()
    assert len(set(stands.tolist())) == len(originals)


def test_no_story_of_the_sample_is_a_near_duplicate_of_another(originals):
    assert near_duplicates(originals).tolist() == list(range(len(originals)))


def test_the_most_complete_stands_for_the_others_and_of_equals_the_first(originals):
    short, whole = originals[3][: len(originals[3]) // 2], originals[3]
    assert near_duplicates([short, whole, whole.upper(), originals[0], short]).tolist() == [1, 1, 1, 3, 1]


def test_a_round_up_stands_for_none_of_the_stories_it_holds(originals):
    stories = originals[10:13]
    stands = near_duplicates([*stories, "\n".join(stories), stories[0][: len(stories[0]) // 2]])
    assert stands.tolist() == [0, 1, 2, 3, 0]


def test_a_chain_of_overlapping_texts_is_not_one_text():
    words = [f"word{number}" for number in range(400)]
    windows = [" ".join(words[start : start + 100]) for start in range(0, 240, 40)]
    stands = near_duplicates(windows)
    for row, original in enumerate(stands):
        assert abs(row - original) <= 1


def test_each_update_of_a_story_is_a_copy_of_the_last(originals):
    versions = [originals[20]]
    for number in range(5):
        versions.append(
            f"{versions[-1]} Officials in town {number} gave the press {number + 3} more of the figures today."
        )
    assert near_duplicates(versions).tolist() == [5] * 6


@given(st.lists(st.tuples(rows, st.booleans()), max_size=8), randoms)
def test_any_order_gives_the_same_groups(originals, drawn, generator):
    texts = [originals[row][: 400 if is_cut else None] for row, is_cut in drawn]
    shuffled = list(range(len(texts)))
    generator.shuffle(shuffled)
    stands = near_duplicates(texts)
    again = near_duplicates([texts[row] for row in shuffled])
    assert [texts[stands[row]] for row in shuffled] == [texts[shuffled[row]] for row in again]


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_texts_can_be_compared(texts):
    stands = near_duplicates(texts)
    assert len(stands) == len(texts)
    assert (stands[stands] == stands).all()


def test_short_texts_of_one_pattern_are_no_near_duplicates():
    texts = [f"{company} to present at upcoming investor conferences" for company in ("Incyte", "Nephros", "Celgene")]
    assert near_duplicates(texts).tolist() == [0, 1, 2]


def test_what_a_source_puts_under_every_story_makes_no_near_duplicates(originals):
    under = " Sign up for the morning letter of the Harbour Dispatch and get the news of the coast at six every day."
    assert near_duplicates([text + under for text in originals]).tolist() == list(range(len(originals)))


def test_many_near_duplicates_and_many_others_take_one_pass(originals):
    generator = np.random.RandomState(0)
    words = np.array([f"word{number}" for number in range(3000)])
    others = [" ".join(generator.choice(words, 30)) for _ in range(3000)]
    duplicates = [originals[-1] + " " + " ".join(generator.choice(words, number % 5)) for number in range(1000)]
    stands = near_duplicates(others + duplicates)
    assert stands[:3000].tolist() == list(range(3000))
    assert len(set(stands[3000:].tolist())) == 1


HEADS = ["BERGEN, Norway — ", "By Ada Berg\n", "OSLO (Wire) - "]
TAILS = [" Our readers can comment below.", "\n© 2025 Wire", " (Reporting by Ada Berg)"]


@pytest.mark.parametrize(
    "story",
    [
        0,
        1,
        2,
        "日銀は十日、政策金利を引き上げることを決めた。物価の上昇が続くためと総裁は述べた。市場では円が買われ、"
        "株価は小幅に下落した。輸出企業からは業績への影響を懸念する声が上がっている。",
    ],
)
def test_whole_copies_are_joined_around_the_barest_of_the_earliest(originals, story):
    story = originals[story] if isinstance(story, int) else story
    texts = [f"{head}{story}{tail}" for head in HEADS for tail in TAILS]
    assert whole_copies([*texts, story], [0.0] * 10).tolist() == [9] * 10
    assert whole_copies([*texts, story], [*[1.0] * 4, 0.0, *[1.0] * 5]).tolist() == [4] * 10


def test_an_excerpt_is_no_whole_copy_and_neither_is_a_round_up(originals):
    story = originals[-1]
    excerpt = story[: len(story) // 3]
    assert whole_copies([story, excerpt, "\n".join(originals[10:13]), *originals[10:13]], [0.0] * 6).tolist() == list(
        range(6)
    )


@pytest.mark.parametrize(
    "template",
    [
        "{} to present at three upcoming investor conferences in the city this June",
        "Weather: {} will be sunny tomorrow with light wind",
        "Das Wetter: In {} bleibt es morgen trocken und mild",
    ],
)
def test_texts_of_one_template_are_no_whole_copies(template):
    texts = [template.format(name) for name in ("Orrin", "Brae", "Leith")]
    assert whole_copies(texts, [0.0] * 3).tolist() == [0, 1, 2]


@settings(max_examples=10)
@given(st.lists(st.lists(st.sampled_from("cod eel cut a Größe 漢字 .".split()), max_size=12).map(" ".join), max_size=5))
def test_a_text_has_the_same_shingles_alone_and_among_others(texts):
    together = [own.tolist() for own in shingles(texts * 300)]
    assert together == [own.tolist() for text in texts for own in shingles([text])] * 300
