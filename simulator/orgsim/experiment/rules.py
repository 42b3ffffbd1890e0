"""The rules and releases of a scenario judged on every replication of a run, which they change in nothing."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from orgsim.engine import compiled
from orgsim.errors import OrgsimError
from orgsim.experiment.crew import crew_for, perform
from orgsim.experiment.engines import Chosen
from orgsim.experiment.jobs import expected_seconds
from orgsim.experiment.listener import Listener
from orgsim.experiment.own_rules import own_rules
from orgsim.experiment.processes import cores_to_use
from orgsim.experiment.rule_jobs import Judging, RulesJob, Tally, rules_job
from orgsim.experiment.wording import capital
from orgsim.measures.releases import DELIVERY
from orgsim.scenario import Scenario
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.units import listed

if TYPE_CHECKING:
    from orgsim.experiment.bench import Setting
    from orgsim.experiment.result import Result

Values = npt.NDArray[np.float64]
QUICK: Final = 1.0
"""Seconds of simulation for which no other process is begun."""


def judged(result: Result, setting: Setting, listener: Listener | None = None) -> Result:
    """The result with what came of its scenario's rules and releases in every replication, where it has any.

    Each replication is simulated again for its log. Ctrl-C leaves the rules out, with a note.
    """
    listener = listener or Listener()
    if not is_judged(result.scenario) or not result.finished:
        return result
    try:
        tallies = _tallies(result, setting, listener)
    except KeyboardInterrupt:
        tallies = {}
    except OrgsimError as error:
        return unjudged(result, str(error))
    return result.with_rules(tallies) if tallies else unjudged(result, "it was interrupted")


def unjudged(result: Result, why: str) -> Result:
    """The result with a note on why its scenario's rules or releases were not judged, where it has any."""
    if not is_judged(result.scenario):
        return result
    return replace(result, notes=(*result.notes, f"{_what(result.scenario)} were not judged: {why}."))


def is_judged(scenario: Scenario) -> bool:
    """Whether a scenario has anything that is judged on logs."""
    return bool(scenario.rules or scenario.releases)


def _what(scenario: Scenario) -> str:
    found = {"rules": scenario.rules, "releases": scenario.releases}
    return capital(f"the {listed([name for name, those in found.items() if those])}")


def _tallies(result: Result, setting: Setting, listener: Listener) -> dict[str, tuple[Tally, ...]]:
    """What came of the rules by design and replication; nothing after Ctrl-C."""
    jobs = {design: job_of_design(result, design) for design in result.designs}
    engine = engine_for(result)
    what = _what(result.scenario).removeprefix("The ")
    listener.say(f"Judging {what} on the log of each replication ({len(jobs) * result.finished:,}).")
    found: dict[str, dict[int, Tally]] = {job.key: {} for job in jobs.values()}
    wanted = {job.key: (job, result.numbers) for job in jobs.values()}
    seconds = math.fsum(expected_seconds(job, engine) for job, _ in wanted.values()) * result.finished
    cores = cores_to_use(setting.cores) if seconds > QUICK else 1

    def taken(job: RulesJob, rows: list[Tally]) -> None:
        found[job.key] |= {row.replication: row for row in rows}

    with crew_for(cores, setting.executor, setting.cluster) as crew:
        if not perform(list(wanted.values()), crew, Judging(engine), taken, listener):
            return {}
    return {
        design: tuple(found[job.key][number] for number in result.numbers) for design, job in jobs.items()
    }


def engine_for(result: Result) -> Chosen:
    """The engine on which the result ran; SimPy where the compiled one does not load here."""
    if result.ran.engine != "compiled" or compiled.missing():
        return "reference"
    try:
        compiled.prepare(result.models.values())
    except compiled.Unloadable:
        return "reference"
    return "compiled"


def job_of_design(result: Result, design: str) -> RulesJob:
    """The job that judges the rules of a design as its run was done."""
    own = own_rules(result.scenario.of(design), result.headers[design])
    return rules_job(result.models[design], result.seed, result.warm_up, own)


def rule_shares(result: Result, design: str, rule: int) -> Values:
    """The share of the items to which a rule applied that violate it, by replication: float64 (R,).

    It is NaN where it applied to none.
    """
    counts = np.array([tally.counts[rule] for tally in result.rules[design]], dtype=np.float64).reshape(-1, 2)
    found = np.full(len(counts), np.nan)
    np.divide(counts[:, 1], counts[:, 0], out=found, where=counts[:, 0] > 0)
    return found


def rule_estimates(result: Result, design: str, rule: int) -> dict[str, Interval]:
    """The 95% intervals of the ``items`` to which a rule applied, of those that ``violate`` it, and of their
    ``share``, over the replications."""
    counts = np.array([tally.counts[rule] for tally in result.rules[design]], dtype=np.float64).reshape(-1, 2)
    return {
        "items": t_interval(counts[:, 0]),
        "violate": t_interval(counts[:, 1]),
        "share": t_interval(rule_shares(result, design, rule)),
    }


def rule_difference(result: Result, design: str, rule: int) -> Interval:
    """The 95% paired-t interval of the share that violates a rule, design minus baseline."""
    return paired_interval(rule_shares(result, design, rule), rule_shares(result, result.baseline, rule))


def delivery_values(result: Result, design: str, release: int, measure: str) -> Values:
    """One of the `DELIVERY` measures of a release, by replication: float64 (R,)."""
    column = list(DELIVERY).index(measure)
    return np.array([tally.releases[release, column] for tally in result.rules[design]], dtype=np.float64)
