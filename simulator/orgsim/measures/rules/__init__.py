"""Rules judged on a log: which items a rule is about, and which of them violate it, when and by whom."""

from orgsim.measures.rules.judge import Judged, Violation, judge
from orgsim.measures.rules.rule import Asked, RuleOfWork

__all__ = ["Asked", "Judged", "RuleOfWork", "Violation", "judge"]
