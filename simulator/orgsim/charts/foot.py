"""What stands at the foot of a chart: how to read it and what to beware of, and for an analyst also where its
numbers came from.

Who reads a chart in a paper asks that of the paper. In the file of a chart it stands in any case.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

_IS_SHOWN: Final[ContextVar[bool]] = ContextVar("charts show their provenance", default=False)


@dataclass(frozen=True)
class Foot:
    """The ``lines`` at the foot, and the ``provenance``: version, seed, runs and engine, in one line."""

    lines: tuple[str, ...] = ()
    provenance: str = ""

    @property
    def shown(self) -> tuple[str, ...]:
        """The lines that are drawn."""
        if _IS_SHOWN.get() and self.provenance:
            return (*self.lines, self.provenance)
        return self.lines


@contextmanager
def with_provenance(shown: bool = True) -> Iterator[None]:
    """Charts that are drawn in this context say at their foot which version, seed, runs and engine they rest
    on."""
    token = _IS_SHOWN.set(shown)
    try:
        yield
    finally:
        _IS_SHOWN.reset(token)
