"""How tests run that ask nothing about engines, cores and the cross-check: in the quickest way, whose numbers
are those of any other."""

from typing import Any, Final

from orgsim.engine import compiled
from orgsim.experiment.engines import Engine

ENGINE: Final[Engine] = "reference" if compiled.missing() else "compiled"
"""The engine that is done first, whatever the size of a run."""
QUICK: Final[dict[str, Any]] = {"engine": ENGINE, "cores": 1, "cross_check": False}
"""For ``Options`` and ``Setting``."""
