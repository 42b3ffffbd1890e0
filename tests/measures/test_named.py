"""Measures by name: any percentile of a time, and the share of items that keep a limit."""

import math
from collections.abc import Callable

import pytest

from orgsim.log import Log
from orgsim.log.catalogue import DURATIONS
from orgsim.log.measure_names import decidable
from orgsim.measures import MEASURES, find, measure, named_measures, summarise
from orgsim.units import MisreadError

HOUR = 3_600_000_000


def test_a_name_of_the_closed_list_is_found() -> None:
    assert all(find(name) is known for name, known in MEASURES.items())
    assert len(DURATIONS) == 6


@pytest.mark.parametrize("duration", DURATIONS)
def test_a_percentile_has_the_unit_of_its_time(duration: str) -> None:
    found = find(f"{duration} p80")
    assert (found.name, found.unit, found.better) == (f"{duration} p80", DURATIONS[duration].unit, "lower")
    assert found.description.startswith("80% of items take at most this long from ")


@pytest.mark.parametrize(
    "name",
    [
        *(
            "response time within 120s",
            "lead time within 2w",
            "cycle time within 0h",
            "lead time within 1.5 days",
        ),
        *(
            "lead time in working time within 70 working h",
            "cycle time in working time within 90 working min",
        ),
    ],
)
def test_a_share_within_a_limit_is_better_when_it_is_higher(name: str) -> None:
    found = find(name)
    assert (found.name, found.unit, found.better) == (name, "share", "higher")
    assert name.split(" within ")[1] in found.description


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("lead time p0", "'lead time p0' is not a measure: a percentile is a whole number from 1 to 99"),
        ("lead time p100", "'lead time p100' is not a measure: a percentile is a whole number from 1 to 99"),
        ("lead time p" + "9" * 5000, "is not a measure"),
        ("lead time p080", "is not a measure.*did you mean 'lead time p80'"),
        ("leed time p80", "is not a measure.*did you mean 'lead time p80'"),
        ("Response time within 2h", "is not a measure.*did you mean 'response time within 2h'"),
        ("lead tme", "is not a measure.*did you mean 'lead time'"),
        ("wait p80", "'wait p80' is not a measure"),
        ("throughput within 2h", "'throughput within 2h' is not a measure"),
        ("lead time within 2", "'lead time within 2': '2' has no unit"),
        ("lead time within 2 hrz", "unknown unit 'hrz'.*did you mean"),
        ("lead time within -2h", "negative"),
        ("lead time within 10 working h", "a limit on elapsed time is in s, min, h, d or w"),
        ("lead time within 10 working days", "a limit on elapsed time is in s, min, h, d or w"),
        ("lead time in working time within 70h", "a limit on working time is in working h or working min"),
        ("lead time in working time within 10 working days", "how long a working day is, is not known here"),
        (
            "lead time in working time within 70 person-h",
            "a limit on working time is in working h or working min",
        ),
        ("", "'' is not a measure"),
    ],
)
def test_a_name_that_is_none_is_refused(name: str, message: str) -> None:
    with pytest.raises(MisreadError, match=message):
        find(name)


def test_what_has_no_better_decides_nothing() -> None:
    assert decidable("flow efficiency").better == "higher"
    assert decidable("lead time p1").better == "lower"
    with pytest.raises(MisreadError, match="nothing can be decided on 'utilisation'"):
        decidable("utilisation")


def test_named_measures_of_everything(everything: Log) -> None:
    """Lead times 6, 13 and 18+ hours; response times 0, 1 and 18+; in office hours lead times of 0 and 4, and
    8+."""
    summary, header = summarise(everything, [0, 12 * HOUR, 24 * HOUR]), everything.header
    shares = {
        **{
            "lead time within 5.9h": 0,
            "lead time within 6h": 1 / 3,
            "lead time within 13h": 2 / 3,
            "lead time within 20h": 2 / 3,
        },
        **{"response time within 0h": 1 / 3, "response time within 1h": 2 / 3, "cycle time within 6h": 1 / 2},
        "lead time in working time within 4 working h": 2 / 3,
        "lead time in working time within 239 working min": 1 / 3,
    }
    hours = {"lead time p33": 6, "lead time p34": 13, "lead time p67": math.nan, "cycle time p50": 6}
    asked = [name for name in (*shares, *hours) if name not in MEASURES]
    found = named_measures(summary, header, 0, asked)
    assert list(found) == asked
    found |= measure(summary, header)
    assert {name: found[name] for name in shares} == pytest.approx(shares)
    assert {name: found[name] / HOUR for name in hours} == pytest.approx(hours, nan_ok=True)
    assert named_measures(summary, header, 0, MEASURES) == {}
    late = named_measures(summary, header, 12 * HOUR, ["lead time within 6h"])
    assert math.isnan(late["lead time within 6h"])


def test_percentiles_asked_for_are_those_of_the_list(everything: Log) -> None:
    summary, header = summarise(everything, [0, 24 * HOUR]), everything.header
    known = measure(summary, header)
    for duration in DURATIONS:
        # P50 stands in the list, P49 and P51 enclose it.
        around = named_measures(summary, header, 0, [f"{duration} p49", f"{duration} p51"])
        assert around[f"{duration} p49"] <= known[f"{duration} p50"]
        assert not around[f"{duration} p51"] < known[f"{duration} p50"]


def test_items_inside_beyond_the_limit_are_late_and_others_are_not_yet(log_of: Callable[..., Log]) -> None:
    story = [
        (0, "arrived", 0),
        (2, "delivered", 0),
        (3, "arrived", 1),
        (8, "arrived", 2),
        (5, "arrived", 3),
        (8, "delivered", 3),
    ]
    log = log_of(
        sorted(story, key=lambda line: line[0]), 10, items={"arrived": [0, 3 * HOUR, 8 * HOUR, 5 * HOUR]}
    )
    found = named_measures(
        summarise(log, [0, 10 * HOUR]), log.header, 0, ["lead time within 2h", "lead time within 4h"]
    )
    # Times 2, 3, and 2+ and 7+ of those inside. At 2 h four are watched, at 3 h two: 1 - 3/4 = .25, 1 - 3/4 x
    # 1/2 = .625.
    assert list(found.values()) == pytest.approx([0.25, 0.625])
