"""Zones along a range: noise at single points makes none, and a change of sign makes two."""

import itertools

import numpy as np
import pytest

from orgsim.experiment.sweep import zones
from orgsim.statistics import Interval, t_interval


def made(text):
    """Intervals of 20 replications: ``-`` and ``+`` just significant, ``=`` far from zero below, ``0`` open,
    ``?`` not known."""
    means = {"-": -1.1, "+": 1.1, "=": -9.0, "#": 9.0, "0": 0.2, "?": float("nan")}
    return [Interval(means[one], means[one] - 1.0, means[one] + 1.0, 20, 0.95) for one in text]


def told(text):
    words = {"lower": "-", "higher": "+", "inconclusive": "0", "not known": "?"}
    return [(words[zone.kind], zone.first, zone.last) for zone in zones(made(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---000+++", [("-", 0, 2), ("0", 3, 5), ("+", 6, 8)]),
        ("-0-0--0-0", [("-", 0, 7), ("0", 8, 8)]),
        ("000+00000", [("0", 0, 8)]),
        ("000#00000", [("0", 0, 2), ("+", 3, 3), ("0", 4, 8)]),
        ("-0000000-", [("0", 0, 8)]),
        ("----+----", [("-", 0, 8)]),
        ("0-0", [("0", 0, 0), ("-", 1, 1), ("0", 2, 2)]),
        ("-+", [("-", 0, 0), ("+", 1, 1)]),
        ("--??--", [("-", 0, 1), ("?", 2, 3), ("-", 4, 5)]),
        ("", []),
    ],
)
def test_only_what_is_significant_makes_a_zone(text, expected):
    assert told(text) == expected


def test_the_zones_are_all_of_the_points():
    random = np.random.default_rng(5)
    for _ in range(200):
        text = "".join(random.choice(list("-+=#0?"), size=random.integers(1, 30)))
        found = zones(made(text))
        assert [place for zone in found for place in range(zone.first, zone.last + 1)] == list(
            range(len(text))
        )


@pytest.mark.parametrize("seed", range(20))
def test_a_noisy_sweep_has_a_zone_or_two(seed):
    """Nothing differs up to the middle, then ever more; every point has luck of its own, as a sweep with few
    runs has."""
    random = np.random.default_rng(seed)
    slopes = np.maximum(0.0, np.linspace(-1, 1, 25))
    found = [t_interval(random.normal(2.0 * slope, 1.0, size=6)) for slope in slopes]
    raw = [one.excludes_zero for one in found]
    told = [zone.kind for zone in zones(found)]
    assert len(told) <= 3 and told[0] == "inconclusive"
    assert len(told) <= 1 + sum(one != other for one, other in itertools.pairwise(raw))


def test_noise_alone_makes_no_zone():
    random = np.random.default_rng(11)
    counts = [
        len(zones([t_interval(random.normal(0.0, 1.0, size=10)) for _ in range(20)])) for _ in range(100)
    ]
    assert sum(count == 1 for count in counts) >= 85
    assert max(counts) <= 3
