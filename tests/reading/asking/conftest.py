"""A site on loopback and an archive for each test."""

from __future__ import annotations

import pytest

from tests.reading.fetching.conftest import names, public, site
from toolkit.archive.archive import Archive

__all__ = ["archive", "names", "public", "site"]


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path / "news.sqlite") as opened:
        yield opened
