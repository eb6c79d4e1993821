"""``toolkit explain``: of the themes that a newsroom wants, too."""

from __future__ import annotations

import json


def test_json_and_text(called):
    content = json.loads(called("explain", "--json").stdout)
    assert content["story"]["title"] == "Rocket in orbit"
    assert called("explain").stdout.startswith("Rocket in orbit\n")


def test_the_themes_of_a_file(called, tmp_path):
    file = tmp_path / "themes.toml"
    file.write_text('[themes.Space]\nterms = ["rocket", "orbit"]\n', encoding="utf-8")
    content = json.loads(called("explain", "--json", "--themes-file", file).stdout)
    assert content["theme"]["label"] == "Space"
