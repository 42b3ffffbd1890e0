"""The library as it is used from Python and notebooks. `import orgsim` gives all of it, each part when it is
first used."""

from orgsim.errors import EngineError, Fault, OrgsimError, ScenarioError, UsageError
from orgsim.notebook.result import Result, Text
from orgsim.notebook.study import Study, load, loads, run
from orgsim.scenario import schema, setting

__all__ = [
    "EngineError",
    "Fault",
    "OrgsimError",
    "Result",
    "ScenarioError",
    "Study",
    "Text",
    "UsageError",
    "load",
    "loads",
    "run",
    "schema",
    "setting",
]
