"""Read a scenario's text into plain tables."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from orgsim.errors import Fault, ScenarioError
from orgsim.scenario.reading.toml_slips import slip
from orgsim.units import short

LARGEST = 4 * 1024 * 1024
_PLACE = re.compile(r"^(.*) \((?:at line (\d+), column (\d+)|at end of document)\)$", re.DOTALL)


def parse_document(text: str, file: str | None) -> dict[str, Any]:
    """Return the tables of a TOML text.

    Raises `ScenarioError` with line and column when it is not TOML, or says nothing.
    """
    if len(text) > LARGEST:
        raise _error(f"the scenario is larger than {LARGEST // 1024} KiB", file)
    try:
        text.encode("utf-8")
        document = tomllib.loads(text)
    except UnicodeEncodeError as error:
        raise _error(
            "the text holds characters that are not Unicode", file, text.count("\n", 0, error.start) + 1
        ) from None
    except RecursionError:
        raise _error("the scenario is nested too deep", file) from None
    except ValueError as error:
        raise _syntax_error(str(error), text, file) from None
    if not document:
        raise _error("the scenario is empty", file)
    return document


def _syntax_error(message: str, text: str, file: str | None) -> ScenarioError:
    found = _PLACE.match(message)
    if found is None:
        return _error(f"not TOML: {message}", file)
    what, line, column = found.groups()
    at = "at the end" if line is None else f"column {column}"
    number = text.count("\n") + 1 if line is None else int(line)
    plain = slip(text, what, None if line is None else int(line), None if column is None else int(column))
    if plain is None:
        return _error(f"not TOML: {what} ({at})", file, number)
    read = None if not plain.read else short(plain.read)
    return _error(f"{plain.words} ({at})", file, plain.line or number, read)


def _error(
    message: str, file: str | None, line: int | None = None, value: str | None = None
) -> ScenarioError:
    return ScenarioError([Fault("", message, value, file=file, line=line)])
