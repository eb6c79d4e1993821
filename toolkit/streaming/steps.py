"""The steps one after the other, each a fold over chunks whose results lie in the work folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from toolkit.engine import fold
from toolkit.errors import EmptyCorpusError, NothingThereError
from toolkit.progress import Progress
from toolkit.stories.records import Rejected
from toolkit.streaming.assign import UNDATED, AssignChunk, Assigned, loaded
from toolkit.streaming.chunks import Chunk
from toolkit.streaming.copies import CountOriginals, FindCopies, Originals
from toolkit.streaming.events import BestEvents, FindEvents, recency_of_days
from toolkit.streaming.partitions import partitions_of
from toolkit.streaming.parts import Parts
from toolkit.streaming.read import ReadChunk, ReadSoFar
from toolkit.streaming.sample import Candidates, limit_for, sample_of
from toolkit.streaming.shortlist import stories_of_best
from toolkit.themes.fit import fit_themes
from toolkit.themes.model import ThemeModel

_CHUNKS_OF_A_BUCKET = 8
_EVENTS_OF_A_THEME, _STORIES_OF_AN_EVENT = 24, 10


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps over some chunks; tables of one step for the next lie in ``work``, those that stay in ``done``."""

    work: Path
    done: Path
    chunks: Sequence[Chunk]
    progress: Progress

    @property
    def numbers(self) -> range:
        """The numbers of the chunks."""
        return range(len(self.chunks))

    @property
    def originals(self) -> Originals:
        """What reads the stories of a chunk that are no copies."""
        return Originals(Parts(self.work / "stories"), Parts(self.work / "copies"), len(self._buckets))

    @property
    def _buckets(self) -> range:
        return range(-(-len(self.chunks) // _CHUNKS_OF_A_BUCKET))

    def read(
        self,
        unused: list[Rejected],
        cleaning: tuple[str, ...],
        columns: Mapping[str, str],
        reference_time: datetime | None,
    ) -> ReadSoFar:
        """Read all chunks; raise `EmptyCorpusError` if there is no story in any, with what was rejected first."""
        stories, keys = Parts(self.work / "stories"), Parts(self.work / "keys")
        reading = ReadChunk(stories, keys, len(self._buckets), cleaning, columns, reference_time)
        read = ReadSoFar.of(0, 0, unused)
        if self.chunks:
            read += fold(reading, self.chunks, progress=self.progress, stage="reading")
        if read.n_read == read.n_rejected:
            named = "; ".join(f"{one.input}: {one.reason}" for one in read.rejected[:3])
            message = f"no story could be read: {named}" if named else "nothing there: no stories in what was given"
            raise (EmptyCorpusError if named else NothingThereError)(message)
        return read

    def count_originals(self) -> int:
        """Find the copies of stories in other chunks, and count the other stories."""
        keys, copies = Parts(self.work / "keys"), Parts(self.work / "copies")
        fold(FindCopies(keys, copies, len(self.chunks)), self._buckets, progress=self.progress, stage="copies")
        return fold(CountOriginals(self.originals), self.numbers)

    def fit(self, n_stories: int, n_sample: int, **grouping: Any) -> ThemeModel:
        """Find the themes in a sample, and keep the model for the steps after."""
        sample = Parts(self.work / "sample")
        candidates = Candidates(self.originals, sample, limit_for(n_sample, n_stories))
        fold(candidates, self.numbers, progress=self.progress, stage="sample")
        fit_themes(sample_of(sample, len(self.chunks), n_sample), **grouping, progress=self.progress).save(self._model)
        return loaded(self._model)

    def assign(self) -> Assigned:
        """Find the theme of each story."""
        assigning = AssignChunk(self.originals, Parts(self.work / "assigned"), self._model)
        return fold(assigning, self.numbers, progress=self.progress, stage="assigning")

    def find_events(self, assigned: Assigned) -> BestEvents:
        """Find the events of each theme, and write what became of each story."""
        recency = Parts(self.work / "recency")
        recency.write(0, recency_of_days(assigned.n_stories, UNDATED))
        finding = FindEvents(
            assigned=Parts(self.work / "assigned"),
            n_chunks=len(self.chunks),
            model=self._model,
            recency=recency,
            stories=Parts(self.done / "stories"),
            events=Parts(self.done / "events"),
            shortlist=self._shortlist,
            most_events=_EVENTS_OF_A_THEME,
            most_stories=_STORIES_OF_AN_EVENT,
        )
        return fold(finding, partitions_of(assigned.n_stories), progress=self.progress, stage="events")

    def listed(self, best: BestEvents) -> Any:
        """Return the stories that stand for the most important events."""
        if not best.of_themes:
            raise EmptyCorpusError("found no theme in the stories; wanted stories that have words in common")
        return stories_of_best(best, self._shortlist)

    @property
    def _model(self) -> Path:
        return self.work / "model"

    @property
    def _shortlist(self) -> Parts:
        return Parts(self.work / "shortlist")
