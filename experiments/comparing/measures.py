"""How well the themes of two reports are paired, by the gold subjects of most of their stories."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from halves import Halves

from toolkit.report.pairing import Link


@dataclass(frozen=True)
class Tally:
    """Themes of both reports, counted: paired, paired with their subject, having it in the other, treated as it is.

    A theme goes on in gold if a theme of the other report has the same subject. It is ``right`` if it is paired with
    such a one, where there is any, and not paired where there is none.
    """

    n: int = 0
    paired: int = 0
    with_own: int = 0
    going_on: int = 0
    right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, one) + getattr(other, one) for one in self.__dataclass_fields__))

    @property
    def figures(self) -> dict[str, float]:
        """Precision, recall and F of the pairing, and the share of themes treated as they are in gold."""
        precision, recall = self.with_own / max(self.paired, 1), self.with_own / max(self.going_on, 1)
        f = 2 * precision * recall / max(precision + recall, 1e-9)
        shares = {"precision": precision, "recall": recall, "f": f, "right": self.right / max(self.n, 1)}
        return {"themes": self.n, **{name: round(value, 3) for name, value in shares.items()}}


def tally(halves: Halves, links: Iterable[Link]) -> Tally:
    """Count how the themes of two reports are paired."""
    links = list(links)
    left = [halves.gold_before.get(theme.id) for theme in halves.before.themes]
    right = [halves.gold_after.get(theme.id) for theme in halves.after.themes]
    partners: dict[tuple[int, int], list[bool]] = {}
    for link in links:
        is_own = left[link.before] == right[link.after]
        partners.setdefault((0, link.before), []).append(is_own)
        partners.setdefault((1, link.after), []).append(is_own)
    found = Tally()
    for side, (own, others) in enumerate(((left, right), (right, left))):
        for number, subject in enumerate(own):
            paired = partners.get((side, number), [])
            goes_on, is_with_own = subject in others, 2 * sum(paired) > len(paired)
            found += Tally(1, bool(paired), is_with_own, goes_on, is_with_own if goes_on else not paired)
    return found
