"""Bytes to text: as declared, as browsers do, and as they must be where nothing is declared."""

from __future__ import annotations

import gzip
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.reading.formats.html import read_html
from toolkit.reading.sources.content_types import as_utf_8
from toolkit.reading.sources.encodings import codec_of, decode_text
from toolkit.reading.sources.source import Source

GERMAN = "Die Fangquote für Dorsch wird gekürzt, sagten die Minister in Oslo. Die Fischer von Büsum sind wütend."
SAID = [
    ("windows-1252", GERMAN),
    ("windows-1252", "“It is a blow,” the crew’s speaker said – and the ministers met in Oslo after a night of talks…"),
    (
        "windows-1250",
        "Kwota połowowa dorsza została zmniejszona. Rybacy są wściekli, że port zablokowano. Żądają więcej.",
    ),
    ("windows-1250", "Kvóta na tresku byla snížena, řekli ministři v Oslu. Rybáři zablokovali přístav svými sítěmi."),
    ("windows-1251", "Квота на треску была сокращена на десятую часть, сообщили министры в Осло после переговоров."),
    ("koi8-r", "Квота на треску была сокращена на десятую часть, сообщили министры в Осло после переговоров."),
    ("windows-1254", "Morina kotası onda bir azaltıldı. Balıkçılar geçen yılki kotayı istiyor, limanı kapattılar."),
    ("windows-1253", "Η ποσόστωση για τον μπακαλιάρο μειώθηκε κατά ένα δέκατο, είπαν οι υπουργοί στο Όσλο."),
    ("shift_jis", "タラの漁獲枠は月曜日に一割削減されたと、大臣たちがオスロで述べた。港の乗組員は抗議している。"),
    ("euc-jp", "タラの漁獲枠は月曜日に一割削減されたと、大臣たちがオスロで述べた。港の乗組員は抗議している。"),
    ("gbk", "周一，部长们在奥斯陆经过一夜谈判后表示，鳕鱼配额削减了十分之一。港口的渔民正在抗议。"),
    ("big5", "週一，部長們在奧斯陸經過一夜談判後表示，鱈魚配額削減了十分之一。港口的漁民正在抗議。"),
    ("euc-kr", "월요일 장관들은 오슬로에서 밤샘 회담 끝에 대구 어획량이 줄었다고 밝혔다. 어부들은 항의하고 있다."),
    ("utf-16-le", GERMAN),
]


def page(said: str, head: str = "") -> str:
    text = "".join(f"<p>{said}</p>" for _ in range(4))
    return f"<html><head>{head}<title>Cod</title></head><body><article>{text}</article></body></html>"


def text_of(content: bytes) -> str:
    ((_, story),) = read_html(Source("a.html", content=content))
    return str(story["text"])


@pytest.mark.parametrize(("charset", "said"), SAID)
@pytest.mark.parametrize("head", ["", '<meta charset="{}">', '<meta http-equiv=a content="text/html; charset={}">'])
def test_pages_are_read_with_and_without_a_declaration(charset, said, head):
    assert text_of(page(said, head.format(charset)).encode(charset)).startswith(said)


@pytest.mark.parametrize(("charset", "said"), SAID)
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl", "a.csv.gz"])
def test_files_in_other_encodings_are_read_and_named(tmp_path, caplog, charset, said, name):
    quoted = said.replace('"', "")
    content = {".txt": f"{said}\n", ".csv": f'text,title\n"{quoted}",Cod\n', ".jsonl": f'{{"text": "{quoted}"}}\n'}
    encoded = content[f".{name.split('.')[1]}"].encode(charset)
    (tmp_path / name).write_bytes(gzip.compress(encoded) if name.endswith(".gz") else encoded)
    with caplog.at_level(logging.INFO):
        stories = toolkit.read_stories(tmp_path / name, cleaning=())
    assert stories["text"].tolist() == [said]
    assert charset.startswith("utf") or f"read {tmp_path / name} as " in caplog.text


@pytest.mark.parametrize("head", ["<meta charset=utf-8>", ""])
def test_a_stray_byte_loses_no_other(head):
    content = page(
        "“Cod” – the crew’s quota – is cut, the ministers said in Oslo after a night of talks.", head
    ).encode()
    assert "“Cod” – the crew’s quota" in text_of(content.replace(b"is cut", b"is\xa0cut", 1))


def test_latin_1_is_windows_1252():
    said = "“Cod” is cut, the ministers said in Oslo."
    assert text_of(page(said, "<meta charset=iso-8859-1>").encode("cp1252")).startswith(said)
    assert as_utf_8(said.encode("cp1252"), "text/plain; charset=us-ascii").decode() == said


def test_of_a_page_that_declares_what_it_is_not_the_encoding_is_detected():
    assert text_of(page(GERMAN, "<meta charset=utf-8>").encode("cp1252")).startswith(GERMAN)


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        *(("iso-2022-jp", "iso2022_jp"), ("tis-620", "cp874"), ("x-mac-cyrillic", "mac-cyrillic"), ("x-sjis", "cp932")),
        *(("ks_c_5601-1987", "cp949"), ("GB2312", "gb18030"), ("windows-874", "cp874"), ("Latin1", "cp1252")),
        *(
            (name, "")
            for name in (
                "base64",
                "rot13",
                "cp037",
                "idna",
                "punycode",
                "utf-7",
                "unicode_escape",
                "a\x00b",
                "",
                "x" * 99,
            )
        ),
    ],
)
def test_labels_mean_what_they_mean_to_browsers(label, codec):
    assert codec_of(label) == codec


def test_a_file_that_is_mostly_utf_8_loses_only_its_bad_lines(tmp_path):
    rows = [f'"{GERMAN} {number}"'.encode() for number in range(4)]
    (tmp_path / "a.csv").write_bytes(b"\n".join([b"text", *rows, GERMAN.encode("cp1252")]))
    stories = toolkit.read_stories(tmp_path / "a.csv")
    assert len(stories) == 4
    assert "line 6" in stories.attrs["rejected"][0]["input"]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.txt"])
def test_a_nul_is_left_out(tmp_path, name):
    content = {"a.csv": f'text\n"{GERMAN}"', "a.jsonl": f'{{"text": "{GERMAN}"}}', "a.txt": GERMAN}[name]
    (tmp_path / name).write_bytes(content.replace("Dorsch", "Dor\x00sch").encode())
    assert toolkit.read_stories(tmp_path / name)["text"].tolist() == [GERMAN]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.html"])
def test_wide_text_is_read_by_its_mark(tmp_path, encoding, name):
    said = f"The quota for 🐟 was cut. {GERMAN}"
    mark = "" if encoding in ("utf-16", "utf-32") else "\ufeff"
    written = {"a.txt": said, "a.csv": f'text\n"{said}"', "a.html": page(said)}
    (tmp_path / name).write_bytes((mark + written[name]).encode(encoding))
    assert toolkit.read_stories(tmp_path / name)["text"][0].startswith(said)


def test_wide_text_that_is_broken_is_named(tmp_path):
    (tmp_path / "a.csv").write_bytes("text\nCod".encode("utf-32") + b"\xd8")
    with pytest.raises(toolkit.SourceError, match=r"a\.csv: not valid UTF-32; save it as UTF-8"):
        toolkit.read_stories(tmp_path / "a.csv")


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "utf-16", "gbk", "iso-2022-kr", "hz", "utf-32", "johab"]))
def test_any_bytes_become_text(content, label):
    decode_text(content, [label]).encode()
