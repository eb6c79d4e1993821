"""``toolkit sentences``: what can be quoted, and what keeps the rest from it."""

from __future__ import annotations

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import write_out
from toolkit.cli.options import Output, Reading
from toolkit.cli.reading import read


@with_groups
def sentences(reading: Reading, output: Output) -> None:
    """Print every sentence of the stories, with the rule that keeps it from being quoted, if any does."""
    from toolkit.rendering.sentences import json_sentences, text_sentences
    from toolkit.sentences.sentence import read_sentences

    found = read_sentences(read(reading))
    write_out(json_sentences(found) if output.as_json else text_sentences(found))
