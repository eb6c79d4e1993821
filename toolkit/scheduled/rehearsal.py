"""A scheduled digest as it would be, made with a copy of the archive; nothing is remembered or queued."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from toolkit.archive.archive import Archive
from toolkit.archive.connection import copy_archive
from toolkit.scheduled.config import Config
from toolkit.scheduled.editions import edition_at
from toolkit.scheduled.run import Made, make_scheduled


def rehearsed(config: Config, at: datetime, wait: float) -> Made:
    """Make the digest that a config would make at a moment, whether it was made already or not.

    Sources are asked as ever, and by what the archive knows of them; what they answer is forgotten again.
    """
    with tempfile.TemporaryDirectory(prefix="rehearsal-") as folder:
        copy = Path(folder) / config.archive.name
        copy_archive(config.archive, copy)
        with Archive(copy, keep=config.keep, wait=wait) as archive, archive.writing():
            edition = replace(edition_at(config, at), digest=f"{config.name}, rehearsed")
            return make_scheduled(config, archive, at, edition)
