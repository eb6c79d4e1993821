"""The results as Markdown."""

from __future__ import annotations

from typing import Any

PARTS = ("whole", "halves", "small")


def tables(results: dict[str, Any]) -> str:
    """Return a table of each part of the results that is there."""
    made = []
    if "quality" in results:
        made += [quality(results["quality"]), seconds(results["quality"])]
    if "robustness" in results:
        made += [dates(results["robustness"]["dates"]), parts(results["robustness"]["parts"])]
    if "scale" in results:
        made.append(scale(results["scale"]))
    return "\n\n".join(made)


def markdown(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


def quality(corpora: dict[str, Any]) -> str:
    """Return precision / recall / F, with the number of events; a row a model, a column a corpus."""
    files = [name for name in corpora if name != "sample"]
    titles = [f"{name}: {corpora[name]['n_stories']}, {corpora[name]['n_events']}" for name in [*files, "sample"]]
    rows = []
    for model in _models(corpora):
        measured = [corpora[name]["models"].get(model) for name in [*files, "sample"]]
        of_files = [one["f"] for one in measured[:-1] if one]
        mean = f"{sum(of_files) / len(of_files):.3f}" if len(of_files) == len(files) else ""
        rows.append([model, *(_agreement(one) for one in measured), mean])
    return markdown(["stories, gold events", *titles, "mean F of the files"], rows)


def seconds(corpora: dict[str, Any]) -> str:
    """Return the seconds, and how many times those of the toolkit in the same run they are."""
    names = [*(name for name in corpora if name != "sample"), "sample"]
    models = [model for model in _models(corpora) if not model.endswith(("best cut each", "no dates"))]
    rows = [[model, *(_duration(corpora[name]["models"].get(model)) for name in names)] for model in models]
    return markdown(["", *names], rows)


def dates(corpora: dict[str, Any]) -> str:
    """Return the F of the toolkit with good dates, worse ones and none, and of grouping by the day alone."""
    kinds = ("all dates", "half of the dates missing", "a fifth of the dates wrong", "no dates", "the day alone")
    rows = [[name, *(f"{measured[kind]['f']:.3f}" for kind in kinds)] for name, measured in corpora.items()]
    return markdown(["F", *kinds], rows)


def parts(corpora: dict[str, Any]) -> str:
    """Return the F of each model on the whole corpora, their halves and small corpora cut from them."""
    models = sorted((model for model in next(iter(corpora.values()))["whole"] if model != "n_stories"), key=_place)
    rows = []
    for name, measured in corpora.items():
        cells = (" / ".join(f"{measured[part][model]['f']:.3f}" for model in models) for part in PARTS)
        rows.append([name, *cells])
    return markdown([" / ".join(models), *PARTS], rows)


def scale(files: dict[str, Any]) -> str:
    rows = [
        [
            f"{name}: {one['n_stories']:,}",
            f"{one['n_events']:,}",
            f"{one['tfidf_seconds']:.1f} s",
            f"{one['terms_seconds']:.1f} s",
            f"{one['seconds']:.1f} s",
            f"{one['times_tfidf']:.1f}×",
            f"{one['times_terms']:.1f}×",
            f"{one['peak_gb']:.1f} GB",
        ]
        for name, one in files.items()
    ]
    return markdown(
        [
            "stories",
            "events found",
            "TF-IDF alone",
            "the toolkit's words alone",
            "toolkit",
            "times TF-IDF",
            "times its words",
            "peak of memory",
        ],
        rows,
    )


def _models(corpora: dict[str, Any]) -> list[str]:
    return sorted({model for corpus in corpora.values() for model in corpus["models"]}, key=_place)


def _place(model: str) -> tuple[bool, bool, str]:
    return not model.startswith("toolkit"), model.endswith("best cut each"), model


def _agreement(one: dict[str, Any] | None) -> str:
    return f"{one['precision']:.3f} / {one['recall']:.3f} / {one['f']:.3f} ({one['n_events']})" if one else ""


def _duration(one: dict[str, Any] | None) -> str:
    if not one:
        return ""
    ratio = one["seconds"] / one["toolkit_seconds"]
    return f"{one['seconds']:.2f} s, {ratio:.{int(ratio < 10)}f}×"
