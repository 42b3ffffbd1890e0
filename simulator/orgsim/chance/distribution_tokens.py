"""Cut the text of a distribution into words, numbers, strings and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from orgsim.units import MisreadError, short
from orgsim.units.numbers import NUMBER

LONGEST_TEXT = 20_000
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>{NUMBER}%?)"
    r"|(?P<word>[^\W\d](?:[\w-]|\.\w)*)"
    r"|(?P<string>\"[^\"\n]*\"|'[^'\n]*')"
    r"|(?P<sign>[(),=*]))"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text: its kind (``number``, ``word``, ``string``, ``sign`` or ``end``) and its
    characters."""

    kind: str
    text: str

    def is_sign(self, sign: str) -> bool:
        """Return whether the token is this sign."""
        return self.kind == "sign" and self.text == sign

    @property
    def shown(self) -> str:
        """Return the token as it is shown in a message."""
        return "the end" if self.kind == "end" else short(self.text)


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text with an ``end`` at the end; raise `MisreadError` at a character that fits
    nowhere."""
    if len(text) > LONGEST_TEXT:
        raise MisreadError(f"{short(text)} is longer than {LONGEST_TEXT} characters")
    found, place = [], 0
    stripped = text.rstrip()
    while place < len(stripped):
        match = _TOKEN.match(stripped, place)
        if match is None:
            raise MisreadError(f"{short(text)}: cannot read {short(stripped[place:].strip()[:20])}")
        found.append(Token(str(match.lastgroup), match.group(str(match.lastgroup))))
        place = match.end()
    return [*found, Token("end", "")]
