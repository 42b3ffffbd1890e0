"""Each function for itself: games whose equilibrium and optimum are derived by hand."""

from dataclasses import replace

import pytest
from click.testing import CliRunner
from quick import QUICK

from orgsim.cli.commands import main
from orgsim.errors import ScenarioError, UsageError
from orgsim.experiment.laboratory import Laboratory, Setting
from orgsim.experiment.local import local
from orgsim.experiment.local.game import Game
from orgsim.experiment.store import Store
from orgsim.report.experiments.local import local_paper
from orgsim.report.paper import paper_record, paper_text
from orgsim.scenario import loads
from orgsim.statistics import Interval

TEXT = """
title = "Two functions"
horizon = "10w"
warm_up = "1w"
replications = 2
people.clerk.count = 4
[work.quote]
arrivals = { every = "1d" }
steps = [
  { name = "own", delay = "2d" },
  { name = "other", delay = "1d" },
  { name = "do", skill = "clerk", effort = "1h" },
]
[work.build]
arrivals = { every = "1d" }
steps = [
  { name = "own", delay = "2d" },
  { name = "other", delay = "1d" },
  { name = "do", skill = "clerk", effort = "1h" },
]
[designs.today]
teams.Desk = ["clerk"]
[local.functions.Sales]
measured_on = "lead time of quote"
policies.push = { "work.quote.steps.own.delay" = "1d", "work.build.steps.other.delay" = "4d" }
[local.functions.Engineering]
measured_on = "lead time of build"
policies.push = { "work.build.steps.own.delay" = "1d", "work.quote.steps.other.delay" = "4d" }
"""
"""Each push takes a day from one's own lead time and adds three to the other's: a prisoner's dilemma.

As today both lead times are 3 days and an hour. With both pushes they are 5 days and an hour, from which
nobody moves alone; the mean of both is least as today.
"""
DAY = 86_400_000_000


def played(changes=None):
    scenario = loads(TEXT, overrides=changes)
    with Laboratory(scenario, Setting(**QUICK, store=Store())) as laboratory:
        return local(laboratory)


def game(values):
    """A game of exact values by combination: those of the functions, then of the whole."""

    def gain(function, before, after):
        difference = values[after][function] - values[before][function]
        return Interval(difference, difference, difference, 2)

    return Game(tuple(1 + max(places) for places in zip(*values, strict=True)), gain)


def test_best_replies_lead_away_from_the_best():
    result = played()
    assert [move.function for move in result.walk.moves] == [0, 1]
    assert result.walk.settled
    assert result.walk.end == (1, 1)
    assert result.game.equilibria == [(1, 1)]
    assert result.best == (0, 0)
    assert result.lost.mean == pytest.approx(2 * DAY)
    assert [move.own.mean for move in result.walk.moves] == pytest.approx([DAY, DAY])
    assert [result.given_up(one).mean for one in (0, 1)] == pytest.approx([-2 * DAY, -2 * DAY])
    assert result.free == []


def test_the_paper_says_what_the_whole_loses():
    paper = local_paper(played())
    text = paper_text(paper)
    assert "the whole loses 2.00 days" in " ".join(text.split())
    record = paper_record(paper)
    assert record["settled"]
    assert record["each for itself"] == {"Sales": "push", "Engineering": "push"}
    assert record["best"] == {"Sales": "as today", "Engineering": "as today"}
    assert record["lost"] == {"mean": 48.0, "low": 48.0, "high": 48.0, "unit": "h"}
    assert len(record["tables"]["combinations"]) == 12


def test_the_paper_of_a_game_without_an_end_says_so():
    pennies = {(0, 0): (-1, 1, 0), (0, 1): (1, -1, 0), (1, 0): (1, -1, 0), (1, 1): (-1, 1, 0)}
    walked = game(pennies)
    paper = local_paper(replace(played(), game=walked, walk=walked.walk(), best=walked.best))
    assert paper.headline.startswith("Nobody settles")
    assert (paper.record["lost"], paper.record["each for itself"]) == (None, None)
    assert "the moves repeat for ever" in " ".join(paper_text(paper).split())


def test_nothing_is_lost_where_the_push_harms_nobody():
    alone = {
        "local.functions.Sales.policies": {"push": {"work.quote.steps.own.delay": "1d"}},
        "local.functions.Engineering.policies": {"push": {"work.build.steps.own.delay": "1d"}},
    }
    result = played(alone)
    assert result.walk.end == result.best == (1, 1)
    assert result.lost.mean == 0.0
    assert result.free == [(0, 1), (1, 1)]
    assert local_paper(result).headline.startswith("Nothing is lost")


def test_matching_pennies_never_settle():
    one = game({(0, 0): (-1, 1, 0), (0, 1): (1, -1, 0), (1, 0): (1, -1, 0), (1, 1): (-1, 1, 0)})
    walk = one.walk()
    assert not walk.settled
    assert [move.function for move in walk.moves] == [0, 1, 0, 1]
    assert walk.again == 0
    assert one.equilibria == []


def test_a_game_of_coordination_has_two_equilibria_and_stays_at_the_first():
    one = game({(0, 0): (1, 1, 2), (0, 1): (0, 0, 0), (1, 0): (0, 0, 0), (1, 1): (3, 3, 6)})
    assert one.walk().end == (0, 0)
    assert one.equilibria == [(0, 0), (1, 1)]
    assert one.best == (1, 1)


def test_a_gain_that_may_be_chance_moves_nobody():
    unsure = Game((2,), lambda *_: Interval(1.0, -0.5, 2.5, 20))
    assert unsure.walk().moves == ()


PATH = "local.functions.Sales.policies"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({PATH: {"p": {"work.build.steps.own.delay": "1d"}}}, "'Sales' and 'Engineering' both set"),
        ({PATH: {"p": {"work.quote.steps.nowhere.delay": "1d"}}}, "policy 'p' of 'Sales': "),
        ({PATH: {"p": {"work.quote.steps.own.delay": "2d"}}}, "changes nothing in 'today'"),
        ({PATH: {f"p{n}": {"work.quote.steps.own.delay": "1d"} for n in range(200)}}, "402 combinations"),
        ({"local": None}, "no function has policies to choose from"),
    ],
)
def test_what_cannot_be_played_is_told(changes, message):
    with pytest.raises(UsageError) as caught:
        played(changes)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({PATH: {"idle": {}}}, "the policy 'idle' changes nothing"),
        ({PATH: {"as today": {"horizon": "5w"}}}, "'as today' is a policy of every function"),
        ({"local.functions.Sales.measured_on": "lead tme of quote"}, "lead tme"),
        ({"local.design": "tomorrow"}, "tomorrow"),
    ],
)
def test_faults_of_the_section(changes, message):
    with pytest.raises(ScenarioError) as caught:
        loads(TEXT, overrides=changes)
    assert message in str(caught.value)


def test_the_command_writes_its_tables(tmp_path):
    (tmp_path / "two.toml").write_text(TEXT, encoding="utf-8")
    folder = tmp_path / "out"
    asked = ["local", str(tmp_path / "two.toml"), "-o", str(folder), "--no-cache", "--quiet", "--json"]
    found = CliRunner().invoke(main, asked)
    assert found.exit_code == 0, found.output
    assert (folder / "moves.csv").exists()
    assert (folder / "combinations.csv").exists()
