"""What cannot be seen, or could steer a terminal, is shown as an escape, and nothing is too long."""

import io
import json
import tomllib

import pytest

from orgsim.errors import DeadlockError, EngineError, Fault, UsageError
from orgsim.report.page import Cell, Column, Page
from orgsim.report.toml_text import toml_text
from orgsim.table import Table
from orgsim.visible import json_text, one_line, visible, visible_lines

ODD = {
    "\x1b[2J": "\\x1b[2J",
    "\x07": "\\x07",
    "\x7f": "\\x7f",
    "\x9b31m": "\\x9b31m",
    "\u202e": "\\u202e",
    "\u2066": "\\u2066",
    "\u200b": "\\u200b",
    "\ufeff": "\\ufeff",
    "\u2028": "\\u2028",
    "\u3164": "\\u3164",
    "\U000e0041": "\\U000e0041",
    "\ud800": "\\ud800",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\xa0": " ",
}
PLAIN = ["Zürich", "日本語", "é", "e\u0301", "≤ 5 €", "❤\ufe0f", "שלום"]


@pytest.mark.parametrize(("odd", "shown"), ODD.items())
def test_what_cannot_be_seen_is_an_escape(odd, shown):
    assert visible(f"a{odd}b") == f"a{shown}b"


@pytest.mark.parametrize("text", PLAIN)
def test_letters_of_all_scripts_stay(text):
    assert visible(text) == text


def test_no_longer_than_it_may_be():
    assert visible("x" * 50, 10) == "xxxxxxx..."
    assert visible("x" * 10, 10) == "x" * 10
    assert len(visible("\u202e" * 50, 10)) == 10


def test_lines_stay_where_there_are_several():
    assert visible_lines("a\nb\x07") == "a\nb\\x07"
    assert one_line(" a\n  b\x07 ") == "a b\\x07"


@pytest.mark.parametrize("odd", ODD)
def test_json_holds_the_very_same_text_without_a_raw_one(odd):
    text = json_text({odd: [f"a{odd}"]})
    assert json.loads(text) == {odd: [f"a{odd}"]}
    assert all(letter.isprintable() or letter in "\n\xa0" for letter in text)


@pytest.mark.parametrize("odd", [odd for odd in ODD if odd != "\ud800"])
def test_a_scenario_as_run_holds_the_very_same_text_without_a_raw_one(odd):
    text = toml_text({"title": f"a{odd}", odd: 1})
    assert tomllib.loads(text) == {"title": f"a{odd}", odd: 1}
    assert all(letter.isprintable() or letter in "\n\xa0" for letter in text)


def test_a_fault_is_one_line_of_limited_length_whatever_is_in_it():
    fault = Fault("a\x1b\n" * 500, "no\u202e " * 500, "'\x9b'", "dir\x07.toml", 3, "next\n")
    assert str(fault).isprintable()
    assert len(str(fault)) <= 1000
    assert str(fault).startswith("dir\\x07.toml:3: a\\x1b\\na\\x1b")


@pytest.mark.parametrize(
    "error", [UsageError("no 'a\x1b[2J'"), EngineError("a\u202e"), DeadlockError(0, ["a\x07"], [], [])]
)
def test_an_error_is_safe_for_whoever_prints_it(error):
    assert str(error).isprintable()


def test_a_page_is_safe_in_headings_cells_and_sentences():
    page = Page(80)
    page.heading("a\x1b[2J", "b\u202e")
    page.say("c\x07")
    page.table(Column("d\x9b", ("e\x1b", Cell("f\u200b")), left=True), [Column("g\r", ("1", "2"))])
    assert all(line.isprintable() for line in page.text.split("\n"))
    assert "a\\x1b[2J" in page.text and "f\\u200b" in page.text


@pytest.mark.parametrize("start", ["=", "+", "@", "\t", "\r", "\uff1d"])
def test_a_table_is_safe_in_a_spreadsheet_and_on_a_terminal(start):
    file = io.StringIO()
    Table({"name\x07": [f"{start}1+1", "\u202e", "two\nlines"]}).to_csv(file)
    header, first, *rest = file.getvalue().split("\r\n")
    assert header == "name\\x07"
    assert first == f"'{visible(start)}1+1"
    assert rest == ["\\u202e", "two\\nlines", ""]
