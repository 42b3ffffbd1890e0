"""When items are due, as the kernel's tables have it."""

from __future__ import annotations

from typing import Any

import numpy as np

from orgsim.engine.compiled.layout import Records
from orgsim.model.model import Model


def due_tables(model: Model) -> dict[str, Records]:
    """The tables of due moments, by name."""
    works, sources = model.works, model.sources
    return {
        "work_dues": _copy(works.dues.start),
        "due_moments": _copy(works.dues.values),
        "due_dates": _copy(sources.dues),
    }


def _copy(values: Any) -> Records:
    """A writable array of its own."""
    return np.array(values, dtype=np.int64, order="C")
