"""All charts of a result, drawn side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Self

from orgsim.charts.registry import charts_of, draw
from orgsim.charts.saving import FORMATS, check_formats, save
from orgsim.experiment.orphans import end_with_starter
from orgsim.experiment.processes import deaf, start_method

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from orgsim.experiment import Result


def save_all(result: Result, folder: str | Path, formats: Sequence[str] = FORMATS) -> list[Path]:
    """Draw every chart and write it to a folder, made if need be; return the paths, chart by chart."""
    with Drawing(result, folder, formats) as drawing:
        return drawing.finish()


class Drawing:
    """A context: processes on the other ``cores`` draw the charts of a result, and `finish` helps.

    Only where they can share the result by forking: sending it to them would take longer than the charts do.
    """

    def __init__(
        self, result: Result, folder: str | Path, formats: Sequence[str] = FORMATS, cores: int = 1
    ) -> None:
        """Nothing is drawn yet. Raises `UsageError` for a format that is not known."""
        check_formats(formats)
        self.result = result
        self.folder = Path(folder)
        self.formats = tuple(formats)
        self.names = charts_of(result)
        context = start_method()
        self.turns = context.Value("i", 0)
        hands = 0
        if context.get_start_method() == "fork":
            hands = min(cores, len(self.names)) - 1
        self.helpers: list[BaseProcess] = [
            context.Process(target=self._help, daemon=True)  # type: ignore[attr-defined]
            for _ in range(hands)
        ]

    def __enter__(self) -> Self:
        """Begin."""
        for helper in self.helpers:
            helper.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, done or not."""
        for helper in self.helpers:
            helper.terminate()
            helper.join()

    def finish(self) -> list[Path]:
        """Draw what nobody has begun, and again what a helper failed at, so that its error is known here.

        Return all paths, chart by chart.
        """
        mine = self._saved(self._in_turn())
        for helper in self.helpers:
            helper.join()
        if any(helper.exitcode for helper in self.helpers):
            mine |= self._saved(name for name in self.names if name not in mine)
        files = product(self.names, self.formats)
        return [self.folder / f"{name}.{ending}" for name, ending in files]

    def _help(self) -> None:
        """In a process of its own: draw until every chart is begun."""
        deaf()
        end_with_starter()
        try:
            self._saved(self._in_turn())
        except Exception as error:
            raise SystemExit(1) from error

    def _in_turn(self) -> Iterator[str]:
        """The charts that nobody else has begun, each as it is begun."""
        while True:
            with self.turns.get_lock():
                turn = self.turns.value
                self.turns.value = turn + 1
            if turn >= len(self.names):
                return
            yield self.names[turn]

    def _saved(self, names: Iterable[str]) -> set[str]:
        """Draw and save charts, with the house's settings set once for all, and return their names."""
        from orgsim.charts.style import house_style

        saved = set()
        with house_style():
            for name in names:
                save(draw(self.result, name), self.folder / name, self.formats)
                saved.add(name)
        return saved
