"""A report says where the design that keeps people busiest is not the one that is best."""

from orgsim.experiment.busiest import busiest_is_not_best
from orgsim.report.notes import notes

SLOWER = {
    "designs.counter.generalist_speed": 0.6,
    "designs.desks.handoff.delay": "0min",
}
"""At the counter everybody does everything, more slowly: busier, and longer lead times."""


def test_the_busiest_design_that_is_not_best_is_told(result_of):
    found = result_of(SLOWER, replications=10)
    busy = {design: found.estimate(design, "utilisation").mean for design in found.designs}
    times = {design: found.estimate(design, "lead time").mean for design in found.designs}
    assert busy["counter"] > busy["desks"] + 0.01 and times["counter"] > times["desks"]
    sentence = busiest_is_not_best(found)
    assert sentence.startswith(f"Judged by utilisation alone, '{found.title('counter')}' would be chosen:")
    assert f"'{found.title('desks')}', which is the better on lead time." in sentence
    assert [note.text for note in notes(found) if note.subject == "utilisation"] == [sentence]


def test_nothing_is_told_where_the_busiest_is_the_best_or_as_busy(result_of):
    same = {"designs.counter.generalist_speed": 1.0, "designs.desks.generalist_speed": 1.0}
    assert busiest_is_not_best(result_of(same, replications=10)) == ""
    assert busiest_is_not_best(result_of({}, replications=3, designs=["desks"])) == ""
