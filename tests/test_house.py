"""The walls between the rooms, and what the house shows to the outside."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import toolkit

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "toolkit"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

# A room and the rooms it may know. Data goes one way: a stage never reaches back, nor ahead.
MAY_KNOW = {
    "languages": {"languages"},
    "phrases": {"phrases", "languages"},
    "stories": {"stories", "languages", "engine", "records", "errors", "extras", "saving", "version"},
    "vectors": {"vectors", "languages"},
    "themes": {"themes", "vectors"},
    "digests": {"digests", "vectors", "stories", "languages", "records"},
    "rendering": {"rendering", "records", "explanation", "digest_measures"},
    "evaluation": {"evaluation", "records", "digest_measures", "extras"},
    "events": {"themes", "vectors", "stories"},
    "event_records": {"events", "themes", "records"},
    "by_language": {"records", "stories"},
    "report": {
        "by_language",
        "event_records",
        "themes",
        "digests",
        "vectors",
        "phrases",
        "stories",
        "languages",
        "records",
        "errors",
        "version",
    },
    "evaluate": {"by_language", "report", "evaluation", "themes", "stories", "records", "errors"},
    "digest_evaluation": {
        *("digests", "evaluation", "vectors", "stories", "records", "digest_measures", "errors", "version"),
    },
    "explain": {"by_language", "report", "themes", "phrases", "stories", "languages", "records", "explanation"},
    "explanation": {"rendering", "records"},
    "digest_measures": {"rendering", "records"},
    "records": {"rendering", "saving", "languages"},
    "saving": {"errors"},
    "extras": {"errors"},
    "errors": set(),
    "engine": set(),
    "version": set(),
    "cli_options": {"stories"},
    "cli_steps": {
        "cli_options",
        "rendering",
        "engine",
        "report",
        "digest_evaluation",
        "digests",
        "records",
        "stories",
        "errors",
    },
    "cli": {"cli_options", "cli_steps", "evaluate", "explain", "rendering", "stories", "version"},
    "__main__": {"cli"},
}

# The room of stories has rooms of its own; what lies in none of them is the stories frame.
STORIES_MAY_KNOW = {
    "cleaning": {"cleaning"},
    "times": {"times"},
    "frame": {"frame", "times", "cleaning"},
    "pages": {"pages", "times", "cleaning"},
    "reading/sources": {"reading/sources", "cleaning"},
    "reading/formats": {"reading/formats", "reading/sources", "pages", "frame", "times", "cleaning"},
    "reading/fetching": {"reading/fetching", "reading/formats", "reading/sources", "cleaning"},
    "reading": {"reading", "reading/fetching", "reading/formats", "reading/sources", "frame", "times", "cleaning"},
    "sentences": {"sentences", "frame", "cleaning"},
}

# Records can render themselves, so these know each other; nothing else may go in a circle.
CIRCLES = [{"records", "rendering"}, {"explanation", "rendering"}, {"digest_measures", "rendering"}]

# Who may touch what.
ONLY_IN = {
    "pandas": {
        "stories",
        "rendering/frames",
        "records",
        "report",
        "events",
        "event_records",
        "evaluate",
        "explain",
        "by_language",
        "cli_steps",
    },
    "sumy": {"digests/sumy_ranker", "languages/stems"},
    "py3langid": {"languages/detection"},
    "stopwordsiso": {"languages/stop_words"},
    "sentencex": {"stories/sentences/splitting"},
    "trafilatura": {"stories/pages", "stories/reading/formats/html"},
    "lxml": {"stories/pages", "stories/cleaning/markup"},
    "ftfy": {"stories/cleaning/steps"},
    "dateparser": {"stories/times/foreign"},
    "feedparser": {"stories/reading/formats/feed"},
    "urllib3": {"stories/reading/fetching"},
    "socket": {"stories/reading/fetching"},
    "protego": {"stories/reading/fetching/robots"},
    "http": {"stories/reading/fetching"},
    "requests": set(),
    "threading": {"stories/reading/fetching/http", "stories/reading/fetching/addresses"},
    "gzip": {"stories/reading/fetching/opener", "stories/reading/sources"},
    "glob": {"stories/reading/files", "stories/reading/summaries"},
    "csv": {"stories/reading/formats/tables", "stories/reading/formats/beginnings"},
    "email": {"stories/reading/formats/mail", "stories/reading/formats/mhtml", "stories/times/written"},
    "zipfile": {"stories/reading/sources/archives"},
    "tarfile": {"stories/reading/sources/archives"},
    "warcio": {"stories/reading/formats/warc"},
    "pyarrow": {"stories/reading/formats/arrow", "stories/tables", "stories/write"},
    "rouge_score": {"evaluation/rouge"},
    "jinja2": {"rendering/html"},
    "typer": {"cli", "cli_options", "cli_steps"},
    "sqlite3": set(),
    "tempfile": {"saving"},
    "joblib": {"engine"},
}


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def room(path: Path) -> str:
    return place(path).split("/")[0]


def imports(path: Path) -> set[str]:
    """Return what a module imports, also by ``require("pyarrow", extra=…)`` and as in ``from toolkit import cli``."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                names |= {alias.name for alias in node.names}
            case ast.ImportFrom(module=str(module), level=0):
                below = [f"{module}.{alias.name}" for alias in node.names]
                names |= {module, *(name for name in below if is_module(name))}
            case ast.ImportFrom():
                pytest.fail(f"{place(path)}: imports relatively; wanted whole names")
            case ast.Call(func=ast.Name(id="require"), args=[ast.Constant(value=str(name)), *_]):
                names.add(name)
    return names


def is_module(name: str) -> bool:
    return (ROOT / name.replace(".", "/")).with_suffix(".py").is_file()


def known_rooms(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if name.startswith("toolkit.")}


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_a_room_knows_only_the_rooms_behind_it(path):
    if path.name != "__init__.py":
        assert known_rooms(path) <= MAY_KNOW[room(path)]


def test_each_room_knows_all_that_it_may():
    known = {name: set() for name in MAY_KNOW}
    for path in MODULES:
        if path.name != "__init__.py":
            known[room(path)] |= known_rooms(path)
    unused = {name: MAY_KNOW[name] - known[name] - {name} for name in MAY_KNOW}
    assert {name: rooms for name, rooms in unused.items() if rooms} == {}


def test_each_room_of_the_stories_knows_all_that_it_may():
    known = {name: set() for name in STORIES_MAY_KNOW}
    for path in sorted((PACKAGE / "stories").rglob("[!_]*.py")):
        known[stories_room(path.relative_to(PACKAGE / "stories"))] |= known_stories_rooms(path)
    unused = {name: STORIES_MAY_KNOW[name] - known[name] - {name} for name in known}
    assert {name: rooms for name, rooms in unused.items() if rooms} == {}


def test_each_library_is_used_wherever_it_may_be():
    used = {library: set() for library in ONLY_IN}
    for path in MODULES:
        for library in {name.split(".")[0] for name in imports(path)} & set(ONLY_IN):
            used[library] |= {place(path), *(parent.as_posix() for parent in Path(place(path)).parents)}
    assert {library: rooms - used[library] for library, rooms in ONLY_IN.items() if rooms - used[library]} == {}


def test_no_room_is_known_by_one_that_it_knows():
    one_way = {name: rooms - {name} for name, rooms in MAY_KNOW.items()}
    for first, second in CIRCLES:
        one_way["rendering"] = one_way["rendering"] - {first, second}
    tuple(TopologicalSorter(one_way).static_order())
    inside = {name: rooms - {name} for name, rooms in STORIES_MAY_KNOW.items()}
    tuple(TopologicalSorter(inside).static_order())


@pytest.mark.parametrize("path", sorted((PACKAGE / "stories").rglob("[!_]*.py")), ids=place)
def test_inside_the_stories_data_goes_one_way_too(path):
    assert known_stories_rooms(path) <= STORIES_MAY_KNOW[stories_room(path.relative_to(PACKAGE / "stories"))]


def known_stories_rooms(path: Path) -> set[str]:
    inside = [Path(name.replace(".", "/")) for name in imports(path) if name.startswith("toolkit.stories.")]
    return {stories_room(each.relative_to("toolkit/stories")) for each in inside}


def stories_room(path: Path) -> str:
    return next((one for parent in path.parents if (one := parent.as_posix()) in STORIES_MAY_KNOW), "frame")


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_a_library_is_used_only_where_its_material_is(path):
    for library in {name.split(".")[0] for name in imports(path)} & set(ONLY_IN):
        rooms = {parent.as_posix() for parent in Path(place(path)).parents}
        assert (rooms | {place(path)}) & ONLY_IN[library], f"{library} in {place(path)}"


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_columns_of_the_stories_frame_are_named_only_in_the_stories_room(path):
    if room(path) not in ("stories", "cli"):
        assert not re.search(r"stories\[[\"']", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_modules_stay_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_tests_stay_small_enough_to_be_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_nothing_is_pickled(path):
    assert not imports(path) & {"pickle", "shelve", "marshal"}


def test_public_names():
    assert sorted(toolkit.__all__) == dir(toolkit)
    for name in toolkit.__all__:
        assert getattr(toolkit, name) is not None


def test_a_name_that_is_not_there_is_said_so():
    with pytest.raises(AttributeError, match="no_such_name"):
        toolkit.no_such_name  # noqa: B018


def test_import_is_lazy():
    code = "import sys, toolkit; print(sorted({'sklearn', 'pandas', 'sumy', 'scipy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_errors_can_be_caught_as_what_they_are():
    assert issubclass(toolkit.StorySchemaError, (toolkit.ToolkitError, ValueError))
    assert issubclass(toolkit.SourceError, OSError)
    assert issubclass(toolkit.EmptyCorpusError, ValueError)
    assert issubclass(toolkit.MissingExtraError, ImportError)
    assert issubclass(toolkit.StoryLookupError, (toolkit.ToolkitError, LookupError))


def test_every_dependency_is_named_with_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    for requirement in listed:
        name = re.split(r"[\[<>=~ ]", requirement)[0]
        assert f"`{name}`" in named or name == project["name"], name


def test_the_pinned_versions_name_no_address():
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in pinned
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in pinned.split())


def test_every_public_name_has_a_home():
    assert set(toolkit.__all__) == {*toolkit._HOMES, "__version__"}


def test_the_picture_of_the_house_is_the_house():
    picture = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n```")[3]
    shown: set[str] = set()
    folders: list[str] = []
    for indent, name in re.findall(r"^((?:  ){0,3})([\w/]+/|\w+\.py)(?= |$)", picture, re.MULTILINE):
        folders = [*folders[: len(indent) // 2], name.rstrip("/")]
        shown.add("/".join(folders))
    packages = {path.parent.relative_to(ROOT).as_posix() for path in MODULES if path.name == "__init__.py"}
    modules = {path.relative_to(ROOT).as_posix() for path in PACKAGE.glob("[!_]*.py")}
    there = packages | modules | {"toolkit/__init__.py", "experiments", "data", "reports", "tests"}
    assert shown | {"toolkit"} == there
