"""The worked example of the semantics page, read from the page and run."""

import re
from pathlib import Path

from orgsim.engine import simulate
from orgsim.log import Log, Verb
from orgsim.model import lower
from orgsim.scenario import loads

PAGE = Path(__file__).parents[2] / "docs" / "semantics.md"
MINUTE = 60_000_000
DAYS = ("Fri", "Sat", "Sun", "Mon", "Tue")
ROLES = {"analyst": "analyse", "checker": "check"}
LETTERS = dict(enumerate("ABC"))
TEAMS = {"Analysis": "analyse", "Checking": "check"}

SCENARIO = """
title = "The worked example"
start = 2027-01-08
horizon = "5d"
classes = ["expedite", "standard"]
calendars.office.open = "Mon-Fri 09:00-17:00"
people.analyst = { skills = ["analyse"], calendar = "office" }
people.checker = { skills = ["check"], calendar = "office" }
[work.standard]
class = "standard"
arrivals = { dates = [2027-01-08T10:00:00, 2027-01-08T11:00:00] }
steps = [{ name = "analyse", effort = "3h" }, { name = "check", effort = "2h" }]
[work.urgent]
class = "expedite"
arrivals = { dates = [2027-01-08T12:00:00] }
steps = [{ name = "analyse", effort = "3h" }, { name = "check", effort = "2h" }]
[designs.example]
handoff = { delay = "2h", context_loss = 0.5 }
order = "class"
preempt = true
teams.Analysis = ["analyst"]
teams.Checking = ["checker"]
"""


def table() -> list[tuple[int, str]]:
    """Minutes since the start and sentence of each row of the example on the page."""
    text = PAGE.read_text(encoding="utf-8").split("<!-- worked-example -->")[1]
    rows = re.findall(r"^\| (\w{3}) (\d\d):(\d\d) \| (.+) \|$", text, flags=re.MULTILINE)
    return [((DAYS.index(day) * 24 + int(hour)) * 60 + int(minute), what) for day, hour, minute, what in rows]


TAKEN_UP = re.compile(
    r"the (analyst|checker) (starts|resumes) (it|[ABC])"
    r"(?:, which is at the head of its class)?(?: \(|: 2 h x 1\.5 = )(\d) h"
)
DISPLACED = re.compile(r"\b([ABC]) arrives; it is more urgent than ([ABC]), which is paused with (\d) h left")


def claims(sentence: str) -> set[tuple[str, ...]]:
    """What a row says must happen: (verb, item) and, where the page has them, step, hours left to do and
    cause."""
    found: set[tuple[str, ...]] = set()
    for verb, words in (
        ("arrived", "arrives"),
        ("received", "is received"),
        ("finished", "is finished"),
        ("delivered", "is delivered"),
    ):
        found |= {(verb, item) for item in re.findall(rf"\b([ABC]) {words}", sentence)}
    found |= {("sent", item) for item in re.findall(r"\b([ABC]) is finished and sent", sentence)}
    found |= {
        ("queued", item, TEAMS[team])
        for item, team in re.findall(r"\b([ABC]) arrives, joins (\w+)", sentence)
    }
    found |= {("paused", victim, hours, item) for item, victim, hours in DISPLACED.findall(sentence)}
    for who, verb, item, hours in TAKEN_UP.findall(sentence):
        subject = sentence[0] if item == "it" else item
        found.add(("started" if verb == "starts" else "resumed", subject, ROLES[who], hours))
    return found


def facts(log: Log, minute: int) -> set[tuple[str, ...]]:
    """What the log says happened at a minute, in the same words."""
    found: set[tuple[str, ...]] = set()
    for time, verb, item, step, _, _, _, cause, value in log.records.tolist():
        if time == minute * MINUTE:
            name, letter, hours = Verb(verb).name.lower(), LETTERS[item], str(value // (60 * MINUTE))
            what = log.header.steps[step].name
            found |= {
                "queued": {("queued", letter, what)},
                "started": {("started", letter, what, hours)},
                "resumed": {("resumed", letter, what, hours)},
                "paused": {("paused", letter, hours, LETTERS.get(cause, "nobody"))},
            }.get(name, {(name, letter)})
    return found


def test_every_row_of_the_page_is_what_the_engine_does_at_that_moment() -> None:
    scenario = loads(SCENARIO)
    log = simulate(lower(scenario, "example"), 1, 0)
    rows = table()
    assert len(rows) == 14
    for minute, sentence in rows:
        said, done = claims(sentence), facts(log, minute)
        assert said <= done, sentence
        # The page leaves unsaid only that items that arrive or are received are queued, and that the last
        # step of a delivered item is finished.
        ended = {("finished", claim[1]) for claim in said if claim[0] == "delivered"}
        unsaid = {fact for fact in done - said - ended if fact[0] != "queued"}
        assert not unsaid, f"{sentence}: the engine also says {unsaid}"
    moments = set(log.column("time").tolist())
    silent = {minute * MINUTE for minute, sentence in rows if not claims(sentence)}
    assert moments | silent == {minute * MINUTE for minute, _ in rows}


def test_the_rows_of_the_page_claim_as_much_as_their_sentences() -> None:
    # counted by hand on the page: 3 arrivals, 1 joining, 1 pause, 6 starts, 1 resumption, 3 ends and sendings
    # of analysis, 3 receipts and 3 deliveries
    said = [claim[0] for _, sentence in table() for claim in claims(sentence)]
    counts = {verb: said.count(verb) for verb in dict.fromkeys(said)}
    assert counts == {
        "arrived": 3,
        "queued": 1,
        "started": 6,
        "paused": 1,
        "finished": 3,
        "sent": 3,
        "resumed": 1,
        "received": 3,
        "delivered": 3,
    }
