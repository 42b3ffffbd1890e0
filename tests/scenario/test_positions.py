"""Where keys stand in a TOML text."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loans import VALID

from orgsim.scenario.reading.paths import path_text, split_path
from orgsim.scenario.reading.places import Places
from orgsim.scenario.reading.positions import Location, scan
from orgsim.scenario.starter import starter

TEXT = '''\
# a comment with [brackets] and = signs
title = "a # no comment = here"   # but here
a.b."c d" = 1
long = """
[not.a.header]
x = 3
"""
literal = \'\'\'
[[nor.this]]\'\'\'
list = [ # comment ]
  1, [2, 3],
  { x = 1, "y.z" = { w = 2 } },
]

[table]
key = 2027-01-04 09:00:00
[table."quoted \\u00e9".deeper]
key = "\\"]"

[[steps]]
name = "one"
[steps.sub]
key = 'it"s'
[[steps.inner]]
key = 1
[[steps]]
name = "two"
rework = [ { to = "one" },
           { to = "two",   chance = 0.5 } ]
[[steps.inner]]
key = 2
[[steps.inner]]
key = 3
'''


def test_every_kind_of_key_has_its_line() -> None:
    lines = scan(TEXT)
    expected: dict[Location, int] = {
        ("title",): 2,
        ("a", "b", "c d"): 3,
        ("long",): 4,
        ("literal",): 8,
        ("list",): 10,
        ("list", 0): 11,
        ("list", 1, 1): 11,
        ("list", 2, "y.z", "w"): 12,
        ("table",): 15,
        ("table", "key"): 16,
        ("table", "quoted é", "deeper", "key"): 18,
        ("steps", 0): 20,
        ("steps", 0, "name"): 21,
        ("steps", 0, "sub", "key"): 23,
        ("steps", 0, "inner", 0, "key"): 25,
        ("steps", 1, "name"): 27,
        ("steps", 1, "rework", 0, "to"): 28,
        ("steps", 1, "rework", 1, "chance"): 29,
        ("steps", 1, "inner", 1, "key"): 33,
    }
    assert {key: lines.get(key) for key in expected} == expected
    assert not any("not" in key or "nor" in key or "x" in key[:1] for key in lines)


def every_location(value: object, above: Location = ()) -> list[Location]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [above] * bool(above) + [
        place for key, inner in pairs for place in every_location(inner, (*above, key))
    ]


SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("**/*.toml"))


@pytest.mark.parametrize(
    "text", [TEXT, VALID, starter(), *(path.read_text(encoding="utf-8") for path in SCENARIOS)]
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_scanner_finds_what_the_reader_of_toml_finds(text: str, ending: str) -> None:
    text = text.replace("\n", ending)
    lines = scan(text)
    assert set(every_location(tomllib.loads(text))) == set(lines)
    for location, line in lines.items():
        if isinstance(location[-1], str) and "\\u" not in text:
            assert location[-1] in text.splitlines()[line - 1]


def test_a_header_above_its_own_table_is_still_found() -> None:
    lines = scan("[a.b]\nx = 1\n[a]\ny = 2\n")
    assert lines[("a",)] == 1
    assert lines[("a", "y")] == 4


@given(st.text(alphabet="ab.\"'[]{}=#,\n\\ 1", max_size=80))
def test_the_scanner_agrees_with_the_reader_and_never_fails(text: str) -> None:
    lines = scan(text)
    try:
        document = tomllib.loads(text)
    except ValueError:
        return
    assert set(every_location(document)) == set(lines)


def test_deep_nesting_does_not_fail() -> None:
    scan("a = " + "[" * 100_000)


def test_the_nearest_place_above_is_given() -> None:
    places = Places.of("[a]\nb = 1\n", "x.toml")
    assert places.find(("a", "b")) == (("x.toml", 2), 2)
    assert places.find(("a", "c", "d")) == (("x.toml", 1), 1)
    assert places.find(("z",)) == (("x.toml", None), 0)


def test_lists_of_a_file_hide_those_of_its_base() -> None:
    base = "steps = [{ a = 1 },\n { a = 2, b = 3 }]\n[t]\nx = 1\n"
    over = "[t]\ny = 2\n[[steps]]\na = 1\n"
    places = Places.of(over, "over").over(Places.of(base, "base"), tomllib.loads(over))
    assert places.find(("steps", 0, "a")) == (("over", 4), 3)
    assert places.find(("steps", 1, "b")) == (("over", 3), 1)
    assert places.find(("t", "x")) == (("base", 4), 2)


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("horizon", ("horizon",)),
        ('work.loan.steps."assess risk".effort', ("work", "loan", "steps", "assess risk", "effort")),
        ("a.'b.c'.d", ("a", "b.c", "d")),
        ("designs.streams.teams.Stream 1.order", ("designs", "streams", "teams", "Stream 1", "order")),
        ('a."b\\"c"', ("a", 'b"c')),
        ("assumptions.1.low", ("assumptions", "1", "low")),
    ],
)
def test_paths_are_split_at_their_dots(path: str, keys: tuple[str, ...]) -> None:
    assert split_path(path) == keys


@pytest.mark.parametrize("path", ["", ".", "a..b", "a.", '"a', "a.'b", ".a", "a" + ".b" * 30])
def test_what_is_no_path_is_said(path: str) -> None:
    with pytest.raises(ValueError, match="path"):
        split_path(path)


@given(
    st.lists(
        st.text(min_size=1, max_size=8).filter(lambda key: key.strip() == key and key.isprintable()),
        min_size=1,
        max_size=6,
    )
)
def test_paths_read_back(keys: list[str]) -> None:
    assert split_path(path_text(None, tuple(keys))) == tuple(keys)
