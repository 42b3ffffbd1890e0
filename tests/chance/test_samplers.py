"""Every shape: one by one as many at once, rising in the uniform, with the quantiles and moments of
theory."""

import math

import numpy as np
import pytest

from orgsim.chance.distribution import parse_distribution
from orgsim.chance.philox import MASK, uniform
from orgsim.chance.sampler import Shape, sample, sample_many
from orgsim.errors import ScenarioError
from orgsim.model.lowering.samplers import SamplerTable
from orgsim.scenario import Files

special = pytest.importorskip("scipy.special")
HOUR = 3_600_000_000
EVEN = np.arange(2**16, dtype=np.uint64) << np.uint64(48) | np.uint64(2**47)
"""Words whose uniforms lie evenly in (0, 1)."""
U = (np.arange(2**16) + 0.5) / 2**16
TEXTS = {
    Shape.CONSTANT: ["2h", "0h", "constant(90min)"],
    Shape.UNIFORM: ["uniform(low=1h, high=3h)", "uniform(2h, 2h)"],
    Shape.TRIANGULAR: [
        "triangular(low=1h, likely=2h, high=5h)",
        "triangular(1h, 1h, 5h)",
        "triangular(1h, 5h, 5h)",
        "triangular(2h, 2h, 2h)",
    ],
    Shape.EXPONENTIAL: ["exponential(mean=6h)"],
    Shape.LOGNORMAL: [
        "lognormal(median=90min, p90=4h)",
        "lognormal(mean=2h, cv=0.5)",
        "lognormal(mean=2h, sd=3h)",
    ],
    Shape.WEIBULL: ["weibull(scale=2h, shape=1.5)", "weibull(mean=2h, shape=0.7)"],
    Shape.GAMMA: ["gamma(mean=2h, cv=0.5)", "gamma(mean=2h, shape=0.5)", "erlang(k=4, mean=2h)"],
    Shape.MIXTURE: [
        "mixture(0.3 * 10min, 0.7 * exponential(4h))",
        "hyperexponential(mean=2h, cv=2)",
        "mixture(0.25 * hyperexponential(mean=2h, cv=2), 0.75 * mixture(0.5 * 1h, 0.5 * uniform(1h, 2h)))",
    ],
}
ALL = [text for texts in TEXTS.values() for text in texts]


def table(*texts, counts=False):
    """Samplers of the distributions, and the row of each."""
    rows = SamplerTable(Files())
    places = [rows.add(parse_distribution(text, counts=counts)) for text in texts]
    return rows.finish(), places


def values(text, words=EVEN, second=None, counts=False):
    samplers, (row,) = table(text, counts=counts)
    return sample_many(samplers, row, words, words if second is None else second)


@pytest.mark.parametrize("shape", TEXTS)
def test_each_distribution_has_its_shape(shape):
    samplers, rows = table(*TEXTS[shape])
    assert {Shape(int(samplers.shape[row])) for row in rows} == {shape}


@pytest.mark.parametrize("text", ALL)
def test_one_by_one_and_many_at_once_are_equal_bit_for_bit(text):
    samplers, (row,) = table(text)
    words = np.random.default_rng(1).integers(0, MASK, (2, 3000), dtype=np.uint64, endpoint=True)
    words[:, :4] = [[0, MASK, 2**63, 2**12], [MASK, 0, 2**63, 1]]
    many = sample_many(samplers, row, words[0], words[1])
    assert many.dtype == np.int64
    assert many.tolist() == [sample(samplers, row, *pair) for pair in words.T.tolist()]


@pytest.mark.parametrize(
    "text", [text for shape, texts in TEXTS.items() if shape != Shape.MIXTURE for text in texts]
)
def test_a_sample_rises_with_its_uniform(text):
    corners = np.array([u * 2**52 for u in (0.075, 0.25, 0.5, 0.925)], dtype=np.uint64)[:, None] + np.arange(
        2000, dtype=np.uint64
    )
    words = np.sort(
        np.concatenate(
            [EVEN, (corners.ravel() - np.uint64(1000)) << np.uint64(12), [np.uint64(0), np.uint64(MASK)]]
        )
    )
    assert np.all(np.diff(values(text, words)) >= 0)


QUANTILES = {
    "uniform(low=1h, high=3h)": lambda u: 1.0 + 2.0 * u,
    # below the mode F = (x - 1)^2 / (4 x 1), 1/4 at the mode; above it 1 - F = (5 - x)^2 / (4 x 3)
    "triangular(low=1h, likely=2h, high=5h)": lambda u: np.where(
        u < 0.25, 1.0 + np.sqrt(4.0 * u), 5.0 - np.sqrt(12.0 * (1.0 - u))
    ),
    "exponential(mean=6h)": lambda u: -6.0 * np.log1p(-u),
    # sigma = log(4 / 1.5) / z(0.9)
    "lognormal(median=90min, p90=4h)": lambda u: (
        1.5 * np.exp(math.log(4 / 1.5) / special.ndtri(0.9) * special.ndtri(u))
    ),
    # sigma^2 = log(1 + 0.25), mu = log 2 - sigma^2 / 2
    "lognormal(mean=2h, cv=0.5)": lambda u: (
        2.0 / math.sqrt(1.25) * np.exp(math.sqrt(math.log(1.25)) * special.ndtri(u))
    ),
    "lognormal(mean=2h, sd=3h)": lambda u: (
        2.0 / math.sqrt(3.25) * np.exp(math.sqrt(math.log(3.25)) * special.ndtri(u))
    ),
    "weibull(scale=2h, shape=1.5)": lambda u: 2.0 * (-np.log1p(-u)) ** (1 / 1.5),
    "weibull(mean=2h, shape=0.7)": lambda u: 2.0 / special.gamma(1 + 1 / 0.7) * (-np.log1p(-u)) ** (1 / 0.7),
    "gamma(mean=2h, cv=0.5)": lambda u: 0.5 * special.gammaincinv(4.0, u),
    "gamma(mean=2h, shape=0.5)": lambda u: 4.0 * special.gammaincinv(0.5, u),
    "erlang(k=4, mean=2h)": lambda u: 0.5 * special.gammaincinv(4.0, u),
}
"""The inverse distribution functions of theory, in hours."""


@pytest.mark.parametrize("text", QUANTILES)
def test_samples_are_the_quantiles_of_theory(text):
    got, want = values(text) / HOUR, QUANTILES[text](U)
    # the gamma table is linear between nodes, h = 1/128 apart: h^2 / 8 q''/q, which is z^2 h^2 / 2 = 5e-4 at
    # z = -4 where q ~ e^(-z^2); the others are exact but for their rounding to 1 us
    tolerance = 1e-3 if "gamma" in text or "erlang" in text else 1e-12
    assert np.allclose(got, want, rtol=tolerance, atol=1e-9)


MOMENTS = {
    "constant(90min)": (1.5, 0.0),
    "uniform(low=1h, high=3h)": (2.0, 2.0 / math.sqrt(12.0)),
    # (1 + 2 + 5) / 3; variance (1 + 4 + 25 - 2 - 5 - 10) / 18
    "triangular(low=1h, likely=2h, high=5h)": (8 / 3, math.sqrt(13 / 18)),
    "exponential(mean=6h)": (6.0, 6.0),
    "lognormal(mean=2h, cv=0.5)": (2.0, 1.0),
    "lognormal(mean=2h, sd=3h)": (2.0, 3.0),
    "weibull(mean=2h, shape=0.7)": (
        2.0,
        2.0 * math.sqrt(special.gamma(1 + 2 / 0.7) / special.gamma(1 + 1 / 0.7) ** 2 - 1.0),
    ),
    "gamma(mean=2h, cv=0.5)": (2.0, 1.0),
    "gamma(mean=2h, shape=0.5)": (2.0, 2.0 * math.sqrt(2.0)),
    "erlang(k=4, mean=2h)": (2.0, 1.0),
    "hyperexponential(mean=2h, cv=2)": (2.0, 4.0),
    # 0.3 x 1/6 + 0.7 x 4 = 2.85; second moment 0.3 / 36 + 0.7 x 2 x 16
    "mixture(0.3 * 10min, 0.7 * exponential(4h))": (2.85, math.sqrt(0.3 / 36 + 22.4 - 2.85**2)),
}


@pytest.mark.parametrize("text", MOMENTS)
def test_samples_have_the_mean_and_spread_of_theory(text):
    mean, spread = MOMENTS[text]
    samplers, (row,) = table(text)
    assert samplers.mean[row] / HOUR == pytest.approx(mean, rel=1e-12)
    # evenly spread first uniforms, and second ones that run through (0, 1) in each part of a mixture
    second = np.random.default_rng(4).permutation(EVEN)
    got = sample_many(samplers, row, EVEN, second) / HOUR
    loose = samplers.shape[row] == Shape.MIXTURE
    assert got.mean() == pytest.approx(mean, rel=0.02 if loose else 1e-3)
    assert got.std() == pytest.approx(spread, rel=0.04 if loose else 0.02, abs=1e-9)


def test_a_mixture_takes_its_part_by_the_first_word_and_the_value_by_the_second():
    samplers, (row,) = table("mixture(0.3 * 10min, 0.7 * exponential(4h))")
    low, high = int(0.2999 * 2**52) << 12, int(0.3001 * 2**52) << 12
    for second in (0, 2**62, MASK):
        assert sample(samplers, row, low, second) == HOUR / 6
        assert sample(samplers, row, high, second) == math.floor(
            -4 * HOUR * math.log1p(-uniform(second)) + 0.5
        )


def test_the_parts_of_a_mixture_come_with_their_weights():
    found = values("mixture(0.1 * 1h, 0.2 * 2h, 0.7 * 3h)")
    assert [np.mean(found == hours * HOUR) for hours in (1, 2, 3)] == pytest.approx(
        [0.1, 0.2, 0.7], abs=2**-16
    )


def test_the_two_exponentials_of_a_hyperexponential_have_balanced_means():
    # p1 = (1 + sqrt((4 - 1) / (4 + 1))) / 2, and p1 m1 = p2 m2 = 1 h
    samplers, (row,) = table("hyperexponential(mean=2h, cv=2)")
    first = 0.5 * (1.0 + math.sqrt(0.6))
    part = int(samplers.a[row])
    assert samplers.values[samplers.start[row]] == pytest.approx(first, rel=1e-15)
    assert (samplers.a[part : part + 2] / HOUR).tolist() == pytest.approx(
        [1.0 / first, 1.0 / (1.0 - first)], rel=1e-12
    )


def test_times_in_working_days_are_of_the_day_given():
    rows = SamplerTable(Files())
    day = 7 * HOUR
    spread = "hyperexponential(mean=2 working days, cv=2)"
    for text in ("2 working days", spread, f"mixture(0.5 * {spread}, 0.5 * 2 working days)"):
        assert rows.mean(rows.add(parse_distribution(text), day)) == pytest.approx(14 * HOUR, rel=1e-12)


def test_the_same_distribution_gets_the_same_row():
    rows = SamplerTable(Files())
    first, second, other, longer = (
        rows.add(parse_distribution(text), day)
        for text, day in (("2h", None), ("2h", None), ("3h", None), ("2h", 8 * HOUR))
    )
    assert first == second != other and longer not in (first, other)


def test_geometric_batches_have_the_mean_and_chances_of_theory():
    # P(n) = (3/4)^(n - 1) / 4
    found = values("geometric(mean=4)", counts=True)
    assert found.min() == 1 and found.mean() == pytest.approx(4.0, rel=1e-3)
    for n in (1, 2, 3, 10):
        assert np.mean(found == n) == pytest.approx(0.75 ** (n - 1) / 4, abs=1e-4)
    assert set(values("geometric(mean=1)", counts=True).tolist()) == {1}


def test_uniform_batches_take_both_ends_as_often_as_what_lies_between():
    found = values("uniform(low=1, high=3)", counts=True)
    assert [np.mean(found == n) for n in (1, 2, 3)] == pytest.approx([1 / 3] * 3, abs=1e-4)
    samplers, (row,) = table("uniform(low=1, high=3)", counts=True)
    assert samplers.mean[row] == 2.0


def test_constants_of_counts_and_mixtures_of_them_are_whole_numbers():
    assert set(values("constant(5)", counts=True).tolist()) == {5}
    assert set(values("mixture(0.5 * 1, 0.5 * 4)", counts=True).tolist()) == {1, 4}


def test_a_sample_is_never_negative_nor_beyond_what_time_can_hold():
    far = values("lognormal(median=1h, p90=100000h)", np.array([0, MASK], dtype=np.uint64))
    assert far[0] == 0 and far[1] == 2**61


class TestEmpirical:
    """Values from a column of a CSV file, each as likely as the next."""

    TEXT = "empirical(file='effort.csv', column='hours', unit=h)"

    def rows(self, folder, text, name="effort.csv"):
        (folder / name).write_text(text, encoding="utf-8")
        rows = SamplerTable(Files(folder))
        row = rows.add(parse_distribution(self.TEXT))
        return rows.finish(), row

    def test_each_value_comes_equally_often_in_rising_order(self, tmp_path):
        samplers, row = self.rows(tmp_path, "id,hours\n1,3\n2,1\n3,0.5\n4,1\n")
        found = sample_many(samplers, row, EVEN, EVEN) / HOUR
        quarter = len(EVEN) // 4
        assert found.tolist() == [0.5] * quarter + [1.0] * 2 * quarter + [3.0] * quarter
        assert samplers.mean[row] == pytest.approx(5.5 / 4 * HOUR)

    def test_one_by_one_and_many_at_once_are_equal(self, tmp_path):
        samplers, row = self.rows(tmp_path, "hours\n" + "\n".join(str(n / 7) for n in range(1, 12)) + "\n")
        words = np.random.default_rng(2).integers(0, MASK, 2000, dtype=np.uint64, endpoint=True)
        words[:2] = [0, MASK]
        assert sample_many(samplers, row, words, words).tolist() == [
            sample(samplers, row, word, 0) for word in words.tolist()
        ]

    def test_semicolons_and_blank_cells_are_read_as_people_write_them(self, tmp_path):
        samplers, _ = self.rows(tmp_path, "name;hours\na;2\nb;\nc; 4 \n")
        assert (samplers.values / HOUR).tolist() == [2.0, 4.0]

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("id,minutes\n1,2\n", "no column"),
            ("hours\n", "nothing in its column"),
            ("hours\n1\ntwo\n", "line 3"),
            ("hours\n-1\n", "line 2"),
        ],
    )
    def test_a_file_that_cannot_be_used_is_said_to_be_so(self, tmp_path, text, message):
        with pytest.raises(ScenarioError, match=message):
            self.rows(tmp_path, text)

    def test_a_missing_file_and_one_outside_the_folder_are_not_read(self, tmp_path):
        (tmp_path / "inner").mkdir()
        (tmp_path / "effort.csv").write_text("hours\n1\n", encoding="utf-8")
        for text, message in (
            (self.TEXT, "no file"),
            (self.TEXT.replace("effort.csv", "../effort.csv"), "outside the folder"),
        ):
            with pytest.raises(ScenarioError, match=message):
                SamplerTable(Files(tmp_path / "inner")).add(parse_distribution(text))

    def test_a_scenario_without_a_folder_reads_no_file(self):
        with pytest.raises(ScenarioError, match="file of its own"):
            SamplerTable(Files()).add(parse_distribution(self.TEXT))
