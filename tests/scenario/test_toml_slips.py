"""What a person new to TOML writes by mistake is told in plain words, with the line, and with what was
read."""

import pytest

from orgsim.errors import ScenarioError
from orgsim.scenario import loads
from orgsim.scenario.reading.documents import parse_document

SLIPS = [
    ("chance = 15%", 1, "'15%' needs quotes: \"15%\" (column 12)"),
    ("effort = 90min", 1, "'90min' needs quotes: \"90min\""),
    ("effort = 90 min", 1, "'90 min' needs quotes: \"90 min\""),
    ("x = 1\narrivals = 40 per w", 2, "'40 per w' needs quotes: \"40 per w\""),
    ("cost = 62 GBP/h", 1, "'62 GBP/h' needs quotes"),
    ("cost = GBP 62/h", 1, "'GBP 62/h' needs quotes"),
    ("value = £900", 1, "'£900' needs quotes and three letters for its currency"),
    ("skill = analyst", 1, "'analyst' needs quotes: \"analyst\""),
    ("title = Loans in 2027", 1, "'Loans in 2027' needs quotes"),
    ("open = Mon-Fri 09:00-17:00", 1, "'Mon-Fri 09:00-17:00' needs quotes"),
    ("open = 09:00-17:00", 1, "'09:00-17:00' needs quotes"),
    ('steps = [{ name = "x", chance = 15% }]', 1, "'15%' needs quotes"),
    ('step = { effort = 90 min, name = "x" }', 1, "'90 min' needs quotes"),
    ('skills = ["a", b]', 1, "'b' needs quotes"),
    ("title = “Loans”", 1, "straight quotes are needed"),
    ('“title” = "Loans"', 1, "straight quotes are needed"),
    ("title = \u2018Loans\u2019", 1, "straight quotes are needed"),
    ("start = 04/01/2027", 1, "'04/01/2027' is a date, which is written year-month-day, such as 2027-01-04"),
    ("start = 4.1.2027", 1, "'4.1.2027' is a date, which is written year-month-day"),
    ("start = 04-01-27", 1, "'04-01-27' is a date"),
    ("start = 2027-1-4", 1, "'2027-1-4' is a date, which is written 2027-01-04"),
    ("start = 2027/01/04", 1, "'2027/01/04' is a date, which is written 2027-01-04"),
    ("start = 2027-02-30", 1, "'2027-02-30' is no date of the calendar"),
    ("start = 2027-01-04 09:00", 1, "'2027-01-04 09:00' is a moment, which is written 2027-01-04T09:00:00"),
    ("a = { b = 1 c = 2 }", 1, "a comma is missing before 'c = 2 }'"),
    ("a = [1 2]", 1, "a comma is missing before '2]'"),
    ('a = ["x" "y"]', 1, "a comma is missing before '\"y\"]'"),
    ('a = [\n  "x"\n  "y"\n]', 3, "a comma is missing before '\"y\"'"),
    ("a = { b = 1,\n c = 2 }", 1, "all of { ... } stands on one line"),
    ("a = {\n b = 1 }", 1, "all of { ... } stands on one line"),
    ("a = {b = 1,}", 1, "no comma stands before the closing brace"),
    ("a = 1\nb = 2\na = 3", 3, "'a' stands on line 1 already"),
    ("a = 1\nb = 2\na = [\n 1,\n]\nc = 4", 3, "'a' stands on line 1 already"),
    ("[a]\nx = 1\n[b]\n[a]", 4, "'a' stands on line 1 already"),
    ("people.a = 3\n[people.a]\ncount = 2", 2, "'people.a' stands on line 1 already"),
    ("[a]\nb = 1\nc = 2\nb = 3\n[d]", 4, "'a.b' stands on line 2 already"),
    (
        '[w.steps]\nname = "x"\n[w.steps]\nname = "y"',
        3,
        "'w.steps' is a list: write [[w.steps]] above each of its entries",
    ),
    ("[[w]]\nb = 1\nb = 2", 3, "'w.b' stands on line 2 already"),
    ("x = { a = 1, b = 2, a = 3 }", 1, "'x.a' stands on line 1 already"),
    ("a = True", 1, "'True' is written true or false"),
    ("a = FALSE", 1, "'FALSE' is written true or false"),
    ("a = yes", 1, "'yes' is written true or false"),
    ("a = None", 1, "'None' is no value: leave the key out"),
    ("a: 3", 1, "an equals sign, not a colon"),
    ("a = { rate: 3 }", 1, "an equals sign, not a colon"),
    ("a == 3", 1, "one equals sign alone"),
    ("a => 3", 1, "one equals sign alone"),
    ("= 3", 1, "a key is missing before the equals sign"),
    ("a =", 1, "a value is missing after the equals sign"),
    ("a =\nb = 2", 1, "a value is missing after the equals sign"),
    ("assess risk = 3", 1, 'quotes round a key with a space in it: "assess risk" = ...'),
    ("[work.assess risk]", 1, "quotes round a name with a space in it"),
    ('[[work.steps]\nname = "x"', 1, "the name of the table is not closed by two brackets"),
    ("[work", 1, "the name of the table is not closed by a bracket"),
    ("[work] a = 1", 1, "what belongs to a table stands on the lines below its name"),
    ('title = "Loans', 1, "the closing quote is missing"),
    ('title = "Loans\nx = 1', 1, "the closing quote is missing"),
    ('x = 1\ntitle = """Loans\ny = 2', 2, 'the text that begins with """ on line 2 is never closed'),
    ("a = [1, 2\nb = 3", 1, "the [ on line 1 is never closed by ]"),
    ("[a]\nb = [\n 1,\n 2\n", 2, "the [ on line 2 is never closed by ]"),
    ('a = ["x",\n "y"\n[t]\nb = 2', 1, "the [ on line 1 is never closed by ]"),
    ("a = { b = 1\nc = 3", 1, "the { on line 1 is never closed by }"),
    ("title = 'It's'", 1, "an apostrophe ends the text: put double quotes round it"),
    ('title = "The "best" one"', 1, "the text ends at its second quote"),
    ('file = "C:\\data"', 1, "a backslash needs single quotes round the text"),
    ('file = "C:\\users"', 1, "a backslash needs single quotes round the text"),
    ("// a comment", 1, "a comment begins with #"),
    ("a = 1 // a comment", 1, "a comment begins with #"),
    ("-- a comment", 1, "a comment begins with #"),
    ("a = 0,5", 1, "'0,5' has a decimal comma: write 0.5"),
    ("a = { b = 0,5 }", 1, "'0,5' has a decimal comma: write 0.5"),
    ("a = 0,5 h", 1, "'0,5 h' has a decimal comma and no quotes: write \"0.5 h\""),
    ("a = 1,000", 1, "'1,000' has a comma: write 1000"),
    ("a = 05", 1, "'05' begins with a zero: write 5"),
    ("a = .5", 1, "'.5' needs digits on both sides of its point"),
    ("a = 5.", 1, "'5.' needs digits on both sides of its point"),
    ("a = 1, b = 2", 1, "each key stands on a line of its own"),
    ("a = (1, 2)", 1, "a list stands in square brackets"),
    ("\ufeffa = 1", 1, "the line holds a byte order mark (U+FEFF)"),
    ("a =\xa03", 1, "the line holds a no-break space (U+00A0)"),
    ("\ta\u200b = 3", 1, "the line holds a space of no width (U+200B)"),
]


@pytest.mark.parametrize(("text", "line", "message"), SLIPS)
def test_a_slip_is_told_in_plain_words(text: str, line: int, message: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        parse_document(text, "x.toml")
    (fault,) = caught.value.faults
    assert message in fault.message
    assert (fault.file, fault.line) == ("x.toml", line)
    assert "TOML" not in fault.message


def test_what_was_read_is_kept_for_programs() -> None:
    with pytest.raises(ScenarioError) as caught:
        parse_document("a = 1\nchance = 15%\n", "x.toml")
    assert caught.value.faults[0].value == "'15%'"


def test_windows_line_ends_change_nothing() -> None:
    with pytest.raises(ScenarioError, match=r"x.toml:2: '15%' needs quotes: \"15%\""):
        parse_document("a = 1\r\nchance = 15%\r\n", "x.toml")


def test_quotes_and_comments_are_not_mistaken_for_slips() -> None:
    good = """a = "15% // “x” 0,5" # 15% “y”\nb = 'It is 04/01/2027'\n"""
    assert parse_document(good, None)["a"].startswith("15%")
    with pytest.raises(ScenarioError, match="'90min' needs quotes"):
        parse_document(good + "c = 90min # “z” // 0,5\n", None)


VALID = """\
horizon = "4w"
[people.clerk]
[work.form]
arrivals = "3 per d"
{steps}
name = "read"
skill = "clerk"
effort = "1h"
[designs.one.teams]
Office = ["clerk"]
"""


def refused(text: str) -> str:
    with pytest.raises(ScenarioError) as caught:
        loads(text, name="x.toml")
    return str(caught.value)


def test_single_brackets_where_a_list_belongs() -> None:
    loads(VALID.format(steps="[[work.form.steps]]"))
    found = refused(VALID.format(steps="[work.form.steps]"))
    assert (
        "x.toml:5: work.form.steps: a list of tables is needed: write [[work.form.steps]], in double brackets"
        in found
    )


def test_double_brackets_where_a_table_belongs() -> None:
    text = VALID.format(steps="[[work.form.steps]]").replace("[people.clerk]", "[[people.clerk]]")
    assert (
        "people.clerk: one table is needed, not a list of them: write [people.clerk], in single brackets"
        in refused(text)
    )
