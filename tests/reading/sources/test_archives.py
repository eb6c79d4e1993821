"""Files in archives are read as files on disk are; what is hostile is rejected by name."""

from __future__ import annotations

import gzip
import io
import json
import stat
import tarfile
import zipfile

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.reading.sources import archives
from toolkit.reading.sources.archives import ENDINGS, sources_in
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected

TEXT = "The quota for cod was cut by a tenth on Monday."
ROW = {"title": "Cod quota cut", "text": TEXT, "published": "2025-06-10T21:40:00Z"}
FILES = {
    "page.txt": f"Cod quota cut\n{TEXT}\n".encode(),
    "deep/er/a.jsonl": json.dumps(ROW | {"title": "From JSONL"}).encode(),
    "deep/b.csv.gz": gzip.compress(pd.DataFrame([ROW | {"title": "From CSV"}]).to_csv(index=False).encode()),
    "note.md": f"# From Markdown\n\nThe *quota* for cod was cut.\n\n{TEXT}".encode(),
}
NO_STORIES = (
    "README.md",
    "gold.csv",
    "deep/.hidden.txt",
    ".cache/a.txt",
    "__MACOSX/._page.txt",
    "picture.png",
    "LICENSE",
)
TAR_MODES = {".tar": "w", ".tar.gz": "w:gz", ".tgz": "w:gz", ".tar.bz2": "w:bz2", ".tar.xz": "w:xz"} | {
    ".tbz2": "w:bz2",
    ".txz": "w:xz",
}
REGULAR = stat.S_IFREG | 0o644


def zipped(files, *, mode=REGULAR, method=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in files.items() if isinstance(files, dict) else files:
            info = zipfile.ZipInfo(name)
            info.external_attr, info.compress_type = mode << 16, method
            archive.writestr(info, content)
    return packed.getvalue()


def tarred(files, mode="w", **fields):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:
        for name, content in files.items() if isinstance(files, dict) else files:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            for field, value in fields.items():
                setattr(info, field, value)
            archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


def packed_as(ending, files):
    return zipped(files) if ending == ".zip" else tarred(files, TAR_MODES[ending])


def found_in(name, content, takes=lambda path: path.suffix == ".txt"):
    """Return the names of the sources, and the reasons of the rejected by name."""
    good, bad = [], {}
    try:
        for one in sources_in(Source(name, content=content), takes):
            if isinstance(one, Rejected):
                bad[one.input] = one.reason
            else:
                good.append(one.name)
    except toolkit.SourceError as error:
        bad[name] = str(error).removeprefix(f"{name}: ")
    return good, bad


@pytest.mark.parametrize("ending", ENDINGS)
def test_an_archive_is_read_as_a_folder_is(tmp_path, ending):
    folder = tmp_path / "folder"
    for name, content in (FILES | dict.fromkeys(NO_STORIES, b"story_id,theme\n1,fish\n")).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    path = tmp_path / f"June{ending}"
    path.write_bytes(packed_as(ending, FILES | dict.fromkeys(NO_STORIES, b"story_id,theme\n1,fish\n")))
    stories = toolkit.read_stories(path)
    assert len(stories) == 4
    pd.testing.assert_frame_equal(stories, toolkit.read_stories(folder))
    assert stories.attrs["rejected"] == []


def test_archives_in_a_folder_are_read_and_their_files_named(tmp_path):
    (tmp_path / "June.zip").write_bytes(zipped({"a.txt": TEXT.encode(), "deep/bad.jsonl": b"{", "empty.txt": b""}))
    (tmp_path / "July.TGZ").write_bytes(tarred({"b.txt": TEXT.encode() + b" More."}, "w:gz"))
    stories = toolkit.read_stories(tmp_path)
    assert len(stories) == 2
    named = {refusal["input"]: refusal["reason"] for refusal in stories.attrs["rejected"]}
    assert set(named) == {f"{tmp_path}/June.zip/deep/bad.jsonl, line 1", f"{tmp_path}/June.zip/empty.txt"}
    assert named[f"{tmp_path}/June.zip/empty.txt"] == "empty"


@pytest.mark.parametrize("ending", [".zip", ".tar", ".tar.gz"])
@pytest.mark.parametrize("name", ["/etc/cod.txt", "../cod.txt", "a/../../cod.txt", "..\\cod.txt", "C:\\news\\cod.txt"])
def test_names_that_lead_outside_are_rejected(ending, name):
    good, bad = found_in(f"a{ending}", packed_as(ending, {name: b"x", "good.txt": b"x"}))
    assert good == [f"a{ending}/good.txt"]
    assert bad == {f"a{ending}/{name}": "a name that leads out of the archive"}


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
def test_links_in_a_tar_are_not_followed(kind):
    content = tarred({"link.txt": b""}, type=kind, linkname="/etc/hostname")
    assert found_in("a.tar", content) == ([], {"a.tar/link.txt": "a link; links are not followed"})


@pytest.mark.parametrize("kind", [tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE])
def test_devices_in_a_tar_are_rejected(kind):
    assert found_in("a.tar", tarred({"null.txt": b""}, type=kind))[1] == {
        "a.tar/null.txt": "neither a file nor a folder"
    }


def test_links_and_devices_in_a_zip_are_rejected():
    link = zipped({"link.txt": b"/etc/hostname"}, mode=stat.S_IFLNK | 0o777)
    assert found_in("a.zip", link) == ([], {"a.zip/link.txt": "a link; links are not followed"})
    assert "neither" in found_in("a.zip", zipped({"null.txt": b""}, mode=stat.S_IFCHR))[1]["a.zip/null.txt"]


def test_folders_called_like_files_are_no_files():
    assert found_in("a.zip", zipped({"folder.txt/": b""})) == ([], {})
    assert found_in("a.tar", tarred({"folder.txt": b""}, type=tarfile.DIRTYPE)) == ([], {})


@pytest.mark.parametrize("ending", [".zip", ".tar.gz", ".tar.bz2", ".tar.xz"])
def test_a_bomb_is_refused_and_what_stands_around_it_read(ending):
    files = {"before.txt": b"x", "bomb.txt": bytes(20_000_000), "behind.txt": b"x"}
    good, bad = found_in(f"a{ending}", packed_as(ending, files))
    assert good == [f"a{ending}/before.txt", f"a{ending}/behind.txt"]
    assert "packed more than 200 to 1" in bad[f"a{ending}/bomb.txt"]


def test_a_bomb_that_lies_about_its_size_is_refused():
    content = bytearray(zipped({"bomb.txt": bytes(60_000_000)}))
    claimed = (60_000_000).to_bytes(4, "little")
    assert claimed in content
    small = bytes(content.replace(claimed, (10).to_bytes(4, "little")))
    assert found_in("a.zip", small)[0] == []


@pytest.mark.parametrize("ending", [".zip", ".tar"])
def test_a_large_member_is_refused(monkeypatch, ending):
    monkeypatch.setattr(archives, "MOST_BYTES_A_MEMBER", 100_000)
    good, bad = found_in(f"a{ending}", packed_as(ending, {"large.txt": bytes(200_000), "good.txt": b"x"}))
    assert good == [f"a{ending}/good.txt"]
    assert bad == {f"a{ending}/large.txt": "larger than 100,000 bytes, too much for one file in an archive"}


@pytest.mark.parametrize("ending", [".zip", ".tar.gz"])
def test_all_members_together_are_bounded(monkeypatch, ending):
    monkeypatch.setattr(archives, "MOST_BYTES", 100_000)
    files = {f"{number}.txt": str(number).encode() * 30_000 for number in range(9)}
    good, bad = found_in(f"a{ending}", packed_as(ending, files))
    assert 2 <= len(good) <= 3
    assert "more than 100,000 bytes in it" in bad[f"a{ending}"]


def test_rejected_members_count_too(monkeypatch):
    monkeypatch.setattr(archives, "MOST_BYTES", 5_000_000)
    good, bad = found_in("a.zip", zipped({f"{number}.txt": bytes(10_000_000) for number in range(4)}))
    assert good == []
    assert "more than 5,000,000 bytes in it" in bad["a.zip"]
    assert len(bad) < 4


def test_members_that_overlap_are_refused():
    packed = zipped({"a.txt": b"Cod", "b.txt": b"Eel"})
    start = packed.index(b"PK\x01\x02")
    entry = packed[start : packed.index(b"PK\x01\x02", start + 1)]
    end = bytearray(packed[packed.index(b"PK\x05\x06") :])
    end[8:12] = (102).to_bytes(2, "little") * 2
    end[12:16] = (len(packed) - len(end) - start + 100 * len(entry)).to_bytes(4, "little")
    good, bad = found_in("a.zip", packed[:start] + entry * 100 + packed[start : -len(end)] + bytes(end))
    assert good == ["a.zip/a.txt", "a.zip/b.txt"]
    assert set(bad) == {"a.zip/a.txt"}
    assert "reaches into what lies behind it" in bad["a.zip/a.txt"]


def test_members_that_are_not_wanted_are_bounded_too(monkeypatch):
    monkeypatch.setattr(archives, "MOST_BYTES", 1_000_000)
    good, bad = found_in("a.tar.gz", tarred({"a.txt": b"x", "film.mpg": bytes(5_000_000), "b.txt": b"x"}, "w:gz"))
    assert good == ["a.tar.gz/a.txt"]
    assert "more than 1,000,000 bytes in it" in bad["a.tar.gz"]


@pytest.mark.parametrize("ending", [".zip", ".tar"])
def test_many_members_are_read_and_more_are_not_than_may_be(monkeypatch, ending):
    content = packed_as(ending, {f"{number}.txt": b"x" for number in range(2_000)})
    good, bad = found_in(f"a{ending}", content)
    assert (len(good), bad) == (2_000, {})
    monkeypatch.setattr(archives, "MOST_MEMBERS", 500)
    good, bad = found_in(f"a{ending}", content)
    assert len(good) == 500
    assert bad == {f"a{ending}": "more than 500 members; the others are left out; split it"}


@pytest.mark.parametrize("ending", sorted(TAR_MODES))
def test_of_a_tar_cut_off_what_stands_before_is_read(ending):
    noise = [bytes((number * one * one) % 251 for one in range(70_000)) for number in range(1, 5)]
    content = packed_as(ending, {f"{number}.txt": text for number, text in enumerate(noise)})
    good, bad = found_in(f"a{ending}", content[: len(content) * 2 // 3])
    assert good in ([f"a{ending}/{number}.txt" for number in range(n)] for n in range(4))
    assert any(word in bad[f"a{ending}"] for word in ("broken or cut off", "cannot be read"))
    assert ending != ".tar" or len(good) > 1


def test_a_tar_cut_off_between_two_members_is_named():
    content = tarred({"a.txt": b"x", "b.txt": b"x"})
    good, bad = found_in("a.tar", content[:1024])
    assert good == ["a.tar/a.txt"]
    assert bad["a.tar"].startswith("broken or cut off: found empty header; wanted the head of a member")
    damaged = content[:1024] + b"cod" * 200 + content[1624:]
    assert found_in("a.tar", damaged) == (["a.tar/a.txt"], {"a.tar": bad["a.tar"].replace("empty", "invalid")})


def test_a_zip_cut_off_is_named():
    good, bad = found_in("a.zip", zipped({"a.txt": b"x" * 1000, "b.txt": b"y" * 1000})[:-30])
    assert good == []
    assert bad["a.zip"] == "broken or cut off: File is not a zip file"


def test_one_damaged_member_of_a_zip_loses_no_other():
    content = zipped({"a.txt": b"cod" * 5, "b.txt": b"hake" * 5}, method=zipfile.ZIP_STORED)
    good, bad = found_in("a.zip", content.replace(b"cod" * 5, b"cow" * 5))
    assert good == ["a.zip/b.txt"]
    assert bad == {"a.zip/a.txt": "cannot be read: Bad CRC-32 for file 'a.txt'"}


def test_encrypted_members_are_rejected():
    content = bytearray(zipped({"a.txt": b"x", "picture.png": b"x"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            content[at + place] |= 1
    assert found_in("a.zip", bytes(content)) == (
        [],
        {"a.zip/a.txt": "encrypted; unpack it with its password and give the files"},
    )


def test_other_zip_methods_are_rejected():
    bad = found_in("a.zip", zipped({"a.txt": b"x"}, method=zipfile.ZIP_BZIP2))[1]
    assert bad == {"a.zip/a.txt": "found the zip method 12; wanted 8, deflate; pack it anew"}


def test_of_two_members_of_one_name_both_are_read():
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = zipped([("a.txt", b"cod"), ("a.txt", b"hake")])
    assert [one.content for one in sources_in(Source("a.zip", content=twice), lambda _: True)] == [b"cod", b"hake"]
    twice = tarred([("a.txt", b"cod"), ("a.txt", b"hake")])
    assert [one.content for one in sources_in(Source("a.tar", content=twice), lambda _: True)] == [b"cod", b"hake"]


@pytest.mark.parametrize("ending", [".zip", ".tar"])
def test_archives_inside_archives_are_rejected(tmp_path, ending):
    path = tmp_path / f"a{ending}"
    path.write_bytes(packed_as(ending, {"b.zip": zipped({"c.txt": b"x"}), "d.tar.gz": b"x", "good.txt": TEXT.encode()}))
    stories = toolkit.read_stories(path)
    assert len(stories) == 1
    assert {refusal["input"]: refusal["reason"] for refusal in stories.attrs["rejected"]} == dict.fromkeys(
        (f"{path}/b.zip", f"{path}/d.tar.gz"), "an archive inside an archive; unpack the outer one"
    )


def test_names_are_made_printable():
    name = b"caf\xe9\x1b[31m.txt".decode("utf-8", "surrogateescape")
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
        archive.addfile(tarfile.TarInfo(name))
    assert found_in("a.tar", packed.getvalue())[0] == ["a.tar/caf\ufffd[31m.txt"]
    bad = found_in("a.tar", tarred({"a" * 5000 + ".txt": b"x"}))[1]
    assert list(bad.values()) == ["a name of 5,004 characters"]


def test_a_header_that_fills_the_memory_is_refused():
    content = tarred({"a.txt": b"x"}, "w", pax_headers={"comment": "cod" * 1_000_000})
    assert found_in("a.tar", content) == ([], {"a.tar": "broken: a header of more than 1,000,000 bytes"})


def test_sparse_members_are_not_blown_up():
    info = tarfile.TarInfo("a.txt")
    info.type = tarfile.GNUTYPE_SPARSE
    head = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    head[483:495] = b"77777777777\x00"
    head[148:156] = b"%06o\x00 " % (sum(head[:148]) + 256 + sum(head[156:512]))
    good, bad = found_in("a.tar", bytes(head) + bytes(1024))
    assert (good, bad) == ([], {"a.tar/a.txt": "a sparse file; pack it anew"})


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("content", [b"", b"cod", b"PK\x05\x06", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ\x00", bytes(600)])
def test_what_is_no_archive_is_an_error(tmp_path, ending, content):
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    with pytest.raises((toolkit.SourceError, toolkit.EmptyCorpusError), match=f"a{ending}"):
        toolkit.read_stories(path)


@settings(max_examples=60)
@given(st.sampled_from(ENDINGS), st.binary(max_size=1500))
def test_any_bytes_end_in_sources_or_reasons(ending, content):
    found_in(f"a{ending}", content)


@settings(max_examples=60)
@given(
    st.sampled_from(ENDINGS),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=8),
    st.floats(0.5, 1),
)
def test_damaged_archives_end_in_sources_or_reasons(ending, damages, kept):
    content = bytearray(packed_as(ending, {"a.txt": b"cod" * 50, "b.txt": b"hake" * 50, "link.png": b""}))
    for place, byte in damages:
        content[int(place * len(content))] = byte
    found_in(f"a{ending}", bytes(content[: int(kept * len(content))]))


def test_what_packs_well_is_no_bomb():
    table = "\n".join(f"{number},The quota for cod was cut on day {number}." for number in range(40_000))
    files = {"small.txt": b"cod " * 20_000, "large.txt": table.encode()}
    assert found_in("a.zip", packed_as(".zip", files)) == (["a.zip/small.txt", "a.zip/large.txt"], {})
