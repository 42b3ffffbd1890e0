"""What becomes of an answer at the ends of the ranges of its assumptions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import Literal

from orgsim.statistics import Interval

Outcome = Literal["holds", "inconclusive", "reversed", "decided", "not known"]
"""What becomes of an answer elsewhere: the same; no longer sure; the opposite; now sure where it was open; no
difference is known."""


@dataclass(frozen=True)
class End:
    """One end of the range of an assumption: its value in words, the difference there, and what becomes of
    the answer.

    ``growing`` says that work in progress never settles there; ``trouble`` why nothing could be run, else it
    is empty. ``move`` is how far the end lies from the base case as a share of the range, 1 where that cannot
    be said.
    """

    text: str
    difference: Interval
    outcome: Outcome
    growing: bool = False
    trouble: str = ""
    move: float = 1.0


@dataclass(frozen=True)
class Trial:
    """An assumption by its ``path``, with its value in the base case and both ends of its range; ``label`` is
    what readers call it.

    Between the values of a ``graded`` one there are others; of words and switches there are none.
    """

    path: str
    base: str
    low: End
    high: End
    label: str = ""
    graded: bool = True

    @property
    def name(self) -> str:
        """The label, else the path."""
        return self.label or self.path

    @property
    def ends(self) -> tuple[End, End]:
        """The low and the high end."""
        return self.low, self.high


@dataclass(frozen=True)
class Robustness:
    """The main comparison of a verdict, ``design`` minus the baseline, at the ends of the assumptions that
    move it most.

    ``screened`` assumptions with a range were looked at; ``tested`` are those that move the difference, most
    first, each in so many ``replications``. ``glimpsed`` are others at an end of which the few replications
    of the screening alone show the answer reversed. ``left_out`` names those that could not be varied, with
    the reason.
    """

    design: str
    difference: Interval
    outcome: str
    screened: int
    tested: tuple[Trial, ...]
    replications: int
    left_out: tuple[str, ...] = ()
    glimpsed: tuple[Trial, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the answer is the same at every end, as far as is known."""
        ends = chain.from_iterable(one.ends for one in self.tested)
        return not self.glimpsed and all(end.outcome == "holds" for end in ends)
