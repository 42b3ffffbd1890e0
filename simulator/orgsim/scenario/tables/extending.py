"""Read a scenario file together with the files it extends."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from orgsim.errors import ScenarioError
from orgsim.scenario.findings import Findings
from orgsim.scenario.reading.documents import LARGEST, parse_document
from orgsim.scenario.reading.files import Files, read_text
from orgsim.scenario.reading.places import Places
from orgsim.scenario.reading.sources import Source
from orgsim.scenario.tables.merging import merged

MOST_FILES = 10
Layer = tuple[dict[str, Any], Places]


def read_with_bases(
    path: Path | None, files: Files, *, text: str | None = None, name: str | None = None
) -> Source:
    """Return the source of the scenario in a file or a text, laid over the files it extends.

    A file named by ``extends`` is relative to the file that names it, and stays inside the folder of the
    first one.
    Raises `ScenarioError` for files that cannot be read or extend each other in a circle.
    """
    shown = name if path is None else path.as_posix()
    written = read_text(path, str(shown), LARGEST) if text is None and path is not None else text or ""
    document, places = parse_document(written, shown), Places.of(written, shown)
    chain = [] if path is None else [path.resolve()]
    folder, layers = files.folder, [(document, places)]
    while isinstance(layers[-1][0].get("extends"), str):
        base = _base_file(layers[-1], folder, files, chain)
        chain.append(base)
        folder = base.parent
        layers.append(_layer(base, files))
    document, places = _merged(layers)
    return Source(written, document, places, files, path)


def _base_file(layer: Layer, folder: Path | None, files: Files, chain: list[Path]) -> Path:
    findings = Findings(*layer)
    name = layer[0]["extends"]
    try:
        base = files.resolve(name, folder)
    except ScenarioError as error:
        findings.add(("extends",), error.faults[0].message)
    else:
        if base in chain:
            findings.add(("extends",), "the files extend each other in a circle")
        elif len(chain) >= MOST_FILES:
            findings.add(("extends",), f"more than {MOST_FILES} files extend each other")
    findings.raise_any()
    return base


def _layer(base: Path, files: Files) -> Layer:
    shown = _shown(base, files)
    text = read_text(base, shown, LARGEST)
    return parse_document(text, shown), Places.of(text, shown)


def _shown(base: Path, files: Files) -> str:
    folder = files.folder or Path()
    try:
        return (folder / base.relative_to(folder.resolve())).as_posix()
    except ValueError:
        return base.as_posix()


def _merged(layers: list[Layer]) -> Layer:
    document, places = layers[-1]
    for over, over_places in reversed(layers[:-1]):
        document, places = merged(document, over), over_places.over(places, over)
    return document, places
