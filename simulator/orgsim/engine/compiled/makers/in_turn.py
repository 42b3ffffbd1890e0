"""Whose turn it is to make an item: makers come one after the other, each until it has no more to make.

An item that is made goes on its way until it comes to rest; then its maker is told, and the next is made.
"""

from __future__ import annotations

from orgsim.engine.compiled.jit import merged
from orgsim.engine.compiled.makers import Maker
from orgsim.engine.compiled.makers.sources import item_of_source_rests, make_of_source
from orgsim.engine.compiled.records import Run
from orgsim.log.vocabulary import NONE

SOURCES = int(Maker.SOURCES)


@merged
def maker_in_turn(run: Run) -> int:
    """The first maker that has an item to make, `NONE` if none has."""
    return SOURCES if run.batch_left > 0 else NONE


@merged
def make(run: Run, maker: int) -> int:
    """Let a maker make its next item; returns the slot."""
    return make_of_source(run)


@merged
def item_rests(run: Run, maker: int) -> None:
    """The item that a maker has made has come to rest."""
    item_of_source_rests(run)
