"""The notebooks run from top to bottom."""

from itertools import product
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SHORTER = {
    '"horizon": "20w"': '"horizon": "8w", "warm_up": "1w"',
    "replications=4": "replications=2",
    "replications=10": "replications=3",
}
"""What a reader waits for, and what is enough to see that a notebook runs."""


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_is_stored_without_output(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "simulator"))
    notebook = nbformat.read(path, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells), "clear the outputs before committing"
    for cell, (long, short) in product(notebook.cells, SHORTER.items()):
        cell.source = cell.source.replace(long, short)
    nbclient.NotebookClient(
        notebook, timeout=None, resources={"metadata": {"path": str(path.parent)}}
    ).execute()
