"""What mechanisms bring about at a seam is counted by it: questions back, what is sent back, what a wrong
team hands on, and the effort that is added. Both engines count alike, and nothing where there is nothing."""

from __future__ import annotations

import numpy as np
import pytest
from replay import Replay

from orgsim.engine import compiled, simulate
from orgsim.log import Header, Log, Summary, Verb
from orgsim.measures import seam_measures, summarise
from orgsim.measures.summarise import bin_edges
from orgsim.model import lower
from orgsim.scenario import loads

TEXT = """
title = "Seams"
horizon = "7d"
people = { ann.skills = ["ask"], bob.skills = ["answer"], cat.skills = ["other"] }
work.job.arrivals = { every = "4h", at_most = 20 }
work.job.steps = [{ name = "ask", effort = "1h" }, { name = "answer", effort = "2h" }]
designs.d.teams = { A = ["ann"], B = ["bob"], C = ["cat"] }
"""
RARE = ("seam_questions", "sent_back", "handed_on", "added_effort")
Counts = dict[tuple[str, str], float]


def counted(text: str) -> tuple[Summary, Log]:
    """The summary of a run on which both engines, their logs and the page agree."""
    model = lower(loads(TEXT + text), "d")
    log, edges = simulate(model, 1, 0), bin_edges(model.header)
    assert Replay(model, log).violations() == []
    summary = summarise(log, edges)
    assert compiled.simulate(model, 1, 0).digest() == log.digest()
    assert compiled.summary(model, 1, 0, edges).same_as(summary)
    return summary, log


def by_pair(summary: Summary, header: Header, name: str) -> Counts:
    """The pairs of teams that have any of it, with how much."""
    sums = getattr(summary, name).sum(axis=0).tolist()
    pairs = [tuple(header.teams[team].name for team in pair) for pair in summary.seams.tolist()]
    return {(left, reached): size for (left, reached), size in zip(pairs, sums, strict=True) if size}


def test_questions_back_and_added_effort_are_of_the_hand_off_at_which_they_come_up() -> None:
    handoff = '{ context_loss = 0.5, retyping = "10min", questions = { number = 2, effort = "5min" } }'
    summary, log = counted(f"designs.d.handoff = {handoff}")
    assert by_pair(summary, log.header, "seam_questions") == {("A", "B"): 40}
    assert by_pair(summary, log.header, "added_effort") == {("A", "B"): 20 * 70 * 60_000_000}
    assert [getattr(summary, name).shape[1] for name in RARE] == [1, 0, 0, 1]
    measured = seam_measures(summary, log.header)
    assert measured["questions"].tolist() == [40]
    assert measured["added work"].tolist() == pytest.approx([20 * 70 / 60])
    assert "sent back" not in measured
    queued = log.records[(log.column("verb") == Verb.QUEUED) & (log.column("step") == 1)]
    assert set(queued[:, 7].tolist()) == {70 * 60_000_000}


def test_what_is_sent_back_is_of_the_hand_off_to_those_who_send_it() -> None:
    summary, log = counted("designs.d.handoff.returns = 0.4")
    returned = int(np.count_nonzero(log.column("verb") == Verb.RETURNED))
    assert returned > 3
    assert by_pair(summary, log.header, "sent_back") == {("A", "B"): returned}
    assert by_pair(summary, log.header, "returns") == {("B", "A"): returned}


def test_what_a_wrong_team_hands_on_is_of_the_hand_off_away_from_it() -> None:
    summary, log = counted(
        'designs.d.misrouted = { work = "job", chance = 0.6, again = 0.5, look = "8min" }\n'
        'designs.d.handoff.delay = "1h"'
    )
    bounces = int(np.count_nonzero(log.column("verb") == Verb.MISROUTED))
    found = by_pair(summary, log.header, "handed_on")
    assert sum(found.values()) == bounces == summary.items["bounces"].sum()
    assert set(found) <= {("B", "A"), ("C", "A"), ("B", "C"), ("C", "B")}
    assert {("B", "A"), ("C", "A")} <= set(found)
    assert by_pair(summary, log.header, "handoffs")["A", "B"] == 20


def test_what_nothing_brings_about_has_no_columns() -> None:
    summary, log = counted('designs.d.handoff.delay = "1h"')
    assert [getattr(summary, name).shape for name in RARE] == [(len(summary.edges) - 1, 0)] * 4
    assert list(seam_measures(summary, log.header)) == [
        *("from", "to", "hand-offs", "hand-off time", "wait after", "returns")
    ]
