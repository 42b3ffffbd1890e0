"""Work that asks something in its course, and decisions that go up."""

from __future__ import annotations


def held(rate: float, effort: float, answer: float, questions: int) -> float:
    """The mean time of an item whose person waits with it for answers that come at once to an adviser.

    With exponential effort and answers of these means the person is bound for their sum, of which the
    squares add up by variance: M/G/1 (Pollaczek and Khinchine).
    """
    mean = effort + questions * answer
    square = effort**2 + questions * answer**2 + mean**2
    return mean + rate * square / (2 * (1 - rate * mean))


def gone_up(rate: float, answer: float, share: float) -> float:
    """The mean delay of all questions of which a share goes up to one who answers each in so long on average.

    Poisson questions thinned are Poisson: an M/M/1 for those that go up, none for the others.
    """
    return share / (1 / answer - share * rate)
