"""The walls: what no module may import, name or ask, and how large nothing may grow.

A rule takes the place of a module (``reading/times/dates``) and its syntax tree, and yields what is wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.source import clocks, function_lengths, imports, named_columns

GROUND = ("engine", "errors", "extras", "progress", "record", "saving", "version")

# What each room stands on, and by that on what those stand on. Nothing else of the package may it import.
FLOW = {
    "languages": "",
    "cleaning": "languages",
    "reading/times": "cleaning",
    "stories": "reading/times",
    "reading/sources": "stories",
    "reading/pages": "stories",
    "reading/formats": "reading/sources reading/pages",
    "reading/fetching": "reading/formats",
    "reading": "reading/fetching",
    "reading/asking": "reading",
    "sentences": "stories",
    "phrases": "languages",
    "vectors": "languages",
    "subjects": "languages",
    "themes": "stories phrases vectors subjects",
    "events": "themes",
    "digests": "sentences events",
    "archive": "digests",
    "report": "archive",
    "explanation": "report",
    "evaluation/measures": "",
    "evaluation": "report evaluation/measures",
    "rendering": "explanation evaluation",
    "delivery": "rendering",
    "streaming": "reading rendering",
    "scheduled": "reading/asking delivery",
    "cli": "scheduled streaming",
}

_FILLED = "a measure fills the record that says what it measures"
_LAZY = "records render themselves, lazily"
_WANTED = "what people wrote beside the stories is read where all is read"
EXCEPTIONS = {
    ("report/records", "rendering"): _LAZY,
    ("report/comparison", "rendering"): _LAZY,
    ("report/plotted", "rendering"): _LAZY,
    ("explanation/records", "rendering"): _LAZY,
    ("evaluation/theme_records", "rendering"): _LAZY,
    ("evaluation/digest_records", "rendering"): _LAZY,
    ("themes/records", "rendering"): _LAZY,
    ("themes/model", "rendering"): _LAZY,
    ("events/records", "rendering"): _LAZY,
    ("digests/records", "rendering"): _LAZY,
    ("evaluation/measures", "evaluation/theme_records"): _FILLED,
    ("evaluation/measures", "evaluation/digest_records"): _FILLED,
    ("evaluation/digests", "reading/summaries"): _WANTED,
    ("themes", "reading/seeds"): _WANTED,
    ("themes", "reading/edits"): _WANTED,
    ("report", "reading/edits"): _WANTED,
    ("explanation", "reading/edits"): _WANTED,
    ("rendering/wording", "reading/edits"): _WANTED,
    ("cleaning/steps", "stories/rows"): "what is cleaned are the rows that the frame is made of",
    ("themes/records", "events/records"): "the record of a theme holds those of its events",
}

# Rooms that take a frame have doors, where its columns become records, texts or labels; behind them there are none.
KNOW_COLUMNS = ("stories", "reading", "cleaning")
DOORS = {
    "sentences/sentence": "the texts of the stories become sentences",
    "sentences/attributions": "public: a frame in, a frame out",
    "themes/language_groups": "a frame is split by its column of languages",
    "themes/given_labels": "public: labels by story_id",
    "themes/assigning": "public: new stories in, a frame of their themes out",
    "themes/saved_model": "the stories of a model as a file, whose keys are no columns",
    "digests/digester": "public: stories in, a digest out",
    "digests/material": "the stories of a digest become sentences and facts",
    "archive/rows": "the stories frame becomes rows of the archive, and back",
    "streaming": "parts of a frame lie in files, and are read by their columns",
    "events/content": "a frame of anybody's becomes what a story says and its day",
}

# Where a library may be used; what is only annotated with is not used. An empty place is nowhere.
_MATRICES = "vectors themes events digests evaluation/measures explanation/judgement"
ONLY_IN = {
    "pickle shelve marshal dill cloudpickle": "",
    "sqlite3": "archive",
    "dask distributed": "engine",
    "subprocess multiprocessing concurrent ftplib requests httpx aiohttp": "",
    "smtplib": "delivery/mail",
    "feedgenerator": "rendering/atom",
    "joblib": "engine",
    "tempfile": "saving scheduled/rehearsal",
    "protego urllib.request": "reading/fetching",
    "socket ssl http urllib3 threading": "reading/fetching delivery",
    "bz2 gzip lzma tarfile csv glob mailbox feedparser trafilatura warcio": "reading",
    "email": "reading rendering/mail delivery",
    "zipfile": "reading themes/saved_model rendering/docx_parts",
    "lxml html": "reading/pages reading/formats/opml cleaning/markup rendering",
    "ftfy": "cleaning",
    "dateparser": "reading/times",
    "pandas": (
        f"reading stories rendering/frames rendering/over_time themes/clusterings archive/export {' '.join(DOORS)}"
    ),
    "pyarrow": "reading/formats stories streaming rendering/tables archive/export",
    "scipy": f"{_MATRICES} languages/batches",
    "sklearn": f"{_MATRICES} languages/stop_words",
    "py3langid stopwordsiso babel": "languages",
    "sumy": "digests/sumy_ranker languages/stems",
    "rouge_score": "evaluation/measures",
    "jinja2 markupsafe": "rendering",
    "css_inline weasyprint docx": "rendering",
    "typer click": "cli",
    "rich": "cli rendering/progress",
    "altair vl_convert": "rendering/plots",
    "pydantic": "scheduled",
}

LONGEST_MODULE, LONGEST_FUNCTION = 300, 50


def wrong_way(place: str, tree: ast.Module) -> Iterator[str]:
    """Data goes one way: a room imports what stands before it in the flow, or by a named exception."""
    behind = _behind(_room(place))
    for name, lazy, _ in imports(tree):
        if name.startswith("."):
            yield f"imports {name}; wanted its whole name"
        package, _, known = name.replace(".", "/").partition("/")
        if package != "toolkit" or _room(known) in (*GROUND, *behind) or _is_exception(place, known, lazy=lazy):
            continue
        yield f"imports {name}; wanted one of {', '.join(behind)}"


def library_elsewhere(place: str, tree: ast.Module) -> Iterator[str]:
    """A library is used where its material is."""
    used = {name for name, _, used in imports(tree) if used}
    for libraries, places in ONLY_IN.items():
        for library in libraries.split():
            if any(f"{name}.".startswith(f"{library}.") for name in used) and not _within(place, places.split()):
                yield f"uses {library}; wanted it in {places or 'no place'}"


def column_elsewhere(place: str, tree: ast.Module) -> Iterator[str]:
    """Columns of the stories frame are named where raw records are read, in the room of the frame and at doors."""
    if not _within(place, (*KNOW_COLUMNS, *DOORS)):
        yield from (f"names the column {name!r}; wanted the frame left at a door" for name in named_columns(tree))


def clock_elsewhere(place: str, tree: ast.Module) -> Iterator[str]:
    """What time it is, only the command line and the archive ask, so that equal runs are equal."""
    if not _within(place, ["cli", "archive/clock"]):
        yield from (f"asks {clock}; wanted the time as an argument" for clock in clocks(tree))


def too_long(_: str, tree: ast.Module) -> Iterator[str]:
    """A function is no longer than a screen."""
    for name, n_lines in function_lengths(tree):
        if n_lines > LONGEST_FUNCTION:
            yield f"{name} has {n_lines} lines; wanted {LONGEST_FUNCTION} at most"


RULES = (wrong_way, library_elsewhere, column_elsewhere, clock_elsewhere, too_long)


def faults(place: str, source: str) -> list[str]:
    """Return what is wrong with a module."""
    tree = ast.parse(source)
    return [f"{place} {fault}" for rule in RULES for fault in rule(place, tree)]


def exceptions_made(place: str, source: str) -> set[object]:
    """Return which exceptions and doors a module needs."""
    tree = ast.parse(source)
    known = [name.replace(".", "/").removeprefix("toolkit/") for name, *_ in imports(tree)]
    pairs = {pair for pair in EXCEPTIONS for one in known if _within(place, pair[:1]) and _within(one, pair[1:])}
    return pairs | {door for door in DOORS if _within(place, [door]) and any(named_columns(tree))}


def _behind(room: str) -> list[str]:
    """Return the room and all that it stands on; the doors of the package stand on everything."""
    if room not in FLOW:
        return [] if room in GROUND else list(FLOW)
    return [room, *(one for below in FLOW[room].split() for one in _behind(below))]


def _room(place: str) -> str:
    rooms = [place.rsplit("/", n)[0] for n in range(place.count("/") + 1)]
    return next((one for one in rooms if one in FLOW), rooms[-1])


def _is_exception(place: str, known: str, *, lazy: bool) -> bool:
    return any(
        _within(place, [here]) and _within(known, [there]) and (lazy or reason != _LAZY)
        for (here, there), reason in EXCEPTIONS.items()
    )


def _within(place: str, wheres: tuple[str, ...] | list[str]) -> bool:
    return any(f"{place}/".startswith(f"{where}/") for where in wheres)
