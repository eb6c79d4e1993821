"""The column of languages holds the code that the rest of the toolkit knows, whatever tag came in."""

import pytest

import toolkit
from toolkit.stories.frame import as_stories

DUTCH = "Dat zei dhr. Jansen in Oslo. Toen zweeg hij."


@pytest.mark.parametrize("tag", ["nl", "dut", "nl-BE", "NL_be"])
def test_a_tag_becomes_the_code_of_its_language(tag):
    stories = toolkit.read_stories(as_stories([DUTCH]).assign(language=tag))
    assert stories["language"].tolist() == ["nl"]


@pytest.mark.parametrize("tag", ["nl", "dut", "nl-BE", "NL_be"])
def test_so_it_does_in_a_frame_that_is_whole_otherwise(tag):
    given = as_stories([DUTCH, "De quota werd verlaagd."]).assign(language=["nl", tag])
    stories = as_stories(given)
    assert set(stories["language"]) == {"nl"}
    assert stories.drop(columns="language").equals(given.drop(columns="language"))
