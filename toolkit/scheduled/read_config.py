"""``digest.toml`` → a config, or all that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from toolkit.errors import ConfigError
from toolkit.reading.toml_lines import Keys
from toolkit.scheduled.agreements import disagreements
from toolkit.scheduled.config import Config
from toolkit.scheduled.faults import Fault, faults_of
from toolkit.scheduled.secrets import secrets_in
from toolkit.scheduled.toml import parsed_toml

_MOST_BYTES = 500_000


def read_config(path: str | Path) -> Config:
    """Read a config; paths in it are relative to its folder.

    Raises
    ------
    ConfigError
        If it cannot be read, or has faults; the message names each.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
    ...     print('sources = ["https://quay.example/feed"]', file=file, flush=True)
    ...     read_config(file.name).sources[0].at
    'https://quay.example/feed'
    """
    found = examined(path)
    if isinstance(found, Config):
        return found
    raise config_error(path, found)


def config_error(path: str | Path, faults: Sequence[Fault]) -> ConfigError:
    """Return the error that names the faults of a config, a line each.

    Examples
    --------
    >>> print(config_error("digest.toml", [Fault(("evry",), "unknown key (every)", 3)]))
    digest.toml: 1 fault
      line 3, evry: unknown key (every)
    """
    n_faults = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    return ConfigError("\n  ".join([f"{path}: {n_faults}", *map(str, faults)]))


def examined(path: str | Path) -> Config | tuple[Fault, ...]:
    """Return a config, or its faults in the order of its lines.

    A secret is no value: nothing else is said of the place where one stands.
    """
    path = Path(path)
    text = _text_of(path)
    if isinstance(text, Fault):
        return (text,)
    parsed = parsed_toml(text)
    if not parsed.is_whole:
        return parsed.faults
    config, faults = _checked(parsed.tables, path.absolute())
    placed = [replace(fault, line=_line(parsed.lines, fault.path)) for fault in faults]
    told = {fault.line for fault in parsed.faults}
    all_faults = [*parsed.faults, *(fault for fault in placed if fault.line not in told)]
    if config is not None and not all_faults:
        return config
    return tuple(sorted(all_faults, key=lambda fault: (fault.line or 0, fault.key)))


def _checked(tables: dict[str, Any], path: Path) -> tuple[Config | None, list[Fault]]:
    secrets = [Fault(*one) for one in secrets_in(tables)]
    config = None
    others = [Fault(*one) for one in disagreements(tables, path)]
    try:
        config = Config.model_validate(tables, context={"folder": path.parent})
    except ValidationError as error:
        others += faults_of(error, tables)
    return config, [*secrets, *_apart_from(others, [fault.path for fault in secrets])]


def _apart_from(faults: Iterable[Fault], secrets: list[Keys]) -> Iterator[Fault]:
    """Yield the faults that are not of a place where a secret stands, or of one within it."""
    for fault in faults:
        if not any(fault.path[: len(path)] == path for path in secrets):
            yield fault


def _line(lines: dict[Keys, int], path: Keys) -> int | None:
    """Return the line of a path; of one that is missing, that of the table where it should be."""
    known = (path[:n] for n in range(len(path), 0, -1))
    return next((lines[one] for one in known if one in lines), None)


def _text_of(path: Path) -> str | Fault:
    try:
        if not path.is_file():
            kind = "a folder" if path.is_dir() else "not a plain file" if path.exists() else "no such file"
            return Fault((), f"{kind}; wanted a config, which toolkit init {path} writes")
        if path.stat().st_size > _MOST_BYTES:
            return Fault((), "more than 500 kB; wanted a config")
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        return Fault((), f"not UTF-8 at byte {error.start}; wanted TOML, which is UTF-8")
    except (OSError, ValueError) as error:
        return Fault((), f"cannot be read: {getattr(error, 'strerror', None) or 'not a path'}")
