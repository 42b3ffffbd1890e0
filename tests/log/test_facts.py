"""States, outcomes and verbs have one row each, with words and colours, and nothing else lists them."""

import ast
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pytest

from orgsim.charts.style import STATE_COLOURS
from orgsim.log import Outcome, State, Verb, facts
from orgsim.log.catalogue import ITEM_MEASURES
from orgsim.log.facts import LOST, UNDELIVERED, WAITING, WORK
from orgsim.log.words import OUTCOME_WORDS, STATE_WORDS

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "simulator" / "orgsim"
MAY_LIST = (PACKAGE / "log" / "words.py", PACKAGE / "charts" / "style.py", PACKAGE / "log" / "facts.py")
OWN_WORDS = (PACKAGE / "evidence" / "cases", PACKAGE / "scenario")
"""Cases name measures to which theory has an answer, and scenarios have keys such as ``handoff``."""
FILES = [file for file in sorted(PACKAGE.rglob("*.py")) if file not in MAY_LIST]
MODULES = [file for file in FILES if not {*OWN_WORDS} & {*file.parents}]


def names_of(members: Iterable[State | Outcome]) -> dict[str, State | Outcome]:
    """What each may be called: its words, and the member itself."""
    found: dict[str, State | Outcome] = {}
    for member in members:
        words = {getattr(member, word) for word in ("key", "column", "measure") if hasattr(member, word)}
        found |= dict.fromkeys((*words, f"{type(member).__name__}.{member.name}"), member)
    return found


NAMES = {"states": names_of(State), "outcomes": names_of(Outcome)}


def test_members_are_counted_from_0_and_what_they_count_as_makes_the_lists() -> None:
    assert [*map(int, State)] == [*range(len(State))] and [*map(int, Outcome)] == [*range(len(Outcome))]
    assert {*WORK, *WAITING} == {state for state in State if state.counts != "neither"}
    assert [*UNDELIVERED] == [outcome for outcome in [*Outcome][2:] if not outcome.of_parts]
    assert {*LOST} <= {outcome.key for outcome in UNDELIVERED}


def test_every_state_has_words_and_a_colour_of_its_own_and_every_outcome_has_words() -> None:
    assert set(STATE_WORDS) == set(STATE_COLOURS) == set(State)
    assert len(set(STATE_COLOURS.values())) == len(State)
    assert all(words.label and words.spent and words.definition for words in STATE_WORDS.values())
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert all(words.label for words in OUTCOME_WORDS.values())
    assert all(OUTCOME_WORDS[outcome].definition for outcome in (*UNDELIVERED, Outcome.STILL_OPEN))
    assert all(OUTCOME_WORDS[outcome].did for outcome in Outcome if outcome.is_lost)


def test_every_state_and_outcome_is_measured_under_its_key() -> None:
    assert not {state.measure for state in State} - set(ITEM_MEASURES)
    assert not {outcome.key for outcome in (*UNDELIVERED, Outcome.STILL_OPEN)} - set(ITEM_MEASURES)


def test_every_state_verb_and_outcome_is_documented() -> None:
    page = (ROOT / "docs" / "semantics.md").read_text(encoding="utf-8")
    assert not [state.key for state in State if f"*{state.key}*" not in page]
    rows = re.findall(r"^([a-z]+) +[`a-z]", str(facts.__doc__), flags=re.MULTILINE)
    assert [verb.key for verb in Verb] == [word for word in rows if word.upper() in Verb.__members__]
    results = (ROOT / "docs" / "results.md").read_text(encoding="utf-8")
    assert not [outcome.key for outcome in Outcome if f"`{outcome.key}`" not in results]


OF_NO_ITEM = (Verb.JOINED, Verb.LEFT, Verb.OPENED, Verb.AWAY, Verb.BACK)


def test_a_verb_follows_one_of_the_same_item_and_each_outcome_has_its_verb() -> None:
    following = set(chain.from_iterable(verb.followers for verb in Verb))
    assert following == {*Verb} - {Verb.ARRIVED, *OF_NO_ITEM, Verb.RANKED}
    assert sorted(verb.facts.ends for verb in Verb if verb.facts.ends is not None) == [*Outcome][1:]
    for verb in Verb:
        assert bool(verb.followers) == (verb.facts.opens is not None)
        assert verb.followers or not verb.facts.at_once


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_other_module_lists_states_or_outcomes(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert not [f"line {line}: {names}" for line, names in chain(lists(tree), sentences(tree))]


def lists(tree: ast.Module) -> Iterator[tuple[int, list[str]]]:
    """Tuples, lists, sets and tables that have two of the words, or more than half of the members."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict):
            continue
        for kind, names in NAMES.items():
            found = [name for name in map(name_of, parts(node)) if name in names]
            words = {names[name] for name in found if "." not in name}
            if len(words) > 1 or 2 * len({names[name] for name in found}) > len(set(names.values())):
                yield node.lineno, [kind, *found]


def parts(node: ast.AST) -> Iterator[ast.AST]:
    """What stands in a list, and in lists in it."""
    yield node
    if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict | ast.Starred):
        yield from chain.from_iterable(map(parts, ast.iter_child_nodes(node)))


def name_of(node: ast.AST) -> str:
    """A text, or the name of a member with that of its class."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def sentences(tree: ast.Module) -> Iterator[tuple[int, list[str]]]:
    """Texts that name more than one way to be lost; docstrings may."""
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = name_of(node) if isinstance(node, ast.Constant) and node not in docstrings else ""
        named = [word for word in LOST if re.search(rf"\b{word}\b", text, re.I)]
        if len(named) > 1:
            yield node.lineno, named
