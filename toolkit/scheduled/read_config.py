"""``digest.toml`` → a config, or all that is wrong with it at once."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ValidationError

from toolkit.errors import ConfigError
from toolkit.scheduled.config import Config


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
    path = Path(path)
    try:
        return Config.model_validate(tomllib.loads(path.read_text("utf-8")), context={"folder": path.absolute().parent})
    except ValidationError as error:
        faults = (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise ConfigError("\n  ".join([f"{path}: faults", *faults])) from error
