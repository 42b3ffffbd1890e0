"""What a case is: scenarios in the public language, and the numbers that must come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from orgsim.scenario import Scenario, loads


@dataclass(frozen=True)
class Check:
    """One measure and its exact value. Times are hours, rates are per hour, money rates per hour.

    ``design`` is empty for the scenario's first one. At most one of ``team``, ``work`` and ``role`` narrows
    the measure to a part; all are empty for the whole. ``share`` bounds the standard error as a share of the
    exact value.
    """

    measure: str
    exact: float
    design: str = ""
    team: str = ""
    work: str = ""
    role: str = ""
    share: float = 0.02

    @property
    def label(self) -> str:
        """The measure and where it is taken."""
        return ", ".join(
            part for part in (self.measure, self.design, self.team, self.work, self.role) if part
        )


@dataclass(frozen=True)
class Calculation:
    """A number that orgsim computes without simulating, and its exact value."""

    measure: str
    exact: float
    compute: Callable[[], float]

    @property
    def label(self) -> str:
        """The name of the number."""
        return self.measure


@dataclass(frozen=True)
class Part:
    """One scenario, as TOML text, and what is checked of it; ``files`` has the text of each file that it
    names."""

    scenario: str
    checks: tuple[Check, ...]
    files: Mapping[str, str] = field(default_factory=dict)

    @contextmanager
    def read(self, name: str) -> Iterator[Scenario]:
        """The scenario under the name of its case, beside its files, which are there as long as this
        lasts."""
        with TemporaryDirectory() as folder:
            for file, text in self.files.items():
                (Path(folder) / file).write_text(text, encoding="utf-8")
            yield loads(self.scenario, name=name, folder=folder)


@dataclass(frozen=True)
class Case:
    """A question with a known answer. ``sampled`` is False where nothing is left to chance."""

    name: str
    title: str
    source: str
    derivation: str
    parts: tuple[Part, ...] = ()
    calculations: tuple[Calculation, ...] = field(default=())
    sampled: bool = True


@dataclass(frozen=True)
class Runs:
    """How often and how long a scenario runs; ``horizon`` includes ``warm_up``, both in hours."""

    replications: int
    horizon: float
    warm_up: float = 0.0

    @property
    def head(self) -> str:
        """The first lines of the scenario."""
        warm_up = f"{self.warm_up:g}h" if self.warm_up else "none"
        return (
            f'horizon = "{self.horizon:.10g}h"\nwarm_up = "{warm_up}"\nreplications = {self.replications}\n'
        )


def scenario(title: str, runs: Runs, body: str) -> str:
    """The text of a scenario: title and run lengths, then the body, which may go on with keys of the top
    level."""
    return f'title = "{title}"\n{runs.head}{dedent(body)}'
