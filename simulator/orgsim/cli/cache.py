"""`orgsim cache`: the replications of earlier runs that are kept, and how to clear them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import click

from orgsim.cli.options import CACHE, JSON
from orgsim.cli.output import emit_json, emit_line, tell_user
from orgsim.errors import OrgsimError
from orgsim.writing import cache_folder

if TYPE_CHECKING:
    from orgsim.experiment.store import Store

MEBIBYTE: Final = 2**20


@click.command(short_help="Show or clear the cache of earlier runs.")
@CACHE
@click.option("--clear", is_flag=True, help="Delete every cached replication.")
@click.option("--clear-old", is_flag=True, help="Delete the replications of other versions.")
@JSON
def cache(cache: str | None, clear: bool, clear_old: bool, as_json: bool) -> None:
    """Show where replications are cached, how many there are and how much space they take; or clear the
    cache.

    An experiment simulates a replication once and uses it again as long as the scenario, the seed and the
    versions of orgsim, NumPy and the time zones stay the same. The machine code of the compiled engine is
    cached too; --clear keeps it.
    """
    from orgsim.experiment.store import open_store, store_path

    path = store_path(cache)
    with open_store(path if path.exists() or clear else None) as store:
        counts = _cleared(store, clear=clear, clear_old=clear_old)
    record = {"place": str(path), **counts, "bytes": store.size(), "bytes of machine code": _machine_code()}
    if as_json:
        emit_json({"ok": True, **record, "trouble": None if clear else store.trouble})
    else:
        _show(record)
    if store.trouble and not clear:
        tell_user(str(store.trouble), "note")


def _cleared(store: Store, *, clear: bool, clear_old: bool) -> dict[str, int]:
    """Clear what is to be cleared, and count; raises `OrgsimError` when it cannot be done."""
    before = store.count()
    if (clear and not store.clear()) or (clear_old and not store.clear_old()):
        raise OrgsimError(store.trouble or "the cache cannot be cleared")
    left = store.count()
    return {"replications": left, "of other versions": store.count_old(), "cleared": before - left}


def _machine_code() -> int:
    """Bytes that the compiled engine keeps on disk; see `orgsim.engine.compiled.native`.

    Earlier versions kept folders.
    """
    places = list(cache_folder().glob("kernel-*"))
    inside = chain.from_iterable(place.rglob("*") for place in places)
    files = {*places, *inside}
    return sum(file.stat().st_size for file in files if file.is_file())


def _show(record: dict[str, Any]) -> None:
    replications = f"{record['replications']:,}"
    old = record["of other versions"]
    if old:
        replications += f", {old:,} of them of other versions: see --clear-old"
    rows = {
        "Place": record["place"],
        "Replications": replications,
        "Size": _size(record["bytes"]),
        "Machine code": f"{_size(record['bytes of machine code'])}, of the compiled engine",
    }
    if record["cleared"]:
        emit_line(f"Cleared: {_counted(record['cleared'])}.")
    for name, text in rows.items():
        emit_line(f"{name:<14}{text}")


def _counted(replications: int) -> str:
    if replications == 1:
        return "1 replication"
    return f"{replications:,} replications"


def _size(count: int) -> str:
    return f"{count / MEBIBYTE:,.1f} MiB"
