"""How far work is: a line in a terminal or a notebook that goes when the work is done, and else nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from markupsafe import Markup

from toolkit.progress import Progress, unheard
from toolkit.rendering.plain import plain

_BAR = Markup('<progress value="{}" max="{}"></progress> {}')


class _Bar(Protocol):
    def show(self, stage: str, done: int, total: int) -> None: ...

    def hide(self) -> None: ...


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Give a callable that shows how far work is, where somebody looks: in a terminal, on stderr, and in a notebook.

    It writes nothing to stdout, nothing at all into files and pipes, and what it shows goes at the end.

    Yields
    ------
    callable
        What ``progress`` of `build_report`, `fit_themes` and `read_stories` takes.

    Examples
    --------
    >>> from toolkit import build_report
    >>> with progress_bar() as bar:
    ...     report = build_report(["Cod quota cut. The quota for cod was cut on Monday."], progress=bar)
    >>> len(report.themes)
    1
    """
    shell = _notebook()
    bar: _Bar | None = None
    if shell is not None:
        bar = _InNotebook(shell)
    elif sys.stderr is not None and sys.stderr.isatty():
        bar = _InTerminal()
    if bar is None:
        yield unheard
        return
    seldom = _Seldom(bar)
    try:
        yield seldom
    finally:
        seldom.end()


class _Seldom:
    """What shows a stage once for each hundredth part of it, and hides it at its end; nothing once the work is over."""

    def __init__(self, bar: _Bar) -> None:
        self._bar: _Bar | None = bar
        self._last: tuple[str, int] | None = None

    def __call__(self, stage: str, done: int, total: int) -> None:
        if self._bar is None:
            return
        share = (stage, 100 * done // max(total, 1))
        if done >= total:
            self._last = None
            self._bar.hide()
        elif self._last != share:
            self._last = share
            self._bar.show(stage, done, total)

    def end(self) -> None:
        """Hide what is shown, for good."""
        bar, self._bar = self._bar, None
        if bar is not None:
            bar.hide()


class _InTerminal:
    """A bar of rich, on stderr."""

    def __init__(self) -> None:
        self._shown: Any = None
        self._stage = ""

    def show(self, stage: str, done: int, total: int) -> None:
        if stage != self._stage:
            self.hide()
        if self._shown is None:
            self._shown, self._stage = _bar_of_rich(), stage
            self._shown.add_task(plain(stage), total=total)
            self._shown.start()
        self._shown.update(self._shown.task_ids[0], completed=done, total=total, refresh=True)

    def hide(self) -> None:
        if self._shown is not None:
            shown, self._shown = self._shown, None
            shown.stop()


class _InNotebook:
    """A display of a cell that is updated, and emptied at the end."""

    def __init__(self, display: Callable[..., Any]) -> None:
        self._display, self._handle = display, None

    def show(self, stage: str, done: int, total: int) -> None:
        said = f"{plain(stage)} {done:,}/{total:,}"
        self._put({"text/html": str(_BAR.format(done, total, said)), "text/plain": said})

    def hide(self) -> None:
        if self._handle is not None:
            self._put({"text/html": "", "text/plain": ""})

    def _put(self, content: dict[str, str]) -> None:
        if self._handle is None:
            self._handle = self._display(content, raw=True, display_id=True)
        else:
            self._handle.update(content, raw=True)


def _bar_of_rich() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    console = Console(file=sys.stderr, force_jupyter=False)
    how: dict[str, Any] = {"transient": True, "auto_refresh": False, "redirect_stdout": False, "redirect_stderr": False}
    return Progress(*columns, console=console, **how)


def _notebook() -> Callable[..., Any] | None:
    """Return what displays something in the notebook that this runs in, if it runs in one."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is None or not hasattr(shell, "kernel"):
        return None
    display: Callable[..., Any] = sys.modules["IPython.display"].display
    return display
