"""One row for each state of an item, each outcome and each verb of the log, from which every other list
derives.

What people read for a state or an outcome stands in `orgsim.log.words`, a state's colour in
`orgsim.charts.style`, both under the member itself. A new one is a row here and an entry there. The numbers
of all three are part of the log's format.

============  ========================================  ==============================  ======================
verb          when                                      cause                           value
============  ========================================  ==============================  ======================
arrived       an item is asked for                      its first step                  its number there
refused       a full limit turns it away: it is gone    the limit, `NONE` where that
                                                        was of its parts
blocked       it must wait outside a full limit         the limit
unblocked     the limit has let it in                   the limit
sent          a hand-off to ``queue`` begins            the queue it leaves
received      the hand-off has ended                    the queue it left
queued        it waits in ``queue`` for ``step``        how much of the effort a        effort due at speed 1
                                                        hand-off has added, `NONE`
                                                        where it has added nothing
started       ``person`` begins the step, or a delay                                    effort due at speed 1
              begins (queue and person `NONE`)
paused        work on it stops and it is back in        the item that displaced it, or  effort left at speed 1
              ``queue``                                 `NONE` when the person left
resumed       ``person`` takes up paused work                                           effort left at speed 1
finished      the step, or the delay, is over           the next step, `NONE` at the    1 when it returns for
                                                        end                             rework, 3 when it goes
                                                                                        to another wrong team,
                                                                                        else 0
abandoned     it gave up waiting in ``queue``, or so    the step it goes to, `NONE`
              many of its parts did that it is gone,    when it is gone
              or at a gate (queue `NONE`)
delivered     it left the last step: it is done
joined        ``person`` has come
left          ``person`` has gone
opened        a gate opens (of no item)                 the gate                        items on its agenda
tabled        it waits at a gate                        the gate
decided       the gate lets it go                       the next step, `NONE` at the    0 approved, 1 sent
                                                        end                             back, 2 rejected
rejected      a gate has rejected it: it is gone        the gate, `NONE` where that
                                                        was of its parts
skipped       it goes past a step to which it came      the next step, `NONE` at the
                                                        end
marked        a mark is drawn on arrival, or another    the mark                        what it is now
              when a step ends, before the item goes
              on
asked         a question comes up in its work, or       the question, or the work       its place among those
              other work; ``person`` is held by it,     after all questions, `NONE` on  of the visit
              or `NONE`                                 receipt of a hand-off
answered      it is answered, and ``person`` goes on;   the item that the answer was,
              without a person it is back in ``queue``  `NONE` where the asker gave it
              or, after a hand-off, comes to it
split         it is split into parts                                                    how many there are
merged        as many parts as it waits for have ended  the part that ended last
withdrawn     a part, or what it has asked, is not      the item that it is a part of
              needed any more: it is gone
cancelled     it is cancelled wherever it is: it is     the item that waited for it,
              gone                                      if that needs it no more
ranked        it has another class of service from now  the class before                the class now
              on, wherever it is
returned      ``queue`` sends it back over a hand-off   the step that is done again     1
misrouted     it is on its way to ``queue``, which is   the step that it is sent for    how many wrong teams
              the wrong one                                                             that makes
away          ``person`` goes to a meeting (of no item)  the gate
back          ``person`` is back from it                the gate
============  ========================================  ==============================  ======================

All efforts are in microseconds. A pause at the end of a shift is not a record: it follows from the person's
hours.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Literal, Self

Counts = Literal["work", "wait", "neither"]


class State(IntEnum):
    """Every moment of an item's life is in exactly one of these.

    Worked on in a step's first visit, or in a later one; in the hand of a person off shift; waiting in a
    queue; on its way between teams; outside a full limit; in a delay; at a gate; split into parts; waiting
    for an answer. ``counts`` says whether its time is ``work``, part of the measure ``wait``, or neither.
    """

    key: str
    counts: Counts

    def __new__(cls, key: str, counts: Counts) -> Self:
        """The next row."""
        state = int.__new__(cls, len(cls.__members__))
        state._value_, state.key, state.counts = int(state), key, counts
        return state

    TOUCH = "touch", "work"
    REWORK = "rework", "work"
    PAUSED = "paused", "wait"
    QUEUE = "queue", "wait"
    HANDOFF = "hand-off", "wait"
    BLOCKED = "blocked", "wait"
    DELAY = "delay", "neither"
    GATE = "gate", "wait"
    PARTS = "parts", "wait"
    ASKING = "asking", "wait"

    @property
    def column(self) -> str:
        """The name of its time among the items of a `Summary`."""
        return self.key.replace("-", "")

    @property
    def measure(self) -> str:
        """The name of the measure of the time in it, which is its column in the table of items too."""
        return f"{self.key} time"


WORK: Final = tuple(state for state in State if state.counts == "work")
"""The states in which an item is worked on."""
WAITING: Final = tuple(state for state in State if state.counts == "wait")
"""The states whose times are the measure ``wait``."""


class Outcome(IntEnum):
    """What became of an item by the horizon. Lost items have no lead time, and break their promise; one that
    a gate has rejected, or that was cancelled, has neither a lead time nor a promise any more. Some outcomes
    are only of parts, which no measure of items counts."""

    key: str
    is_lost: bool
    of_parts: bool

    def __new__(cls, key: str, is_lost: bool = False, of_parts: bool = False) -> Self:
        """The next row."""
        outcome = int.__new__(cls, len(cls.__members__))
        outcome._value_, outcome.key, outcome.is_lost = int(outcome), key, is_lost
        outcome.of_parts = of_parts
        return outcome

    STILL_OPEN = "still open"
    DELIVERED = "delivered"
    REFUSED = "refused", True
    ABANDONED = "abandoned", True
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn", False, True
    CANCELLED = "cancelled"


_GONE: Final = tuple(outcome for outcome in Outcome if outcome > Outcome.DELIVERED)
UNDELIVERED: Final = tuple(outcome for outcome in _GONE if not outcome.of_parts)
"""Outcomes of items gone without having been delivered; the share of each is a measure of its name."""
OTHERWISE_GONE: Final = tuple(outcome for outcome in UNDELIVERED if not outcome.is_lost)
"""Those of them with which items are not lost either."""
LOST: Final = tuple(outcome.key for outcome in Outcome if outcome.is_lost)
"""The measures that count lost items as shares of arrivals."""


@dataclass(frozen=True)
class VerbFacts:
    """What a verb does to the item of its record.

    ``opens`` is the state of the item from then on, None where it is gone or the record is of a person;
    ``alone`` is that state where no person is named. ``ends`` is the outcome with which the item is gone;
    where the verb ``opens`` a state too, only a record without a cause ends it. ``then`` names the verbs that
    may come next of the same item, at the same moment where they follow ``at_once``. ``in_queue`` begins a
    stay in a team's queue where it opens that state; at ``step_over`` the item is over no seam any more; with
    value 1 a verb that ``may_return`` sends it back. A record names its queue where it names a person; that
    of a verb ``of_team`` always does. A verb that is told ``aside`` begins no spell and ends none: the item
    stays as it is.
    """

    opens: State | None = None
    alone: State | None = None
    ends: Outcome | None = None
    then: str = ""
    at_once: bool = False
    in_queue: bool = False
    step_over: bool = False
    of_team: bool = False
    may_return: bool = False
    aside: bool = False

    @property
    def opens_alone(self) -> State | None:
        """The state of the item from then on where no person is named."""
        return self.opens if self.alone is None else self.alone


_ENTERING: Final = "blocked refused sent queued started tabled split"
_COMING: Final = f"{_ENTERING} skipped delivered misrouted"
_MARKING: Final = f"{_COMING} marked"
_IN_HAND: Final = "paused finished asked withdrawn cancelled"
_QUEUE: Final = State.QUEUE
_NO_ITEM: Final = VerbFacts()


class Verb(IntEnum):
    """What happened."""

    facts: VerbFacts

    def __new__(cls, number: int, facts: VerbFacts = _NO_ITEM) -> Self:
        """A row."""
        verb = int.__new__(cls, number)
        verb._value_, verb.facts = number, facts
        return verb

    ARRIVED = (
        1,
        VerbFacts(
            _QUEUE,
            then=f"{_ENTERING} skipped marked misrouted",
            at_once=True,
            step_over=True,
        ),
    )
    REFUSED = 2, VerbFacts(ends=Outcome.REFUSED)
    BLOCKED = 3, VerbFacts(State.BLOCKED, then="unblocked withdrawn cancelled")
    UNBLOCKED = 4, VerbFacts(_QUEUE, then=_ENTERING, at_once=True)
    SENT = 5, VerbFacts(State.HANDOFF, then="received withdrawn cancelled", of_team=True)
    RECEIVED = 6, VerbFacts(_QUEUE, then="queued marked returned asked", at_once=True, of_team=True)
    QUEUED = (
        7,
        VerbFacts(_QUEUE, then="started abandoned withdrawn cancelled", in_queue=True, of_team=True),
    )
    STARTED = 8, VerbFacts(State.TOUCH, alone=State.DELAY, then=_IN_HAND)
    PAUSED = 9, VerbFacts(_QUEUE, then="resumed withdrawn cancelled", in_queue=True)
    RESUMED = 10, VerbFacts(State.TOUCH, then=_IN_HAND)
    FINISHED = 11, VerbFacts(_QUEUE, then=_MARKING, at_once=True, step_over=True, may_return=True)
    ABANDONED = (
        12,
        VerbFacts(
            _QUEUE,
            ends=Outcome.ABANDONED,
            then=f"{_ENTERING} skipped misrouted",
            at_once=True,
            step_over=True,
            of_team=True,
        ),
    )
    DELIVERED = 13, VerbFacts(ends=Outcome.DELIVERED)
    JOINED = 14
    LEFT = 15
    OPENED = 16
    TABLED = 17, VerbFacts(State.GATE, then="decided abandoned withdrawn cancelled")
    DECIDED = (
        18,
        VerbFacts(_QUEUE, then=f"{_MARKING} rejected", at_once=True, step_over=True, may_return=True),
    )
    REJECTED = 19, VerbFacts(ends=Outcome.REJECTED)
    SKIPPED = 20, VerbFacts(_QUEUE, then=_COMING, at_once=True, step_over=True)
    MARKED = 21, VerbFacts(_QUEUE, then=f"{_MARKING} rejected", at_once=True)
    ASKED = (
        22,
        VerbFacts(
            State.ASKING,
            then="answered asked abandoned refused rejected withdrawn cancelled",
            of_team=True,
        ),
    )
    ANSWERED = (
        23,
        VerbFacts(
            State.TOUCH,
            alone=_QUEUE,
            then=f"resumed queued marked {_IN_HAND}",
            in_queue=True,
            of_team=True,
        ),
    )
    SPLIT = 24, VerbFacts(State.PARTS, then="merged abandoned refused rejected cancelled")
    MERGED = 25, VerbFacts(_QUEUE, then="finished", at_once=True)
    WITHDRAWN = 26, VerbFacts(ends=Outcome.WITHDRAWN)
    CANCELLED = 27, VerbFacts(ends=Outcome.CANCELLED)
    RANKED = 28, VerbFacts(aside=True)
    RETURNED = (
        31,
        VerbFacts(
            _QUEUE,
            then="blocked refused sent",
            at_once=True,
            step_over=True,
            of_team=True,
            may_return=True,
        ),
    )
    MISROUTED = 32, VerbFacts(_QUEUE, then="blocked refused sent queued", at_once=True, of_team=True)
    AWAY = 33
    BACK = 34

    @property
    def key(self) -> str:
        """Its word."""
        return self.name.lower()

    @property
    def followers(self) -> frozenset[Verb]:
        """The verbs that may come next of the same item."""
        return frozenset(Verb[name.upper()] for name in self.facts.then.split())


def by_verb(fact: Callable[[VerbFacts], int | None], without: int) -> tuple[int, ...]:
    """What each verb has, by its number; ``without`` for those that have none, and at 0, which is no verb."""
    found = [int(without)] * (max(Verb) + 1)
    for verb in Verb:
        number = fact(verb.facts)
        found[verb] = int(without if number is None else number)
    return tuple(found)
