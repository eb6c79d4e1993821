"""Stories that mean harm, and what a page must be in spite of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pandas as pd

from toolkit.digests.records import Digest, Quote
from toolkit.events.records import Event, Importance
from toolkit.report.records import Provenance, Report, Shown
from toolkit.stories.records import Rejected, Story
from toolkit.themes.records import Theme

RLO, LRO, RLI, PDI = "\u202e", "\u202d", "\u2067", "\u2069"

# Each of these, if it ran, would set window.pwned, change the title, write to the console or open a dialog.
HARM = "window.pwned=1;document.title='pwned';console.log('pwned');alert(1)"
MARKUP = [
    f"<script>{HARM}</script>",
    f"<ScRiPt\n>{HARM}</sCrIpT>",
    f"</script><script>{HARM}</script>",
    f"</style><script>{HARM}</script>",
    f"</title><script>{HARM}</script>",
    f"</textarea></noscript></template><script>{HARM}</script>",
    f'<img src=x onerror="{HARM}">',
    f'"><img src=x onerror="{HARM}">',
    f'\'><img src=x onerror="{HARM}">',
    f'" onmouseover="{HARM}" onfocus="{HARM}" autofocus tabindex="0',
    f"' onmouseover='{HARM}' autofocus x='",
    f"` onmouseover=`{HARM}` x=`",
    f'<svg onload="{HARM}"><style><img src=x onerror="{HARM}">',
    f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror={HARM}&gt;">',
    f'<iframe srcdoc="<script>parent.{HARM}</script>"></iframe>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<object data="https://evil.example/a"></object><embed src="https://evil.example/a">',
    '<form action="https://evil.example/"><input name=a autofocus><button>go</button></form>',
    '<style>@import "https://evil.example/a.css"; * { background: url(https://evil.example/b) }</style>',
    '<div style="position:fixed;inset:0;background:url(https://evil.example/c);width:expression(alert(1))">over</div>',
    '<a href="javascript:alert(1)">here</a>',
    f"<details open ontoggle={HARM}>",
    f"<body onload={HARM}>",
    "<!-- the rest is gone",
    "<![CDATA[ the rest is gone",
    "<plaintext>",
    "</div></main></body></html> after the end",
    "{{7*7}} {% raw %} ${7*7} #{7*7} <%= 7*7 %> [[7*7]]",
    "&lt;script&gt; &amp;amp; &#60;b&#62; &#x202e;evil",
    "[here](javascript:alert(1)) ![seen](https://evil.example/d.png) <https://evil.example/> **bold** `code`",
    "$\\href{javascript:alert(1)}{x}$ \\(x^2\\) $$y$$",
]
LINKS = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "\x00javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java&#x73;cript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript://news.example/%0aalert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "file:///etc/passwd",
    "blob:https://evil.example/1",
    "view-source:https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "https:evil.example",
    "https:///",
    "https://@/",
    "https://evil.example:99999999/",
    'https://evil.example/" onmouseover="alert(1)',
    "https://evil.example/' onmouseover='alert(1)",
    "https://evil.example/><script>alert(1)</script>",
    f"https://evil.example/{RLO}gpj.exe",
    "ht\ntps://evil.example/",
    "#theme-1",
]
UNSEEN = [
    f"{RLO}reversed",
    f"{LRO}{RLO}\u202a\u202bfour deep",
    f"{RLI}no end",
    f"{PDI}\u202c{PDI}ends of what never began",
    "line\u2028separator and paragraph\u2029separator",
    "zero\u200bwidth\u200c and\u2060 \ufeffjoined",
    "nul\x00 bell\x07 escape\x1b[31m delete\x7f next\x85 csi\x9b31m",
    "half a pair \ud800 and \udfff the other",
    "not characters \ufffe \uffff \U0010ffff",
    "accents " + "\u0301" * 300,
    "W" * 20_000,
]
PAYLOADS = [*MARKUP, *LINKS, *UNSEEN]
SAID = "The quota for cod was cut by a tenth on Monday, and crews in the port of Hull stayed ashore."


@cache
def built() -> Report:
    """Return a report made from the stories as the toolkit makes it, with names of themes that mean harm."""
    import toolkit

    rows = [
        {
            "story_id": f"{number} {payload}",
            "title": payload,
            "text": f"{payload[:2_000]} {SAID} No. {number}. {payload[:2_000]}",
            "source": payload[:500],
            "url": LINKS[number % len(LINKS)],
            "language": payload[:200],
            "published": payload if number % 2 else f"2025-06-{1 + number % 28:02}",
        }
        for number, payload in enumerate(PAYLOADS)
    ]
    seeds = {payload: ["quota"] for payload in (MARKUP[0], MARKUP[6], f"{RLO}turned")}
    return toolkit.build_report(pd.DataFrame([*rows, {"text": ["no text"]}, {"text": ""}], dtype=object), seeds=seeds)


@cache
def crafted() -> Report:
    """Return a report that holds each of the payloads as it is in every field that takes text."""
    return crafted_from(PAYLOADS)


@cache
def decent() -> Report:
    """Return a report of the same kind that holds nothing but words, and a link."""
    return crafted_from(["https://news.example/cod", "Cod", "en", "The quota was cut.", "Hull"])


def crafted_from(payloads: list[str]) -> Report:
    """Return a report with a theme for each payload, some of them over the limit."""
    reports = [crafted_of(payload, payload, payload, number) for number, payload in enumerate(payloads, start=1)]
    return replace(
        reports[0],
        themes=tuple(report.themes[0] for report in reports),
        digests=tuple(report.digests[0] for report in reports),
        unthemed=tuple(report.unthemed[0] for report in reports),
        rejected=tuple(report.rejected[0] for report in reports),
        provenance=Provenance("1", {"seeds": {payload: [payload] for payload in payloads}}, None, 1, "0" * 64),
        empty_seeds=tuple(payloads),
        shown=Shown(n_top=len(payloads), max_themes=len(payloads) - 3),
        event_quotes={key: quotes for report in reports for key, quotes in report.event_quotes.items()},
    )


def crafted_of(text: str, source: str, url: str, number: int = 1) -> Report:
    """Return a report of one theme that says the same wherever a story has a say.

    An event of three reports, one of them a copy, has a card; what is reported once, and a series, stand in a part.
    """
    story = Story(f"one-{text}", text, source, None, url, language=text, event=f"event-{number}-{text}")
    other, copy = (
        replace(story, story_id=f"other-{text}"),
        replace(story, story_id=f"copy-{number}", copy_of=story.story_id),
    )
    single = replace(story, story_id=f"single-{text}", event=f"single-{number}")
    series = [replace(story, story_id=f"series-{text}-{row}", event=f"series-{number}") for row in range(2)]
    event, once, serial = (
        _event_of(own, n_in_series)
        for own, n_in_series in (([story, other, copy], 0), ([single], 0), (series, len(series)))
    )
    part = Theme(f"theme-{number}-part-1", text, (text,), (single, *series), (once, serial), (single.story_id,))
    stories = (story, other, copy, single, *series)
    theme = Theme(
        f"theme-{number}", text, (text,) * 5, stories, (event, once, serial), (story.story_id,), parts=(part,)
    )
    quotes = [Quote(text, one.story_id, start, start + 9, 3) for one in (story, other) for start in (0, 90)]
    return Report(
        themes=(theme,),
        digests=(Digest(tuple(quotes[:2]), theme.id, headline=text),),
        unthemed=(replace(story, story_id=f"lone-{text}", event=None),),
        rejected=(Rejected(text, source),),
        provenance=Provenance("1", {"seeds": {text: [text]}}, None, 1, "0" * 64),
        empty_seeds=(text,),
        shown=Shown(title=text),
        event_quotes={event.id: tuple(quotes[2:])},
    )


def _event_of(stories: list[Story], n_in_series: int) -> Event:
    importance = Importance(len(stories), n_in_series, reach=1.0, centrality=1.0, recency=0.75, novelty=1.0)
    first = stories[0]
    ids = tuple(one.story_id for one in stories)
    return Event(str(first.event), first.title, ids, first.story_id, None, None, 1, importance)
