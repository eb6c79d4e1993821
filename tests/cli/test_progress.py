"""How far reading is: on a terminal only, and without harm to messages."""

from __future__ import annotations

import io
import logging
import sys
from contextlib import nullcontext

import pytest

from toolkit.cli.options import Reading
from toolkit.cli.progress import progress_bar
from toolkit.cli.reading import read
from toolkit.errors import SourceError


def terminal(monkeypatch, is_terminal=True, level=logging.INFO):
    """Put what stands for a terminal in the place of stderr; called in a test, as pytest puts its own there before."""
    stderr = io.StringIO()
    stderr.isatty = lambda: is_terminal
    monkeypatch.setattr(sys, "stderr", stderr)
    logging.getLogger("toolkit").setLevel(level)
    return stderr


@pytest.mark.parametrize(
    ("is_terminal", "level", "shown"),
    [(True, logging.INFO, True), (True, logging.ERROR, False), (False, logging.INFO, False)],
)
def test_it_is_shown_on_a_terminal_only_and_not_if_quiet(monkeypatch, stories, is_terminal, level, shown):
    stderr = terminal(monkeypatch, is_terminal, level)
    assert len(read(Reading([str(stories)]))) == 8
    assert ("reading" in stderr.getvalue()) is shown
    assert stderr.getvalue().endswith("\x1b[2K" if shown else "")


@pytest.mark.parametrize("failure", [KeyboardInterrupt, SourceError, None])
def test_a_bar_gives_the_terminal_back_and_messages_have_their_lines(monkeypatch, failure):
    stderr = terminal(monkeypatch)
    handler = logging.StreamHandler(stderr)
    logging.getLogger().addHandler(handler)
    with pytest.raises(failure) if failure else nullcontext(), progress_bar() as show:
        show("reading", 1, 2)
        logging.getLogger("toolkit").warning("rejected cod.txt: empty")
        if failure:
            raise failure
        show("reading", 2, 2)
    logging.getLogger().removeHandler(handler)
    shown = stderr.getvalue()
    assert "\x1b[Krejected cod.txt: empty\n" in shown
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")
    assert handler.filters == []
