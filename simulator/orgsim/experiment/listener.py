"""Whom to tell how far replications are, and what is worth a line of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Progress = Callable[[int, int], None]
"""Called with the number of finished replications and of all."""

STOPPING: Final = "Stopping: replications in progress are being finished; press Ctrl-C again to stop at once."
"""What is said as soon as Ctrl-C is heard."""


@dataclass(frozen=True)
class Listener:
    """Whom to tell: ``progress`` how many replications are finished, ``message`` what is worth a line of its
    own, Ctrl-C among it, from within the handler of that signal.

    ``effort`` is told before ``progress`` how much of the work is done, since not all replications take as
    long.
    """

    progress: Progress | None = None
    message: Callable[[str], None] | None = None
    effort: Callable[[float, float], None] | None = None

    def say(self, text: str | None) -> None:
        """Tell a message, if there is one and somebody to hear it."""
        if self.message is not None and text is not None:
            self.message(text)
