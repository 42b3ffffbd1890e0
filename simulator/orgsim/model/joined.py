"""Which numbers are joined with each other, directly or through others (Tarjan 1975, *Journal of the ACM*
22:215)."""

from __future__ import annotations

from collections.abc import Iterable


class Joined:
    """Sets of numbers that grow together; each is named after its lowest."""

    def __init__(self) -> None:
        """Begin with every number by itself."""
        self._lower: dict[int, int] = {}

    def join(self, numbers: Iterable[int]) -> None:
        """Join some numbers, and all that each of them is joined with."""
        names = {self.lowest(number) for number in numbers}
        self._lower.update(dict.fromkeys(names, min(names, default=0)))

    def lowest(self, number: int) -> int:
        """The lowest number that a number is joined with; the way to it is made short."""
        way = []
        while (lower := self._lower.get(number, number)) != number:
            way.append(number)
            number = lower
        self._lower.update(dict.fromkeys(way, number))
        return number
