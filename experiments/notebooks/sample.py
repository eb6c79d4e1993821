# ---
# jupyter:
#   jupytext:
#     formats: py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # An analyst's session on the sample
#
# 112 stories in six languages, written for this project: what are they about, and what changes from day to day?
# The script is a notebook: open it with jupytext, or run `make notebooks`.

# %%
from pathlib import Path
from tempfile import mkdtemp

from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline

import toolkit

ROOT = Path(toolkit.__file__).parent.parent
OUT = Path(mkdtemp())

# %% [markdown]
# ## Read, and look

# %%
stories = toolkit.read_stories(ROOT / "data" / "sample", reference_time="2025-06-12T22:00:00Z")
stories.head()

# %%
report = toolkit.build_report(stories, title="The sample")
report

# %%
report.themes[0]

# %%
report.themes[0].events[0]

# %%
report.digests[0]

# %%
report.plot_map()

# %%
report.plot_sizes()

# %% [markdown]
# ## Why so many themes, and fewer

# %%
english = stories[stories["language"] == "en"]
model = toolkit.fit_themes(english)
model

# %%
report = toolkit.build_report(model)
report.plot_number_of_themes()

# %%
report.plot_merges()

# %%
toolkit.build_report(english, n_themes=4).plot_sizes()

# %% [markdown]
# The number is a parameter as any other, so scikit-learn can choose it: the pipeline has a score of its own.

# %%
texts = english["title"] + "\n" + english["text"]
search = GridSearchCV(toolkit.theme_pipeline(), {"themes__n_themes": [4, 8, 12]}, cv=3).fit(texts)
search.best_params_

# %% [markdown]
# ## An own clusterer, and own themes

# %%
by_k_means = make_pipeline(TfidfVectorizer(stop_words="english"), KMeans(8, random_state=0))
other = toolkit.build_report(english, themes=by_k_means)
other.to_frame("themes")[["theme", "n_stories", "label"]]

# %%
toolkit.evaluate_themes(model)

# %%
wanted = {"Alliances": ["nato", "defence pact", "alliance"], "Trade": ["tariff", "exports", "trade deal"]}
seeded = toolkit.build_report(english, seeds=wanted)
[theme.label for theme in seeded.themes]

# %% [markdown]
# ## Edits that stick
#
# What an analyst knows better than a clustering is written down once, and holds after every fit.

# %%
edits = OUT / "edits.toml"
edits.write_text(
    """
[[rename]]
theme = "National Guard, soldiers, police"
to = "Domestic deployment"

[[merge]]
themes = ["Google, Meta, ban", "China, tariff, magnets"]
to = "Trade and technology"
""",
    encoding="utf-8",
)
edited = toolkit.build_report(english, edits=edits)
edited

# %%
edited.unmatched_edits

# %% [markdown]
# ## Why is a story where it is?

# %%
story_id = edited.themes[0].representative[0]
toolkit.explain_story(edited.model, story_id)

# %% [markdown]
# ## Over time

# %%
june = english[english["published"].dt.strftime("%Y-%m") == "2025-06"]
report = toolkit.build_report(june)
report.over_time("W").head(10)

# %%
report.plot_over_time("W")

# %% [markdown]
# ## Two days
#
# Two reports, and what came, went and moved between them.

# %%
before = toolkit.build_report(june, until="2025-06-10")
after = toolkit.build_report(june)
before.compare(after)

# %% [markdown]
# ## Save, and come back tomorrow

# %%
model.save(OUT / "model")
tomorrow = ["NATO ministers agreed to spend more on air defence.", "The rocket reached orbit on its second try."]
toolkit.load_model(OUT / "model").assign(tomorrow)

# %%
edited.save(OUT / "report", ["html", "md", "json", "csv"])
again = toolkit.read_report(OUT / "report")
again.to_json() == edited.to_json()

# %%
report.plot_map().save(OUT / "map.png")
report.plot_map().save(OUT / "map.html")
sorted(path.name for path in OUT.iterdir())
