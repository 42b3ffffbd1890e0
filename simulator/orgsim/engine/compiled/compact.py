"""A compact form of the kernel's text, for models with many mechanisms.

Most functions of the kernel are inlined wherever they are called. With every mechanism in it the kernel would
hold many copies of what mechanisms have in common, such as the scheduling of an event, and LLVM would take
half as long again. In the compact form functions that only mechanisms need call one copy of these, which is
not inlined. What the usual mechanisms call is as before, so that the common path is no slower.

Which functions these are, the text says itself in a comment: `orgsim.engine.compiled.build` asks LLVM what
is left where only the `USUAL` switches are on.
"""

from __future__ import annotations

import re
from typing import Final

COPY: Final = "apart."
"""How the names of the copies begin."""
USUAL: Final = frozenset({"hours", "limits", "patience"})
"""The switches of what is no rare mechanism."""
_COMMENT: Final = "; usual functions:"
_FUNCTION: Final = re.compile(r'^(define [^@\n]*)@"?([^"(\n]+)"?(\([^\n]*\{)\n(.*?^\}\n)', re.M | re.S)
_CALLED: Final = re.compile(r'@"?([\w.]+)"?(?=\()')
_ATTRIBUTES: Final = re.compile(r"^attributes (#\d+) = \{ (alwaysinline|noinline) \}$", re.M)


def with_usual_functions(text: str, names: frozenset[str]) -> str:
    """The text with a comment that says which functions usual mechanisms call."""
    return f"{_COMMENT} {' '.join(sorted(names))}\n{text}"


def usual_functions(text: str) -> frozenset[str]:
    """The functions that the comment of a text names."""
    first, _, _ = text.partition("\n")
    return frozenset(first.removeprefix(_COMMENT).split()) if first.startswith(_COMMENT) else frozenset()


def never_inlined(text: str) -> str:
    """The text with no function inlined, in which LLVM leaves out what is never called, and nothing else."""
    attributes = _attributes(text)
    return _FUNCTION.sub(lambda found: _with(found, attributes["noinline"], attributes), text)


def compact(text: str) -> str:
    """The text in the compact form; one without the comment as it is."""
    usual, attributes = usual_functions(text), _attributes(text)
    if not usual:
        return text
    functions = {found[2]: found for found in _FUNCTION.finditer(text)}
    copied = _called_from([name for name in functions if name not in usual], usual, functions)
    apart = [_with(functions[name], attributes["noinline"], attributes) for name in sorted(copied)]
    copies = [_calling_copies(function, copied, with_name=True) for function in apart]

    def rare(found: re.Match[str]) -> str:
        if found[2] in usual:
            return found[0]
        return _calling_copies(_with(found, "", attributes), copied)

    return _FUNCTION.sub(rare, text) + "\n" + "\n".join(copies)


def _attributes(text: str) -> dict[str, str]:
    """The numbers of the two groups of attributes."""
    return {name: number for number, name in _ATTRIBUTES.findall(text)}


def _with(found: re.Match[str], attribute: str, attributes: dict[str, str]) -> str:
    """A function that is always inlined with another attribute; any other as it is."""
    head = re.sub(rf"{attributes['alwaysinline']}\b", attribute, found[3])
    return f'{found[1]}@"{found[2]}"{head}\n{found[4]}'


def _called_from(
    names: list[str], among: frozenset[str], functions: dict[str, re.Match[str]]
) -> frozenset[str]:
    """What some functions call of others, and what these call in turn."""
    found: set[str] = set()
    unread = list(names)
    while unread:
        called = {name for name in _CALLED.findall(functions[unread.pop()][4]) if name in among}
        unread.extend(called - found)
        found |= called
    return frozenset(found & functions.keys())


def _calling_copies(function: str, copied: frozenset[str], *, with_name: bool = False) -> str:
    """A function that calls the copies of others, and is called like its own if it is one."""
    head, _, body = function.partition("{\n")
    if with_name:
        head = head.replace('@"', f'@"{COPY}', 1)

    def called(found: re.Match[str]) -> str:
        return f'@"{COPY}{found[1]}"' if found[1] in copied else found[0]

    return f"{head}{{\n{_CALLED.sub(called, body)}"
