"""A summary counted as its definition reads: record by record, spell by spell, bin by bin, in plain Python
and slowly."""

from collections import defaultdict
from itertools import pairwise
from typing import Any

import numpy as np

from orgsim.log import COLUMNS, ITEM_SUMMARY_COLUMNS, NONE, Log, Outcome, State, Summary, Verb

Record = dict[str, int]
STEP_OVER = tuple(verb for verb in Verb if verb.facts.step_over)


class Count:
    """The numbers so far. ``at[field][bin, place]`` for what is booked by bin, ``seam[field][bin, pair]`` for
    seams."""

    def __init__(self, log: Log, edges: list[int]) -> None:
        self.log, self.edges, self.horizon = log, edges, log.header.horizon
        self.at: dict[str, dict[Any, int]] = defaultdict(lambda: defaultdict(int))
        self.seam: dict[str, dict[Any, int]] = defaultdict(lambda: defaultdict(int))
        self.meetings: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self.hands: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self.items = [
            dict.fromkeys(ITEM_SUMMARY_COLUMNS, 0) | {"first_started": NONE, "ended": NONE}
            for _ in log.items["work"]
        ]
        for name, values in log.items.items():
            for item, value in enumerate(values.tolist()):
                self.items[item][name] = value

    def bin_of(self, moment: int) -> int:
        return next((k for k, end in enumerate(self.edges[1:]) if moment < end), len(self.edges) - 2)

    def stretch(self, name: str, begin: int, end: int, group: int = 0, clock: int | None = None) -> None:
        """Book the time from ``begin`` to ``end``, elapsed or of a clock, in every bin that it touches."""
        for k, (low, high) in enumerate(pairwise(self.edges)):
            if max(low, begin) < min(high, end):
                self.at[name][k, group] += self.time(max(low, begin), min(high, end), clock)

    def time(self, begin: int, end: int, clock: int | None) -> int:
        return end - begin if clock is None else self.log.header.clocks[clock].work(begin, end)

    def meet(self, rows: list[Record]) -> None:
        """When each person is away."""
        header = self.log.header
        for who, person in enumerate(header.people):
            mine = [row for row in rows if row["person"] == who and row["verb"] in (Verb.AWAY, Verb.BACK)]
            for row, after in zip(mine, [*mine, {"time": self.horizon}][1:], strict=True):
                if row["verb"] == Verb.AWAY:
                    self.meetings[who].append((row["time"], after["time"]))
                    self.stretch("meeting", row["time"], after["time"], who, person.clock)

    def at_work(self, who: int, begin: int, end: int) -> list[tuple[int, int]]:
        """The stretches between two moments in which somebody is in no meeting that begins between them."""
        found = []
        for away, back in self.meetings[who]:
            if begin <= away < end:
                found.append((begin, away))
                begin = min(back, end)
        return [*found, (begin, end)]

    def story(self, item: int, records: list[Record]) -> None:
        """All that happens to one item."""
        ends = [record["time"] for record in [*records, {"time": self.horizon}][1:]]
        gone = [record for record in records if is_gone(record)]
        if records:
            self.stretch("wip", records[0]["time"], gone[-1]["time"] if gone else self.horizon)
        for place, (record, end) in enumerate(zip(records, ends, strict=True)):
            before = records[place - 1] if place else None
            self.event(item, record, before)
            self.over_seams(record, before, records[:place], records[place + 1 :])
            self.spell(item, record, end, place + 1 < len(records))

    def event(self, item: int, record: Record, before: Record | None) -> None:
        row, verb, k, queue = self.items[item], record["verb"], self.bin_of(record["time"]), record["queue"]
        if verb == Verb.ARRIVED:
            self.at["arrivals"][k, 0] += 1
        if is_gone(record):
            row["ended"], row["outcome"] = record["time"], Outcome[Verb(verb).name]
            self.at["ends"][k, row["outcome"]] += 1
        if verb == Verb.STARTED and record["person"] != NONE:
            row["visits"] += 1
            row["first_started"] = record["time"] if row["first_started"] == NONE else row["first_started"]
        row["handoffs"] += verb == Verb.SENT
        row["returns"] += verb in (Verb.FINISHED, Verb.RETURNED) and record["value"] == 1
        row["bounces"] += verb == Verb.MISROUTED
        if before and is_stay(before):
            self.at["waits"][k, before["queue"]] += record["time"] - before["time"]
        if queue == NONE:
            return
        self.at["queued"][k, queue] += verb == Verb.QUEUED
        self.at["started"][k, queue] += is_start(record)
        if verb == Verb.ABANDONED:
            self.at["abandoned"][k, queue] += 1
            self.at["abandoned_waits"][k, queue] += wait(record, before)

    def over_seams(
        self, record: Record, before: Record | None, past: list[Record], future: list[Record]
    ) -> None:
        k, verb, queue = self.bin_of(record["time"]), record["verb"], record["queue"]
        if verb == Verb.RECEIVED and queue != NONE and record["cause"] != NONE:
            self.seam["handoffs"][k, (record["cause"], queue)] += 1
            self.seam["handoff_time"][k, (record["cause"], queue)] += (
                record["time"] - before["time"] if before else 0
            )
            self.seam["handed_on"][k, (record["cause"], queue)] += was_looked_at(past)
        seam = over_seam(past)
        if seam:
            self.seam["seam_questions"][k, seam] += verb == Verb.ASKED and record["cause"] == NONE
            self.seam["sent_back"][k, seam] += verb == Verb.RETURNED
            if verb == Verb.QUEUED and record["cause"] > 0:
                self.seam["added_effort"][k, seam] += record["cause"]
        if seam and (is_start(record) or (verb == Verb.ABANDONED and queue != NONE)):
            self.seam["seam_visits"][k, seam] += 1
        if seam and before and is_stay(before):
            self.seam["seam_wait"][k, seam] += record["time"] - before["time"]
        if verb in (Verb.FINISHED, Verb.RETURNED) and record["value"] == 1 and queue != NONE:
            there = (Verb.QUEUED, Verb.RETURNED)
            following = [
                later["queue"] for later in future if later["verb"] in there and later["queue"] != NONE
            ]
            if following:
                self.seam["returns"][k, (queue, following[0])] += 1

    def spell(self, item: int, record: Record, end: int, ended: bool) -> None:
        verb, queue, begin, row = record["verb"], record["queue"], record["time"], self.items[item]
        if is_gone(record):
            return
        taken_up = (Verb.STARTED, Verb.ANSWERED)
        if verb == Verb.RESUMED or (verb in taken_up and record["person"] != NONE):
            self.in_hand(row, record, end)
            return
        state = Verb(verb).facts.opens_alone
        assert state is not None
        row[state.column] += end - begin
        self.stretch("state", begin, end, state)
        if verb == Verb.ASKED and record["person"] != NONE:
            self.stretch("held", begin, end, record["person"], self.log.header.people[record["person"]].clock)
        if is_stay(record):
            self.stretch("queue_length", begin, end, queue)
            self.at["still_waiting"][0, queue] += 0 if ended else end - begin

    def in_hand(self, row: dict[str, int], record: Record, end: int) -> None:
        begin, who, queue = record["time"], record["person"], record["queue"]
        person = self.log.header.people[who]
        state = State.REWORK if record["visit"] > 1 else State.TOUCH
        pieces = self.at_work(who, begin, end)
        worked = sum(self.time(*piece, person.clock) for piece in pieces)
        row[state.column] += worked
        row["paused"] += end - begin - worked
        self.hands[who].append((begin, end))
        self.stretch("in hand", begin, end)
        for piece in pieces:
            self.stretch("state", *piece, state, person.clock)
            self.stretch("busy", *piece, who, person.clock)
            if queue != NONE:
                self.stretch("team_busy", *piece, queue, person.clock)
        if queue != NONE:
            self.stretch("in_work", begin, end, queue)
        there = self.log.header.clocks[person.clock].is_open(begin) and person.starts <= begin < person.ends
        self.at["off_shift_starts"][0, who] += not there and record["verb"] != Verb.ANSWERED

    def close(self) -> None:
        """What is known only at the end: working time, time paused, and people's hours."""
        header = self.log.header
        for row in self.items:
            until = self.horizon if row["ended"] == NONE else row["ended"]
            row["lead_working"] = self.time(row["arrived"], until, header.working_clock)
            started = row["first_started"]
            row["cycle_working"] = (
                NONE if started == NONE else self.time(started, until, header.working_clock)
            )
        for who, person in enumerate(header.people):
            self.stretch("on_shift", max(0, person.starts), min(self.horizon, person.ends), who, person.clock)
            spells = sorted(self.hands[who])
            self.at["double_booked"][0, who] = sum(b[0] < a[1] for a, b in pairwise(spells))
        for k in range(len(self.edges) - 1):
            worked = sum(self.at["busy"][k, who] for who in range(len(header.people)))
            self.at["state"][k, State.PAUSED] += self.at["in hand"][k, 0] - worked


def is_gone(record: Record) -> bool:
    return record["verb"] in (Verb.DELIVERED, Verb.REFUSED) or (
        record["verb"] == Verb.ABANDONED and record["cause"] == NONE
    )


def is_start(record: Record) -> bool:
    return record["verb"] == Verb.STARTED and NONE not in (record["person"], record["queue"])


def is_stay(record: Record) -> bool:
    is_back = record["verb"] == Verb.ANSWERED and record["person"] == NONE
    return (is_back or record["verb"] in (Verb.QUEUED, Verb.PAUSED)) and record["queue"] != NONE


def wait(record: Record, before: Record | None) -> int:
    """The length of the stay that the record ends, zero where it ends none."""
    return record["time"] - before["time"] if before and is_stay(before) else 0


def over_seam(past: list[Record]) -> tuple[int, int] | None:
    """The seam over which the last of these records leave their item, None if it is over none."""
    for record in reversed(past):
        if record["verb"] in STEP_OVER:
            return None
        if record["verb"] == Verb.RECEIVED and NONE not in (record["queue"], record["cause"]):
            return record["cause"], record["queue"]
    return None


def was_looked_at(past: list[Record]) -> bool:
    """Whether the team that an item leaves after these records has only looked at it."""
    ends = [
        k for k, record in enumerate(past) if record["verb"] in STEP_OVER and record["verb"] != Verb.SKIPPED
    ]
    if not ends or past[ends[-1]]["verb"] != Verb.FINISHED or past[ends[-1]]["person"] == NONE:
        return False
    before = ends[-2] if len(ends) > 1 else -1
    return any(record["verb"] == Verb.MISROUTED for record in past[before + 1 : ends[-1]])


def summarised(log: Log, edges: list[int]) -> Summary:
    """The summary of ``log`` by its definition."""
    count = Count(log, edges)
    rows = [dict(zip(COLUMNS, record, strict=True)) for record in log.records.tolist()]
    count.meet(rows)
    for item in range(len(count.items)):
        count.story(item, [row for row in rows if row["item"] == item])
    count.close()
    bins, teams, people = len(edges) - 1, len(log.header.teams), len(log.header.people)
    seams = sorted({pair for name in ("handoffs", "returns") for _, pair in count.seam[name]})
    widths = dict.fromkeys(
        (
            "queue_length",
            "in_work",
            "team_busy",
            "queued",
            "started",
            "waits",
            "abandoned",
            "abandoned_waits",
        ),
        teams,
    )
    widths |= {"meeting": people if any(count.at["meeting"].values()) else 0}
    widths |= {"busy": people, "held": people, "on_shift": people, "state": len(State), "ends": len(Outcome)}
    once = {"still_waiting": teams, "off_shift_starts": people, "double_booked": people}
    found = {name: table(count.at[name], bins, range(width)) for name, width in widths.items()}
    found |= {name: table(count.at[name], bins, range(1))[:, 0] for name in ("wip", "arrivals")}
    found |= {name: table(count.at[name], 1, range(width))[0] for name, width in once.items()}
    ways = ("handoffs", "handoff_time", "seam_visits", "seam_wait", "returns")
    found |= {name: table(count.seam[name], bins, seams) for name in ways}
    rare = ("seam_questions", "sent_back", "handed_on", "added_effort")
    some = {name: seams if any(count.seam[name].values()) else [] for name in rare}
    found |= {name: table(count.seam[name], bins, places) for name, places in some.items()}
    items = {
        name: np.array([row[name] for row in count.items], dtype=np.int64) for name in ITEM_SUMMARY_COLUMNS
    }
    pairs = np.array(seams, dtype=np.int64).reshape(-1, 2)
    return Summary(np.array(edges), items, seams=pairs, seed=log.seed, replication=log.replication, **found)


def table(cells: dict[Any, int], bins: int, places: Any) -> np.ndarray:
    """An array (bins, places) from its cells."""
    return np.array(
        [[cells.get((k, place), 0) for place in places] for k in range(bins)], dtype=np.int64
    ).reshape(bins, len(places))
