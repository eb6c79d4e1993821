"""What several tests share: the sample stories and the command line."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, settings
from typer.testing import CliRunner

import toolkit
from toolkit.reading.files import is_story_file

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data" / "sample"
ENGLISH = sorted(path for path in SAMPLE.iterdir() if path.is_file() and is_story_file(path.relative_to(SAMPLE)))
SAMPLE_NOW = "2025-06-12T22:00:00Z"

settings.register_profile(
    "toolkit",
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("toolkit")
os.environ["COLUMNS"] = "120"


def required(program: str) -> str:
    """Return where a program lies; without it a test is skipped, but in CI, which has to have it, fails."""
    path = shutil.which(program)
    if path is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"{program} is not installed (Debian: apt-get install {program})")
    return path


def pytest_make_parametrize_id(val):
    """Name bytes by their number: what is packed holds the time, and all workers must find the same names."""
    return f"{len(val)} bytes" if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def sample() -> pd.DataFrame:
    return toolkit.read_stories(*ENGLISH, reference_time=SAMPLE_NOW)


@pytest.fixture(scope="session")
def sample_report(sample):
    return toolkit.build_report(sample)


@pytest.fixture(scope="session")
def shuffled_report(sample):
    """Return the report of the sample's stories in another order."""
    return toolkit.build_report(sample.sample(frac=1, random_state=3))


@pytest.fixture(scope="session")
def few(sample, gold) -> pd.DataFrame:
    """Return the stories of three subjects of the sample: for what is true of any stories, at a third of the price."""
    subjects = sample["story_id"].map(gold["theme"])
    return sample[subjects.isin(["domestic deployment", "space", "trade"])].reset_index(drop=True)


@pytest.fixture(scope="session")
def few_report(few):
    return toolkit.build_report(few)


@pytest.fixture(scope="session")
def whole_report():
    """Return the report of all of data/sample, in all its languages."""
    return toolkit.build_report(toolkit.read_stories(SAMPLE, reference_time=SAMPLE_NOW))


@pytest.fixture
def run():
    """Return a function that runs the command line in this process."""
    from toolkit.cli import app

    runner = CliRunner()
    return lambda *arguments, **others: runner.invoke(app, [str(argument) for argument in arguments], **others)


@pytest.fixture(scope="session")
def gold() -> pd.DataFrame:
    return pd.read_csv(SAMPLE / "gold.csv", dtype=str, index_col="story_id")
