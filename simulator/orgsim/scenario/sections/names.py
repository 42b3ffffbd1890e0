"""The names in a scenario: types of fields, list entries and keys that say what is named, and where names are
given.

A name is looked for in the innermost table around it that gives such names: a step within work is a step of
this work, a team within a design one of this design, and a step elsewhere one of any work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from orgsim.scenario.sections.fields import Name


@dataclass(frozen=True, eq=False)
class Kind:
    """What is named, what to say of a name that is unknown, and the names that exist in every scenario."""

    what: str
    missing: str = "{name} is the name of no {what}"
    always: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Uses:
    """Marks a text, or the keys of a table, that name something.

    ``also`` are words that may stand for a name, ``of`` is the key beside it that names the table in which it
    is looked for, and with ``ranges`` ``Stream {1..3}`` is three names. Where the key is absent the value at
    the key ``default`` beside it is the name; beside one of the keys ``unless`` there is none. An
    entry of a list that is no text names nothing, unless names are looked for ``deep`` inside. With ``keys``
    only the keys of a table name something. A name of the kind ``or_else`` may stand there too; names of
    other kinds may be ``mistaken`` for one, of which there is something else to say.
    """

    kind: Kind
    also: frozenset[str] = frozenset()
    of: str | None = None
    ranges: bool = False
    default: str | None = None
    unless: frozenset[str] = frozenset()
    deep: bool = False
    keys: bool = False
    mistaken: tuple[tuple[Kind, str], ...] = ()
    or_else: Kind | None = None

    @property
    def absent_too(self) -> bool:
        """Return whether something is named where the key is absent."""
        return self.default is not None


@dataclass(frozen=True, eq=False)
class Defines:
    """Marks a table that gives names: its keys, or in a list of tables what stands at the key ``by`` of each.

    With ``only_tables`` a key gives a name only where a table stands at it.
    """

    kind: Kind
    by: str | None = None
    ranges: bool = False
    only_tables: bool = False
    absent_too: ClassVar[bool] = True


@dataclass(frozen=True, eq=False)
class Lists:
    """Marks a list that gives names and nothing else, or a table ``by_key``; where it is absent, the key of
    its table."""

    kind: Kind
    by_key: bool = False
    default: tuple[str, ...] | None = None
    absent_too: ClassVar[bool] = True


@dataclass(frozen=True)
class Unsaid:
    """Marks a table of which messages speak as a whole when something is wrong at this key of it."""

    key: str


@dataclass(frozen=True, eq=False)
class Partly:
    """Marks tables of which any value that stands elsewhere as ``whole`` may stand here, instead of it.

    What is named and marked there is so once the tables are laid over those.
    """

    whole: Any


@dataclass(frozen=True)
class OfMeasure:
    """Marks the name of a measure, or a text in which one stands, once it is read."""


@dataclass(frozen=True)
class ValuePath:
    """Marks the path of a value of the file."""


CALENDAR = Kind("calendar", always=frozenset({"always"}))
ROLE = Kind("role")
SKILL = Kind("skill", "nobody has the skill {name}")
CLASS = Kind("class")
WORK = Kind("work")
STEP = Kind("step")
TEAM = Kind("team")
DESIGN = Kind("design")
GATE = Kind("gate")
SITE = Kind("site")
MARK = Kind("mark")
RULE = Kind("rule")
QUESTION = Kind(
    "question",
    "nothing says what an answer to {name} takes: write [questions.NAME] with an effort or a delay, or "
    "[work.NAME] for other work with steps of its own",
)

CalendarName = Annotated[Name, Uses(CALENDAR)]
ClassName = Annotated[Name, Uses(CLASS)]
WorkName = Annotated[Name, Uses(WORK)]
StepName = Annotated[Name, Uses(STEP)]
TeamName = Annotated[Name, Uses(TEAM)]
SiteName = Annotated[Name, Uses(SITE)]
DesignName = Annotated[Name, Uses(DESIGN, deep=True)]
MarkName = Annotated[Name, Uses(MARK)]
AskedName = Annotated[Name, Uses(QUESTION, or_else=WORK)]
BranchName = Annotated[Name, Uses(STEP, or_else=WORK)]
RoleKey = Annotated[str, Uses(ROLE)]
ClassKey = Annotated[str, Uses(CLASS)]
EachClass = Annotated[str, Uses(CLASS, keys=True)]
StepKey = Annotated[str, Uses(STEP)]
