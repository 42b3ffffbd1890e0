"""Read a distribution from its text by recursive descent over tokens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from orgsim.chance.distribution_arguments import Argument, arranged, known_name
from orgsim.chance.distribution_kind import Counts, Distribution, Value
from orgsim.chance.distribution_limits import check
from orgsim.chance.distribution_tokens import Token, tokens
from orgsim.units import MisreadError, parse_chance, parse_number, parse_span, short

DEEPEST = 8
Piece = TypeVar("Piece")


class Reader:
    """Holds the tokens that are still ahead, last one first."""

    def __init__(self, text: str, counts: Counts) -> None:
        """Cut ``text`` into tokens; ``counts`` asks for distributions of whole numbers."""
        self._text = text
        self._counts = counts
        self._left = tokens(text)[::-1]

    def whole(self) -> Distribution:
        """Return the distribution that the whole text describes; raise `MisreadError` if it does not."""
        found = self._distribution(DEEPEST)
        if self._next.kind != "end":
            raise MisreadError(
                f"{short(self._text)}: nothing more may follow, but there is {self._next.shown}"
            )
        return found

    @property
    def _next(self) -> Token:
        return self._left[-1]

    def _take(self) -> Token:
        return self._left.pop() if len(self._left) > 1 else self._left[0]

    def _followed_by(self, sign: str) -> bool:
        return len(self._left) > 1 and self._left[-2].is_sign(sign)

    def _expect(self, sign: str) -> None:
        token = self._take()
        if not token.is_sign(sign):
            raise MisreadError(f"{short(self._text)}: expected '{sign}', found {token.shown}")

    def _distribution(self, depth: int) -> Distribution:
        if depth == 0:
            raise MisreadError(f"{short(self._text)} is nested more than {DEEPEST} deep")
        if self._next.kind != "word":
            return check(Distribution("constant", {"value": self._quantity()}), self._counts)
        name = self._name()
        if name == "mixture":
            return check(Distribution(name, {}, tuple(self._listed(lambda: self._part(depth)))), self._counts)
        return check(
            Distribution(name, arranged(name, self._listed(self._argument), self._counts)), self._counts
        )

    def _name(self) -> str:
        name = self._take().text.lower()
        if not self._next.is_sign("("):
            raise MisreadError(
                f"{short(self._text)} is neither a number with a unit nor a distribution with its brackets"
            )
        self._take()
        known_name(name, self._counts)
        return name

    def _listed(self, read: Callable[[], Piece]) -> list[Piece]:
        pieces: list[Piece] = []
        while not self._next.is_sign(")"):
            pieces.append(read())
            if not self._next.is_sign(")"):
                self._expect(",")
        self._take()
        return pieces

    def _part(self, depth: int) -> tuple[float, Distribution]:
        if self._next.kind != "number" or not self._followed_by("*"):
            raise MisreadError(
                f"{short(self._text)}: a part of a mixture is weight * distribution, such as 0.3 * 10min"
            )
        weight = parse_chance(self._take().text)
        self._expect("*")
        return weight, self._distribution(depth - 1)

    def _argument(self) -> Argument:
        name = None
        if self._next.kind == "word" and self._followed_by("="):
            name = self._take().text.lower()
            self._take()
        if self._next.kind not in ("string", "word"):
            return Argument(name, self._quantity_text(), "number")
        token = self._take()
        if self._next.is_sign("("):
            raise MisreadError(
                f"{short(self._text)}: only a mixture holds distributions; {token.shown} cannot stand here"
            )
        return Argument(
            name, token.text[1:-1] if token.kind == "string" else self._words(token.text), token.kind
        )

    def _quantity(self) -> Value:
        text = self._quantity_text()
        return parse_number(text, what="a whole number") if self._counts else parse_span(text)

    def _quantity_text(self) -> str:
        if self._next.kind != "number":
            raise MisreadError(f"{short(self._text)}: expected a number, found {self._next.shown}")
        return self._words(self._take().text)

    def _words(self, first: str) -> str:
        words = [first]
        while self._next.kind == "word":
            words.append(self._take().text)
        return " ".join(words)
