"""What follows from not knowing: variances that are known, by formula and by construction."""

import numpy as np
import pytest
from delays import FIRST, HOUR, RANGES, SECOND, TEXT, THIRD
from quick import QUICK
from small_case import TEXT as DESKS

from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.uncertainty import spread
from orgsim.experiment.uncertainty.conduct import uncertainty
from orgsim.experiment.uncertainty.spread import (
    Spread,
    beliefs_of,
    draws_of,
    interaction,
    mean_interval,
    share_of_draws,
    split,
)
from orgsim.scenario import loads


def conducted(text=TEXT, **section):
    scenario = loads(text).override({f"uncertainty.{key}": value for key, value in section.items()})
    with Laboratory(scenario, Setting(**QUICK)) as laboratory:
        return uncertainty(laboratory)


def test_a_sum_of_delays():
    """Without chance in the runs: mean 5.5 + 9.5 + 2.5 h, variance 14 / 12 h^2, of which 9, 4 and 1 of 14 are
    the values'."""
    result = conducted(vary=RANGES, points=64)
    spread = result.spreads["one"]
    assert spread.mean.mean == pytest.approx(17.5 * HOUR, rel=1e-3)
    assert spread.split.inputs == pytest.approx(14 / 12 * HOUR**2, rel=0.05)
    assert spread.split.chance == 0
    assert (spread.split.share.low, spread.split.share.mean, spread.split.share.high) == (1, 1, 1)
    fit = result.fit(spread)
    assert [one.factor.path for one in fit.influences] == [FIRST, SECOND, THIRD]
    assert [one.share.mean for one in fit.influences] == pytest.approx([9 / 14, 4 / 14, 1 / 14], abs=0.03)
    assert [one.rises for one in fit.influences] == [1, 1, 1]
    assert fit.explained.mean == pytest.approx(1)


def test_beliefs_shape_the_draws():
    """The first delay, PERT from 4 to 7 h round 5 h, has mean (4 + 4 * 5 + 7) / 6 h; the second, a triangle,
    (8.5 + 10 + 10.5) / 3 h."""
    vary = [RANGES[0] | {"belief": "pert"}, RANGES[1] | {"belief": "triangular"}]
    result = conducted(vary=vary, points=64)
    drawn = np.array([draw.amounts for draw in result.draws])
    assert drawn.mean(axis=0) == pytest.approx([31 / 6, 29 / 3], abs=0.02)
    assert drawn[:, 1].var() == pytest.approx(
        (8.5**2 + 10**2 + 10.5**2 - 85 - 105 - 8.5 * 10.5) / 18, rel=0.05
    )


def test_beliefs_of_the_register():
    register = (
        f'[[assumptions]]\nabout = "{FIRST}"\nbasis = "guessed"\nlow = "4h"\nhigh = "7h"\nbelief = "pert"\n'
    )
    assert [belief.kind for belief in beliefs_of(loads(TEXT + register), ())] == ["pert"]
    scenario = loads(TEXT + register).override(
        {"uncertainty.vary": [{"path": FIRST}, {"path": SECOND, "from": "9h", "to": "11h"}]}
    )
    found = beliefs_of(scenario, scenario.uncertainty.vary)
    assert [(belief.kind, belief.factor.high) for belief in found] == [("pert", 7.0), ("uniform", 11.0)]
    assert found[0].words == "pert, most likely 5h"


def test_draws_are_spread_evenly_and_the_same_again():
    scenario = loads(TEXT).override({"uncertainty.vary": RANGES})
    beliefs = beliefs_of(scenario, scenario.uncertainty.vary)
    for count in (32, 30):  # a Sobol sequence and a Latin hypercube: one draw in every part of each range
        drawn = np.array(draws_of(beliefs, count, 1))
        parts = np.floor((drawn[:, 0] - 4) / 3 * count).astype(int)
        assert sorted(parts) == list(range(count))
        assert drawn.tolist() == np.array(draws_of(beliefs, count, 1)).tolist()
        assert drawn.tolist() != np.array(draws_of(beliefs, count, 2)).tolist()


def layout(points, replications, deviations, random):
    """Values with the deviations of point, replication and interaction."""
    point, luck, rest = deviations
    return (
        point * random.normal(size=(points, 1))
        + luck * random.normal(size=replications)
        + rest * random.normal(size=(points, replications))
    )


def test_the_split_is_unbiased_where_all_parts_are_known(monkeypatch):
    """Inputs 4, luck that all points share 1, interaction 2: over many layouts inputs are 4 and chance is (1
    + 2) / 5 on average."""
    monkeypatch.setattr(spread, "_DRAWS", 200)
    random = np.random.default_rng(1)
    layouts = [layout(16, 5, (2, 1, np.sqrt(2)), random) for _ in range(400)]
    assert np.mean([interaction(values) for values in layouts]) == pytest.approx(2, rel=0.02)
    found = [split(values, np.random.default_rng(1)) for values in layouts[:40]]
    means = np.array([values.mean(axis=1).var(ddof=1) - interaction(values) / 5 for values in layouts])
    assert means.mean() == pytest.approx(4, rel=0.05)
    assert np.mean([values.var(axis=1, ddof=1).mean() / 5 for values in layouts]) == pytest.approx(
        0.6, rel=0.1
    )
    truth = 4 / 4.6
    assert sum(one.share.low <= truth <= one.share.high for one in found) >= 36
    assert split(layout(2000, 5, (2, 1, np.sqrt(2)), random), random).blur == pytest.approx(
        0.4 / 4.4, rel=0.1
    )


def test_where_inputs_do_nothing_their_part_is_clipped(monkeypatch):
    """What is clipped does not depend on the resamples, which are only for the limits."""
    monkeypatch.setattr(spread, "_DRAWS", 10)
    random = np.random.default_rng(2)
    found = [split(layout(12, 6, (0, 1, 1), random), np.random.default_rng(1)) for _ in range(30)]
    assert 8 <= sum(one.clipped for one in found) <= 22
    assert all(one.inputs == 0 and one.share.mean == 0 for one in found if one.clipped)
    assert max(one.share.mean for one in found) < 0.5
    assert np.isnan(split(np.ones((4, 3)), random).share.mean)


def test_the_mean_over_draws_allows_for_luck_that_all_draws_share():
    """Nominal 95%: rather too often than too seldom, and not as often as no interval could miss."""
    random = np.random.default_rng(3)
    found = [mean_interval(layout(20, 8, (1, 1, 1), random)) for _ in range(400)]
    hits = sum(one.low <= 0 <= one.high for one in found)
    assert 372 <= hits <= 398
    only_points = [values.mean(axis=1) for values in (layout(20, 8, (1, 1, 1), random) for _ in range(400))]
    assert sum(abs(m.mean()) < 2.09 * m.std(ddof=1) / np.sqrt(20) for m in only_points) < 360


def test_shares_of_draws():
    """Exact limits: of none of 16 the upper one is 1 - 0.025^(1/16), and 8 of 10 lie between 0.4439 and
    0.9748 (tables)."""
    none = share_of_draws(0, 16)
    assert (none.low, none.high) == (0, pytest.approx(1 - 0.025 ** (1 / 16)))
    assert share_of_draws(16, 16).low == pytest.approx(0.025 ** (1 / 16))
    eight = share_of_draws(8, 10)
    assert (eight.low, eight.high) == (pytest.approx(0.4439, abs=1e-4), pytest.approx(0.9748, abs=1e-4))


def test_ranges_and_sides():
    values = np.linspace(-1, 3, 41)[:, None] + np.array([-0.1, 0.0, 0.1])
    spread = Spread(values, 1)
    assert spread.range == pytest.approx((-0.8, 2.8))
    assert spread.ends[0].low <= -0.8 <= spread.ends[0].high
    half = 4.303 * 0.1 / np.sqrt(3)
    assert spread.sides.tolist() == [0 if abs(mean) < half else int(np.sign(mean)) for mean in spread.means]


def test_designs_are_compared_over_the_beliefs():
    result = conducted(
        DESKS,
        vary=[{"path": "designs.desks.handoff.delay", "from": "0h", "to": "8h"}],
        measure="lead time",
        points=12,
    )
    assert (result.baseline, result.others, result.best) == ("desks", ("counter",), "counter")
    difference = result.differences["counter"]
    assert (
        difference.values.tolist()
        == (result.spreads["counter"].values - result.spreads["desks"].values).tolist()
    )
    assert result.spreads["counter"].split.inputs == 0  # the counter has no hand-off
    assert result.is_best("desks").mean + result.is_best("counter").mean == 1
    assert result.is_better("counter").mean == result.is_best("counter").mean
    assert sum(result.sure("counter")) == 12
    assert result.fit(difference).influences[0].rises == -1


def test_ties_are_shared_and_draws_that_make_no_scenario_left_out():
    text = (
        DESKS.replace('order = "x"', "")
        + '[designs.again]\nhandoff = { delay = "30min" }\nteams.Files = ["clerk"]\nteams.Court = ["judge"]\n'
    )
    result = conducted(
        text,
        vary=[{"path": "work.case.arrivals", "from": "1 per h", "to": "1.1 per h"}],
        designs=["desks", "again"],
        points=8,
    )
    assert result.is_best("desks").mean == result.is_best("again").mean == 0.5
    assert result.is_better("again").mean == 0
    text = DESKS + '[designs.two]\nteams."Desk {1..2}" = { clerk = 1 }\nteams.Judge = ["judge"]\n'
    result = conducted(
        text, vary=[{"path": "people.clerk.count", "values": [1, 2]}], designs=["desks", "two"], points=8
    )
    assert len(result.kept) == 4
    assert all("clerk" in draw.trouble for draw in result.draws if draw.trouble)


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ({}, "no assumption has a range"),
        ({"vary": [{"path": FIRST, "from": "6h", "to": "7h", "belief": "pert"}]}, "lies outside"),
        ({"vary": RANGES, "replications": 1}, "replications"),
        ({"vary": [RANGES[0], RANGES[0]]}, "move the same value"),
        (
            {"vary": [{"path": FIRST, "values": ["4h", "7h"], "belief": "pert"}]},
            "stated values are all as likely",
        ),
        ({"vary": [RANGES[0] | {"belief": "normal"}]}, "is not a belief"),
    ],
)
def test_mistakes(section, words):
    with pytest.raises((UsageError, ScenarioError), match=words):
        conducted(**section)


def test_a_belief_needs_a_range():
    with pytest.raises(ScenarioError, match="a belief needs a range"):
        loads(f'{TEXT}[[assumptions]]\nabout = "{FIRST}"\nbasis = "guessed"\nbelief = "pert"\n')
