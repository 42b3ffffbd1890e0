"""What a rule may require of the items of a kind of work, in the words in which a scenario says it."""

from __future__ import annotations

from enum import StrEnum


class Requirement(StrEnum):
    """Four eyes, separation of duties, a required step, a limit of time, an approval.

    Of each item: no two of the steps are done by the same person; none of the steps is done by somebody who
    has done another of them, of this item or of any; each step begins only once those before it in the list
    are over; the last step is over within a time of the first, or of the arrival; a gate has approved it.
    """

    DIFFERENT_PEOPLE = "different people"
    NOT_BOTH = "not both"
    ONE_BEFORE_OTHER = "one before other"
    WITHIN = "within"
    APPROVED = "approved"
