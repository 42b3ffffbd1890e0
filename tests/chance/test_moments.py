"""Second moments of distributions, against theirs in closed form and against quantiles at even distances."""

import numpy as np
import pytest

from orgsim.chance.distribution import parse_distribution
from orgsim.chance.moments import second_moment, squared_variation
from orgsim.chance.sampler import _quantiles
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.scenario import Files

HOUR = 3.6e9


def table(text, counts=False):
    rows = SamplerTable(Files())
    row = rows.add(parse_distribution(text, counts=counts))
    return rows.finish(), row


@pytest.mark.parametrize(
    ("text", "variation"),
    [
        ("2h", 0.0),
        ("exponential(2h)", 1.0),
        ("erlang(k=4, mean=2h)", 0.25),
        ("gamma(mean=2h, cv=1.5)", 2.25),
        ("lognormal(mean=2h, cv=0.7)", 0.49),
        ("uniform(1h, 3h)", 1 / 12),
        ("triangular(0h, 3h, 3h)", 0.125),
        ("weibull(mean=2h, shape=1)", 1.0),
        ("weibull(mean=2h, shape=2)", 4 / np.pi - 1),
        ("hyperexponential(mean=2h, cv=3)", 9.0),
        ("mixture(0.5 * 1h, 0.5 * 3h)", 0.25),
    ],
)
def test_variance_over_squared_mean(text, variation):
    samplers, row = table(text)
    assert samplers.mean[row] == pytest.approx(2 * HOUR)
    assert squared_variation(samplers, row) == pytest.approx(variation, rel=2e-4, abs=1e-9)


def test_counts():
    samplers, row = table("geometric(mean=4)", counts=True)
    assert squared_variation(samplers, row) == pytest.approx(0.75)


def test_a_skewed_gamma_has_the_second_moment_of_what_is_drawn():
    samplers, row = table("gamma(mean=1h, cv=3)")
    u = (np.arange(2_000_000) + 0.5) / 2_000_000
    assert second_moment(samplers, row) == pytest.approx(
        float(np.mean(_quantiles(samplers, row, u) ** 2)), rel=2e-3
    )
