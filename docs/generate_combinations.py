"""Write ``combinations.md``: which words of the language may meet, from the checks themselves.

``python docs/generate_combinations.py`` puts each two into one scenario, which is then loaded and lowered.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, Final, NamedTuple

from orgsim.errors import ScenarioError
from orgsim.model import lower
from orgsim.report.toml_text import toml_text
from orgsim.scenario import loads

PAGE: Final = Path(__file__).with_name("combinations.md")
WRITTEN: Final = Path(__file__).with_name("combination_rulings.toml")
Document = dict[str, Any]
STEP: Final = "middle"
"""The step of the scenario at which both words stand, where they are of a step."""


class Word(NamedTuple):
    """A word of the language: what it is called, and how it is put into a scenario."""

    name: str
    put: Callable[[Document], None]


def scenario() -> Document:
    """A scenario of three steps in two teams, with a mark and two classes, that uses nothing else."""
    start: Document = {"name": "start", "effort": "2h"}
    middle: Document = {"name": STEP}
    end: Document = {"name": "end", "effort": "1h"}
    return {
        "title": "Two words together",
        "horizon": "8w",
        "classes": ["urgent", "usual"],
        "marks": {"faults": {"initial": 0}},
        "people": {
            "ann": {"count": 3, "skills": ["start", STEP, "left", "right"]},
            "bob": {"count": 3, "skills": [STEP, "end"]},
        },
        "work": {
            "job": {
                "arrivals": "10 per w",
                "class": {"urgent": 0.2, "usual": 0.8},
                "steps": [start, middle, end],
            },
            "task": {"steps": [{"name": "do", "skill": "end", "effort": "1h"}]},
            "other": {
                "arrivals": "1 per w",
                "leads_to": {"task": 1},
                "steps": [{"name": "left", "effort": "1h"}],
            },
        },
        "designs": {"d": {"teams": {"A": {"people": ["ann"]}, "B": {"people": ["bob"]}}}},
    }  # fmt: skip


def of_step(**values: Any) -> Callable[[Document], None]:
    """Say values of the step in the middle."""

    def put(document: Document) -> None:
        _middle(document).update(values)

    return put


def of_work(**values: Any) -> Callable[[Document], None]:
    """Say values of the work."""

    def put(document: Document) -> None:
        document["work"]["job"].update(values)

    return put


def of_team(**values: Any) -> Callable[[Document], None]:
    """Say values of the team that does the steps."""

    def put(document: Document) -> None:
        document["designs"]["d"]["teams"]["A"].update(values)

    return put


def of_design(**values: Any) -> Callable[[Document], None]:
    """Say values of the design."""

    def put(document: Document) -> None:
        document["designs"]["d"].update(values)

    return put


def of_handoff(**values: Any) -> Callable[[Document], None]:
    """Say values of hand-offs."""

    def put(document: Document) -> None:
        document["designs"]["d"].setdefault("handoff", {}).update(values)

    return put


def _middle(document: Document) -> Document:
    step: Document = document["work"]["job"]["steps"][1]
    return step


def _split(document: Document) -> None:
    _middle(document)["split"] = ["left", "right"]
    branches = [{"name": name, "skill": "left", "effort": "1h"} for name in ("left", "right")]
    document["work"]["job"]["steps"][2:2] = branches


def _split_into_work(document: Document) -> None:
    """Let a branch of a split be work of another kind."""
    if "split" not in _middle(document):
        _split(document)
    _middle(document)["split"].append("order")
    document["work"]["order"] = {"steps": [{"name": "place", "skill": "end", "effort": "1h"}]}


def _asks(answered_by: str, *, hold: bool) -> Callable[[Document], None]:
    """Ask something at the step in the middle."""

    def put(document: Document) -> None:
        name = "held" if hold else "free"
        question = {answered_by: "1h"} | ({"skill": "end"} if answered_by == "effort" else {})
        document.setdefault("questions", {})[name] = question
        asks = _middle(document).setdefault("asks", [])
        asks.append({"question": name, "hold": hold})

    return put


def _asks_for_work(document: Document) -> None:
    """Ask for work of another kind at the step in the middle."""
    document["work"]["errand"] = {"steps": [{"name": "run", "skill": "end", "effort": "1h"}]}
    _middle(document).setdefault("asks", []).append({"work": "errand"})


def _service_clock(document: Document) -> None:
    """Let a promise pass on a clock that stops in the step in the middle."""
    work = document["work"]["job"]
    work["promise"] = "8 working h"
    work["clock"] = {"stops_in": [_middle(document)["name"]]}


def _gate_in_branch(document: Document) -> None:
    if "split" not in _middle(document):
        _split(document)
    for step in document["work"]["job"]["steps"]:
        if step["name"] == "right":
            del step["skill"], step["effort"]
            step["gate"] = {"opens": "every Tuesday 14:00", "outcomes": {"reject": 0.1}}


def _decides_above(document: Document) -> None:
    """Ask something at the step in the middle that who stands above the team decides."""
    document.setdefault("questions", {})["right"] = {"skill": "end", "effort": "1h"}
    _middle(document).setdefault("asks", []).append({"question": "right"})
    design = document["designs"]["d"]
    design["decides"] = {"right": "1 level up"}
    design["units"] = {"Firm": {"people": ["bob"], "delegates": ["ann"]}}
    for team in design["teams"].values():
        team["unit"] = "Firm"


def _stretch(document: Document) -> None:
    document["designs"]["d"]["limits"] = [{"work": "job", "from": STEP, "to": "end", "items": 3}]


def _always_enough(document: Document) -> None:
    document["work"]["job"]["arrivals"] = "always enough"
    document["work"]["job"].setdefault("limit", 9)


def _hours(document: Document) -> None:
    document["calendars"] = {"office": {"open": "Mon-Fri 09:00-17:00"}}
    for role in document["people"].values():
        role["calendar"] = "office"


def _leavers(document: Document) -> None:
    document["people"]["ann"]["until"] = date(2027, 1, 18)
    document["people"]["eve"] = {"count": 3, "skills": ["start", STEP, "left"], "from": date(2027, 1, 18)}
    document["designs"]["d"]["teams"]["A"]["people"].append("eve")


def _shared(document: Document) -> None:
    document["people"]["cat"] = {"count": 1, "skills": ["start", STEP, "end"]}
    document["designs"]["d"]["shared"] = {"cat": ["A", "B"]}


MEETING: Final = {"opens": "every Tuesday 14:00", "members": ["ann"], "each": "15min"}
WORDS: Final = (
    Word("`effort`", of_step(effort="3h")),
    Word("`delay`", of_step(delay="1d")),
    Word("`gate`", of_step(gate="every Tuesday 14:00")),
    Word("`gate` with `each`", of_step(gate=MEETING)),
    Word("`split`", _split),
    Word("`gate` in a branch", _gate_in_branch),
    Word("`split` into other work", _split_into_work),
    Word("`rework`", of_step(rework={"to": "start", "chance": 0.1})),
    Word("`next` in cases", of_step(next=[{"when": {"faults": ">= 1"}, "is": "start"}, {"is": "end"}])),
    Word("`skip`", of_step(skip=0.5)),
    Word("`sets`", of_step(sets={"faults": "+1"})),
    Word("`patience` (step)", of_step(patience="5d")),
    Word("`same_person_as`", of_step(same_person_as="start")),
    Word("`different_person_from`", of_step(different_person_from="start")),
    Word("`asks`", _asks("delay", hold=False)),
    Word("`asks` that holds", _asks("effort", hold=True)),
    Word("`asks` for other work", _asks_for_work),
    Word("`decides` by level", _decides_above),
    Word("`leads_to`", of_work(leads_to=[{"work": "task", "on": {"finished": STEP}, "chance": 0.1}])),
    Word("`cancelled`", of_work(cancelled="exponential(20d)")),
    Word("`re_ranked`", of_work(re_ranked={"at": "every Monday 09:00", "chance": 0.2, "to": "usual"})),
    Word("`ages`", of_work(ages={"after": "5d", "to": "urgent"})),
    Word("`patience` (work)", of_work(patience="5d")),
    Word("`promise`", of_work(promise="5d")),
    Word("`value`", of_work(value="exponential(GBP 100)")),
    Word("`backlog`", of_work(backlog={"start": 3})),
    Word("a limit of the work", of_work(limit=9)),
    Word("`clock`", _service_clock),
    Word("`due`", of_work(due="every Friday 17:00")),
    Word("a limit that refuses", of_work(limit={"items": 9, "when_full": "refuse"})),
    Word("a limit of a stretch", _stretch),
    Word("`always enough`", _always_enough),
    Word("`wip_limit`", of_team(wip_limit=4)),
    Word("`preempt`", of_team(order="class", preempt=True)),
    Word("`shortest first`", of_team(order="shortest first")),
    Word("`newest first`", of_team(order="newest first")),
    Word("`earliest due date`", of_team(order="earliest due date")),
    Word("`case_worker`", of_team(case_worker=True)),
    Word("`handoff`", of_handoff(delay="1h", context_loss=0.1)),
    Word("`returns`", of_handoff(returns=0.1)),
    Word("`retyping`", of_handoff(retyping={"effort": "5min", "sets": {"faults": "+1"}})),
    Word("`questions` of a hand-off", of_handoff(questions={"chance": 0.3, "effort": "15min"})),
    Word("`misrouted`", of_design(misrouted={"step": STEP, "chance": 0.1, "look": "5min", "to": ["B"]})),
    Word("`shared`", _shared),
    Word("working hours", _hours),
    Word("people who come and go", _leavers),
)
RULINGS: Final = {
    tuple(ruling["together"]): ruling["holds"]
    for ruling in tomllib.loads(WRITTEN.read_text(encoding="utf-8"))["ruling"]
}
"""What holds where two words meet, in the terms of the page on semantics."""
HEAD: Final = """# Which words may meet

This page is made from the checks by `python docs/generate_combinations.py`: each two words below are put into
one scenario, where they can at the same step, and it is loaded. What is not listed under "Refused" works;
where it is not plain what then holds, "Rulings" says it. [Semantics](semantics.md) has the whole.
"""


def page() -> str:
    """Return the page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield HEAD
    yield f"The words: {', '.join(word.name for word in WORDS)}."
    pairs = list(combinations(WORDS, 2))
    refused = {(first.name, second.name): refusal(first, second) for first, second in pairs}
    works = [pair for pair, message in refused.items() if message is None]
    yield f"\nOf the {len(pairs)} pairs {len(works)} work and {len(pairs) - len(works)} are refused."
    yield "\n## Refused\n\n| together | the check says |\n|---|---|"
    for message, together in _by_message(refused).items():
        yield f"| {'; '.join(together)} | {message} |"
    yield "\n## Rulings\n\n| together | |\n|---|---|"
    for pair in works:
        if ruling(*pair):
            yield f"| {pair[0]} and {pair[1]} | {ruling(*pair)} |"


def _by_message(refused: dict[tuple[str, str], str | None]) -> dict[str, list[str]]:
    """The pairs that are refused with the same words."""
    found: dict[str, list[str]] = {}
    for (first, second), message in refused.items():
        if message is not None:
            found.setdefault(message, []).append(f"{first} and {second}")
    return found


def ruling(first: str, second: str) -> str:
    """Return what holds where two words meet, if there is anything to say, in whichever order."""
    return RULINGS.get((first, second)) or RULINGS.get((second, first), "")


def refusal(first: Word, second: Word) -> str | None:
    """Return why two words may not meet; ``None`` where they may."""
    document = scenario()
    first.put(document)
    second.put(document)
    kinds = {"effort", "delay", "gate", "split"}
    if not kinds & _middle(document).keys():
        _middle(document)["effort"] = "3h"
    try:
        lower(loads(toml_text(document)), "d")
    except ScenarioError as error:
        return error.faults[0].message
    return None


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
