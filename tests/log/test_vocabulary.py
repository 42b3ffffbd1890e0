"""The format of the log is closed: columns, verbs, states, outcomes and their numbers stay as they are."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from orgsim.log import COLUMNS, ITEM_COLUMNS, NONE, Header, Log, Outcome, State, Verb
from orgsim.log.log import USUAL


def log_of(rows, seed=1):
    facts = Header("d", "D", datetime(2027, 1, 4, tzinfo=UTC), 100, (), (), (), (), (), (), (), 0)
    items = {name: np.arange(2, dtype=np.int64) for name in ITEM_COLUMNS}
    items |= {name: np.full(2, usual, dtype=np.int64) for name, usual in USUAL.items()}
    return Log(facts, np.array(rows, dtype=np.int64).reshape(-1, len(COLUMNS)), items, seed)


ROWS = [[0, Verb.ARRIVED, 0, 0, 0, NONE, NONE, 0, 0], [5, Verb.REFUSED, 0, 0, 1, NONE, NONE, 3, NONE]]


def test_the_columns_and_the_numbers_of_the_verbs_are_part_of_the_format():
    assert COLUMNS == ("time", "verb", "item", "step", "visit", "queue", "person", "cause", "value")
    columns = "work number parent service_class arrived due backlog part value cost_case"
    assert tuple(columns.split()) == ITEM_COLUMNS
    names = (
        "arrived refused blocked unblocked sent received queued started paused resumed finished abandoned "
        "delivered joined left opened tabled decided rejected"
    )
    assert {verb.key: int(verb) for verb in Verb} == {
        name: number for number, name in enumerate(names.split(), 1)
    } | {
        "skipped": 20,
        "marked": 21,
        "asked": 22,
        "answered": 23,
        "split": 24,
        "merged": 25,
        "withdrawn": 26,
        "cancelled": 27,
        "ranked": 28,
        "returned": 31,
        "misrouted": 32,
        "away": 33,
        "back": 34,
    }
    assert NONE == -1


def test_the_states_and_outcomes_their_order_and_what_they_count_as_are_part_of_the_format():
    counts = (
        "touch work, rework work, paused wait, queue wait, hand-off wait, blocked wait, delay neither, "
        "gate wait, parts wait, asking wait"
    )
    assert [f"{state.key} {state.counts}" for state in State] == counts.split(", ")
    lost = [("still open", False), ("delivered", False), ("refused", True), ("abandoned", True)]
    lost += [("rejected", False), ("withdrawn", False), ("cancelled", False)]
    assert [(outcome.key, outcome.is_lost) for outcome in Outcome] == lost


def test_a_column_is_read_by_its_name():
    log = log_of(ROWS)
    assert log.column("time").tolist() == [0, 5]
    assert log.column("cause").tolist() == [0, 3]


def test_the_digest_is_of_all_records_and_items_and_of_nothing_else():
    log = log_of(ROWS)
    assert log.digest() == log_of(ROWS, seed=2).digest()
    assert log.digest() == replace(log, header=replace(log.header, title="Another")).digest()
    assert log.digest() != log_of(ROWS[:1]).digest()
    other = [row.copy() for row in ROWS]
    other[1][7] = 4
    assert log.digest() != log_of(other).digest()
    for name in ITEM_COLUMNS:
        items = {**log.items, name: log.items[name] + 1}
        assert log.digest() != replace(log, items=items).digest()


def test_the_digest_is_the_same_on_every_machine():
    # of these two records and seven columns in little-endian 64-bit integers, written down once; that of
    # parts and of worth count only where they say something
    assert log_of(ROWS).digest() == "fda1eb7b9f26a9b2bb19ace19148c77b22b98e96dd4bae35002db34c205c4e2a"


def test_the_digest_does_not_depend_on_the_layout_in_memory():
    log = log_of(ROWS)
    turned = replace(log, records=np.asfortranarray(log.records))
    swapped = replace(log, records=log.records.astype(">i8"))
    assert log.digest() == turned.digest() == swapped.digest()
