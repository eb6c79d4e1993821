"""A config that is no TOML: all lines at fault are named, and nothing of what stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import ConfigError
from toolkit.scheduled.config import Config
from toolkit.scheduled.read_config import examined, read_config
from toolkit.scheduled.toml import parsed_toml

GOOD = 'sources = ["a.csv"]\n'


def named(tmp_path, text):
    path = tmp_path / "digest.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = examined(path)
    assert not isinstance(found, Config)
    return found


def test_values_without_quotes_are_named_each_in_its_line_and_the_rest_is_checked(tmp_path):
    found = named(
        tmp_path, 'name = Harbour\nevery = day\nevry = "day"\nkeep = 90d\n' + GOOD + "[report]\nn_words = 0\n"
    )
    assert [(one.line, one.key) for one in found] == [(1, ""), (2, ""), (3, "evry"), (4, ""), (7, "report.n_words")]
    assert all("not TOML" in one.said for one in found if not one.key)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (GOOD + 'every = "day"\nevery = "week"\n', 3, "stands there before"),
        (GOOD + "[mail]\nport = 1\n[mail]\n", 4, "stands there before"),
        (GOOD + '[[sources]]\nat = "b.csv"\n', 2, "[[sources]] for several"),
        (GOOD + "[mail\n", 2, "seen when this is mended"),
        (GOOD + 'name = "Harbour\n', 2, "not TOML"),
        ('sources = [\n"a.csv"\nevery = "day"\n', 3, "seen when this is mended"),
        (GOOD + "name =\n", 2, "not TOML"),
        (GOOD + "just words\n", 2, "not TOML"),
        (GOOD + 'name = "C:\\desk"\n', 2, "not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path, text, line, said):
    found = named(tmp_path, text)
    assert found[0].line == line
    assert said in found[0].said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sources = [\n", "not TOML"),
        (b"name = '\xff'\n", "not UTF-8"),
        ("a = " + "[" * 5000, "too deep"),
        ("a = " + "9" * 5000, "not TOML"),
        ("\x00", "not TOML"),
        ("sources = 1\n" * 300, "not TOML"),
    ],
)
def test_hostile_files_are_refused(tmp_path, text, said):
    assert said in named(tmp_path, text)[0].said


def test_a_config_that_is_not_there_says_how_to_get_one(tmp_path):
    for path, said in ((tmp_path / "digest.toml", "no such file"), (tmp_path, "a folder"), ("a\0b", "no such file")):
        with pytest.raises(ConfigError, match=said):
            read_config(path)


def test_faults_without_end_are_counted(tmp_path):
    found = named(tmp_path, GOOD + "".join(f"k{number} = 1\n" for number in range(1_000)) + "x" * 9_000 + " = 1\n")
    assert (len(found), found[0].said[:16]) == (101, "901 more faults,")
    assert len(str(max(map(str, found), key=len))) < 300


def test_dotted_keys_without_end_are_no_harm(tmp_path):
    (missing, fault) = named(tmp_path, ".".join(["a"] * 2_000) + " = 1\n")
    assert (fault.key, missing.key) == ("a", "sources")


@given(st.text(st.sampled_from("ab=[]{}\"'#\n\\.,1 "), max_size=60))
def test_any_text_is_read_or_refused_and_read_as_toml_is(text):
    found = parsed_toml(text)
    assert found.is_whole or found.faults
    assert len(found.faults) <= text.count("\n") + 1


@given(
    st.lists(
        st.sampled_from(["k3J9pQ2z", '"k3J9pQ2z', "'k3J9pQ2z", "[k3J9pQ2z", '"k3J9\\pQ2z"', "k3J9 pQ2z"]), max_size=4
    )
)
def test_nothing_of_a_broken_line_is_shown(values):
    text = "".join(f"a{number} = {value}\n" for number, value in enumerate(values))
    assert "k3J9" not in "".join(map(str, parsed_toml(text).faults))
