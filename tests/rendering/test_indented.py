import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from toolkit.digests.records import Quote
from toolkit.rendering.indented import indented

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text() | st.integers() | st.none(), inner)
    ),
)


@given(VALUES)
def test_json_is_written_as_the_standard_library_writes_it(value):
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)


def test_records_and_times_are_written_wherever_they_stand():
    quote = Quote("Cod is cut.", "a1", 0, 11)
    written = json.loads(indented({"at": datetime(2025, 6, 10, 22, tzinfo=UTC), "said": [quote]}))
    assert written == {
        "at": "2025-06-10T22:00:00Z",
        "said": [{"text": "Cod is cut.", "story_id": "a1", "start": 0, "end": 11, "n_sources": 0}],
    }
