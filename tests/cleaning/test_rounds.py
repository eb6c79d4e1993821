"""Cleaning in rounds, in which what is settled is not looked at again, against every step on every row each time."""

from hypothesis import given
from hypothesis import strategies as st

from tests.cleaning.rows import row
from toolkit.cleaning.steps import STEPS, clean_rows
from toolkit.stories.rows import without_repeats

PIECES = st.sampled_from(
    [
        "The quota for cod was cut by a tenth on Monday.",
        "<p>AT&amp;amp;T cut <b>jobs</b></p>",
        "Crews donâ€™t fish",
        "Share",
        "Related stories",
        "Herring spared",
        "More news of the coast every day",
        "Cod is cut - Quay Wire",
        "Crews in Hull protest… [+1234 chars]",
        "&amp;lt;b&amp;gt;",
    ]
)
ROWS = st.lists(
    st.builds(
        lambda title, lines, source: row("\n".join(lines)) | {"title": title, "source": source},
        PIECES,
        st.lists(PIECES, min_size=1, max_size=4),
        st.sampled_from(["Quay Wire", "Quay &amp; Wire", ""]),
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS)
def test_what_is_settled_need_not_be_cleaned_again(rows):
    assert clean_rows(rows, STEPS)[0] == _each_step_on_every_row(rows)


def _each_step_on_every_row(rows):
    cleaned = without_repeats(rows)
    while True:
        at_first = cleaned
        for step in STEPS.values():
            pairs = [(one, {**one, **new}) for one, new in zip(cleaned, step(cleaned), strict=True)]
            cleaned = [new if new["text"].strip() else one for one, new in pairs]
        cleaned = without_repeats(cleaned)
        if cleaned == at_first:
            return cleaned
