"""The report of a run as text for a terminal."""

from __future__ import annotations

from orgsim.experiment import Result
from orgsim.experiment.reproducible import reproducible, what_is_the_same
from orgsim.experiment.stages import stopping_sentences
from orgsim.experiment.wording import counted
from orgsim.report.assumptions import assumptions
from orgsim.report.certainty import certainty
from orgsim.report.comparison import comparison, time_spent
from orgsim.report.delivery import delivery
from orgsim.report.design_differences import differences_between_designs
from orgsim.report.goals import goals
from orgsim.report.notes import notes, print_notes
from orgsim.report.own_measures import functions
from orgsim.report.page import Page
from orgsim.report.payback import payback
from orgsim.report.ranking import ranking
from orgsim.report.robustness import robustness
from orgsim.report.rules import rules
from orgsim.report.teams import teams
from orgsim.scenario import Scenario
from orgsim.units import first_text, length_text
from orgsim.version import __version__


def terminal(result: Result, width: int = 100, *, colour: bool = False) -> str:
    """The whole report, no line wider than ``width`` where words allow."""
    page = Page(width, colour)
    title(page, result.scenario)
    _verdict(page, result)
    differences_between_designs(page, result)
    payback(page, result)
    ranking(page, result)
    comparison(page, result)
    goals(page, result)
    certainty(page, result)
    robustness(page, result)
    functions(page, result)
    rules(page, result)
    delivery(page, result)
    time_spent(page, result)
    teams(page, result)
    print_notes(page, notes(result))
    assumptions(page, result.scenario)
    page.lines.append("")
    page.say(footer(result), "faint")
    return page.text


def title(page: Page, scenario: Scenario) -> None:
    """The scenario's title."""
    page.say(scenario.title, "bold")


def footer(result: Result) -> str:
    """What is needed to see the same numbers again."""
    horizon = next(iter(result.headers.values())).horizon
    each = " of each design" if len(result.designs) > 1 else ""
    warm_up = "no warm-up excluded"
    if result.warm_up:
        warm_up = f"the {first_text(result.warm_up)} excluded as warm-up"
    draws = f"The designs face {what_is_the_same(result.scenario, result.designs)}. " if each else ""
    runs = counted(result.finished, "replication")
    return (
        f"orgsim {__version__}. Seed {result.seed}, {runs}{each}, each of {length_text(horizon)} from "
        f"{result.scenario.start:%Y-%m-%d}, {warm_up}. {draws}"
        f"{reproducible()} {result.ran.sentence}"
    )


def _verdict(page: Page, result: Result) -> None:
    page.heading("Verdict")
    page.say(result.verdict.headline)
    for sentence in result.verdict.rest:
        page.say(sentence, lead="  ")
    for sentence in stopping_sentences(result):
        page.say(sentence, lead="  ")
