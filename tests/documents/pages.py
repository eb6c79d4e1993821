"""The pages of the documents as their blocks: what a reader types, what is printed, what stands in files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
WRITTEN = (DOCS / "reference" / "python.md", DOCS / "reference" / "command-line.md")
PAGES = [ROOT / "README.md", *(path for path in sorted(DOCS.rglob("*.md")) if path not in WRITTEN)]

# What is run: console (calls that begin with $, and what they print), python (with >>> or without), sql.
# What is not: sh and cron, which change a machine or wait for a morning; json and text, which show a shape.
# A block of any language with a title is a file of this name.
RUN, SHOWN = ("console", "python", "sql"), ("sh", "cron", "json", "text", "toml", "csv", "xml", "jinja", "css")
_FENCE = re.compile(r"^```(.*)\n((?:(?!```).*\n)*)```$", re.MULTILINE)
_HEAD = re.compile(r'(?P<language>\w*)(?: title="(?P<title>[^"]+)")?')


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the file that it stands for if any, its text and the line where that begins."""

    language: str
    title: str
    text: str
    line: int


def blocks(page: str) -> list[Block]:
    """Return the fenced blocks of a page.

    Examples
    --------
    >>> blocks('Write this:\\n\\n```toml title="a.toml"\\nn = 1\\n```\\n')
    [Block(language='toml', title='a.toml', text='n = 1\\n', line=4)]
    """
    found = []
    for fence in _FENCE.finditer(page):
        head = _HEAD.fullmatch(fence[1])
        if head is None:
            raise ValueError(f'found ```{fence[1]}; wanted a language, and if it is a file title="its name"')
        line = page.count("\n", 0, fence.start(2)) + 1
        found.append(Block(head["language"], head["title"] or "", fence[2], line))
    return found


def calls(text: str) -> list[tuple[str, str]]:
    """Return the calls of a console block, each with what it prints.

    Examples
    --------
    >>> calls("$ toolkit --version\\nstory-toolkit 0.1.0\\n$ ls\\n")
    [('toolkit --version', 'story-toolkit 0.1.0\\n'), ('ls', '')]
    """
    return re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE)
