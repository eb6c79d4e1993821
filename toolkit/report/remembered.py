"""A report out of the archive: what is new since the digest before, and what a run has to remember of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from toolkit.archive.records import Context, Kind, Run, ShownQuote
from toolkit.digests.news import novelty_of
from toolkit.events.airing import Airing, continuation
from toolkit.events.decision import Decision, decide, news_in_no_theme
from toolkit.events.find import event_parameters
from toolkit.events.in_themes import themes_with_events
from toolkit.events.reports import was_shown
from toolkit.progress import one_step
from toolkit.reading.edits.read import as_edits
from toolkit.report.edited_runs import edited_lives, edited_run, labels_of_ended
from toolkit.report.on_model import report_of_themes
from toolkit.report.provenance import provenance_of_nothing
from toolkit.report.recipe import Recipe
from toolkit.report.records import News, Report
from toolkit.stories.frame import story_records, texts_alone
from toolkit.stories.window import which_inside
from toolkit.themes.editing.apply import Edited, edited_model
from toolkit.themes.editing.finding import Remembered
from toolkit.themes.fit import fit_themes
from toolkit.themes.lineage import follow
from toolkit.themes.lives import ThemeLife
from toolkit.themes.map import story_positions
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme

WINDOW = timedelta(days=28)
LEAST = 300


@dataclass(frozen=True, slots=True)
class Memory:
    """How a run uses an archive: at which moment, how far it looks back, and what becomes of what it finds.

    ``is_whole`` reports the whole window, shown before or not, and marks nothing as shown; ``is_adopting`` marks all as
    seen, and reports nothing.
    """

    at: datetime
    window: timedelta = WINDOW
    is_whole: bool = False
    is_adopting: bool = False
    airing: Airing = field(default_factory=Airing)

    @property
    def kind(self) -> Kind:
        """What a run of it is called in the archive."""
        if self.is_adopting:
            return "adopted"
        return "all" if self.is_whole else "digest"


@dataclass(frozen=True, eq=False)
class _Found:
    """What a run finds in all stories of its context, before it is decided what is told of it."""

    edited: Edited
    themes: Sequence[Theme]
    lives: tuple[ThemeLife, ...]
    ended: Mapping[str, str]
    decision: Decision
    told: NDArray[np.bool_]
    undecided: tuple[str, ...]

    @property
    def model(self) -> ThemeModel:
        """The model, with edits."""
        return self.edited.model


def remembered_report(context: Context, recipe: Recipe, memory: Memory) -> tuple[Report, Run]:
    """Report what is new in the stories of an archive.

    Parameters
    ----------
    context : Context
        What the archive has, the stories just read among them.
    recipe : Recipe
    memory : Memory

    Returns
    -------
    report : Report
        Without a theme or a story if nothing is new.
    run : Run
        What the archive is to remember of it.
    """
    news = News(
        at=memory.at,
        since=context.since,
        n_known=_n_known(context, memory),
        window=memory.window,
        is_whole=memory.is_whole,
    )
    nothing = Report((), (), (), (), provenance_of_nothing(recipe.parameters), shown=recipe.shown, news=news)
    if not len(context.stories) or not (memory.is_whole or any(one.is_fresh for one in context.seen.values())):
        return nothing, Run(memory.at, memory.kind, themes=(), lives=())
    found = _found(context, recipe, memory)
    unmatched = found.model.unmatched_edits
    report = _told(found, context, recipe) if found.told.any() else replace(nothing, unmatched_edits=unmatched)
    report = replace(report, news=_news(news, found, report, context, memory))
    return report, _run(report, found, memory)


def _found(context: Context, recipe: Recipe, memory: Memory) -> _Found:
    """Find themes and events among all stories of a context, and decide what is told."""
    earlier = context.earlier
    grouping = {name: value for name, value in recipe.grouping.items() if name != "edits"}
    fitted = fit_themes(context.stories, earlier=earlier.theme_of, progress=recipe.progress, **grouping)
    followed, lives, ended = follow(fitted, earlier, memory.at)
    remembered = Remembered(earlier.meant, earlier.piece_of, earlier.themes)
    edited = edited_model(followed, as_edits(recipe.grouping.get("edits")), remembered)
    model = edited.model
    with one_step(recipe.progress, "events"):
        themes, _ = themes_with_events(model, recipe.events, event_of=earlier.event_of, taken=earlier.taken_events)
    ids, is_asked = _ids(context), _is_asked(context, recipe, memory)
    undecided = tuple(one for one, asked in zip(ids, is_asked, strict=True) if context.seen[one].is_fresh and not asked)
    seen = {**context.seen, **{one: replace(context.seen[one], is_fresh=False) for one in undecided}}
    novelty = novelty_of(context.stories, themes, seen, context.quoted)
    decision = decide(themes, seen, novelty, memory.airing, memory.at)
    if memory.kind == "digest":
        told = np.isin(ids, list(decision.told))
        in_none = np.flatnonzero(model.labels < 0).tolist()
        texts = texts_alone(model.stories)
        told[in_none] = news_in_no_theme([texts[row] for row in in_none], [seen[ids[row]] for row in in_none])
    else:
        told = _in_window(context, memory) & memory.is_whole
    undecided = (*undecided, *sorted(decision.waiting))
    return _Found(
        edited, themes, tuple(lives), labels_of_ended(ended, earlier, model), decision, told & is_asked, undecided
    )


def _in_window(context: Context, memory: Memory) -> NDArray[np.bool_]:
    """Return which stories of a context are of its window, not of what stands beside them for want of others."""
    return which_inside(context.stories, memory.at - memory.window, None)


def _n_known(context: Context, memory: Memory) -> int:
    is_known = np.array([not context.seen[one].is_fresh for one in _ids(context)], dtype=bool)
    return int((_in_window(context, memory) & is_known).sum())


def _is_asked(context: Context, recipe: Recipe, memory: Memory) -> NDArray[np.bool_]:
    """Return which stories are of the time that was asked for; spans are counted back from the run."""
    since, until = (memory.at - one if isinstance(one, timedelta) else one for one in (recipe.since, recipe.until))
    return which_inside(context.stories, since, until)


def _told(found: _Found, context: Context, recipe: Recipe) -> Report:
    """Report some stories of a context under the themes and events that were found in all of it."""
    event_of = _event_of(found.themes)
    model = found.model.only(np.flatnonzero(found.told))
    digester = recipe.digester(_known(found, event_of, context))
    events = [event_of.get(story.story_id) for story in story_records(model.stories)]
    novelty = digester.novelty(model.stories)
    themes, set_aside = themes_with_events(model, events, event_of=event_of, novelty=novelty)
    parameters: dict[str, Any] = {**event_parameters(recipe.events), **recipe.parameters}
    parameters |= {"total_words": recipe.total_words, "progress": recipe.progress}
    report = report_of_themes(model, themes, set_aside, digester, recipe.shown, **parameters)
    random_state = recipe.grouping.get("random_state", 0)
    with one_step(recipe.progress, "map"):
        return replace(report, positions=story_positions(model, recipe.map, random_state=random_state))


def _known(found: _Found, event_of: Mapping[str, str], context: Context) -> list[str]:
    """Return what the reader knows of the events that are told: their stories that were shown, and what was quoted."""
    ids = _ids(context)
    told = {event_of[ids[row]] for row in np.flatnonzero(found.told).tolist() if ids[row] in event_of}
    texts = zip(ids, texts_alone(context.stories), strict=True)
    shown = [text for one, text in texts if was_shown(context.seen[one]) and event_of.get(one) in told]
    return [*shown, *context.quoted]


def _news(news: News, found: _Found, report: Report, context: Context, memory: Memory) -> News:
    n_told = {event.id: len(event.story_ids) for theme in report.themes for event in theme.events}
    going_on = {
        one.event_id: continuation(replace(one, n_new=n_told[one.event_id]), memory.at)
        for one in found.decision.reports
        if one.event_id in n_told
    }
    told = {one for one, is_told in zip(_ids(context), found.told, strict=True) if is_told}
    return replace(
        news,
        lives=edited_lives(found.lives, found.edited, context.earlier),
        ended=found.ended,
        continued={event_id: one for event_id, one in going_on.items() if one is not None},
        suppressed=tuple(one for one in found.decision.verdicts if not one.is_shown) if memory.kind == "digest" else (),
        late=tuple(one for one, seen in context.seen.items() if seen.is_late and one in told),
    )


def _run(report: Report, found: _Found, memory: Memory) -> Run:
    """Return what is remembered: of a report of the whole window nothing, and only a digest shows something."""
    if memory.is_whole:
        return Run(memory.at, memory.kind, themes=(), lives=())
    is_digest = memory.kind == "digest"
    stories = [*(story for theme in report.themes for story in theme.stories), *report.unthemed] if is_digest else []
    quotes = _shown_quotes(report) if is_digest else []
    lasting = found.edited.lasting_ids
    return Run(
        at=memory.at,
        kind=memory.kind,
        themes=tuple(replace(theme, id=lasting[theme.id]) for theme in found.themes),
        lives=found.lives,
        verdicts=found.decision.verdicts if is_digest else (),
        shown=tuple(sorted(story.story_id for story in stories)),
        quotes=tuple(replace(one, theme_id=lasting[one.theme_id]) for one in quotes),
        undecided=found.undecided,
        parameters=report.provenance.parameters,
        edited=edited_run(found.edited),
    )


def _shown_quotes(report: Report) -> list[ShownQuote]:
    event_of = _event_of(report.themes)
    quotes = []
    for theme, digest in zip(report.themes, report.digests, strict=True):
        beside = (one for event in theme.events for one in report.event_quotes.get(event.id, ()))
        own = dict.fromkeys([*digest.quotes, *beside])
        quotes += [ShownQuote(quote, theme.id, event_of.get(quote.story_id)) for quote in own]
    return quotes


def _event_of(themes: Sequence[Theme]) -> dict[str, str]:
    return {story.story_id: story.event for theme in themes for story in theme.stories if story.event}


def _ids(context: Context) -> list[str]:
    return [story.story_id for story in story_records(context.stories)]
