"""What is logged, as lines of JSON for programs."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import Literal

from toolkit.cli.printable import printable

LogFormat = Literal["text", "json"]


class JsonLines(logging.Formatter):
    """One object a line: when it was said, how loud, by which part, what, and the facts in it by their names.

    Facts are what is logged with ``extra={"facts": {...}}``.

    Examples
    --------
    >>> record = logging.makeLogRecord({"name": "toolkit", "levelname": "INFO", "msg": "read %d", "args": (3,)})
    >>> record.created, record.facts = 1749765600.5, {"read": 3}
    >>> print(JsonLines().format(record))
    {"time": "2025-06-12T22:00:00.500Z", "level": "info", "logger": "toolkit", "message": "read 3", "read": 3}
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as a line."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        said = {"level": record.levelname.lower(), "logger": record.name, "message": printable(record.getMessage())}
        facts = {name: value for name, value in getattr(record, "facts", {}).items() if name not in {"time", *said}}
        return json.dumps({"time": moment, **said, **facts}, default=str).replace("\x7f", "\\u007f")


def speak(log_format: LogFormat) -> LogFormat:
    """Log in a format from here on, until the next command says otherwise."""
    for handler in logging.getLogger().handlers:
        handler.setFormatter(JsonLines() if log_format == "json" else logging.Formatter("%(message)s"))
    return log_format


def speaks_json() -> bool:
    """Return True if what is logged is JSON."""
    return any(isinstance(handler.formatter, JsonLines) for handler in logging.getLogger().handlers)
