"""Ctrl-C: heard the first time, obeyed at once the second time."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Self

from orgsim.experiment.listener import STOPPING
from orgsim.experiment.unbroken import UNBROKEN


class Interruption:
    """A context in which the first Ctrl-C is only noted, so that nothing is broken off half done; the second
    raises `KeyboardInterrupt`.

    Where someone else attends to the signal, or in a thread, which never hears it, everything stays as it is.
    ``say`` is told at once that it was heard.
    """

    def __init__(self, say: Callable[[str], None] | None = None) -> None:
        """Nothing is heard yet."""
        self.asked = False
        self._say = say
        self._heard = False
        self._is_attending = False

    def is_asked(self) -> bool:
        """Whether Ctrl-C was heard."""
        return self.asked

    def __enter__(self) -> Self:
        """Begin to attend."""
        in_main = threading.current_thread() is threading.main_thread()
        self._is_attending = in_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler
        if self._is_attending:
            signal.signal(signal.SIGINT, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the signal as it was."""
        if self._is_attending:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        if self._heard:
            UNBROKEN.raise_when_whole(KeyboardInterrupt())
            return
        self._heard = self.asked = True
        if self._say is not None:
            self._say(STOPPING)
