"""Tables in text as programs and people leave them: what can be read in one way only is read."""

from __future__ import annotations

import gzip

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import SourceError, StorySchemaError
from toolkit.reading.formats.loose_cells import loose_cells
from toolkit.reading.formats.tables import read_csv
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected


def rows(content: str, name: str = "a.csv") -> list[tuple[str, ...]]:
    found = list(read_csv(Source(name, content=content.encode())))
    assert not any(isinstance(one, Rejected) for one in found), found
    return [tuple(one[1].values()) for one in found if not isinstance(one, Rejected)]


FIRST, LAST = 'First,"Cod, herring"\n', "Last,Eel\n"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('Third,"Wait," he said', ("Third", '"Wait," he said')),
        ('"Cod" and more,text', ('"Cod" and more', "text")),
        (r'Third,"He said \"no\" to it, twice"', ("Third", 'He said "no" to it, twice')),
        (r'Third,"He said \"no, never\""', ("Third", 'He said "no, never"')),
        ('"A \\"b\\"\nc, d",text', ('A "b"\nc, d', "text")),
        ("Third,Cod,", ("Third", "Cod")),
        ("Third,Cod, ,", ("Third", "Cod")),
    ],
)
def test_quotes_that_are_none_of_tables_are_read_where_there_is_one_way(line, cells):
    assert rows(f"title,text\n{FIRST}{line}\n{LAST}") == [("First", "Cod, herring"), cells, ("Last", "Eel")]


@pytest.mark.parametrize("line", ['Third,"Wait," he said, "and more"', 'Third,"Wait', '"Cod" and "eel, hake",x'])
def test_others_are_rejected_and_take_nothing_with_them(line):
    found = list(read_csv(Source("a.csv", content=f"title,text\n{FIRST}{line}\n{LAST}".encode())))
    assert [isinstance(one, Rejected) for one in found] == [False, True, False]


def test_a_quote_that_opens_a_cell_between_tabs_and_does_not_end_is_none():
    lines = [
        '"Alpha\tCod.',
        "Beta\tHake.",
        'Gamma" two\tEel.',
        'Delta\t"Ling.',
        'Epsilon\t"Sole." she said',
        'Eta\t"A" or "B',
        '"Zeta\tx',
    ]
    cells = [tuple(line.split("\t")) for line in lines]
    assert rows("\n".join(["title\ttext", *lines]), "a.tsv") == cells


def test_cells_of_several_lines_between_tabs_stay():
    frame = pd.DataFrame({"title": ["Cod", "Eel"], "text": ['Cut.\n\nBy "half".', "Back."]})
    assert rows(frame.to_csv(sep="\t", index=False), "a.tsv") == list(frame.itertuples(index=False, name=None))


@pytest.mark.parametrize("columns", [["text", "title"], ["title", "text"], ["title", "text", "source"]])
def test_what_is_quoted_rightly_is_read_so_whatever_it_holds(columns):
    values = {"text": "The result:\tnine to four.\nCrews\tshouted.", "title": "Port to close", "source": "Civic Wire"}
    frame = pd.DataFrame([values])[columns]
    assert rows(frame.to_csv(sep="\t", index=False), "a.tsv") == list(frame.itertuples(index=False, name=None))


@pytest.mark.parametrize("declaration", ["sep=;", "sep=|", "sep=\t"])
def test_a_delimiter_that_is_declared_wrongly_is_not_taken(declaration):
    assert rows(f"{declaration}\ntitle,text\n{LAST}") == [("Last", "Eel")]
    with pytest.raises(StorySchemaError, match="no text column; found: label; wanted one of"):
        rows(f"{declaration}\nlabel\n{LAST}")


def test_a_quote_between_tabs_that_never_ends_takes_no_more_than_its_line():
    lines = ['"Alpha\tCod.', *(f"Beta {number}\t{'Hake. ' * 100}" for number in range(3_000))]
    assert len(rows("\n".join(["title\ttext", *lines]), "a.tsv")) == 3_001


@pytest.mark.parametrize("before", ["\n", "\r\n\n", "\nsep=,\n"])
def test_blank_lines_before_the_header_are_none(before):
    assert rows(f"{before}title,text\n{LAST}") == [("Last", "Eel")]


def test_blank_lines_between_records_are_none_and_those_in_cells_stay():
    assert rows('title,text\n\n\r\n \nFirst,"Cod\n\n\neel"\n\n\nLast,Eel\n\n') == [
        ("First", "Cod\n\n\neel"),
        ("Last", "Eel"),
    ]
    found = list(read_csv(Source("a.csv", content=b"title,text\n\n\na,b,c\n")))
    assert found == [Rejected("a.csv, line 4", "found 3 cells; wanted 2")]


def test_blank_lines_without_end_are_few():
    source = Source("a.csv", content=b"text\nCod\n" + b"\n" * 300_000 + b"Eel\n")
    assert len(list(source.lines())) < 10
    assert [name for name, _ in read_csv(source)] == ["a.csv, line 2", "a.csv, line 300003"]


def test_a_bomb_is_refused_and_what_packs_well_is_none():
    bomb, dense = (gzip.compress(b"text\n" + b"\n" * size) for size in (2_000_000, 900_000))
    with pytest.raises(SourceError, match="packed more than 200 to 1"):
        list(read_csv(Source("a.csv.gz", content=bomb)))
    assert list(read_csv(Source("a.csv.gz", content=dense))) == []


def test_lines_may_end_with_carriage_returns():
    assert rows('title,text\r"A, b",Cod\rLast,Eel\r') == [("A, b", "Cod"), ("Last", "Eel")]
    assert rows('title,text\n"A\rb",Cod\n') == [("A\rb", "Cod")]
    found = list(read_csv(Source("a.csv", content=b"title,text\ra,b,c\rLast,Eel")))
    assert found[0] == Rejected("a.csv, line 2", "found 3 cells; wanted 2")


@given(st.text(alphabet='ab,"\t \\', max_size=40), st.sampled_from([",", "\t"]))
def test_loose_cells_hold_the_line(line, delimiter):
    cells = loose_cells(line, delimiter)
    assert cells is None or "".join(cells).replace('"', "").count("a") == line.count("a")


@given(st.lists(st.text(alphabet='ab,\n"\t \\\r', max_size=12), max_size=8), st.sampled_from(["a.csv", "a.tsv"]))
def test_any_lines_end_in_records_or_reasons(lines, name):
    for found in read_csv(Source(name, content="\n".join(["text\ttitle", *lines]).encode())):
        assert isinstance(found, Rejected) or set(found[1]) <= {"text", "title"}
