"""Signals that tell a command to end: it leaves everything it is in the middle of as after an error, and says
so."""

from __future__ import annotations

import _thread
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Final, Self

from orgsim.experiment.unbroken import UNBROKEN

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that there are on some system; the last is Ctrl-Break of Windows."""
REMINDED: Final = 0.1
"""Seconds after which a command that has lost an `Ended` on the way is told again."""
LATEST: Final = 10.0
"""Seconds after which a command that was told to end is ended, wherever it is."""


class Ended(BaseException):
    """A signal told the command to end: raised wherever it is at work, and no error that anything should
    recover from."""

    def __init__(self, number: int) -> None:
        """Of the signal with this number; nothing is known of what becomes of the work."""
        super().__init__(number)
        self.number = number
        self.remark = ""

    def __str__(self) -> str:
        """Return the signal, and what becomes of the work."""
        name = signal.Signals(self.number).name
        return f"ended by {name}: {self.remark}" if self.remark else f"ended by {name}"

    @property
    def status(self) -> int:
        """The exit status by which a shell knows the signal."""
        return 128 + self.number


@contextmanager
def if_ended(remark: Callable[[], str]) -> Iterator[None]:
    """A context that has an `Ended` say what becomes of the work, unless that is said already."""
    try:
        yield
    except Ended as ended:
        ended.remark = ended.remark or remark()
        raise


def ended_in(error: BaseException | None) -> Ended | None:
    """The `Ended` that an error is, or that it was raised in the course of."""
    seen = set[int]()
    while error is not None and id(error) not in seen:
        if isinstance(error, Ended):
            return error
        seen.add(id(error))
        error = error.__context__
    return None


class Ending:
    """A context in which a signal that would have ended this process raises `Ended` in its main thread.

    Where work is handed to other processes, or waited for, it is raised a moment later (`Unbroken`).
    A signal that is ignored (``nohup``), held back or attended to by somebody else stays so. Python drops
    what is raised while it tidies up, such as in a finaliser: an `Ended` that is lost so, and is not on its
    way any more, is raised again. Processes that are forked are ended by the signals at once.
    """

    def __init__(self) -> None:
        """Nothing is attended to yet."""
        self._numbers: set[int] = set()
        self._told: int | None = None
        self._is_over = False
        self._say_lost = sys.unraisablehook

    def __enter__(self) -> Self:
        """Begin to attend, where this is the main thread: others hear no signals."""
        if threading.current_thread() is threading.main_thread():
            self._numbers = _deadly()
            sys.unraisablehook = self._lose
            if self._numbers and hasattr(os, "register_at_fork"):
                os.register_at_fork(
                    before=self._hold, after_in_parent=self._release, after_in_child=self._be_born
                )
            for number in self._numbers:
                signal.signal(number, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the signals to the system again: nothing is left that they could interrupt."""
        self._is_over = True
        for number in self._numbers:
            signal.signal(number, signal.SIG_DFL)
        self._numbers = set()
        sys.unraisablehook = self._say_lost

    def _hear(self, number: int, frame: FrameType | None) -> None:
        """Raise `Ended`, unless one is on its way: all that is left is then in the course of it."""
        if ended_in(sys.exception()) is not None:
            return
        if self._told is None:
            self._told = number
            with suppress(RuntimeError):
                _thread.start_new_thread(self._remind, (threading.get_ident(), number))
        UNBROKEN.raise_when_whole(Ended(self._told))

    def _remind(self, main: int, number: int) -> None:
        """In a thread of its own, which nobody waits for: tell the main thread again and again, and then end
        the process."""
        latest = time.monotonic() + LATEST
        while time.monotonic() < latest:
            time.sleep(REMINDED)
            if not self._is_over:
                _tell(main, number)
        with suppress(OSError):
            os.write(2, f"\nerror: {Ended(number)}: it could not be left within {LATEST:g} s\n".encode())
        os._exit(128 + number)

    def _lose(self, lost: UnraisableHookArgs) -> None:
        """Say nothing of an `Ended` that Python drops, since it comes again."""
        if not isinstance(lost.exc_value, Ended):
            self._say_lost(lost)

    def _hold(self) -> None:
        """Before a process is forked: hold the signals back, so that the new one hears them when it can end
        by them."""
        signal.pthread_sigmask(signal.SIG_BLOCK, self._numbers)

    def _release(self) -> None:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, self._numbers)

    def _be_born(self) -> None:
        for number in self._numbers:
            signal.signal(number, signal.SIG_DFL)
        self._release()


def _deadly() -> set[int]:
    """The signals of which one would end this process."""
    there = {int(getattr(signal, name)) for name in SIGNALS if hasattr(signal, name)}
    if hasattr(signal, "pthread_sigmask"):
        there -= signal.pthread_sigmask(signal.SIG_BLOCK, ())
    return {number for number in there if signal.getsignal(number) == signal.SIG_DFL}


def _tell(thread: int, number: int) -> None:
    """Have a thread hear a signal, even while it waits for the system."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(thread, number)
    else:
        _thread.interrupt_main(signal.Signals(number))
