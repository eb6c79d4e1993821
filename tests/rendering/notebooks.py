"""Notebooks, run and exported as readers do it, in a process of its own: its kernel is asked on loopback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[2]


def executed(notebook: nbformat.NotebookNode, folder: Path) -> nbformat.NotebookNode:
    """Return a notebook with the outputs of its cells."""
    return nbformat.reads(_converted(notebook, folder, "notebook"), as_version=4)


def exported(notebook: nbformat.NotebookNode, folder: Path) -> str:
    """Return a notebook with the outputs of its cells as an HTML page."""
    return _converted(notebook, folder, "html")


def _converted(notebook: nbformat.NotebookNode, folder: Path, form: str) -> str:
    source = folder / "notebook.ipynb"
    nbformat.write(notebook, source)
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    home = {name: str(folder / name.lower()) for name in ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR")}
    done = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--execute", "--to", form, "--output", "out", str(source)],
        check=False,
        cwd=folder,
        env={**os.environ, **home, "PYTHONPATH": path, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return (folder / f"out.{'ipynb' if form == 'notebook' else form}").read_text(encoding="utf-8")
