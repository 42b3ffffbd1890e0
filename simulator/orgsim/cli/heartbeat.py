"""Something that is done every second while a command is at work, whatever it waits for."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Final, Self

EVERY: Final = 1.0
"""Seconds between two beats."""


class Heartbeat:
    """A context in which a function is called every second.

    By a timer of the system where there is one, since processes are forked from a program without threads;
    else by a thread. Where somebody else uses the timer nothing is called.
    """

    def __init__(self, beat: Callable[[], None]) -> None:
        """Nothing is called yet."""
        self._beat = beat
        self._over = threading.Event()
        self._by_timer = False

    def __enter__(self) -> Self:
        """Begin."""
        if not hasattr(signal, "setitimer"):
            threading.Thread(target=self._in_a_thread, daemon=True).start()
        elif _is_timer_free():
            self._by_timer = True
            signal.signal(signal.SIGALRM, self._on_time)
            signal.siginterrupt(signal.SIGALRM, False)
            signal.setitimer(signal.ITIMER_REAL, EVERY, EVERY)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self._over.set()
        if self._by_timer:
            signal.setitimer(signal.ITIMER_REAL, 0.0)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)

    def _on_time(self, number: int, frame: FrameType | None) -> None:
        self._beat()

    def _in_a_thread(self) -> None:
        while not self._over.wait(EVERY):
            self._beat()


def _is_timer_free() -> bool:
    """Whether this thread may use the timer and nobody does."""
    if threading.current_thread() is not threading.main_thread():
        return False
    return (
        signal.getsignal(signal.SIGALRM) == signal.SIG_DFL and signal.getitimer(signal.ITIMER_REAL)[0] == 0.0
    )
