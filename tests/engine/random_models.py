"""Random scenarios over every primitive, with times in whole half hours so that many things happen at one
moment.

A number gives a model; the same number gives the same model for ever. A *wide* one has more people, teams,
work and limits, every distribution, crowds, floods of items and times that are no round numbers.
`RandomModel.text` writes a model as a scenario, if need be with other names for its teams, or with unrelated
work and people beside it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from random_arrivals import FOLDER, ArrivalWriter
from random_calls import CallWriter
from random_dice import apart
from random_dues import DueWriter
from random_errands import ErrandWriter
from random_gates import GateWriter
from random_marks import MarkWriter
from random_splits import SPANS, SplitWriter
from random_timers import TimerWriter

from orgsim.errors import ScenarioError
from orgsim.model import Model, lower
from orgsim.scenario import loads

STARTS = (
    ("2027-01-04", "UTC"),
    ("2027-01-08T09:00:00", "UTC"),
    ("2027-03-26T06:00:00", "Europe/London"),
    ("2027-10-29T12:30:00", "Europe/London"),
    ("2027-03-12", "America/New_York"),
    ("2027-02-01", "Asia/Kolkata"),
)
ZONES = ("UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")
HOURS = (
    "Mon-Fri 09:00-17:00",
    "Mon-Fri 09:00-12:30, 13:30-17:00",
    "daily 22:00-06:00",
    "daily 08:00-12:00",
    "Mon-Sat 07:00-15:00",
    "daily 00:00-04:00, 04:30-10:00, 12:00-24:00",
    "always",
)
SPEEDS = (1.0, 1.0, 1.0, 1.0, 2.0, 0.5, 1.5, 0.3)
WIDE_HOURS = (*HOURS, "Sun 03:00-03:20", "Mon-Fri 09:07-16:53", "daily 00:00-00:01, 23:59-24:00")
WIDE_SPEEDS = (1.0, 1.0, 2.0, 0.7, 3.3, 0.01)
WIDE_TIMES = (
    "lognormal(median=40min, p90=3h)",
    "lognormal(mean=1h, cv=2)",
    "gamma(mean=1h, cv=0.5)",
    "gamma(mean=1h, shape=0.3)",
    "erlang(k=3, mean=1h)",
    "weibull(scale=1h, shape=0.7)",
    "weibull(mean=1h, shape=3)",
    "hyperexponential(mean=1h, cv=3)",
    "triangular(low=0h, likely=1h, high=2h)",
    "triangular(low=1h, likely=1h, high=3h)",
    "uniform(0h, 2h)",
    "exponential(50min)",
    "mixture(0.25 * exponential(1h), 0.25 * mixture(0.5 * 0h, 0.5 * lognormal(mean=1h, cv=1)), 0.5 * 1h)",
    "7min",
    "0h",
)
WIDE_HORIZONS = ("25min", "61min", "37h", "100h", "6d")
UNRELATED = """
[people.stranger]
count = 2
skills = ["strange"]
[work.unrelated]
arrivals = { every = "90min", at_most = 40 }
backlog = 2
steps = [
  { name = "strange one", skill = "strange", effort = "1h", rework = { to = "strange one", chance = 0.3 } },
  { name = "strange two", skill = "strange", effort = "mixture(0.5 * 0h, 0.5 * 2h)" },
]
"""


@dataclass
class RandomModel:
    """The parts of a random scenario: ``head`` is everything above the design, ``teams`` the settings of each
    team."""

    head: list[str] = field(default_factory=list)
    design: list[str] = field(default_factory=list)
    teams: list[list[str]] = field(default_factory=list)

    def text(self, team: str = "Team", *, unrelated: bool = False) -> str:
        """The scenario, its teams named ``team 1``, ``team 2`` and so on, perhaps with unrelated work beside
        it."""
        names = [f"{team} {number}" for number in range(1, len(self.teams) + 1)]
        lines = ['title = "Random"', *self.head]
        lines += [UNRELATED] if unrelated else []
        lines += ["[designs.d]", *self.design]
        for name, settings in zip(names, self.teams, strict=True):
            lines += [f'[designs.d.teams."{name}"]', *settings]
        if unrelated:
            lines += ['[designs.d.teams."Strangers"]', 'people = ["stranger"]']
        text = "\n".join(lines) + "\n"
        for number, name in reversed(list(enumerate(names, 1))):
            text = text.replace(f"<{number}>", name)
        return text


def random_model(seed: int, number: int, *, wide: bool = False) -> tuple[RandomModel, Model]:
    """Random model ``number`` of a series; attempts that make no sense as a scenario are passed over."""
    for attempt in range(1000):
        found = Writer(random.Random(f"{seed} {number} {attempt}"), wide=wide).model()
        try:
            return found, lower(loads(found.text(), folder=FOLDER), "d")
        except ScenarioError:
            continue
    raise AssertionError("a thousand random scenarios in a row made no sense")


class Writer:
    """Writes one random scenario."""

    def __init__(self, dice: random.Random, *, wide: bool = False) -> None:
        self.dice = dice
        self.gates = GateWriter(apart("gates", dice), self)
        self.brings = ArrivalWriter(apart("opening time", dice), self)
        self.splits = SplitWriter(apart("splits", dice), self)
        self.timers = TimerWriter(apart("timers", dice), self)
        self.dues = DueWriter(apart("due", dice))
        self.at_seams = apart("seams", dice)
        self.calls = CallWriter(apart("calls", dice), self)
        self.errands = ErrandWriter(apart("errands", dice), self)
        self.works: list[str] = []
        self.wide = wide
        self.skills = [
            f"s{n}" for n in range(1, dice.choice((2, 3, 5, 6) if wide else (1, 2, 2, 3, 3, 3)) + 1)
        ]
        start, self.zone = dice.choice(STARTS)
        self.start = datetime.fromisoformat(start)
        self.days = dice.choice((2, 3, 5, 8))
        self.classes = [f"class {n}" for n in range(1, dice.choice((1, 2, 2, 3)) + 1)]
        self.calendars: list[str] = []
        self.counts: dict[str, int] = {}
        self.closed_by_teams = self.often(0.25 if wide else 0.1)
        self.steps: dict[str, list[str]] = {}
        self.at_once = wide and self.often(0.08)
        self.marks = MarkWriter(dice, self.classes)

    def often(self, chance: float) -> bool:
        return self.dice.random() < chance

    def moment(self, low: int = 0) -> str:
        """A local moment on a whole or half hour of the run."""
        halves = self.dice.randint(low, self.days * 48)
        return (self.start + timedelta(minutes=30 * halves)).isoformat()

    def model(self) -> RandomModel:
        found = RandomModel()
        found.head = [
            f'start = "{self.start.isoformat()}"',
            f'time_zone = "{self.zone}"',
            f'horizon = "{self.horizon()}"',
            f"classes = {self.classes}",
        ]
        for writer in (self.write_calendars, self.write_people, self.gates.write, self.write_works):
            found.head += writer()
        found.head += self.marks.section(list(self.steps))
        found.head += self.calls.write()
        found.head = self.dues.with_clocks(found.head)
        self.write_design(found)
        return found

    def horizon(self) -> str:
        return self.dice.choice(WIDE_HORIZONS) if self.wide and self.often(0.3) else f"{self.days}d"

    def write_calendars(self) -> Iterator[str]:
        for number in range(1, self.dice.randint(0, 3) + 1):
            self.calendars.append(f"c{number}")
            yield f"[calendars.c{number}]"
            yield f'open = "{self.dice.choice(WIDE_HOURS if self.wide else HOURS)}"'
            if self.often(0.5):
                yield f'time_zone = "{self.dice.choice(ZONES)}"'
            if self.often(0.2):
                yield f'closed = ["{(self.start + timedelta(days=self.dice.randint(0, 3))).date()}"]'
            if self.often(0.2):
                yield (
                    f'special = {{ "{(self.start + timedelta(days=self.dice.randint(4, 6))).date()}" = '
                    f'"10:00-11:30, 14:00-16:00" }}'
                )

    def write_people(self) -> Iterator[str]:
        for number in range(1, self.dice.choice((3, 5, 6, 7) if self.wide else (2, 3, 3, 4)) + 1):
            role = f"r{number}"
            self.counts[role] = self.dice.choice((1, 1, 1, 2, 2, 3, 30) if self.wide else (1, 1, 2, 2, 3))
            own = self.skills[number % len(self.skills)]
            mine = [own, *(skill for skill in self.skills if skill != own and self.often(0.12))]
            yield f"[people.{role}]"
            yield f"count = {self.counts[role]}"
            yield (
                "skills = { "
                + ", ".join(
                    f"{skill} = {self.dice.choice(WIDE_SPEEDS if self.wide else SPEEDS)}" for skill in mine
                )
                + " }"
            )
            if self.calendars and self.often(0.6):
                yield f'calendar = "{self.dice.choice(self.calendars)}"'
            if self.often(0.15):
                yield f"share = {self.dice.choice((0.5, 0.75))}"
            if self.often(0.15):
                yield f"from = {self.moment()}"
            elif self.often(0.2):
                yield f"until = {self.moment(1)}"

    def write_works(self) -> Iterator[str]:
        count = self.dice.choice((1, 2, 4, 6) if self.wide else (1, 1, 2, 2, 3))
        self.works = [f"w{number}" for number in range(1, count + 1)]
        only_led_to = [] if self.often(0.8) else ["k"]
        for name in self.works:
            yield from self.write_work(name, only_led_to)
        if only_led_to:
            yield from self.write_led_to("k")

    def write_led_to(self, name: str) -> Iterator[str]:
        """Work that nothing but other work brings."""
        steps = [f"{name}a", f"{name}b"]
        yield f"[work.{name}]"
        promised = self.often(0.5)
        if promised:
            yield 'promise = "3h"'
        yield from self.dues.of_work(promised=promised)
        if self.marks.has_values:
            yield 'value = "uniform(GBP 1, GBP 9)"'
        for place, step in enumerate(steps):
            yield from self.write_step(place, step, "skill", steps, ["skill", "skill"])

    def leads_to(self, name: str, steps: list[str], only_led_to: list[str]) -> Iterator[str]:
        """What a work leads to, seldom enough that it ends."""
        dice = self.dice
        count = 1 if only_led_to and name == "w1" else 0
        entries = []
        for place in range(max(count, dice.choice((0, 0, 0, 0, 1, 1, 2, 3)))):
            target = only_led_to[0] if place < count else dice.choice([*self.works, *only_led_to])
            chance = dice.choice((0.05, 0.1, 0.15, "1" if target > name else 0.15))
            entry = f'work = "{target}", chance = {chance}'
            step = dice.choice(steps)
            events = ("", "", '"delivered"', '"gave up"', '"refused"', '"late"', '"arrived"')
            events = (*events, '"rejected"') if self.gates.are_there else events
            of_steps = (f'{{ finished = "{step}" }}', f'{{ started = "{step}" }}', '["late", "abandoned"]')
            on = dice.choice((*events, *of_steps))
            entry += f", on = {on}" if on else ""
            numbers = ("2", '"poisson(mean=1.4)"', '"uniform(0, 2)"', '"mixture(0.5 * 0, 0.5 * 3)"')
            entry += f", number = {dice.choice(numbers)}" if chance != "1" and dice.random() < 0.4 else ""
            after = ("0h", "1h", "2h", "uniform(0h, 2h)", "exponential(3h)", "5 working h", "3d")
            entry += f', after = "{dice.choice(after)}"' if dice.random() < 0.6 else ""
            dice.random()
            entry += self.marks.of_leads_to(steps)
            entries.append(self.timers.event(f"{{ {entry} }}"))
        if entries:
            yield f"leads_to = [{', '.join(entries)}]"

    def write_work(self, name: str, only_led_to: list[str]) -> Iterator[str]:
        kinds = [
            "skill" if self.often(0.85) else "delay"
            for _ in range(self.dice.choice((1, 3, 5, 8) if self.wide else (1, 2, 3, 3, 4)))
        ]
        if "skill" not in kinds:
            kinds[0] = "skill"
        kinds = [kinds[0], *(self.gates.kind(kind) for kind in kinds[1:])]
        closed = self.often(0.7 if self.closed_by_teams else 0.15)
        yield f"[work.{name}]"
        yield f"arrivals = {self.brings.of_work(closed)}"
        if len(self.classes) > 1:
            chances = {2: (0.5, 0.5), 3: (0.25, 0.25, 0.5)}[len(self.classes)]
            mixed = ", ".join(
                f'"{cls}" = {chance}' for cls, chance in zip(self.classes, chances, strict=True)
            )
            yield (
                f"class = {{ {mixed} }}" if self.often(0.7) else f'class = "{self.dice.choice(self.classes)}"'
            )
        if closed > self.closed_by_teams or self.often(0.15):
            refuses = "" if closed or self.often(0.5) else ', when_full = "refuse"'
            yield f"limit = {{ items = {self.dice.randint(1, 5)}{refuses} }}"
        if self.often(0.3):
            cost = f"GBP {self.dice.choice((1, 2, 10))}/h"
            yield f"cost_of_delay = {self.marks.money(cost, 'GBP 5/h')}"
        promised = self.often(0.2)
        if promised:
            promise = self.dice.choice(("1d", "2d"))
            yield f"promise = {self.marks.value_on_arrival(promise, ('3h', '1 working d', '12h'))}"
        yield from self.dues.of_work(promised=promised)
        if self.marks.has_values:
            yield f"value = {self.marks.money('GBP 7', 'uniform(GBP 1, GBP 9)', 'exponential(GBP 6)')}"
        steps = self.steps[name] = [f"{name}{letter}" for letter in "abcdefgh"[: len(kinds)]]
        yield from self.leads_to(name, steps, only_led_to)
        yield from self.timers.of_work(steps)
        if self.often(0.12):
            yield f"patience = {self.patience(steps)}"
        if self.often(0.25):
            step = self.dice.choice(steps)
            yield (
                f"backlog = {{ {step} = "
                f"{self.dice.choice((1, 2, 4, 20, 280)) if self.wide else self.dice.randint(1, 4)} }}"
            )
        split = self.splits.place(len(steps))
        if split == -1:
            yield from self.splits.write(name, steps)
        for place, (step, kind) in enumerate(zip(steps, kinds, strict=True)):
            yield from self.write_step(place, step, kind, steps, kinds)
            if place == split:
                yield from self.splits.write(name, steps[: place + 1])

    def of_asks(self, work: str) -> Iterator[str]:
        """What a step of a work asks: questions, and other work."""
        entries = [*self.calls.of_step(), *self.errands.of_step(work)]
        if entries:
            yield f"asks = [{', '.join(entries)}]"

    def patience(self, steps: list[str]) -> str:
        time = self.dice.choice(("30min", "1h", "2h", "4h", "1d", "mixture(0.5 * 1h, 0.5 * 3h)"))
        time = self.dice.choice(WIDE_TIMES[:-1]) if self.wide and self.often(0.5) else time
        if self.often(0.3):
            return f'{{ time = "{time}", then = "{self.dice.choice(steps)}" }}'
        return self.marks.value(self.dice.choice((time, time, time, "0h")), ("1h", "30min"), steps)

    def effort(self, place: int) -> str:
        if self.wide and (self.at_once or self.often(0.5)):
            return "0h" if self.at_once else self.dice.choice(WIDE_TIMES)
        kind = self.dice.random()
        if kind < 0.7:
            return self.dice.choice(SPANS)
        if kind < 0.8 and place > 0:
            return "0h"
        return self.dice.choice(
            (
                "mixture(0.5 * 1h, 0.5 * 2h)",
                "mixture(0.3 * 30min, 0.7 * 3h)",
                "exponential(90min)",
                "uniform(1h, 3h)",
            )
        )

    def delays(self) -> tuple[str, ...]:
        return ("0h",) if self.at_once else WIDE_TIMES if self.wide else ("0h", "1h", "4h", "12h")

    def write_step(
        self, place: int, step: str, kind: str, steps: list[str], kinds: list[str]
    ) -> Iterator[str]:
        work = step[:-1]
        yield f"[[work.{work}.steps]]"
        yield f'name = "{step}"'
        earlier = [steps[n] for n in range(place) if kinds[n] == "skill"]
        if kind == "gate":
            yield from self.gates.of_step(steps[: place + 1])
        elif kind == "delay":
            working = self.often(0.3) and not self.at_once
            choices = ("1 working h", "5 working h") if working else self.delays()
            others = ("2 working h",) if working else ("2h", "0h", "uniform(1h, 3h)")
            yield f"delay = {self.marks.value(self.dice.choice(choices), others, steps)}"
            if working and self.calendars and self.often(0.5):
                yield f'calendar = "{self.dice.choice(self.calendars)}"'
        else:
            skill = (
                self.dice.choice(self.skills) if self.often(0.2) else self.skills[place % len(self.skills)]
            )
            yield f'skill = "{skill}"'
            others = ("30min", "2h", "exponential(1h)")
            yield f"effort = {self.marks.value(self.effort(place), others, steps)}"
            yield from self.of_asks(work)
            if earlier and self.often(0.3):
                yield (
                    f"{self.dice.choice(('same_person_as', 'different_person_from'))} = "
                    f'"{self.dice.choice(earlier)}"'
                )
            if self.often(0.1):
                yield f"patience = {self.patience(steps)}"
        if self.often(0.25) and kind != "gate":
            yield f"rework = [{', '.join(self.rework(steps[: place + 1]))}]"
        yield from self.marks.of_step(steps)
        cases = self.marks.cases([*steps[place + 1 :], "done"], steps)
        if cases:
            yield f"next = {cases}"
        elif place + 1 < len(steps) and self.often(0.25):
            other = self.dice.choice([*steps[place + 2 :], "done"])
            yield f"next = {{ {steps[place + 1]} = 0.5, {other} = 0.5 }}"
        elif place > 0 and self.often(0.1):
            yield f"next = {{ {self.dice.choice(steps[: place + 1])} = 0.25, done = 0.75 }}"

    def rework(self, targets: list[str]) -> list[str]:
        """One way back or two, whose chances add up to at most 1."""
        chances = self.dice.choice((("0.2",), ("0.5",), ("1",), ("0.2", "0.3"), ("0.5", "0.5")))
        ways = []
        for chance in chances:
            more = ", falling = 0.5" if self.often(0.3) else ""
            more += (
                f", at_most = {self.dice.randint(1, 3)}"
                if chance == "1" or len(chances) == 2 or self.often(0.3)
                else ""
            )
            more += self.marks.of_rework(targets)
            written = self.marks.chance(chance, targets)
            ways.append(f'{{ to = "{self.dice.choice(targets)}", chance = {written}{more} }}')
        return ways

    def write_design(self, found: RandomModel) -> None:
        shared = self.place_people(found)
        found.design += self.write_policies(len(found.teams))
        found.design += self.calls.of_design(len(found.teams))
        if shared:
            found.design.append("[designs.d.shared]")
            found.design += shared
        for settings in found.teams:
            settings += self.calls.of_team()
            settings += self.write_policy(0.25)
            if self.often(0.15):
                steps = [step for steps in self.steps.values() for step in steps]
                settings.append(f"serves = {self.dice.sample(steps, self.dice.randint(1, len(steps)))}")
            if self.often(0.1):
                settings.append(
                    f"work = {self.dice.sample(list(self.steps), self.dice.randint(1, len(self.steps)))}"
                )

    def place_people(self, found: RandomModel) -> list[str]:
        """Put everybody into teams, by function, in streams or at random, and let some be shared; returns who
        is."""
        layout = self.dice.choice(
            ("pool", "functions", "functions", "functions", "streams", "scattered", "scattered")
        )
        layout = "pool" if self.closed_by_teams and not self.wide else layout
        roles = list(self.counts)
        count = {"pool": 1, "functions": len(roles)}.get(layout, self.dice.randint(2, 3))
        people: list[dict[str, int]] = [{} for _ in range(count)]
        shared = []
        for number, role in enumerate(roles):
            left = self.counts[role]
            if count > 1 and self.often(0.2):
                own = self.dice.randint(0, left - 1)
                teams = self.dice.sample(range(1, count + 1), self.dice.randint(1, count))
                names = ", ".join(f'"<{team}>"' for team in teams)
                pick = ', pick = "in order"' if self.often(0.5) else ""
                shared.append(f"{role} = {{ teams = [{names}]{pick} }}")
                left = own
            places = {
                "pool": [0] * left,
                "functions": [number] * left,
                "streams": [n % count for n in range(left)],
            }.get(layout)
            for place in places if places is not None else (self.dice.randrange(count) for _ in range(left)):
                people[place][role] = people[place].get(role, 0) + 1
        for team in people:
            found.teams.append(
                [f"people = {{ {', '.join(f'{role} = {heads}' for role, heads in team.items())} }}"]
            )
        return shared

    def write_policies(self, teams: int) -> Iterator[str]:
        yield f'serve = "{self.dice.choice(("by least load", "by least load", "in turn", "at random"))}"'
        if self.closed_by_teams:
            yield f"wip_limit = {self.dice.randint(1, 5)}"
        yield from self.write_policy(0.5, limited=self.closed_by_teams)
        if self.often(0.6):
            yield f"handoff = {{ {self.handoff()} }}"
        if teams > 1 and self.often(0.2):
            one, two = self.dice.sample(range(1, teams + 1), 2)
            yield f'handoffs = [{{ from = "<{one}>", to = "<{two}>", {self.handoff()} }}]'
        yield from self.misrouted(teams)
        work = self.dice.choice(list(self.steps))
        if len(self.steps[work]) > 1 and self.often(0.25):
            count = self.dice.randint(1, 3) if self.wide else 1
            yield f"limits = [{', '.join(self.stretch(work) for _ in range(count))}]"

    def stretch(self, work: str) -> str:
        """A limit on a stretch of a route."""
        first, last = sorted(self.dice.sample(self.steps[work], 2))
        full = self.dice.choice(("wait", "wait", "refuse"))
        return (
            f'{{ from = "{first}", to = "{last}", items = {self.dice.randint(1, 4)}, when_full = "{full}" }}'
        )

    def handoff(self) -> str:
        delay = self.dice.choice(
            ("0h", "30min", "1h", "2h", "12h", "1 working h", "4 working h", "mixture(0.5 * 1h, 0.5 * 2h)")
        )
        delay = self.dice.choice(WIDE_TIMES) if self.wide and self.often(0.5) else delay
        loss = f"context_loss = {self.dice.choice((0.25, 0.5))}"
        kind = self.dice.random()
        if "working" in delay and self.calendars and self.often(0.3):
            delay += f'", calendar = "{self.dice.choice(self.calendars)}'
        usual = f'delay = "{delay}"' if kind < 0.5 else loss if kind < 0.6 else f'delay = "{delay}", {loss}'
        return usual + self.typed_and_returned() + self.calls.at_handoff()

    def typed_and_returned(self) -> str:
        """What is typed again at a hand-off, and what comes back, by dice that nothing else uses."""
        dice = self.at_seams
        more = f", returns = {dice.choice((0.2, 0.5))}" if dice.random() < 0.25 else ""
        if dice.random() > 0.3:
            return more
        effort = dice.choice(("10min", "0min", "1h", "uniform(0min, 1h)", "exponential(20min)"))
        if not self.marks.kinds or dice.random() < 0.5:
            return f'{more}, retyping = "{effort}"'
        self.marks.dice, kept = dice, self.marks.dice
        steps = [step for steps in self.steps.values() for step in steps]
        sets = ", ".join(self.marks.sets(steps) for _ in range(dice.randint(1, 2)))
        self.marks.dice = kept
        return f'{more}, retyping = {{ effort = "{effort}", sets = [{sets}] }}'

    def misrouted(self, teams: int) -> Iterator[str]:
        """What is sent to wrong teams first: named, so that other work and other teams change nothing."""
        dice = self.at_seams
        lines = []
        for _ in range(dice.choice((1, 1, 2)) if teams > 1 and dice.random() < 0.3 else 0):
            chance, again = dice.choice((0.3, 0.5, 1)), dice.choice((0, 0.3, 0.5))
            look = dice.choice(("0min", "10min", "1h", "exponential(30min)"))
            line = f'chance = {chance}, again = {again}, look = "{look}"'
            work = dice.choice(list(self.steps))
            line += f', work = "{work}"'
            line += f', step = "{dice.choice(self.steps[work])}"' if dice.random() < 0.5 else ""
            named = dice.sample(range(1, teams + 1), dice.randint(2, teams))
            names = ", ".join(f'"<{team}>"' for team in named)
            line += f", to = [{names}]"
            lines.append(f"{{ {line} }}")
        if lines:
            yield f"misrouted = [{', '.join(lines)}]"

    def write_policy(self, chance: float, *, limited: bool = False) -> Iterator[str]:
        """Settings that a design has for all teams and a team may have for itself, each with a chance."""
        if self.often(chance):
            order = self.dice.choice(
                ("fifo", *2 * ("class", "newest first"), "cost of delay over effort", "shortest first")
            )
            interrupts = order in ("class", "newest first") and self.often(0.6)
            order = self.dues.order(order)
            yield f'order = "{order}"'
            yield f"preempt = {str(interrupts and order != 'earliest due date').lower()}"
        if self.often(chance):
            yield f'takes = "{self.dice.choice(("least busy", "fastest", "lowest number"))}"'
        if not limited and self.often(chance * 0.4):
            refuses = ', when_full = "refuse"' if self.often(0.3) else ""
            yield f"wip_limit = {{ items = {self.dice.choice((1, 1, 2, 3, 5))}{refuses} }}"
        if self.often(chance * (1.5 if self.wide else 0.5)):
            yield f"case_worker = {str(self.often(0.8)).lower()}"
        if self.often(chance * 0.4):
            yield f"generalist_speed = {self.dice.choice(('0.5', '1.0', '{ own = 1.0, other = 0.8 }'))}"
