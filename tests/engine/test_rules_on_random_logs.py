"""Rules judged in one pass over a log against what a look at all records of each item says, on logs of random
models with splits, questions, gates, returns and all the rest."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import pytest
from both_engines import numbered

from orgsim.engine import simulate
from orgsim.errors import EngineError
from orgsim.log import NONE, Log, Verb
from orgsim.log.requirements import Requirement
from orgsim.measures.measure import counted
from orgsim.measures.rules import RuleOfWork, judge

SEED = 141
MODELS = 12


def logs() -> Iterator[Log]:
    for number in range(MODELS):
        try:
            yield simulate(numbered(SEED, number)[1], SEED, 1)
        except EngineError:
            continue


@pytest.fixture(scope="module")
def told() -> list[tuple[Log, dict[int, list[dict[str, int]]]]]:
    """Each log with the records of each item, those of its parts among them, in the order of the log."""
    found = []
    for log in logs():
        whole = list(range(len(log.items["work"])))
        for item, (kind, parent) in enumerate(
            zip(log.items["part"].tolist(), log.items["parent"].tolist(), strict=True)
        ):
            whole[item] = whole[parent] if kind == 1 else item
        names = ("verb", "item", "step", "person", "value", "time")
        rows = zip(*(log.column(name).tolist() for name in names), strict=True)
        by_item = defaultdict(list)
        for place, row in enumerate(rows):
            if row[1] != NONE:
                by_item[whole[row[1]]].append(dict(zip(names, row, strict=True)) | {"place": place})
        found.append((log, dict(by_item)))
    return found


def pairs(log: Log) -> Iterator[tuple[int, int, int]]:
    """A work, and two of its steps."""
    for work in range(len(log.header.works)):
        steps = [place for place, step in enumerate(log.header.steps) if step.work == work]
        yield from ((work, *two) for two in combinations(steps, 2))


def doers(records: list[dict[str, int]], step: int) -> set[int]:
    taken = [row for row in records if row["verb"] in (Verb.STARTED, Verb.RESUMED) and row["step"] == step]
    return {row["person"] for row in taken} - {NONE}


def violating(log: Log, requires: Requirement, work: int, steps: tuple[int, int]) -> set[int]:
    found = judge(log, [RuleOfWork("r", requires, work, steps)])
    assert found.counts[0, 1] == len(found.violations)
    return {one.item for one in found.violations}


def is_own(log: Log, item: int, work: int) -> bool:
    return bool(log.items["work"][item] == work and counted(log.items, 0)[item])


def test_four_eyes(told) -> None:
    seen = 0
    for log, by_item in told:
        for work, first, second in pairs(log):
            wanted = {
                item
                for item, records in by_item.items()
                if is_own(log, item, work) and doers(records, first) & doers(records, second)
            }
            assert violating(log, Requirement.DIFFERENT_PEOPLE, work, (first, second)) == wanted
            seen += len(wanted)
    assert seen > 5


def test_one_before_other(told) -> None:
    seen = 0
    begins, ends = (Verb.STARTED, Verb.TABLED, Verb.SPLIT), (Verb.FINISHED, Verb.DECIDED)
    for log, by_item in told:
        for work, first, second in pairs(log):
            wanted = set()
            for item, records in by_item.items():
                over = [
                    row["place"]
                    for row in records
                    if row["verb"] in ends
                    and row["step"] == first
                    and (row["verb"] == Verb.FINISHED or row["value"] == 0)
                ]
                begun = [row["place"] for row in records if row["verb"] in begins and row["step"] == second]
                if is_own(log, item, work) and begun and min(begun) < min(over, default=10**9):
                    wanted.add(item)
            assert violating(log, Requirement.ONE_BEFORE_OTHER, work, (first, second)) == wanted
            seen += len(wanted)
    assert seen > 5
