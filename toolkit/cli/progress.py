"""How far a command is, on a terminal only."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.cli.log_lines import speaks_json
from toolkit.cli.messages import LOG
from toolkit.progress import Progress, unheard

_CLEARED_LINE = "\r\x1b[K"


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Yield what shows how far work is, on a terminal, unless quiet or in JSON."""
    if not sys.stderr.isatty() or not LOG.isEnabledFor(logging.INFO) or speaks_json():
        yield unheard
        return
    from toolkit.rendering import progress

    with _messages_on_their_own_lines(), progress.progress_bar() as bar:
        yield bar


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
