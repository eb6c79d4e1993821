"""The documents as pages: built without a warning or a broken link, nothing loaded from elsewhere, nothing missing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

import toolkit
from tests.documents import reference
from tests.documents.pages import DOCS, ROOT
from tests.rendering.browsing import PHONE, chromium

MAKE_DOCS = next(line for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if "zensical build" in line)
LOADS = (
    "script/@src",
    "link[@rel='stylesheet' or @rel='preload' or @rel='preconnect']/@href",
    "img/@src",
    "iframe/@src",
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Return a copy of what pages are built from, beside the code."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(DOCS, folder / "docs")
    shutil.copy(ROOT / "zensical.toml", folder)
    (folder / "toolkit").symlink_to(ROOT / "toolkit")
    return folder


def build(desk):
    """Call what `make docs` calls."""
    command = [sys.executable, "-m", *MAKE_DOCS.replace("$(BIN)/", "").split()]
    return subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(desk):
    """Return the pages, built, by their places."""
    done = build(desk)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "arning" not in done.stdout + done.stderr
    paths = [path for path in sorted((desk / "site").rglob("*.html")) if path.name != "404.html"]  # a server's alone
    pages = {path.resolve(): html.parse(path).getroot() for path in paths}
    assert len(pages) > 20
    return pages


def test_every_page_is_in_the_contents_and_no_other():
    contents = tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))["project"]["nav"]
    assert sorted(pages_of(contents)) == sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))


def pages_of(contents):
    for entry in contents:
        for place in entry.values():
            yield from [place] if isinstance(place, str) else pages_of(place)


def test_every_link_leads_to_a_page_and_a_place_in_it(site):
    broken = []
    for path, page in site.items():
        for link in page.xpath("//main//a/@href"):
            address = urlsplit(link)
            if address.scheme:
                continue
            target = (path.parent / unquote(address.path)).resolve() if address.path else path
            place = unquote(address.fragment)
            is_there = target.is_file() and (not place or (target in site and place in site[target].xpath("//@id")))
            broken += [] if is_there else [f"{path.name}: {link}"]
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(site):
    for path, page in site.items():
        for kind in LOADS:
            assert [one for one in page.xpath(f"//{kind}") if urlsplit(one).netloc] == [], path
        assert not re.search(r"fonts\.|analytics", html.tostring(page, encoding="unicode").partition("<main")[0]), path


def test_a_link_that_leads_nowhere_ends_the_build(desk):
    (desk / "docs" / "index.md").write_text("# News\n\n[Nowhere](nowhere.md)\n", encoding="utf-8")
    try:
        assert build(desk).returncode != 0
    finally:
        shutil.copy(DOCS / "index.md", desk / "docs")


def test_a_browser_asks_for_nothing_but_the_pages_and_no_page_is_wider_than_a_phone(desk, site):
    asked, wide = [], []
    with chromium() as browser:
        page = browser.new_context(viewport=PHONE).new_page()
        page.on("request", lambda request: asked.append(request.url))
        for path in site:
            page.goto(path.as_uri())
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(path.name)
    folder = (desk / "site").resolve()
    assert [one for one in asked if not one.startswith((folder.as_uri(), "data:", "blob:"))] == []
    assert wide == []


def test_every_public_name_is_in_the_reference(site):
    (page,) = (page for path, page in site.items() if path.parts[-2:] == ("reference", "python.html"))
    ids = set(page.xpath("//@id"))
    assert [name for name in toolkit.__all__ if f"toolkit.{name}" not in ids] == []


def test_the_reference_is_that_of_the_code():
    for name, content in (("python", reference.python_page()), ("command-line", reference.command_line_page())):
        assert (DOCS / "reference" / f"{name}.md").read_text("utf-8") == content, "run: make docs"


def test_every_option_of_every_command_is_in_the_reference():
    from tests.cli.conftest import COMMANDS

    page = Path(DOCS / "reference" / "command-line.md").read_text("utf-8")
    for command, one in COMMANDS.items():
        (section,) = re.findall(rf"^## toolkit {command}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
        names = [name for parameter in one.params for name in (*parameter.opts, *parameter.secondary_opts)]
        assert [name for name in names if name.startswith("-") and f"`{name}" not in section] == []
