"""From the Model to the tables of the kernel."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt

from orgsim.chance.philox import Purpose
from orgsim.engine.compiled import stops, tables
from orgsim.engine.compiled.due_tables import due_tables
from orgsim.engine.compiled.layout import Records, filled
from orgsim.engine.compiled.people_tables import (
    clock_rows,
    counts_of_people,
    group_rows,
    seats_of_people,
)
from orgsim.engine.compiled.tables import STREAMS_OF_STEP, UNSURE
from orgsim.log.vocabulary import NONE
from orgsim.model.arrays import Ragged
from orgsim.model.kinds import Arrivals
from orgsim.model.loops import looped, remembered
from orgsim.model.model import Model

UNIFORM: Final = -1
UNIT_EXPONENTIAL: Final = -2
ENDLESS: Final = 1 << 31
PLAIN: Final = (
    *("word", "work", "kind", "row", "skill", "sampler", "patience", "patience_to", "serve", "chooser"),
    "urgency",
)
"""The columns of steps that the kernel has as the Model has them."""


def read_tables(model: Model) -> dict[str, Records]:
    """The tables that the kernel reads, by name."""
    own = _of_flow(model) | _of_moments_and_draws(model) | _of_rules(model) | due_tables(model)
    return own | marks_and_conditions(model) | _questions(model) | stops.read_tables(model)


def _of_flow(model: Model) -> dict[str, Records]:
    """Steps, and the teams and people who work at them."""
    teams = [np.flatnonzero(row != NONE) for row in model.people.rank.T]
    handoffs = model.handoffs
    return dict(  # noqa: C408
        steps=_steps(model),
        exits=_exits(model),
        step_queues=_copy(model.steps.queues.values),
        step_limits=_copy(model.steps.limits.values),
        members=_members(model, teams),
        group_teams=Ragged.of(list(group_rows(model))).values,
        person_teams=Ragged.of([np.flatnonzero(row != NONE).tolist() for row in model.people.rank]).values,
        person_counts=Ragged.of(counts_of_people(model)).values,
        person_seats=Ragged.of(seats_of_people(model)).values,
        team_clocks=Ragged.of(list(clock_rows(model))).values,
        speeds=_copy(model.people.speed.reshape(-1), np.float64),
        crossings=filled(
            tables.CROSSING,
            len(handoffs.sampler),
            sampler=handoffs.sampler,
            clock=handoffs.clock,
            loss=handoffs.loss,
            returns=handoffs.returns,
            retyping=handoffs.retyping,
            first_set=before_crossings(model) + handoffs.sets.start[:-1],
            last_set=before_crossings(model) + handoffs.sets.start[1:],
        ),
        kinds=_copy(handoffs.kind),
        classes=_copy(model.works.classes.reshape(-1), np.float64),
    )


def _of_moments_and_draws(model: Model) -> dict[str, Records]:
    """When something comes, calendars, and what is drawn from."""
    clocks, samplers = model.header.clocks, model.samplers
    shape = {name: getattr(samplers, name) for name in ("shape", "start", "size", "a", "b", "c")}
    return dict(  # noqa: C408
        piece_moments=_copy(model.sources.profile.values),
        rates=_copy(model.sources.rates, np.float64),
        dates=_copy(model.sources.dates.values),
        opens=_joined([clock.opens for clock in clocks]),
        closes=_joined([clock.closes for clock in clocks]),
        before=_joined([np.cumsum([0, *(clock.closes - clock.opens)])[:-1] for clock in clocks]),
        samplers=filled(tables.SAMPLER, len(samplers.shape), **shape),
        values=_copy(samplers.values, np.float64),
    )


def _of_rules(model: Model) -> dict[str, Records]:
    """What sets off something else, sources, gates and valves."""
    return dict(  # noqa: C408
        rules=_rules(model),
        work_rules=_copy(model.children.of_work.start),
        timers=_timers(model),
        work_timers=_copy(model.timers.of_work.start),
        timer_moments=_copy(model.timers.moments.values),
        streams=_streams(model),
        gate_moments=_copy(model.gates.opens.values),
        gate_papers=_copy(model.gates.papers),
        gate_people=_copy(model.gates.people.values),
        passes=_copy(model.gates.passes, np.float64),
        passes_when=_copy(model.gates.passes_when),
        valves=_valves(model),
    )


def before_crossings(model: Model) -> int:
    """How many rows of what sets marks come before those of crossings."""
    return len(model.steps.sets.values) + len(model.exits.sets.values)


def most_parts(model: Model) -> int:
    """The most parts of an item."""
    splits = model.stops.splits
    return int((splits.last - splits.first).max(initial=0))


def most_members(model: Model) -> int:
    """The most members of a gate who have a name."""
    return int(np.diff(model.gates.people.start).max(initial=0))


def marks_and_conditions(model: Model) -> dict[str, Records]:
    """The tables of conditions, of marks and of what sets these."""
    conditions, marks, sets = model.conditions, model.marks, model.sets
    kinds = {name: getattr(marks, name) for name in ("word", "initial", "least", "most")}
    first, last = marks.first_level[:-1], marks.first_level[1:]
    return {
        "clauses": filled(tables.CLAUSE, len(conditions.trait), **vars(conditions)),
        "mark_kinds": filled(
            tables.MARK_KIND, len(marks.initial), first_level=first, last_level=last, **kinds
        ),
        "levels": _copy(marks.levels, np.float64),
        "carried": _copy(marks.carried),
        "inherits": _copy(model.children.inherits[model.children.of_work.values]),
        "setters": filled(tables.SETTER, len(sets.mark), **vars(sets)),
        "worths": _copy(model.worths.value),
        "work_worths": _work_worths(model),
        "buckets": _buckets(model),
        "cases": filled(tables.CASE, len(model.cases.when), **vars(model.cases)),
        "setter_rows": _joined(
            [model.steps.sets.values, model.exits.sets.values, model.handoffs.sets.values]
        ),
    }


def _questions(model: Model) -> dict[str, Records]:
    """The tables of what steps ask, in the order of the steps, and who answers; and of what is asked at
    hand-offs, whether or not anything is."""
    questions, order = model.questions, model.questions.of_step.values
    names = ("word", "chance", "question", "number", "when", "holds", "rule", "first", "last")
    columns = {name: getattr(questions, name)[order] for name in names}
    back, kinds, works = model.questions_back, len(model.handoffs.sampler), len(model.header.works)
    rows = {} if not back.any else {name: getattr(back, name) for name in ("chance", "number", "when")}
    causes = {"word": back.word} if back.any else {}
    return {
        "asks_back": filled(tables.ASK_BACK, kinds, **rows),
        "answers_back": _copy(back.step if back.any else np.full((kinds, works), NONE)),
        "causes_back": filled(tables.CAUSE, len(model.steps.work), **causes),
        "asks": filled(tables.ASK, len(order), **columns),
        "deciders": filled(tables.DECIDER, len(questions.step), upto=questions.upto, step=questions.step),
        "decider_queues": _copy(questions.queues),
        "step_asks": _copy(questions.of_step.start),
    }


def _work_worths(model: Model) -> Records:
    """What of the worth of the items of each work is settled as they come."""
    worths = model.worths
    bounds = bounds_of_cases("value", worths.values) | bounds_of_cases("cost", worths.costs)
    return filled(tables.WORK_WORTH, len(worths.told), told=worths.told, **bounds)


def _buckets(model: Model) -> Records:
    """The rank of the urgency of each step and class, or case, among all."""
    steps, classes = model.steps, model.works.classes.shape[1]
    urgencies = (
        steps.urgencies if len(steps.urgencies) else np.repeat(steps.urgency[:, None], classes, axis=1)
    )
    return _copy(np.unique(urgencies, return_inverse=True)[1].reshape(urgencies.shape))


def bounds_of_cases(name: str, rows: Ragged) -> dict[str, list[int]]:
    """Where the cases of each row begin and end, which follow one another in the table of cases."""
    listed = rows.rows()
    return {
        f"first_{name}": [row[0] if row else 0 for row in listed],
        f"last_{name}": [row[-1] + 1 if row else 0 for row in listed],
    }


def _exits(model: Model) -> Records:
    exits = model.exits
    plain = ("to", "chance", "falling", "at_most", "rework", "when", "case")
    before = len(model.steps.sets.values)
    return filled(
        tables.EXIT,
        len(exits.to),
        first_set=before + exits.sets.start[:-1],
        last_set=before + exits.sets.start[1:],
        **bounds_of_cases("chance", exits.chances),
        **{name: getattr(exits, name) for name in plain},
    )


def token_width(model: Model) -> int:
    """How many tokens an item may hold at once."""
    return max(1, len(model.limits.items))


def memory_width(model: Model) -> int:
    """How many integers are kept for an item: tokens, visits of looped steps, people of remembered ones."""
    return 1 + max(
        token_width(model),
        _columns(model, looped(model))[1],
        _columns(model, remembered(model), looped(model))[1],
    )


def _columns(model: Model, *wanted: set[int]) -> tuple[list[int], int]:
    """For each step its column for the first set of steps, or `NONE`, after the columns of the other sets;
    and the last column in use."""
    mine, *others = wanted
    columns = [NONE] * len(model.steps.work)
    last = token_width(model) - 1
    for work in set(model.steps.work.tolist()):
        steps = np.flatnonzero(model.steps.work == work).tolist()
        column = token_width(model) + sum(len(other & set(steps)) for other in others)
        for step in steps:
            if step in mine:
                columns[step], last, column = column, max(last, column), column + 1
    return columns, last


def _steps(model: Model) -> Records:
    steps = model.steps
    visits, _ = _columns(model, looped(model))
    people, _ = _columns(model, remembered(model), looped(model))
    of = np.array([*people, NONE], dtype=np.int64)
    any_team_limit = bool((model.queues.limit != NONE).any())
    _, bucket = np.unique(steps.urgency, return_inverse=True)
    return filled(
        tables.STEP,
        len(steps.work),
        **{name: getattr(steps, name) for name in PLAIN},
        same_column=of[steps.same_person],
        other_column=of[steps.other_person],
        person_column=people,
        visit_column=visits,
        first_exit=steps.exits.start[:-1],
        last_exit=steps.exits.start[1:],
        only_way=_only_ways(model),
        first_queue=steps.queues.start[:-1],
        last_queue=steps.queues.start[1:],
        first_limit=steps.limits.start[:-1],
        last_limit=steps.limits.start[1:],
        limited=(np.diff(steps.limits.start) > 0) | (any_team_limit & ~_is_answer(model)),
        bucket=bucket,
        first_set=steps.sets.start[:-1],
        last_set=steps.sets.start[1:],
        skip_when=steps.skip_when,
        looks_for=steps.looks_for,
        **bounds_of_cases("length", steps.lengths),
        **bounds_of_cases("patience", steps.patiences),
        skips=steps.skips,
    )


def _is_answer(model: Model) -> npt.NDArray[np.bool_]:
    """Which steps answer questions."""
    return np.isin(np.arange(len(model.steps.work)), list(model.answers))


def _only_ways(model: Model) -> list[int]:
    """For each step the one that surely follows it (`NONE` for the end), or `UNSURE`."""
    exits = model.exits
    return [
        int(exits.to[row[0]])
        if len(row) == 1 and exits.chance[row[0]] >= 1.0 and not exits.rework[row[0]]
        else UNSURE
        for row in model.steps.exits.rows()
    ]


def _members(model: Model, teams: list[Any]) -> Records:
    people = _joined(teams)
    ranks = _joined([model.people.rank[members, team] for team, members in enumerate(teams)])
    return filled(tables.MEMBER, len(people), person=people, rank=ranks)


def _rules(model: Model) -> Records:
    """The rules by which items bring children, those of each work type in order, with what the work of the
    children gives them."""
    children, works = model.children, model.works
    order = children.of_work.values
    columns = {
        name: getattr(children, name)[order] for name in tables.RULE.names or () if hasattr(children, name)
    }
    of, classes = columns["work"], works.classes.shape[1]
    return filled(
        tables.RULE,
        len(order),
        **columns,
        only_class=[certain(row) for row in works.classes[of].tolist()],
        first_class=of * classes,
        classes=classes,
        promise=works.promise[of],
        promise_clock=works.clock[of],
        **promises_of(model, of),
    )


def _timers(model: Model) -> Records:
    """The rules by which items are cancelled or change their class, those of each work type in order."""
    timers = model.timers
    order, moments = timers.of_work.values, timers.moments.start
    columns = ("word", "when", "delay", "clock", "to", "chance")
    return filled(
        tables.TIMER,
        len(order),
        first_moment=moments[:-1][order],
        last_moment=moments[1:][order],
        **{name: getattr(timers, name)[order] for name in columns},
    )


def most_timers(model: Model) -> int:
    """The most timers of an item."""
    return int(np.diff(model.timers.of_work.start).max(initial=0))


def promises_of(model: Model, works: Any) -> dict[str, list[int]]:
    """Where the cases of the promise of some work types begin and end."""
    of_works = bounds_of_cases("promise", model.works.promises)
    return {name: [of_work[work] for work in works] for name, of_work in of_works.items()}


def certain(cumulative: list[float]) -> int:
    """The class that every item has, or `NONE` where there is a choice."""
    chances = [high - low for low, high in zip([0.0, *cumulative], cumulative, strict=False)]
    return chances.index(1.0) if 1.0 in chances else NONE


def _streams(model: Model) -> Records:
    """The streams of each step, then those of each source: intervals and classes of service."""
    steps, handoffs, sources = model.steps, model.handoffs, model.sources
    bases = {
        int(work): word
        for work, word, kind in zip(sources.work, sources.word, sources.kind, strict=True)
        if kind != Arrivals.BACKLOG
    }
    delays = handoffs.sampler[handoffs.sampler != NONE]
    handoff = int(delays[0]) if len(delays) else NONE
    rows: list[tuple[int, int, int, int, int]] = []
    for word, work, effort, patience in zip(
        steps.word, steps.work, steps.sampler, steps.patience, strict=True
    ):
        kinds = (effort, UNIFORM, handoff, patience, UNIFORM)
        purposes = (Purpose.EFFORT, Purpose.WAY_OUT, Purpose.HANDOFF, Purpose.PATIENCE, Purpose.CHOICE)
        rows += [
            (int(word), int(bases.get(int(work), 0)), purpose, int(row), 1)
            for purpose, row in zip(purposes, kinds, strict=True)
        ]
    for word, kind, sampler in zip(sources.word, sources.kind, sources.sampler, strict=True):
        interval = UNIT_EXPONENTIAL if kind in (Arrivals.POISSON, Arrivals.COUNTED) else int(sampler)
        rows += [
            (0, int(word), Purpose.INTERVAL, interval, 0),
            (0, int(word), Purpose.SERVICE_CLASS, UNIFORM, 0),
        ]
    made = np.zeros(len(rows), dtype=tables.STREAM)
    for place, (word, base, purpose, row, visit) in enumerate(rows):
        made[place] = (word, base, int(purpose), row, visit)
    return made


def _valves(model: Model) -> Records:
    """For each limit the last of the sources that keep it full, after which the first takes its turn; or
    `NONE`."""
    valves = np.full(len(model.limits.items), NONE, dtype=np.int64)
    for number, valve in enumerate(model.sources.valve.tolist()):
        if model.sources.kind[number] == Arrivals.ALWAYS:
            valves[valve] = number
    return valves


def interval_stream(model: Model) -> Any:
    """The number of each source's stream of intervals; its stream of classes is the next."""
    return len(model.steps.work) * STREAMS_OF_STEP + 2 * np.arange(len(model.sources.work))


def _joined(rows: list[Any]) -> Records:
    """Rows of integers end to end."""
    return np.concatenate([np.zeros(0, dtype=np.int64), *rows]).astype(np.int64)


def _copy(values: Any, kind: type = np.int64) -> Records:
    """A writable array of its own, so that the kernel is compiled for one kind of array only."""
    return np.array(values, dtype=kind, order="C")
