"""No run writes over what it needs, or reads what it has written; places that only look alike are taken."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.scheduled.config import Config
from toolkit.scheduled.read_config import examined
from toolkit.scheduled.written import collisions

LINK = 'link = "https://tide.example/"'


@pytest.fixture
def faults(tmp_path):
    """Return a function that names the faults of a config in a folder where some files lie."""
    for name, content in {
        "stories.csv": "title,text\nCod,Cod is scarce.\n",
        "notes/cod.txt": "Cod is scarce.",
        "old.atom": '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
        "empty.atom": "",
        "secrets.env": "SMTP_PASSWORD=tide\n",
        "themes.toml": '[themes.cod]\nterms = ["cod"]\n',
        "public/index.html": "<p>The tide</p>",
        "a[1]/cod.csv": "title,text\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "notes")

    def name(text):
        if "sources" not in text:
            text = f'sources = ["stories.csv"]\n{text}'
        (tmp_path / "digest.toml").write_text(text, encoding="utf-8")
        found = examined(tmp_path / "digest.toml")
        return [] if isinstance(found, Config) else [(one.key, one.said) for one in found]

    return name


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        (f'atom = {{file = "news.sqlite", {LINK}}}', "atom.file", "the archive"),
        (f'archive = "a/b.db"\natom = {{file = "x/../a/b.db", {LINK}}}', "atom.file", "the archive"),
        (f'atom = {{file = "news.sqlite-wal", {LINK}}}', "atom.file", "the archive"),
        (f'atom = {{file = "news.sqlite/digest.atom", {LINK}}}', "atom.file", "the archive"),
        (f'atom = {{file = "digest.toml", {LINK}}}', "atom.file", "the config"),
        ('archive = "digest.toml"', "archive", "the config"),
        ('archive = "./digest.toml"', "archive", "the config"),
        ('archive = "notes"', "archive", "a folder there"),
        ('archive = "themes.toml"\nreport.themes_file = "themes.toml"', "archive", "report.themes_file"),
        (f'files.folder = "out"\natom = {{file = "out/digest.html", {LINK}}}', "atom.file", "files.folder"),
        (
            f'files = {{folder = "o", formats = ["CSV"]}}\natom = {{file = "o/quotes.csv", {LINK}}}',
            "atom.file",
            "files",
        ),
        (f'files.folder = "tide.xml"\natom = {{file = "tide.xml", {LINK}}}', "atom.file", "files.folder"),
        ('archive = "out/digest.json"\nfiles.folder = "out"', "files.folder", "the archive"),
        ('files.folder = "digest.toml"', "files.folder", "the config"),
        ('files.folder = "news.sqlite/{edition}"', "files.folder", "the archive"),
        ('files.folder = "secrets.env/{edition}"', "files.folder", "a file there"),
        (f'atom = {{file = "secrets.env", {LINK}}}', "atom.file", "no Atom feed"),
        (f'atom = {{file = "public/index.html", {LINK}}}', "atom.file", "no Atom feed"),
        (f'atom = {{file = "public", {LINK}}}', "atom.file", "a folder there"),
    ],
)
def test_places_that_stand_on_each_other(faults, text, key, said):
    ((found, told),) = faults(text)
    assert found == key
    assert said in told


@pytest.mark.parametrize(
    ("sources", "written"),
    [
        ('"notes"', 'files.folder = "notes/out"'),
        ('{at = "notes"}', 'files.folder = "notes/{edition}"'),
        ('"."', 'files.folder = "out/{edition}"'),
        ('"notes"', 'files.folder = "link/out"'),
        ('"link"', 'files.folder = "notes/out"'),
        ('"out/*/digest.json"', 'files.folder = "out/{edition}"'),
        ('"**/*.json"', 'files.folder = "out/{edition}"'),
        ('"no*"', 'files.folder = "notes"'),
        ('"notes/**"', 'files.folder = "notes"'),
        ('"out/stories.csv"', 'files = {folder = "out", formats = ["csv"]}'),
        ('"a[1]"', 'files.folder = "a[1]/out"'),
        ('"public"', f'atom = {{file = "public/tide.xml", {LINK}}}'),
        ('"old.atom"', f'atom = {{file = "old.atom", {LINK}}}'),
        ('"news.sqlite"', ""),
        ('"*.sqlite"', ""),
    ],
)
def test_sources_that_would_read_what_is_written(faults, sources, written):
    ((key, said),) = faults(f'sources = ["stories.csv", {sources}]\n{written}')
    assert key.startswith("sources[1]")
    assert "where the digest itself writes" in said


@pytest.mark.parametrize(
    "text",
    [
        f'files.folder = "public/{{edition}}"\natom = {{file = "public/digest.atom", {LINK}}}',
        f'files.folder = "out"\natom = {{file = "out/digest.atom", {LINK}}}',
        f'files = {{folder = "out", formats = ["md"]}}\natom = {{file = "out/digest.html", {LINK}}}',
        f'atom = {{file = "old.atom", {LINK}}}',
        f'atom = {{file = "empty.atom", {LINK}}}',
        f'atom = {{file = "news.sqlite.atom", {LINK}}}',
        'archive = "out/news.sqlite"\nfiles.folder = "out"',
        'files.folder = "."',
        'sources = ["notes"]\nfiles.folder = "notes-out"',
        'sources = ["notes"]\nfiles.folder = "notes/../out"',
        'sources = ["notes"]\nfiles.folder = "notes/.out"',
        'sources = ["."]',
        'sources = ["*.csv"]\nfiles.folder = "out"',
        'sources = ["*/*.csv", "inbox/**/*.eml"]\nfiles.folder = "out/{edition}"',
        'sources = ["notes/*.txt"]\nfiles.folder = "notes"',
        'sources = ["a[1]"]\nfiles.folder = "a1/out"',
        'sources = ["https://quay.example/out"]\nfiles.folder = "out"',
        'sources = ["~nobody-of-this-name/cod.csv"]\narchive = "~nobody-of-this-name/news.sqlite"',
    ],
)
def test_places_that_only_look_alike(faults, text):
    assert faults(text) == []


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.sampled_from(["news.sqlite", "**/*", "a[", "~x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["file", "at", "folder"]), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["archive", "files", "atom", "sources", "report"]), ANYTHING))
def test_whatever_stands_there_is_examined(tmp_path_factory, tables):
    for key, said in collisions(tables, tmp_path_factory.getbasetemp() / "digest.toml"):
        assert key[0] in tables | {"archive": ""}
        assert "; wanted" in said


def test_the_first_config_collides_with_nothing(tmp_path):
    from toolkit.scheduled.starting import first_config

    assert list(collisions(tomllib.loads(first_config()), tmp_path / "digest.toml")) == []
