"""The verdict at the ends of the assumptions that move it most."""

from dataclasses import replace
from html import escape

import pytest
from quick import QUICK
from small_case import TEXT

from orgsim.experiment import Options, Result, jobs, robustness, run
from orgsim.experiment.breakeven.duel import PairedDifference
from orgsim.experiment.laboratory import Setting
from orgsim.experiment.robustness import is_testable, replications_ahead, retested
from orgsim.experiment.store import Store, open_store
from orgsim.log import Summary
from orgsim.report.markup import result_html
from orgsim.report.notes import notes
from orgsim.report.record import to_json
from orgsim.report.robustness import robustness_record, robustness_sentence
from orgsim.report.terminal import terminal
from orgsim.scenario import loads

MORE = """
[[assumptions]]
about = "designs.counter.generalist_speed"
basis = "guessed"
low = 0.2
high = 1.0
[[assumptions]]
about = "people.clerk.cost"
basis = "guessed"
low = "EUR 10/h"
high = "EUR 90/h"
[[assumptions]]
about = "people.clerk.count"
basis = "measured"
"""
HOW = Setting(**QUICK)


def written(changes: dict[str, object] | None = None, **options: object) -> Result:
    how = Options(**{**QUICK, "replications": 8, **options})  # type: ignore[arg-type]
    return run(loads(TEXT + MORE, overrides=changes), how)


@pytest.fixture(scope="module")
def found() -> Result:
    return retested(written(), HOW)


def test_the_assumptions_that_move_the_difference_are_tested_most_first(found: Result) -> None:
    assert found.robustness is not None
    assert found.robustness.screened == 3
    assert [one.path for one in found.robustness.tested] == [
        "designs.counter.generalist_speed",
        "designs.desks.handoff.delay",
    ]
    assert found.robustness.design == "counter"


def test_every_end_is_the_difference_of_a_run_with_that_value(found: Result) -> None:
    assert found.robustness is not None
    slow, delay = found.robustness.tested
    for one, value, end in (
        (slow, 0.2, slow.low),
        (slow, 1.0, slow.high),
        (delay, "5min", delay.low),
        (delay, "2h", delay.high),
    ):
        there = written({one.path: value}, replications=end.difference.n)
        assert end.difference == there.difference("counter", "lead time")


def test_what_becomes_of_the_answer(found: Result) -> None:
    assert found.robustness is not None
    slow = found.robustness.tested[0]
    assert (slow.low.outcome, slow.high.outcome) == ("reversed", "holds")
    assert slow.low.growing and not slow.high.growing
    assert not found.robustness.holds
    assert "The answer changes: it is reversed at counter generalist speed = 20%" in robustness_sentence(
        found
    )
    warned = [note for note in notes(found) if note.subject == "robustness"]
    assert len(warned) == 1 and warned[0].warning


def test_the_report_and_the_record_say_it(found: Result) -> None:
    text = terminal(found)
    assert "How robust is the answer?" in text and "reversed *" in text
    record = robustness_record(found)
    assert record is not None
    assert (record["holds"], record["screened"], record["replications"]) == (False, 3, 8)
    assert record["tested"][1]["high"]["value"] == "120min"
    many = record["tested"][1]["high"]["difference"]["n"]
    run_alone = written({"designs.desks.handoff.delay": "2h"}, replications=many)
    there = run_alone.difference("counter", "lead time")
    assert record["tested"][1]["high"]["difference"]["mean"] == pytest.approx(there.mean / 3.6e9)


def test_an_answer_that_holds_is_no_warning() -> None:
    one = retested(run(loads(TEXT), Options(replications=8, **QUICK)), HOW)
    assert one.robustness is not None
    assert [end.outcome for end in one.robustness.tested[0].ends] == ["holds", "holds"]
    assert one.robustness.holds
    assert robustness_sentence(one).endswith(
        "was set to its low and high values. The answer holds at each of them."
    )
    assert not [note for note in notes(one) if note.subject == "robustness"]


def test_an_open_verdict_may_be_decided_elsewhere() -> None:
    teams = {"All": ["clerk", "judge"]}
    twin = {
        "designs.desks.handoff.delay": "0h",
        "designs.desks.teams": teams,
        "designs.counter.generalist_speed": 1.0,
    }
    low = [{"about": "designs.counter.generalist_speed", "basis": "guessed", "low": 0.5, "high": 1.0}]
    one = retested(written(twin | {"designs.desks.generalist_speed": 1.0, "assumptions": low}), HOW)
    assert one.verdict.comparisons[0].outcome == "same"
    assert one.robustness is not None
    assert [end.outcome for end in one.robustness.tested[0].ends] == ["decided", "holds"]


def test_nothing_is_simulated_that_the_store_knows() -> None:
    with open_store(None) as store:
        first = retested(written(), replace(HOW, store=store))
        again = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Store, "keep", lambda *_: again.append(1))
            second = retested(written(), replace(HOW, store=store))
    assert first.robustness == second.robustness
    assert not again


def test_an_interruption_leaves_the_test_out_and_keeps_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(robustness, "_tested", interrupted)
    one = retested(written(), HOW)
    assert one.robustness is None and one.finished == 8
    assert (
        "The robustness of the answer to other assumptions was not tested: it was interrupted." in one.notes
    )


def test_an_assumption_that_cannot_be_varied_is_said_and_costs_no_run() -> None:
    odd = [{"about": "title", "basis": "guessed", "low": "A", "high": "B"}]
    one = retested(written({"assumptions": odd}), HOW)
    assert one.robustness is None
    assert any("was not tested: no assumption with a range can be varied" in note for note in one.notes)


def test_there_must_be_a_comparison_and_a_range() -> None:
    scenario = loads(TEXT)
    assert is_testable(scenario, ("desks", "counter"))
    assert not is_testable(scenario, ("desks",))
    assert not is_testable(loads(TEXT, overrides={"assumptions": []}), ("desks", "counter"))
    assert retested(written(designs=["desks"]), HOW).robustness is None
    assert retested(written(replications=1), HOW).robustness is None


def test_the_headline_carries_the_condition_that_the_test_has_found(found: Result) -> None:
    condition = (
        "This answer is reversed somewhere between counter generalist speed 20% and 90% (base case); "
        "`orgsim breakeven` finds the exact value."
    )
    assert found.verdict.condition == condition
    assert found.verdict.headline.endswith(condition)
    assert written().verdict.condition == ""
    assert condition in " ".join(terminal(found).split())
    record = to_json(found)
    assert record["verdict"]["condition"] == record["robustness"]["condition"] == condition
    assert condition in record["verdict"]["headline"]
    assert escape(condition) in result_html(found)


def test_a_reversal_that_only_the_screening_saw_is_told_and_costs_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(robustness, "TESTED", 0)
    one = retested(written(replications=6), HOW)
    assert one.robustness is not None
    assert one.robustness.tested == () and not one.robustness.holds
    assert [trial.path for trial in one.robustness.glimpsed] == ["designs.counter.generalist_speed"]
    assert one.robustness.glimpsed[0].low.difference.n == 5
    assert ", as seen in 5 simulated runs; `orgsim breakeven`" in one.verdict.condition


@pytest.mark.parametrize("replications", [3, 8])
def test_it_is_known_beforehand_how_many_replications_it_takes(stand_in, replications):
    result = written({"horizon": "1w"}, replications=replications)
    stand_in.calls.clear()
    assert retested(result, Setting(cores=1, engine="compiled")).robustness is not None
    taken = stand_in.calls.count("summary")
    assert taken <= replications_ahead(result.scenario, result.designs, replications)
    assert taken >= replications_ahead(result.scenario, result.designs, replications) / 2
    alone = ("desks",)
    assert replications_ahead(result.scenario, alone, replications) == 0


def test_an_end_beyond_doubt_is_run_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robustness, "CLEAR", 6)
    monkeypatch.setattr(robustness, "SURE", 0.99999)
    one = retested(written(replications=12), HOW)
    assert one.robustness is not None
    slow, delay = one.robustness.tested
    assert slow.low.difference.n == 6
    few = written({slow.path: 0.2}, replications=6).difference("counter", "lead time")
    assert slow.low.difference == few
    counts = {end.difference.n for trial in (slow, delay) for end in trial.ends}
    assert counts == {5, 6, 12}
    assert "Replications at a value: 5 to 12, no further where the 99.9% interval excludes zero." in " ".join(
        terminal(one).split()
    )


def test_an_end_in_doubt_is_run_to_the_last_replication(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robustness, "CLEAR", 6)
    monkeypatch.setattr(robustness, "SURE", 1 - 1e-12)
    one = retested(written(replications=9), HOW)
    assert one.robustness is not None
    assert {end.difference.n for trial in one.robustness.tested for end in trial.ends} == {9}
    assert "Replications at a value" not in terminal(one)


def test_the_screening_looks_longer_where_the_answer_is_not_known_to_hold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(robustness, "TESTED", 0)
    looked = []
    go_on = robustness._Deeper._go_on

    def watched(self: robustness._Deeper, looks: list[PairedDifference], *rest: object) -> None:
        go_on(self, looks, *rest)  # type: ignore[arg-type]
        looked.extend(looks)

    monkeypatch.setattr(robustness._Deeper, "_go_on", watched)
    retested(written(replications=8), HOW)
    counts = [(look.difference.n, look.difference.high < 0) for look in looked]
    assert (3, True) in counts
    assert {n for n, holds in counts if not holds} == {5}


def test_what_the_run_has_simulated_is_not_simulated_again() -> None:
    result = written()
    with open_store(None) as store, pytest.MonkeyPatch.context() as patch:
        done: list[tuple[str, int]] = []
        simulated = jobs.simulated

        def watched(job: jobs.Job, replication: int, *rest: object) -> Summary:
            done.append((job.model.digest(), replication))
            return simulated(job, replication, *rest)  # type: ignore[arg-type]

        patch.setattr("orgsim.experiment.crew.work.simulated", watched)
        retested(result, replace(HOW, store=store))
    assert done
    assert not {digest for digest, _ in done} & set(result.digests.values())
