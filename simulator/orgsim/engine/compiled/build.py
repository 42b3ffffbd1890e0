"""Make the LLVM text of the kernel that is shipped: ``python -m orgsim.engine.compiled.build``. It takes
numba, as developers have it.

Numba compiles each function of the kernel as far as LLVM's optimisation of functions. Here all of them are
then linked to one module, as they are before LLVM optimises whole modules for one machine; the user's
processor decides about that when the text is loaded. Names are shortened, so that the text does not depend on
where the sources lie or on what else numba has compiled.
"""

from __future__ import annotations

import gc
import hashlib
import json
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from unittest.mock import patch

import llvmlite
import numba
from llvmlite import binding as llvm
from numba.core.codegen import CPUCodeLibrary
from numba.core.cpu import CPUContext

from orgsim.engine.compiled import shipped
from orgsim.engine.compiled.compact import USUAL, never_inlined, with_usual_functions
from orgsim.engine.compiled.layout import filled
from orgsim.engine.compiled.native import host, optimised
from orgsim.engine.compiled.switches import Switches, composed
from orgsim.engine.compiled.tables import RUN

_MACHINE: Final = re.compile(r"^(?:; ModuleID|source_filename|target datalayout|target triple) = .*\n", re.M)
"""Lines of the text that say where it was made."""


def text_of_sources() -> str:
    """The text; the same on every machine from the same versions of Python, NumPy, numba and llvmlite."""
    with _without_machine_code():
        library, name = _compiled_entry()
        module = _linked(library)
    module.get_function(name).name = shipped.ENTRY
    _shorten_names(module)
    _drop_unused(module)
    text = _MACHINE.sub("", str(module)).lstrip("\n")
    return with_usual_functions(text, _left_where_usual(text))


def _left_where_usual(text: str) -> frozenset[str]:
    """The functions that are called where only the usual switches are on."""
    module = optimised(never_inlined(composed(text, Switches(USUAL))), host())
    return frozenset(function.name for function in module.functions if not function.is_declaration)


@contextmanager
def _without_machine_code() -> Iterator[None]:
    """Let numba leave each function as it is before modules are optimised, for no processor in particular.

    Each function must still seem to have an address of its own. Python's search for unused memory is turned
    off, which saves a tenth.
    """

    def finalize(library: Any) -> None:
        library._finalize_dynamic_globals()
        library._finalized = True

    collects = gc.isenabled()
    gc.disable()
    try:
        with (
            patch.object(CPUCodeLibrary, "finalize", finalize),
            patch.object(CPUContext, "get_executable", lambda *_: [].append),
            patch.object(numba.config, "CPU_NAME", "generic"),
            patch.object(numba.config, "CPU_FEATURES", ""),
        ):
            yield
    finally:
        if collects:
            gc.enable()


def _compiled_entry() -> tuple[Any, str]:
    """The library of the entry and the name that numba gives it."""
    from orgsim.engine.compiled.entry import go_on

    dispatcher: Any = go_on
    dispatcher.compile((numba.typeof(filled(RUN, 1)), numba.int64))
    (made,) = dispatcher.overloads.values()
    return made.library, made.fndesc.llvm_func_name


def _linked(library: Any) -> Any:
    """One module with the functions of a library and of all that it calls."""
    module = library._final_module
    for called in _called(library, {}):
        module.link_in(called._final_module, preserve=True)
    return module


def _called(library: Any, found: dict[Any, None]) -> dict[Any, None]:
    """The libraries that a library calls, and those that these call."""
    for called in library._linking_libraries:
        if called not in found:
            found[called] = None
            _called(called, found)
    return found


def _shorten_names(module: Any) -> None:
    """Let only the entry be seen from outside, call the other functions by module and name, and the root by
    its name in LLVM.
    """
    for each in (*module.functions, *module.global_variables):
        if not each.is_declaration and each.name != shipped.ENTRY:
            each.linkage = "internal"
    used: Counter[str] = Counter()
    for function in module.functions:
        if function.name.startswith("_ZN"):
            name = ".".join(_parts(function.name)[-2:])
            used[name] += 1
            function.name = name if used[name] == 1 else f"{name}.{used[name]}"
        elif function.name == "sqrt":
            function.name = "llvm.sqrt.f64"


def _parts(mangled: str) -> list[str]:
    """The parts of a name such as ``_ZN6orgsim6engine...``: each is preceded by its length."""
    parts, rest = [], mangled.removeprefix("_ZN")
    while found := re.match(r"\d+", rest):
        begin = found.end()
        end = begin + int(found[0])
        parts.append(rest[begin:end])
        rest = rest[end:]
    return [part for part in parts if part != "_3clocals_3e"]


def _drop_unused(module: Any) -> None:
    target = llvm.Target.from_default_triple().create_target_machine()
    passes = llvm.create_new_module_pass_manager()
    passes.add_global_dead_code_eliminate_pass()
    passes.run(module, llvm.create_pass_builder(target, llvm.create_pipeline_tuning_options()))


def made_with() -> dict[str, str]:
    """What the text depends on beside the sources; another Python or numba translates the same functions to
    other text.
    """
    return {
        "python": platform.python_version(),
        "numba": numba.__version__,
        "llvmlite": llvmlite.__version__,
        "machine": f"{platform.system()} {platform.machine()}",
    }


def main() -> int:
    """Write the text and what is known of it."""
    if numba.config.BOUNDSCHECK or numba.config.OPT != 3:
        print("NUMBA_BOUNDSCHECK and NUMBA_OPT must not be set", file=sys.stderr)
        return 2
    text = text_of_sources()
    about = {
        "text": hashlib.sha256(text.encode()).hexdigest(),
        "sources": shipped.digest_of_sources(),
        "made with": made_with(),
    }
    shipped.TEXT.write_text(text, encoding="utf-8", newline="\n")
    shipped.ABOUT.write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8", newline="\n")
    print(f"{shipped.TEXT}: {len(text):,} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
