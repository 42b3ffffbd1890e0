"""What an experiment found, able to show itself: tables, charts, text and HTML."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from orgsim.errors import UsageError
from orgsim.notebook.result import Text, png
from orgsim.report.experiment_folder import Asked, begin, write_paper
from orgsim.report.paper import Paper, paper_record, paper_text
from orgsim.table import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class Finding:
    """The answer of an experiment. ``headline`` is one hedged sentence; the tables and charts have names."""

    def __init__(self, paper: Paper, asked: Asked) -> None:
        """Keep what was found, and what was asked."""
        self.paper = paper
        self._asked = asked

    @property
    def headline(self) -> str:
        """The answer in a sentence."""
        return self.paper.headline

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables there are."""
        return tuple(self.paper.tables)

    @property
    def charts(self) -> tuple[str, ...]:
        """The names of the charts there are."""
        return tuple(self.paper.charts)

    def table(self, name: str | None = None) -> Table:
        """A table, the first one by default. Raises `UsageError` for another name."""
        return self.paper.tables[_known(name, self.tables, "table")]

    def frame(self, name: str | None = None) -> Any:
        """`table` as a `pandas.DataFrame`; raises `UsageError` when pandas is not installed."""
        return self.table(name).frame()

    def chart(self, name: str | None = None) -> Figure:
        """A chart as a matplotlib Figure, the first one by default, which a notebook shows. Raises
        `UsageError` for another name."""
        from orgsim.charts.style import house_style

        with house_style():
            figure = self.paper.charts[_known(name, self.charts, "chart")]()
        if not hasattr(figure, "_repr_png_"):
            figure.__dict__["_repr_png_"] = partial(png, figure)
        return figure

    def report(self, width: int = 100) -> Text:
        """The report that the command prints."""
        return Text(paper_text(self.paper, width))

    def to_json(self) -> dict[str, Any]:
        """What the command writes with ``--json``."""
        return paper_record(self.paper)

    def save(self, folder: str | Path, *, formats: Sequence[str] = ("png",), charts: bool = True) -> Path:
        """Write everything to a folder, as the command does with ``--output``, and return it."""
        begin(self._asked, Path(folder))
        write_paper(self.paper, self._asked, Path(folder), formats=formats, charts=charts)
        return Path(folder)

    def __repr__(self) -> str:
        """Return the answer."""
        return "\n".join([self.headline, *self.paper.sentences])

    def _repr_html_(self) -> str:
        from orgsim.report.markup import paper_html

        return paper_html(self.paper)


def _known(name: str | None, names: Sequence[str], what: str) -> str:
    """The name, or the first there is; raises `UsageError` for one that is not there."""
    chosen = names[0] if name is None and names else name
    if chosen not in names:
        raise UsageError(f"there is no {what} '{chosen}': there are {', '.join(names) or 'none'}")
    return str(chosen)
