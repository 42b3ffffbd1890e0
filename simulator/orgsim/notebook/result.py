"""A result that shows itself: tables, charts, text and HTML."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import fields
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orgsim import experiment
from orgsim.errors import UsageError
from orgsim.table import Table
from orgsim.visible import visible_lines

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Text(str):
    """Text for a terminal, which a prompt and a notebook show as it is meant to look."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return the text itself."""
        return str(self)

    def _repr_html_(self) -> str:
        return f"<pre style='color:inherit;background:transparent'>{escape(visible_lines(str(self)))}</pre>"


class Result(experiment.Result):
    """What a run found: `orgsim.experiment.Result` with tables, charts and a folder of everything."""

    @classmethod
    def of(cls, result: experiment.Result) -> Result:
        """The same result, able to show itself."""
        found = cls(**{field.name: getattr(result, field.name) for field in fields(result)})
        result._hand_on(found)
        return found

    def table(self, kind: str = "measures") -> Table:
        """One of the tables of a run's folder, by its name without ``.csv``. Raises `UsageError` for another
        name."""
        from orgsim.report.tables import TABLES

        if kind not in TABLES:
            raise UsageError(f"there is no table '{kind}': there are {', '.join(TABLES)}")
        return TABLES[kind](self)

    def frame(self, kind: str = "measures") -> Any:
        """`table` as a `pandas.DataFrame`; raises `UsageError` when pandas is not installed."""
        return self.table(kind).frame()

    def items(self, design: str | None = None, *, replication: int | None = None) -> Table:
        """The items of a replication (the first by default), one row each, of one design or of all, as in
        ``items.csv``.

        Raises `UsageError` for a replication or a design that the result does not have.
        """
        from orgsim.report.item_table import items

        return items(self, replication, design)

    def violations(self, design: str | None = None, *, replication: int | None = None) -> Table:
        """The items that violate the scenario's rules in a replication (the first by default), one row each,
        of one design or of all, as in ``violations.csv``.

        Raises `UsageError` for a replication or a design that the result does not have.
        """
        from orgsim.report.violations import violations

        return violations(self, replication, () if design is None else (design,))

    def chart(self, name: str = "comparison") -> Figure:
        """One of the charts as a matplotlib Figure, which a notebook shows. Raises `UsageError` for another
        name."""
        from orgsim.charts import draw

        figure = draw(self, name)
        if not hasattr(figure, "_repr_png_"):
            figure.__dict__["_repr_png_"] = partial(png, figure)
        return figure

    @property
    def charts(self) -> tuple[str, ...]:
        """The names of the charts there are."""
        from orgsim.charts import charts_of

        return charts_of(self)

    def report(self, width: int = 100) -> Text:
        """The report that `orgsim run` prints."""
        from orgsim.report.terminal import terminal

        return Text(terminal(self, width))

    def to_json(self, *, replications: bool = False) -> dict[str, Any]:
        """What `orgsim run --json` writes; with ``replications`` also every measure of every part in each of
        them."""
        from orgsim.report.record import to_json

        return to_json(self, replications=replications)

    def save(
        self,
        folder: str | Path,
        *,
        formats: Sequence[str] = ("png",),
        charts: bool = True,
        items: int | None = None,
    ) -> Path:
        """Write everything to a folder, as `orgsim run --output` does, and return it; ``items`` as in
        `items`."""
        from orgsim.report.run_folder import write_run

        write_run(self, folder, formats=formats if charts else (), items=items)
        return Path(folder)

    def __repr__(self) -> str:
        """Return the verdict and the number of replications."""
        return f"{self.verdict.text}\n({self.finished} replications of each design, seed {self.seed})"

    def _repr_html_(self) -> str:
        from orgsim.report.markup import result_html

        return result_html(self)


def png(figure: Figure) -> bytes:
    """The figure as a picture."""
    from orgsim.charts.style import house_style

    target = io.BytesIO()
    with house_style():
        figure.savefig(target, format="png", dpi=120)
    return target.getvalue()
