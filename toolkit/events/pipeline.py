"""The pipeline of events: stories in, which of them report the same happening out."""

from __future__ import annotations

from dataclasses import replace

from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import Pipeline

from toolkit.events.clusterer import EventClusterer
from toolkit.events.content import StoryContent
from toolkit.vectors.tfidf import event_vectorizer
from toolkit.vectors.tokenizers import EventTokenizer


def event_pipeline() -> Pipeline:
    """Make the pipeline that groups stories by the happening they report.

    Returns
    -------
    Pipeline
        Steps ``content``, ``terms`` (TF-IDF, and the day) and ``events`` (`EventClusterer`), over a list of
        str, or a stories frame, of which then title and time count too. ``fit_predict`` gives an int array,
        0 for the largest event; a story that is like no other is an event by itself.

    Examples
    --------
    >>> texts = ["Cod quota cut by a tenth", "Rocket lost in orbit", "Quota for cod cut", "Orbit: rocket lost"]
    >>> event_pipeline().fit_predict(texts).tolist()
    [1, 0, 1, 0]
    """
    terms_and_day = ColumnTransformer(
        [("terms", event_vectorizer(), "content"), ("day", "passthrough", ["day"])], sparse_threshold=1.0
    )
    return Pipeline(
        [
            ("content", StoryContent()),
            ("terms", terms_and_day),
            ("events", EventClusterer(time_column=-1)),
        ]
    )


def in_language(pipeline: Pipeline, language: str) -> Pipeline:
    """Return a pipeline of events whose tokenizer knows the language of the stories.

    Examples
    --------
    >>> in_language(event_pipeline(), "de").get_params()["terms__terms__tokenizer"]
    EventTokenizer(language='de')
    """
    tokenizer = pipeline.get_params().get("terms__terms__tokenizer")
    if not language or not isinstance(tokenizer, EventTokenizer) or tokenizer.language:
        return pipeline
    return clone(pipeline).set_params(terms__terms__tokenizer=replace(tokenizer, language=language))
