"""A newsroom's own themes, read from a TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path

from toolkit.errors import SeedError
from toolkit.reading.seeds import as_seeds
from toolkit.reading.sources.source import Source


def read_themes(path: str | Path) -> dict[str, dict[str, list[str]]]:
    """Read the themes a newsroom wants to see by their own names.

    Parameters
    ----------
    path : str or Path
        A TOML file with a table ``[themes.NAME]`` for each: ``terms``, a list of words, and, if wanted,
        ``stories``, a list of texts that belong to the theme.

    Returns
    -------
    dict
        The names, each with its ``terms`` and ``stories``; what `build_report` takes as ``seeds``.

    Raises
    ------
    SourceError
        If the file cannot be read.
    SeedError
        If it holds no themes, or one declared in another way; the message names it.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
    ...     print("[themes.trade]", 'terms = ["tariff", "exports"]', sep=chr(10), file=file, flush=True)
    ...     read_themes(file.name)
    {'trade': {'terms': ['tariff', 'exports'], 'stories': []}}
    """
    try:
        content = tomllib.loads(Source(str(path), Path(path)).text())
    except tomllib.TOMLDecodeError as error:
        message = f"{path}: not TOML: {error}; wanted tables such as [themes.trade]"
        raise SeedError(message) from error
    themes = content.get("themes")
    if not isinstance(themes, dict) or not themes or len(content) > 1:
        found = ", ".join(f"{key}{'' if value else ' (empty)'}" for key, value in content.items()) or "nothing"
        message = f"{path}: found {found}; wanted tables such as [themes.trade], and nothing else"
        raise SeedError(message)
    try:
        seeds = as_seeds(themes)
    except SeedError as error:
        message = f"{path}: {error}"
        raise SeedError(message) from error
    return {name: {"terms": list(seed.terms), "stories": list(seed.stories)} for name, seed in seeds.items()}
