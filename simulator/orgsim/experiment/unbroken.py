"""Sections of the main thread that no signal breaks off."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Final


class Unbroken:
    """A context in which what the handler of a signal would raise is raised at its end instead.

    For short sections that are not to be left half way: ``concurrent.futures`` takes the locks of futures in
    functions of Python, and broken off there (Ctrl-C, SIGTERM) leaves them locked, so that whoever ends the
    workers waits for ever. Handlers ask `raise_when_whole`; Ctrl-C is seen to here where it would raise
    `KeyboardInterrupt`. Threads other than the main one hear no signals, and nothing changes for them.
    """

    def __init__(self) -> None:
        """No section is begun."""
        self._depth = 0
        self._missed: BaseException | None = None
        self._hears_interrupt = False

    def __enter__(self) -> None:
        """Begin a section, which may be within another."""
        if threading.current_thread() is not threading.main_thread():
            return
        self._depth += 1
        if self._depth == 1 and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            self._hears_interrupt = True
            signal.signal(signal.SIGINT, self._note_interrupt)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it, and raise what a handler would have raised."""
        if threading.current_thread() is not threading.main_thread():
            return
        if self._depth == 1 and self._hears_interrupt:
            self._hears_interrupt = False
            signal.signal(signal.SIGINT, signal.default_int_handler)
        self._depth -= 1
        missed = self._missed
        if missed is not None and not self._depth:
            self._missed = None
            raise missed

    def raise_when_whole(self, error: BaseException) -> None:
        """In a handler of a signal: raise an error, or have it raised at the end of the section that this
        is in."""
        if not self._depth:
            self._missed = None
            raise error
        self._missed = error

    def _note_interrupt(self, number: int, frame: FrameType | None) -> None:
        self.raise_when_whole(KeyboardInterrupt())


UNBROKEN: Final = Unbroken()
"""The one of this process, as its signals are."""
