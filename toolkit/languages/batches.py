"""The model of py3langid over many texts at once, a character of all of them at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MOST_TEXTS = 512
_NO_FEATURE = -1


@dataclass(frozen=True, slots=True)
class BatchIdentifier:
    """What py3langid classifies by: an automaton over bytes that counts features, and their weights by language.

    ``next_states`` is of shape (n_rows * 256,), ``rows`` and ``features`` of (n_states,), ``weights`` of
    (n_features, n_labels), ``prior`` of (n_labels,). A label stands twice in ``labels`` if two scripts have it.
    """

    next_states: NDArray[np.int64]
    rows: NDArray[np.int64]
    features: NDArray[np.int64]
    weights: NDArray[np.float32]
    prior: NDArray[np.float32]
    labels: tuple[str, ...]

    @classmethod
    def of(cls, identifier: Any) -> BatchIdentifier:
        """Take over the model of a `LanguageIdentifier`, restricted to the languages that it is."""
        next_states, rows, features = (
            np.asarray(values, dtype=np.int64)
            for values in (identifier.tk_nextmove, identifier.tk_row, identifier.tk_output)
        )
        weights = np.ascontiguousarray(identifier.nb_ptc, dtype=np.float32)
        return cls(next_states, rows << 8, features, weights, identifier.nb_pc, tuple(identifier.nb_classes))

    def classified(self, texts: Sequence[str]) -> list[tuple[str, float]]:
        """Return the likeliest language of each text and its probability, as ``classify`` does of one."""
        found: list[tuple[str, float]] = []
        for begin in range(0, len(texts), _MOST_TEXTS):
            found += self._classified(list(map(_encoded, texts[begin : begin + _MOST_TEXTS])))
        return found

    def _classified(self, codes: Sequence[bytes]) -> list[tuple[str, float]]:
        lengths = np.array([max(len(code), 1) for code in codes])
        scores = self._scores(codes) / np.sqrt(lengths)[:, None]
        likely = np.exp(scores - scores.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        for number, label in enumerate(self.labels):
            first = self.labels.index(label)
            if first != number:
                likely[:, first] += likely[:, number]
                likely[:, number] = 0
        return [(self.labels[best], float(row[best])) for row, best in zip(likely, likely.argmax(axis=1), strict=True)]

    def _scores(self, codes: Sequence[bytes]) -> NDArray[np.float32]:
        """Return the score of each text for each label; nothing but zeros where a text has no feature."""
        from scipy.sparse import csr_matrix

        visits, counts = np.unique(self._visits(codes), return_counts=True)
        texts, features = np.divmod(visits, len(self.weights))
        ends = np.searchsorted(texts, np.arange(len(codes) + 1))
        weighted = csr_matrix((np.log1p(counts, dtype=np.float32), features, ends), (len(codes), len(self.weights)))
        return weighted @ self.weights + np.where(np.diff(ends)[:, None], self.prior, 0)

    def _visits(self, codes: Sequence[bytes]) -> NDArray[np.int64]:
        """Return for each visit of a feature its number, plus the number of all features times that of the text."""
        order = sorted(range(len(codes)), key=lambda number: -len(codes[number]))
        longest = len(codes[order[0]])
        padded = b"".join(codes[number].ljust(longest, b"\0") for number in order)
        letters = np.frombuffer(padded, dtype=np.uint8).reshape(len(codes), longest).T.astype(np.int64)
        n_longer = np.searchsorted([-len(codes[number]) for number in order], -np.arange(longest), side="left")
        firsts = np.array(order, dtype=np.int64) * len(self.weights)
        states, found = np.zeros(len(codes), dtype=np.int64), [np.empty(0, dtype=np.int64)]
        for letter, n_texts in zip(letters, n_longer, strict=True):
            states = self.next_states[self.rows[states[:n_texts]] + letter[:n_texts]]
            features = self.features[states]
            there = np.flatnonzero(features != _NO_FEATURE)
            found.append(firsts[there] + features[there])
        return np.concatenate(found)


def _encoded(text: str) -> bytes:
    return unicodedata.normalize("NFC", text.lower() if text.isupper() else text).encode(errors="surrogatepass")
