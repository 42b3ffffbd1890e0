"""Give each design what it takes from the design it extends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from orgsim.scenario.findings import Findings
from orgsim.scenario.tables.merging import merged
from orgsim.units import nearest, short

_NOT_TAKEN: Final = (("extends", None), ("abstract", False))
"""What a design does not take from the one it extends, its title apart, and what it has where it says
nothing."""


def with_parents(document: Mapping[str, Any], findings: Findings) -> dict[str, Any]:
    """Return the tables with every design laid over the one it extends.

    A fault is added for an unknown parent and for designs that extend each other in a circle.
    """
    designs = document.get("designs")
    if not isinstance(designs, Mapping):
        return dict(document)
    return {**document, "designs": {key: _whole(key, designs, findings) for key in designs}}


def _whole(key: str, designs: Mapping[str, Any], findings: Findings) -> Any:
    result, seen = designs[key], [key]
    while isinstance(result, Mapping) and isinstance(parent := _parent(designs.get(seen[-1])), str):
        if parent not in designs:
            known = [name for name in designs if name not in seen]
            findings.add(
                ("designs", seen[-1], "extends"),
                f"there is no design {short(parent)}",
                nearest(parent, known),
            )
            break
        if parent in seen:
            findings.add(
                ("designs", key, "extends"), f"the designs extend each other in a circle: {', '.join(seen)}"
            )
            break
        own = {key: result.get(key, default) for key, default in (("title", key), *_NOT_TAKEN)}
        result = {**merged(designs[parent], result, ("designs", key)), **own}
        seen.append(parent)
    return result


def _parent(design: Any) -> Any:
    return design.get("extends") if isinstance(design, Mapping) else None
