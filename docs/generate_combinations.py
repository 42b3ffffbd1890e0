"""Write ``combinations.md``: which words of the language may meet, from the checks themselves.

``python docs/generate_combinations.py`` puts each two into one scenario, which is then loaded and lowered.
"""

from __future__ import annotations

import sys
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


def _middle(document: Document) -> Document:
    step: Document = document["work"]["job"]["steps"][1]
    return step


def _split(document: Document) -> None:
    _middle(document)["split"] = ["left", "right"]
    branches = [{"name": name, "skill": "left", "effort": "1h"} for name in ("left", "right")]
    document["work"]["job"]["steps"][2:2] = branches


def _asks(answered_by: str, *, hold: bool) -> Callable[[Document], None]:
    """Ask something at the step in the middle."""

    def put(document: Document) -> None:
        name = "held" if hold else "free"
        question = {answered_by: "1h"} | ({"skill": "end"} if answered_by == "effort" else {})
        document.setdefault("questions", {})[name] = question
        asks = _middle(document).setdefault("asks", [])
        asks.append({"question": name, "hold": hold})

    return put


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
    Word("`rework`", of_step(rework={"to": "start", "chance": 0.1})),
    Word("`next` in cases", of_step(next=[{"when": {"faults": ">= 1"}, "is": "start"}, {"is": "end"}])),
    Word("`skip`", of_step(skip=0.5)),
    Word("`sets`", of_step(sets={"faults": "+1"})),
    Word("`patience` (step)", of_step(patience="5d")),
    Word("`same_person_as`", of_step(same_person_as="start")),
    Word("`different_person_from`", of_step(different_person_from="start")),
    Word("`asks`", _asks("delay", hold=False)),
    Word("`asks` that holds", _asks("effort", hold=True)),
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
    Word("a limit that refuses", of_work(limit={"items": 9, "when_full": "refuse"})),
    Word("a limit of a stretch", _stretch),
    Word("`always enough`", _always_enough),
    Word("`wip_limit`", of_team(wip_limit=4)),
    Word("`preempt`", of_team(order="class", preempt=True)),
    Word("`shortest first`", of_team(order="shortest first")),
    Word("`newest first`", of_team(order="newest first")),
    Word("`case_worker`", of_team(case_worker=True)),
    Word("`handoff`", of_design(handoff={"delay": "1h", "context_loss": 0.1})),
    Word("`returns`", of_design(handoff={"returns": 0.1})),
    Word("`retyping`", of_design(handoff={"retyping": {"effort": "5min", "sets": {"faults": "+1"}}})),
    Word("`misrouted`", of_design(misrouted={"step": STEP, "chance": 0.1, "look": "5min", "to": ["B"]})),
    Word("`shared`", _shared),
    Word("working hours", _hours),
    Word("people who come and go", _leavers),
)
RULINGS: Final = {
    ("`delay`", "`handoff`"): "The item keeps its last team; the hand-off is paid after the delay.",
    ("`delay`", "`wip_limit`"): "No team has the item: it holds no token of one.",
    ("`gate`", "`handoff`"): "The item keeps its last team; the hand-off is paid after the gate.",
    ("`gate`", "`wip_limit`"): "No team has the item: it holds no token of one.",
    ("`gate`", "a limit of the work"): "The item keeps the tokens of its work and of stretches.",
    ("`gate`", "a limit of a stretch"): "The item keeps the tokens of its work and of stretches.",
    ("`gate`", "`sets`"): "Marks are set as the gate decides, before the way out.",
    ("`gate`", "`patience` (work)"): "Patience runs in queues, not at a gate.",
    ("`gate`", "`case_worker`"): "The case worker lets go of the item.",
    ("`gate`", "`cancelled`"): "The item leaves the list or the agenda; what is let go then goes before.",
    ("`gate` with `each`", "`cancelled`"): "Nobody takes its place, and the meeting lasts as long.",
    ("`gate` with `each`", "`re_ranked`"): "It keeps its place on the agenda; the vote sees the new class.",
    ("`gate` with `each`", "`ages`"): "It keeps its place on the agenda; the vote sees the new class.",
    ("`gate` with `each`", "`preempt`"): "Nothing calls members out of a meeting.",
    ("`gate` with `each`", "working hours"): "It lasts until its last item, also past the end of a shift.",
    ("`gate` with `each`", "people who come and go"): "Who leaves for good is back first.",
    ("`gate` in a branch", "`cancelled`"): "Parts leave their gates before their item goes.",
    ("`gate` in a branch", "`promise`"): "Who is rejected is in no promise.",
    ("`gate` in a branch", "`leads_to`"): "`started` is when a part is tabled, `finished` when decided on.",
    ("`gate` in a branch", "a limit of the work"): "The item keeps its token, and its parts need none.",
    ("`gate` in a branch", "`re_ranked`"): "Parts change their class with their item.",
    ("`split`", "`handoff`"): "A part begins with the last team of the item, and the item is afterwards "
    "with that of the part that closed the join.",
    ("`split`", "a limit of the work"): "The item keeps its token, and its parts need none.",
    ("`split`", "a limit of a stretch"): "The item keeps its token, and its parts need none.",
    ("`split`", "`wip_limit`"): "The item holds no token of a team; each part takes one of its own.",
    ("`split`", "`sets`"): "Set at the join; parts read and set the marks of the item.",
    ("`split`", "`leads_to`"): "Of parts, only starts and ends of steps lead to work.",
    ("`split`", "`promise`"): "Parts have none.",
    ("`split`", "`patience` (work)"): "Parts that give up end without success; the item ends likewise "
    "once too few are left.",
    ("`split`", "a limit that refuses"): "Parts that are refused end without success; the item ends likewise "
    "once too few are left.",
    ("`split`", "`case_worker`"): "The case worker lets go of the item.",
    ("`split`", "`returns`"): "What comes after the join is not sent back over its hand-off.",
    ("`skip`", "`returns`"): "A step to which an item is sent back is done again, and not skipped.",
    ("`sets`", "`retyping`"): "Typing again sets its marks on receipt, the step as it ends.",
    ("`patience` (step)", "`misrouted`"): "The wait for a look has the patience of the step, drawn again.",
    ("a limit of the work", "`misrouted`"): "A look is within the limits of the step that it is for.",
    ("`case_worker`", "`misrouted`"): "Nobody keeps an item for a look.",
    ("`returns`", "`misrouted`"): "What is received from a look, or for one, is not sent back.",
    ("`retyping`", "`misrouted`"): "Nothing is typed again for a look.",
    ("`asks`", "`asks` that holds"): "In the order of the file, at the ends of equal portions of the effort.",
    ("`asks`", "`rework`"): "Each visit asks again.",
    ("`asks`", "`skip`"): "A step that is skipped asks nothing.",
    ("`asks`", "`wip_limit`"): "The item keeps its token; the answer needs none.",
    ("`asks` that holds", "`wip_limit`"): "The item keeps its token; the answer needs none.",
    ("`asks`", "`patience` (work)"): "Patience is over when the work starts; answers have none.",
    ("`asks`", "`preempt`"): "An answered item is at the head of its class, as one that was displaced.",
    ("`asks` that holds", "`preempt`"): "Whoever is held may be displaced; the item waits on without them.",
    ("`asks`", "`case_worker`"): "The case worker lets go of the item.",
    ("`asks`", "`newest first`"): "The answered item keeps the time it joined.",
    ("`asks`", "`shortest first`"): "The answered item counts with what is left of its effort.",
    ("`asks` that holds", "working hours"): "Whoever is held stays bound overnight, and goes on on shift.",
    ("`asks` that holds", "people who come and go"): "Who leaves is held no more; the item waits on.",
    ("`decides` by level", "`preempt`"): "A decision displaces no work, and may be displaced.",
    ("`decides` by level", "people who come and go"): "Who has left is not on shift: delegates decide.",
    ("`decides` by level", "working hours"): "Delegates decide while the hours of all who decide are closed.",
    ("`decides` by level", "`case_worker`"): "Nobody keeps an answer.",
    ("`asks`", "`handoff`"): "A question is no hand-off, whoever answers it.",
    ("`asks` that holds", "`handoff`"): "A question is no hand-off, whoever answers it.",
    ("`skip`", "`sets`"): "A step that is skipped sets no mark.",
    ("`skip`", "`rework`"): "Of the ways out of a step that is skipped only `next` is possible.",
    ("`skip`", "`same_person_as`"): "Whoever had the item at that step before; anybody where nobody had.",
    ("`skip`", "`wip_limit`"): "Settled before team and limits: no token is taken.",
    ("`skip`", "`gate`"): "The item is not on the agenda.",
    ("`skip`", "`case_worker`"): "The item stays with its case worker for the step at which it stays.",
    ("`skip`", "`leads_to`"): "The step neither starts nor ends, and leads to nothing.",
    ("`sets`", "`rework`"): "The step's marks are set first, then those of the way that is taken.",
    ("`sets`", "`next` in cases"): "The cases read the marks just set.",
    ("`sets`", "`leads_to`"): "The condition of `leads_to` reads the marks just set.",
    ("`patience` (step)", "`case_worker`"): "An item that its case worker keeps does not lose patience.",
    ("`patience` (work)", "`case_worker`"): "An item that its case worker keeps does not lose patience.",
    ("`patience` (step)", "`preempt`"): "Patience counts the first wait of a visit, not that after a pause.",
    ("`patience` (work)", "`preempt`"): "Patience counts the first wait of a visit, not that after a pause.",
    ("`case_worker`", "`preempt`"): "What is kept may be displaced by more urgent work.",
    ("`case_worker`", "working hours"): "The case worker keeps the item overnight.",
    ("`same_person_as`", "people who come and go"): "Anybody, once that person is no longer there.",
    ("`same_person_as`", "`shared`"): "If that person is not among those who could, anybody may.",
    ("`preempt`", "working hours"): "Only work in hand on shift is displaced.",
    ("`preempt`", "`newest first`"): "Any item that joined later displaces one.",
    ("`preempt`", "people who come and go"): "The item of a leaver is paused at the head of its queue.",
    ("`newest first`", "people who come and go"): "A paused item keeps the time it joined.",
    ("a limit of the work", "`wip_limit`"): "One token of each, taken together; with one missing the item "
    "waits outside, keeping those that it has.",
    ("`always enough`", "a limit of the work"): "The first limit that the first step waits for is its valve.",
    ("`always enough`", "`wip_limit`"): "The first limit that the first step waits for is its valve.",
    ("`backlog`", "a limit of the work"): "The backlog comes before all others and takes its tokens.",
    ("`promise`", "a limit that refuses"): "Who is refused counts as a broken promise.",
    ("`promise`", "`patience` (work)"): "Who gives up counts as a broken promise.",
    ("`promise`", "`gate`"): "Who is rejected is in no promise.",
    ("`handoff`", "working hours"): "A delay in working time runs on the calendar of the receiving team.",
    ("`handoff`", "`rework`"): "A return is a hand-off too where it goes to another team.",
    ("`handoff`", "`shared`"): "A specialist works within the team: there is no hand-off.",
    ("`effort`", "`cancelled`"): "Work in hand stops, and its person is free; the time worked is booked.",
    ("`split`", "`cancelled`"): "The parts are withdrawn first, in the order of the file.",
    ("`leads_to`", "`cancelled`"): "Work may come of it; what the item led to before comes all the same.",
    ("`promise`", "`cancelled`"): "Who is cancelled is in no promise.",
    ("`patience` (work)", "`cancelled`"): "Whichever comes first; in one moment the item gives up.",
    ("`patience` (step)", "`cancelled`"): "Whichever comes first; in one moment the item gives up.",
    ("a limit of the work", "`cancelled`"): "The token is given back; who waits for it is let in at once.",
    ("a limit of a stretch", "`cancelled`"): "The token is given back; who waits for it is let in at once.",
    ("`wip_limit`", "`cancelled`"): "The token is given back; who waits for it is let in at once.",
    ("`asks`", "`cancelled`"): "The answer is withdrawn just before the item is cancelled.",
    ("`asks` that holds", "`cancelled`"): "The answer is withdrawn just before; whoever was held is free.",
    ("`case_worker`", "`cancelled`"): "The case worker keeps the item no more.",
    ("`handoff`", "`cancelled`"): "An item on its way to a team never arrives.",
    ("`cancelled`", "`re_ranked`"): "In one moment items are cancelled before others change their class.",
    ("`cancelled`", "`ages`"): "In one moment items are cancelled before others change their class.",
    ("`re_ranked`", "`ages`"): "In one moment in this order; the later one holds.",
    **{
        (word, rule): text
        for rule in ("`re_ranked`", "`ages`")
        for word, text in {
            "`effort`": "Work in hand keeps its class until the item comes to its next step.",
            "`asks`": "The answer has the new class too.",
            "`asks` that holds": "The answer has the new class too.",
            "`gate`": "The list is in the order of the new class; an agenda stays as it is.",
            "`split`": "Parts change with their item.",
            "`skip`": "The class changes before the skip is settled.",
            "`leads_to`": "A child that takes over the class takes the new one.",
            "`promise`": "The promise stays that of the class on arrival.",
            "`value`": "The value stays that of the class on arrival.",
            "`patience` (step)": "The item keeps its patience.",
            "`patience` (work)": "The item keeps its patience.",
            "a limit of the work": "Tokens, and who waits outside, stay as they are.",
            "`wip_limit`": "Tokens, and who waits outside, stay as they are.",
            "`preempt`": "The item may displace other work at once.",
            "`newest first`": "This order does not ask for the class.",
            "`shortest first`": "This order does not ask for the class.",
        }.items()
    },
}  # fmt: skip
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
