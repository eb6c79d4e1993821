"""The figures as a picture: a row a corpus, a dot a method, so that what is behind plain is seen at a glance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from averages import mean_of
from glance import OfKind, best_of_sumy, complete, of_model
from tasks import Measured

WIDTH, LEFT, RIGHT, ROW, HEAD = 760, 170, 30, 18, 72
GREY, BLUE, ORANGE, INK, LINE = "#8a8a8a", "#1f6fb4", "#d9731a", "#222222", "#dddddd"


@dataclass(frozen=True)
class Dots:
    """A method: its name, colour, whether it is a ring, and its figure on each corpus."""

    name: str
    colour: str
    ring: bool
    figures: Mapping[str, float]


@dataclass(frozen=True)
class Panel:
    """Rows of dots under a title, on an axis from 0 to ``most``."""

    title: str
    dots: list[Dots]
    most: float

    @property
    def rows(self) -> list[str]:
        """The corpora, the one where the first method is best on top."""
        plain = self.dots[0].figures
        return sorted(plain, key=lambda corpus: (-plain[corpus], corpus))


def figure(found: Measured) -> str:
    """Return an SVG picture of what was measured; only kinds whose every model is there are shown."""
    panels = [make(found[kind]) for kind, make in PANELS.items() if complete(found, kind)]
    drawn, top = [], 10
    for panel in panels:
        drawn.append(_panel(panel, top))
        top += HEAD + ROW * (len(panel.rows) + 2)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" height="{top}" '
        f'font-family="Helvetica, Arial, sans-serif" font-size="12" fill="{INK}">\n'
        f'<rect width="{WIDTH}" height="{top}" fill="white"/>\n' + "\n".join(drawn) + "\n</svg>\n"
    )


def of_themes(of_kind: OfKind) -> Panel:
    """Show the plain method, the number given and found."""
    return Panel(
        "Themes: adjusted mutual information with gold labels",
        [
            Dots("LSA + k-means, number given", GREY, True, of_model(of_kind, "plain", "ami")),
            Dots("toolkit, number given", BLUE, True, of_model(of_kind, "given", "ami")),
            Dots("toolkit, number found", ORANGE, False, of_model(of_kind, "found", "ami")),
        ],
        1.0,
    )


def of_events(of_kind: OfKind) -> Panel:
    """Show the plain cut and the default."""
    return Panel(
        "Events: B-cubed F",
        [
            Dots("cosines cut at one height", GREY, True, of_model(of_kind, "plain", "f")),
            Dots("toolkit", ORANGE, False, of_model(of_kind, "toolkit", "f")),
        ],
        1.0,
    )


def of_digests(of_kind: OfKind) -> Panel:
    """Show leads, the best method of sumy for each corpus, and the default."""
    best = {corpus: models[best_of_sumy(models, "rouge_2")]["rouge_2"] for corpus, models in of_kind.items()}
    return Panel(
        "Digests: ROUGE-2",
        [
            Dots("best of sumy for each", BLUE, True, best),
            Dots("lead", GREY, True, of_model(of_kind, "lead", "rouge_2")),
            Dots("toolkit", ORANGE, False, of_model(of_kind, "toolkit", "rouge_2")),
        ],
        0.25,
    )


PANELS: dict[str, Callable[[OfKind], Panel]] = {"themes": of_themes, "events": of_events, "digests": of_digests}


def _panel(panel: Panel, top: int) -> str:
    below = top + HEAD + ROW * (len(panel.rows) + 1)
    parts = [_text(LEFT, top + 14, panel.title, weight="bold"), _legend(panel, top + 34)]
    for tick in range(6):
        x = _x(tick / 5 * panel.most, panel.most)
        parts.append(f'<line x1="{x}" x2="{x}" y1="{top + HEAD - 10}" y2="{below - 6}" stroke="{LINE}"/>')
        parts.append(_text(x, top + HEAD - 14, f"{tick / 5 * panel.most:.2g}", anchor="middle", colour=GREY))
    for place, corpus in enumerate([*panel.rows, "mean"]):
        y = top + HEAD + ROW * place
        values = [(one, one.figures[corpus] if corpus != "mean" else mean_of(one.figures)) for one in panel.dots]
        parts.append(_row(corpus, values, y, panel.most))
    return "\n".join(parts)


def _row(corpus: str, values: list[tuple[Dots, float]], y: int, most: float) -> str:
    xs = [_x(value, most) for _, value in values]
    weight = "bold" if corpus == "mean" else "normal"
    drawn = [
        _text(LEFT - 12, y + 4, corpus, anchor="end", weight=weight),
        f'<line x1="{min(xs)}" x2="{max(xs)}" y1="{y}" y2="{y}" stroke="{LINE}" stroke-width="3"/>',
        *(_dot(one, x, y, f"{corpus}, {one.name}: {value:.3f}") for (one, value), x in zip(values, xs, strict=True)),
    ]
    return "\n".join(drawn)


def _legend(panel: Panel, y: int) -> str:
    drawn, x = [], LEFT
    for one in panel.dots:
        drawn += [_dot(one, x + 5, y - 4, one.name), _text(x + 15, y, one.name)]
        x += 34 + int(6.8 * len(one.name))
    return "\n".join(drawn)


def _dot(one: Dots, x: float, y: float, title: str) -> str:
    look = f'fill="white" stroke="{one.colour}" stroke-width="2"' if one.ring else f'fill="{one.colour}"'
    radius = 5 if one.ring else 3.5
    return f'<circle cx="{x}" cy="{y}" r="{radius}" {look}><title>{escape(title)}</title></circle>'


def _text(x: float, y: float, text: str, *, anchor: str = "start", weight: str = "normal", colour: str = INK) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-weight="{weight}" fill="{colour}">{escape(text)}</text>'


def _x(value: float, most: float) -> float:
    return round(LEFT + max(value, 0.0) / most * (WIDTH - LEFT - RIGHT), 1)
