"""The names that tables of services, exports and data sets give to the columns of a stories frame."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TEASERS = tuple(
    """
    lead_paragraph description short_description abstract summary summary.content excerpt excerpt.rendered
    standfirst fields.standfirst trail_text fields.trail_text teaser lead snippet content_snippet fragment lp
    """.split()
)
# The names that services, exports and data sets use, the best first; the first that has a value in a record is taken.
_WORDS = {
    "story_id": "id guid uuid stories_id object_id accession_number uri",
    "title": "title.rendered headline headline.main fields.headline heading resolved_title hd",
    "text": """
        body full_text body_text fields.body_text fields.body content content.rendered content.content article
        main_text plain_text clean_text cleaned_text text_content content_text body_plain raw_text content_html
        body_html body_xhtml body_nitf selftext story transcript td
    """,
    "published": """
        date_gmt post_date_gmt published_at date_time_pub published_time time_published publish_time
        publication_time pub_time web_publication_date first_published_at publication_date_time published_date
        published_date_time published_timestamp publication_date date_published pub_date publish_date
        date_publish publishing_date date_of_publication published_on release_date date_time date date_posted
        posted_at posted time timestamp unix_timestamp created_at created_date date_created created created_utc
        creation_date first_created seen_date updated_at date_updated updated modified_gmt date_modified
        date_modify modified last_modified version_created pd crawled crawl_time_msec saved_at saved_date
        time_added added_at date_added
    """,
    "source": """
        publisher outlet publication newspaper source_name source.name source_title source.title
        publication_name media_name media_outlet news_outlet site_name source_hostname hostname site website
        provider provider.name origin feed feed_title feed_name thread.site news_site account.acct domain
        domain_name source_domain clean_url source_id source.domain source.uri source_url source.url media_url
        sn
    """,
    "url": """
        link permalink canonical_url canonical_link canonical.href alternate.href original_url resolved_url
        given_url requested_url external_url short_url href main_entity_of_page main_entity_of_page.@id
    """,
    "language": "lang in_language language_code lang_code language_name",
}
ALSO_CALLED = {ours: tuple(names.split()) for ours, names in _WORDS.items()}
ALSO_CALLED["text"] += _TEASERS
# Words for a story, before which the name of a column says the same: "article_title", "postContent", "news link".
_STORIES = "article story news post entry item document doc page web".split()
_BEHIND_THEM = {
    "story_id": ("id", "uuid"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "full_text", "summary", "description", "abstract", "excerpt"),
    "published": ("date", "time", "datetime", "published", "published_at", "timestamp"),
    "source": ("source", "publisher", "site"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
# Where a table has no other title, but text, time and address of each row, this is what each is called.
NAME_OF_DATED_PAGES = "name"
# Where a table has no other address, and no text, these say that its rows are feeds.
OF_FEEDS = frozenset("feedurl xmlurl rssurl rss feedlink rssfeed".split())
# A table that has all of one of these was written of a report: its quotes, whose texts are no stories.
OF_QUOTES = frozenset("storyid theme label part event shownin".split())
# These are its stories, its events and its themes, where no texts were put beside them.
OF_REPORTS = (
    frozenset("storyid theme label part event copyof".split()),
    frozenset("event theme label nstories nsources importance".split()),
    frozenset("theme label terms representative nstories nparts".split()),
)
_BETWEEN_WORDS = re.compile(r"[\s_-]+")


def plain(column: str) -> str:
    """Return the name of a column as it is compared: without case, white space, hyphens and underscores.

    Examples
    --------
    >>> plain("Full Text"), plain(" full_text "), plain("fullText")
    ('fulltext', 'fulltext', 'fulltext')
    """
    return _BETWEEN_WORDS.sub("", column).lower()


def _behind(words: Iterable[str], names: Iterable[str]) -> list[str]:
    return [word + plain(name) for name in names for word in words]


_TEASERS_BEHIND = _behind(_STORIES, [name for name in _BEHIND_THEM["text"] if name in _TEASERS])
ARE_TEASERS = frozenset((*map(plain, _TEASERS), *_TEASERS_BEHIND))
KNOWN = {
    ours: tuple(dict.fromkeys([*map(plain, (ours, *others)), *_behind(_STORIES, _BEHIND_THEM[ours])]))
    for ours, others in ALSO_CALLED.items()
}
KNOWN["text"] = tuple(sorted(KNOWN["text"], key=ARE_TEASERS.__contains__))
