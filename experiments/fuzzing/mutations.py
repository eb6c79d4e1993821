"""Hypothesis strategies: valid documents that are damaged as files are in the world, and by those who mean harm."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

Damage = Callable[[bytes], bytes]

CONTROLS = (
    "\x00\x01\x08\x0b\x0c\x1b\x1c\x1d\x1e\x7f\x85\x9f\ufeff\u200b\u200e\u202a\u202e\u2066\u2069\u2028\u2029\ufffe"
)
PIECES = (
    *("<", ">", "</p>", "<p>", "<div>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "&", "&#0;", "&#xD800;", "&a;"),
    *("&#1114112;", "<!DOCTYPE a [<!ENTITY a 'b'>]>", "<a href='http://[::1'>", "<base href='//['>", "{", "[", "]"),
    *('"', "'", "\\", "\\ud800", "\\u0000", "null", "NaN", "Infinity", "-1e999", "9" * 5000, "1e400", "true", "{}"),
    *(",", ";", "\t", "\r", "\n", "\r\n", "=?utf-8?q?=FF?=", "=?rot13?b?x?=", "charset=idna", "charset=hex", "=?"),
    *("encoding='utf-7'", "encoding='rot13'", "charset=utf-16", "Content-Type: ", "boundary=", "--cod", "From ", ": "),
    *("Content-Length: 99999999999", "chunked", "WARC/1.0\r\n", "HTTP/1.1 200 OK\r\n", "0001-01-01", "9999-12-31"),
    *("20 minutes ago", "9999 years ago", "yesterday at 25:61", "Tue, 99 Jun 2025 99:99:99 +9999", "- ", "• ", "· "),
    *(
        "vor 99 Stunden",
        "il y a 2 h",
        "9999年99月99日",
        "10. Juni 2025",
        "2025-06-10 10:00 EST",
        "9" * 13,
        "Publié le ",
    ),
    *("&lt;p&gt;", "&amp;lt;", " #39;s", "quot;", "<b>", "</b>", "<br>", "&#x110000;"),
    *("Related Articles", "Hashtags", "Comments", "READ MORE: ", "Photo: ", "Share", "Getty Images", "---", "```", "#"),
    *(
        "*",
        "_",
        "`",
        "![](",
        "](",
        "https://",
        "//[",
        "title: ",
        "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    ),
)
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "cp1252", "cp037", "shift_jis", "gb18030")


def _again(content: bytes, piece: bytes, often: int, at: float, most: int) -> bytes:
    place = int(at * len(content))
    enough = most // max(len(piece), 1) + 1
    return content[:place] + (piece * min(often, enough))[:most] + content[place:]


def _recoded(content: bytes, encoding: str) -> bytes:
    return content.decode("utf-8", "replace").encode(encoding, "replace")


def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Strings of any characters, lone surrogates and controls among them, and of pieces that mean something."""
    strange = st.text(
        st.sampled_from([*CONTROLS, "\ud800", "\udfff", "\u0301", "ﷺ", "ß", "İ", "a", " "]), max_size=max_size
    )
    anything = st.text(st.characters(exclude_categories=[]), max_size=max_size)
    return st.lists(st.one_of(st.sampled_from(PIECES), strange, anything), max_size=6).map("".join)


def as_bytes(text: str) -> bytes:
    """Encode a text, lone surrogates as UTF-8 would if it might."""
    return text.encode("utf-8", "surrogatepass")


def damages(seeds: Sequence[bytes], most: int = 20_000) -> st.SearchStrategy[Damage]:
    """Return a strategy of functions that each do one kind of harm to a document."""
    places = st.floats(0, 1, exclude_max=True)
    pieces = st.one_of(st.sampled_from(PIECES).map(as_bytes), texts().map(as_bytes), st.binary(max_size=8))
    many = st.sampled_from([1, 2, 3, 50, 1000, 100_000])

    def cut(at: float, to: float) -> Damage:
        return lambda content: content[: int(at * len(content))] + content[int(to * len(content)) :]

    def put(piece: bytes, often: int, at: float) -> Damage:
        return lambda content: _again(content, piece, often, at, most)

    def flip(at: float, byte: int) -> Damage:
        place = lambda content: int(at * len(content))  # noqa: E731
        return lambda content: content[: place(content)] + bytes([byte]) + content[place(content) + 1 :]

    def splice(other: bytes, at: float, to: float) -> Damage:
        return lambda content: content[: int(at * len(content))] + other[int(to * len(other)) :]

    def repeat(at: float, to: float, often: int) -> Damage:
        def harm(content: bytes) -> bytes:
            start, stop = sorted((int(at * len(content)), int(to * len(content))))
            return _again(content, content[start:stop], often, at, most)

        return harm

    return st.one_of(
        st.builds(flip, places, st.integers(0, 255)),
        st.builds(put, pieces, many, places),
        st.builds(cut, places, places),
        st.builds(splice, st.sampled_from(list(seeds)), places, places),
        st.builds(repeat, places, places, many),
        st.sampled_from(ENCODINGS).map(lambda name: lambda content: _recoded(content, name)),
        st.sampled_from([b" ", b"\n", b"\r"]).map(lambda by: lambda content: content.replace(b"\n", by)),
        st.sampled_from([b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x1f\x8b"]).map(
            lambda bom: lambda content: bom + content
        ),
    )


def documents(seeds: Sequence[bytes], most: int = 20_000) -> st.SearchStrategy[bytes]:
    """Return a strategy of documents: a seed with up to five damages, or bytes of no kind."""
    harm = st.lists(damages(seeds, most), min_size=1, max_size=5)
    damaged = st.builds(_all_done, st.sampled_from(list(seeds)), harm)
    return st.one_of(damaged, damaged, damaged, st.binary(max_size=300), texts().map(as_bytes))


def _all_done(content: bytes, harm: Sequence[Damage]) -> bytes:
    for one in harm:
        content = one(content)
    return content


def pages(seed: str) -> st.SearchStrategy[str]:
    """Return a strategy of text pages: lines of a valid one, in any order and number, and strange ones among them."""
    lines = st.one_of(st.sampled_from(seed.splitlines()), texts(), st.sampled_from(PIECES))
    return st.lists(lines, max_size=40).map("\n".join)


def rows() -> st.SearchStrategy[list[dict[str, str]]]:
    """Return a strategy of tables that are valid and strange: any text under the names that stories have."""
    words = st.lists(
        st.sampled_from("Cod quota cut by a tenth said ministers in Oslo . ! … ” the".split()), max_size=30
    )
    text = st.one_of(words.map(" ".join), st.builds("{} {}".format, words.map(" ".join), texts()))
    row = st.fixed_dictionaries(
        {"text": text}, optional={name: texts(20) for name in ("title", "source", "url", "published", "language", "id")}
    )
    return st.lists(row, min_size=1, max_size=8)
