"""Dask gives what one process gives: on one worker and on several, and when a worker is killed in mid-run."""

from __future__ import annotations

import os
import signal
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import joblib
import pytest

import toolkit
from tests.conftest import ENGLISH, SAMPLE_NOW
from tests.streaming.made import contents, news
from toolkit.engine import fan_out, fold, running_on
from toolkit.errors import EngineError, MissingExtraError

FEW = 8  # files

ON_LOOPBACK = pytest.mark.allow_hosts(["127.0.0.1", "::1"])
pytestmark = [ON_LOOPBACK, pytest.mark.filterwarnings("default::ResourceWarning")]


@pytest.fixture(scope="module")
def cluster():
    from distributed import LocalCluster

    local = LocalCluster(
        n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50
    )
    with local:
        yield local


@pytest.fixture
def on_workers(cluster):
    """Return a function that runs on a number of workers."""

    def scaled(n_workers):
        cluster.scale(n_workers)
        cluster.wait_for_workers(n_workers)
        return running_on("dask", scheduler=cluster.scheduler_address)

    return scaled


@dataclass(frozen=True)
class KilledOnce:
    """What a chunk holds, squared; the first process that is given one number is killed by that."""

    killed: Path
    last_number: int

    def __call__(self, number: int) -> int:
        if number == self.last_number and not self.killed.exists():
            self.killed.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number**2


def square_roots(number: int) -> list[float]:
    """Return what is spread inside of what is spread."""
    return list(fan_out(float(number).__pow__, [0.5, 1 / 3]))


def report():
    stories = toolkit.read_stories(*ENGLISH[:FEW], reference_time=SAMPLE_NOW)
    return toolkit.build_report(stories, map=False).to_json()


@pytest.fixture(scope="module")
def report_made_here():
    return report()


@pytest.mark.parametrize("n_workers", [1, 2, 4])
def test_reports_are_the_same_bytes_on_dask(on_workers, n_workers, report_made_here):
    with on_workers(n_workers):
        assert report() == report_made_here


@pytest.mark.parametrize("engine", ["threads", "processes"])
def test_reports_are_the_same_bytes_on_this_machine(engine, report_made_here):
    with running_on(engine, 2):
        assert report() == report_made_here


def test_a_sum_has_the_same_last_digit_everywhere(on_workers):
    chunks = [1e16, 1.0, -1e16, 0.1, 0.2, 0.3]
    expected = fold(float, chunks)
    assert expected == sum(chunks)
    for place in (on_workers(2), running_on("threads", 3), running_on("processes", 2)):
        with place:
            assert fold(float, chunks) == expected
            assert fold(Counter, ["cod", "crab"])["c"] == 2


def test_a_run_ends_right_when_a_worker_is_killed(on_workers, tmp_path):
    killed = tmp_path / "killed"
    with on_workers(2):
        assert list(fan_out(KilledOnce(killed, 7), range(20))) == [number**2 for number in range(20)]
    assert killed.exists()


def test_a_streamed_report_is_the_same_bytes_on_dask(on_workers, tmp_path, monkeypatch):
    monkeypatch.setattr("toolkit.streaming.chunks._MOST_FILES", 1)
    folder = news(tmp_path / "news", n_stories=36, n_files=3)
    toolkit.stream_report(folder, folder=tmp_path / "here", n_themes=3)
    with on_workers(2):
        toolkit.stream_report(folder, folder=tmp_path / "dask", n_themes=3)
    assert contents(tmp_path / "dask") == contents(tmp_path / "here")


def test_what_is_spread_is_not_spread_again(on_workers):
    with on_workers(2):
        assert list(fan_out(square_roots, [4, 9])) == [square_roots(4), square_roots(9)]
        assert list(fan_out(engine_of, [0, 1])) == ["SequentialBackend"] * 2


def engine_of(_: object) -> str:
    """Return what would spread work here."""
    return type(joblib.parallel.get_active_backend()[0]).__name__


def test_a_local_cluster_lasts_as_long_as_the_work():
    from distributed import get_client

    with running_on("dask", 1):
        assert list(fan_out(len, ["cod"])) == [3]
    with pytest.raises(ValueError, match="No global client found"):
        get_client()


def test_a_scheduler_that_is_not_there_is_named(monkeypatch):
    from dask import config

    with config.set({"distributed.comm.timeouts.connect": "100ms"}), pytest.raises(EngineError) as refused:
        running_on("dask", scheduler="tcp://127.0.0.1:1").__enter__()
    assert "a Dask scheduler at tcp://127.0.0.1:1" in str(refused.value)
    assert "start it, or run without --engine dask" in str(refused.value)


def test_without_dask_the_extra_is_named(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtraError, match=r"story-toolkit\[dask\]"):
        running_on("dask").__enter__()
