"""The condition of an answer is the nearest value at which it changes, between values that were run."""

import pytest

from orgsim.experiment.ends import End, Robustness, Trial
from orgsim.experiment.verdict import condition_of, condition_sentence
from orgsim.statistics import Interval

ANY = Interval(-2.0, -3.0, -1.0, 20)


def end(text: str, outcome: str, move: float = 0.5) -> End:
    return End(text, ANY, outcome, move=move)  # type: ignore[arg-type]


def found(*tested: Trial, glimpsed: tuple[Trial, ...] = (), outcome: str = "better") -> Robustness:
    return Robustness("streams", ANY, outcome, 7, tested, 20, glimpsed=glimpsed)


SPEED = Trial("speed", "80%", end("60%", "reversed", 0.5), end("100%", "holds", 0.5), "speed")
DELAY = Trial(
    "delay",
    "2 working h",
    end("0 working h", "reversed", 2 / 14),
    end("14 working h", "holds", 12 / 14),
    "hand-off delay",
)
RATE = Trial(
    "rate", "40 per w", end("34 per w", "holds", 0.6), end("44 per w", "reversed", 0.4), "applications"
)
SERVE = Trial(
    "serve",
    "at random",
    end("at random", "holds", 0),
    end("by least load", "reversed", 1),
    "serve",
    graded=False,
)


def test_the_nearest_reversal_is_the_one_that_lies_fewest_shares_of_its_range_away() -> None:
    condition = condition_of(found(SPEED, DELAY, RATE))
    assert condition is not None
    assert (condition.trial, condition.end, condition.others) == (DELAY, DELAY.low, 2)


@pytest.mark.parametrize(
    ("trial", "where"),
    [
        (SPEED, "somewhere between speed 60% and 80% (base case)"),
        (DELAY, "somewhere between hand-off delay 0 and 2 working h (base case)"),
        (RATE, "somewhere between applications 40 (base case) and 44 per w"),
        (SERVE, "where serve is by least load (base case: at random)"),
    ],
)
def test_a_reversal_lies_between_the_base_case_and_the_end_that_was_run(trial: Trial, where: str) -> None:
    assert condition_sentence(found(trial)).startswith(f"This answer is reversed {where}")


def test_others_are_counted_and_breakeven_is_named_where_it_helps() -> None:
    one = condition_sentence(found(DELAY, SPEED))
    assert one.endswith(
        ", and within the range of 1 other assumption; `orgsim breakeven` finds the exact value."
    )
    assert ", and within the ranges of 2 other assumptions" in condition_sentence(found(DELAY, SPEED, RATE))
    assert "breakeven" not in condition_sentence(found(SERVE))


def test_a_reversal_weighs_more_than_what_is_only_unsure() -> None:
    unsure = Trial("a", "1h", end("0h", "inconclusive", 0.1), end("9h", "holds"), "a")
    assert condition_sentence(found(unsure, SPEED)).startswith(
        "This answer is reversed somewhere between speed"
    )
    assert (
        condition_sentence(found(unsure))
        == "This answer becomes inconclusive somewhere between a 0 and 1h (base case)."
    )


def test_an_answer_that_holds_says_where_it_was_tested() -> None:
    holds = Trial("a", "1h", end("0h", "holds"), end("9h", "holds"), "a")
    one = "This answer holds at the low and high values of the assumption that matters most (7 tested)."
    assert condition_sentence(found(holds)) == one
    two = "This answer holds at the low and high values of the 2 assumptions that matter most (7 tested)."
    assert condition_sentence(found(holds, holds)) == two
    assert condition_sentence(found()) == "This answer depends on no assumption (7 tested)."
    assert condition_sentence(None) == ""


def test_where_an_end_is_not_known_nothing_is_claimed() -> None:
    lost = Trial("a", "1", end("0", "not known"), end("9", "holds"), "a")
    assert condition_sentence(found(lost)) == ""
