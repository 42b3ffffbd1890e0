"""The switches as the kernel asks for them: ``if has_patience() and step.patience != NONE``.

Each is a constant that the text names without giving its value; see `orgsim.engine.compiled.switches`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from orgsim.engine.compiled.switches import NEEDED, PREFIX

_BYTE: Final = ir.IntType(8)


def switch(name: str) -> Callable[[], bool]:
    """A function of the kernel that says whether a switch is on. Raises ValueError for one that there is
    not."""
    if name not in NEEDED:
        raise ValueError(f"there is no switch '{name}'")

    @intrinsic
    def is_on(typing_context: Any) -> Any:
        def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            value = builder.load(_constant(builder.module, PREFIX + name))
            return builder.icmp_unsigned("!=", value, _BYTE(0))

        return types.boolean(), build

    return is_on


def _constant(module: Any, name: str) -> Any:
    """A constant whose value is not given in the module."""
    if name not in module.globals:
        ir.GlobalVariable(module, _BYTE, name).global_constant = True
    return module.globals[name]


has_limits, has_patience, has_preemption = switch("limits"), switch("patience"), switch("preemption")
has_case_workers, has_wishes, has_turnover = switch("case_workers"), switch("wishes"), switch("turnover")
has_children, has_lateness = switch("children"), switch("lateness")
has_counted = switch("counted")
has_hours, has_shortest_first = switch("hours"), switch("shortest_first")
has_earliest_due, has_due_moments = switch("earliest_due"), switch("due_moments")
has_service_clocks = switch("service_clocks")
has_conditions, has_marks, has_skips = switch("conditions"), switch("marks"), switch("skips")
has_timers = switch("timers")
has_parts, has_questions, has_awaited = switch("parts"), switch("questions"), switch("awaited")
has_questions_back = switch("questions_back")
has_cases, has_class_costs = switch("cases"), switch("class_costs")
has_worths = switch("worths")
has_misrouting, has_returns, has_retyping = switch("misrouting"), switch("returns"), switch("retyping")
has_losses = switch("losses")
has_meetings, has_delegates = switch("meetings"), switch("delegates")
