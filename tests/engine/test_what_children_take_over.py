"""Work that makes work only of some items, and what it takes over from the item that it comes from."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from replay import Replay

from orgsim.engine import compiled, simulate
from orgsim.errors import ScenarioError
from orgsim.log import NONE, Log, Verb
from orgsim.model import Model, lower
from orgsim.model.analysis.children import brought
from orgsim.scenario import loads

Story = Callable[..., list[str]]
BUILD = 2
"""The place of the first step of a change among all steps."""
SHOP = """
horizon = "5d"
people.ann = { count = 2, skills = ["build", "check", "look", "fix"] }
marks.faults = 0
designs.d.teams.Shop = ["ann"]
work.bug.steps = [
  { name = "look", effort = "15min", skip = { when = { faults = "<= 1" } } },
  { name = "fix", effort = "30min" },
]
work.change.arrivals = { every = "1h", at_most = 1 }
work.change.steps = [
  { name = "build", effort = "1h", sets = { faults = "+2" } },
  { name = "check", effort = "1h", sets = { faults = 0 } },
]
"""


def model_of(text: str) -> Model:
    return lower(loads(f'title = "Changes that bring bugs"\n{text}'), "d")


def log_of(text: str) -> Log:
    return simulate(model_of(text), 1, 0)


@pytest.mark.parametrize(
    ("when", "on", "comes"),
    [
        ("{ faults = 2 }", '{ finished = "build" }', "Mon 02:00"),
        ("{ faults = 2 }", '{ started = "build" }', None),
        ("{ faults = 2 }", '{ started = "check" }', "Mon 02:00"),
        ("{ faults = 2 }", '"delivered"', None),
        ("{ faults = 0 }", '"delivered"', "Mon 03:00"),
        ("{ faults = 0 }", '"arrived"', "Mon 01:00"),
        ("{ age = \">= 2h\" }", '"delivered"', "Mon 03:00"),
        ("{ age = \"> 2h\" }", '"delivered"', None),
        ("[{ faults = 7 }, { visit = 1 }]", '{ finished = "build" }', "Mon 02:00"),
        ("{ late = true }", '"delivered"', None),
    ],
)  # fmt: skip
def test_a_condition_is_asked_when_it_happens(story: Story, when: str, on: str, comes: str | None) -> None:
    text = f'{SHOP}work.change.leads_to = [{{ work = "bug", on = {on}, when = {when} }}]'
    told = [line for line in story(text, "arrived") if line.endswith("B")]
    assert told == ([] if comes is None else [f"{comes} arrived B"])


def test_what_is_delivered_is_at_no_step(story: Story) -> None:
    rule = '{ work = "bug", when = { step = ["build", "check"] } }'
    text = f"{SHOP}work.change.leads_to = [{rule}]"
    assert story(text, "arrived") == ["Mon 01:00 arrived A"]
    (note,) = loads(f'title = "Changes that bring bugs"\n{text}').notes
    assert note.startswith("work.change.leads_to.bug: an item that is delivered is at no step any more")


def test_a_promise_that_is_broken_leads_to_work_when_it_is_delivered(story: Story) -> None:
    text = f'{SHOP}work.change.promise = "90min"\n'
    text += 'work.change.leads_to = [{ work = "bug", when = { late = true } }]'
    assert "Mon 03:00 arrived B" in story(text, "arrived")
    kept = text.replace("90min", "2h")
    assert story(kept, "arrived") == ["Mon 01:00 arrived A"], "delivered at its due moment is not late"


@pytest.mark.parametrize(("inherits", "skips"), [('["faults"]', False), ("[]", True)])
def test_a_mark_is_taken_over_as_it_was_when_the_child_was_made(inherits: str, skips: bool) -> None:
    # made when build ends, with 2 faults; it comes 3 h later, when check has set those of its parent to 0
    rule = f'{{ work = "bug", on = {{ finished = "build" }}, after = "3h", inherits = {inherits} }}'
    log = log_of(f"{SHOP}work.change.leads_to = [{rule}]")
    of_child = log.records[log.column("item") == 1]
    verbs = [Verb(verb).name for verb in of_child[:, 1].tolist()]
    assert ("SKIPPED" in verbs) == skips
    assert [row[7:].tolist() for row in of_child if row[1] == Verb.MARKED] == ([] if skips else [[0, 2]])


LEVELS = SHOP.replace("at_most = 1", "at_most = 60").replace(
    "marks.faults = 0", 'marks.faults = 0\nmarks.risk = { low = 0.6, high = 0.4 }\nclasses = ["a", "b"]'
)


def family(text: str) -> list[tuple[list[int], list[int]]]:
    """The marks that parents and their children begin with, by number, as the log tells them."""
    log = log_of(text)
    marks: dict[int, dict[int, int]] = {}
    for row in log.records[log.column("verb") == Verb.MARKED].tolist():
        marks.setdefault(row[2], {}).setdefault(row[7], row[8])
    pairs = [(parent, child) for child, parent in enumerate(log.items["parent"].tolist()) if parent != NONE]
    return [(marks[parent][1], marks[child][1]) for parent, child in pairs]


def test_a_level_is_taken_over_or_drawn_anew() -> None:
    rule = '{ work = "bug", on = "arrived", inherits = ["risk"] }'
    same = family(f"{LEVELS}work.change.leads_to = [{rule}]")
    assert len(same) == 60 and all(parent == child for parent, child in same)
    anew = family(f"{LEVELS}work.change.leads_to = [{rule.replace('risk', 'class')}]")
    assert 10 < sum(parent != child for parent, child in anew) < 50, "48 % of 60 differ on average"


def test_a_condition_moves_no_draw_of_the_others() -> None:
    rule = (
        '{ work = "bug", on = "arrived", number = "poisson(mean=1)", after = "uniform(0h, 9h)", when = {} }'
    )
    everywhere = f"{LEVELS}work.change.leads_to = [{rule.replace(', when = {}', '')}]"
    rule = rule.replace("when = {}", 'when = { risk = "high" }')
    some = f"{LEVELS}work.change.leads_to = [{rule}]"
    whole, part = arrivals_of_bugs(log_of(everywhere)), arrivals_of_bugs(log_of(some))
    assert part < whole and 0.2 < len(part) / len(whole) < 0.6


def arrivals_of_bugs(log: Log) -> set[tuple[int, int, int]]:
    """By which change, with which ordinal and when."""
    items = log.items
    bugs = np.flatnonzero(items["parent"] != NONE)
    numbers = items["number"][items["parent"][bugs]]
    return set(
        zip(numbers.tolist(), items["number"][bugs].tolist(), items["arrived"][bugs].tolist(), strict=True)
    )


RULES = """
work.change.leads_to = [
  { work = "bug", when = { risk = "high" }, number = "poisson(mean=1.4)", inherits = ["risk", "class"] },
  { work = "bug", on = { finished = "build" }, when = { faults = ">= 1" }, after = "exponential(2h)" },
  { work = "bug", on = ["arrived", "late"], when = [{ class = "a" }, { risk = "low" }], inherits = "faults" },
]
work.change.promise = "2h"
work.change.class = { a = 0.5, b = 0.5 }
"""


def test_both_engines_and_the_replay_agree() -> None:
    model = model_of(LEVELS + RULES)
    log = simulate(model, 3, 0)
    assert Replay(model, log).violations() == []
    pytest.importorskip("llvmlite")
    assert compiled.simulate(model, 3, 0).digest() == log.digest()


@pytest.mark.parametrize("column", ["when", "inherits"])
def test_the_replay_sees_children_of_others_and_marks_not_taken_over(column: str) -> None:
    model = model_of(LEVELS + RULES)
    wrong = {"when": np.full_like(model.children.when, NONE), "inherits": 1 - model.children.inherits}
    other = replace(model, children=replace(model.children, **{column: wrong[column]}))
    log = simulate(other, 1, 0)
    assert Replay(other, log).violations() == []
    assert Replay(model, log).violations() != []


def test_the_load_counts_the_share_of_which_a_condition_holds() -> None:
    # .4 of them are high; all have 2 faults after build; 1 - .5 x .4 are of class a or low
    text = LEVELS + RULES
    model = model_of(text)
    assert brought(model, BUILD).tolist() == pytest.approx([0.4 * 1.4 + 1.0 + (1.0 - 0.5 * 0.4), 0.0])


def test_the_end_of_a_part_is_not_that_of_its_item_in_the_load() -> None:
    branches = '{ name = "both", split = ["check", "look"] },\n  { name = "look", effort = "1h" },'
    text = SHOP.replace('  { name = "check", effort', f'  {branches}\n  {{ name = "check", effort')
    rule = '{ work = "bug", when = { class = "standard" } }'
    text = f'classes = ["standard"]\n{text}\nwork.change.leads_to = [{rule}]'
    assert brought(model_of(text), BUILD).max() == pytest.approx(1.0)


def test_a_chance_within_a_mark_counts_in_the_load() -> None:
    text = SHOP.replace('{ faults = "+2" }', '[{ mark = "faults", add = 1, chance = 0.3 }]')
    rule = '{ work = "bug", on = { finished = "build" }, when = { faults = ">= 1" }, chance = 0.5 }'
    assert brought(model_of(f"{text}work.change.leads_to = [{rule}]"), BUILD).max() == pytest.approx(
        0.3 * 0.5
    )


@pytest.mark.parametrize(
    ("leads_to", "message"),
    [
        ('{ work = "bug", when = { faults = "high" } }', "'faults' is a whole number"),
        ('{ work = "bug", when = { fault = 1 } }', "did you mean 'faults'?"),
        ('{ work = "bug", when = "faults is 1" }', "is a sentence: write a table"),
        ('{ work = "bug", inherits = ["fault"] }', "'fault' is the name of no mark; did you mean 'faults'?"),
        ('{ work = "bug", inherits = ["own"] }', "'bug' does not carry the mark 'own', so it cannot be"),
        ('{ work = "bug", inherits = ["theirs"] }', "'change' does not carry the mark 'theirs', so it"),
        ('{ work = "bug", when = { theirs = 1 } }', "'change' does not carry the mark 'theirs'"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_or_taken_over_is_said(leads_to: str, message: str) -> None:
    marks = 'marks.own = { initial = 0, work = ["change"] }\nmarks.theirs = { initial = 0, work = ["bug"] }\n'
    with pytest.raises(ScenarioError) as caught:
        model_of(
            SHOP.replace("marks.faults", f"{marks}marks.faults") + f"work.change.leads_to = [{leads_to}]"
        )
    assert message in str(caught.value)
