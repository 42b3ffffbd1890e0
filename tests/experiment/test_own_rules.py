"""What a rule of a scenario becomes in the positions of a log, each test of a condition included; and a rule
that applies to nothing."""

import numpy as np
import pytest
from quick import QUICK

from orgsim.experiment import Options, run
from orgsim.experiment.laboratory import Setting
from orgsim.experiment.own_rules import own_rules
from orgsim.experiment.rules import judged, rule_estimates, rule_shares
from orgsim.log import NONE
from orgsim.measures.rules import Asked
from orgsim.model import lower
from orgsim.scenario import loads
from orgsim.units.work_clock import NEVER

HOUR = 3_600_000_000
TEXT = """
horizon = "1w"
warm_up = "none"
replications = 2
classes = ["urgent", "usual", "slow"]
calendars.office.open = "Mon-Fri 09:00-16:00"
marks.risk = {{ low = 0.5, mid = 0.3, high = 0.2 }}
marks.faults = {{ initial = 2, most = 5 }}
people.clerk.skills = ["read", "do"]
[work.form]
arrivals = "1 per d"
value = "uniform(low=GBP 1, high=GBP 9)"
steps = [{{ name = "read", effort = "1h" }}, {{ name = "do", effort = "1h" }}]
[work.plain]
arrivals = "1 per d"
steps = [{{ name = "do", effort = "1h" }}]
[[rules]]
name = "r"
require = "within"
time = "2 working days"
steps = ["do"]
when = {{ {} }}
[designs.one.teams]
Office = ["clerk"]
"""

ASKED = {
    'class = "usual"': Asked("class", ((1, 1),)),
    'class = "not usual"': Asked("class", ((0, 0), (2, 2))),
    'class = ["urgent", "slow"]': Asked("class", ((0, 0), (2, 2))),
    'risk = "high"': Asked("mark", ((2, 2),), 0, NONE),
    'risk = "not high"': Asked("mark", ((0, 0), (1, 1)), 0, NONE),
    "faults = 3": Asked("mark", ((3, 3),), 1, 2),
    'faults = "> 3"': Asked("mark", ((4, NEVER),), 1, 2),
    'faults = "2..4"': Asked("mark", ((2, 4),), 1, 2),
    'faults = "< 3"': Asked("mark", ((-NEVER, 2),), 1, 2),
    'value = ">= GBP 2.50"': Asked("value", ((250, NEVER),)),
    'value = "<= GBP 2.50"': Asked("value", ((-NEVER, 250),)),
    'age = "> 2h"': Asked("age", ((2 * HOUR + 1, NEVER),)),
    'due_in = "<= 1h"': Asked("due in", ((-NEVER, HOUR),)),
    "late = true": Asked("due in", ((-NEVER, -1),)),
    "late = false": Asked("due in", ((0, NEVER),)),
}


@pytest.mark.parametrize("when", ASKED)
def test_each_test_of_a_condition_becomes_spans(when: str) -> None:
    scenario = loads(TEXT.format(when))
    own = own_rules(scenario, lower(scenario, "one").header)
    assert [rule.work for rule in own.rules] == [0, 1]
    assert own.of == (0, 0)
    assert own.rules[0].when == ((ASKED[when],),)
    assert (own.rules[0].steps, own.rules[1].steps) == ((1,), (2,))
    assert (own.rules[0].limit, own.rules[0].in_working_time) == (2 * 7 * HOUR, True)


def test_what_earns_nothing_satisfies_no_test_of_its_value() -> None:
    scenario = loads(TEXT.format('value = "< GBP 9"'))
    own = own_rules(scenario, lower(scenario, "one").header)
    assert own.rules[1].when == ((Asked("value", ()),),)


def test_a_rule_that_applies_to_no_item_has_no_share() -> None:
    result = judged(run(loads(TEXT.format('faults = "> 4"')), Options(**QUICK)), Setting(cores=1))
    assert np.isnan(rule_shares(result, "one", 0)).all()
    found = rule_estimates(result, "one", 0)
    assert (found["items"].mean, found["share"].n) == (0, 0)
