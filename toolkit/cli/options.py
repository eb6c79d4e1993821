"""Options of several commands, in groups. Making a group checks it, before anything is read."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from toolkit.cli.checks import (
    checked_times,
    cleaning_steps,
    named_columns,
    number_of_themes,
    where_to_run,
)
from toolkit.cli.log_lines import LogFormat, speak
from toolkit.cli.messages import be_quiet

if TYPE_CHECKING:
    from toolkit.digests.selection import Ranker

_reading = partial(typer.Option, rich_help_panel="Reading")
_themes = partial(typer.Option, rich_help_panel="Themes")
_digests = partial(typer.Option, rich_help_panel="Digests")
_report = partial(typer.Option, rich_help_panel="Report")
_output = partial(typer.Option, rich_help_panel="Output")

RandomState = Annotated[int, _themes("--random-state", metavar="N", min=0, max=2**32 - 1, help="Seed of every stage.")]


def _given_or_in_feeds(context: typer.Context, inputs: list[str] | None) -> list[str] | None:
    """Refuse a call with nothing to read; the feeds are known first."""
    if not inputs and not context.params.get("feeds") and not context.params.get("config"):
        raise typer.BadParameter("none given; wanted files, folders, addresses, - for stdin, or --feeds FILE")
    return inputs


@dataclass(frozen=True)
class Reading:
    """What is read, and how."""

    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="INPUT",
            help="Pages, feeds, tables, WARC, archives; files, folders, globs, addresses, - for stdin.",
            show_default=False,
            callback=_given_or_in_feeds,
        ),
    ] = None
    feeds: Annotated[
        list[str] | None,
        _reading(
            "--feeds",
            metavar="FILE",
            is_eager=True,
            help="A list of feeds to fetch and read: OPML, or an address a line.",
        ),
    ] = None
    now: Annotated[
        str | None,
        _reading("--now", metavar="TIME", help="The time that ages such as '20 minutes ago' are relative to."),
    ] = None
    columns: Annotated[
        list[str] | None,
        _reading(
            "--columns",
            metavar="NAME=COLUMN,...",
            help="What the columns of tables are called, such as text=body,published=when.",
        ),
    ] = None
    cleaning: Annotated[
        str,
        _reading(
            "--cleaning",
            metavar="STEP,...",
            help="Steps: markup, encoding, publishers, notices, cross_references, repeated_lines; or all, or none.",
        ),
    ] = "all"
    allow_private: Annotated[
        bool, _reading("--allow-private", help="Fetch from this machine and private networks too, led there or not.")
    ] = False
    jobs: Annotated[
        int | None, _reading("--jobs", metavar="N", help="Work on N processes at once; -1 for as many as cores.")
    ] = None
    engine: Annotated[
        Literal["here", "threads", "processes", "dask"] | None,
        _reading("--engine", help="Where work is spread: on processes if --jobs is given, else here, or on Dask."),
    ] = None
    scheduler: Annotated[
        str | None,
        _reading(
            "--scheduler",
            metavar="ADDRESS",
            help="The Dask scheduler, such as tcp://10.0.0.5:8786; without it a cluster on this machine is started.",
        ),
    ] = None

    def __post_init__(self) -> None:
        _ = self.spread
        _ = self.parsed

    @cached_property
    def spread(self) -> dict[str, Any]:
        """Where work is spread, as `running_on` takes it."""
        return where_to_run(self.engine, self.jobs, self.scheduler)

    @cached_property
    def parsed(self) -> dict[str, Any]:
        """How to read, as `toolkit.read_stories` takes it."""
        from toolkit.archive.clock import moment_given

        return {
            "reference_time": moment_given("--now", self.now),
            "columns": named_columns(self.columns),
            "cleaning": cleaning_steps(self.cleaning),
            "allow_private": self.allow_private,
            "feeds": self.feeds or (),
        }


@dataclass(frozen=True)
class Themes:
    """How stories are grouped."""

    n_themes: Annotated[str, _themes("--n-themes", metavar="N|auto", help="Number of themes, or auto.")] = "auto"
    themes_file: Annotated[
        Path | None,
        _themes(
            "--themes-file",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="A TOML file of themes that are wanted, by name and terms.",
        ),
    ] = None
    edits: Annotated[
        Path | None,
        _themes(
            "--edits",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="A TOML file of edits: themes renamed, merged, split, put first or dropped, stories moved.",
        ),
    ] = None
    subjects: Annotated[
        bool,
        _themes("--subjects", help="Give each theme its news subject after the IPTC Media Topics, where it is clear."),
    ] = False
    by_language: Annotated[
        bool,
        _themes("--by-language/--together", help="Group the stories of each language by themselves, or all together."),
    ] = True
    random_state: RandomState = 0

    def __post_init__(self) -> None:
        _ = self.parsed

    @cached_property
    def parsed(self) -> dict[str, Any]:
        """How to group, as `toolkit.fit_themes` takes it."""
        from toolkit.reading.edits.read import read_edits
        from toolkit.reading.themes_file import read_themes

        return {
            "n_themes": number_of_themes(self.n_themes),
            "seeds": None if self.themes_file is None else read_themes(self.themes_file),
            "edits": None if self.edits is None else read_edits(self.edits),
            "subjects": self.subjects,
            "by_language": self.by_language,
            "random_state": self.random_state,
        }


@dataclass(frozen=True)
class Digests:
    """How digests are made."""

    n_words: Annotated[int, _digests("--n-words", metavar="N", min=1, help="The most words of each digest.")] = 120
    ranker: Annotated[
        str | None,
        _digests(
            "--ranker",
            metavar="NAME",
            help="What chooses the sentences, instead of the toolkit: sumy's edmundson, kl, lex-rank, lsa, luhn, "
            "random, reduction, sum-basic or text-rank.",
        ),
    ] = None

    def __post_init__(self) -> None:
        self.ranker_with(0)

    def ranker_with(self, random_state: int) -> Ranker | None:
        """Return what chooses the sentences; None for what the toolkit takes by itself."""
        if self.ranker is None:
            return None
        from toolkit.digests.sumy_ranker import SumyRanker

        return SumyRanker(self.ranker, random_state)


@dataclass(frozen=True)
class Showing:
    """How much a report shows, and of which time."""

    title: Annotated[str, _report("--title", metavar="TEXT", help="What the report is called.")] = "News digest"
    n_top: Annotated[int, _report("--top", metavar="N", min=0, help="How many top stories.")] = 5
    max_themes: Annotated[
        int | None,
        _report("--max-themes", metavar="N", min=1, help="The most themes shown whole; the others are a line each."),
    ] = None
    max_events: Annotated[
        int | None,
        _report(
            "--max-events",
            metavar="N",
            min=0,
            help="The most events of a theme with quotes; the others are a line each.",
        ),
    ] = 12
    max_quotes: Annotated[
        int | None, _report("--max-quotes", metavar="N", min=1, help="The most quotes of each digest.")
    ] = None
    max_per_source: Annotated[
        int | None,
        _report(
            "--max-per-source",
            metavar="N",
            min=1,
            help="The most that one source tells alone in a theme and on top; the others are a line each.",
        ),
    ] = None
    total_words: Annotated[
        int | None,
        _report("--total-words", metavar="N", min=1, help="The most words of all digests, shared by importance."),
    ] = None
    timezone: Annotated[
        str, _report("--timezone", metavar="ZONE", help="The zone in which times are written, such as Europe/Berlin.")
    ] = "UTC"
    since: Annotated[
        str | None,
        _report("--since", metavar="TIME", help="Stories from a day or time on, or of a span such as 36h or 7d."),
    ] = None
    until: Annotated[str | None, _report("--until", metavar="TIME", help="Stories up to a day or time.")] = None
    map: Annotated[bool, _report("--map/--no-map", help="Lay the stories out on a map, which takes seconds.")] = True

    def __post_init__(self) -> None:
        checked_times(self.since, self.until)

    @property
    def parsed(self) -> dict[str, Any]:
        """What is shown, as `toolkit.build_report` takes it."""
        return {**asdict(self), "map": None if self.map else False}


@dataclass(frozen=True)
class Messages:
    """`--quiet` and `--log-format`, which set what is logged in their callbacks; commands never read them."""

    quiet: Annotated[
        bool, _output("--quiet", "-q", callback=be_quiet, is_eager=True, help="Say on stderr only what failed.")
    ] = False
    log_format: Annotated[
        LogFormat,
        _output(
            "--log-format", callback=speak, is_eager=True, help="What is said on stderr: lines of text, or of JSON."
        ),
    ] = "text"


@dataclass(frozen=True)
class Output(Messages):
    """`--json`, and the options of messages."""

    as_json: Annotated[bool, _output("--json", help="Print JSON for programs.")] = False
