"""A queue in which nothing is put twice, and whose parcels go from state to state as they are sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.archive.news import DAY, HOUR, MONDAY, run
from toolkit.archive.archive import Archive
from toolkit.archive.outbox import key_of
from toolkit.archive.records import Edition, Entry, Parcel
from toolkit.errors import ArchiveBusyError, ArchiveError

NAMES = st.text(max_size=8)


def parcel(target, part=1, edition="2031-03-03", digest="morning"):
    key = key_of(digest, edition, "mail", target, str(part))
    return Parcel("mail", target, "digest.eml", b"The ferry stops.", key)


def commit(archive, *parcels, hours=0, **known):
    archive.commit(run(MONDAY + hours * HOUR, kind="all", parcels=parcels, **known))


def targets(archive):
    return [(one.parcel.target, one.parcel.key.rpartition("/")[2]) for one in archive.queued()]


def test_an_edition_is_queued_once_in_however_many_parts(archive):
    commit(archive, parcel("anna"), parcel("anna", 2))
    commit(archive, parcel("anna"), parcel("anna", 2), parcel("anna", 3), parcel("bodil"), hours=1)
    assert targets(archive) == [("anna", "1"), ("anna", "2"), ("bodil", "1")]


@pytest.mark.parametrize("state", ["delivered", "uncertain", "refused", "sending"])
def test_what_was_sent_or_not_is_not_queued_again(archive, state):
    commit(archive, parcel("anna"))
    archive.note(replace(archive.queued()[0], state=state), MONDAY)
    commit(archive, parcel("anna"), hours=1)
    assert archive.queued() == ()


@pytest.mark.parametrize(
    "other",
    [
        parcel("anna", edition="2031-03-04"),
        parcel("ann"),
        parcel("anna/1"),
        parcel("anna-2"),
        parcel("anna", digest="evening"),
        Parcel("files", "/tmp", "digest.md", b""),
    ],
)
def test_another_edition_or_target_is_another_parcel(archive, other):
    commit(archive, parcel("anna"))
    commit(archive, other, hours=1)
    assert [one.parcel for one in archive.queued()] == [parcel("anna"), other]


@given(st.lists(st.tuples(NAMES, NAMES, NAMES, NAMES), min_size=2, max_size=2, unique=True))
def test_different_things_have_different_keys_of_ascii(names):
    one, other = (key_of(*given) for given in names)
    assert one != other
    assert one.isascii()
    assert one.isprintable()
    assert " " not in one


def test_an_edition_is_made_once(archive):
    edition = Edition("morning", "2031-03-03")
    commit(archive, parcel("anna"), edition=edition)
    with pytest.raises(ArchiveError):
        commit(archive, parcel("bodil"), edition=edition, hours=1)
    assert targets(archive) == [("anna", "1")]


def test_a_parcel_goes_once(archive):
    commit(archive, parcel("anna"))
    (found,) = archive.queued()
    archive.going(found.number)
    assert archive.queued() == ()
    assert [one.number for one in archive.queued("sending")] == [found.number]
    with pytest.raises(ArchiveError, match="not queued any more"):
        archive.going(found.number)


def test_what_a_parcel_holds_is_deleted_when_it_has_arrived_and_not_before(archive):
    commit(archive, parcel("anna"), parcel("bodil"))
    one, two = archive.queued()
    archive.note(replace(one, state="delivered"), MONDAY + DAY)
    archive.note(replace(two, state="refused", last_error="no such reader"), MONDAY + DAY)
    columns = "state, length(content), last_error, changed_at"
    assert archive.rows(f"SELECT {columns} FROM outbox ORDER BY number") == [
        ("delivered", None, None, "2031-03-04 06:00:00"),
        ("refused", len(b"The ferry stops."), "no such reader", "2031-03-04 06:00:00"),
    ]


def test_the_next_try_is_kept(archive):
    commit(archive, parcel("anna"))
    later = replace(archive.queued()[0], n_failures=3, last_error="greylisted", next_try=MONDAY + timedelta(hours=2))
    archive.note(later, MONDAY)
    assert archive.queued() == (later,)


def test_states_are_noted_while_a_run_writes(archive, tmp_path):
    commit(archive, parcel("anna"))
    with Archive(archive.path, wait=0) as other, other.writing():
        archive.going(1)
        archive.note(replace(archive.queued("sending")[0], state="delivered"), MONDAY)
    assert archive.rows("SELECT state FROM outbox") == [("delivered",)]


def test_one_sends_at_a_time_and_the_other_is_told_who_does(archive):
    with Archive(archive.path, wait=0) as other, archive.sending():
        with pytest.raises(ArchiveBusyError, match=r"process \d+ has been sending what is queued"), other.sending():
            pass
        with other.writing():
            pass


def test_entries_are_updated_in_place(archive):
    one = Entry("https://ardsund.example/#event-1", "Ferry stops", MONDAY, MONDAY, "https://ardsund.example/a", "<p>1")
    commit(archive, entries=(one, replace(one, entry="https://other.example/#event-1")))
    changed = replace(one, title="Ferry sails", published=MONDAY + DAY, updated=MONDAY + DAY, content="<p>2")
    commit(archive, entries=(changed,), hours=1)
    assert archive.entries("https://ardsund.example/#", 50) == (replace(changed, published=MONDAY),)
    assert len(archive.entries("", 50)) == 2


def test_the_newest_entries_are_read_and_those_that_are_named(archive):
    made = [Entry(f"https://ardsund.example/#{n}", f"Ferry {n}", MONDAY, MONDAY + n * DAY, "", "") for n in range(9)]
    archive.commit(run(MONDAY, entries=tuple(made)))
    newest = archive.entries("https://ardsund.example/#", 2, [made[3].entry, "https://ardsund.example/#none"])
    assert newest == (made[8], made[7], made[3])
    assert archive.entries("https://elsewhere.example/#", 2) == ()
