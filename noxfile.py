"""The tests on each Python that is here, with the newest dependencies and with the oldest that pyproject.toml
allows.

``pip install --group matrix && nox`` runs them all; ``nox -s newest-3.13 -- tests/units`` a part of one. A
Python that is not here is skipped.
"""

import re
import tomllib
from pathlib import Path

import nox

nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
PROJECT = tomllib.loads(Path(__file__).with_name("pyproject.toml").read_text(encoding="utf-8"))["project"]


@nox.session(python=PYTHONS)
def newest(session: nox.Session) -> None:
    """Whatever a reader gets who installs without the constraints."""
    session.install("--upgrade", "--upgrade-strategy", "eager", "-e", ".[dev]")
    _test(session)


@nox.session(python=PYTHONS)
def constrained(session: nox.Session) -> None:
    """The versions in constraints.txt, as in the README."""
    session.install("-c", "constraints.txt", "-e", ".[dev]")
    _test(session)


@nox.session(python=PYTHONS[0])
def oldest(session: nox.Session) -> None:
    """The oldest version of each dependency that is allowed, on the oldest Python."""
    folder = Path(session.create_tmp())
    (folder / "oldest.txt").write_text("\n".join(floors()) + "\n", encoding="utf-8")
    session.install("-c", str(folder / "oldest.txt"), "-e", ".[dev]")
    _test(session)


def floors() -> list[str]:
    """Each requirement of orgsim and of its extra for developers, pinned to the oldest version that it
    allows."""
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    found = [re.match(r"([\w-]+)>=([\w.]+)", requirement) for requirement in wanted]
    return [f"{match[1]}=={match[2]}" for match in found if match]


def _test(session: nox.Session) -> None:
    session.run("python", "-m", "pytest", "-q", "-n", "auto", *session.posargs)
