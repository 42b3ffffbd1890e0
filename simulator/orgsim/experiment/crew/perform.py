"""Replications worked off by a crew: in batches of about the same time, kept as they come, whatever becomes
of the workers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Final, Generic, Protocol, Self

from orgsim.errors import EngineError
from orgsim.experiment.crew.supply import AHEAD, Effort, Pace, Supply, Task
from orgsim.experiment.crew.work import ENOUGH, Brought, Row, Work, worked
from orgsim.experiment.interruption import Interruption
from orgsim.experiment.jobs import AnyJob
from orgsim.experiment.listener import Listener
from orgsim.experiment.processes import PATIENCE
from orgsim.experiment.unbroken import UNBROKEN

MOST_DEATHS: Final = 3
"""So many workers may die with a task in hand; the last time nothing else is in hand, so that it is this
task."""

Taken = Callable[[AnyJob, list[Row]], None]
"""Called with what a batch brought as soon as it is there."""


class Crew(Protocol):
    """Where work is done: a context that ends its workers."""

    @property
    def workers(self) -> int:
        """How many can work at once."""

    @property
    def deaths(self) -> tuple[type[BaseException], ...]:
        """The errors by which a future says that a worker died."""

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers, whatever they do."""

    def submit(self, function: Callable[..., Any], /, *arguments: Any) -> Future[Any]:
        """Have a function of a module called by a worker, or at once; may raise one of `deaths`."""

    def tell(self, enough: bool) -> None:
        """Tell the workers whether it is enough, where they can be told."""

    def look_after(self) -> None:
        """See to it, now and then while it is waited for, that the death of a worker is noticed."""

    def mend(self) -> bool:
        """After workers died: see to it that there are some again. False where that cannot be done."""


def perform(
    wanted: Sequence[tuple[AnyJob, Sequence[int]]],
    crew: Crew,
    work: Work[AnyJob, Row],
    taken: Taken[AnyJob, Row],
    listener: Listener | None = None,
) -> bool:
    """Work off all the replications that are ``wanted``, in about that order, and say whether all are done.

    Each batch is handed to ``taken`` at once, and those of ``listener`` are told how many replications are
    done, and of how many, and how much of the work that is. After Ctrl-C what is in hand is still taken and
    False returned; after a second one at once. What a dead worker had in hand is handed out again. Raises
    `EngineError` from a run, after what else was in hand is taken, and where workers die again and again. An
    error that ``taken`` raises ends everything.
    """
    listener = listener or Listener()
    with Interruption(listener.say) as interruption:
        token = ENOUGH.set(interruption.is_asked)
        try:
            return _Shift(wanted, crew, work, _Listeners(taken, listener)).work_off(interruption)
        finally:
            ENOUGH.reset(token)


@dataclass(frozen=True)
class _Listeners(Generic[AnyJob, Row]):
    """Who is handed what is done."""

    taken: Taken[AnyJob, Row]
    listener: Listener


@dataclass(frozen=True, eq=False)
class _Hand(Generic[AnyJob]):
    """A task in hand, and how many times the crew had been mended when it was handed out."""

    task: Task[AnyJob]
    mended: int


@dataclass(frozen=True, eq=False)
class _Outcome(Generic[Row]):
    """A future that has ended, with an error or with what it brought."""

    future: Future[Brought[Row]]
    error: BaseException | None
    brought: Brought[Row]


class _Shift(Generic[AnyJob, Row]):
    """All that is to be done, what of it is in hand, and how much is done."""

    def __init__(
        self,
        wanted: Sequence[tuple[AnyJob, Sequence[int]]],
        crew: Crew,
        work: Work[AnyJob, Row],
        listeners: _Listeners[AnyJob, Row],
    ) -> None:
        self.crew, self.work, self.listeners = crew, work, listeners
        self.pace = Pace(work.expected)
        self.supply = Supply(wanted, self.pace)
        self.total = self.supply.left
        self.effort = Effort(self.pace, wanted)
        self.in_hand: dict[Future[Brought[Row]], _Hand[AnyJob]] = {}
        self.mended = self.done = 0

    def work_off(self, interruption: Interruption) -> bool:
        """Until all is done, or Ctrl-C."""
        self.crew.tell(False)
        try:
            while (self.supply.left or self.in_hand) and not interruption.asked:
                self._collect(0.0 if self._hand_out() else PATIENCE, interruption)
        except KeyboardInterrupt:
            at_once, interruption.asked = interruption.asked, True
            self._finish(at_once)
        except EngineError:
            self._finish()
            raise
        except BaseException:
            self._finish(at_once=True)
            raise
        if interruption.asked:
            self._finish()
        return self.done == self.total

    def _hand_out(self) -> bool:
        """Hand out one more task, if it is time for one; a task with which workers died twice only with
        nothing else in hand."""
        alone = any(hand.task.deaths + 1 == MOST_DEATHS for hand in self.in_hand.values())
        room = 1 if alone or self.supply.next_deaths() + 1 == MOST_DEATHS else AHEAD * self.crew.workers
        if not self.supply.left or len(self.in_hand) >= room:
            return False
        hand = _Hand(self.supply.take(self.crew.workers), self.mended)
        try:
            self.in_hand[self.crew.submit(worked, self.work, hand.task.batches)] = hand
        except self.crew.deaths as error:
            self._bury(hand, error)
        return True

    def _collect(self, patience: float, interruption: Interruption) -> None:
        """Take what has come, waiting for it for so many seconds."""
        for outcome in self._outcomes(patience):
            hand = self.in_hand.pop(outcome.future)
            if outcome.error is None:
                self._take(hand.task, outcome.brought)
            elif isinstance(outcome.error, KeyboardInterrupt):  # a worker heard it too
                interruption.asked = True
            elif isinstance(outcome.error, self.crew.deaths):
                self._bury(hand, outcome.error)
            else:
                raise outcome.error

    def _outcomes(self, patience: float) -> list[_Outcome[Row]]:
        """What has come, in the order in which it was handed out, after waiting for so many seconds."""
        with UNBROKEN:
            done = wait(self.in_hand, patience, FIRST_COMPLETED).done
            if patience and not done:
                self.crew.look_after()
            return [_outcome(future) for future in self.in_hand if future in done]

    def _take(self, task: Task[AnyJob], brought: Brought[Row]) -> None:
        for batch, (rows, seconds) in zip(task.batches, brought, strict=False):
            if rows:
                self.pace.learn(batch.job, len(rows), seconds)
                self.done += len(rows)
                self.effort.did(batch.job, len(rows))
                self.listeners.taken(batch.job, rows)
        listener = self.listeners.listener
        if listener.effort is not None:
            listener.effort(self.effort.done, self.effort.total)
        if listener.progress is not None:
            listener.progress(self.done, self.total)

    def _bury(self, hand: _Hand[AnyJob], error: BaseException) -> None:
        """Give back what a dead worker had in hand, and mend the crew, once for all that died together."""
        task = replace(hand.task, deaths=hand.task.deaths + 1)
        if task.deaths == MOST_DEATHS:
            why = (
                "out of memory?"
                if self.done
                else "out of memory, or is this a script that lacks `if __name__ == '__main__'`?"
            )
            raise EngineError(f"{task.named}: a worker process died {MOST_DEATHS} times; {why}") from error
        self.supply.give_back(task)
        if hand.mended == self.mended:
            self.mended += 1
            if not self.crew.mend():
                raise EngineError(
                    f"the workers died ({type(error).__name__}) and cannot be replaced; out of memory?"
                ) from error

    def _finish(self, at_once: bool = False) -> None:
        """Hand out nothing any more, and take what those at work still bring, unless it is to end ``at_once``
        or another Ctrl-C comes."""
        try:
            self.crew.tell(True)
            with UNBROKEN:
                for future in self.in_hand:
                    future.cancel()
            while self.in_hand and not at_once:
                for outcome in self._outcomes(PATIENCE):
                    hand = self.in_hand.pop(outcome.future)
                    if outcome.error is None:
                        self._take(hand.task, outcome.brought)
        except KeyboardInterrupt:
            pass
        self.in_hand.clear()


def _outcome(future: Future[Brought[Row]]) -> _Outcome[Row]:
    """What a future ended with, being cancelled among the errors."""
    try:
        error = future.exception()
    except CancelledError as cancelled:
        error = cancelled
    return _Outcome(future, error, [] if error is not None else future.result())
