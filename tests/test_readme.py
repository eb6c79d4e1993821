"""The README is one screen, its picture and its table are those of today; the sample report is current."""

from __future__ import annotations

import json
import re
from pathlib import Path

from front import front
from glance import glance

from experiments.page.pictures import shows

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SAMPLE_REPORT = ROOT / "reports" / "sample"


def test_the_readme_is_one_screen():
    assert len(README.splitlines()) <= 75


def test_the_picture_is_of_the_sample_report_as_it_is():
    (picture,) = re.findall(r"!\[[^]]+\]\((.+)\)", README)
    page = (SAMPLE_REPORT / "digest.html").read_bytes()
    assert shows((ROOT / picture).read_bytes(), page), "run: make screenshots"
    assert not shows((ROOT / picture).read_bytes(), page + b" ")


def between_marks(path):
    (content,) = re.findall(r"<!-- benchmark -->\n(.*)\n<!-- end of benchmark -->", path.read_text("utf-8"), re.DOTALL)
    return content


def test_the_figures_are_those_that_were_measured():
    experiments = ROOT / "experiments"
    found = json.loads((experiments / "benchmark" / "results.json").read_text(encoding="utf-8"))["figures"]
    performance = json.loads((experiments / "performance" / "results.json").read_text(encoding="utf-8"))
    assert between_marks(ROOT / "README.md") == front(found, performance)
    assert between_marks(ROOT / "docs" / "how-good.md") == glance(found)


def test_the_make_verbs_are_there():
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^make ([\w-]+)$", README, re.MULTILINE))
    assert {"digest", "test"} <= named
    assert named | set(re.findall(r"`make ([\w-]+)`", README + contributing)) <= targets
    assert targets - {"clean"} <= set(re.findall(r"`make ([\w-]+)`", contributing))


def test_links_lead_somewhere():
    for page in ROOT.glob("*.md"):
        for link in re.findall(r"\]\((?!http)([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def rounded(value):
    """Round figures, so that another processor's last digit shows nowhere."""
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return round(value, 2) if isinstance(value, float) else value


def test_the_sample_report_is_current(whole_report):
    as_kept = json.loads((SAMPLE_REPORT / "digest.json").read_text(encoding="utf-8"))
    assert rounded(json.loads(whole_report.to_json())) == rounded(as_kept), "run: make sample-report"
    assert whole_report.to_markdown() == (SAMPLE_REPORT / "digest.md").read_text(encoding="utf-8")
    assert whole_report.to_html() == (SAMPLE_REPORT / "digest.html").read_text(encoding="utf-8")
