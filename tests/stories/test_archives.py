"""Archives: what is in them is read as if it lay in a folder, and nothing gets out of them."""

from __future__ import annotations

import io
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories import archives
from toolkit.stories.archives import sources_inside
from toolkit.stories.files import is_story_file

COD = "The quota for cod was cut by a tenth on Monday."
FILES = {
    "a/cod.txt": COD.encode(),
    "a/hull.jsonl": b'{"text": "Crews in Hull stayed in port."}\n{"title": "no text"}\n',
    "page.html": f"<html><body><article><h1>Cod</h1><p>{COD * 3}</p></article></body></html>".encode(),
    "README.txt": b"What is in here.",
    "a/.hidden.txt": b"Nobody reads this.",
    "a/picture.png": b"\x89PNG",
}


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def tarred(path, files, mode="w:gz"):
    with tarfile.open(path, mode) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


@pytest.mark.parametrize("name", ["s.zip", "s.tar", "s.tar.gz", "s.tgz", "s.tar.bz2", "s.tar.xz"])
def test_an_archive_is_read_like_a_folder(tmp_path, name):
    folder = tmp_path / "folder"
    for inside, content in FILES.items():
        (folder / inside).parent.mkdir(parents=True, exist_ok=True)
        (folder / inside).write_bytes(content)
    mode = {"s.tar": "w", "s.tar.bz2": "w:bz2", "s.tar.xz": "w:xz"}.get(name, "w:gz")
    path = zipped(tmp_path / name, FILES) if name == "s.zip" else tarred(tmp_path / name, FILES, mode)
    from_archive, from_folder = toolkit.read_stories(path), toolkit.read_stories(folder)
    assert from_archive.equals(from_folder)
    assert len(from_archive) == 3
    (refused,) = from_archive.attrs["rejected"]
    assert refused.input == f"{path}/a/hull.jsonl, line 2"
    in_folder = tmp_path / "holds"
    in_folder.mkdir()
    path.rename(in_folder / name)
    assert toolkit.read_stories(in_folder).equals(from_folder)


@pytest.mark.parametrize("name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "..\\out.txt", "C:\\out.txt"])
def test_a_path_that_leads_out_is_rejected(tmp_path, name):
    for path in (zipped(tmp_path / "s.zip", {name: b"x", "in.txt": b"In."}), tarred(tmp_path / "s.tgz", {name: b"x"})):
        found = list(sources_inside(path, is_story_file))
        refused = [one for one in found if isinstance(one, Rejected)]
        assert [one.reason for one in refused] == ["a path that leads out of the archive"]
        assert [one.name for one in found if not isinstance(one, Rejected)] in ([], [f"{path}/in.txt"])


def test_links_and_archives_in_archives_are_rejected(tmp_path):
    path = tarred(tmp_path / "s.tar", {"in.zip": b"PK", "cod.txt": COD.encode()}, "w")
    with tarfile.open(path, "a") as archive:
        member = tarfile.TarInfo("link.txt")
        member.type, member.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(member)
    stories = toolkit.read_stories(path)
    assert list(stories["text"]) == [COD]
    reasons = {one.input.rsplit("/", 1)[-1]: one.reason for one in stories.attrs["rejected"]}
    assert reasons == {"in.zip": "an archive in an archive; unpack it first", "link.txt": "a link or a device"}


def test_a_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_BYTES_A_MEMBER", 1_000_000)
    path = zipped(tmp_path / "bomb.zip", {"bomb.txt": b"0" * 50_000_000, "cod.txt": COD.encode()})
    stories = toolkit.read_stories(path)
    assert list(stories["text"]) == [COD]
    assert [one.reason for one in stories.attrs["rejected"]] == ["larger than 1,000,000 bytes"]
    monkeypatch.setattr(archives, "MOST_BYTES", 30)
    with pytest.raises(SourceError, match="more than 30 bytes in it"):
        toolkit.read_stories(path)
    monkeypatch.setattr(archives, "MOST_MEMBERS", 1)
    with pytest.raises(SourceError, match="more than 1 files in it"):
        list(sources_inside(path, lambda path: False))


def test_what_is_cut_off_keeps_what_came_before(tmp_path):
    path = tarred(
        tmp_path / "s.tar", {f"{number}.txt": COD.encode() + bytes([65 + number]) for number in range(9)}, "w"
    )
    path.write_bytes(path.read_bytes()[:2600])
    stories = toolkit.read_stories(path)
    assert len(stories) == 2
    assert "not a whole archive" in stories.attrs["rejected"][0].reason


def test_an_encrypted_file_is_rejected(tmp_path):
    path = zipped(tmp_path / "s.zip", {"cod.txt": COD.encode()})
    content = bytearray(path.read_bytes())
    for header, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(header) + offset] |= 1
    path.write_bytes(bytes(content))
    with pytest.raises(SourceError, match="encrypted"):
        toolkit.read_stories(path)


@given(content=st.binary(max_size=300), name=st.sampled_from(["s.zip", "s.tar", "s.tgz", "s.tar.xz"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory, content, name):
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(content)
    try:
        assert list(sources_inside(path, is_story_file)) == []
    except SourceError as error:
        assert str(path) in str(error)  # noqa: PT017
