"""orgsim: a discrete-event simulation of how work flows through an organisation.

>>> import orgsim
>>> scenario = orgsim.load("scenarios/silo_vs_stream.toml")
>>> result = scenario.run()
>>> result.verdict

Each part is imported when it is first used, so that `import orgsim` takes no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orgsim.version import __version__

if TYPE_CHECKING:
    from orgsim.notebook import (
        EngineError,
        Fault,
        OrgsimError,
        Result,
        ScenarioError,
        Study,
        Text,
        UsageError,
        load,
        loads,
        run,
        schema,
        setting,
    )

__all__ = [
    "EngineError",
    "Fault",
    "OrgsimError",
    "Result",
    "ScenarioError",
    "Study",
    "Text",
    "UsageError",
    "__version__",
    "load",
    "loads",
    "run",
    "schema",
    "setting",
]


def __getattr__(name: str) -> Any:
    """Import a part of the library when it is first used."""
    if name not in __all__:
        raise AttributeError(f"module 'orgsim' has no attribute '{name}'")
    from orgsim import notebook

    return getattr(notebook, name)


def __dir__() -> list[str]:
    """Name everything there is."""
    return sorted(__all__)
