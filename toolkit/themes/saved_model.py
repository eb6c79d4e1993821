"""Models on disk: JSON for what can be read, npz for matrices, JSONL for stories; the same bytes for the same model.

A model is read by the version that wrote it and by later ones, or refused by name. Clusterers are not saved: what a
model needs to explain its themes and to find those of new stories are its rows, its labels and its vocabulary.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from toolkit.errors import ModelError, SourceError
from toolkit.reading.edits.records import UnmatchedEdit
from toolkit.saving import write_files
from toolkit.stories.frame import as_stories, story_records
from toolkit.stories.records import Story
from toolkit.stories.write import stories_text
from toolkit.subjects.taxonomy import Subject, subject_of_code
from toolkit.themes.group import Group
from toolkit.themes.model import ThemeModel
from toolkit.themes.records import Theme
from toolkit.vectors.term_vectorizer import TermVectorizer, changed_parameters, fitted_vectorizer
from toolkit.version import __version__

_FORMAT = "story-toolkit theme model"
SCHEMA = 4
_MODEL, _ARRAYS, _STORIES = "model.json", "model.npz", "model.jsonl"


def write_model(model: ThemeModel, directory: Path) -> Sequence[Path]:
    """Write a model into a folder: all of it, or nothing."""
    beside = {
        _ARRAYS: _npz(model),
        _STORIES: stories_text(model.stories, ".jsonl").encode(),
    }
    content = {
        "format": _FORMAT,
        "schema": SCHEMA,
        "version": __version__,
        "parameters": dict(model.parameters),
        "random_state": model.random_state,
        "empty_seeds": list(model.empty_seeds),
        **({"first": list(model.first)} if model.first else {}),
        **({"unmatched_edits": [asdict(one) for one in model.unmatched_edits]} if model.unmatched_edits else {}),
        "themes": [_theme_content(theme) for theme in model.themes],
        "groups": [
            {
                "language": group.language,
                "smoothing": group.smoothing,
                "assigns_all": group.assigns_all,
                "vectorizer": changed_parameters(group.vectorizer),
                "evidence": group.evidence,
                "stop_words_of": group.vectorizer.language_,
                "repeated": group.vectorizer.repeated_,
                "vocabulary": [str(term) for term in group.vocabulary],
            }
            for group in model.groups
        ],
    }
    plain = _plain(content)
    sealed = {**plain, "sha256": _checksum(plain, beside)}
    return write_files(directory, {_MODEL: json.dumps(sealed, ensure_ascii=False, indent=1) + "\n", **beside})


def load_model(directory: str | Path) -> ThemeModel:
    """Read a model that `ThemeModel.save` wrote.

    Parameters
    ----------
    directory : str or Path

    Returns
    -------
    ThemeModel
        With the stories, themes, labels and rows that were saved; of what clustered them, and of what reading
        rejected, nothing is known any more.

    Raises
    ------
    SourceError
        If there is no model in the folder, or it cannot be read.
    ModelError
        If it was written by a later version, or is not as it was saved.

    Examples
    --------
    >>> import tempfile
    >>> from toolkit import fit_themes
    >>> model = fit_themes(["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = model.save(folder)
    ...     load_model(folder).labels.tolist()
    [0, 0, 1, 1]
    """
    folder = Path(directory)
    content = _content(folder, _read(folder, _MODEL))
    beside = {name: _read(folder, name) for name in (_ARRAYS, _STORIES)}
    sha256 = content.pop("sha256", None)
    if sha256 != _checksum(content, beside):
        message = (
            f"{folder}: the files are damaged, changed or not of one model; wanted them as they were saved together"
        )
        raise ModelError(message)
    return _model(content, beside)


def _model(content: Mapping[str, Any], beside: Mapping[str, bytes]) -> ThemeModel:
    stories = as_stories(pd.DataFrame(json.loads(line) for line in beside[_STORIES].splitlines()))
    records = {story.story_id: story for story in story_records(stories)}
    themes = tuple(_theme(theme, records) for theme in content["themes"])
    with np.load(io.BytesIO(beside[_ARRAYS]), allow_pickle=False) as arrays:
        groups = tuple(_group(arrays, number, saved) for number, saved in enumerate(content["groups"]))
    return ThemeModel(
        stories,
        themes,
        groups,
        content["parameters"],
        content["random_state"],
        tuple(content["empty_seeds"]),
        first=tuple(content.get("first", ())),
        unmatched_edits=tuple(UnmatchedEdit(**one) for one in content.get("unmatched_edits", ())),
    )


def _subject(code: str | None) -> Subject | None:
    """Return the subject of a code; models of earlier versions have none."""
    try:
        return None if code is None else subject_of_code(code)
    except KeyError as error:
        message = f"found the subject {code!r}, which version {__version__} does not know; wanted one that it knows"
        raise ModelError(message) from error


def _plain(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return what JSON would give back."""

    def as_json(value: object) -> Any:
        if isinstance(value, np.generic):
            return value.item()
        message = (
            f"found the parameter {value!r}, which JSON cannot hold; wanted numbers, texts and lists to save a model"
        )
        raise ModelError(message)

    plain: dict[str, Any] = json.loads(json.dumps(content, default=as_json))
    return plain


def _checksum(content: Mapping[str, Any], beside: Mapping[str, bytes]) -> str:
    """Return a fingerprint of all parts of a model, so that parts of different models are refused."""
    parts = [json.dumps(content, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass"), *beside.values()]
    return hashlib.sha256("".join(hashlib.sha256(part).hexdigest() for part in parts).encode()).hexdigest()


def _theme_content(theme: Theme) -> dict[str, Any]:
    return {
        "id": theme.id,
        "label": theme.label,
        "terms": list(theme.terms),
        "story_ids": [story.story_id for story in theme.stories],
        "representative": list(theme.representative),
        "subject": theme.subject and theme.subject.code,
        "parts": [_theme_content(part) for part in theme.parts],
    }


def _theme(content: Mapping[str, Any], stories: Mapping[str, Story]) -> Theme:
    return Theme(
        id=content["id"],
        label=content["label"],
        terms=tuple(content["terms"]),
        stories=tuple(stories[story_id] for story_id in content["story_ids"]),
        representative=tuple(content["representative"]),
        subject=_subject(content.get("subject")),
        parts=tuple(_theme(part, stories) for part in content["parts"]),
    )


def _npz(model: ThemeModel) -> bytes:
    arrays = {
        f"{number}.{name}": array
        for number, group in enumerate(model.groups)
        for name, array in ({} if group.dropped is None else {"dropped": group.dropped}).items()
    } | {
        f"{number}.{name}": array
        for number, group in enumerate(model.groups)
        for name, array in {
            "rows": group.rows,
            "labels": group.labels,
            "numbers": group.numbers,
            "originals": group.originals,
            "parts": group.parts,
            "idf": group.vectorizer.idf_,
            "data": group.X.data,
            "indices": group.X.indices,
            "indptr": group.X.indptr,
        }.items()
    }
    file = io.BytesIO()
    np.savez_compressed(file, **arrays)
    return file.getvalue()


def _group(arrays: Mapping[str, NDArray[Any]], number: int, content: Mapping[str, Any]) -> Group:
    data, indices, indptr = (arrays[f"{number}.{name}"] for name in ("data", "indices", "indptr"))
    shape = (len(arrays[f"{number}.rows"]), len(content["vocabulary"]))
    return Group(
        language=content["language"],
        rows=arrays[f"{number}.rows"],
        vectorizer=_vectorizer(arrays[f"{number}.idf"], content),
        X=sparse.csr_matrix((data, indices, indptr), shape=shape),
        labels=arrays[f"{number}.labels"],
        numbers=arrays[f"{number}.numbers"],
        originals=arrays[f"{number}.originals"],
        parts=arrays[f"{number}.parts"],
        evidence=content["evidence"],
        smoothing=content["smoothing"],
        assigns_all=content["assigns_all"],
        dropped=arrays.get(f"{number}.dropped"),
    )


def _vectorizer(idf: NDArray[Any], content: Mapping[str, Any]) -> TermVectorizer:
    parameters = _with_tuples(content["vectorizer"])
    vectorizer = fitted_vectorizer(content["vocabulary"], idf, content["language"], parameters, content["repeated"])
    vectorizer.language_ = content["stop_words_of"]
    return vectorizer


def _with_tuples(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters as scikit-learn wants them: JSON has no tuples."""
    return {name: tuple(value) if name == "ngram_range" else value for name, value in parameters.items()}


def _content(folder: Path, data: bytes) -> dict[str, Any]:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        message = f"{folder / _MODEL}: found no JSON; wanted a model that ThemeModel.save wrote"
        raise ModelError(message) from error
    if not isinstance(content, dict) or content.get("format") != _FORMAT:
        message = f"{folder / _MODEL}: found no theme model; wanted one that ThemeModel.save wrote"
        raise ModelError(message)
    if content.get("schema") != SCHEMA:
        message = (
            f"{folder}: found schema {content.get('schema')!r}, written by version {content.get('version')}; wanted "
            f"{SCHEMA}, which version {__version__} reads; install that version, or fit and save the model again"
        )
        raise ModelError(message)
    return content


def _read(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        message = f"{folder / name}: {error.strerror or error}; wanted a folder that ThemeModel.save wrote"
        raise SourceError(message) from error
