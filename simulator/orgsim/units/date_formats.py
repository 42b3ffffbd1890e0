"""Dates as a stated format has them: ``DD/MM/YYYY HH:mm``, ``DD/MMM/YY hh:mm AM``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Final

from orgsim.units.dates import FIRST_YEAR, LAST_YEAR
from orgsim.units.wording import MisreadError, short

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_PARTS: Final = ("YYYY", "YY", "MMM", "MM", "DD", "HH", "hh", "mm", "ss", "S", "AM")
_KNOWN: Final = "YYYY, YY, MMM (a name), MM, DD, HH, hh with AM, mm, ss, and S for each digit of a fraction"
_PIECE: Final = re.compile(r"AM|([A-Za-z])\1*|\S|\s+")
_SAME: Final = {"YY": "YYYY", "MMM": "MM", "hh": "HH"}
"""What says the same as another part."""
_LONGEST: Final = 60
_EXAMPLE: Final = datetime(2027, 1, 31, 14, 5, 9)
_WRITTEN: Final = re.compile(
    r"(\d{1,4})([/.-])(\d{1,2}|[A-Za-z]{3,9})\2(\d{1,4})"
    r"(?:([ T])\d{1,2}:\d{2}(:\d{2}(?:\.(\d{1,6}))?)?( ?[AaPp][Mm])?)?",
    re.ASCII,
)
_EPOCH: Final = datetime(1970, 1, 1)


@dataclass(frozen=True)
class DateFormat:
    """How dates are written, all in one way; they are local times. Made by `parse_date_format`."""

    text: str
    pieces: tuple[str, ...] = field(repr=False, compare=False)
    pattern: re.Pattern[str] = field(repr=False, compare=False)

    def __str__(self) -> str:
        """The format as it was written."""
        return self.text

    def shown(self, text: str) -> int:
        """Return what clocks show in a text, in microseconds since 1970; raise `MisreadError` for a text that
        does not fit."""
        found = self.pattern.fullmatch(text.strip())
        if found is None:
            how = f"write, for example, '{self._example}'"
            raise MisreadError(f'{short(text)} does not fit dates_as = "{self.text}": {how}')
        parts = found.groupdict()
        try:
            moment = datetime(_year(parts), _month(parts), int(parts["DD"]), *_clock(parts))
        except ValueError as error:
            why = _why_not(parts)
            raise MisreadError(f'{short(text)} is no date by dates_as = "{self.text}": {why}') from error
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            raise MisreadError(f"{short(text)} is out of range: years run from {FIRST_YEAR} to {LAST_YEAR}")
        since = moment - _EPOCH
        return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds

    @property
    def _example(self) -> str:
        return "".join(_told(piece) for piece in self.pieces)


def parse_date_format(value: object) -> DateFormat:
    """Return a format; raise `MisreadError` for anything that does not say a date."""
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        raise MisreadError(f"{short(value)} is not a format of dates: write, for example, 'DD/MM/YYYY HH:mm'")
    text = value.strip()
    if "%" in text:
        raise MisreadError(f"{short(text)} is not a format of dates: write 'DD/MM/YYYY' for %d/%m/%Y")
    pieces = tuple(found[0] for found in _PIECE.finditer(text))
    for piece in pieces:
        if piece.isalpha() and piece != "T" and not _is_part(piece):
            raise MisreadError(f"{short(text)}: '{piece}' is no part of a date: there are {_KNOWN}")
    _check_parts(text, [_kind(piece) for piece in pieces if _is_part(piece)])
    return DateFormat(text, pieces, re.compile("".join(_patterns(pieces)), re.ASCII | re.IGNORECASE))


def formats_of(text: str) -> list[str]:
    """Return the formats, none, one or two, in which a text that is not ISO 8601 may be written."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return []
    first, mark, middle, last, space, seconds, fraction, noon = found.groups()
    clock = _clock_format(space, bool(seconds), len(fraction or ""), noon)
    if len(first) == 4:
        return [f"YYYY{mark}{'MM' if middle.isdigit() else 'MMM'}{mark}DD{clock}"]
    year = "YYYY" if len(last) == 4 else "YY"
    if not middle.isdigit():
        return [f"DD{mark}MMM{mark}{year}{clock}"]
    ways = {"DD{0}MM": (first, middle), "MM{0}DD": (middle, first)}
    return [
        f"{way.format(mark)}{mark}{year}{clock}"
        for way, (day, month) in ways.items()
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    ]


def _clock_format(space: str | None, seconds: bool, digits: int, noon: str | None) -> str:
    """The format of a time of the day, as it follows the date."""
    if space is None:
        return ""
    fraction = "." + "S" * digits if digits else ""
    hour = "HH" if noon is None else "hh"
    end = "" if noon is None else " " * noon.startswith(" ") + "AM"
    return f"{space}{hour}:mm{':ss' if seconds else ''}{fraction}{end}"


def _check_parts(text: str, parts: list[str]) -> None:
    """Refuse a format that lacks a part of the date or has one twice."""
    kinds = [_SAME.get(part, part) for part in parts]
    for kind in kinds:
        if kinds.count(kind) > 1:
            raise MisreadError(f"{short(text)} has {kind} twice; months are MM, and minutes mm")
    for needed in ("YYYY", "MM", "DD"):
        if needed not in kinds:
            raise MisreadError(f"{short(text)} has no {needed}: a date has a year, a month and a day")
    if ("hh" in parts) != ("AM" in parts):
        raise MisreadError(f"{short(text)}: hh, hours up to 12, and AM go together; hours up to 23 are HH")
    for later, earlier in (("mm", "HH"), ("ss", "mm"), ("S", "ss")):
        if later in kinds and earlier not in kinds:
            raise MisreadError(f"{short(text)} has {later} without {earlier}; months are MM, and minutes mm")


def _is_part(piece: str) -> bool:
    return piece in _PARTS or set(piece) == {"S"}


def _kind(piece: str) -> str:
    return "S" if set(piece) == {"S"} else piece


def _patterns(pieces: tuple[str, ...]) -> Iterator[str]:
    """A pattern for each piece; numbers of two digits may lack the first where something else follows."""
    for before, (piece, after) in zip(("", *pieces), pairwise((*pieces, "")), strict=False):
        kind = _kind(piece)
        if kind == "MMM":
            yield "(?P<MMM>[A-Za-z]+)"
        elif kind == "AM":
            yield "(?P<AM>[AP]M)"
        elif kind == "S":
            yield f"(?P<S>[0-9]{{{len(piece)}}})"
        elif _is_part(piece):
            apart = not (_is_part(before) or _is_part(after)) or len(piece) == 4
            least = 1 if apart and piece not in ("YY", "YYYY") else len(piece)
            yield f"(?P<{kind}>[0-9]{{{least},{len(piece)}}})"
        else:
            yield r"\s+" if piece.isspace() else re.escape(piece)


def _told(piece: str) -> str:
    """A piece of the example."""
    if set(piece) == {"S"}:
        return "0" * len(piece)
    formats = {
        "YYYY": "%Y", "YY": "%y", "MM": "%m", "DD": "%d", "HH": "%H", "hh": "02", "mm": "%M", "ss": "%S",
        "AM": "PM", "MMM": MONTHS[0][:3],
    }  # fmt: skip
    return _EXAMPLE.strftime(formats[piece]) if piece in formats else piece


def _year(parts: dict[str, str]) -> int:
    return int(parts["YYYY"]) if "YYYY" in parts else 2000 + int(parts["YY"])


def _month(parts: dict[str, str]) -> int:
    if "MM" in parts:
        return int(parts["MM"])
    for number, month in enumerate(MONTHS, 1):
        if _names(parts["MMM"], month):
            return number
    raise ValueError


def _clock(parts: dict[str, str]) -> tuple[int, int, int, int]:
    """Hour, minute, second and microsecond."""
    hour = int(parts.get("HH", 0))
    if "hh" in parts:
        shown = int(parts["hh"])
        if not 1 <= shown <= 12:
            raise ValueError
        hour = shown % 12 + 12 * (parts["AM"].upper() == "PM")
    fraction = parts.get("S", "")[:6].ljust(6, "0")
    return hour, int(parts.get("mm", 0)), int(parts.get("ss", 0)), int(fraction)


def _why_not(parts: dict[str, str]) -> str:
    """What is wrong with the parts of a date that there is not."""
    month, day = parts.get("MM", ""), int(parts["DD"])
    if month and int(month) > 12:
        swapped = ": are day and month the other way round?" if 1 <= day <= 12 else ""
        return f"there is no month {int(month)}{swapped}"
    if "MMM" in parts and not any(_names(parts["MMM"], month) for month in MONTHS):
        return f"'{parts['MMM']}' is not the English name of a month, such as Jan or January"
    if "hh" in parts and not 1 <= int(parts["hh"]) <= 12:
        return "with AM or PM hours run from 1 to 12"
    return "there is no such day, or no such time of the day"


def _names(text: str, month: str) -> bool:
    """Whether a text is the name of a month, in full or its first three letters."""
    return text.lower() in (month.lower(), month[:3].lower())
