"""Hand-offs in working time: on whose calendar they pass, and how much elapsed time that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product
from typing import Final

from orgsim.log import Header
from orgsim.log.vocabulary import NONE
from orgsim.model.analysis.elapsed_equivalent import ElapsedEquivalent, elapsed_equivalent
from orgsim.model.analysis.visits import expected_visits
from orgsim.model.kinds import ELAPSED
from orgsim.model.lowering.routes import working_calendar
from orgsim.model.model import Model
from orgsim.scenario import Handoff, Scenario
from orgsim.scenario.crossings import own_lines
from orgsim.units import DAY, HOUR

FAR_LONGER: Final = 3.0
"""From how many times the elapsed time on the sender's calendar on a delay on the receiver's is noted."""


@dataclass(frozen=True)
class WorkingDelay:
    """A hand-off in working time from one team to another, by position; ``mean`` is its mean in microseconds.

    ``calendar`` is the one it passes on, which the file states or the receiving team has; it begins while the
    sender is at work. ``elapsed`` is the elapsed time of the mean on that calendar, ``on_senders`` on the
    sending team's.
    """

    origin: int
    target: int
    mean: float
    calendar: str
    stated: bool
    senders: str
    elapsed: ElapsedEquivalent | None
    on_senders: ElapsedEquivalent | None

    @property
    def far_longer(self) -> bool:
        """Whether a calendar that nobody stated makes the delay far longer than the sender's would."""
        if self.stated or self.elapsed is None or self.on_senders is None:
            return False
        return self.elapsed.mean > FAR_LONGER * self.on_senders.mean


class WorkingDelays:
    """The hand-offs in working time of a model, each worked out when it is asked for."""

    def __init__(self, scenario: Scenario, model: Model) -> None:
        """Look up the calendar of each team, and the lines of the file for pairs of teams."""
        scenario = scenario.of(model.header.design)
        self._scenario = scenario
        self._model = model
        self._calendars = team_calendars(scenario, model.header)
        design = scenario.designs[model.header.design]
        self._general = design.handoff
        self._own = own_lines(scenario, design)
        positions = {team.name: number for number, team in enumerate(model.header.teams)}
        self._named = [{positions[pair[end]] for pair in self._own} for end in (0, 1)]
        self._elapsed: dict[tuple[str, float, str], ElapsedEquivalent | None] = {}

    def between(self, origin: int, target: int) -> WorkingDelay | None:
        """The hand-off in working time between two teams; `None` where there is none, or it is in elapsed
        time."""
        model = self._model
        kind = int(model.handoffs.kind[origin, target])
        if kind == NONE or int(model.handoffs.clock[kind]) == ELAPSED:
            return None
        line = self._line(origin, target)
        mean = float(model.samplers.mean[int(model.handoffs.sampler[kind])])
        senders = self._calendars[origin]
        calendar = line.calendar or self._calendars[target]
        return WorkingDelay(
            origin=origin,
            target=target,
            mean=mean,
            calendar=calendar,
            stated=line.calendar is not None,
            senders=senders,
            elapsed=self._equivalent(calendar, mean, senders),
            on_senders=self._equivalent(senders, mean, senders),
        )

    def different(self, origins: Iterable[int], targets: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Pairs of teams, in order, from which every hand-off between them differs in no more than the teams.

        Teams of one calendar that no line of the file names are alike.
        """
        yield from product(self._one_of_each(origins, 0), self._one_of_each(targets, 1))

    def _one_of_each(self, teams: Iterable[int], end: int) -> list[int]:
        """The first of those teams that are alike where hand-offs leave (0) or reach (1) them."""
        named, found = self._named[end], dict[object, int]()
        for team in sorted(teams):
            found.setdefault(team if team in named else self._calendars[team], team)
        return list(found.values())

    def _line(self, origin: int, target: int) -> Handoff:
        """The line of the file that a crossing follows: the pair's own, else the general one."""
        teams = self._model.header.teams
        found = self._own.get((teams[origin].name, teams[target].name), self._general)
        assert found is not None
        return found

    def _equivalent(self, calendar: str, mean: float, senders: str) -> ElapsedEquivalent | None:
        key = calendar, mean, senders
        if key not in self._elapsed:
            self._elapsed[key] = elapsed_equivalent(self._scenario, calendar, mean, senders)
        return self._elapsed[key]


def team_calendars(scenario: Scenario, header: Header) -> list[str]:
    """Return the calendar of each team: that of the first person who serves it."""
    found: dict[int, str] = {}
    for person in header.people:
        for team in person.teams:
            found.setdefault(team, scenario.of(header.design).people[person.role].calendar)
    return [found.get(team) or working_calendar(scenario) for team in range(len(header.teams))]


def receiving_calendar_notes(scenario: Scenario, models: Mapping[str, Model]) -> Iterator[str]:
    """Yield a sentence for each hand-off that the receiving team's calendar makes far longer than the
    sender's would."""
    for model in models.values():
        found = [delay for delay in _crossed(scenario, model) if delay.far_longer]
        alike: dict[tuple[str, str, float], list[WorkingDelay]] = {}
        for delay in found:
            alike.setdefault((delay.senders, delay.calendar, delay.mean), []).append(delay)
        yield from (_sentence(model.header, same) for same in alike.values())


def _crossed(scenario: Scenario, model: Model) -> Iterator[WorkingDelay]:
    """The hand-offs in working time that items can be expected to make."""
    if not (model.handoffs.clock != ELAPSED).any():
        return
    delays = WorkingDelays(scenario, model)
    for origin, target in _crossings(model):
        delay = delays.between(origin, target)
        if delay is not None:
            yield delay


def _crossings(model: Model) -> Iterable[tuple[int, int]]:
    visits = expected_visits(model)
    firsts = dict.fromkeys(model.sources.first_step.tolist())
    crossed = set(chain.from_iterable(visits.of(first).crossings for first in firsts))
    return sorted(set(chain.from_iterable(product(origins, targets) for origins, targets in crossed)))


def _sentence(header: Header, alike: list[WorkingDelay]) -> str:
    delay = alike[0]
    assert delay.elapsed is not None
    assert delay.on_senders is not None
    names = f"'{header.teams[delay.origin].name}' to '{header.teams[delay.target].name}'"
    more = f" and {len(alike) - 1} more" if len(alike) > 1 else ""
    return (
        f"In '{header.title}', the hand-off from {names}{more} takes {delay.mean / HOUR:.3g} working h on "
        "the calendar of "
        f"the receiving team, '{delay.calendar}': {elapsed_words(delay.elapsed.mean)} on average, against "
        f"{elapsed_words(delay.on_senders.mean)} on the sender's calendar, '{delay.senders}'. "
        "If that is not meant, name a 'calendar' in the hand-off."
    )


def elapsed_words(time: float) -> str:
    """Return an elapsed time in microseconds in words: minutes below two hours, hours below two days, else
    days."""
    if time < 2 * HOUR:
        return f"{time / HOUR * 60:.3g} min"
    return f"{time / HOUR:.3g} h" if time < 2 * DAY else f"{time / DAY:,.3g} days"
