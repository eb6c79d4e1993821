"""What is queued is delivered once, in its order, whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from toolkit import Archive, build_report
from toolkit.archive.records import Parcel, Run
from toolkit.delivery.queue import deliver, parcel_for_output, parcels_for_files
from toolkit.rendering.formats import target_of

AT = datetime(2025, 6, 9, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def report():
    return build_report(["The quota for cod was cut by a tenth on Monday."], map=False)


def committed(archive, parcels, hour=7):
    archive.commit(Run(AT.replace(hour=hour), "digest", (), (), parcels=tuple(parcels)))


def test_files_are_written_and_the_queue_is_empty_then(tmp_path: Path, report) -> None:
    parcels = parcels_for_files(report, target_of(tmp_path / "out", ["md", "json"]))
    with Archive(tmp_path / "news.sqlite") as archive, archive.writing():
        committed(archive, parcels)
        written = deliver(archive, pytest.fail).paths
        assert [path.name for path in written] == ["digest.md", "digest.json"]
        assert written[0].read_text(encoding="utf-8") == report.to_markdown()
        assert list(archive.queued()) == []
        assert deliver(archive, pytest.fail) == ([], {})


def test_what_is_printed_is_printed_once(tmp_path: Path, report) -> None:
    printed: list[bytes] = []
    with Archive(tmp_path / "news.sqlite") as archive, archive.writing():
        committed(archive, [parcel_for_output(report, "md")])
        deliver(archive, printed.append)
        deliver(archive, printed.append)
    assert printed == [report.to_markdown().encode()]


def test_what_cannot_be_written_stays_queued(tmp_path: Path, report) -> None:
    (tmp_path / "out").write_text("in the way")
    parcels = parcels_for_files(report, target_of(tmp_path / "other", ["md"]))
    blocked = [type(one)(one.channel, str(tmp_path / "out"), one.name, one.content) for one in parcels]
    with Archive(tmp_path / "news.sqlite") as archive, archive.writing():
        committed(archive, blocked)
        committed(archive, [parcel_for_output(report, "md")], hour=8)
        printed: list[bytes] = []
        assert str(tmp_path / "out") in deliver(archive, printed.append).failed[str(tmp_path / "out")]
        assert printed
        (tmp_path / "out").unlink()
        assert [path.name for path in deliver(archive, pytest.fail).paths] == ["digest.md"]


def test_files_of_one_name_go_to_their_own_folders_and_the_later_run_stands(tmp_path: Path) -> None:
    def parcel(folder: str, said: str) -> Parcel:
        return Parcel("files", str(tmp_path / folder), "digest.md", said.encode())

    with Archive(tmp_path / "news.sqlite") as archive, archive.writing():
        committed(archive, [parcel("sea", "Ferries."), parcel("land", "Trams.")])
        committed(archive, [parcel("land", "Trams again.")], hour=8)
        (tmp_path / "sea").write_text("in the way")
        assert list(deliver(archive, pytest.fail).failed) == [str(tmp_path / "sea")]
        assert (tmp_path / "land" / "digest.md").read_text() == "Trams again."
        assert [one.parcel.content for one in archive.queued()] == [b"Ferries."]
        (tmp_path / "sea").unlink()
        deliver(archive, pytest.fail)
        assert list(archive.queued()) == []
    assert (tmp_path / "sea" / "digest.md").read_text() == "Ferries."
    assert (tmp_path / "land" / "digest.md").read_text() == "Trams again."


def test_a_relative_folder_is_where_it_was_named(tmp_path: Path, report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (parcel,) = parcels_for_files(report, target_of("out/cod.md"))
    assert Path(parcel.target) == tmp_path / "out"
