"""The result of an experiment: what was measured, with intervals and paired differences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack, cast

import numpy as np
import numpy.typing as npt

from orgsim.errors import UsageError
from orgsim.experiment.account import Account
from orgsim.experiment.certainty import Certainty, certainty_of
from orgsim.experiment.engines import Ran
from orgsim.experiment.keeping import Again
from orgsim.experiment.parts import (
    PLACES,
    PartName,
    Rows,
    intervals_of_items,
    intervals_of_places,
    part_values,
    rows_of,
    unit_of,
)
from orgsim.experiment.stages import PrecisionAim, Stopping, stopping_of
from orgsim.experiment.verdict import Verdict, judge
from orgsim.experiment.warm_up import settlings
from orgsim.log import Header
from orgsim.log.measure_names import part_of
from orgsim.measures import (
    MEASURES,
    Settling,
    Summary,
    named_measures,
)
from orgsim.measures.measure_units import size_in
from orgsim.measures.named import place_of_part
from orgsim.model import Model, lower_all
from orgsim.model.analysis.same_model import same_models
from orgsim.scenario import Scenario
from orgsim.statistics import Interval, paired_interval, t_interval
from orgsim.units import MisreadError, short

if TYPE_CHECKING:
    from orgsim.experiment.robustness import Robustness
    from orgsim.experiment.rule_jobs import Tally

Values = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Result:
    """Summaries of all replications, by design, in the order of the replications.

    Those of a run that is too large for memory are not kept: ``summaries`` then simulates each again as it is
    asked for, and ``accounts`` hold what report and charts take from them.

    ``warm_up`` is in microseconds; ``asked`` is how many replications were wanted, `finished` how many there
    are in every design; ``digests`` identify the models; ``notes`` say what a reader should know, and ``ran``
    which engine ran. Where replications were run until a precision was reached, that is the ``aim``;
    ``robustness`` is the verdict tested, if it was. ``folded`` designs of the run are not in this part of its
    result. ``rules`` are what came of the scenario's rules, by design and replication, if they were judged.
    """

    scenario: Scenario
    headers: Mapping[str, Header]
    digests: Mapping[str, str]
    summaries: Mapping[str, Sequence[Summary]]
    warm_up: int
    seed: int
    asked: int
    notes: tuple[str, ...] = ()
    ran: Ran = field(default_factory=Ran)
    aim: PrecisionAim | None = None
    robustness: Robustness | None = None
    folded: int = 0
    accounts: Mapping[str, tuple[Account, ...]] = field(default_factory=dict)
    rules: Mapping[str, tuple[Tally, ...]] = field(default_factory=dict)

    @property
    def designs(self) -> tuple[str, ...]:
        """The designs by key, in the order of the file."""
        return tuple(self.headers)

    @property
    def baseline(self) -> str:
        """The design that the others are compared with."""
        if self.scenario.baseline in self.headers:
            return self.scenario.baseline
        return self.designs[0]

    def limited_to(self, designs: Sequence[str]) -> Result:
        """The part about some designs, among them the baseline, without measuring them again; it has
        ``folded`` the others."""
        if tuple(designs) == self.designs:
            return self
        part = replace(
            self,
            headers={design: self.headers[design] for design in designs},
            digests={design: self.digests[design] for design in designs},
            summaries={design: self.summaries[design] for design in designs},
            accounts={design: self.accounts[design] for design in designs if design in self.accounts},
            rules={design: self.rules[design] for design in designs if design in self.rules},
            folded=self.folded + len(self.designs) - len(designs),
        )
        self._hand_on(part)
        return part

    def with_robustness(self, robustness: Robustness) -> Result:
        """The same result with its verdict tested, without measuring it again."""
        tested = replace(self, robustness=robustness)
        self._hand_on(tested)
        return tested

    def with_rules(self, rules: Mapping[str, tuple[Tally, ...]]) -> Result:
        """The same result with what came of the scenario's rules, without measuring it again."""
        judged = replace(self, rules=rules)
        self._hand_on(judged)
        return judged

    def _hand_on(self, other: Result) -> None:
        """Give a result about some of the same designs what was reckoned of them, so that it need not be
        again."""
        for name in ("_accounts", "models", "offered"):
            known = self.__dict__.get(name, {})
            if all(design in known for design in other.designs):
                other.__dict__[name] = {design: known[design] for design in other.designs}

    @property
    def finished(self) -> int:
        """Replications finished in every design."""
        return min(map(len, self.summaries.values()), default=0)

    def title(self, design: str) -> str:
        """A design's name for readers."""
        return self.headers[design].title

    def account(self, design: str) -> tuple[Account, ...]:
        """The account of each replication of a design."""
        if design not in self._accounts:
            kept = self.accounts.get(design, ())
            if not kept or kept[0].warm_up != self.warm_up:
                kept = tuple(
                    Account(row, self.headers[design], self.warm_up) for row in self.summaries[design]
                )
            self._accounts[design] = kept
        return self._accounts[design]

    @cached_property
    def _accounts(self) -> dict[str, tuple[Account, ...]]:
        """The accounts that were asked for, by design."""
        return {}

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the replications that are finished in every design."""
        return tuple(account.replication for account in self.account(self.baseline))

    def summary(self, design: str, replication: int) -> Summary:
        """The summary of one replication, simulated again where it was not kept; raises KeyError for one that
        is not there."""
        if replication not in self.numbers:
            raise KeyError(replication)
        return self.summaries[design][self.numbers.index(replication)]

    def of_replications(self, wanted: Collection[int]) -> Result:
        """The part of a result about some replications."""
        places = [place for place, number in enumerate(self.numbers) if number in wanted]
        accounts = {design: tuple(rows[place] for place in places) for design, rows in self.accounts.items()}
        summaries = {design: _at(rows, places) for design, rows in self.summaries.items()}
        rules = {design: tuple(rows[place] for place in places) for design, rows in self.rules.items()}
        return replace(self, summaries=summaries, accounts=accounts, rules=rules)

    def replications(self, design: str) -> list[dict[str, float]]:
        """All `MEASURES` of each replication of a design; times in microseconds."""
        return [dict(account.measures) for account in self.account(design)]

    @property
    def measures(self) -> tuple[str, ...]:
        """The names of what is reported: all `MEASURES`, and what is decided on if that is not one of
        them."""
        return tuple(dict.fromkeys((*MEASURES, self.scenario.decide_on)))

    @cached_property
    def _named(self) -> dict[tuple[str, str], Values]:
        """Measures that were asked for, by design and name."""
        return {}

    def values(self, design: str, name: str, *, unit: str | None = None, **part: Unpack[PartName]) -> Values:
        """One measure of a design, by replication: float64 (R,); times in microseconds, or in a ``unit`` such
        as ``h``.

        Beside `MEASURES` there are any percentile of a time (``lead time p80``) and the share of items that
        keep a limit (``response time within 2h``). ``team``, ``person``, ``work``, ``service_class`` or
        ``seam`` (a pair of teams) ask for a part of the design; where a replication has none of it, its value
        is NaN. Units are those of `orgsim.measures.measure_units`.
        Raises KeyError for a design, a part or a measure that does not exist, and `UsageError` for a unit it
        has not.
        """
        self._check_design(design)
        found = part_values(self, design, name, part) if part else self._of_whole(design, name)
        if unit is None:
            return found
        return found / self._size(name, unit, part)

    def _check_design(self, design: str) -> None:
        if design not in self.headers:
            raise KeyError(f"there is no design {short(design)}: there are {', '.join(self.designs)}")

    def _size(self, name: str, unit: str, part: PartName) -> float:
        """What to divide values of a measure by to have them in a unit."""
        try:
            return size_in(name, unit_of(name, part), unit, self.headers[self.baseline].currency)
        except MisreadError as error:
            raise UsageError(str(error)) from error

    def _of_whole(self, design: str, name: str) -> Values:
        """A measure of all of a design."""
        if (design, name) not in self._named:
            self._named[design, name] = self._by_name(design, name)
        return self._named[design, name].copy()

    def _by_name(self, design: str, name: str) -> Values:
        if name in MEASURES:
            return np.array([account.measures[name] for account in self.account(design)], dtype=np.float64)
        try:
            part = part_of(name)
            if part is not None:
                place_of_part(self.headers[design], part)
        except MisreadError as error:
            raise KeyError(str(error)) from error
        known = [account.named(name) for account in self.account(design)]
        if None in known:
            rows = (
                named_measures(row, self.headers[design], self.warm_up, (name,))
                for row in self.summaries[design]
            )
            known = [row[name] for row in rows]
        return np.array(known, dtype=np.float64)

    def estimate(
        self, design: str, name: str, *, unit: str | None = None, **part: Unpack[PartName]
    ) -> Interval:
        """The 95% t interval of a measure of a design over its replications; units and parts are as in
        `values`.

        Of what a design alone was run until it was known, it is the interval of that procedure, as of a
        `difference`.
        """
        alone = len(self.designs) == 1 and name == self.scenario.decide_on and not part
        known = self._known.get(design) if alone else None
        found = t_interval(self.values(design, name, **part)) if known is None else known
        if unit is None:
            return found
        return found.divided(self._size(name, unit, part))

    def difference(
        self, design: str, name: str, *, unit: str | None = None, **part: Unpack[PartName]
    ) -> Interval:
        """The 95% paired-t interval of design minus baseline under common random numbers; units and parts as
        in `values`.

        Of what was run until it was known, it is the mean plus and minus the stated precision where that was
        reached (`orgsim.statistics.sequential`): the t interval at a moment chosen by its own width is too
        narrow.
        """
        if name == self.scenario.decide_on and design in self._known and design != self.baseline and not part:
            found = self._known[design]
        else:
            found = paired_interval(
                self.values(design, name, **part), self.values(self.baseline, name, **part)
            )
        if unit is None:
            return found
        return found.divided(self._size(name, unit, part))

    @cached_property
    def stopping(self) -> Stopping | None:
        """How a run until a precision was reached ended; None where the number of replications was fixed."""
        if self.aim is None:
            return None
        return stopping_of(self, self.aim)

    @property
    def _known(self) -> dict[str, Interval]:
        """The intervals of a run until a precision was reached, by design."""
        if self.stopping is None:
            return {}
        return {design: progress.interval for design, progress in self.stopping.about.items()}

    def courses(self, design: str) -> Values:
        """Work in progress of a design averaged over each time bin, by replication: float64 (R, B)."""
        return np.array(
            [account.wip / np.diff(account.edges) for account in self.account(design)], dtype=np.float64
        )

    def edges(self, design: str) -> npt.NDArray[np.int64]:
        """The limits of the time bins of a design in microseconds: int64 (B + 1,). Raises IndexError without
        a replication."""
        return self.account(design)[0].edges

    @cached_property
    def models(self) -> Mapping[str, Model]:
        """What the designs became."""
        return lower_all(self.scenario, self.designs)

    def teams(self, design: str) -> list[dict[str, Any]]:
        """For each team its measures as `Interval`, under ``team`` its name."""
        return self._places(design, "team")

    def people(self, design: str) -> list[dict[str, Any]]:
        """For each person their measures as `Interval`, under ``person`` and ``role`` the names."""
        return self._places(design, "person")

    def seams(self, design: str) -> list[dict[str, Any]]:
        """For each pair of teams that exchange work the measures as `Interval`, under ``from`` and ``to`` the
        names."""
        return self._places(design, "seam")

    def works(self, design: str) -> dict[str, dict[str, Interval]]:
        """The measures of items by work type, as `Interval`."""
        return self._split(design, "work")

    def classes(self, design: str) -> dict[str, dict[str, Interval]]:
        """The measures of items by class of service, as `Interval`."""
        return self._split(design, "service_class")

    def part_rows(self, design: str, kind: str) -> Rows:
        """All measures of all parts of a kind (`orgsim.experiment.parts`) by replication; times in
        microseconds."""
        if (design, kind) not in self._rows:
            self._rows[design, kind] = rows_of(self, design, kind)
        return self._rows[design, kind]

    @cached_property
    def _rows(self) -> dict[tuple[str, str], Rows]:
        """The measures of parts that were asked for, by design and kind."""
        return {}

    @cached_property
    def _intervals(self) -> dict[tuple[str, str], Any]:
        """The intervals of parts that were asked for, by design and kind."""
        return {}

    def _places(self, design: str, kind: str) -> list[dict[str, Any]]:
        if (design, kind) not in self._intervals:
            self._intervals[design, kind] = intervals_of_places(self.part_rows(design, kind), PLACES[kind][1])
        return cast("list[dict[str, Any]]", self._intervals[design, kind])

    def _split(self, design: str, kind: str) -> dict[str, dict[str, Interval]]:
        if (design, kind) not in self._intervals:
            self._intervals[design, kind] = intervals_of_items(self.part_rows(design, kind))
        return cast("dict[str, dict[str, Interval]]", self._intervals[design, kind])

    @cached_property
    def verdict(self) -> Verdict:
        """What the paired differences of ``decide_on`` say, in a sentence that is hedged when they do not
        decide."""
        return judge(self)

    @cached_property
    def same(self) -> Mapping[str, str]:
        """For each design that is the same model as another one, that other one: the baseline, or the first
        of them."""
        return twins(self)

    @cached_property
    def settlings(self) -> Mapping[str, Settling]:
        """Where MSER-5 would end the warm-up of each design, whatever the scenario says."""
        return settlings(self.headers, {design: self.account(design) for design in self.designs})

    @cached_property
    def certainty(self) -> Certainty | None:
        """How certain the differences of ``decide_on`` are; None where there are no two designs or no two
        replications."""
        return certainty_of(self)


def _at(rows: Sequence[Summary], places: Sequence[int]) -> Sequence[Summary]:
    """The summaries at some places, without simulating any."""
    if isinstance(rows, Again):
        return rows.of([rows.replications[place] for place in places])
    return tuple(rows[place] for place in places)


def twins(result: Result) -> dict[str, str]:
    """For each design that gives the same numbers as another one whatever the seed, that other one.

    It is the baseline where that is one of them, else the first of them, which itself is not listed.
    """
    found: dict[str, str] = {}
    for group in same_models(result.headers, result.digests):
        first = result.baseline if result.baseline in group else group[0]
        found |= {design: first for design in group if design != first}
    return found
