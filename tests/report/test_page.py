import pytest

from orgsim.report.page import Cell, Column, Page, shortened, width_of


def test_sentences_are_wrapped_and_hang():
    page = Page(40)
    page.say("one two three four five six seven eight nine ten", lead="- ")
    assert page.lines == ["- one two three four five six seven", "  eight nine ten"]


def test_a_number_stays_with_its_unit():
    page = Page(40)
    page.say("It is a line of words that ends with 12 days of it")
    assert page.lines == ["It is a line of words that ends with", "12 days of it"]


def test_a_table_stands_in_columns():
    page = Page(80)
    page.table(
        Column("team", ("A", "Long name"), left=True),
        [Column("load", ("1", "23.5")), Column("note", ("x", ""), left=True)],
    )
    assert page.text == "team       load  note\nA             1  x\nLong name  23.5\n"


def test_columns_that_do_not_fit_go_below_under_the_same_names():
    page = Page(40)
    page.table(Column("", ("row",), left=True), [Column("first", ("1" * 20,)), Column("second", ("2" * 20,))])
    assert page.lines == [f"{'first':>25}", f"row  {'1' * 20}", "", f"{'second':>25}", f"row  {'2' * 20}"]


def test_long_headings_are_wrapped():
    page = Page(60)
    page.table(Column("", ("a",), left=True), [Column("a heading of many words", ("1",))])
    assert page.lines == ["   a heading of", "     many words", "a             1"]


def test_styles_are_written_only_with_colour():
    for colour, expected in ((False, "x"), (True, "\x1b[32mx\x1b[0m")):
        page = Page(40, colour)
        page.table(Column("", (Cell("x", "good"),), left=True), [])
        page.say("x", "good")
        assert page.lines[-1] == expected


WIDTHS = {
    "": 0,
    "abc": 3,
    "é": 1,
    "e\u0301": 1,
    "日本": 4,
    "ทีมที่ปรึกษา": 8,  # vowels and tones above and below, none of which is a combining class of its own
    "हिन्दी टीम": 8,
    "\u1112\u1161\u11ab\u1100\u1173\u11af": 4,  # two syllables, as a file system takes them apart
    "1\ufe0f\u20e3 first": 8,
    "\u2699\ufe0f desk": 7,
    "\U0001f1ec\U0001f1e7": 2,
    "\U0001f44d\U0001f3fd": 2,
}


@pytest.mark.parametrize(("text", "width"), WIDTHS.items())
def test_width_in_columns_of_a_terminal(text, width):
    assert width_of(text) == width


def test_columns_of_a_table_stand_below_each_other_whatever_the_names_are_written_in():
    page = Page(60)
    page.table(Column("", tuple(WIDTHS), left=True), [Column("h", ("7",) * len(WIDTHS))])
    assert page.lines[1:] == [f"{name}{' ' * (8 - width)}  7" for name, width in WIDTHS.items()]


def test_lines_of_wide_letters_keep_to_the_width():
    page = Page(40)
    page.say("日本チーム " * 20, lead="! ")
    assert page.lines == [
        "! 日本チーム 日本チーム 日本チーム",
        *["  日本チーム 日本チーム 日本チーム"] * 5,
        "  日本チーム 日本チーム",
    ]


def test_control_characters_do_not_reach_the_terminal():
    assert "\x1b" not in shortened("a\x1b[2J", 20)
    page = Page(40)
    page.say("a\x1b[2J\nb")
    assert "\x1b" not in page.text and len(page.lines) == 1


def test_words_that_are_too_long_lose_their_middle():
    assert shortened("abcdefgh", 6) == "ab...h"
    assert shortened("日本国日本人", 8) == "日...人"
    assert shortened("กี่กี่กี่กี่กี่กี่", 5) == "กี่...กี่"
    assert shortened("Three streams that share legal and technology", 30) == "Three streams...and technology"


@pytest.mark.parametrize(
    "text", ["-1,234,567,890 [-1,300,000,000, -1,200,000,000] better", "+12.5 points", "99.9%", "1,000"]
)
def test_a_number_is_never_cut(text):
    assert shortened(text, 4) == text
    page = Page(40)
    page.table(Column("", ("row",), left=True), [Column("change", (text,), left=True)])
    assert text in page.text
