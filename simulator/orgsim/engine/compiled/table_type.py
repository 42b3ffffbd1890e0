"""A table as a type of numba: an address and how many rows there are. It is read and written like an array,
``table[row]``.

An array of numba's own looks at each index for whether it counts from the end. Here indices count from the
beginning only, and are checked against the bounds when NUMBA_BOUNDSCHECK is set.
"""

from __future__ import annotations

import operator
from typing import Any

import numba
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.typing import signature
from numba.core.typing.templates import AbstractTemplate, infer_global
from numba.extending import intrinsic, lower_builtin, models, register_model

Index = types.UniTuple(types.int64, 2)
BYTE, WORD, FLAG = ir.IntType(8), ir.IntType(64), ir.IntType(32)
LINE = 64
"""Bytes that the processor fetches from memory at a time."""


class TableType(types.Type):
    """A table by its name, with the type of its elements, of one dimension or two."""

    def __init__(self, name: str, element: Any, size: int, dimensions: int) -> None:
        self.element, self.size, self.dimensions = element, size, dimensions
        super().__init__(name=f"Table({name}, {dimensions})")


@register_model(TableType)
class TableModel(models.StructModel):
    """What a table is in the machine."""

    def __init__(self, manager: Any, table: TableType) -> None:
        members = [("data", types.voidptr), ("length", types.int64), ("width", types.int64)]
        super().__init__(manager, table, members)


@infer_global(operator.getitem)
class TypeOfReading(AbstractTemplate):
    """The type of an element."""

    def generic(self, arguments: Any, keywords: Any) -> Any:
        """The signature of ``table[index]``."""
        table = arguments[0]
        if not isinstance(table, TableType):
            return None
        return signature(table.element, table, types.int64 if table.dimensions == 1 else Index)


@infer_global(operator.setitem)
class TypeOfWriting(AbstractTemplate):
    """Only plain numbers are written as a whole."""

    def generic(self, arguments: Any, keywords: Any) -> Any:
        """The signature of ``table[index] = value``."""
        table = arguments[0]
        if not isinstance(table, TableType):
            return None
        return signature(types.none, table, types.int64 if table.dimensions == 1 else Index, table.element)


@infer_global(len)
class TypeOfLength(AbstractTemplate):
    """How many rows there are."""

    def generic(self, arguments: Any, keywords: Any) -> Any:
        """The signature of ``len(table)``."""
        return signature(types.int64, arguments[0]) if isinstance(arguments[0], TableType) else None


@lower_builtin(operator.getitem, TableType, types.int64)
@lower_builtin(operator.getitem, TableType, Index)
def read(context: Any, builder: Any, kind: Any, arguments: Any) -> Any:
    """An element: the address of a record, or a number."""
    table = kind.args[0]
    at = _address(context, builder, kind, arguments)
    if isinstance(table.element, types.Record):
        return builder.bitcast(at, context.get_value_type(table.element))
    return builder.load(builder.bitcast(at, context.get_data_type(table.element).as_pointer()))


@lower_builtin(operator.setitem, TableType, types.int64, types.Any)
@lower_builtin(operator.setitem, TableType, Index, types.Any)
def write(context: Any, builder: Any, kind: Any, arguments: Any) -> Any:
    """Put a number in its place."""
    at = _address(context, builder, kind, arguments)
    builder.store(arguments[2], builder.bitcast(at, context.get_data_type(kind.args[0].element).as_pointer()))
    return context.get_dummy_value()


@lower_builtin(len, TableType)
def length(context: Any, builder: Any, kind: Any, arguments: Any) -> Any:
    """The number of rows."""
    return _struct(context, builder, kind, arguments).length


@intrinsic
def fetch_ahead(typing_context: Any, table: Any, row: Any) -> Any:
    """Ask the processor for a row that is needed soon, so that nothing waits for it; it need not exist."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        struct = cgutils.create_struct_proxy(table)(context, builder, value=arguments[0])
        row = arguments[1] if table.dimensions == 1 else builder.mul(arguments[1], struct.width)
        begin = builder.mul(row, ir.Constant(WORD, table.size))
        kind = ir.FunctionType(ir.VoidType(), [BYTE.as_pointer(), FLAG, FLAG, FLAG])
        fetch = builder.module.declare_intrinsic("llvm.prefetch", [BYTE.as_pointer()], kind)
        for offset in _lines(table.size):
            place = builder.add(begin, ir.Constant(WORD, offset))
            at = builder.gep(builder.bitcast(struct.data, BYTE.as_pointer()), [place])
            builder.call(fetch, [at, *(ir.Constant(FLAG, flag) for flag in (0, 3, 1))])
        return context.get_dummy_value()

    return types.none(table, types.int64), build


def _lines(size: int) -> list[int]:
    """Offsets of words in all lines that an element of this size, made of words, may lie in."""
    return sorted({*range(0, size, LINE), max(0, size - WORD.width // 8)})


def _struct(context: Any, builder: Any, kind: Any, arguments: Any) -> Any:
    return cgutils.create_struct_proxy(kind.args[0])(context, builder, value=arguments[0])


def _address(context: Any, builder: Any, kind: Any, arguments: Any) -> Any:
    """The address of an element."""
    table, struct, place = kind.args[0], _struct(context, builder, kind, arguments), arguments[1]
    if table.dimensions == 1:
        _check(context, builder, place, struct.length)
    else:
        row, column = builder.extract_value(place, 0), builder.extract_value(place, 1)
        _check(context, builder, row, struct.length)
        _check(context, builder, column, struct.width)
        place = builder.add(builder.mul(row, struct.width), column)
    offset = builder.mul(place, ir.Constant(WORD, table.size), flags=["nsw"])
    return builder.gep(builder.bitcast(struct.data, BYTE.as_pointer()), [offset], inbounds=True)


def _check(context: Any, builder: Any, place: Any, limit: Any) -> None:
    """Raise IndexError for a place beyond a limit, if bounds are checked at all."""
    if numba.config.BOUNDSCHECK:
        with builder.if_then(builder.icmp_unsigned(">=", place, limit), likely=False):
            context.call_conv.return_user_exc(
                builder, IndexError, ("a place beyond the end of a table of the kernel",)
            )
