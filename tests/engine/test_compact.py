"""The compact form of the kernel: what only mechanisms need calls copies, and the usual path is as it was."""

from __future__ import annotations

import re

import pytest

from orgsim.engine.compiled import shipped
from orgsim.engine.compiled.compact import COPY, USUAL, compact, usual_functions
from orgsim.engine.compiled.switches import EVERY_SWITCH, MOST_AT_LENGTH, composed

pytest.importorskip("llvmlite", reason="the shipped text is for llvmlite")
FUNCTION = re.compile(r'^define [^@\n]*@"?([^"(\n]+)"?\([^\n]*\{\n.*?^\}\n', re.M | re.S)


def functions(text: str) -> dict[str, str]:
    return {found[1]: found[0] for found in FUNCTION.finditer(text)}


def inlined(text: str) -> str:
    """How the heads of functions end that are always inlined."""
    (number,) = re.findall(r"^attributes (#\d+) = \{ alwaysinline \}$", text, re.M)
    return f"{number} {{"


def called(function: str) -> set[str]:
    _, _, body = function.partition("{\n")
    return {found[1] for found in re.finditer(r'@"?([\w.]+)"?\(', body)}


def test_usual_functions_are_as_in_the_text_at_length():
    text = shipped.text()
    before, after = functions(text), functions(compact(text))
    usual = usual_functions(text)
    assert "orgsim_kernel" in usual
    assert usual <= before.keys()
    assert {name for name in usual if after[name] != before[name]} == set()


def test_rare_functions_call_copies_that_are_not_inlined():
    text = shipped.text()
    usual, after = usual_functions(text), functions(compact(text))
    copies = {name for name in after if name.startswith(COPY)}
    assert {name.removeprefix(COPY) for name in copies} < usual
    for name, function in after.items():
        if name not in usual:
            assert called(function) & usual == set(), name
            assert not function.split("\n")[0].endswith(inlined(text)), name


def test_a_copy_does_what_its_function_does():
    text = shipped.text()
    before, after = functions(text), functions(compact(text))
    for name in (name for name in after if name.startswith(COPY)):
        body = after[name].split("\n", 1)[1].replace(f'@"{COPY}', '@"')
        assert re.sub(r'@"([\w.]+)"', r"@\1", body) == re.sub(
            r'@"([\w.]+)"', r"@\1", before[name.removeprefix(COPY)].split("\n", 1)[1]
        )


def test_a_text_that_does_not_say_what_is_usual_stays_as_it_is():
    _, _, text = shipped.text().partition("\n")
    assert usual_functions(text) == frozenset()
    assert compact(text) == text


def test_kernels_of_few_mechanisms_are_not_compact():
    text = shipped.text()
    few = frozenset(sorted(EVERY_SWITCH)[:MOST_AT_LENGTH])
    assert functions(composed(text, few)).keys() == functions(text).keys()
    assert COPY in composed(text, EVERY_SWITCH)
    assert USUAL < EVERY_SWITCH
