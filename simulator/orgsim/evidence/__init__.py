"""Evidence that orgsim computes what theory says: exact formulas, scenarios with known answers, and the
comparison."""

from orgsim.evidence.case import Calculation, Case, Check, Part
from orgsim.evidence.catalogue import CASES, chosen
from orgsim.evidence.judge import CaseResult, table
from orgsim.evidence.uncovered import UNCOVERED, Uncovered
from orgsim.evidence.validate import Effort, engine_for, validate

__all__ = [
    "CASES",
    "UNCOVERED",
    "Calculation",
    "Case",
    "CaseResult",
    "Check",
    "Effort",
    "Part",
    "Uncovered",
    "chosen",
    "engine_for",
    "table",
    "validate",
]
