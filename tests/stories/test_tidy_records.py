from hypothesis import given
from hypothesis import strategies as st

from toolkit.stories.raw_records import make_row, make_row_as_it_stands
from toolkit.stories.tidy import tidy_words

HOSTILE = st.sampled_from(
    [
        "",
        " ",
        "Cod quota is cut",
        "Cod  quota",
        " Cod quota",
        "Cod quota ",
        "COD",
        "N/A",
        "-",
        "none",
        "None of it is cut",
        "[Removed]",
        "[Updated] Cod quota is cut",
        "Cod\nis cut",
        "Cod\u00a0is\u3000cut",
        "Cod \u202equota",
        "\ud800",
        "Cod^-^quota",
        "^",
        "Crews ^ protest",
        "https://www.quay.example/cod",
        "http://quay.example",
        "漁獲枠を削減",
        "de-DE",
        "2025-06-10",
        "2025-06-10T22:00:00+02:00",
        "June 9, 2025",
        "2 hours ago",
        "x" * 201,
    ]
)
NAMES = (
    "id",
    "title",
    "headline",
    "text",
    "content",
    "source",
    "publisher",
    "url",
    "link",
    "lang",
    "published",
    "date",
)
RECORDS = st.dictionaries(st.sampled_from(NAMES), HOSTILE | st.text(max_size=8) | st.none(), max_size=8)


@given(RECORDS)
def test_a_record_that_is_taken_as_it_is_gives_the_row_that_is_made_of_its_values_one_by_one(record):
    in_lists = {name: value if value is None else [value] for name, value in record.items()}
    assert not tidy_words(in_lists)
    for make in (make_row, make_row_as_it_stands):
        assert _made(make, record) == _made(make, in_lists)


def _made(make, raw):
    try:
        return make(raw)
    except ValueError:
        return None


def test_most_records_of_headlines_are_taken_as_they_are():
    record = {"title": "Cod quota is cut by a tenth", "source": "Quay Wire", "published": "2025-06-10", "url": None}
    assert tidy_words(record) == {"title": "Cod quota is cut by a tenth", "source": "Quay Wire"}
