"""Which way of showing figures matplotlib is asked for.

Charts need none, so that a wrong one must not stop them.
"""

from __future__ import annotations

import os
import re
import sys
from importlib.metadata import entry_points
from typing import Final

_ASKED: Final = "MPLBACKEND"
_KNOWN: Final = re.compile(
    r"agg|cairo|gtk[34](agg|cairo)|inline|ipympl|macosx|nbagg|notebook|pdf|pgf|ps|qt5?(agg|cairo)|svg|"
    r"template|"
    r"tk(agg|cairo)|webagg|widget|wx(agg|cairo)?|module://.*",
    re.IGNORECASE,
)


def leave_out_unknown_backend() -> None:
    """Take from the environment a backend that matplotlib would refuse to be imported with.

    Nothing changes where matplotlib has been imported already, or the backend is one that it knows.
    """
    asked = os.environ.get(_ASKED)
    if asked and "matplotlib" not in sys.modules and not _is_known(asked):
        del os.environ[_ASKED]


def _is_known(backend: str) -> bool:
    if _KNOWN.fullmatch(backend):
        return True
    return any(backend == entry.name for entry in entry_points(group="matplotlib.backend"))
