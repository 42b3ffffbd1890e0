"""Floats are added by `math.fsum` or NumPy: the built-in `sum` gives other last bits from Python 3.12 on,
where it compensates."""

import ast
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[1] / "simulator/orgsim"
PLACES = (
    "chance",
    "engine",
    "evidence",
    "experiment",
    "log",
    "measures",
    "model",
    "scenario/factors",
    "statistics",
    "units",
)
"""Where numbers come from; other folders show them."""
WHOLE = {
    "engine/compiled/state.py": {"(rows.nbytes for rows in self.tables.values())"},
    "engine/compiled/switches.py": {"(1 << place for place, name in enumerate(NEEDED) if name in on)"},
    "evidence/coverage_experiments.py": {"chosen.observed"},
    "evidence/coverage_theory.py": {"others", "busy"},
    "evidence/coverage_verdict.py": {"(outcome.right for outcome in outcomes)"},
    "evidence/theory/staged_work.py": {"state"},
    "experiment/kept_summary.py": {"sizes"},
    "experiment/crew/cluster.py": {"self._client.nthreads().values()"},
    "experiment/expected.py": {"on_shifts(model)"},
    "experiment/keeping.py": {
        "(array.nbytes for array in arrays if isinstance(array, np.ndarray))",
        "(column.nbytes for column in summary.items.values())",
    },
    "experiment/designs.py": {"assigned[role]", "assigned.get(role, [])"},
    "experiment/optimise/conduct.py": {"out"},
    "experiment/optimise/trials.py": {
        "found.values()",
        "heads(laboratory.scenario, design, written).values()",
        "heads(scenario, design, {**written, **change}).values()",
        "(moves_people(laboratory, design, factor) for factor in factors)",
    },
    "experiment/select.py": {"map(self.observed, self.samples)", "self.asked.values()"},
    "experiment/sensitivity/conduct.py": {"(one.matters for one in found.screened)"},
    "experiment/staff/conduct.py": {"(one.tried for one in staffed)"},
    "experiment/staff/levers.py": {
        "self.by_role(numbers).values()",
        "(count for team in spec.teams.values() if isinstance((count := team.people.get(role, 0)), int))",
    },
    "experiment/staff/words.py": {"(one.tried for one in result.staffed)"},
    "experiment/store.py": {"(row[0] for row in self._file.read(question, values))"},
    "experiment/store_file.py": {
        "(part.stat().st_size for part in (*parts, *damaged_files(path)) if part.exists())"
    },
    "model/analysis/load.py": {"(times[person] for person in people)"},
    "model/lowering/openings.py": {"(end - begin for begin, end in openings)"},
    "model/analysis/stations.py": {
        "able.values()",
        "(self._shifts[person] for person in people)",
        "open_time",
    },
}
"""What is added that is whole numbers without saying so by its form: counts of people, runs, bytes and
microseconds."""
FILES = sorted(
    path.relative_to(SOURCES).as_posix() for place in PLACES for path in (SOURCES / place).rglob("*.py")
)


def sums_in(text: str) -> set[str]:
    """What the built-in ``sum`` adds, unless it is whole numbers by its form, as source text."""
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "sum"]
    return {ast.unparse(call.args[0]) for call in named if not is_whole(call.args[0])}


def is_whole(added: ast.expr) -> bool:
    """Whether these are lengths, truth values or whole numbers by their form."""
    if isinstance(added, ast.Call):
        return ast.unparse(added).startswith("map(len, ")
    if not isinstance(added, ast.GeneratorExp | ast.ListComp):
        return False
    each = added.elt
    if isinstance(each, ast.Constant):
        return isinstance(each.value, int)
    return isinstance(each, ast.Compare) or ast.unparse(each).startswith(("len(", "int(", "not "))


@pytest.mark.parametrize("file", FILES)
def test_the_built_in_sum_adds_whole_numbers_only(file: str) -> None:
    found = sums_in((SOURCES / file).read_text(encoding="utf-8"))
    assert found <= WHOLE.get(file, set()), (
        "use math.fsum, or NumPy; if these are whole numbers, add them to WHOLE"
    )


def test_what_is_said_to_be_whole_is_still_there() -> None:
    listed = {(file, added) for file, several in WHOLE.items() for added in several}
    there = {
        (file, added) for file in WHOLE for added in sums_in((SOURCES / file).read_text(encoding="utf-8"))
    }
    assert listed - there == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sum(values)", {"values"}),
        ("sum(a * b for a, b in pairs)", {"(a * b for a, b in pairs)"}),
        ("math.fsum(values) + values.sum() + np.sum(values)", set()),
        (
            (
                "sum(1 for _ in rows) + sum(map(len, rows)) + sum(a > b for a, b in rows) + sum(len(row) for "
                "row in rows)"
            ),
            set(),
        ),
        ("sum(0.5 for _ in rows)", {"(0.5 for _ in rows)"}),
    ],
)
def test_the_test_tells_floats_from_whole_numbers(text: str, found: set[str]) -> None:
    assert sums_in(text) == found
