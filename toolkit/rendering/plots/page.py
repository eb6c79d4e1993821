"""A page that holds one plot and all that draws it: it asks for nothing, and a policy of its own lets it ask for none.

The expressions of a plot are interpreted, not compiled, so that the policy need not allow the making of code.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from html import escape
from typing import Any

import vl_convert

_DRAW = """
const text = document.getElementById("spec").textContent;
const told = JSON.parse(text);
const actions = {export: true, source: false, compiled: false, editor: false};
const loader = {target: "_blank", rel: "noopener noreferrer"};
const renderer = text.length < 1e6 ? "svg" : "canvas";
const options = {mode: "vega-lite", ast: true, renderer, actions, loader};
vegaEmbed(document.getElementById("plot"), told, options)
  .catch((error) => { document.getElementById("plot").textContent = error.message; });
"""
_STYLE = """
body { margin: 24px; background: #fff; font-family: system-ui, "Segoe UI", Arial, sans-serif; }
#plot.vega-embed { display: flex; flex-direction: column; align-items: flex-start; padding-right: 40px; }
.vega-bindings { order: -1; font-size: 13px; margin: 0 12px 8px; }
.vega-bindings input { width: 20em; max-width: 60vw; padding: 4px 8px; font: inherit; }
#vg-tooltip-element { max-width: 26em; overflow-wrap: anywhere; }
"""


def page_of(spec: Mapping[str, Any], title: str, version: str) -> str:
    """Return a page that draws a plot without the network.

    Parameters
    ----------
    spec : mapping
        The plot, in Vega-Lite.
    title : str
    version : str
        The version of Vega-Lite that it is written for, such as "6.4".
    """
    script = _script(version)
    policy = "; ".join(
        [
            "default-src 'none'",
            f"script-src {_hash_of(script)}",
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<div id="plot"></div>
<script type="application/json" id="spec">{_in_script(spec)}</script>
<script>{script}</script>
</body>
</html>
"""


@cache
def _script(version: str) -> str:
    """Return what draws, with the libraries that it needs; it takes seconds to put together."""
    return vl_convert.javascript_bundle(_DRAW, vl_version=version).replace("</script", "<\\/script")


def _hash_of(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _in_script(spec: Mapping[str, Any]) -> str:
    """Write JSON that ends no element, whatever its texts are."""
    return json.dumps(spec, ensure_ascii=True, sort_keys=True).replace("<", "\\u003c").replace(">", "\\u003e")
