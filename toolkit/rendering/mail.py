"""A report as a letter: plain text and HTML that mail programs show, under 100 kB, the same bytes each time."""

from __future__ import annotations

from binascii import b2a_base64, b2a_qp
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from css_inline import CSSInliner
from jinja2 import Environment

from toolkit.rendering import lines, news_wording, wording
from toolkit.rendering.columns import wrapped
from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.edition.records import Edition, Item, Reported, Section
from toolkit.rendering.environment import bare_environment, broken_named
from toolkit.rendering.figures import counted
from toolkit.rendering.passages import Passage, passages
from toolkit.rendering.plain import direction, language_tag, plain, safe_link, shortened
from toolkit.report.records import Report
from toolkit.themes.records import Theme

_NOWHERE = "story-toolkit.invalid"
LARGEST = 100_000
_LONGEST_SUBJECT, _LONGEST_TITLE, _LONGEST_LINE, _LONGEST_QUOTE, _LONGEST_LINK = 150, 300, 500, 1_000, 1_000
_MOST_EVENTS = 3
_MOST_LEFT_OUT = 8
_UNFOLDED = SMTP.clone(max_line_length=200)  # a folded subject would begin with a space


@dataclass(frozen=True, slots=True)
class Letter:
    """How much of an edition a letter holds: top stories, themes shown whole, themes that are a line at least."""

    edition: Edition
    n_top: int
    n_lines: int
    n_whole: int

    @property
    def top(self) -> tuple[Item, ...]:
        """The top stories that are told."""
        return self.edition.top[: self.n_top]

    @property
    def whole(self) -> tuple[Section, ...]:
        """The themes that are shown with quotes and events."""
        return self.edition.sections[: self.n_whole]

    @property
    def themes(self) -> list[Theme]:
        """The themes that are a line."""
        every = [*(section.theme for section in self.edition.sections), *self.edition.more_themes]
        return every[self.n_whole : max(self.n_whole, self.n_lines)]

    @property
    def n_left(self) -> int:
        """Number of themes that are not named."""
        return self.edition.n_themes - max(self.n_whole, self.n_lines)


def mail_report(
    report: Report, template: str | Path | None = None, *, sender: str | None = None, to: Sequence[str] = ()
) -> bytes:
    """Write a report as a letter of one text part and one HTML part.

    It has no sender and no reader unless they are given, and the time of the last story as its date. What would make it
    larger than 100 kB is left out, the least important first: themes become lines, then a number.

    Examples
    --------
    >>> from toolkit import build_report
    >>> letter = mail_report(build_report(["The quota for cod was cut by a tenth on Monday."]))
    >>> letter.splitlines()[0]
    b'Subject: News digest: The quota for cod was cut by a tenth on Monday.'
    """
    edition = edition_of(report)
    n_top, n_themes = len(edition.top), edition.n_themes
    fits, over = 0, n_top + n_themes + len(edition.sections) + 1
    made = _message(_letter(edition, 0), template, sender, to)
    step = over - 1
    while fits < over - 1:
        larger = _message(_letter(edition, step), template, sender, to)
        if len(larger) < LARGEST:
            fits, made = step, larger
        else:
            over = step
        step = (fits + over) // 2
    return made


def addressed(letter: bytes, to: str) -> bytes:
    r"""Return a letter that has no reader yet with one, so that it is the same for all but that.

    Examples
    --------
    >>> addressed(b"Subject: Cod\r\n\r\nQuota cut.\r\n", "Anna <anna@example.org>")
    b'To: Anna <anna@example.org>\r\nSubject: Cod\r\n\r\nQuota cut.\r\n'
    """
    head = EmailMessage(policy=SMTP)
    head["To"] = to
    return head.as_bytes().removesuffix(b"\r\n") + letter


def _letter(edition: Edition, n_units: int) -> Letter:
    """Return the letter of so many units: first the top stories, then a line a theme, then whole themes."""
    n_top = min(n_units, len(edition.top))
    n_lines = min(n_units - n_top, edition.n_themes)
    return Letter(edition, n_top, n_lines, n_units - n_top - n_lines)


def _message(letter: Letter, template: str | Path | None, sender: str | None, to: Sequence[str]) -> bytes:
    edition = letter.edition
    values = {"letter": letter, "edition": edition, "year": lines.year_of(edition), **_words(edition)}
    with broken_named(template):
        text = _environment(template).get_template("mail.txt").render(values)
        page = _inliner().inline(_environment(template).get_template("mail.html").render(values))
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _subject(edition)
    if sender:
        message["From"] = sender
    if to:
        message["To"] = ", ".join(to)
    if edition.dated:
        message["Date"] = format_datetime(edition.dated)
    identity = sha256(f"{edition.provenance.data_sha256}\n{text}\n{page}".encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{identity}@{parseaddr(sender or '')[1].rpartition('@')[2] or _NOWHERE}>"
    message.set_content(text, cte=_encoding(text))
    message.add_alternative(page, subtype="html", cte=_encoding(page))
    message.set_boundary(f"=_{identity}")
    return message.as_bytes(policy=_UNFOLDED if message["Subject"].isascii() else SMTP)


def _subject(edition: Edition) -> str:
    """Return the title and what is most important, or that nothing is new; no white space in it but spaces."""
    nothing = news_wording.headline_of_news(edition, lines.year_of(edition)) if edition.n_stories == 0 else ""
    said = [edition.title, nothing, *(item.face.title for item in edition.top[:1])]
    return shortened(": ".join(filter(None, (" ".join(plain(one).split()) for one in said))), _LONGEST_SUBJECT)


def _encoding(text: str) -> str:
    """Return the shorter encoding: that of bytes for text that is mostly not in Latin letters."""
    data = text.encode()
    return "base64" if len(b2a_base64(data)) * 78 // 76 < len(b2a_qp(data)) else "quoted-printable"


def _words(edition: Edition) -> dict[str, Any]:
    """Return what the templates say things with."""
    return {
        "counted": counted,
        "direction": direction,
        "language_tag": language_tag,
        "link": _link,
        "quotes_of": _short_passages,
        "most_events": _MOST_EVENTS,
        "title_of": lambda text: shortened(text, _LONGEST_TITLE),
        "wrapped": wrapped,
        "others_say": wording.others_say,
        "facts": wording.facts,
        "about_theme": lambda section, year: lines.about_theme(section, edition, year),
        "since_when": news_wording.since_when,
        "shown_before": news_wording.shown_before,
        "most_left_out": _MOST_LEFT_OUT,
        "counts": lines.counts,
        "about_times": lines.about_times,
        "told": lambda item, year: shortened(lines.told(item, year, edition.late), _LONGEST_LINE),
        "told_beside_lead": lambda item, year: shortened(
            lines.told_beside_lead(item, year, edition.late), _LONGEST_LINE
        ),
        "source_of": lambda story, year: shortened(lines.source_of(story, year, edition.late), _LONGEST_LINE),
        "behind_title": lambda story, year: shortened(lines.behind_title(story, year, edition.late), _LONGEST_LINE),
        "going_on": lambda event, year: news_wording.going_on(lines.goes_on(event, edition), year),
        "behind": lines.behind,
        "extent_of_theme": lines.extent_of_theme,
    }


def _link(url: str) -> str:
    link = safe_link(url)
    return link if len(link) <= _LONGEST_LINK else ""


def _short_passages(quotes: Sequence[Reported]) -> list[Passage]:
    """Join quotes; one that would fill a letter by itself is left out, rather than cut."""
    return [one for one in passages(quotes) if len(one.text) <= _LONGEST_QUOTE]


@cache
def _environment(folder: str | Path | None) -> Environment:
    return bare_environment(folder)


@cache
def _inliner() -> CSSInliner:
    return CSSInliner(keep_style_tags=False, load_remote_stylesheets=False)
