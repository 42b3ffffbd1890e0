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
class Telling:
    """Whom to tell: ``progress`` how many replications are finished, ``listener`` what is worth a line of its
    own.

    ``effort`` is told before that how much of the work is done, since not all replications take as long. The
    listener is also told that Ctrl-C was heard, from within the handler of that signal.
    """

    progress: Progress | None = None
    listener: Callable[[str], None] | None = None
    effort: Callable[[float, float], None] | None = None

    def say(self, text: str | None) -> None:
        """Tell the listener, if there are both."""
        if self.listener is not None and text is not None:
            self.listener(text)
