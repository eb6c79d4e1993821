"""The walls between the rooms, and what the house shows to the outside."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import toolkit
from tests.house.walls import DOORS, EXCEPTIONS, FLOW, GROUND, LONGEST_MODULE, exceptions_made, faults

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "toolkit"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix().removesuffix("/__init__")


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_a_module_keeps_to_its_room(path):
    source = path.read_text(encoding="utf-8")
    assert faults(place(path), source) == []
    assert len(source.splitlines()) <= LONGEST_MODULE


LONG = "def f():\n    '''" + "Word.\n" * 60 + "'''\n" + "    f()\n" * 50


@pytest.mark.parametrize(
    ("bad", "source", "good"),
    [
        ("themes/labels", "from toolkit.digests.records import Quote", "report/build"),
        ("themes/labels", "def f():\n    import toolkit.report.build", "cli/steps"),
        ("reading/times/dates", "from toolkit.reading.pages import headers", "reading/formats/html"),
        ("reading/formats/html", "from toolkit.reading.read import read_stories", "reading/inputs"),
        ("errors", "from toolkit.languages.tags import base_language", "languages/script"),
        ("report/build", "def f():\n    from toolkit.rendering.json import json_report", "report/records"),
        ("report/records", "from toolkit.rendering.json import json_report", "cli/commands"),
        ("evaluation/digests", "from toolkit.reading.read import read_stories", "cli/steps"),
        (
            "vectors/attic",
            "from toolkit.stories.frame import as_stories",
            "themes/x",
        ),
        ("stories/frame", "from .rows import row", None),
        ("stories/frame", "import pickle\npickle.dump", None),
        ("reading/sources/source", "import urllib.request as ask\nask.urlopen", "reading/fetching/http"),
        ("stories/frame", "from urllib import request\nrequest.urlopen", "reading/fetching/http"),
        ("themes/labels", "import pandas as pd\npd.DataFrame()", "rendering/frames"),
        ("reading/inputs", "require('pyarrow', extra='parquet')", "stories/write"),
        ("report/build", "from joblib import Parallel\nParallel()", "engine"),
        ("report/build", "x['text']", "stories/frame"),
        ("report/build", "x[['id', 'title']]", "reading/read"),
        ("report/build", "x.loc[:, 'text'] = 1", "cleaning/clean"),
        ("report/build", "x.loc[rows, ['n', 'text']]", "events/content"),
        ("report/build", "x.assign(language='en')", "themes/language_groups"),
        ("report/build", "x.groupby('source')", "stories/rows"),
        ("report/build", "x.drop(columns=['url'])", "stories/rows"),
        ("report/build", "x.sort_values(by=['published', 'story_id'])", "stories/frame"),
        ("report/build", "datetime.now(UTC)", "cli/steps"),
        ("report/build", "pd.Timestamp.utcnow()", "cli/steps"),
        ("report/build", "date.today", "cli/steps"),
        ("report/build", "import time\ntime.time()", "cli/steps"),
        ("report/build", "from time import time", "cli/steps"),
        ("report/build", "pd.to_datetime('now')", "cli/steps"),
        ("report/build", LONG, None),
    ],
)
def test_each_wall_stands(bad, source, good):
    assert faults(bad, source)
    assert good is None or faults(good, source) == []


@pytest.mark.parametrize(
    "source",
    [
        "import pandas as pd\ndef f(x: pd.DataFrame) -> pd.Series: ...",
        "from urllib.parse import urlsplit\nurlsplit",
        "from time import monotonic\nmonotonic()",
        "def f(what: Literal['text', 'title']): ...",
        "x['day'], x.text, {'text': 1}, x.get('day'), f(text=1), report.replace('text', '')",
        LONG.replace("    f()\n", "", 1),
    ],
)
def test_no_wall_stands_where_none_is_wanted(source):
    assert faults("report/build", source) == []


def test_the_flow_has_no_circle_and_every_room_is_in_it():
    tuple(TopologicalSorter({room: below.split() for room, below in FLOW.items()}).static_order())
    rooms = {path.parent for path in MODULES if path.name != "__init__.py"} - {PACKAGE}
    assert {place(room) for room in rooms if not any(place(one) in FLOW for one in (room, room.parent))} == set()
    assert {room for room in FLOW if not (PACKAGE / room).is_dir()} == set()


def test_every_exception_is_needed():
    made = {one for path in MODULES for one in exceptions_made(place(path), path.read_text(encoding="utf-8"))}
    assert made == {*EXCEPTIONS, *DOORS}


def test_the_hall_is_no_room():
    hall = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert hall == set(GROUND)
    assert len(hall) <= 8


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_tests_stay_small_enough_to_be_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_public_names():
    assert sorted(toolkit.__all__) == dir(toolkit)
    assert set(toolkit.__all__) == {*toolkit._HOMES, "__version__"}
    for name in toolkit.__all__:
        assert getattr(toolkit, name) is not None


def test_a_name_that_is_not_there_is_said_so():
    with pytest.raises(AttributeError, match="no_such_name"):
        toolkit.no_such_name  # noqa: B018


def test_import_is_lazy():
    code = "import sys; before = set(sys.modules); import toolkit; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert [name for name in loaded if name.startswith("toolkit")] == ["toolkit", "toolkit.version"]
    assert {name.split(".")[0] for name in loaded} - {"toolkit"} <= sys.stdlib_module_names


def test_errors_can_be_caught_as_what_they_are():
    assert issubclass(toolkit.StorySchemaError, (toolkit.ToolkitError, ValueError))
    assert issubclass(toolkit.SourceError, OSError)
    assert issubclass(toolkit.EmptyCorpusError, ValueError)
    assert issubclass(toolkit.MissingExtraError, ImportError)
    assert issubclass(toolkit.StoryLookupError, (toolkit.ToolkitError, LookupError))


def test_every_dependency_is_named_with_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    for requirement in listed:
        name = re.split(r"[\[<>=~ ]", requirement)[0]
        assert f"`{name}`" in CONTRIBUTING or name == project["name"], name


def test_the_pinned_versions_name_no_address():
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in pinned
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in pinned.split())


def test_the_picture_of_the_house_is_the_house():
    (picture,) = re.findall(r"^```\n(toolkit/\n.*?)^```", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    shown: set[str] = set()
    folders: list[str] = []
    for indent, names in re.findall(r"^((?:  ){0,3})((?:[\w/]+/|\w+\.py)(?: \w+\.py)*)(?= |$)", picture, re.MULTILINE):
        for name in names.split():
            folders = [*folders[: len(indent) // 2], name.rstrip("/")]
            shown.add("/".join(folders))
    packages = {path.parent.relative_to(ROOT).as_posix() for path in MODULES if path.name == "__init__.py"}
    modules = {path.relative_to(ROOT).as_posix() for path in PACKAGE.glob("[!_]*.py")}
    assert shown == packages | modules | {"toolkit/__init__.py", "experiments", "data", "docs", "reports", "tests"}


def test_every_place_that_is_named_is_there():
    named = re.findall(r"`((?:toolkit|tests|experiments|reports|data)/[\w./-]*)`", CONTRIBUTING)
    assert len(named) > 8
    assert [one for one in named if not (ROOT / one).exists()] == []
