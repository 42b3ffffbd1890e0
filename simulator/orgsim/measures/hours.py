"""Faults of people's hours: work taken up off shift, or while another item is in hand."""

from __future__ import annotations

import numpy as np

from orgsim.log import Header, Verb
from orgsim.log.log import Integers
from orgsim.measures.spells import Spells
from orgsim.units.work_clock import NEVER


def hours_faults(spells: Spells, header: Header) -> dict[str, Integers]:
    """``off_shift_starts`` and ``double_booked`` of the summary, each int64 of shape (people,)."""
    hand = np.flatnonzero(spells.in_hand)
    order = hand[np.lexsort((spells.until[hand], spells.time[hand], spells.person[hand]))]
    person, begin, end = spells.person[order], spells.time[order], spells.until[order]
    people = len(header.people)
    taken_up = order[spells.verb[order] != Verb.ANSWERED]  # who was held has not put it down
    limits = np.searchsorted(spells.person[taken_up], np.arange(people + 1))
    begins = spells.time[taken_up]
    off_shift = np.zeros(people, dtype=np.int64)
    for place in range(people):
        off_shift[place] = _off_shift(begins[limits[place] : limits[place + 1]], place, header)
    overlap = (person[1:] == person[:-1]) & (begin[1:] < end[:-1])
    return {
        "off_shift_starts": off_shift,
        "double_booked": np.bincount(person[1:][overlap], minlength=people),
    }


def _off_shift(moments: Integers, place: int, header: Header) -> int:
    """How many of the moments lie outside the person's hours or dates."""
    person = header.people[place]
    clock = header.clocks[person.clock]
    closes = np.append(NEVER, clock.closes)
    opened = np.append(NEVER, clock.opens)
    last = np.searchsorted(clock.opens, moments, side="right")
    on_shift = (opened[last] <= moments) & (moments < closes[last])
    there = (moments >= person.starts) & (moments < person.ends)
    return len(moments) - int(np.count_nonzero(on_shift & there))
