"""Where in a TOML file each key stands; `tomllib` says what the keys are, not where."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field

Keys = tuple[str | int, ...]
DEEPEST = 8

_TOKEN = re.compile(
    r'(?P<text>"""(?:[^"\\]|\\.|"(?!""))*"{3,5}|\'\'\'(?:[^\']|\'(?!\'\'))*\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
    r"|(?P<comment>#[^\n]*)|(?P<end>\n)|(?P<mark>[\[\]{}=,.])|(?P<bare>[^\s\[\]{}=,.#\"']+)",
    re.DOTALL,
)


def lines_of_keys(text: str) -> dict[Keys, int]:
    r"""Return the line of each key and each entry of a list, by its path; the text is TOML.

    What is deeper than any config is has no line of its own.

    Examples
    --------
    >>> lines_of_keys('name = "a"\n\n[[sources]]\nat = "b"\n[[sources]]\nat = "c"')[("sources", 1, "at")]
    6
    >>> lines_of_keys('sources = [\n  "a",\n  {at = "b"},\n]')[("sources", 1, "at")]
    3
    """
    reader = _Reader()
    line = 1
    for token in _TOKEN.finditer(text):
        kind, said = token.lastgroup or "", token[0]
        reader.take(kind, said, line)
        line += said.count("\n")
    return reader.lines


@dataclass(slots=True)
class _Frame:
    """A table or a list that is being read: its path, the key that is being read, and whether its value has begun."""

    path: Keys
    key: list[str] = field(default_factory=list)
    in_value: bool = False
    entry: int | None = None

    @property
    def here(self) -> Keys:
        if len(self.path) > DEEPEST:
            return self.path
        return (*self.path, *self.key[:DEEPEST]) if self.entry is None else (*self.path, self.entry)


@dataclass(slots=True)
class _Reader:
    """What was read until now; ``frames`` are the tables and lists that are open, that of the last header first."""

    lines: dict[Keys, int] = field(default_factory=dict)
    frames: list[_Frame] = field(default_factory=lambda: [_Frame(())])
    counts: dict[Keys, int] = field(default_factory=dict)
    header: list[str] | None = None
    depth: int = 0

    def take(self, kind: str, said: str, line: int) -> None:
        frame = self.frames[-1]
        if kind == "comment":
            return
        if kind == "end":
            self._end_of_line(frame)
        elif self.header is not None:
            self._take_header(kind, said, line)
        elif frame.entry is None and not frame.in_value:
            self._take_key(frame, kind, said, line)
        else:
            self._take_value(frame, said, line)

    def _end_of_line(self, frame: _Frame) -> None:
        self.header, self.depth = None, 0
        if len(self.frames) == 1:
            frame.key, frame.in_value = [], False

    def _take_key(self, frame: _Frame, kind: str, said: str, line: int) -> None:
        if said == "[" and len(self.frames) == 1 and not frame.key:
            self.header, self.depth = [], 1
        elif said == "=" and kind == "mark":
            frame.in_value = True
            for path in _beginnings(frame.path, frame.key):
                self.lines.setdefault(path, line)
        elif said == "}" and kind == "mark":
            self._close()
        elif kind in ("bare", "text"):
            frame.key.append(_plain(said))

    def _take_header(self, kind: str, said: str, line: int) -> None:
        assert self.header is not None
        if kind in ("bare", "text"):
            self.header.append(_plain(said))
        elif said == "[":
            self.depth += 1
        elif said == "]" and self.header:
            self._open_table(self.header, line, is_entry=self.depth > 1)
            self.header = []

    def _open_table(self, names: list[str], line: int, *, is_entry: bool) -> None:
        path: Keys = ()
        for number, name in enumerate(names[:DEEPEST], 1):
            path = (*path, name)
            self.lines.setdefault(path, line)
            if is_entry and number == len(names):
                self.counts[path] = self.counts.get(path, -1) + 1
            if path in self.counts:
                path = (*path, self.counts[path])
                self.lines.setdefault(path, line)
        self.frames = [_Frame(path)]

    def _take_value(self, frame: _Frame, said: str, line: int) -> None:
        if said == ("}" if frame.entry is None else "]"):
            self._close()
        elif said == ",":
            frame.key, frame.in_value = [], False
            frame.entry = None if frame.entry is None else frame.entry + 1
        else:
            self.lines.setdefault(frame.here, line)
            if said == "[":
                self.frames.append(_Frame(frame.here, entry=0))
            elif said == "{":
                self.frames.append(_Frame(frame.here))

    def _close(self) -> None:
        if len(self.frames) > 1:
            self.frames.pop()


def _beginnings(path: Keys, key: list[str]) -> Iterator[Keys]:
    for number in range(1, min(len(key), DEEPEST) + 1):
        yield (*path, *key[:number])


def _plain(said: str) -> str:
    """Return a key without its quotes."""
    if said[0] not in "\"'":
        return said
    try:
        return next(iter(tomllib.loads(f"{said} = 0")))
    except (ValueError, StopIteration):
        return said
