"""What keys of a config have to be to each other, and what has to lie beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from toolkit.errors import ToolkitError
from toolkit.reading.toml_lines import Keys
from toolkit.scheduled.faults import shown
from toolkit.scheduled.values import path_in, span_of_hours
from toolkit.scheduled.written import collisions

_Said = Iterator[tuple[Keys, str]]
_WINDOW = timedelta(days=28)


def disagreements(given: dict[str, Any], config: Path) -> _Said:
    """Yield which keys of a config contradict each other, or name a file that cannot be used, however they are typed.

    Parameters
    ----------
    given : dict
        What TOML says.
    config : Path
        Where that stands; paths in it are relative to its folder.

    Examples
    --------
    >>> list(disagreements({"window": "7d", "keep": "3d"}, Path("digest.toml")))
    [(('keep',), 'found "3d", less than the window; wanted that at least')]
    """
    yield from _spans(given)
    yield from _one_of(given, "sources", "at")
    yield from _one_of(given, "webhooks", "url")
    yield from _twice([(("sources", number), _at(one)) for number, one in _entries(given, "sources")])
    hooks = [(("webhooks", number), _dict(one)) for number, one in _entries(given, "webhooks")]
    yield from _twice([((*path, "name"), one.get("name", "webhook")) for path, one in hooks])
    mail = _dict(given.get("mail"))
    yield from _twice([(("mail", "to", number), one) for number, one in _entries(mail, "to")])
    yield from _credentials(mail)
    yield from _files(given, config.parent)
    yield from collisions(given, config)


def _spans(given: dict[str, Any]) -> _Said:
    try:
        window, keep = (span_of_hours(given[name]) if name in given else None for name in ("window", "keep"))
    except ValueError:
        return
    if keep is not None and keep < (window or _WINDOW):
        yield ("keep",), f"found {shown(given['keep'])}, less than the window; wanted that at least"


def _one_of(given: dict[str, Any], table: str, key: str) -> _Said:
    """Yield where a value and the variable of the environment that holds it are both given, or neither is."""
    for number, one in _entries(given, table):
        if isinstance(one, dict) and (key in one) == (f"{key}_env" in one):
            found = f"found {key} and {key}_env" if key in one else f"found neither {key} nor {key}_env"
            yield (table, number), f"{found}; wanted one of them"


def _twice(values: list[tuple[Keys, Any]]) -> _Said:
    first: dict[str, Keys] = {}
    for path, value in values:
        if isinstance(value, str) and first.setdefault(value.casefold(), path) != path:
            yield path, f"found {shown(value)}, which stands there before; wanted each once"


def _credentials(mail: dict[str, Any]) -> _Said:
    if ("user_env" in mail) != ("password_env" in mail):
        there, missing = sorted(("user_env", "password_env"), key=lambda key: key not in mail)
        yield ("mail", there), f"found {there} without {missing}; wanted both, or none for a server that asks for none"


def _files(given: dict[str, Any], folder: Path) -> _Said:
    from toolkit.reading.edits.read import read_edits
    from toolkit.reading.themes_file import read_themes
    from toolkit.rendering.environment import check_templates
    from toolkit.rendering.html import environment_of

    def template(path: Path) -> None:
        check_templates(path, environment_of(path))

    places = {
        ("report", "themes_file"): read_themes,
        ("report", "edits"): read_edits,
        ("files", "template"): template,
        ("mail", "template"): template,
    }
    for (table, key), check in places.items():
        name = _dict(given.get(table)).get(key)
        if isinstance(name, str) and name.strip():
            try:
                check(path_in(folder, name))
            except (ToolkitError, ValueError) as error:
                yield (table, key), str(error)


def _at(source: Any) -> Any:
    return source.get("at") if isinstance(source, dict) else source


def _entries(given: dict[str, Any], key: str) -> list[tuple[int, Any]]:
    found = given.get(key)
    return list(enumerate(found)) if isinstance(found, list) else []


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
