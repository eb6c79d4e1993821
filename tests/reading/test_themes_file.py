"""A newsroom's own themes as they are written down, and what is said of those that cannot be used."""

from __future__ import annotations

import pytest

import toolkit
from tests.conftest import ENGLISH, SAMPLE
from toolkit.reading.seeds import Seed, as_seeds

BAD = {
    "themes": "not TOML",
    "": "found nothing; wanted tables such as [themes.trade]",
    "[theme.a]\nterms = ['x']": "found theme; wanted tables",
    "[themes]": "found themes (empty)",
    "[themes.a]": "theme 'a': no terms; wanted a list of words",
    "[themes.a]\nterms = []": "theme 'a': no terms",
    "[themes.a]\nterms = 'tariff'": "theme 'a': found terms as str; wanted a list of words",
    "[themes.a]\nterms = ['x', 3]": "theme 'a': found terms with 3 among them",
    "[themes.a]\nterms = ['x', ' ']": "theme 'a': found terms with ' ' among them",
    "[themes.a]\nterm = ['x']": "theme 'a': found term; wanted terms and stories alone",
    "[themes.a]\nterms = ['x']\nstories = 3": "theme 'a': found stories as int; wanted a list of texts",
    "[themes.a]\nterms = ['x']\n[themes.A]\nterms = ['y']": "theme 'A': the name stands there twice",
}


@pytest.mark.parametrize(("text", "said"), BAD.items(), ids=BAD.values())
def test_what_is_wrong_is_said_by_name(run, tmp_path, text, said):
    path = tmp_path / "themes.toml"
    path.write_text(text or "# nothing", encoding="utf-8")
    with pytest.raises(toolkit.SeedError) as caught:
        toolkit.read_themes(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert said in str(caught.value)
    done = run("themes", *ENGLISH, "--themes-file", path)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(toolkit.SourceError, match=r"none\.toml: cannot be read: No such file"):
        toolkit.read_themes(tmp_path / "none.toml")


def test_the_order_and_the_names_are_kept():
    assert list(toolkit.read_themes(SAMPLE / "themes.toml")) == ["Trade", "Alliances", "Domestic deployment", "Sports"]


def test_a_folder_of_stories_may_hold_its_themes(sample):
    assert not [refusal for refusal in sample.attrs["rejected"] if "themes" in refusal.input]


@pytest.mark.parametrize("given", [["trade"], {3: ["tariff"]}, {" ": ["tariff"]}, {"trade": "tariff"}, {"trade": None}])
def test_seeds_of_another_kind_are_refused(given):
    with pytest.raises(toolkit.SeedError, match="wanted"):
        as_seeds(given)


def test_terms_alone_or_with_stories():
    as_mapping = {"trade": ["tariff"], "sea": {"terms": ("cod",), "stories": ["The quota was cut."]}}
    assert as_seeds(as_mapping) == {"trade": Seed(("tariff",)), "sea": Seed(("cod",), ("The quota was cut.",))}
    assert as_seeds(None) == {}


def test_half_a_pair_in_a_term_does_not_keep_a_report_from_being_written(tmp_path):
    stories = ["The quota for cod was cut.", "Crews in Hull stayed ashore."]
    report = toolkit.build_report(stories, seeds={"Fish": ["quota \ud800"]})
    assert len(report.save(tmp_path)) == 3
