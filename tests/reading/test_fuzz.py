"""Whatever a file holds, stories come out or a reason why not: the short version of `experiments/fuzzing`."""

from __future__ import annotations

import signal

import pytest
from hypothesis import given, settings
from large import LARGE, linked
from mutations import documents, pages, rows
from seeds import LISTS, PAGE, SEEDS
from targets import TARGETS, find_feeds, quote, read_bytes, report_on, split_text

import toolkit
from toolkit.reading import inputs
from toolkit.reading.formats.readers import READERS
from toolkit.reading.sources import archives

SECONDS_OF_A_HANG = 60


@pytest.fixture(autouse=True)
def _no_hang():
    """Fail, rather than wait for ever."""

    def hangs(*_):
        pytest.fail(f"an input took more than {SECONDS_OF_A_HANG} seconds")

    before = signal.signal(signal.SIGALRM, hangs)
    signal.alarm(SECONDS_OF_A_HANG)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


# One ending for each reader, and one for each way of packing.
OF_READERS = {reader: ending for ending, reader in reversed(READERS.items())}.values()


@pytest.mark.parametrize("ending", [*OF_READERS, ".zip", ".tar", ".tar.xz", ""])
def test_damaged_files_end_in_stories_or_reasons(ending):
    seeds = SEEDS.get(ending, SEEDS[".tar.gz"] if ending in archives.ENDINGS else [])
    assert seeds, f"a reader of {ending}: wanted a document of this kind in SEEDS"

    @settings(max_examples=25)
    @given(documents(seeds, most=5000))
    def law(content):
        read_bytes(content, ending)

    law()


@pytest.mark.parametrize("ending", [*READERS, ".zip", ".tar", ".tar.gz", ""])
def test_the_seeds_are_valid(ending):
    wanted = "rejected" if ending == ".opml" else "stories"
    assert all(read_bytes(seed, ending) == wanted for seed in SEEDS[ending])
    assert all(find_feeds(seed) == "stories" for seed in LISTS)


@settings(max_examples=25)
@given(TARGETS["sentences"].strategy)
def test_any_text_in_any_language_has_sentences(given_text):
    quote(given_text)


@settings(max_examples=50)
@given(documents(LISTS, most=5000))
def test_damaged_lists_of_feeds_end_in_addresses_or_reasons(content):
    find_feeds(content)


@settings(max_examples=100)
@given(pages(PAGE))
def test_any_lines_make_a_page(text):
    split_text(text)


@settings(max_examples=10)
@given(rows())
def test_strange_words_make_a_report(table):
    report_on(table)


QUICK = [
    *(name for name in LARGE if "nested 10,000" in name),
    *("entity bomb.xml", "entity bomb.html", "a header of quotation marks.eml"),
    *("one notice of 900,000 characters.jsonl", "900,000 tags.html", "9 MB of short lines.txt"),
]


def test_many_linked_data_end_in_stories():
    assert read_bytes(linked(100_000), ".html") == "stories"


@pytest.mark.parametrize("name", QUICK)
def test_large_inputs_end_in_stories_or_reasons(name):
    read_bytes(LARGE[name](), f".{name.split('.', 1)[1]}")


@pytest.mark.parametrize(
    ("ending", "content", "reason"),
    [
        (".txt", b"cod\n" * 100_001, "more than 100,000 lines"),
        (".md", b"cod\n" * 100_001, "more than 100,000 lines"),
        (".html", b"<p " + b"a=b " * 50_000 + b">Cod", "more tags, or attributes of a tag"),
        (".html", b"<b>" * 300_001, "more tags, or attributes of a tag"),
        (".json", b"[" + b"{}," * 5_000_001 + b"{}]", "more than 10,000,000 values"),
        (".csv", b"text\n" + b'"' + b"cod\n" * 300_000 + b'"', "field larger than field limit"),
        (".jsonl", b"\x00\n", "not text"),
    ],
)
def test_too_much_is_refused_by_what_is_too_much(tmp_path, ending, content, reason):
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    with pytest.raises(toolkit.SourceError, match=reason):
        toolkit.read_stories(path)


def test_bad_lines_without_end_are_not_all_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(inputs, "MOST_REJECTED", 10)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Cod."}\n' + b"{}\n" * 50 + b'{"text": "Hake."}\n')
    stories = toolkit.read_stories(path)
    assert stories["text"].tolist() == ["Cod."]
    assert len(stories.attrs["rejected"]) == 12
    assert stories.attrs["rejected"][0]["reason"] == "more than 10 rejected; the rest is left out; mend it"


@pytest.mark.parametrize("seed", SEEDS[".feather"])
def test_lengths_that_are_claimed_are_not_believed(seed):
    for place in range(0, len(seed) - 8, 8):
        read_bytes(seed[:place] + (2**62).to_bytes(8, "little") + seed[place + 8 :], ".feather")
