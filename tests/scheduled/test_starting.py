"""The first config holds every key, is valid as it stands, and takes feeds from lists of them."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import SAMPLE
from toolkit.errors import SourceError
from toolkit.reading.sources.source import Source
from toolkit.scheduled.config import Config
from toolkit.scheduled.read_config import read_config
from toolkit.scheduled.starting import feeds_of, first_config
from toolkit.scheduled.tables import tables

OPML = """<?xml version="1.0"?><opml version="2.0"><body><outline text="Sea">
<outline text="Quay" type="rss" xmlUrl="https://quay.example/feed?a=1&amp;b=2"/><outline text="Pier" xmlUrl="feed://pier.example/rss"/>
</outline><outline text="Quay again" xmlUrl="https://quay.example/feed?a=1&amp;b=2"/>%s</body></opml>"""


def test_it_is_valid_as_it_stands_beside_the_sample(tmp_path):
    path = tmp_path / "digest.toml"
    path.write_text(first_config(), encoding="utf-8")
    config = read_config(path)
    assert [one.at for one in config.sources] == [str(tmp_path / SAMPLE.relative_to(SAMPLE.parents[1]))]
    assert config.files is not None


@pytest.mark.parametrize("table", ["", *tables()])
def test_it_names_every_key_with_its_default(table):
    record = tables()[table] if table else Config
    (part,) = (
        re.findall(
            rf"^# \[+{table}\]+\n((?:#? ?\w.*\n)+)|^\[{table}\]\n((?:#? ?\w.*\n)+)", first_config(), re.MULTILINE
        )
        if table not in {"", "sources"}
        else [first_config().partition("# [fetching]")[::2]]
    )
    text = "".join(part)
    own = [key for key in record.model_fields if key not in tables()]
    assert [key for key in own if not re.search(rf"\b{key} = |\b{key}\b.*for an address", text)] == []


def test_what_is_behind_a_hash_is_what_holds_without_it():
    for table, record in {"": Config, **tables()}.items():
        for key, field in record.model_fields.items():
            shown = re.search(rf"^# {key} = (true|false|\d+)\s", first_config(), re.MULTILINE)
            if shown and table in {"fetching", "alarms"}:
                assert tomllib.loads(f"x = {shown[1]}")["x"] == field.default, key


def test_feeds_of_opml_are_sources(tmp_path):
    found = feeds_of(Source("a.opml", content=(OPML % "").encode()))
    assert found.addresses == ("https://quay.example/feed?a=1&b=2", "http://pier.example/rss")
    path = tmp_path / "digest.toml"
    path.write_text(first_config(found.addresses), encoding="utf-8")
    assert [one.at for one in read_config(path).sources] == list(found.addresses)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://me:tide99@quay.example/f", "at_env"),
        ("https://quay.example/f?token=tide99", "at_env"),
        ("ftp://quay.example/f", "found the scheme ftp"),
        ("https://quay example/f", "found a broken address"),
    ],
)
def test_feeds_that_a_config_may_not_hold_are_left_out_by_name(address, said):
    outline = f'<outline text="Out" xmlUrl="{address}"/>'
    found = feeds_of(Source("a.opml", content=(OPML % outline).encode()))
    assert len(found.addresses) == 2
    ((shown, why),) = found.left_out
    assert said in why
    assert "tide99" not in shown + why
    with pytest.raises(SourceError, match="found no address") as refused:
        feeds_of(Source("b.opml", content=f"<opml><body>{outline}</body></opml>".encode()))
    assert "tide99" not in str(refused.value)


@pytest.mark.parametrize("content", [b"", b"<opml/>", b"<rss><channel/></rss>", b"words alone"])
def test_what_is_no_list_of_feeds_is_refused(content):
    with pytest.raises(SourceError):
        feeds_of(Source("a.opml", content=content))


@pytest.mark.parametrize("name", ['a "quoted" folder', "häfen/漁港", "back\\slash", "tab\\t"])
def test_names_of_sources_are_written_as_toml(name):
    assert tomllib.loads(first_config([name]))["sources"] == [name]
