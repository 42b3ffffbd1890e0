"""What a text that is not TOML should have said, for those who are new to TOML."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from orgsim.scenario.reading.paths import path_text
from orgsim.scenario.reading.repeats import first_repeat
from orgsim.scenario.reading.toml_values import Token, meant
from orgsim.units import short

_INVISIBLE: Final = {
    "\ufeff": "a byte order mark (U+FEFF)",
    "\u00a0": "a no-break space (U+00A0)",
    "\u200b": "a space of no width (U+200B)",
    "\u2028": "a line separator (U+2028)",
    "\u3000": "a wide space (U+3000)",
}
_CURLY: Final = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u2039\u203a`\u00b4"
_LISTS: Final = ("steps", "limits", "handoffs", "assumptions", "rework", "pieces", "vary")
_COMMENT: Final = re.compile(r"//|/\*|--|;|<!--")
_STRINGS: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')


class Slip(NamedTuple):
    """What is wrong in plain words, the text that was read, and its line where that is another one than
    told."""

    words: str
    read: str | None = None
    line: int | None = None


class Place(NamedTuple):
    """Where reading stopped: the whole ``text``, the number of the line, what stands on it before and after
    the place."""

    text: str
    number: int
    before: str
    after: str
    complaint: str

    @property
    def line(self) -> str:
        """The whole line."""
        return self.before + self.after


def slip(text: str, complaint: str, line: int | None, column: int | None) -> Slip | None:
    """Return what the reader of TOML complains about in plain words, or ``None`` where that is not known.

    ``line`` and ``column`` count from 1 and are ``None`` at the end of the text.
    """
    place = _place(text, complaint, line, column)
    return next((found for rule in _RULES if (found := rule(place)) is not None), None)


def _place(text: str, complaint: str, line: int | None, column: int | None) -> Place:
    lines = text.rstrip().split("\n") if line is None else text.split("\n")
    number = len(lines) if line is None else min(line, len(lines))
    here = lines[number - 1].rstrip("\r")
    at = len(here) if column is None else column - 1
    return Place(text, number, here[:at], here[at:], complaint)


def _invisible(place: Place) -> Slip | None:
    bare = _STRINGS.sub("", place.line)
    found = next((sign for sign in bare if sign in _INVISIBLE), None)
    return (
        None if found is None else Slip(f"the line holds {_INVISIBLE[found]}, which nobody sees: delete it")
    )


def _curly(place: Place) -> Slip | None:
    bare = _STRINGS.sub("", place.line.split("#")[0])
    found = next((sign for sign in bare if sign in _CURLY), None)
    return (
        None
        if found is None
        else Slip("straight quotes are needed, \" or ', not those of a word processor", bare.strip())
    )


def _repeat(place: Place) -> Slip | None:
    if not place.complaint.startswith(("Cannot ", "Duplicate ")):
        return None
    found = first_repeat(place.text)
    if found is None:
        return Slip("a key stands twice")
    path = path_text({}, tuple(key for key in found.location if isinstance(key, str)))
    if found.location[-1] in _LISTS and found.header:
        return Slip(f"'{path}' is a list: write [[{path}]] above each of its entries", None, found.line)
    return Slip(f"'{path}' stands on line {found.first} already", None, found.line)


def _comment(place: Place) -> Slip | None:
    after = place.after.lstrip()
    if place.before.strip() and not place.before.endswith((" ", "\t")):
        after = ""
    found = _COMMENT.match(after) or (
        None if place.before.strip(" -/") else _COMMENT.match(place.line.strip())
    )
    return None if found is None else Slip("a comment begins with #", place.line.strip())


def _text_without_end(place: Place) -> Slip | None:
    if not place.complaint.startswith(
        ("Unterminated string", "Illegal character '\\n'", 'Expected "\'"', "Expected '\"'")
    ):
        return None
    for sign in ('"""', "'''"):
        if place.text.count(sign) % 2:
            opened = place.text.count("\n", 0, place.text.rindex(sign)) + 1
            return Slip(f"the text that begins with {sign} on line {opened} is never closed", None, opened)
    return Slip(
        "the closing quote is missing: a text ends on the line on which it begins", place.line.strip()
    )


def _backslash(place: Place) -> Slip | None:
    if not place.complaint.startswith(("Unescaped '\\'", "Invalid hex value")):
        return None
    return Slip("a backslash needs single quotes round the text, or write / instead", place.line.strip())


def _key_without_equals(place: Place) -> Slip | None:
    if not place.complaint.startswith("Expected '=' after a key"):
        return None
    if place.after.startswith(":"):
        return Slip("an equals sign, not a colon, stands between a key and its value", place.line.strip())
    comma = re.search(r"\d+,\d+$", place.before.rstrip())
    if comma is not None:
        return Slip(
            f"'{comma.group()}' has a decimal comma: write {comma.group().replace(',', '.')}", comma.group()
        )
    name, sign, _ = place.line.partition("=")
    if sign and " " in name.strip():
        return Slip(f'quotes round a key with a space in it: "{name.strip()}" = ...', name.strip())
    return Slip("a line is a key, an equals sign and a value, or a [table] in brackets", place.line.strip())


def _header(place: Place) -> Slip | None:
    line = place.line.strip()
    if place.complaint.startswith(("Expected ']'", "Expected ']]'")):
        inside = line.strip("[] ")
        if " " in inside and line.endswith("]"):
            return Slip('quotes round a name with a space in it, such as [work.loan."assess risk"]', line)
        ends = "two brackets" if line.startswith("[[") else "a bracket"
        return Slip(f"the name of the table is not closed by {ends}", line)
    if place.complaint == "Invalid statement" and line.startswith("="):
        return Slip("a key is missing before the equals sign", line)
    if line.startswith("[") and place.complaint.startswith(("Expected newline", "Invalid initial")):
        closed = place.before.strip().endswith("]") and "=" in place.after
        words = (
            "what belongs to a table stands on the lines below its name"
            if closed
            else "the name of a table stands in [brackets] alone"
        )
        return Slip(words, line)
    return None


def _inline(place: Place) -> Slip | None:
    if not place.complaint.startswith("Invalid initial character for a key part"):
        return None
    if place.after.lstrip().startswith("}"):
        return Slip("no comma stands before the closing brace of { ... }", place.line.strip())
    if not place.after.split("#")[0].strip():
        return Slip(
            "all of { ... } stands on one line; for more room write a [table] of its own", place.line.strip()
        )
    return Slip("a key is made of letters, digits, - and _, or stands in quotes", place.line.strip())


def _value(place: Place) -> Slip | None:
    unclosed = place.complaint.startswith("Unclosed")
    if unclosed and not place.before.strip() and _new_line(place.after):
        return None
    token = _token(place)
    found = meant(token, alone=not unclosed)
    return None if found is None or _next_pair(token.text) else Slip(*found)


def _comma(place: Place) -> Slip | None:
    """A comma or a closing bracket that is missing, or a second pair on a line."""
    if place.complaint.startswith(("Unclosed", "Unterminated")):
        sign, opened = _open_bracket(place)
        closing = "]" if sign == "[" else "}"
        after = place.after.strip()
        if after and (place.before.strip() or not _new_line(after)):
            return Slip(f"a comma is missing before {short(after.split(',')[0].strip())}", place.line.strip())
        return Slip(f"the {sign} on line {opened} is never closed by {closing}", None, opened)
    if place.complaint.startswith("Expected newline") and _next_pair(_token(place).line):
        return Slip(
            "each key stands on a line of its own, or all of them in { ... } with commas between",
            place.line.strip(),
        )
    return None


_RULES: Final[tuple[Callable[[Place], Slip | None], ...]] = (
    _invisible,
    _curly,
    _repeat,
    _comment,
    _backslash,
    _text_without_end,
    _key_without_equals,
    _header,
    _inline,
    _value,
    _comma,
)


def _new_line(after: str) -> bool:
    """Whether what follows is a table or a key of its own, rather than an entry of a list."""
    return re.match(r"\[|[\w.\"' -]+=", after) is not None


def _next_pair(text: str) -> bool:
    """Whether a value is followed by another key with its value."""
    return re.match(r"[^=]*?[\s,;][\w\".-]+\s*=", _STRINGS.sub("x", text)) is not None


def _token(place: Place) -> Token:
    """The value in which reading stopped."""
    start, quote = 0, ""
    for at, sign in enumerate(place.before):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "=[{,":
            start = at + 1
    line = place.line[start:].split(" #")[0].strip()
    return Token(re.split(r"[,\]}]", line)[0].strip(), line.rstrip("]} "))


def _open_bracket(place: Place) -> tuple[str, int]:
    """The innermost bracket that is open where reading stopped, and its line."""
    opened: list[tuple[str, int]] = [("[", place.number)]
    for number, line in enumerate(place.text.split("\n")[: place.number], 1):
        written = place.before if number == place.number else line
        bare = _STRINGS.sub("", written).split("#")[0]
        if re.match(r"\s*\[", bare) and re.search(r"=\s*[\[{]", bare) is None and len(opened) == 1:
            continue
        for sign in bare:
            if sign in "[{":
                opened.append((sign, number))
            elif sign in "]}" and len(opened) > 1:
                opened.pop()
    return opened[-1]
