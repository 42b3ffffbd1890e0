"""How a run on the compiled engine may end before its time, or not begin. Nothing is imported here but
errors."""

from __future__ import annotations

from collections.abc import Callable

from orgsim.errors import EngineError

Stop = Callable[[], bool]
"""Asked some ten times a second; a run that is told to stop raises `Stopped`."""


class Stopped(EngineError):  # noqa: N818
    """A run that was told to stop before its end."""


class Unloadable(EngineError):  # noqa: N818
    """The compiled engine cannot be loaded here, though the packages that it needs are installed."""
