"""How the functions of the kernel are compiled: without the GIL, without fused or reordered arithmetic,
division as in IEEE 754."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import numba
from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from orgsim.log.vocabulary import NONE

Function = TypeVar("Function", bound=Callable[..., Any])

_OPTIONS: Final = {
    "nogil": True,
    "error_model": "numpy",
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
}


def entry(function: Function) -> Function:
    """A function of the kernel that is called from outside, by way of its machine code."""
    compiled: Function = numba.njit(**_OPTIONS)(function)
    return compiled


def part(function: Function) -> Function:
    """A function of the kernel, compiled for one kind of integer only, whatever integers it is called
    with."""
    return _for_wide_integers(numba.njit(forceinline=False, **_OPTIONS)(function))


def inlined(function: Function) -> Function:
    """The same of a function that always stands in the place of its call."""
    return _for_wide_integers(numba.njit(forceinline=True, **_OPTIONS)(function))


def merged(function: Function) -> Function:
    """The same of a function that is called from one place, with which it is compiled as one: quicker to
    compile where much hangs on it."""
    compiled: Function = numba.njit(inline="always", **_OPTIONS)(function)
    return compiled


def _for_wide_integers(dispatcher: Any) -> Any:
    """Numba would compile a function again for each combination of small, large and constant integers: here
    all become int64."""
    compile_for = dispatcher.compile
    dispatcher.compile = lambda signature: compile_for(tuple(map(_wide, signature)))
    return dispatcher


def _wide(kind: Any) -> Any:
    plain = types.unliteral(kind)
    return types.int64 if isinstance(plain, types.Integer) and plain.signed else plain


@intrinsic
def stays_apart(typing_context: Any) -> Any:
    """Said at the top of a function that is to be called, so that what runs most stays small enough for the
    fastest memory."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        builder.function.attributes.add("noinline")
        return context.get_dummy_value()

    return types.none(), build


@intrinsic
def wide_product(typing_context: Any, a: Any, b: Any) -> Any:
    """The high and the low 64 bits of the product of two unsigned 64-bit integers."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        wide, word = ir.IntType(128), ir.IntType(64)
        product = builder.mul(builder.zext(arguments[0], wide), builder.zext(arguments[1], wide))
        high, low = (
            builder.trunc(builder.lshr(product, ir.Constant(wide, 64)), word),
            builder.trunc(product, word),
        )
        return context.make_tuple(builder, signature.return_type, (high, low))

    return types.UniTuple(types.uint64, 2)(types.uint64, types.uint64), build


@intrinsic
def is_pair_below(typing_context: Any, a: Any, b: Any, c: Any, d: Any) -> Any:
    """Whether ``(a, b) < (c, d)``, int64 of which ``b`` and ``d`` are not negative, without a branch."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        wide = ir.IntType(128)

        def whole(high: Any, low: Any) -> Any:
            return builder.or_(
                builder.shl(builder.sext(high, wide), ir.Constant(wide, 64)), builder.zext(low, wide)
            )

        return builder.icmp_signed("<", whole(*arguments[:2]), whole(*arguments[2:]))

    return types.boolean(types.int64, types.int64, types.int64, types.int64), build


@intrinsic
def lowest_bit(typing_context: Any, bits: Any) -> Any:
    """The place of the lowest bit that is set in an int64, of which one must be."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.cttz(arguments[0], ir.Constant(ir.IntType(1), 1))

    return types.int64(types.int64), build


@intrinsic
def bits_of(typing_context: Any, x: Any) -> Any:
    """The 64 bits of a float as an integer."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], ir.IntType(64))

    return types.int64(types.float64), build


@intrinsic
def float_of(typing_context: Any, bits: Any) -> Any:
    """The float with these 64 bits."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], ir.DoubleType())

    return types.float64(types.int64), build


@intrinsic
def surely(typing_context: Any, position: Any) -> Any:
    """A position that is not `NONE`, as LLVM is told, which then makes nothing for the case that it were."""

    def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        none = ir.Constant(ir.IntType(64), NONE)
        builder.assume(builder.icmp_signed("!=", arguments[0], none))
        return arguments[0]

    return types.int64(types.int64), build


def number_in(numbers: Sequence[int]) -> Callable[[int], int]:
    """A function of the kernel that gives the number at a place of a short list, a constant for a constant
    place."""

    @intrinsic
    def number(typing_context: Any, place: Any) -> Any:
        def build(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
            word = ir.IntType(64)
            found = ir.Constant(word, numbers[0])
            for at, value in enumerate(numbers):
                is_here = builder.icmp_signed("==", arguments[0], ir.Constant(word, at))
                found = builder.select(is_here, ir.Constant(word, value), found)
            return found

        return types.int64(types.int64), build

    return number
