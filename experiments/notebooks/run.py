"""Runs the notebooks of this folder from top to bottom, and writes each as a notebook and as a page."""

from __future__ import annotations

import argparse
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter

HERE = Path(__file__).parent
NOTEBOOKS = {path.stem: path for path in sorted(HERE.glob("*.py")) if path.name != Path(__file__).name}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help=f"of {', '.join(NOTEBOOKS)}; all without one")
    parser.add_argument("-o", "--output", type=Path, default=Path("reports/notebooks"))
    given = parser.parse_args()
    for name in given.names or NOTEBOOKS:
        print(write(executed(name), given.output / name))


def executed(name: str) -> nbformat.NotebookNode:
    """Return a notebook with what its cells put out; the first cell that fails ends it with its error."""
    notebook = jupytext.read(NOTEBOOKS[name])
    place = {"metadata": {"path": str(HERE)}}
    quiet = ["--IPKernelApp.log_level=ERROR"]
    return NotebookClient(notebook, timeout=600, resources=place, extra_arguments=quiet).execute()


def write(notebook: nbformat.NotebookNode, path: Path) -> Path:
    """Write a notebook, and beside it the page that nbconvert makes of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path.with_suffix(".ipynb"))
    page, _ = HTMLExporter().from_notebook_node(notebook)
    page_path = path.with_suffix(".html")
    page_path.write_text(page, encoding="utf-8")
    return page_path


if __name__ == "__main__":
    main()
