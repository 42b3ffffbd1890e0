"""The report of a run as text for a terminal."""

from __future__ import annotations

from orgsim.experiment import Result
from orgsim.experiment.stages import stopping_sentences
from orgsim.experiment.wording import DAY, amount
from orgsim.report.assumptions import assumptions
from orgsim.report.comparison import comparison, teams, time_spent
from orgsim.report.how_sure import how_sure
from orgsim.report.notes import notes
from orgsim.report.page import Page
from orgsim.report.robustness import robustness
from orgsim.scenario import Scenario
from orgsim.version import __version__


def terminal(result: Result, width: int = 100, *, colour: bool = False) -> str:
    """The whole report, no line wider than ``width`` where words allow."""
    page = Page(width, colour)
    title(page, result.scenario)
    _verdict(page, result)
    comparison(page, result)
    how_sure(page, result)
    robustness(page, result)
    time_spent(page, result)
    teams(page, result)
    _notes(page, result)
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
    return (
        f"orgsim {__version__}. Seed {result.seed}, {plural(result.finished, 'replication')} of each design, each of {days(horizon)} from "
        f"{result.scenario.start:%Y-%m-%d}, the first {days(result.warm_up)} left out as warm-up. The designs meet the same demand and the "
        f"same luck; the same file, version and seed give the same numbers. {result.ran.sentence}"
    )


def days(micros: int) -> str:
    """A length of time: weeks where it is whole weeks, else in the unit that reads best."""
    weeks, rest = divmod(micros, 7 * DAY)
    return plural(weeks, "week") if weeks and not rest else amount(micros, "time")


def plural(count: int, word: str) -> str:
    """``1 week``, ``2 weeks``."""
    return f"{count:,} {word}" + ("" if count == 1 else "s")


def _verdict(page: Page, result: Result) -> None:
    page.heading("Verdict")
    page.say(result.verdict.headline)
    for found in result.verdict.comparisons:
        page.say(found.sentence, lead="  ")
    for sentence in stopping_sentences(result):
        page.say(sentence, lead="  ")


def _notes(page: Page, result: Result) -> None:
    found = notes(result)
    if found:
        page.heading("Notes")
    for note in found:
        page.say(note.text, "warn" if note.warning else "", lead="! " if note.warning else "- ")



