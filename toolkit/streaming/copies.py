"""The second step, a map over buckets of keys: which stories are copies of one in another chunk."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from toolkit.streaming.parts import Parts


@dataclass(frozen=True, slots=True)
class FindCopies:
    """Writes the chunk and the row of each copy that a bucket of keys shows."""

    keys: Parts
    copies: Parts
    n_chunks: int

    def __call__(self, bucket: int) -> int:
        """Look through a bucket; return how many keys of it are those of copies."""
        from toolkit.stories.keys import which_are_copies

        keys = self.keys.read_all(range(self.n_chunks), where=[("bucket", "=", bucket)])
        found = which_are_copies(keys)[["chunk", "row"]].sort_values(["chunk", "row"])
        self.copies.write(bucket, found, by="chunk")
        return len(found)


@dataclass(frozen=True, slots=True)
class Originals:
    """The stories of a chunk without those that are copies of others."""

    stories: Parts
    copies: Parts
    n_buckets: int

    def __call__(self, number: int) -> pd.DataFrame:
        """Read the stories of a chunk, with a hash of the text of each."""
        stories = self.stories.read(number)
        copies = self.copies.read_all(range(self.n_buckets), where=[("chunk", "=", number)])
        return stories[~np.isin(np.arange(len(stories)), copies["row"])].reset_index(drop=True)


@dataclass(frozen=True, slots=True)
class CountOriginals:
    """Counts the stories of a chunk that are no copies."""

    originals: Originals

    def __call__(self, number: int) -> int:
        """Return how many there are."""
        return len(self.originals(number))
