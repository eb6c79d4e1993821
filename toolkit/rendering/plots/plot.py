"""A plot: an Altair chart that shows itself as a picture and is saved without a browser and without the network."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Literal, overload

import altair as alt
import vl_convert

from toolkit.rendering.plots.page import page_of
from toolkit.saving import write_files

_SHARP = 2.0
_MOST_INLINE = 2_000_000
_EVERYWHERE = "\u052f"
_ROOM_FOR_WIDER_LETTERS = {"left": 32, "right": 32, "top": 5, "bottom": 5}
_FORMATS = ("html", "png", "svg", "pdf", "json")


class Plot(alt.VConcatChart):
    """One of the plots of a report: an Altair chart whose picture is in the notebook itself.

    In a notebook it is shown as PNG, which is seen wherever the notebook is: exported, on a code host, in mail. Where
    it has writing that the fonts of this machine may lack, such as Chinese, it is there as SVG too, whose letters are
    those of the reader. Beside them stands the chart as Vega-Lite, for notebooks that draw it themselves, if it is not
    large. None fetches anything. The ground is transparent, and the colours are seen on white and on black.
    """

    def save(self, fp: str | Path | IO[Any], format: Any = None, *args: Any, **kwargs: Any) -> None:
        """Write the plot to a file that needs nothing else: HTML of its own scripts, PNG, SVG, PDF or Vega-Lite JSON.

        Parameters
        ----------
        fp : str, Path or file
        format : {"html", "png", "svg", "pdf", "json"}, optional
            Needed where a file without a name is given; otherwise the ending says it.
        *args, **kwargs
            Of what Altair's ``save`` takes, ``scale_factor`` counts: how many dots a pixel of PNG is, 2 by default.

        Raises
        ------
        ValueError
            If the format is not known.
        SourceError
            If the file cannot be written.
        """
        ending = format or Path(str(getattr(fp, "name", fp))).suffix.removeprefix(".").lower()
        content = self._written(ending, float(kwargs.get("scale_factor", _SHARP)))
        if isinstance(fp, (str, Path)):
            write_files(Path(fp).parent, {Path(fp).name: content})
        else:
            fp.write(content)

    def to_html(self, *args: Any, **kwargs: Any) -> str:
        """Return the plot as a page that needs nothing else."""
        return page_of(self.to_dict(), _title_of(self), _version())

    def _repr_mimebundle_(self, *args: Any, **kwargs: Any) -> Any:
        spec = self.to_dict()
        picture = self._written("png", _SHARP)
        drawn: dict[str, Any] = {}
        if len(json.dumps(spec)) <= _MOST_INLINE:
            drawn[f"application/vnd.vegalite.v{_version().partition('.')[0]}+json"] = spec
        if _needs_fonts(spec) and len(letters := self._written("svg", 1.0)) <= _MOST_INLINE:
            drawn["image/svg+xml"] = letters
        width, height = (int(size / _SHARP) for size in _size_of(picture))
        drawn |= {"image/png": base64.b64encode(picture).decode(), "text/plain": f"Plot: {_title_of(self)}"}
        return drawn, {"image/png": {"width": width, "height": height}}

    @overload
    def _written(self, ending: Literal["png"], scale: float) -> bytes: ...

    @overload
    def _written(self, ending: str, scale: float) -> str | bytes: ...

    def _written(self, ending: str, scale: float) -> str | bytes:
        if ending not in _FORMATS:
            message = f"found format={ending!r}; wanted one of {', '.join(_FORMATS)}"
            raise ValueError(message)
        if ending == "html":
            return self.to_html()
        if ending == "json":
            return f"{self.to_json()}\n"
        options: dict[str, Any] = {"vl_version": _version(), "allowed_base_urls": []}
        if ending == "png":
            return vl_convert.vegalite_to_png(self.to_dict(), scale=scale, ppi=72, **options)
        if ending == "pdf":
            return vl_convert.vegalite_to_pdf(self.to_dict(), **options)
        return vl_convert.vegalite_to_svg(self.to_dict() | {"padding": _ROOM_FOR_WIDER_LETTERS}, **options)


def _version() -> str:
    """Return the version of Vega-Lite that Altair writes, as vl-convert names it."""
    return ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])


def _title_of(plot: Plot) -> str:
    said: Any = plot.title
    said = said.text if isinstance(said, alt.TitleParams) else said
    return said if isinstance(said, str) else ""


def _size_of(picture: bytes) -> tuple[int, int]:
    """Return the breadth and the height that a PNG says it has."""
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def _needs_fonts(spec: Mapping[str, Any]) -> bool:
    """Return True if there are letters in a chart other than Latin, Greek and Cyrillic ones, which every font has."""
    return any(one > _EVERYWHERE and one.isalpha() for one in json.dumps(spec, ensure_ascii=False))
