"""A report that does not hold all stories says of how many its themes and events are."""

from dataclasses import replace

import pytest

import toolkit

NEWS = ["The quota for cod was cut on Monday in Oslo.", "The quota for cod was cut by a tenth on Monday in Oslo."]


@pytest.fixture(scope="module")
def streamed():
    report = toolkit.build_report(NEWS, map=False)
    (theme,) = report.themes
    (event,) = theme.events
    return replace(report, unlisted={theme.id: 1_998, event.id: 55})


@pytest.mark.parametrize("write", [toolkit.Report.to_markdown, toolkit.Report.to_html])
def test_what_is_not_listed_counts(streamed, write):
    page = write(streamed)
    assert "2,000 stories, 2 of them here" in page
    assert "57 reports, 2 of them here" in page


@pytest.mark.parametrize("write", [toolkit.Report.to_markdown, toolkit.Report.to_html])
def test_nothing_is_said_where_all_are_listed(streamed, write):
    assert "of them here" not in write(replace(streamed, unlisted={}))
