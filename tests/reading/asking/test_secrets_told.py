"""Secrets in the addresses of sources: kept out of the archive, of what is said, and of what readers see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.asking.asking import DAY, FERRY, MORNING, ask, feed, item, new, outcomes
from tests.reading.asking.test_failures import cut, failing
from tests.reading.fetching.loopback import ON_LOOPBACK, html, redirect
from toolkit.reading.asking.records import SourceToAsk
from toolkit.reading.asking.secrets_told import secrets_of
from toolkit.reading.fetching.addresses import shown_address

pytestmark = ON_LOOPBACK

LONG = "The ferry to Ardsund stays in port until the pier is mended, the harbour office said on Monday."


def test_a_secret_address_is_never_shown_nor_kept(site, archive, caplog):
    caplog.set_level("INFO")
    secret = f"{site.url}/feed-5e0cb3a7"
    source = SourceToAsk(secret, input="$SEA_FEED")
    for n_times, route in enumerate(
        [failing(500), redirect("/feed-5e0cb3a7-too"), redirect("http://127.0.0.1:9/5e0cb3a7"), cut, ("", "text/xml")]
    ):
        site.routes["/feed-5e0cb3a7"] = route
        ((found, _),) = ask(archive, source, at=MORNING + n_times * DAY)
        assert found.asked.outcome == "failed"
        assert "5e0cb3a7" not in repr(found.asked)
    site.routes["/feed-5e0cb3a7"] = (f"Pier mended\n\nThe pier of {'Ardsund ' * 40}.", "text/plain")
    ((found, n_new),) = ask(archive, source, at=MORNING + 9 * DAY)
    assert n_new == 1
    archive.close()
    assert b"5e0cb3a7" not in archive.path.read_bytes()
    assert "5e0cb3a7" not in caplog.text


@pytest.mark.parametrize("secret", ["token=hunter2xyz", "lang=en&key=Qz3kV8wN1mT6", "u=x&p%61ssword=hunter2"])
@pytest.mark.parametrize("is_named", [True, False])
def test_secrets_that_come_back_in_an_answer_go_no_further(site, archive, caplog, tmp_path, secret, is_named):
    caplog.set_level("DEBUG")
    value = secret.rpartition("=")[2]
    at = f"{site.url}/art?{secret}"
    entries = [
        item("Ferry", LONG, f"{at}#a1"),
        item("Crane", f"See {at} of {site.url}/feed?{secret}.", f"/crane?{secret}&n=1"),
        item(f"{at}#gate", "The gate of the lock opens at six.", f"{site.url}/gate?lang=en"),
    ]
    site.routes |= {
        f"/art?{secret}": redirect(f"/art2?{secret}", 301),
        f"/art2?{secret}": (feed(*entries, title=f"Courier {at}").replace("&", "&amp;"), "text/xml"),
    }
    (tmp_path / "feeds.txt").write_text(f"{at}\n", encoding="utf-8")
    source = SourceToAsk(at, input="$SEA", follow=True) if is_named else SourceToAsk(str(tmp_path / "feeds.txt"))
    answered = ask(archive, source)
    assert new(answered)[-1] == 3
    site.routes[f"/art2?{secret}"] = redirect(f"http://127.0.0.1:9/?{secret}")
    answered += ask(archive, source, at=MORNING + DAY)
    assert outcomes(answered)[-1] == "failed"
    urls = dict(archive.rows("SELECT title, url FROM stories"))
    assert (urls["Ferry"], urls["Crane"]) == ("", "")
    assert f"{site.url}/gate?lang=en" in urls.values()
    archive.close()
    assert value.encode() not in archive.path.read_bytes()
    assert value not in "".join(one.getMessage() for one in caplog.records if one.name.startswith("toolkit"))
    assert value not in repr([one.asked for one, _ in answered])


def test_a_page_at_a_secret_address_has_no_link(site, archive):
    site.routes |= {
        "/art?token=hunter2xyz": redirect("/art2.html?token=hunter2xyz", 301),
        "/art2.html?token=hunter2xyz": (html(), "text/html"),
    }
    assert new(ask(archive, SourceToAsk(f"{site.url}/art?token=hunter2xyz", input="$SEA"))) == [1]
    assert archive.rows("SELECT url FROM stories") == [("",)]
    assert archive.inputs()["$SEA"].moved_to == "…"


def test_feeds_that_their_secrets_alone_tell_apart_are_two(site, archive, tmp_path):
    for one in "ab":
        site.routes[f"/feed?token={one}"] = (feed(item(f"Pier {one}", f"Pier {one} is mended.")), "text/xml")
    (tmp_path / "feeds.txt").write_text("".join(f"{site.url}/feed?token={one}\n" for one in "abb"), encoding="utf-8")
    answered = ask(archive, str(tmp_path / "feeds.txt"))
    shown = f"{site.url}/feed?token=…"
    assert [one.asked.input for one, _ in answered][1:] == [shown, f"{shown} (2)"]
    assert new(answered) == [0, 1, 1]
    (tmp_path / "feeds.txt").unlink()
    answered = ask(archive, str(tmp_path / "feeds.txt"), at=MORNING + DAY)
    assert [one.asked.input for one, _ in answered][1:] == [shown, f"{shown} (2)"]
    assert all("only its list has" in one.asked.error for one, _ in answered[1:])


def test_a_name_in_a_list_that_is_an_address_shows_no_secret(site, archive, tmp_path):
    at = f"{site.url}/feed?token=hunter2xyz"
    (tmp_path / "a.opml").write_text(f"<opml><body><outline text='{at}' xmlUrl='{at}'/></body></opml>")
    assert [one.asked.name for one, _ in ask(archive, str(tmp_path / "a.opml"))][1] == f"{site.url}/feed?token=…"


@pytest.mark.parametrize("query", ["", "?lang=en", "?key=sports", "?q=token", "?id=693a91f6"])
def test_links_of_sources_without_secrets_stay(site, archive, query):
    link = f"{site.url}/art?token=hunter2xyz"
    site.routes[f"/feed{query}"] = (feed(item("Ferry", LONG, link)), "text/xml")
    ask(archive, f"{site.url}/feed{query}")
    assert archive.rows("SELECT url FROM stories") == [(link,)]


def test_words_of_stories_are_not_taken_for_secrets(site, archive):
    site.routes["/feed?token=ferry"] = (feed(FERRY.replace("</title>", "</title><link>/ferry-1</link>", 1)), "text/xml")
    ask(archive, SourceToAsk(f"{site.url}/feed?token=ferry", input="$SEA"))
    assert archive.rows("SELECT title, url FROM stories") == [("Ferry", f"{site.url}/ferry-1")]
    assert "ferry to Ardsund" in archive.rows("SELECT text FROM texts")[0][0]


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="&;#=?"), min_size=1, max_size=30))
def test_what_is_shown_of_an_address_is_shown_of_that_again_and_has_no_secret(value):
    shown = shown_address(f"https://quay.example/feed?a=1&token={value}&b=2")
    assert shown_address(shown) == shown
    assert shown.endswith("&b=2")
    assert value.lower() in ("true", "false", "yes", "no", "0", "1") or "token=…" in shown


@given(st.text(max_size=60), st.sampled_from(["https://", "http://", ""]), st.text(max_size=200))
def test_any_address_can_be_a_secret(address, scheme, text):
    secrets = secrets_of(SourceToAsk(f"{scheme}quay.example/{address}", input="$SEA"), f"http://{text}")
    assert isinstance(secrets.out_of_text(text), str)
