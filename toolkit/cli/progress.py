"""How far reading is, on a terminal only."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import typer

from toolkit.cli.log_lines import speaks_json
from toolkit.cli.messages import LOG

_CLEARED_LINE = "\r\x1b[K"


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a function that shows how many of how many are done, on a terminal, unless quiet or in JSON."""
    shown = sys.stderr.isatty() and LOG.isEnabledFor(logging.INFO) and not speaks_json()
    bars: list[Any] = []

    def show(done: int, of: int) -> None:
        if not shown:
            return
        if not bars:
            bars.append(typer.progressbar(length=of, label=label, file=sys.stderr))
        bars[0].update(done - bars[0].pos)
        if done == of:
            bars.pop().render_finish()

    with _messages_on_their_own_lines() if shown else nullcontext():
        try:
            yield show
        finally:
            if bars:
                bars[0].render_finish()


@contextmanager
def _messages_on_their_own_lines() -> Iterator[None]:
    """Clear the line of a bar before each message that is logged."""

    def clear(_: logging.LogRecord) -> bool:
        sys.stderr.write(_CLEARED_LINE)
        return True

    handlers = logging.getLogger().handlers
    for handler in handlers:
        handler.addFilter(clear)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(clear)
