"""The model: what report and explanation read, what is saved, and where new stories belong."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

import toolkit
from toolkit.themes.saved_model import SCHEMA

BREAD = "Knead the dough for ten minutes, let it rise under a cloth, then bake the loaf until the crust sings."
TEXTS = ["Tariffs on steel rose again.", "The rocket reached orbit, NASA said."]
COLUMNS = ["story_id", "theme_id", "label", "score", "nearest_other"]


@pytest.fixture(scope="module")
def model(sample):
    return toolkit.fit_themes(sample)


@pytest.fixture(scope="module")
def saved(model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("model")
    model.save(folder)
    return folder


def homes(report):
    return {story.story_id: (theme.id, theme.label) for theme in report.themes for story in theme.stories}


def test_the_model_is_what_the_report_is_made_of(model, sample_report):
    fitted, told = ({(theme.id, theme.label, theme.terms) for theme in one.themes} for one in (model, sample_report))
    assert fitted == told
    found = dict(zip(model.stories["story_id"], model.labels.tolist(), strict=True))
    assert {story_id: f"theme-{label + 1}" for story_id, label in found.items() if label >= 0} == {
        story_id: theme_id for story_id, (theme_id, _) in homes(sample_report).items()
    }


def test_stories_it_was_fitted_on_are_where_they_are(model, sample, sample_report):
    shuffled = sample.sample(frac=1, random_state=0)
    table = model.assign(shuffled)
    assert list(table.columns) == COLUMNS
    assert table["story_id"].tolist() == shuffled["story_id"].tolist()
    assert table.index.tolist() == shuffled.index.tolist()
    assigned = dict(zip(table["story_id"], zip(table["theme_id"], table["label"], strict=True), strict=True))
    assert assigned == homes(sample_report)
    assert (table["theme_id"] != table["nearest_other"]).all()


def test_the_score_is_that_of_the_explanation(model, sample):
    row = model.assign(sample).set_index("story_id").loc["wire-024"]
    explanation = toolkit.explain_story(model, "wire-024")
    assert row["score"] == pytest.approx(explanation.theme.score)
    assert row["nearest_other"] == explanation.other.id


def test_new_stories_go_where_their_words_are(model, gold):
    texts = {
        "alliances": "NATO allies pledged to spend more on defence at the summit, its secretary general said.",
        "trade": "Tariffs on imports from China rise again as exporters and the trade ministry seek a deal.",
        "space": "The rocket reached orbit and the spacecraft docked with the station, NASA said.",
    }
    table = model.assign(pd.DataFrame({"story_id": list(texts), "text": list(texts.values())})).set_index("story_id")
    for theme, theme_id in table["theme_id"].items():
        own = next(one for one in model.themes if one.id == theme_id)
        assert gold["theme"][[story.story_id for story in own.stories]].mode()[0] == theme


def test_a_story_like_none_is_in_no_theme(model):
    table = model.assign([BREAD, "42"])
    assert table["theme_id"].isna().all()
    assert table["label"].isna().all()
    wordless = table["score"].isna()
    assert wordless.sum() == table["nearest_other"].isna().sum() == 1
    assert (table.loc[~wordless, "score"] < 0).all()


def test_an_update_of_a_story_is_judged_by_its_new_words(model, sample):
    row = sample[sample["story_id"] == "wire-024"]
    update = row.assign(text="The rocket reached orbit and the spacecraft docked with the station, NASA said.")
    before, after = model.assign(row), model.assign(update)
    assert before["theme_id"].item() != after["theme_id"].item()


def test_the_same_words_are_where_they_were_whatever_their_id(model, sample):
    without = sample.drop(columns="story_id")
    assert model.assign(without)["theme_id"].tolist() == model.assign(sample)["theme_id"].tolist()


def test_files_of_two_models_are_no_model(saved, tmp_path):
    toolkit.fit_themes(TEXTS).save(tmp_path)
    (tmp_path / "model.npz").write_bytes((saved / "model.npz").read_bytes())
    with pytest.raises(toolkit.ModelError, match="not of one model"):
        toolkit.load_model(tmp_path)


def test_the_rows_are_those_given_whatever_was_dropped(model):
    texts = ["The rocket reached orbit, NASA said.", " ", "NATO allies raised defence spending."]
    frame = pd.DataFrame({"text": [*texts, texts[0]]}, index=[3, 1, 4, 2])
    frame["theme"] = model.assign(frame)["label"]
    assert "NASA" in frame.loc[3, "theme"] == frame.loc[2, "theme"]
    assert pd.isna(frame.loc[1, "theme"])
    assert "NATO" in frame.loc[4, "theme"]


def test_each_language_has_its_own_themes(tmp_path):
    cod = ["Die Fangquote für Dorsch sinkt.", "Dorsch: die Fangquote sinkt weiter.", "Fangquote für Dorsch gekürzt."]
    sky = ["The rocket reached orbit on Monday.", "The rocket was lost in orbit.", "A rocket is back from orbit."]
    frame = pd.DataFrame({"text": cod + sky, "language": ["de"] * 3 + ["en"] * 3})
    model = toolkit.fit_themes(frame)
    model.save(tmp_path)
    again = toolkit.load_model(tmp_path)
    new = pd.DataFrame({"text": ["Fangquote sinkt", "Rocket in orbit"], "language": ["de", "en"]})
    for one in (model, again):
        found = one.assign(new).sort_values("theme_id")["label"].tolist()
        assert sorted(found) == sorted({theme.label for theme in one.themes})


def test_a_loaded_model_is_the_same_in_another_process(model, saved, sample, tmp_path):
    sample.to_json(tmp_path / "again.jsonl", orient="records", lines=True, date_format="iso")
    code = (
        "import sys, toolkit\n"
        "model = toolkit.load_model(sys.argv[1])\n"
        "model.assign(toolkit.read_stories(sys.argv[2], cleaning=())).to_csv(sys.argv[3], index=False)"
    )
    out = tmp_path / "out.csv"
    subprocess.run([sys.executable, "-c", code, saved, tmp_path / "again.jsonl", out], check=True)
    pd.testing.assert_frame_equal(pd.read_csv(out), model.assign(sample).astype(pd.read_csv(out).dtypes.to_dict()))


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\n", "\x1c"])
def test_texts_with_any_line_end_are_saved(tmp_path, separator):
    model = toolkit.fit_themes([f"The quota for cod{separator}was cut.", "The quota was raised."])
    model.save(tmp_path)
    assert toolkit.load_model(tmp_path).stories.equals(model.stories)


def test_seeds_and_parameters_are_saved(few, tmp_path):
    pipeline = toolkit.theme_pipeline().set_params(themes__smoothing=2.0, themes__unthemed="assign")
    seeds = {"Trade": ["tariff"], "Sports": ["goalkeeper"]}
    model = toolkit.fit_themes(few, themes=pipeline, seeds=seeds)
    assert model.empty_seeds == ("Sports",)
    model.save(tmp_path)
    again = toolkit.load_model(tmp_path)
    assert (again.empty_seeds, again.themes) == (model.empty_seeds, model.themes)
    (saved,) = again.groups
    assert (saved.language, saved.smoothing, saved.assigns_all) == ("en", 2.0, True)
    assert saved.vectorizer.tokenizer.language == "en"
    pd.testing.assert_frame_equal(again.assign([BREAD, *TEXTS]), model.assign([BREAD, *TEXTS]))


def test_a_story_in_no_theme_stays_there_with_seeds(sample):
    stories = pd.concat([sample, pd.DataFrame([{"story_id": "bread", "text": BREAD}])])
    model = toolkit.fit_themes(stories, seeds={"Trade": ["tariff"]})
    assert model.stories["story_id"][model.labels == -1].tolist() == ["bread"]


def test_where_all_are_assigned_new_stories_are_too(few, model):
    assigning = toolkit.fit_themes(few, themes=toolkit.theme_pipeline().set_params(themes__unthemed="assign"))
    assert model.assign([BREAD])["theme_id"].isna().all()
    assert assigning.assign([BREAD])["theme_id"].notna().all()


def test_explained_worse_than_chance_but_like_a_story_is_in_its_theme():
    sea = ["Cod quota minister cut", "Cod quota minister raised", "Cod quota minister debate"]
    sky = ["Rocket orbit minister launch", "Rocket orbit minister lost", "Rocket orbit minister crew"]
    near, far = (
        "minister knead dough loaf bake",
        "minister knead dough loaf bake crust oven flour butter sugar salt water heat yeast milk egg",
    )
    table = toolkit.fit_themes(sea + sky, 2).assign([near, far])
    assert (table["score"] < 0).all()
    assert table["theme_id"].notna().tolist() == [True, False]


def test_a_language_without_themes_goes_with_the_commonest(few):
    cod = ["Die Fangquote für Dorsch sinkt.", "Dorsch: die Fangquote sinkt weiter.", "Fangquote für Dorsch gekürzt."]
    both = toolkit.fit_themes(pd.concat([few, pd.DataFrame({"text": cod, "language": "de"})]))
    new = pd.DataFrame({"text": ["NASA: rocket orbit"], "language": ["sv"]})
    assert "NASA" in both.assign(new)["label"].item()


def test_loading_gives_what_was_saved(model, saved):
    again = toolkit.load_model(saved)
    assert again.themes == model.themes
    assert again.labels.tolist() == model.labels.tolist()
    assert (again.parameters, again.random_state) == (model.parameters, model.random_state)
    assert again.n_themes_evidence == model.n_themes_evidence
    texts = ["Tariffs on steel", "An orbit of the moon"]
    pd.testing.assert_frame_equal(again.assign(texts), model.assign(texts))


def test_the_same_model_gives_the_same_bytes_without_pickle(model, saved, tmp_path):
    for path in toolkit.load_model(saved).save(tmp_path):
        assert path.read_bytes() == (saved / path.name).read_bytes()
    with np.load(saved / "model.npz", allow_pickle=False) as arrays:
        assert {array.dtype.kind for array in arrays.values()} == {"i", "f"}


@pytest.mark.parametrize(
    ("name", "content", "error", "said"),
    [
        ("model.json", None, toolkit.SourceError, "wanted a folder that ThemeModel.save wrote"),
        ("model.json", b"{", toolkit.ModelError, "found no JSON"),
        ("model.json", b"{}", toolkit.ModelError, "found no theme model"),
        ("model.json", {"schema": SCHEMA + 1}, toolkit.ModelError, f"found schema {SCHEMA + 1}"),
        ("model.json", {"themes": []}, toolkit.ModelError, "damaged, changed"),
        ("model.json", {"sha256": None}, toolkit.ModelError, "damaged, changed"),
        ("model.json", b"[" * 200_000, toolkit.ModelError, "found no JSON"),
        ("model.npz", b"PK", toolkit.ModelError, "damaged, changed"),
        ("model.jsonl", b'{"text": "Other."}\n', toolkit.ModelError, "damaged, changed"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(saved, tmp_path, name, content, error, said):
    for path in saved.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    if content is None:
        (tmp_path / name).unlink()
    elif isinstance(content, dict):
        (tmp_path / name).write_text(json.dumps(json.loads((saved / name).read_text()) | content))
    else:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(error, match=said):
        toolkit.load_model(tmp_path)
