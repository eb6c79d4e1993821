"""Cleaning takes what is not the story's, step by step, and no more."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from tests.cleaning.rows import LONG, SAID, cleaned, row
from tests.conftest import ENGLISH, SAMPLE_NOW
from toolkit.cleaning.clean import clean_text
from toolkit.cleaning.steps import STEPS, clean_rows


def test_text_decoded_wrongly_is_repaired():
    (one,) = cleaned("encoding", row("The crews of BÃ¼sum donâ€™t sail.", "BÃ¼sum", "CafÃ© News"))
    assert (one["text"], one["title"], one["source"]) == ("The crews of Büsum don’t sail.", "Büsum", "Café News")


@pytest.mark.parametrize("text", ["“Don’t sail,” he said — naïve.", "日本の港", "Ünïcödé", "€ 5", "It’s fine"])
def test_text_decoded_well_stays(text):
    assert cleaned("encoding", row(text)) == [row(text)]


def test_notices_and_cross_references_go():
    text = "\n\n".join(
        [SAID[0], "Accept all cookies", "Related stories", "Herring spared again", LONG, "Share this article"]
    )
    rows, taken = clean_rows([row(text)], STEPS)
    assert rows[0]["text"] == f"{SAID[0]}\n\n{LONG}"
    assert taken["notices"] > 0 < taken["cross_references"]
    assert taken["encoding"] == taken["publishers"] == taken["repeated_lines"] == 0


def test_the_lines_that_are_left_keep_their_breaks():
    wrapped = "The council voted nine to four to close the\nprimary school in Harrow.\n\nParents\nprotested."
    text = wrapped.replace("\n\n", "\n\nAdvertisement\n").replace("Parents\n", "Parents\nShare\n\nLog in\n")
    assert cleaned("notices", row(f"Share\n{text}\nShare"))[0]["text"] == wrapped.replace("Parents\n", "Parents\n\n")


@pytest.mark.parametrize("last", ["Twitter.", "home.", "share.", "picture: nine boats of forty"])
def test_the_last_line_of_a_wrapped_paragraph_is_no_button(last):
    text = f"The minister and the crews told it in the same hour on\n{last}"
    assert clean_rows([row(text)], STEPS)[0][0]["text"] == text


def test_a_step_that_is_not_asked_for_is_not_done():
    text = f"{SAID[0]}\n\nShare this article"
    assert cleaned("cross_references", row(text))[0]["text"] == text
    assert clean_rows([row(text)], [])[0] == [row(text)]


def test_a_text_of_which_nothing_would_be_left_stays():
    assert cleaned("notices", row("Share this article"))[0]["text"] == "Share this article"


def test_an_unknown_step_is_named():
    with pytest.raises(ValueError, match="found the cleaning step 'magic'; wanted some of markup, encoding"):
        toolkit.read_stories(pd.DataFrame({"text": SAID}), cleaning=["magic"])


lines = st.sampled_from([*SAID, "Share", "Related stories", "READ MORE: Cod", "Accept all cookies", "Donâ€™t", "Hull"])
texts = st.lists(lines, min_size=1, max_size=6).map("\n\n".join)
titles = st.sampled_from(["Cod - Hull Post - Hull Post", "Cod | A | B", "Cod", ""])


@given(st.lists(st.builds(row, texts, titles, st.sampled_from(["Hull Post", "B", ""])), min_size=1, max_size=8))
def test_what_is_clean_stays_and_no_text_is_lost(rows):
    once, _ = clean_rows(rows, STEPS)
    twice, taken = clean_rows(once, STEPS)
    assert twice == once
    assert set(taken.values()) == {0}
    assert all(one["text"].strip() for one in once)


def test_of_the_sample_nothing_goes():
    stories = toolkit.read_stories(*ENGLISH, reference_time=SAMPLE_NOW)
    uncleaned = toolkit.read_stories(*ENGLISH, reference_time=SAMPLE_NOW, cleaning=())
    assert stories.attrs["cleaned"] == dict.fromkeys(STEPS, 0)
    assert stories.equals(uncleaned)
    assert not stories["text"].str.contains("Read more").any()


def test_a_repair_leaves_no_mark_that_a_text_has_not():
    (one,) = cleaned("encoding", row("ï»¿The crews of BÃ¼sum sail.", "ï»¿BÃ¼sum"))
    assert (one["text"], one["title"]) == ("The crews of Büsum sail.", "Büsum")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<p>The quota was <b>cut</b>.</p>\n<p>Cod &amp; eel.</p>", "The quota was cut.\n\nCod & eel."),
        ("The quota was <i>cut</i>.\nCrews protest.", "The quota was cut.\nCrews protest."),
        ("Crews &amp; owners said &quot;no&quot; &#8211; caf&eacute;s too.", 'Crews & owners said "no" – cafés too.'),
        ("&lt;b&gt;BERGEN&lt;/b&gt; The quota was cut.", "BERGEN The quota was cut."),
        ("&amp;lt;p&amp;gt;Cut.&amp;lt;/p&amp;gt;", "Cut."),
        ("Hull #39;s crews #39; quot;no quot; to #39;cuts #39; of #36;5", "Hull's crews' \"no \" to 'cuts' of $5"),
        ("It isn&#39;t so; O #39;Brien won #39;t go.", "It isn't so; O 'Brien won't go."),
        ("Hull is ranked #39; Bergen is #20; both fell", "Hull is ranked #39; Bergen is #20; both fell"),
        ("Cod <2 euros, haddock > 3; R&D; was kept & cut", "Cod <2 euros, haddock > 3; R&D; was kept & cut"),
        ("<script>go()</script>", "<script>go()</script>"),
    ],
)  # fmt: skip
def test_markup_goes_where_there_should_be_none(text, left):
    rows, taken = clean_rows([row(text)], ["markup"])
    assert rows[0]["text"] == left
    assert (taken["markup"] > 0) == (text != left)


@given(st.text("<>/pb&;amt \n", max_size=60))
def test_nothing_is_left_to_take_and_never_nothing_left(text):
    before = clean_text(text) or "Cod"
    (once,), _ = clean_rows([row(before)], ["markup"])
    assert once["text"]
    assert clean_rows([once], ["markup"])[0] == [once]


@pytest.mark.parametrize(
    "sentence",
    [
        "Also on Tuesday, the court in Oslo ruled that trawlers may not enter the fjord.",
        "MORE than 40 people were killed when the ferry sank off Bergen, police said.",
        "Related party transactions at the company rose to 40 million kroner.",
        "Copyright 2025 rules for trawl nets were passed on Tuesday, after two years of talks.",
        "We use cookies and biscuits to bribe the dog, said the vet who runs the shelter.",
    ],
)
def test_sentences_that_begin_like_notices_stay(sentence):
    text = f"{SAID[0]}\n\n{sentence}"
    assert clean_rows([row(text)], STEPS)[0][0]["text"] == text


def test_what_stands_there_twice_counts_once_for_a_source():
    titles = ["Cod cut | The Coast", "Hull closed | The Coast", "Herring spared | The Coast"]
    with_suffix = [row(SAID[number], title, "HD") for number, title in enumerate(titles)]
    others = [row(f"{SAID[3]} {number}", f"Tide {number}", "HD") for number in range(5)]
    once = clean_rows([*with_suffix, *others], STEPS)[0]
    assert clean_rows([*with_suffix * 9, *others], STEPS)[0] == once
    assert once[0]["title"] == titles[0]


def test_hostile_rows_need_few_rounds(monkeypatch):
    rounds = []
    step = STEPS["markup"]
    monkeypatch.setitem(STEPS, "markup", lambda rows: rounds.append(1) or step(rows))
    many = row(f"Cod &{'amp;' * 9000}lt;b&gt; is cut", f"Cod cut{' - Wi' * 9000}", "Wi")
    (left,), _ = clean_rows([many], STEPS)
    assert (left["title"], len(rounds)) == ("Cod cut", 2)
