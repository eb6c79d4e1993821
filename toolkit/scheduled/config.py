"""What ``digest.toml`` holds, as records: every key with its type, its bounds and its default."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from toolkit.stories.window import checked_moment

Ignored = Literal["etag", "last_modified"]


def _span(value: object) -> timedelta:
    found = checked_moment("span", value) if isinstance(value, str) else None
    if not isinstance(found, timedelta) or found <= timedelta():
        raise ValueError("wanted a span of time such as 30m, 36h or 28d")
    return found


Span = Annotated[timedelta, BeforeValidator(_span)]
Positive = Annotated[int, Field(ge=1)]
Text = Annotated[str, Field(min_length=1)]


class Part(BaseModel):
    """A table of the config: unknown keys are faults, nothing is changed later."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SourceConfig(Part):
    """Where stories come from: an address, a file, a folder or a glob, or a list of feeds (OPML)."""

    at: Text | None = None
    at_env: Text | None = None
    name: str = ""
    follow: bool = False
    interval: Span | None = None
    ignore: tuple[Ignored, ...] = ()
    max_stories: Positive | None = None
    silent_after: Span | None = None


class FetchingConfig(Part):
    """How addresses are asked: how often at most, and how many pages of entries are followed a run."""

    interval: Span = timedelta(minutes=30)
    max_pages: Positive = 30
    contact: str = ""
    allow_private: bool = False


class ReportConfig(Part):
    """What is made of the stories, by the parameters of `build_report`."""

    title: str | None = None
    n_themes: Positive | Literal["auto"] = "auto"
    n_words: Positive = 120
    n_top: Annotated[int, Field(ge=0)] = 5
    max_themes: Positive | None = None
    max_events: Positive | None = None
    max_quotes: Positive | None = None
    max_per_source: Positive | None = None
    total_words: Positive | None = None
    themes_file: Path | None = None
    subjects: bool = False
    by_language: bool = True
    map: bool = False
    random_state: int = 0


class AlarmConfig(Part):
    """From when on a run ends with exit code 1: failures running of a source, and how long one may have nothing new."""

    failures: Positive = 3
    silent: Span | None = None


class FilesConfig(Part):
    """Files under a name with the edition in it, such as ``digests/{edition}``."""

    folder: Text
    formats: tuple[str, ...] = ("html", "md", "json")
    template: Path | None = None


class AtomConfig(Part):
    """An Atom feed whose entries keep their ids and are updated in place."""

    file: Path
    link: Text
    max_entries: Positive = 50


class MailConfig(Part):
    """Mail by SMTP; name and password are in the environment, under the names that are given."""

    server: Text
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user_env: Text | None = None
    password_env: Text | None = None
    sender: Text
    to: Annotated[tuple[Text, ...], Field(min_length=1)]
    template: Path | None = None


class WebhookConfig(Part):
    """An address that is posted to; one with a token in it is in the environment, under the name of ``url_env``."""

    name: Text = "webhook"
    url: Text | None = None
    url_env: Text | None = None
    format: Literal["json", "text", "slack", "discord"] = "json"
    max_messages: Positive = 5


class Config(Part):
    """A scheduled digest."""

    name: Text = "digest"
    archive: Path = Path("news.sqlite")
    expect_archive: bool = False
    first_run: Literal["report", "adopt"] = "report"
    timezone: Text = "UTC"
    every: Literal["run", "hour", "day", "week"] = "day"
    window: Span = timedelta(days=28)
    keep: Span | None = None
    sources: Annotated[tuple[SourceConfig, ...], Field(min_length=1)]
    fetching: FetchingConfig = FetchingConfig()
    report: ReportConfig = ReportConfig()
    alarms: AlarmConfig = AlarmConfig()
    files: FilesConfig | None = None
    atom: AtomConfig | None = None
    mail: MailConfig | None = None
    webhooks: tuple[WebhookConfig, ...] = ()
