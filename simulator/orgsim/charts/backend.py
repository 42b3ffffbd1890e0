"""Which way of showing figures matplotlib is asked for: charts need none, so that a wrong one must not stop them."""

from __future__ import annotations

import os
import sys
from importlib.metadata import entry_points
from typing import Final

_ASKED: Final = "MPLBACKEND"
_KNOWN: Final = frozenset(
    [
        "agg",
        "cairo",
        "gtk3agg",
        "gtk3cairo",
        "gtk4agg",
        "gtk4cairo",
        "inline",
        "ipympl",
        "macosx",
        "nbagg",
        "notebook",
        "pdf",
        "pgf",
        "ps",
        "qt5agg",
        "qt5cairo",
        "qtagg",
        "qtcairo",
        "svg",
        "template",
        "tkagg",
        "tkcairo",
        "webagg",
        "widget",
        "wx",
        "wxagg",
        "wxcairo",
    ]
)


def leave_out_unknown_backend() -> None:
    """Take from the environment a backend that matplotlib would refuse to be imported with; it is of use to nobody.

    Nothing changes where matplotlib has been imported already, or the backend is one that it knows.
    """
    asked = os.environ.get(_ASKED)
    if asked and "matplotlib" not in sys.modules and not _is_known(asked):
        del os.environ[_ASKED]


def _is_known(backend: str) -> bool:
    if backend.startswith("module://") or backend.lower() in _KNOWN:
        return True
    return any(backend == entry.name for entry in entry_points(group="matplotlib.backend"))
