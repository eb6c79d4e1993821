"""The commands and the Python of the page on comparing run, one after the other, on the sample."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

from tests.conftest import ROOT, SAMPLE

PAGE = (Path(__file__).parent.parent / "docs" / "comparing.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(console|python)\n(.+?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_what_the_page_shows_runs(tmp_path, run, monkeypatch):
    shutil.copytree(SAMPLE, tmp_path / "data" / "sample")
    shutil.copytree(ROOT / "reports" / "sample", tmp_path / "reports" / "sample")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    printed = []
    for kind, block in BLOCKS:
        if kind == "python":
            exec(compile(block, "comparing.md", "exec"), names)
            continue
        for line in block.splitlines():
            done = run(*shlex.split(line)[1:])
            assert done.exit_code == 0, done.stderr
            printed.append(done.stdout)
    assert (tmp_path / "reports" / "again" / "digest.html").exists()
    assert printed[2] == names["comparison"].to_text()  # type: ignore[attr-defined]
    assert printed[3] == names["comparison"].to_json()  # type: ignore[attr-defined]
    assert {"went on", "began", "ended"} <= {change.status for change in names["comparison"].changes}  # type: ignore[attr-defined]
