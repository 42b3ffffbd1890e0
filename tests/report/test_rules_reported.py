"""Rules of a run: the shares that violate them against what other measures and the log itself say, in the
report, in tables, in the folder, and in the explanation."""

import csv
import json

import numpy as np
import pytest
from quick import QUICK
from ruled import TEXT

import orgsim
from orgsim import experiment
from orgsim.engine import compiled, simulate
from orgsim.errors import UsageError
from orgsim.experiment import Options, run
from orgsim.experiment.laboratory import Setting
from orgsim.experiment.own_rules import own_rules
from orgsim.experiment.rules import judged, rule_estimates, rule_shares
from orgsim.log import Verb
from orgsim.measures.rules import judge
from orgsim.report.explain import explain
from orgsim.report.explanation import explanation
from orgsim.report.record import to_json
from orgsim.report.run_folder import write_run
from orgsim.report.terminal import terminal
from orgsim.report.violations import violations
from orgsim.scenario import loads

FOUR_EYES, APPROVAL, DEAR, IN_TIME, DUTIES = range(5)
WEEK = 7 * 24 * 3_600_000_000
WITHOUT = TEXT[: TEXT.index("[[rules]]")] + TEXT[TEXT.index("[designs.asked") :]


@pytest.fixture(scope="module")
def ruled() -> experiment.Result:
    """The result with its rules judged."""
    return judged(run(loads(TEXT), Options(**QUICK)), Setting(cores=1))


def test_people_whom_the_engine_keeps_apart_violate_no_rule_that_says_so(ruled: experiment.Result) -> None:
    assert rule_shares(ruled, "asked", FOUR_EYES).tolist() == [0, 0, 0]
    assert rule_estimates(ruled, "asked", FOUR_EYES)["items"].mean > 60


def test_a_limit_is_broken_as_often_as_the_promise_of_the_same_length(ruled: experiment.Result) -> None:
    for design in ruled.designs:
        kept = ruled.values(design, "promises kept")
        assert rule_shares(ruled, design, IN_TIME) == pytest.approx(1 - kept, abs=1e-12)
        assert 0.05 < kept.mean() < 0.95


def test_who_goes_past_the_board_has_no_approval_and_nobody_else_lacks_it(ruled: experiment.Result) -> None:
    assert rule_shares(ruled, "asked", APPROVAL).tolist() == [0, 0, 0]
    log = simulate(ruled.models["skipped"], ruled.seed, 1)
    past = log.column("item")[log.column("verb") == Verb.SKIPPED]
    deployed = log.column("item")[(log.column("verb") == Verb.STARTED) & (log.column("step") == 3)]
    late = np.flatnonzero(log.items["arrived"] >= WEEK)
    wanted = set(past.tolist()) & set(deployed.tolist()) & set(late.tolist())
    rows = violations(ruled, 1, ["skipped"]).to_records()
    assert {row["item"] - 1 for row in rows if row["rule"] == "=approval"} == wanted
    assert ruled.rules["skipped"][0].counts[APPROVAL].tolist()[1] == len(wanted)


def test_an_approval_by_value_is_asked_only_of_what_is_worth_as_much(ruled: experiment.Result) -> None:
    all_items, dear = (rule_estimates(ruled, "skipped", place) for place in (APPROVAL, DEAR))
    assert 0.3 * all_items["items"].mean < dear["items"].mean < 0.7 * all_items["items"].mean
    assert 0.3 < dear["share"].mean < 0.7


@pytest.mark.skipif(compiled.missing() is not None, reason="the compiled engine is not here")
def test_both_engines_are_judged_alike_and_rules_move_nothing(ruled: experiment.Result) -> None:
    scenario = loads(TEXT)
    model = ruled.models["skipped"]
    own = own_rules(scenario.of("skipped"), model.header)
    logs = simulate(model, 1, 2), compiled.simulate(model, 1, 2)
    assert logs[0].digest() == logs[1].digest()
    found = [judge(log, own.rules, WEEK) for log in logs]
    assert found[0].violations == found[1].violations
    assert found[0].counts.tolist() == found[1].counts.tolist() == ruled.rules["skipped"][1].counts.tolist()
    bare = run(loads(WITHOUT), Options(**QUICK))
    assert bare.digests == ruled.digests
    assert {**to_json(bare), "rules": []} == {**to_json(ruled), "rules": []}


def test_the_report_has_shares_with_limits_and_changes_in_points(ruled: experiment.Result) -> None:
    text = terminal(ruled)
    assert "Rules  share of the items to which a rule applies that violate it" in text
    assert "Rules: change from 'asked'  in points" in text
    assert "Rules report and change nothing" in text
    record = to_json(ruled)["rules"][APPROVAL]
    assert (record["rule"], record["requires"]) == ("=approval", "approved")
    assert record["designs"]["asked"]["share"]["mean"] == 0
    assert record["differences"]["skipped"] == record["designs"]["skipped"]["share"]


def test_without_rules_the_report_has_no_word_of_them() -> None:
    result = judged(run(loads(WITHOUT), Options(1, **QUICK)), Setting(cores=1))
    assert not result.rules
    assert "ules" not in terminal(result).replace("Rules of thumb", "")
    assert to_json(result)["rules"] == []
    assert len(violations(result)) == 0


def test_a_part_of_a_result_has_its_part_of_the_rules(ruled: experiment.Result) -> None:
    part = ruled.of_replications({2}).limited_to(["skipped"])
    assert [tally.replication for tally in part.rules["skipped"]] == [2]
    assert list(part.rules) == ["skipped"]
    assert set(violations(part)["replication"]) == {2}


def test_violations_are_told_by_item_with_moment_people_and_what_happened(ruled: experiment.Result) -> None:
    rows = violations(ruled, 2).to_records()
    assert [row["moment"] for row in rows if row["design"] == "asked"] == sorted(
        row["moment"] for row in rows if row["design"] == "asked"
    )
    late = next(row for row in rows if row["rule"] == "in time")
    assert late["what happened"] == f"{late['people']} did 'deploy' later than 5d after the arrival"
    duty = next(row for row in rows if row["rule"] == "duties")
    assert duty["people"].startswith("developer ")
    with pytest.raises(UsageError, match="there is no replication 9"):
        violations(ruled, 9)
    with pytest.raises(UsageError, match="there is no design 'none'"):
        violations(ruled, None, ["none"])


def test_the_folder_has_two_more_tables_without_formulas(ruled: experiment.Result, tmp_path) -> None:
    write_run(ruled, tmp_path, formats=())
    with (tmp_path / "rules.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["measure"] for row in rows} == {"items", "violate", "share", "change of share"}
    with (tmp_path / "violations.csv").open(newline="") as file:
        listed = list(csv.DictReader(file))
    assert {row["rule"] for row in listed} >= {"'=approval", "in time"}
    assert {"rules.csv", "violations.csv"} < set(
        json.loads((tmp_path / "provenance.json").read_text())["files"]
    )


def test_the_library_judges_rules_too_but_not_with_a_dispatch_rule_of_ones_own() -> None:
    study = orgsim.loads(TEXT)
    result = study.run(2, cores=1, cache=False, engine="reference")
    assert len(result.violations("skipped", replication=2)) > 0
    assert len(result.table("rules")) == 5 * (3 + 4)
    own = study.run(1, cores=1, cache=False, dispatch={"Development": lambda *_: None}, designs=["asked"])
    assert not own.rules
    assert own.notes[-1] == "The rules were not judged: a dispatch rule of your own takes part."


def test_ctrl_c_leaves_the_rules_out_and_says_so(
    ruled: experiment.Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orgsim.experiment.rules.perform", lambda *_: False)
    found = judged(ruled.with_rules({}), Setting(cores=1))
    assert not found.rules
    assert found.notes[-1] == "The rules were not judged: it was interrupted."


def test_an_explanation_says_what_each_rule_requires() -> None:
    scenario = loads(TEXT)
    text = " ".join(explain(scenario, ["asked"]).split())
    assert "Rules judged on the log of each run; they report and change nothing" in text
    assert "of each item of 'change': 'build' and 'review' are done by different people." in text
    assert "where value >= GBP 500: 'board' has approved it before it is delivered." in text
    assert "'deploy' is over within 5d of its arrival." in text
    assert explanation(scenario, "asked")["rules"][DUTIES]["requires"] == "not both"
