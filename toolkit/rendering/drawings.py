"""The drawings of a page as WeasyPrint takes them: each mark with its own style, in places that are no shares."""

from __future__ import annotations

import re
from functools import cache

from css_inline import CSSInliner

_DRAWING = re.compile(r"<svg\b[^>]*>.*?</svg>", re.DOTALL)
_OPENING = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\b(width|height)="([\d.]+)(%?)"')
_SHARE = re.compile(r'(?<=\s)(x[12]?|cx|width|y[12]?|cy|height)="([\d.]+)%"')
_HUE_OF = re.compile(r'<(?!svg)\w+ class="(?:[^"]* )?hue-(\d)"')
_HUE = re.compile(r"--hue-(\d): (#[0-9a-f]{6})")
_FONT = re.compile(r"\bfont: ([\d.]+px)/[\d.]+ ([^;]+);")
_HALO = re.compile(r"\bpaint-order: stroke;stroke: [^;]+;stroke-width: [^;]+;")
WHOLE, THIRD, SMALL = 672.0, 222.0, 170.0


def with_own_styles(page: str) -> str:
    """Return a page whose drawings need no style sheet and have a size.

    Examples
    --------
    >>> page = '<style>.bar { fill: red }</style><svg width="100%" height="8"><rect class="bar" x="10%"></rect></svg>'
    >>> print(with_own_styles(page).partition("</style>")[2])
    <svg width="222.0" height="8" viewBox="0 0 222.0 8.0"><rect class="bar" x="22.2" style="fill: red;"></rect></svg>
    """
    hues = hues_of(page)
    styled = iter(_DRAWING.findall(_inliner().inline(page)))
    return _DRAWING.sub(lambda _: _sized(_coloured(next(styled), hues)), page)


def hues_of(style: str) -> dict[int, str]:
    """Return the colours of themes in a style sheet: those of light, which come first.

    Examples
    --------
    >>> hues_of(".light { --hue-0: #2a5db0; --hue-1: #a3471a; } .dark { --hue-0: #80aaf5; }")
    {0: '#2a5db0', 1: '#a3471a'}
    """
    found: dict[int, str] = {}
    for number, colour in _HUE.findall(style):
        found.setdefault(int(number), colour)
    return found


def _coloured(drawing: str, hues: dict[int, str]) -> str:
    """Return a drawing with the colours of themes, and fonts, spelt as WeasyPrint reads them in a drawing."""
    drawing = _HALO.sub("", drawing)
    drawing = _FONT.sub(r"font-size: \1;font-family: \2;", drawing)
    return _HUE_OF.sub(lambda found: f'{found[0]} fill="{hues.get(int(found[1]), "#000000")}"', drawing)


def _sized(drawing: str) -> str:
    """Return a drawing of a size in pixels, in which nothing is a share of it."""
    opening = _OPENING.match(drawing)
    sizes = {name: (float(number), share) for name, number, share in _SIZE.findall(opening[0])} if opening else {}
    if opening is None or "viewBox" in opening[0] or len(sizes) < 2:
        return drawing
    (width, share), (height, _) = sizes["width"], sizes["height"]
    if share:
        width = SMALL if "sparkline" in opening[0] else WHOLE if "large" in opening[0] else THIRD
    head = _SIZE.sub(lambda found: f'width="{width}"' if found[1] == "width" else found[0], opening[0])
    lengths = {"x": width, "w": width, "y": height, "h": height, "c": width}

    def absolute(found: re.Match[str]) -> str:
        whole = height if found[1] == "cy" else lengths[found[1][0]]
        return f'{found[1]}="{round(float(found[2]) * whole / 100, 1)}"'

    return f'{head[:-1]} viewBox="0 0 {width} {height}">{_SHARE.sub(absolute, drawing[opening.end() :])}'


@cache
def _inliner() -> CSSInliner:
    return CSSInliner(keep_style_tags=True, load_remote_stylesheets=False, resolve_css_variables=True)
