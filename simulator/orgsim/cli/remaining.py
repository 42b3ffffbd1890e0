"""How long something will still take, from how fast it went of late."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from itertools import pairwise
from typing import Final

LATE: Final = 1 / 3
"""The latest share of the time so far from which the pace is taken."""
SHORTEST: Final = 5.0
"""The fewest seconds from which the pace is taken, if there have been so many."""
FIRST: Final = 0.5
"""Seconds from the first news on before anything is said: what came before it was also the start of the
workers."""
KEPT: Final = 0.1
"""The share by which an estimate may be off before what was said is given up for it, rather than counted
down."""
TOGETHER: Final = 0.05
"""Seconds within which news are one."""
FEWEST: Final = 8
"""The fewest news from which the pace is taken, if there have been so many."""
MOST: Final = 4_096
"""How many pieces of news are kept."""

Clock = Callable[[], float]


class Remaining:
    """Seconds that are left of one stretch of work after another, from news of how much of each is done.

    A stretch is over when news have another total or less that is done. The pace is that of the last third of
    the stretch so far, at least of five seconds and eight news, so that an early slowness or a slow start is
    forgotten. What was said is counted down with the clock as long as it is about right.
    """

    def __init__(self, clock: Clock = time.monotonic) -> None:
        """Nothing is known yet."""
        self._clock = clock
        self._news: deque[tuple[float, float]] = deque(maxlen=MOST)
        self._total = 0.0
        self._said: tuple[float, float] | None = None

    def learn(self, done: float, total: float) -> None:
        """Take in that so much of a total is done, in any unit of work."""
        if total != self._total or (self._news and done < self._news[-1][1]):
            self._news.clear()
            self._total = total
            self._said = None
        now = self._clock()
        if self._news and now - self._news[-1][0] < TOGETHER:
            self._news[-1] = self._news[-1][0], done
        else:
            self._news.append((now, done))

    def seconds(self) -> float | None:
        """The seconds that are left; None as long as that cannot be told."""
        found = self._estimate()
        if found is None:
            return None
        now = self._clock()
        if self._said is not None:
            moment, said = self._said
            counted = max(0.0, said - (now - moment))
            if abs(found - counted) <= KEPT * counted:
                found = counted
        self._said = now, found
        return found

    def _estimate(self) -> float | None:
        """What is left at the pace of late, counted from the latest news; longer where news are overdue."""
        news = self._complete()
        if len(news) < 2 or news[-1][0] - news[0][0] < FIRST:
            return None
        (begun, _), (latest, done) = news[0], news[-1]
        since = latest - max(SHORTEST, LATE * (latest - begun))
        count = sum(moment >= since for moment, _ in news)
        window = news[-max(count + 1, FEWEST) :]
        advanced = done - window[0][1]
        if advanced <= 0:
            return None
        waited = self._clock() - latest
        gap = max(other[0] - one[0] for one, other in pairwise(window))
        overdue = max(0.0, waited - gap)
        each = (latest - window[0][0] + overdue) / advanced
        return max(0.0, (self._total - done) * each - (waited - overdue))

    def _complete(self) -> list[tuple[float, float]]:
        """The news without those of this moment, to which more may come: what is done together is told one by
        one."""
        news = list(self._news)
        if news and self._clock() - news[-1][0] < TOGETHER:
            news.pop()
        return news


def with_remaining(text: str, remaining: Remaining, done: int, total: int) -> str:
    """A text that says how far something is, and how long the rest will take where that can be told."""
    seconds = remaining.seconds() if done < total else None
    if seconds is None:
        return text
    return f"{text}, {remaining_text(seconds)}"


def remaining_text(seconds: float) -> str:
    """How long something will take, roughly: ``about 40 s left``."""
    if seconds < 10:
        return "a few seconds left"
    if seconds < 90:
        return f"about {5 * round(seconds / 5)} s left"
    if seconds < 5400:
        return f"about {round(seconds / 60)} min left"
    return f"about {seconds / 3600:.1f} h left"
