"""What ``digest.toml`` holds, as records: every key with its type, its bounds and its default.

What a value has to be beside its type is said in `toolkit.scheduled.values`; paths are relative to the folder that the
validation context names.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from toolkit.scheduled.values import (
    beside_config,
    env_name,
    folder_beside_config,
    format_names,
    line_of_text,
    mail_address,
    server_name,
    source_beside_config,
    source_table,
    span_of_hours,
    span_of_time,
    web_address,
    zone_name,
)

Ignored = Literal["etag", "last_modified"]
Span = Annotated[timedelta, BeforeValidator(span_of_time)]
LongSpan = Annotated[timedelta, BeforeValidator(span_of_hours)]
Positive = Annotated[int, Field(ge=1)]
Text = Annotated[str, Field(min_length=1), AfterValidator(line_of_text)]
EnvName = Annotated[str, AfterValidator(env_name)]
WebAddress = Annotated[Text, AfterValidator(web_address)]
MailAddress = Annotated[Text, AfterValidator(mail_address)]
File = Annotated[Path, BeforeValidator(beside_config)]
_SEVERAL = Field(strict=False)  # TOML has lists, records have tuples
_AT_LEAST_ONE = Field(strict=False, min_length=1)


class Part(BaseModel):
    """A table of the config: unknown keys are faults, nothing is changed later."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SourceConfig(Part):
    """Where stories come from: an address, a file, a folder or a glob, or a list of feeds (OPML)."""

    at: Annotated[Text, AfterValidator(source_beside_config)] | None = None
    at_env: EnvName | None = None
    name: Annotated[str, AfterValidator(line_of_text)] = ""
    follow: bool = False
    interval: Span | None = None
    ignore: Annotated[tuple[Ignored, ...], _SEVERAL] = ()
    max_stories: Positive | None = None
    silent_after: LongSpan | None = None

    _named = model_validator(mode="before")(source_table)


class FetchingConfig(Part):
    """How addresses are asked: how often at most, and how many pages of entries are followed a run."""

    interval: Span = timedelta(minutes=30)
    max_pages: Positive = 30
    contact: Annotated[str, AfterValidator(line_of_text)] = ""
    allow_private: bool = False


class ReportConfig(Part):
    """What is made of the stories, by the parameters of `build_report`."""

    title: Text | None = None
    n_themes: Positive | Literal["auto"] = "auto"
    n_words: Positive = 120
    n_top: Annotated[int, Field(ge=0)] = 5
    max_themes: Positive | None = None
    max_events: Positive | None = None
    max_quotes: Positive | None = None
    max_per_source: Positive | None = None
    total_words: Positive | None = None
    themes_file: File | None = None
    edits: File | None = None
    subjects: bool = False
    by_language: bool = True
    map: bool = False
    random_state: Annotated[int, Field(ge=0, le=2**32 - 1)] = 0


class AlarmConfig(Part):
    """From when on a run ends with exit code 1: failures running of a source, and how long one may have nothing new."""

    failures: Positive = 3
    silent: LongSpan | None = None


class FilesConfig(Part):
    """Files under a name with the edition in it, such as ``digests/{edition}``."""

    folder: Annotated[Text, AfterValidator(folder_beside_config)]
    formats: Annotated[tuple[str, ...], _AT_LEAST_ONE, AfterValidator(format_names)] = ("html", "md", "json")
    template: File | None = None


class AtomConfig(Part):
    """An Atom feed whose entries keep their ids and are updated in place."""

    file: File
    link: WebAddress
    max_entries: Positive = 50


class MailConfig(Part):
    """Mail by SMTP; name and password are in the environment, under the names that are given."""

    server: Annotated[Text, AfterValidator(server_name)]
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user_env: EnvName | None = None
    password_env: EnvName | None = None
    sender: MailAddress
    to: Annotated[tuple[MailAddress, ...], _AT_LEAST_ONE]
    template: File | None = None


class WebhookConfig(Part):
    """An address that is posted to; one with a token in it is in the environment, under the name of ``url_env``."""

    name: Text = "webhook"
    url: WebAddress | None = None
    url_env: EnvName | None = None
    format: Literal["json", "text", "slack", "discord"] = "json"
    max_messages: Positive = 5


class Config(Part):
    """A scheduled digest."""

    name: Text = "digest"
    archive: Annotated[File, Field(validate_default=True)] = Path("news.sqlite")
    expect_archive: bool = False
    first_run: Literal["report", "adopt"] = "report"
    timezone: Annotated[Text, AfterValidator(zone_name)] = "UTC"
    every: Literal["run", "hour", "day", "week"] = "day"
    window: LongSpan = timedelta(days=28)
    keep: LongSpan | None = None
    sources: Annotated[tuple[SourceConfig, ...], _AT_LEAST_ONE]
    fetching: FetchingConfig = FetchingConfig()
    report: ReportConfig = ReportConfig()
    alarms: AlarmConfig = AlarmConfig()
    files: FilesConfig | None = None
    atom: AtomConfig | None = None
    mail: MailConfig | None = None
    webhooks: Annotated[tuple[WebhookConfig, ...], _SEVERAL] = ()
