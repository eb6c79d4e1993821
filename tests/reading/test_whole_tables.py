"""A law of whole files: a table in CSV gives the stories that a frame of its rows gives, and names what it rejects."""

from __future__ import annotations

import csv
import io
from datetime import datetime, timedelta

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit import read_stories
from toolkit.reading.times.dates import parse_time

COLUMNS = ["title", "text", "description", "published", "source", "url", "id", "language"]
TIDY = st.sampled_from(
    [
        "Cod quota is cut again",
        "Exclusive: crews protest in Hull",
        "Herring - and eels - are spared",
        "日銀は利上げを決めた。",
    ]
)
WORDS = st.one_of(
    TIDY,
    st.sampled_from(
        [
            *(
                "",
                "[Removed]",
                "N/A",
                "SHOUTED TEXT",
                "  two  spaces ",
                "^ a ^",
                'A "quoted" word',
                "Cod\x00cut",
                "<b>Cod</b> &amp; eel",
            ),
            *(
                "Cod is cut - Quay",
                "Cod is cut | Reuters | 10 June",
                "Share",
                "The quota is cut.\n\nShare\nRead more: Eels",
            ),
            *(
                "The quota is cut. [+12 chars]",
                "Share [+12 chars]",
                "Cod\r\nis\rcut",
                "donâ€™t",
                "\ufeffCod\u202e is cut",
            ),
            *(
                "<a href='/x'>12 comments</a>",
                "The quota is cut.\nMore news of the coast every day",
                "Log in",
                "Related stories\nEel",
            ),
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
TIMES = st.sampled_from(
    [
        *(
            "2015-03-02T00:01:00+00:00",
            "2015-03-02T00:01:00Z",
            "2015-02-30T00:00:00Z",
            "2015-03-02T24:00:00",
            "2015-03-02",
        ),
        *(
            "20 minutes ago",
            "June 9, 2025, 5:30 PM EDT",
            "03/04/2025",
            "1970-01-01T00:00:00Z",
            "2300-01-01T00:00:00",
            "",
            "N/A",
        ),
    ]
)
RECORDS = st.tuples(
    WORDS,
    WORDS,
    st.one_of(st.just(""), WORDS),
    TIMES,
    st.sampled_from(["Quay", "Reuters", "https://quay.example/cod", "", "null"]),
    st.sampled_from(["", "https://quay.example/cod", "http://[cod"]),
    st.sampled_from(["", "", "7", " 8 "]),
    st.sampled_from(["", "en", "de-DE", "xx"]),
).filter(lambda cells: any(map(str.strip, cells)))
NO_RECORDS = {
    b"\r\n": "",
    b" \n": "",
    b"1,2,3,4,5,6,7,8,9\n": "found 9 cells; wanted 8",
    b"\xffcod,2\n": "not valid UTF-8 at line {line}, byte 1; save it as UTF-8",
}
LAST = ("Cod quota is cut by a tenth", "The quota for cod is cut by a tenth.", "", "2025-06-10", "Quay", "", "", "")


def in_csv(record: tuple[str, ...]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerow(record)
    return written.getvalue().encode()


def outcome(stories: pd.DataFrame) -> tuple[object, ...]:
    return stories.to_dict("list"), *(stories.attrs[name] for name in sorted(stories.attrs) if name != "rejected")


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None, max_examples=25
)
@given(st.lists(st.one_of(RECORDS, RECORDS, st.sampled_from(sorted(NO_RECORDS))), max_size=12))
def test_a_table_in_csv_gives_what_a_frame_of_its_rows_gives(tmp_path, pieces):
    path, content, number = tmp_path / "a.csv", b"\xef\xbb\xbf" + in_csv(tuple(COLUMNS)), 2
    records, lines, wrong = [], [], set()
    for piece in [*pieces, LAST]:
        if isinstance(piece, bytes):
            wrong |= {(number, NO_RECORDS[piece].format(line=number))} if NO_RECORDS[piece] else set()
        else:
            records.append(piece)
            lines.append(number)
        more = piece if isinstance(piece, bytes) else in_csv(piece)
        content, number = content + more, number + more.count(b"\n")
    path.write_bytes(content)

    of_file, of_frame = read_stories(path), read_stories(pd.DataFrame(records, columns=COLUMNS, dtype=object))

    assert repr(outcome(of_file)) == repr(outcome(of_frame))
    rows = [(int(one["input"].rpartition(" ")[2]), one["reason"]) for one in of_frame.attrs["rejected"]]
    wrong |= {(lines[row], reason) for row, reason in rows}
    expected = {(f"{path}, line {line}", reason) for line, reason in wrong}
    assert {(one["input"], one["reason"]) for one in of_file.attrs["rejected"]} == expected


@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29)), st.integers(-14 * 60, 14 * 60))
def test_a_time_by_the_standard_is_what_it_is_with_a_space_in_place_of_the_letter(moment, minutes):
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    written = f"{moment:%H:%M:%S}{sign}{hours:02}:{rest:02}"
    day = moment.date().isoformat()
    assert parse_time(f"{day}T{written}") == parse_time(f"{day} {written}")
    wanted = moment.replace(microsecond=0) - timedelta(minutes=minutes)
    found = parse_time(f"{day}T{written}")
    assert found is not None
    assert found.replace(tzinfo=None) == wanted
