"""Scenarios as nobody should write them: those that are shipped, with one to four places changed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from orgsim.scenario import starter

SCENARIOS = Path(__file__).parents[1] / "scenarios"

ODD = (
    *(
        "\x1b[2J",
        "\x07",
        "\x9b31m",
        "\u202e",
        "\u200b",
        "\u2028",
        "\x85",
        "\ud7ff",
        "\ufeff",
        "\U000e0041",
        "\x7f",
    ),
    *("é", "日本", "'", '"', "="),
)
HUGE = (
    "0",
    "-1",
    "1e308",
    "1e-308",
    "nan",
    "inf",
    "-inf",
    "9" * 40,
    "9" * 5000,
    "0x7fffffffffffffff",
    "1_000_000",
    "0.0000001",
)
VALUES = (
    *HUGE,
    *(
        "true",
        "''",
        "[]",
        "{}",
        "[[]]",
        "{ a = { b = 1 } }",
        "2027-02-29",
        "2027-01-04T09:00:00Z",
        "9999-12-31",
        "07:32:00",
    ),
    *(
        '"1e9 per s"',
        '"0h"',
        '"-3h"',
        '"1e300w"',
        '"exponential(0h)"',
        '"lognormal(median=1h, p90=1h)"',
        '"working 4h"',
        '"4 working h"',
    ),
    *(
        '"Europe/Nowhere"',
        '"Mon-Sun 00:00-24:00"',
        '"Mon 25:00-26:00"',
        '"GBP"',
        '"GBP nan/h"',
        '"999999999999%"',
        '"auto"',
        '"none"',
    ),
    *(
        "\"empirical(file='/etc/passwd', column='root', unit=h)\"",
        '"../../etc/passwd"',
        '"\\u0000"',
        '"always enough"',
    ),
)
_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
_VALUE = re.compile(r"(?<== ).+$", re.M)
_STRING = re.compile(r'"[^"\n]*"')
_KEY = re.compile(r"^[\w.\"]+(?= = )", re.M)


def texts() -> list[str]:
    """The scenarios that are shipped, the shortest first."""
    shipped = [file.read_text(encoding="utf-8") for file in SCENARIOS.rglob("*.toml")]
    return sorted([starter(), *shipped], key=len)


def hostile_text(chance: random.Random, texts: list[str]) -> bytes:
    """One of the texts, changed, which may be no TOML and no UTF-8 any more."""
    text = chance.choice(texts)
    changes = GENTLE if chance.random() < 0.8 else CHANGES
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(changes)(text, chance)
    raw = text.encode("utf-8", "surrogatepass")
    return _spoilt(raw, chance) if chance.random() < 0.05 else raw


def _put(text: str, pattern: re.Pattern[str], make: Callable[[str], str], chance: random.Random) -> str:
    """The text with one of the places at which a pattern matches changed."""
    found = list(pattern.finditer(text))
    if not found:
        return text
    place = chance.choice(found)
    return text[: place.start()] + make(place.group()) + text[place.end() :]


def another_number(text: str, chance: random.Random) -> str:
    return _put(
        text, _NUMBER, lambda old: chance.choice((*HUGE, f"{float(old) * 1000:g}", f"-{old}")), chance
    )


def nearby_number(text: str, chance: random.Random) -> str:
    return _put(text, _NUMBER, lambda old: f"{float(old) * chance.choice((0.01, 0.5, 2, 3, 10)):g}", chance)


def another_value(text: str, chance: random.Random) -> str:
    return _put(text, _VALUE, lambda old: chance.choice(VALUES), chance)


def value_from_elsewhere(text: str, chance: random.Random) -> str:
    other = chance.choice(_VALUE.findall(text) or ["1"])
    return _put(text, _VALUE, lambda old: other, chance)


def odd_letters(text: str, chance: random.Random) -> str:
    """Odd letters in a string wherever it stands, mostly as escapes: raw ones are no TOML."""
    odd = chance.choice(ODD)
    written = odd if chance.random() < 0.1 else "".join(f"\\U{ord(letter):08x}" for letter in odd)
    old = chance.choice(_STRING.findall(text) or ['""'])
    return text.replace(old, f'{old[:-1]}{written}"')


def another_key(text: str, chance: random.Random) -> str:
    odd = chance.choice(ODD).replace('"', "'")
    return _put(
        text,
        _KEY,
        lambda old: chance.choice((old + "s", old[:-1] or "x", f'"{odd}"', f"{old}.{old}", f"teams.{old}")),
        chance,
    )


def line_gone(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def line_twice(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    line = chance.choice(lines)
    lines.insert(chance.randrange(len(lines)), line)
    return "\n".join(lines)


def long_name(text: str, chance: random.Random) -> str:
    return _put(
        text, _STRING, lambda old: f'"{chance.choice("xé日") * chance.choice((300, 20_000))}"', chance
    )


def deep(text: str, chance: random.Random) -> str:
    depth = chance.choice((50, 3000))
    return _put(text, _VALUE, lambda old: "[" * depth + "]" * depth, chance)


def other_scenario_behind(text: str, chance: random.Random) -> str:
    return text[: int(chance.random() * len(text))]


def extends(text: str, chance: random.Random) -> str:
    name = chance.choice(("case.toml", "/etc/passwd", "..", "no.toml", chance.choice(ODD[:5])))
    return f'extends = "{name}"\n{text}'


GENTLE = (
    nearby_number,
    nearby_number,
    nearby_number,
    odd_letters,
    odd_letters,
    value_from_elsewhere,
    line_gone,
)
CHANGES = (
    *(
        another_number,
        another_value,
        another_value,
        value_from_elsewhere,
        odd_letters,
        odd_letters,
        another_key,
    ),
    *(line_gone, line_twice, long_name, deep, other_scenario_behind, extends),
)


def _spoilt(raw: bytes, chance: random.Random) -> bytes:
    """Bytes that are no text."""
    place = chance.randrange(len(raw) + 1)
    return raw[:place] + chance.choice((b"\xff\xfe", b"\x00", b"\xed\xa0\x80", b"\xc3")) + raw[place:]
