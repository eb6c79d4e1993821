"""An archive of its own for each test."""

from __future__ import annotations

import pytest

from toolkit.archive.archive import Archive


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path / "news.sqlite") as opened:
        yield opened
