"""What may stand where in a table, as the types of a model say, and what of some kind stands there.

The tables may be what a user typed, wrong in any way, or the model itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from inspect import signature
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from orgsim.scenario.reading.positions import Location
from orgsim.scenario.sections.fields import TableAt, TableOf, one_or_many
from orgsim.scenario.sections.names import Partly, Unsaid
from orgsim.scenario.sections.spec import Spec

_NAMING: Final = ("name", "mark")
"""The keys by which tables of a list go that a design changes one by one."""


@dataclass(eq=False)
class Shape:
    """What may stand at a place: a value, the ``keys`` of a table of ``models``, or ``entries`` of a list, or
    by name.

    ``marks`` are its types and what annotations say besides. ``readers`` turn a short form into the long one,
    in order. ``attribute`` is what a key is in its model, ``unsaid`` a key of which messages do not speak,
    ``absent`` has the marks that say something where the key is absent, and ``is_read`` says that the model
    itself stands there. What is only ``partly`` there has no marks that anybody looks for. Where a table by
    name or a list may stand, the second of the two is the shape ``otherwise``.
    """

    marks: list[Any] = field(default_factory=list)
    readers: list[Callable[[Any], Any]] = field(default_factory=list)
    models: list[type[BaseModel]] = field(default_factory=list)
    keys: dict[str, Shape] = field(default_factory=dict)
    entries: Shape | None = None
    by_name: bool = False
    otherwise: Shape | None = None
    absent: list[Any] = field(default_factory=list)
    attribute: str = ""
    is_read: bool = False
    is_plain: bool = False
    partly: bool = False
    unsaid: str | None = None

    @property
    def short_for(self) -> str | None:
        """Return the key whose value may stand in place of the table, or of a list of one such table, if
        there is one."""
        if self.entries is not None and one_or_many in self.readers:
            return self.entries.short_for
        return next((reader.key for reader in self.readers if isinstance(reader, TableOf)), None)

    def table_with(self, key: str | int) -> Shape:
        """Return the table at a key of which something stands: this one, or that of which this is a short
        form."""
        reader = next((reader for reader in self.readers if isinstance(reader, TableAt)), None)
        return self if reader is None or key in reader.own else self.keys[reader.key]

    @property
    def naming(self) -> str | None:
        """Return the key by which the tables of a list go; ``None`` where there is no such list."""
        if self.by_name or self.entries is None:
            return None
        return next((key for key in _NAMING if key in self.entries.keys), None)

    def at(self, location: Iterable[str | int]) -> Shape:
        """Return what may stand at a location below; nothing where the types know none."""
        here = self
        for key in location:
            here = here.below(key)
        return here

    def below(self, key: str | int) -> Shape:
        """Return what may stand at one key; nothing where the types know none."""
        if isinstance(key, int) and self.otherwise is not None:
            return self.otherwise.entries or Shape()
        table = self.table_with(key)
        return table.keys.get(str(key)) or table.entries or Shape()


class Found(NamedTuple):
    """A value in long form, with the mark it has; ``table`` is the one at a key of which it stands, if it
    does."""

    location: Location
    value: Any
    mark: Any
    table: Any


def found_in(model: type[BaseModel], whole: Any, *wanted: type) -> Iterator[Found]:
    """Yield the values that have a mark of some types or are of such a type, in the order in which faults are
    told.

    ``whole`` is a model that has been read, or the tables of one. A mark that is ``absent_too`` is found with
    ``None`` where its key is absent.
    """
    return _visit(_wanted(model, wanted, isinstance(whole, model)), whole, ())


@cache
def shape_of(model: type[BaseModel]) -> Shape:
    """Return what may stand in the table of a model."""
    shape = Shape()
    _add(shape, model, ())
    return shape


def _add(shape: Shape, annotation: Any, metadata: tuple[Any, ...]) -> None:
    """Add one type to those that a place may have; a key that several have is that of the first."""
    if get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        metadata = (*more, *metadata)
    origin, arguments = get_origin(annotation), get_args(annotation)
    shape.marks += [annotation, *metadata]
    shape.readers += [mark.func for mark in reversed(metadata) if _reads_short_form(mark)]
    shape.unsaid = next((mark.key for mark in metadata if isinstance(mark, Unsaid)), shape.unsaid)
    whole = next((mark.whole for mark in metadata if isinstance(mark, Partly)), None)
    if whole is not None:
        _add(shape, whole, ())
        shape.partly = True
        return
    if origin in (Union, UnionType):
        for one in arguments:
            _add(shape, one, ())
    elif origin in (tuple, dict) and shape.entries is not None and shape.otherwise is None:
        shape.otherwise = Shape()
        _add(shape.otherwise, annotation, ())
    elif origin in (tuple, dict):
        shape.entries, shape.by_name = Shape(), origin is dict
        _add(shape.entries, arguments[-1] if shape.by_name else arguments[0], ())
        shape.marks += get_args(arguments[0])[1:] if shape.by_name else ()
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        _add_model(shape, annotation)


def _add_model(shape: Shape, model: type[BaseModel]) -> None:
    shape.models.append(model)
    for name, info in model.model_fields.items():
        inner = Shape(attribute=name)
        _add(inner, info.annotation, tuple(info.metadata))
        shape.keys.setdefault(info.alias or name, inner)
    first = model.told_first if issubclass(model, Spec) else ()
    shape.keys = {key: shape.keys[key] for key in dict.fromkeys((*first, *shape.keys))}


def _reads_short_form(mark: Any) -> bool:
    """Whether a mark reads a short form; a reader that needs to know more than the value does something
    else."""
    return isinstance(mark, BeforeValidator) and len(signature(mark.func).parameters) == 1


@cache
def _wanted(model: type[BaseModel], wanted: tuple[type, ...], is_read: bool) -> Shape:
    return _only(shape_of(model), wanted, is_read) or Shape()


def _only(shape: Shape, wanted: tuple[type, ...], is_read: bool) -> Shape | None:
    """The shape with nothing but what leads to a mark that is wanted, if there is any."""
    if shape.partly:
        return None
    kept = copy(shape)
    kept.marks = [mark for mark in shape.marks if mark in wanted or isinstance(mark, wanted)]
    kept.absent = [mark for mark in kept.marks if getattr(mark, "absent_too", False) is True]
    inner = {key: _only(below, wanted, is_read) for key, below in shape.keys.items()}
    kept.keys = {key: below for key, below in inner.items() if below is not None}
    kept.entries = None if shape.entries is None else _only(shape.entries, wanted, is_read)
    kept.otherwise = None if shape.otherwise is None else _only(shape.otherwise, wanted, is_read)
    kept.is_read, kept.readers = is_read, [] if is_read else shape.readers
    kept.is_plain = not (
        kept.readers or kept.keys or kept.by_name or kept.entries or kept.otherwise or shape.unsaid
    )
    return kept if kept.marks or kept.keys or kept.entries or kept.otherwise else None


def _visit(shape: Shape, value: Any, at: Location, table: Any = None) -> Iterator[Found]:
    for reader in shape.readers:
        value = reader(value)
    if shape.otherwise is not None and isinstance(value, (list | tuple) if shape.by_name else dict):
        yield from _visit(shape.otherwise, value, at, table)
        return
    if shape.by_name and not (shape.readers or shape.otherwise) and not isinstance(value, dict):
        value = None
    for mark in shape.absent if value is None else shape.marks:
        if not (shape.is_read and isinstance(mark, type) and not isinstance(value, mark)):
            yield Found(at, value, mark, table)
    if shape.keys:
        yield from _visit_table(shape, value, at)
    elif shape.entries is not None:
        table = value if isinstance(value, dict) else None
        for key, inner in _entries(shape, value):
            yield from _visit(shape.entries, inner, (*at, key), table)


def _visit_table(shape: Shape, value: Any, at: Location) -> Iterator[Found]:
    table = value if isinstance(value, dict) else None
    inside = getattr(value, "__dict__", {}) if shape.is_read else table or {}
    for key, below in shape.keys.items():
        inner = inside.get(below.attribute if shape.is_read else key)
        if inner is None and not below.absent:
            continue
        here = at if key == shape.unsaid else (*at, key)
        if inner is not None and not below.is_plain:
            yield from _visit(below, inner, here, table)
            continue
        for mark in below.absent if inner is None else below.marks:
            yield Found(here, inner, mark, table)


def _entries(shape: Shape, value: Any) -> Iterable[tuple[str | int, Any]]:
    """The entries of a table or a list; a table that stands alone in place of a list is number 0."""
    if isinstance(value, dict):
        return value.items() if shape.by_name else ((0, value),)
    return enumerate(value) if isinstance(value, list | tuple) and not shape.by_name else ()
