"""Plots of a report for notebooks, with Altair: they fetch nothing and need no browser to become a file.

The package cannot be imported without the extra ``charts``; the error says how to install it.
"""

from toolkit.extras import require

for _module in ("altair", "vl_convert"):
    require(_module, extra="charts")
