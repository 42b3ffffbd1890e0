"""What is said of thresholds: who wins where, how sure that is, and how far the file is from it."""

import json

import pytest
from breakeven_scenarios import CLOCKWORK, DELAY, QUEUES, SPEED, searched, vary

from orgsim.experiment.breakeven.duel import BreakevenResult, Line
from orgsim.experiment.breakeven.finding import finding
from orgsim.experiment.breakeven.search import Sides
from orgsim.report.experiments.breakeven import breakeven_paper
from orgsim.report.names import without_middles
from orgsim.report.paper import paper_record, paper_text
from orgsim.scenario import loads
from orgsim.scenario.factors import factor, factor_of_values
from orgsim.statistics import Interval


def test_one_threshold_in_the_words_of_the_file():
    paper = breakeven_paper(searched(CLOCKWORK, DELAY))
    assert paper.headline.startswith(
        "'Desk' beats 'Line' on lead time for designs.line.handoff.delay above 0.5h [0."
    )
    assert any(" is 1h, 16.7% of the range above it" in sentence for sentence in paper.sentences)
    (row,) = paper.tables["thresholds"].to_records()
    assert row["path"] == "designs.line.handoff.delay" and row["unit"] == "h"
    assert row["threshold"] == pytest.approx(0.5, abs=1e-3) and (row["wins below"], row["wins above"]) == (
        "line",
        "desk",
    )
    values = paper.tables["values"].to_records()
    assert (values[0]["value"], values[0]["wins"]) == ("0h", "line")
    assert values[-1]["mean"] == pytest.approx(-2.5) and values[-1]["unit"] == "h"


def test_assumptions_are_ranked_and_the_first_is_the_headline():
    paper = breakeven_paper(searched(CLOCKWORK))
    assert paper.headline.startswith("The nearest threshold is that of designs.line.handoff.delay, 0.5h [0.")
    assert " (base case 1h): beyond it, 'Desk' is no longer better on lead time; " in paper.headline
    assert "2 of 3 assumptions could do that alone" in paper.headline
    text = paper_text(paper)
    assert (
        text.index("line hand-off delay")
        < text.index("desk generalist speed")
        < text.index("case arrivals every")
    )
    assert len(paper.tables["thresholds"].to_records()) == 2


def test_a_map_counts_who_wins_where():
    paper = breakeven_paper(searched(CLOCKWORK, SPEED, DELAY, points=6))
    wins = [row["wins"] for row in paper.tables["cells"].to_records()]
    assert len(wins) == 36
    assert f"'Desk' wins at {wins.count('desk')}, 'Line' wins at {wins.count('line')}" in paper.headline
    assert "in the base case, 'Desk' wins" in paper.headline


def test_what_cannot_be_compared_is_a_warning_and_no_number():
    paper = breakeven_paper(searched(QUEUES, vary("people.clerk.count", 3, 5), design="split"))
    assert any(note.warning and "people.clerk.count = 3" in note.text for note in paper.notes)
    assert paper.tables["values"].to_records()[0]["wins"] == "cannot be compared"
    assert json.dumps(paper_record(paper), allow_nan=False)
    assert "nan" not in paper_text(paper).lower()


def test_where_nothing_was_delivered_no_number_is_told():
    never = CLOCKWORK.replace('effort = "1h"', 'effort = "5000h"')
    paper = breakeven_paper(searched(never, DELAY, points=3))
    assert paper.headline == (
        "'Desk' and 'Line' cannot be compared on lead time anywhere from 0h to 3h of "
        "designs.line.handoff.delay."
    )
    assert paper.sentences[0] == "In the base case, 'Desk' and 'Line' cannot be compared on lead time."


@pytest.mark.parametrize("arguments", [(CLOCKWORK, DELAY), (CLOCKWORK,), (CLOCKWORK, SPEED, DELAY)])
def test_every_line_keeps_to_the_width_and_the_record_is_json(arguments):
    keys = {"points": 6} if len(arguments) == 3 else {}
    paper = breakeven_paper(searched(*arguments, **keys))
    assert all(len(line) <= 80 for line in paper_text(paper, 80).splitlines())
    record = json.loads(json.dumps(paper_record(paper), allow_nan=False))
    assert (record["design"], record["against"], record["measure"]) == ("desk", "line", "lead time")


def told(means, half, moved=None):
    """The finding for means of the advantage at even values of the hand-off, or at those of another
    factor."""
    searched_for = searched(CLOCKWORK, DELAY)
    moved = moved or factor(loads(CLOCKWORK), "designs.line.handoff.delay", "0h", "3h")
    step = (moved.high - moved.low) / (len(means) - 1)
    amounts = tuple(moved.low + step * place for place in range(len(means)))
    advantages = tuple(Interval(mean, mean - half, mean + half, 20) for mean in means)
    line = Line(moved, {}, Sides(amounts, advantages, moved.whole))
    duel, titles, written = searched_for.duel, searched_for.titles, searched_for.written
    return finding(BreakevenResult(duel, titles, None, written, searched_for.provenance, (line,)))


def test_where_nothing_is_decided_no_threshold_is_told():
    assert told([1, -1, 1, -1], 2) == (
        "Inconclusive: 'Desk' and 'Line' do not differ significantly on lead time anywhere from 0h to 3h of "
        "designs.line.handoff.delay"
    )


def test_where_one_wins_everywhere_that_is_told():
    assert (
        told([-3, -4, -3], 1)
        == "'Line' beats 'Desk' on lead time everywhere from 0h to 3h of designs.line.handoff.delay"
    )


def test_where_one_wins_and_the_rest_is_open_both_are_told():
    assert told([4, 4, 1, 0.5], 2) == (
        "'Desk' wins on lead time from 0h to 1.667h of designs.line.handoff.delay; from 1.667h to 3h it is "
        "inconclusive"
    )


def test_a_winner_throughout_is_told_with_the_end_at_which_it_is_close():
    assert told([1.9, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 2) == (
        "'Desk' wins on lead time throughout, from 0h to 3h of designs.line.handoff.delay; near 0h it is "
        "inconclusive"
    )


def test_a_value_as_written_outside_the_range_is_said_to_be():
    paper = breakeven_paper(searched(CLOCKWORK, vary("designs.line.handoff.delay", "2h", "3h")))
    assert any(" is 1h, outside the values looked at" in sentence for sentence in paper.sentences)
    paper = breakeven_paper(searched(CLOCKWORK, vary("designs.line.handoff.delay", "0h", "0.8h")))
    assert any(
        " is 1h, outside the values looked at and 62.5% of the range above it" in text
        for text in paper.sentences
    )


def test_assumptions_are_one_table_with_nothing_said_above_a_threshold_that_is_not_there():
    text = paper_text(breakeven_paper(searched(CLOCKWORK)), 100)
    assert text.count("\nassumption ") == 1
    row = next(line for line in text.splitlines() if line.startswith("line hand-off delay"))
    assert "0 to 3 h" in row and "0.5 [0." in row and row.rstrip().endswith("Desk")
    row = next(line for line in text.splitlines() if line.startswith("case arrivals every"))
    assert row.rstrip().endswith("none")


def test_long_names_lose_words_in_their_middle_as_long_as_they_stay_apart():
    assert without_middles(["mortgage check documents rework chance", "short"]) == (
        "mortgage check … chance",
        "short",
    )
    same = ["mortgage check documents rework chance", "mortgage check contracts rework chance"]
    assert without_middles(same) == tuple(same)


def test_a_limit_beyond_the_range_is_said():
    assert told([4, 2, 0, -1], 1.5).endswith(
        " below 2h [1.2h, above the range]; on the other side of that the runs are inconclusive"
    )


def test_several_thresholds_are_told_in_turn():
    assert told([4, -4, 4], 1) == (
        "On lead time the winner changes 2 times along designs.line.handoff.delay: 'Desk' up to 0.8h [0h, "
        "1.5h], "
        "'Line' up to 2.2h [1.5h, 3h], and 'Desk' beyond"
    )


def test_whole_numbers_and_words_are_told_by_what_stands_on_either_side():
    clerks = factor(loads(QUEUES), "people.clerk.count", 4, 7)
    assert told([-4, -4, 4, 4], 1, clerks).endswith("for people.clerk.count 6 or more")
    assert told([-4, -1, 4, 4], 2, clerks).endswith(
        " 6 or more; decided only at the limits of [4, 6] and beyond"
    )
    assert told([4, -4, -4, -4], 1, clerks).endswith("for people.clerk.count 4 or fewer")
    words = factor_of_values(loads(QUEUES), "designs.split.serve", ["at random", "in turn", "by least load"])
    assert told([4, 4, -4], 1, words).endswith("for designs.split.serve at random or in turn")
