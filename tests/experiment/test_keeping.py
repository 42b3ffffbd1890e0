"""What a run keeps: summaries while there is room for them, else accounts that give the same numbers."""

import gc
import math
import pickle
import sys
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from quick import ENGINE, QUICK
from small_case import TEXT

from orgsim.engine import simulate
from orgsim.experiment import Options, Result, jobs, keeping, run
from orgsim.experiment.account import Packed
from orgsim.experiment.crew import work
from orgsim.experiment.engines import Engine
from orgsim.experiment.keeping import Again
from orgsim.experiment.robustness import Setting, retested
from orgsim.measures import Summary, bin_edges, summarise
from orgsim.model import lower
from orgsim.report.run_folder import write_run
from orgsim.scenario import Scenario, loads

FIVE = Options(replications=5, **QUICK)


def scenario(**changes: object) -> Scenario:
    return loads(TEXT, overrides=changes)


@pytest.fixture
def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "ROOM", 0)


def folded(monkeypatch: pytest.MonkeyPatch, one: Scenario, options: Options = FIVE) -> Result:
    with monkeypatch.context() as patch:
        patch.setattr(keeping, "ROOM", 0)
        return run(one, options)


@pytest.mark.parametrize(
    ("warm_up", "decided", "formats", "engine"),
    [
        ("none", "lead time p80", (), "reference"),
        ("auto", "lead time", (), ENGINE),
        ("1w", "lead time", ("svg",), ENGINE),
    ],
)
def test_the_folder_of_a_run_is_the_same_with_and_without_summaries(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    warm_up: str,
    decided: str,
    formats: tuple[str, ...],
    engine: Engine,
) -> None:
    one, options = scenario(warm_up=warm_up, decide_on=decided), replace(FIVE, engine=engine)
    write_run(run(one, options), tmp_path / "kept", formats=formats, command=())
    found = folded(monkeypatch, one, options)
    assert all(isinstance(rows, Again) for rows in found.summaries.values())
    assert all(account.summary is None for design in found.designs for account in found.account(design))
    write_run(found, tmp_path / "folded", formats=formats, command=())
    names = [path.relative_to(tmp_path / "kept") for path in (tmp_path / "kept").rglob("*") if path.is_file()]
    assert len(names) > 15 + len(formats)
    for name in names:
        if name.name != "provenance.json":
            assert (tmp_path / "folded" / name).read_bytes() == (tmp_path / "kept" / name).read_bytes(), name


def test_what_was_not_asked_for_before_is_simulated_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, found = run(scenario(), FIVE), folded(monkeypatch, scenario())
    assert found.values("desks", "lead time p80").tolist() == kept.values("desks", "lead time p80").tolist()
    assert found.summaries["desks"][3].same_as(kept.summaries["desks"][3])
    assert len(found.summaries["desks"][1:3]) == 2
    with pytest.raises(KeyError):
        found.summary("desks", 6)


def test_parts_of_a_result_keep_their_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    found = folded(monkeypatch, scenario())
    monkeypatch.setattr(Again, "_simulated", None)
    part = found.of_replications({1, 3})
    assert part.numbers == (1, 3)
    assert part.values("desks", "lead time").tolist() == found.values("desks", "lead time")[[0, 2]].tolist()
    assert (
        found.limited_to(["desks"]).values("desks", "wait").tolist() == found.values("desks", "wait").tolist()
    )
    other = replace(found, warm_up=0)
    assert other.values("desks", "lead time").tolist() == found.values("desks", "lead time").tolist()


def test_a_run_in_stages_takes_up_what_it_has_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    options = Options("auto", precision="1min", at_most=30, **QUICK)
    kept = run(scenario(), options)
    found = folded(monkeypatch, scenario(), options)
    assert kept.finished == found.finished > 20
    assert found.difference("counter", "lead time") == kept.difference("counter", "lead time")
    assert isinstance(found.summaries["desks"], Again)


def test_the_robustness_of_a_folded_run_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    how = Setting(**QUICK)
    kept, found = retested(run(scenario(), FIVE), how), retested(folded(monkeypatch, scenario()), how)
    assert kept.robustness == found.robustness is not None


def test_a_rule_of_ones_own_keeps_its_summaries(no_room: None) -> None:
    found = run(
        scenario(),
        replace(FIVE, engine="reference", dispatch={"Files": lambda items, people, _: (items[0], people[0])}),
    )
    assert isinstance(found.summaries["desks"], tuple)


def test_the_size_of_a_summary_counts_its_arrays() -> None:
    model = lower(scenario(), "desks")
    summary = summarise(simulate(model, 1, 1), bin_edges(model.header))
    items = sum(column.nbytes for column in summary.items.values())
    assert items < keeping.size_of_summary(summary) < items + 40 * np.prod(summary.queue_length.shape) * 8


def test_what_a_task_brought_is_let_go_of_once_it_was_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else all summaries of a run are in memory until its end, folded or not."""
    gc.freeze()  # what other tests have left need not be looked through each time
    seen: list[weakref.ref[Summary]] = []
    most = []

    def simulated(*arguments: object) -> Summary:
        gc.collect()
        most.append(sum(one() is not None for one in seen))
        summary = jobs.simulated(*arguments)  # type: ignore[arg-type]
        seen.append(weakref.ref(summary))
        return summary

    monkeypatch.setattr(work, "simulated", simulated)
    folded(monkeypatch, scenario(horizon="1w"), Options(replications=40, cores=1, engine="reference"))
    assert len(seen) == 80
    assert max(most) < 45


def test_numbers_by_name_of_many_replications_share_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, found = run(scenario(), FIVE), folded(monkeypatch, scenario())
    for design in found.designs:
        for account, whole in zip(found.account(design), kept.account(design), strict=True):
            assert isinstance(account.measures, Packed)
            assert repr(dict(account.measures)) == repr(dict(whole.measures))
            assert (
                sys.getsizeof(account.measures) + 8 * len(account.measures)
                < sys.getsizeof(whole.measures) / 2
            )
        rows = found.part_rows(design, "person")
        for name, places in kept.part_rows(design, "person").items():
            assert repr(list(map(dict, rows[name].values()))) == repr(list(map(dict, places.values())))
        assert not any(isinstance(row, dict) for places in rows.values() for row in places.values())


def test_packed_numbers_are_a_mapping() -> None:
    packed = pickle.loads(pickle.dumps(Packed({"a": 1.5, "b": math.inf})))
    assert dict(packed) == {"a": 1.5, "b": math.inf}
    assert (list(packed), len(packed), packed["b"], packed == {"b": math.inf, "a": 1.5}) == (
        ["a", "b"],
        2,
        math.inf,
        True,
    )
    with pytest.raises(KeyError, match="c"):
        packed["c"]
