"""Sliders in a notebook: a control for each value, and the answer below, drawn again as they move."""

from __future__ import annotations

import asyncio
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import ipywidgets as widgets

from orgsim.errors import OrgsimError
from orgsim.notebook.explore_chart import chart_svg
from orgsim.notebook.explore_control import Control
from orgsim.notebook.explore_page import answer_html
from orgsim.notebook.explore_state import Exploration
from orgsim.scenario.factors.movable import value_text

if TYPE_CHECKING:
    from orgsim.notebook.result import Result

_PAUSE: Final = 0.05
"""Seconds without a move after which a run begins."""
_AT_ONCE: Final = 0.5
"""Seconds up to which an answer follows a slider while it is being dragged; a slower one waits until it is
let go."""


class Explorer:
    """An exploration that a notebook shows: ``controls`` are the widgets by path, ``widget`` is all of it.

    Setting ``controls[path].value`` is the same as moving it. ``result`` and ``freeze`` are never behind the
    controls.
    """

    def __init__(self, state: Exploration) -> None:
        """Make the widgets and show the base case."""
        self._state = state
        self._timer: asyncio.TimerHandle | None = None
        self._answered = dict(state.values)
        self._answer, self._chart, self._said = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self._labels = {path: widgets.HTML() for path in state.controls}
        self.controls = {path: _control(control) for path, control in state.controls.items()}
        for path, control in self.controls.items():
            control.observe(partial(self._moved, path), "value")
        self.widget = widgets.VBox([*self._rows(), self._buttons(), self._answer, self._chart])
        self._show()

    @property
    def result(self) -> Result:
        """The result for the values as they stand; where they make no sense, the last one that did."""
        self._settle()
        return self._state.result

    @property
    def changes(self) -> dict[str, Any]:
        """The values by path that differ from the base case, ready for ``scenario.override``."""
        return self._state.changes

    @property
    def message(self) -> str:
        """What is wrong with the values as they stand; empty where nothing is."""
        self._settle()
        return self._state.message

    def freeze(self, path: str | Path | None = None) -> Path:
        """Write the values as they stand as a scenario file, beside the original unless ``path`` says
        otherwise, and return it.

        A name that is taken gets a number. Raises `ScenarioError` for values that make no sense, and
        `UsageError` when the file cannot be written.
        """
        self._settle()
        return self._state.freeze(path)

    def _moved(self, path: str, change: Any) -> None:
        """Remember a value and run soon, with the last of the values that come in quick succession."""
        self._state.values[path] = change["new"]
        self._label(path)
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return self._settle()
        if self._timer is not None:
            self._timer.cancel()
        self._timer = loop.call_later(_PAUSE, self._settle)
        return None

    def _settle(self) -> None:
        """Answer, unless that has been done for these values."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._answered != self._state.values:
            self._answered = dict(self._state.values)
            self._said.value = "running"
            self._state.answer()
            self._show()

    def _show(self) -> None:
        self._said.value = ""
        self._answer.value = answer_html(self._state)
        self._chart.value = chart_svg(self._state.result, self._state.as_written)
        for path, control in self.controls.items():
            self._label(path)
            if control.has_trait("continuous_update"):
                control.continuous_update = self._state.seconds <= _AT_ONCE

    def _label(self, path: str) -> None:
        """The value of a slider in the words of the file, and what was written where it is another."""
        value, control = self._state.values[path], self._state.controls[path]
        now = f"<b>{escape(value_text(value))}</b> " if control.kind == "slider" else ""
        was = (
            ""
            if value == control.written
            else f'<span style="opacity:.7">was {escape(value_text(control.written))}</span>'
        )
        self._labels[path].value = now + was

    def _rows(self) -> list[Any]:
        names = {
            path: widgets.HTML(f"<code>{escape(path)}</code>", layout={"width": "24em"})
            for path in self.controls
        }
        return [
            widgets.HBox([names[path], control, self._labels[path]])
            for path, control in self.controls.items()
        ]

    def _buttons(self) -> Any:
        back = widgets.Button(description="Base case", tooltip="Put every value back")
        freeze = widgets.Button(description="Freeze", tooltip="Write these values as a scenario file")
        back.on_click(self._put_back)
        freeze.on_click(self._freeze)
        return widgets.HBox([back, freeze, self._said])

    def _put_back(self, _: Any) -> None:
        for path, control in self._state.controls.items():
            self.controls[path].value = control.written

    def _freeze(self, _: Any) -> None:
        try:
            self._said.value = f"written: {escape(str(self.freeze()))}"
        except OrgsimError as error:
            self._said.value = f"not written: {escape(str(error))}"

    def __repr__(self) -> str:
        """Return the changes and the verdict."""
        changed = [f"{path} = {value_text(value)}" for path, value in self.changes.items()]
        return "\n".join([*(changed or ["base case"]), self.result.verdict.text])

    def _repr_mimebundle_(self, **options: Any) -> Any:
        return self.widget._repr_mimebundle_(**options)


def _control(control: Control) -> Any:
    """The widget that fits a control."""
    options = [(value_text(value), value) for value in control.values]
    if control.kind == "switch":
        return widgets.Checkbox(value=control.written, indent=False, layout={"width": "20em"})
    if control.kind == "choice":
        return widgets.Dropdown(options=options, value=control.written, layout={"width": "20em"})
    return widgets.SelectionSlider(
        options=options, value=control.written, readout=False, layout={"width": "20em"}
    )
