"""Write what was found with sliders as a scenario file: the original text with the values changed in
place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any, Final

from orgsim import writing
from orgsim.errors import ScenarioError, UsageError
from orgsim.report.toml_text import on_its_own, toml_text
from orgsim.scenario import Files, Scenario
from orgsim.scenario.loading import build
from orgsim.scenario.reading.positions import Location, scan
from orgsim.scenario.tables.extending import read_with_bases

_TOKEN: Final = re.compile(r"""\"(?:[^"\\]|\\.)*\"|'[^']*'|[^\s,\[\]{}=#"']+""")


def write_new(path: Path, text: str) -> Path:
    """Write a file that is not there yet, with a number in its name where the name is taken, and return it.

    Raises `UsageError` when it cannot be written.
    """
    for number in count(1):
        target = path if number == 1 else path.with_stem(f"{path.stem}_{number}")
        try:
            writing.write_new(target, text)
        except FileExistsError:
            continue
        except OSError as error:
            raise UsageError(f"{target}: {error.strerror}") from error
        return target
    raise AssertionError("numbers never end")


def frozen_text(scenario: Scenario, header: Sequence[str], folder: Path) -> str:
    """Return a text for a file in ``folder`` that reads as the scenario: its source with the changed values
    in their places.

    Where that cannot be, for values that stand in a file it extends or in another form, it is all of the
    tables written again, without comments, and says so. Raises `ScenarioError` where the files that it names
    cannot be reached from the folder.
    """
    files = Files(folder, scenario.files.allow_outside)
    begin = "".join(f"# {line}".rstrip() + "\n" for line in header)
    text = f"{begin}\n{_edited(scenario)}"
    if _document(text, files) != on_its_own(scenario.document):
        anew = (
            "The values are written again, and the comments are in the original: not all of them could be "
            "changed in place."
        )
        text = f"{begin}#\n# {anew}\n\n{toml_text(on_its_own(scenario.document))}"
    build(read_with_bases(None, files, text=text))
    return text


def _edited(scenario: Scenario) -> str:
    """The source with every value changed that stands otherwise in the scenario, as far as its place is
    found."""
    text = scenario.source_text
    for location, value in _differences(_document(text, scenario.files), scenario.document, ()):
        text = _with_value(text, location, value)
    return text


def _document(text: str, files: Files) -> dict[str, Any]:
    """What a text says together with the files it extends; nothing where it or they cannot be read."""
    try:
        return on_its_own(read_with_bases(None, files, text=text).document)
    except ScenarioError:
        return {}


def _differences(own: Any, wanted: Any, at: Location) -> Iterator[tuple[Location, Any]]:
    """Every single value that stands otherwise in the wanted tables, and those at the top that are
    missing."""
    if isinstance(own, Mapping) and isinstance(wanted, Mapping):
        for key, value in wanted.items():
            if key in own:
                yield from _differences(own[key], value, (*at, key))
            elif not at and key != "extends" and not isinstance(value, Mapping | list):
                yield (key,), value
    elif isinstance(own, list) and isinstance(wanted, list) and len(own) == len(wanted):
        for number, (here, there) in enumerate(zip(own, wanted, strict=True)):
            yield from _differences(here, there, (*at, number))
    elif own != wanted and not isinstance(own, Mapping | list) and not isinstance(wanted, Mapping | list):
        yield at, wanted


def _with_value(text: str, location: Location, value: Any) -> str:
    """The text with one value set, and nothing else changed; as it was where no place for that is found."""
    line = scan(text).get(location)
    if line is None:
        return toml_text({str(location[0]): value}) + text if len(location) == 1 else text
    literal = toml_text({"value": value}).partition("=")[2].strip()
    lines = text.split("\n")
    wanted = _replaced(tomllib.loads(text), location, value)
    for token in _TOKEN.finditer(lines[line - 1]):
        changed = lines[line - 1][: token.start()] + literal + lines[line - 1][token.end() :]
        candidate = "\n".join([*lines[: line - 1], changed, *lines[line:]])
        if _parsed(candidate) == wanted:
            return candidate
    return text


def _replaced(here: Any, location: Location, value: Any) -> Any:
    if not location:
        return value
    copied: Any = list(here) if isinstance(here, list) else dict(here)
    copied[location[0]] = _replaced(here[location[0]], location[1:], value)
    return copied


def _parsed(text: str) -> Any:
    try:
        return tomllib.loads(text)
    except ValueError:
        return None
