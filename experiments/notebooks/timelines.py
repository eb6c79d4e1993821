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
# # Ten years of timelines
#
# 1,091 entries of timelines of long stories (wars, crises, epidemics); people said which story each belongs to.
# How well are they found, what does an analyst mend, and does it stay mended?
#
# The data lies in the folder that `TOOLKIT_EVALUATION` names, or beside the checkout; it is not part of the project.

# %%
import os
from pathlib import Path
from tempfile import mkdtemp

import pandas as pd

import toolkit

BESIDE = Path(toolkit.__file__).parent.parent.parent / "shared" / "evaluation"
DATA = Path(os.environ.get("TOOLKIT_EVALUATION", BESIDE)) / "themes" / "timelines.jsonl.gz"
OUT = Path(mkdtemp())

# %% [markdown]
# ## Read, look, measure

# %%
stories, gold = toolkit.read_labelled(DATA)
with toolkit.progress_bar() as bar:
    report = toolkit.build_report(stories, title="Ten years of timelines", progress=bar)
report

# %%
model = report.model
toolkit.evaluate_themes(model, gold)

# %%
report.plot_map()

# %%
report.plot_number_of_themes()

# %%
report.plot_over_time("Y")

# %% [markdown]
# Which stories are behind a bar?

# %%
over_time = report.over_time("Y")
largest = over_time.sort_values("n_stories").iloc[-1]
by_id = stories.set_index("story_id")
by_id.loc[list(largest["story_ids"]), ["published", "text"]].head()

# %% [markdown]
# ## What the analyst mends
#
# One theme holds two stories that only share their words; another is called by names of which nobody will know the
# subject.

# %%
report.to_frame("themes")[["theme", "n_stories", "label", "terms"]]

# %%
edits = OUT / "edits.toml"
edits.write_text(
    """
[[rename]]
theme = "Saleh, Assad, Syria"
to = "Arab Spring: Syria and Yemen"

[[merge]]
themes = ["Mubarak, Morsi, Egypt", "Gaddafi, Libya, Tripoli"]
to = "Arab Spring: Egypt and Libya"

[[split]]
theme = "Murray, NSA, Jackson"
parts = {"Michael Jackson's death" = ["jackson", "murray"], "Surveillance" = ["nsa", "snowden"]}
""",
    encoding="utf-8",
)
mended = report.edited(edits)
mended.to_frame("themes")[["theme", "n_stories", "label"]]

# %%
mended.unmatched_edits

# %% [markdown]
# The gold labels keep Egypt and Libya apart, so the merge costs agreement; the split gains some.

# %%
toolkit.evaluate_themes(mended.model, gold)

# %% [markdown]
# ## Two halves

# %%
middle = stories["published"].median()
before = toolkit.build_report(stories[stories["published"] < middle])
after = toolkit.build_report(stories[stories["published"] >= middle])
before.compare(after)

# %% [markdown]
# ## Month by month, with an archive
#
# The year 2011 as a scheduled run sees it. Edits by terms are found again more surely than by labels, which change with
# the news; once an edit meant a theme of the archive, it means it as long as the theme goes on.

# %%
edits.write_text(
    """
[[rename]]
theme = {terms = ["gaddafi", "libya", "benghazi", "misrata", "rebels"]}
to = "Libya"

[[merge]]
themes = [{terms = ["assad", "syria", "damascus", "daraa"]}, {terms = ["saleh", "yemen", "sana'a"]}]
to = "Syria and Yemen"
""",
    encoding="utf-8",
)
archive = OUT / "archive.sqlite"
months = stories[stories["published"].dt.year == 2011].groupby(stories["published"].dt.strftime("%Y-%m"))
seen = []
for month, of_month in months:
    now = of_month["published"].max() + pd.Timedelta(days=1)
    monthly = toolkit.build_report(of_month, archive=archive, now=now.to_pydatetime(), window="90d", edits=edits)
    seen += [{"month": month, "theme": theme.id, "label": theme.label} for theme in monthly.themes]
pd.DataFrame(seen).groupby(["theme", "label"])["month"].agg(["first", "last", "size"])

# %% [markdown]
# ## Save, assign, export

# %%
mended.model.save(OUT / "model")
toolkit.load_model(OUT / "model").assign(["Rebels took the airport of Tripoli.", "A new strain of influenza spread."])

# %%
mended.save(OUT / "report", ["html", "json", "csv"])
mended.plot_map().save(OUT / "map.svg")
toolkit.read_report(OUT / "report").compare(mended)
