"""No module of the engines needs itself, by way of others; imports within functions and of types alone count
too."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

import pytest

grimp = pytest.importorskip("grimp", reason="it reads the imports")
ENGINE = "orgsim.engine"


def test_the_imports_of_the_engines_go_in_no_circle():
    graph = grimp.build_graph("orgsim", cache_dir=None)
    modules = {module for module in graph.modules if module.startswith(ENGINE)}
    needed = {module: graph.find_modules_directly_imported_by(module) & modules for module in modules}
    assert len(modules) > 60
    assert needed[f"{ENGINE}.compiled.machine"] >= {f"{ENGINE}.compiled.build", f"{ENGINE}.compiled.shipped"}
    try:
        TopologicalSorter(needed).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))
