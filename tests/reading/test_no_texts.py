"""What stands in place of a text, or of another value, is none: the title stands for the text, the field is empty."""

from __future__ import annotations

import json

import pandas as pd
import pytest

import toolkit

TEASER = "The ferry to Skarholm runs again after the storm, its owner said on Tuesday."
TITLES = ["Quay of Oster closed", "Ferry runs again", "Cannery hires forty", "Mayor steps down"]
LOCKED = ["ONLY FOR MEMBERS", "Log in to read this article.", "Nur für Abonnenten lesbar.", "会员专享内容"]


def _written(folder, kind, rows):
    path = folder / f"rows{kind}"
    if kind == ".json":
        path.write_text(json.dumps({"status": "ok", "results": rows}), encoding="utf-8")
    elif kind == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    else:
        getattr(pd.DataFrame(rows), {".csv": "to_csv", ".parquet": "to_parquet"}[kind])(path, index=False)
    return toolkit.read_stories(path).sort_values("title")


@pytest.mark.parametrize("kind", [".json", ".jsonl", ".csv", ".parquet"])
@pytest.mark.parametrize("locked", LOCKED)
def test_the_same_words_under_every_title_are_no_text(tmp_path, kind, locked):
    rows = [{"title": title, "description": f"{title}: {TEASER}", "content": locked} for title in TITLES[:3]]
    rows.append({"title": TITLES[3], "description": "", "content": locked})
    read = _written(tmp_path, kind, rows)
    wanted = {title: f"{title}: {TEASER}" for title in TITLES[:3]} | {TITLES[3]: TITLES[3]}
    assert dict(zip(read["title"], read["text"], strict=True)) == wanted


def test_words_in_capitals_give_way_to_a_teaser(tmp_path):
    rows = [{"title": TITLES[0], "description": TEASER, "content": "ONLY FOR MEMBERS"}]
    assert list(_written(tmp_path, ".json", rows)["text"]) == [TEASER]


@pytest.mark.parametrize(
    "texts",
    [
        ["The quay is closed."] * 2 + [TEASER, "No boat sailed."],
        [f"It was cut by {n}." for n in range(4)],
        ["All of us go out to sea on each day of the year but for one on which we do not."] * 4,
    ],
)
def test_short_texts_of_a_few_stories_and_longer_ones_stay(tmp_path, texts):
    rows = [{"title": title, "text": text} for title, text in zip(TITLES, texts, strict=True)]
    assert sorted(_written(tmp_path, ".csv", rows)["text"]) == sorted(texts)


def test_copies_of_a_short_text_under_the_same_title_stay(tmp_path):
    rows = [{"title": TITLES[0], "text": "The quay is closed.", "source": source} for source in "ABCD"]
    assert set(_written(tmp_path, ".jsonl", rows)["text"]) == {"The quay is closed."}


@pytest.mark.parametrize("kind", [".json", ".jsonl", ".csv", ".parquet"])
@pytest.mark.parametrize("nothing", ["null", "N/A", "None", "NaN", "-", "--", "(null)", "#N/A", "undefined", "…"])
def test_what_programs_write_for_nothing_is_nothing(tmp_path, kind, nothing):
    rows = [
        {"title": TITLES[0], "text": nothing, "source": nothing, "url": nothing},
        {"title": TITLES[1], "text": TEASER, "source": "Post", "url": "/1"},
        {"title": nothing, "text": nothing, "source": "Post", "url": "/2"},
    ]
    read = _written(tmp_path, kind, rows)
    assert read[["title", "text", "source", "url"]].to_numpy().tolist() == [
        [TITLES[1], TEASER, "Post", "/1"],
        [TITLES[0], TITLES[0], "", ""],
    ]
    assert len(read.attrs["rejected"]) == 1


@pytest.mark.parametrize("words", ["None of the boats sailed", "Nil-nil in Oster", "Null problemo", "Nanna", "A"])
def test_words_that_begin_like_nothing_stay(tmp_path, words):
    assert list(_written(tmp_path, ".jsonl", [{"title": words, "text": words}])["text"]) == [words]


ARTICLE = {"@type": "NewsArticle", "headline": TITLES[0], "articleBody": TEASER}
SITE = {"@type": "WebSite", "name": "Oster Post", "description": "News of Oster", "url": "https://o.example"}


@pytest.mark.parametrize("wrap", [lambda some: {"@context": "https://schema.org", "@graph": some}, list])
def test_a_site_beside_articles_is_no_story(tmp_path, wrap):
    (tmp_path / "a.json").write_text(json.dumps(wrap([SITE, ARTICLE, SITE | {"@type": ["WebPage"]}])), "utf-8")
    read = toolkit.read_stories(tmp_path / "a.json")
    assert list(read["title"]) == TITLES[:1]
    assert [one["reason"].split(";")[0] for one in read.attrs["rejected"]] == [
        "beside articles, found the kind WebSite",
        "beside articles, found the kind WebPage",
    ]


def test_kinds_of_other_services_are_stories(tmp_path):
    rows = [
        {"@type": kind, "title": title, "text": TEASER}
        for kind, title in zip(["News Item", "Page"], TITLES[:2], strict=True)
    ]
    assert len(_written(tmp_path, ".json", rows)) == 2


def test_a_story_with_others_of_its_own_is_kept_beside_them(tmp_path):
    more = [{"title": TITLES[1], "link": "https://o.example/2", "source": "Times"}]
    first = {"title": TITLES[0], "link": "https://o.example/1", "source": "Post", "snippet": TEASER, "stories": more}
    read = _written(tmp_path, ".json", [first, {"title": TITLES[2], "link": "https://o.example/3"}])
    assert list(read["title"]) == sorted(TITLES[:3])
