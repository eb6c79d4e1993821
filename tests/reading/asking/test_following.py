"""Pages of entries: asked for once ever, their articles in place of what the entries say."""

from __future__ import annotations

import pytest

from tests.reading.asking.asking import DAY, MORNING, ask, feed, item, new, outcomes
from tests.reading.fetching.loopback import ON_LOOPBACK, answer, redirect
from toolkit.reading.asking.records import SourceToAsk

pytestmark = ON_LOOPBACK

LONG = (
    "The pier of Ardsund was mended on Monday, a week before the harbour office had said it would be. "
    "Boats from the outer islands can land there again from Tuesday on, and the ferry sails at noon."
)
MORE = "The work had begun in January, when a storm broke eleven of its posts and took the lamp at its end."


def page(text=LONG, more=MORE, title="Pier of Ardsund mended"):
    head = f"<html lang='en'><head><title>{title}</title></head>"
    return f"{head}<body><article><h1>{title}</h1><p>{text}</p><p>{more}</p></article></body></html>"


def entry(name, day=3, text="In short: a pier is mended."):
    return item(f"Pier {name}", text, f"/pages/{name}", day)


@pytest.fixture
def follow(site, archive):
    """Return a function that follows a feed of some entries on a day, and one that is the source."""

    def run(*entries, day=0, **known):
        how = {name: known.pop(name) for name in list(known) if name == "max_pages"}
        site.routes["/feed"] = (feed(*entries), "text/xml")
        source = SourceToAsk(f"{site.url}/feed", **{"follow": True, **known})
        return ask(archive, source, at=MORNING + day * DAY, **how)

    return run


def pages_asked(site):
    return [path for path in site.paths() if path.startswith("/pages/")]


def texts(archive):
    return [text for (text,) in archive.rows("SELECT text FROM texts ORDER BY number")]


def test_the_article_takes_the_place_of_what_the_entry_says(site, archive, follow):
    site.routes["/pages/a"] = (page(title="Another headline"), "text/html")
    assert new(follow(entry("a"))) == [1]
    assert MORE in texts(archive)[0]
    columns = "story_id, title, source, url, date(published)"
    assert archive.rows(f"SELECT {columns} FROM stories") == [
        ("Pier a", "Pier a", "Ardsund Courier", f"{site.url}/pages/a", "2031-03-03")
    ]


def test_a_page_is_asked_for_once_ever_and_its_entry_is_no_new_story_again(site, archive, follow):
    site.routes |= {f"/pages/{name}": (page(f"{LONG} It is pier {name}."), "text/html") for name in "abc"}
    assert new(follow(entry("a"), entry("b"))) == [2]
    assert new(follow(entry("a"), entry("b"), day=1)) == [0]
    assert new(follow(entry("b", text=" in SHORT - a pier is mended "), entry("c"), day=2)) == [1]
    assert pages_asked(site) == ["/pages/a", "/pages/b", "/pages/c"]


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (lambda handler: answer(handler, 404), "found 404"),
        (lambda handler: answer(handler, 500), "found 500"),
        (("%PDF-1.4", "application/pdf"), "application/pdf"),
        (('[{"text": "Pier."}]', "application/json"), "wanted a web page"),
        (("<html><body></body></html>", "text/html"), "no article"),
        (("", "text/html"), "empty"),
        (redirect("http://10.0.0.1/"), "no public address"),
    ],
)
def test_a_page_that_fails_leaves_its_entry_as_it_is(public, archive, route, said):
    public.routes |= {"/pages/a": route, "/feed": (feed(entry("a")), "text/xml")}
    source = SourceToAsk(f"{public.public}/feed", follow=True)
    ((found, n_new),) = ask(archive, source, allow_private=False)
    assert (found.asked.outcome, n_new) == ("answered", 1)
    ((address, asked),) = found.asked.pages.items()
    assert address == f"{public.public}/pages/a"
    assert said in asked.error
    assert texts(archive) == ["In short: a pier is mended."]
    public.routes["/pages/a"] = (page(), "text/html")
    assert new(ask(archive, source, at=MORNING + DAY, allow_private=False)) == [0]
    assert pages_asked(public) == ["/pages/a"]


def test_a_page_that_says_less_than_the_entry_is_none(site, archive, follow):
    wall = "Please accept that we bake cookies before you read on here, the harbour office says."
    site.routes["/pages/a"] = (page(wall, ""), "text/html")
    follow(entry("a", text=f"{LONG} {MORE}"))
    assert texts(archive) == [f"{LONG} {MORE}"]


def test_robots_are_heeded_for_pages_too(site, archive, follow):
    site.routes |= {
        "/robots.txt": ("User-agent: *\nDisallow: /pages/a", "text/plain"),
        "/pages/a": (page(), "text/html"),
        "/pages/b": (page(f"{LONG} Pier b."), "text/html"),
    }
    ((found, n_new),) = follow(entry("a"), entry("b"))
    assert n_new == 2
    assert pages_asked(site) == ["/pages/b"]
    assert "robots.txt" in found.asked.pages[f"{site.url}/pages/a"].error


def test_so_many_pages_a_run_the_newest_first_the_rest_stays_as_it_is(site, archive, follow):
    site.routes |= {f"/pages/{n}": (page(f"{LONG} It is pier {n}."), "text/html") for n in range(1, 8)}
    entries = [entry(n, day=n, text=f"Pier {n} in short.") for n in range(1, 8)]
    assert new(follow(*entries, max_pages=3)) == [7]
    assert pages_asked(site) == ["/pages/5", "/pages/6", "/pages/7"]
    assert new(follow(*entries, day=1)) == [0]
    assert len(pages_asked(site)) == 3


def test_sources_share_the_pages_of_a_run(site, archive):
    for name in "xyz":
        entries = [item(f"{name}{n}", f"{name} {n} in short.", f"/pages/{name}{n}") for n in range(4)]
        site.routes[f"/{name}"] = (feed(*entries), "text/xml")
        site.routes |= {f"/pages/{name}{n}": (page(f"{LONG} Pier {name}{n}."), "text/html") for n in range(4)}
    given = [SourceToAsk(f"{site.url}/{name}", follow=True) for name in "xyz"]
    ask(archive, *given, max_pages=6)
    assert [sum(path.startswith(f"/pages/{name}") for path in pages_asked(site)) for name in "xyz"] == [2, 2, 2]


def test_entries_known_before_their_pages_were_asked_for_stay_what_they_are(site, archive, follow):
    site.routes["/pages/a"] = (page(), "text/html")
    assert new(follow(entry("a"), follow=False)) == [1]
    assert new(follow(entry("a"), day=1)) == [0]
    assert pages_asked(site) == []


def test_entries_that_share_an_address_have_no_page_of_their_own(site, archive, follow):
    site.routes["/pages/live"] = (page(), "text/html")
    one = item("Gate opens", "The gate of the lock opens at six.", "/pages/live")
    other = item("Gate shuts", "The gate of the lock shuts at nine.", "/pages/live")
    assert new(follow(one, other)) == [2]
    assert pages_asked(site) == []


def test_another_entry_of_a_page_that_was_read_is_a_story_still(site, archive, follow):
    site.routes["/pages/live"] = (page(), "text/html")
    one = item("Gate opens", "The gate of the lock opens at six.", "/pages/live")
    other = item("Gate shuts", "The gate of the lock shuts at nine.", "/pages/live")
    assert new(follow(one)) == [1]
    assert new(follow(one, other, day=1)) == [1]
    assert new(follow(one, other, day=2)) == [0]
    assert pages_asked(site) == ["/pages/live"]


def test_pages_pages_lead_to_and_links_of_letters_are_not_followed(site, archive, tmp_path):
    site.routes["/page"] = (page().replace("<p>", "<p><a href='/pages/a'>Read on</a> ", 1), "text/html")
    (tmp_path / "a.eml").write_text(
        f"From: a@quay.example\nSubject: Pier\nDate: Mon, 3 Mar 2031 05:00:00 +0000\n\n{LONG} {site.url}/pages/a\n"
    )
    given = [SourceToAsk(one, follow=True) for one in (f"{site.url}/page", str(tmp_path / "a.eml"))]
    assert outcomes(ask(archive, *given)) == ["answered", "answered"]
    assert pages_asked(site) == []


def test_a_site_whose_pages_fail_is_left_alone(site, archive, follow):
    entries = [entry(n, text=f"Pier {n} in short.") for n in range(6)]
    site.routes |= {f"/pages/{n}": lambda handler: answer(handler, 503) for n in range(6)}
    assert new(follow(*entries)) == [6]
    assert len(pages_asked(site)) == 3


def test_files_and_tables_lead_on_as_feeds_do(public, archive, tmp_path):
    public.routes |= {f"/pages/{name}": (page(f"{LONG} Pier {name}."), "text/html") for name in "ab"}
    (tmp_path / "a.csv").write_text(f"title,text,url\nPier a,In short.,{public.public}/pages/a\n", encoding="utf-8")
    (tmp_path / "b.xml").write_text(feed(item("Pier b", "Also short.", f"{public.public}/pages/b")), encoding="utf-8")
    assert new(ask(archive, SourceToAsk(str(tmp_path), follow=True))) == [2]
    assert pages_asked(public) == ["/pages/a", "/pages/b"]
    assert all(MORE in text for text in texts(archive))


def test_a_corrected_entry_is_told_in_its_own_words_and_its_page_read_once(site, archive, follow):
    site.routes["/pages/a"] = (page(), "text/html")
    assert new(follow(entry("a"))) == [1]
    other_title = entry("a").replace("<title>Pier a", "<title>Pier a closed again", 1)
    other_text = entry("a", text="Corrected: the pier is not mended before May.")
    new_guid = other_text.replace("<guid>Pier a", "<guid>Pier a, 2").replace("before May", "before June")
    for day, changed in enumerate([other_title, other_text, new_guid], start=1):
        assert new(follow(changed, day=2 * day)) == [1]
        assert new(follow(changed, day=2 * day + 1)) == [0]
    assert new(follow(entry("a"), day=9)) == [0]
    assert pages_asked(site) == ["/pages/a"]
    assert texts(archive)[2] == "Corrected: the pier is not mended before May."


def test_another_publisher_that_leads_to_the_page_is_no_news(site, archive, follow):
    site.routes |= {
        "/pages/a": (page(), "text/html"),
        "/other": (
            feed(item("Pier a - Courier", "Read how the pier was mended.", "/pages/a"), title="Sea"),
            "text/xml",
        ),
    }
    follow(entry("a"))
    assert new(ask(archive, SourceToAsk(f"{site.url}/other", follow=True))) == [0]


PRIVATE = ["http://169.254.169.254/a", "http://10.0.0.1/a", "http://[::1]/a", "http://127.0.0.1:9/a"]


@pytest.mark.parametrize("link", PRIVATE)
def test_entries_of_public_hosts_never_lead_into_a_private_network(public, archive, link):
    public.routes |= {"/feed": (feed(item("a", "In short.", link)), "text/xml"), "/robots.txt": ("", "text/plain")}
    ((found, n_new),) = ask(archive, SourceToAsk(f"{public.public}/feed", follow=True))
    assert (found.asked.outcome, n_new) == ("answered", 1)
    assert "no public address" in found.asked.pages[link].error
    assert set(public.connected) == {"8.8.8.8"}


def test_entries_of_files_and_of_other_private_hosts_do_not_either(site, archive, tmp_path):
    (tmp_path / "a.csv").write_text(f"title,text,url\nPier a,In short.,{site.url}/pages/a\n", encoding="utf-8")
    site.routes["/feed"] = (feed(item("b", "Also short.", "http://127.0.0.2:9/b")), "text/xml")
    given = [SourceToAsk(one, follow=True) for one in (str(tmp_path / "a.csv"), f"{site.url}/feed")]
    errors = [page.error for one, _ in ask(archive, *given) for page in one.asked.pages.values()]
    assert ["no public address" in error for error in errors] == [True, True]
    assert pages_asked(site) == []


@pytest.mark.parametrize("where", PRIVATE)
def test_a_public_source_is_not_led_into_a_private_network(public, archive, where):
    feeds = f"<opml><body><outline xmlUrl='{where}'/></body></opml>"
    public.routes |= {"/feed": redirect(where), "/feeds": (feeds, "text/xml"), "/robots.txt": ("", "text/plain")}
    answered = ask(archive, f"{public.public}/feed", f"{public.public}/feeds")
    assert outcomes(answered) == ["failed", "answered", "failed"]
    assert all("no public address" in answered[n][0].asked.error for n in (0, 2))
    assert set(public.connected) == {"8.8.8.8"}
