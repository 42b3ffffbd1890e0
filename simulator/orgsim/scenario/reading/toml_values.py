"""What a person new to TOML meant by a value that is none, and how it is written."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from orgsim.units import short

_RULES: Final[tuple[tuple[str, str], ...]] = (
    (r"", "a value is missing after the equals sign"),
    (r"true|false|yes|no|on|off", "{read} is written true or false, in small letters and without quotes"),
    (r"none|null|nil|n/?a", "{read} is no value: leave the key out"),
    (r"[=>].*", "one equals sign alone stands between a key and its value"),
    (r"\(.*\)?", "a list stands in square brackets: [1, 2]"),
    (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        "{read} is a date, which is written {date}",
    ),
    (
        r"\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})",
        "{read} is a date, which is written year-month-day, such as 2027-01-04",
    ),
    (r"\d{4}-\d\d-\d\d[ T].*", "{read} is a moment, which is written 2027-01-04T09:00:00, seconds included"),
    (r"\d{1,2}:\d\d.*", '{read} needs quotes: "{text}"'),
    (r"[-+]?\d{1,3}(,\d{3})+", "{read} has a comma: write {plain}"),
    (r"[-+]?\d+,\d+", "{read} has a decimal comma: write {dotted}"),
    (r"[-+]?\d+,\d+\s*[a-z%].*", '{read} has a decimal comma and no quotes: write "{dotted}"'),
    (r"[-+]?0\d+", "{read} begins with a zero: write {stripped}"),
    (r"[-+]?\.\d+|[-+]?\d+\.", "{read} needs digits on both sides of its point"),
    (r"[$€£¥].*", '{read} needs quotes and three letters for its currency, such as "GBP 900"'),
    (r"[-+]?\d[\d._]*\s*[a-z%/].*", '{read} needs quotes: "{text}"'),
    (r"[^\W\d][^\"']*", '{read} needs quotes: "{text}"'),
)
"""What is written, in any case of letters, and what should be: the first that fits holds."""

_TWO_QUOTES: Final[tuple[tuple[str, str], ...]] = (
    (r"'[^']*'.+", 'an apostrophe ends the text: put double quotes round it, as in "It\'s"'),
    (
        r'"[^"]*".+',
        "the text ends at its second quote: put single quotes round a text that holds double ones",
    ),
)


class Token(NamedTuple):
    """A value as it is written: ``text`` up to the next comma or bracket, ``line`` up to the end of the
    line."""

    text: str
    line: str


def meant(token: Token, *, alone: bool) -> tuple[str, str] | None:
    """Return how a value should have been written, and the text that is meant; ``None`` for nothing that is
    known.

    ``alone`` says that the value is none of a list, in which two texts side by side lack a comma instead.
    """
    for pattern, words in (*_RULES, *(_TWO_QUOTES if alone else ())):
        for text in dict.fromkeys((token.line, token.text) if "comma" in words else (token.text,)):
            found = re.fullmatch(pattern, text, re.IGNORECASE | re.DOTALL)
            if found is not None:
                return _filled(words, text, found.groupdict()), text
    return None


def _filled(words: str, text: str, named: dict[str, str | None]) -> str:
    if "{date}" not in words:
        dotted, stripped = text.replace(",", "."), text.lstrip("+-0") or "0"
        return words.format(
            read=short(text), text=text, plain=text.replace(",", ""), dotted=dotted, stripped=stripped
        )
    try:
        meant_date = date(int(named["year"] or 0), int(named["month"] or 0), int(named["day"] or 0))
    except ValueError:
        return f"{short(text)} is no date of the calendar"
    return words.format(read=short(text), date=meant_date)
