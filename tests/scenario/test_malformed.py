"""More than a hundred files that cannot be used, each with the file, the line, the key and the reason
said."""

import random
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from loans import VALID

from orgsim.errors import ScenarioError
from orgsim.scenario import load, loads, starter
from orgsim.scenario.sections.steps import KINDS
from orgsim.units import listed

HORIZON = 'horizon = "52w"'
TITLE = 'title = "Loans"'
ARRIVALS = 'arrivals = { rate = "40 per w", during = "office", batch = 2 }'
EFFORT = "lognormal(median=90min, p90=4h)"
COLLECT = 'effort = "1 person-day"'
START = "start = 2027-01-04"
COUNT = "count = 6"
HOURS = '"Mon-Fri 09:00-12:30, 13:30-17:00"'
RATE = 'rate = "40 per w"'
COST = 'cost = "GBP 62/h"'
ONE_KIND = listed([*KINDS.values()], "or")

MALFORMED = [
    (HORIZON, "", None, "horizon", "'horizon' is missing"),
    (HORIZON, 'horizn = "52w"', 3, "horizn", "unknown key 'horizn'; did you mean 'horizon'?"),
    (
        HORIZON,
        "horizon = 52",
        3,
        "horizon",
        "52 has no unit: write a number and a unit, such as '90min' or '3d'",
    ),
    (HORIZON, 'horizon = "52"', 3, "horizon", "'52' has no unit: write, for example, '52h'"),
    (
        HORIZON,
        'horizon = "12 months"',
        3,
        "horizon",
        "'months' is not a unit of time: months differ in length: write days or",
    ),
    (
        HORIZON,
        'horizon = "1y"',
        3,
        "horizon",
        "'y' is not a unit of time: years differ in length: write '52w' or '365",
    ),
    (HORIZON, 'horizon = "-3w"', 3, "horizon", "'-3w' is negative: a span of time is not"),
    (HORIZON, 'horizon = "nan w"', 3, "horizon", "'nan w' is not a finite number"),
    (HORIZON, 'horizon = "inf w"', 3, "horizon", "'inf w' is not a finite number"),
    (
        HORIZON,
        "horizon = nan",
        3,
        "horizon",
        "nan has no unit: write a number and a unit, such as '90min' or '3d'",
    ),
    (HORIZON, 'horizon = "100000w"', 3, "horizon", "'100000w' is longer than 1000 years"),
    (HORIZON, 'horizon = "1e999w"', 3, "horizon", "'1e999w' is too large a number"),
    (
        HORIZON,
        'horizon = "40 working days"',
        3,
        "horizon",
        "'40 working days' is working time; this takes elapsed time, such as '52w'",
    ),
    (
        HORIZON,
        'horizon = ["52w"]',
        3,
        "horizon",
        "['52w'] is not a span of time: write a number and a unit, such as '90min'",
    ),
    (
        HORIZON,
        "horizon = {}",
        3,
        "horizon",
        "{} is not a span of time: write a number and a unit, such as '90min'",
    ),
    (
        HORIZON,
        'horizon = "52 wekes"',
        3,
        "horizon",
        "unknown unit 'wekes': units are s, min, h, d, w, working h, working da",
    ),
    (HORIZON, 'horizon = ""', 3, "horizon", "'' does not begin with a number"),
    (
        START,
        'start = "4 January"',
        2,
        "start",
        "'4 January' is not a date: write, for example, 2027-01-04 or 2027-01-0",
    ),
    (
        START,
        "start = 2027",
        2,
        "start",
        "2027 is not a date: write, for example, 2027-01-04 or 2027-01-04T09:00:00",
    ),
    (
        START,
        "start = 09:00:00",
        2,
        "start",
        "09:00:00 is not a date: write, for example, 2027-01-04 or 2027-01-04T0",
    ),
    (START, "start = 0001-01-01", 2, "start", "0001-01-01 is out of range: years run from 1900 to 2999"),
    (
        START,
        'start = "2027-02-30"',
        2,
        "start",
        "'2027-02-30' is not a date: write, for example, 2027-01-04 or 2027-01-",
    ),
    (
        '"Europe/London"',
        '"Europe/Londn"',
        4,
        "time_zone",
        "unknown time zone 'Europe/Londn': write a name such as 'Europe/London'",
    ),
    (
        '"Europe/London"',
        '"../../etc/passwd"',
        4,
        "time_zone",
        "unknown time zone '../../etc/passwd': write a name such as 'Europe/London'",
    ),
    ('"Europe/London"', "3", 4, "time_zone", "3 is not a time zone: write a name such as 'Europe/London'"),
    (TITLE, "title = 3", 1, "title", "3 is not a name: write text in quotes"),
    (
        TITLE,
        'title = "Lo\\u202eans"',
        1,
        "title",
        "'Lo\\u202eans' is not a name: at most 200 characters, no line breaks, no characters that",
    ),
    (
        "[people.underwriter]",
        '[people."under\\u200bwriter"]',
        13,
        'people."under\\u200bwriter"',
        "'under\\u200bwriter' is not a name: at most 200 characters, no line breaks, no characters that",
    ),
    (
        TITLE,
        TITLE + '\nsweep.vary = [{ path = "work.loan.arrivals.rate", from = "2 per h" }]',
        2,
        "sweep.vary.1.from",
        "'from' and 'to' go together",
    ),
    (
        TITLE,
        TITLE + '\nbreakeven.vary = { path = "work.loan.arrivals.rate", to = "2 per h" }',
        2,
        "breakeven.vary.to",
        "'from' and 'to' go together",
    ),
    (
        TITLE,
        'title = ""',
        1,
        "title",
        "'' is not a name: at most 200 characters, no line breaks, no characters that cannot be seen, no sp",
    ),
    (TITLE, 'titel = "Loans"', 1, "titel", "unknown key 'titel'; did you mean 'title'?"),
    (
        TITLE,
        TITLE + "\nreplications = 0",
        2,
        "replications",
        "0 is out of range: a whole number lies between 1 and 1000000",
    ),
    (TITLE, TITLE + "\nreplications = 2.5", 2, "replications", "2.5 is not a whole number"),
    (
        TITLE,
        TITLE + "\nseed = -1",
        2,
        "seed",
        "-1 is out of range: a whole number lies between 0 and 9223372036854775807",
    ),
    (
        TITLE,
        TITLE + "\nseed = 99999999999999999999999999",
        2,
        "seed",
        "99999999999999999999999999 is out of range: a whole number lies betwee",
    ),
    (TITLE, TITLE + "\nseed = true", 2, "seed", "True is not a whole number"),
    (
        TITLE,
        TITLE + '\ndecide_on = "leed time"',
        2,
        "decide_on",
        "'leed time' is not a measure: 'lead time', 'cycle time', ",
    ),
    (
        TITLE,
        TITLE + '\ndecide_on = "lead time p100"',
        2,
        "decide_on",
        "'lead time p100' is not a measure: a percentile is a whole number from 1 to 99",
    ),
    ('warm_up = "4w"', 'warm_up = "some"', 6, "warm_up", "'some' does not begin with a number"),
    (
        'warm_up = "4w"',
        'warm_up = "52w"',
        6,
        "warm_up",
        "the warm-up is not shorter than the horizon ('52w')",
    ),
    ('["expedite", "standard"]', '["standard", "standard"]', 5, "classes", "a class is named twice"),
    ('["expedite", "standard"]', '"standard"', 5, "classes", "'standard' is not a list of names of classes"),
    ('open = "Mon-Fri 09:00-12:30, 13:30-17:00"', "", 8, "calendars.office.open", "'open' is missing"),
    (
        "09:00-12:30",
        "09:00-25:30",
        9,
        "calendars.office.open",
        "'Mon-Fri 09:00-25:30, 13:30-17:00': '09:00-25:30' is not a time of day",
    ),
    (
        "09:00-12:30",
        "09:00-14:30",
        9,
        "calendars.office.open",
        "the hours of Mon 09:00-14:30 run into the next ones (here: 'Mon-Fri 09",
    ),
    (
        "Mon-Fri",
        "Mon-Fry",
        9,
        "calendars.office.open",
        "'Mon-Fry 09:00-12:30, 13:30-17:00': unknown day 'Fry'; did you mean 'Fri'?",
    ),
    (
        HOURS,
        "[]",
        9,
        "calendars.office.open",
        "[] is not opening hours: write 'Mon-Fri 09:00-17:00', a list of such l",
    ),
    (
        HOURS,
        '"Mon-Fri"',
        9,
        "calendars.office.open",
        "'Mon-Fri' has days without hours: write, for example, 'Mon-Fri 09:00-1",
    ),
    (
        '"2027-12-25"',
        '"25 December"',
        10,
        "calendars.office.closed",
        "'25 December' is not a date: write, for example, 2027-01-04 or 2027-01",
    ),
    (
        "2027-12-27..2027-12-31",
        "2027-12-31..2027-12-27",
        10,
        "calendars.office.closed",
        "'2027-12-31..2027-12-27' ends before it starts",
    ),
    (
        "2027-12-27..2027-12-31",
        "2027-12-27..2097-12-31",
        10,
        "calendars.office.closed",
        "'2027-12-27..2097-12-31' is longer than ten years",
    ),
    (
        '"2027-12-24" =',
        '"2027-12-25" =',
        11,
        "calendars.office.special",
        "2027-12-25 is closed and has hours of its own as well",
    ),
    (
        '"09:00-12:00"',
        '"9 to 12"',
        11,
        "calendars.office.special",
        "'9 to 12': cannot read the hours '9 to 12'; write, for example, 09:00-",
    ),
    (
        'special = { "2027-12-24" = "09:00-12:00" }',
        'special = ["2027-12-24"]',
        11,
        "calendars.office.special",
        '[\'2027-12-24\'] is not a table of dates: write { "2027-12-24" = "09:00-',
    ),
    (
        COUNT,
        "count = 0",
        14,
        "people.underwriter.count",
        "0 is out of range: a whole number lies between 1 and 100000",
    ),
    (
        COUNT,
        "count = -6",
        14,
        "people.underwriter.count",
        "-6 is out of range: a whole number lies between 1 and 100000",
    ),
    (COUNT, 'count = "six"', 14, "people.underwriter.count", "'six' is not a whole number"),
    (COUNT, "count = 6.5", 14, "people.underwriter.count", "6.5 is not a whole number"),
    (COUNT, "count = true", 14, "people.underwriter.count", "True is not a whole number"),
    (
        COUNT,
        "count = 1000000",
        14,
        "people.underwriter.count",
        "1000000 is out of range: a whole number lies between 1 and 100000",
    ),
    (COUNT, "counts = 6", 14, "people.underwriter.counts", "unknown key 'counts'; did you mean 'count'?"),
    (
        COUNT,
        COUNT + "\nshare = 1.5",
        15,
        "people.underwriter.share",
        "1.5 is out of range: a number lies between 0.001 and 1",
    ),
    (
        COUNT,
        COUNT + "\nfrom = 2027-05-01\nuntil = 2027-04-01",
        16,
        "people.underwriter.until",
        "'until' is not after 'from'",
    ),
    (
        COUNT,
        COUNT + '\nfrom = "soon"',
        15,
        "people.underwriter.from",
        "'soon' is not a date: write, for example, 2027-01-04 or 2027-01-04T09:",
    ),
    (
        'skills = ["underwriting"]',
        "skills = [3]",
        15,
        "people.underwriter.skills",
        "[3] stands where it should be a table or a list of names in quotes",
    ),
    (
        'skills = ["underwriting"]',
        "skills = { underwriting = 0 }",
        15,
        "people.underwriter.skills.underwriting",
        "0 is out of range: a number lies between 0.001 and 1000",
    ),
    (
        'skills = ["underwriting"]',
        "skills = 3",
        15,
        "people.underwriter.skills",
        "3 alone does not say what is meant: write, for example, skills = ['pricing']",
    ),
    (
        COST,
        "cost = 62",
        17,
        "people.underwriter.cost",
        "62 is not money with its currency: write, for example, 'GBP 62/h'",
    ),
    (
        COST,
        'cost = "62/h"',
        17,
        "people.underwriter.cost",
        "'62/h' is not money with its currency: write, for example, 'GBP 62/h'",
    ),
    (
        COST,
        'cost = "GBP 62"',
        17,
        "people.underwriter.cost",
        "'GBP 62' does not say per what: write, for example, 'GBP 62/h'",
    ),
    (
        COST,
        'cost = "GBP 500/d"',
        17,
        "people.underwriter.cost",
        "'GBP 500/d' would be paid for 24 hours a day; write the cost of an hou",
    ),
    (
        COST,
        'cost = "EUR 62/h"',
        25,
        "work.loan.value",
        "the money here is in GBP, and elsewhere in the file in EUR (here: 'GBP",
    ),
    (
        COST,
        'cost = "GBP nan/h"',
        17,
        "people.underwriter.cost",
        "'nan/h' is not a finite number (here: 'GBP nan/h')",
    ),
    (
        RATE,
        "rate = 40",
        23,
        "work.loan.arrivals.rate",
        "40 is not a rate: write a number and a time, such as '40 per w'",
    ),
    (
        RATE,
        'rate = "40 per month"',
        23,
        "work.loan.arrivals.rate",
        "'month' is not a unit of time: months differ in length: write days or ",
    ),
    (RATE, 'rate = "-40 per w"', 23, "work.loan.arrivals.rate", "'-40 per w' is negative: a rate is not"),
    (RATE, 'rat = "40 per w"', 23, "work.loan.arrivals.rate", "'rate' is missing"),
    (
        "batch = 2",
        "batch = 0",
        23,
        "work.loan.arrivals.batch",
        "the number is 0, and should be between 1 and 100000",
    ),
    (
        "batch = 2",
        'batch = "exponential(2)"',
        23,
        "work.loan.arrivals.batch",
        "exponential does not give whole numbers: a batch is a number, or unifo",
    ),
    (
        "batch = 2",
        "at_most = 0",
        23,
        "work.loan.arrivals.at_most",
        "0 is out of range: a whole number lies between 1 and 1000000000",
    ),
    (
        "batch = 2",
        "by_weekday = [1, 1, 1]",
        23,
        "work.loan.arrivals.by_weekday",
        "'by_weekday' has 7 weights, and here are 3",
    ),
    (
        "batch = 2",
        "by_weekday = [0, 0, 0, 0, 0, 0, 0]",
        23,
        "work.loan.arrivals.by_weekday",
        "'by_weekday' has no weight above zero",
    ),
    (
        "batch = 2",
        'wave = { amplitude = 2, period = "5d" }',
        23,
        "work.loan.arrivals.wave.amplitude",
        "2 is out of range: a chance lies between 0 and 1",
    ),
    (ARRIVALS, "", 22, "work.loan.arrivals", "'arrivals' is missing"),
    (
        ARRIVALS,
        'arrivals = { every = "10 working min" }',
        23,
        "work.loan.arrivals.every",
        "'10 working min' is working time: write elapsed time, such as '10min', and as 'during' the calendar "
        "in whose opening time it counts",
    ),
    (
        ARRIVALS,
        'arrivals = { every = "10min", by_weekday = [1, 1, 1, 1, 1, 0, 0] }',
        23,
        "work.loan.arrivals.by_weekday",
        "'by_weekday' goes with 'rate' or 'pieces', and not with 'every', whose intervals are alike at all "
        "times: write "
        "instead the mean number for an "
        "elapsed time, such as rate = \"40 per w\", or the moments themselves as 'dates' or in a 'file'",
    ),
    (
        ARRIVALS,
        'arrivals = { dates = [2027-01-04], wave = { amplitude = 0.5, period = "1d" } }',
        23,
        "work.loan.arrivals.wave",
        "'wave' goes with 'rate' or 'pieces', and not with 'dates'",
    ),
    (
        ARRIVALS,
        'arrivals = { file = "x.csv", column = "when", rate = "1 per h" }',
        23,
        "work.loan.arrivals.rate",
        "'rate' and 'file' are of two different forms: write one of them",
    ),
    (
        ARRIVALS,
        'arrivals = { rate = "1 per h", column = "when" }',
        23,
        "work.loan.arrivals.column",
        "'column' goes with 'file' or 'counts', and not with 'rate'",
    ),
    (
        ARRIVALS,
        'arrivals = { evry = "1h" }',
        23,
        "work.loan.arrivals.evry",
        "unknown key 'evry'; did you mean 'every'?",
    ),
    (
        ARRIVALS,
        'arrivals = { every = "1h", durin = "office" }',
        23,
        "work.loan.arrivals.durin",
        "unknown key 'durin'",
    ),
    (
        'skill = "underwriting"',
        'skill = ["judge", "clerk"]',
        39,
        "work.loan.steps.assess.skill",
        "['judge', 'clerk'] is not one skill: a step takes one skill, in quotes, and one person who has it; "
        "write a step for each skill",
    ),
    (
        'calendar = "office"',
        'calendar = ["office"]',
        16,
        "people.underwriter.calendar",
        "['office'] is a list: one name stands here",
    ),
    (ARRIVALS, 'arrivals = "lots"', 23, "work.loan.arrivals", "'lots' does not begin with a number"),
    (
        ARRIVALS,
        "arrivals = { pieces = [] }",
        23,
        "work.loan.arrivals.pieces",
        "'pieces' is empty, and should not be",
    ),
    (
        ARRIVALS,
        'arrivals = { every = "0h" }',
        23,
        "work.loan.arrivals.every",
        "an interval of no time brings endless arrivals at once (here: '0h')",
    ),
    (
        ARRIVALS,
        'arrivals = { dates = ["someday"] }',
        23,
        "work.loan.arrivals.dates.1",
        "'someday' is not a date: write, for example, 2027-01-04 or 2027-01-04T",
    ),
    (
        ARRIVALS,
        'arrivals = { file = "../x.csv", column = "a" }',
        23,
        "work.loan.arrivals",
        "'../x.csv' is outside the folder of the scenario, which needs --allow-",
    ),
    (
        ARRIVALS,
        'arrivals = { file = "none.csv", column = "a" }',
        23,
        "work.loan.arrivals",
        "there is no file 'none.csv'",
    ),
    (
        ARRIVALS,
        'arrivals = { pieces = [{ from = 2027-06-01, rate = "1/d" }, { from = 2027-05-01, rate = "1/d" }] }',
        23,
        "work.loan.arrivals.pieces",
        "the pieces are not in order of time",
    ),
    (
        "expedite = 0.1",
        "expedite = 1.1",
        24,
        "work.loan.class.expedite",
        "1.1 is out of range: a chance lies between 0 and 1",
    ),
    (
        "expedite = 0.1",
        "expedite = 0.2",
        24,
        "work.loan.class",
        "the chances add up to 1.1, and should add up to 1",
    ),
    (
        'value = "GBP 900"',
        'value = "900"',
        25,
        "work.loan.value",
        "'900' is not money with its currency: write, for example, 'GBP 900'",
    ),
    (
        'value = "GBP 900"',
        'value = "GBP -900"',
        25,
        "work.loan.value",
        "'GBP -900' is out of range: money is not negative and at most 1e15",
    ),
    (
        '"GBP 120/d"',
        '"GBP 120 per working day"',
        26,
        "work.loan.cost_of_delay",
        "'GBP 120 per working day' is per working time; write it per elapsed ti",
    ),
    (
        'promise = "15 working days"',
        'promise = "15 person-days"',
        27,
        "work.loan.promise",
        "'15 person-days' is hands-on work; a time that passes is elapsed ('2d'",
    ),
    (
        "exponential(20d)",
        "exponential(20 working days)",
        28,
        "work.loan.patience.time",
        "'20 working days' is working time; this takes elapsed time, such as '5",
    ),
    (
        "exponential(20d)",
        "exponential(20)",
        28,
        "work.loan.patience.time",
        "'mean': '20' has no unit: write, for example, '20h' (here: 'exponentia",
    ),
    (
        "items = 60",
        "items = 0",
        29,
        "work.loan.limit.items",
        "0 is out of range: a whole number lies between 1 and 1000000000",
    ),
    (
        '"refuse"',
        '"refuze"',
        29,
        "work.loan.limit.when_full",
        "'refuze' is not what happens when full: one of 'wait', 'refuse'; did y",
    ),
    (
        '"collect" = 3',
        '"collect" = -3',
        30,
        "work.loan.backlog.collect",
        "-3 is out of range: a whole number lies between 0 and 10000000",
    ),
    ('name = "collect"\n', "", 32, "work.loan.steps.1.name", "'name' is missing"),
    (
        'name = "collect"',
        'name = "done"',
        33,
        "work.loan.steps.done.name",
        "'done' is where items are delivered, so no step can have that name",
    ),
    (
        'name = "collect"',
        'name = "assess"',
        30,
        "work.loan.backlog.collect",
        "'collect' is the name of no step",
    ),
    (
        COLLECT,
        "",
        32,
        "work.loan.steps.collect",
        f"a step has either {ONE_KIND}",
    ),
    (
        COLLECT,
        'effort = "1d"',
        35,
        "work.loan.steps.collect.effort",
        "'1d' is elapsed time, nights included; an effort is hands-on work, suc",
    ),
    (
        COLLECT,
        'effort = "2 working days"',
        35,
        "work.loan.steps.collect.effort",
        "'2 working days' is time on a calendar; an effort is hands-on work, su",
    ),
    (
        COLLECT,
        'effort = "1h"\ndelay = "1h"',
        36,
        "work.loan.steps.collect.delay",
        f"a step has either {ONE_KIND} (here",
    ),
    (
        COLLECT,
        'effort = "1h"\ncalendar = "office"',
        36,
        "work.loan.steps.collect.calendar",
        "'calendar' is for a delay in working time",
    ),
    (
        EFFORT,
        "lognorml(median=90min, p90=4h)",
        40,
        "work.loan.steps.assess.effort",
        "unknown distribution 'lognorml' (here: 'lognorml(median=90min, p90=4h)",
    ),
    (
        EFFORT,
        "lognormal(median=90min, p90=1h)",
        40,
        "work.loan.steps.assess.effort",
        "lognormal: 'p90' (1h) is not above the median (90min) (here: 'lognorma",
    ),
    (
        EFFORT,
        "lognormal(90min, 4h)",
        40,
        "work.loan.steps.assess.effort",
        "lognormal: say which percentile or moment the second argument is: p90=",
    ),
    (
        EFFORT,
        "exponential(mean=)",
        40,
        "work.loan.steps.assess.effort",
        "'exponential(mean=)': expected a number, found ')'",
    ),
    (
        EFFORT,
        "empirical('../../etc/passwd', 'x', h)",
        40,
        "work.loan.steps.assess.effort",
        "'../../etc/passwd' is outside the folder of the scenario, which needs ",
    ),
    (
        EFFORT,
        "empirical('/dev/zero', 'x', h)",
        40,
        "work.loan.steps.assess.effort",
        "'/dev/zero' is outside the folder of the scenario, which needs --allow",
    ),
    (
        EFFORT,
        "mixture(" * 50,
        40,
        "work.loan.steps.assess.effort",
        "'mixture(mixture(mixture(mixture(mixture(mixture(mixture...': a part",
    ),
    (
        "chance = 0.15",
        "chance = 15",
        41,
        "work.loan.steps.assess.rework.chance",
        "15 is out of range: a chance lies between 0 and 1",
    ),
    (
        "chance = 0.15",
        'chance = "lots"',
        41,
        "work.loan.steps.assess.rework.chance",
        "'lots' is not a chance",
    ),
    (
        "chance = 0.15, falling = 0.5, at_most = 3",
        "chance = 1",
        32,
        "work.loan.steps.collect",
        "a loop that never ends: from 'collect' no item ever comes to 'done'",
    ),
    (
        "falling = 0.5",
        "falling = 2",
        41,
        "work.loan.steps.assess.rework.falling",
        "2 is out of range: a number lies between 0 and 1",
    ),
    (
        "at_most = 3",
        "at_most = 0",
        41,
        "work.loan.steps.assess.rework.at_most",
        "0 is out of range: a whole number lies between 1 and 1000000000",
    ),
    (
        "decide = 0.9",
        "decide = 0.8",
        42,
        "work.loan.steps.assess.next",
        "the chances add up to 0.9, and should add up to 1",
    ),
    (
        'to = "collect", chance',
        'to = "done", chance',
        41,
        "work.loan.steps.assess.rework.to",
        "'done' is the name of no step",
    ),
    (
        'delay = "2 working days"',
        'delay = "2 person-days"',
        47,
        "work.loan.steps.decide.delay",
        "'2 person-days' is hands-on work; a time that passes is elapsed ('2d')",
    ),
    (
        'delay = "2 working days"',
        'delay = "2 working weeks"',
        47,
        "work.loan.steps.decide.delay",
        "'working weeks' is not a unit of time: weeks differ from place to plac",
    ),
    (
        'delay = "2 working days"',
        'delay = "2 working days"\nskill = "processor"',
        48,
        "work.loan.steps.decide.skill",
        "a delay takes no people, so 'skill' means nothing here",
    ),
    (
        "context_loss = 0.1",
        "context_loss = -0.1",
        52,
        "designs.silos.handoff.context_loss",
        "-0.1 is out of range: a chance lies between 0 and 1",
    ),
    (
        "context_loss = 0.1",
        "context_los = 0.1",
        52,
        "designs.silos.handoff.context_los",
        "unknown key 'context_los'; did you mean 'context_loss'?",
    ),
    ("items = 20", 'items = "twenty"', 53, "designs.silos.limits.1.items", "'twenty' is not a whole number"),
    (
        '["underwriter"]',
        "3",
        54,
        "designs.silos.teams.Underwriting",
        "3 alone does not say what is meant: write, for example, teams = { Desk = ['clerk'] }",
    ),
    (
        '["underwriter"]',
        "[]",
        54,
        "designs.silos.teams",
        "nobody does the step 'assess' of 'loan': no team serves it with the sk",
    ),
    (
        '["underwriter"]',
        "[3]",
        54,
        "designs.silos.teams.Underwriting",
        "[3] stands where it should be a table or a list of names in quotes",
    ),
    (
        "wip_limit = 12",
        "wip_limit = 1.5",
        55,
        "designs.silos.teams.Processing.wip_limit",
        "1.5 is not a whole number",
    ),
    (
        'order = "class"',
        'order = "clas"',
        55,
        "designs.silos.teams.Processing.order",
        "'clas' is not an order: one of 'fifo', 'class', 'cost of delay over ef",
    ),
    (
        'order = "class"',
        'preempt = "yes"',
        55,
        "designs.silos.teams.Processing.preempt",
        "'yes' is neither true nor false",
    ),
    (
        'order = "class"',
        'takes = "fast"',
        55,
        "designs.silos.teams.Processing.takes",
        "'fast' is not who takes an item: one of 'least busy', 'fastest', 'lowe",
    ),
    (
        "{1..3}",
        "{3..1}",
        58,
        "designs.streams.teams",
        "'{3..1}' is not a range of at most 10000 numbers, the smaller one first",
    ),
    (
        "{1..3}",
        "{1..99999999}",
        58,
        "designs.streams.teams",
        "'{1..99999999}' is not a range of at most 10000 numbers, the smaller o",
    ),
    (
        "underwriter = 2",
        "underwriter = 3",
        58,
        'designs.streams.teams."Stream {1..3}".underwriter',
        "the teams have 9 'underwriter', and there are 6",
    ),
    (
        "underwriter = 2",
        "underwriter = -1",
        58,
        'designs.streams.teams."Stream {1..3}".underwriter',
        "-1 is out of range: a number of people lies between 1 and 100000",
    ),
    (
        '"in turn"',
        '"in trun"',
        59,
        "designs.streams.serve",
        "'in trun' is not a way to choose a team: one of 'by least load', 'in t",
    ),
    (
        "other = 0.85",
        "other = 0",
        60,
        "designs.streams.generalist_speed.other",
        "0 is out of range: a number lies between 0.001 and 1000",
    ),
    (
        "own = 1.0, other = 0.85",
        "own = 1.0",
        60,
        "designs.streams.generalist_speed.other",
        "'other' is missing",
    ),
    ('basis = "estimated"', "", 62, "assumptions.1.basis", "'basis' is missing"),
    (
        '"estimated"',
        '"estimate"',
        64,
        "assumptions.1.basis",
        "'estimate' is not a basis: one of 'measured', 'estimated', 'guessed'; ",
    ),
    (
        'about = "designs.silos.handoff.delay"',
        'about = "designs.silo.handoff.delay"',
        63,
        "assumptions.1.about",
        "nothing stands at 'designs.silo.handoff.delay': there is no 'silo'; di",
    ),
    (
        'low = "2h"',
        'low = "2"',
        65,
        "assumptions.1.low",
        "would not do there: '2' has no unit: write, for example, '2h'",
    ),
    ('low = "2h"', 'low = "20h"', 65, "assumptions.1.low", "'low' is above 'high'"),
    ("[designs.silos]", "[design.silos]", 50, "design", "unknown key 'design'; did you mean 'designs'?"),
    ("[work.loan]", "work = 3\n[work2.loan]", 23, "work2", "unknown key 'work2'; did you mean 'work'?"),
    (
        "[people.underwriter]",
        '[people.""]',
        13,
        'people.""',
        "'' is not a name: at most 200 characters, no line breaks, no characters that cannot be seen, no sp",
    ),
    (
        TITLE,
        TITLE + '\nextends = "../base.toml"',
        2,
        "extends",
        "'../base.toml' is outside the folder of the scenario, which needs --al",
    ),
    (TITLE, TITLE + "\nextends = 3", 2, "extends", "3 is not a name: write text in quotes"),
    (
        TITLE,
        'title = "Loans',
        1,
        "",
        "the closing quote is missing: a text ends on the line on which it begins (column 15)",
    ),
    (
        "[calendars.office]",
        "[calendars.office",
        8,
        "",
        "the name of the table is not closed by a bracket (column 18)",
    ),
    (
        COUNT,
        COUNT + "\ncount = 7",
        15,
        "",
        "'people.underwriter.count' stands on line 14 already (column 10)",
    ),
    (COUNT, "count =", 14, "", "a value is missing after the equals sign (column 8)"),
]
"""What stands in the valid file, what is put in its place, and the line, path and reason of the fault that
must be found."""


def test_there_are_more_than_a_hundred_of_them() -> None:
    assert len(MALFORMED) > 100
    assert len({(old, new) for old, new, *_ in MALFORMED}) == len(MALFORMED)


@pytest.mark.parametrize(("old", "new", "line", "path", "message"), MALFORMED)
def test_a_malformed_file_is_refused_with_place_and_reason(
    tmp_path: Path, old: str, new: str, line: int | None, path: str, message: str
) -> None:
    assert old in VALID
    file = tmp_path / "loans.toml"
    file.write_text(VALID.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        load(file)
    place = file.as_posix() if line is None else f"{file.as_posix()}:{line}"
    expected = ": ".join(part for part in (place, path, message) if part)
    lines = str(caught.value).splitlines()
    assert any(found.startswith(expected) for found in lines), lines
    assert len(lines) == len(caught.value.faults) <= 5


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "loans.toml: the scenario is empty"),
        (b"\n# nothing\n", "loans.toml: the scenario is empty"),
        (b"title = 'x'\nhorizon = '\xff'\n", "loans.toml:2: the file is not UTF-8 text"),
        (VALID.encode("utf-16"), "loans.toml:1: the file is not UTF-8 text"),
        (b"x = " + b"[" * 100_000, "loans.toml: the scenario is nested too deep"),
        (b"#" * (4 * 1024 * 1024 + 1), "loans.toml: the file is larger than 4096 KiB"),
        (b"x = " + b"1" * 5000, "loans.toml: not TOML"),
        (b"\x00", "loans.toml:1: not TOML"),
        (b"x", "loans.toml:1: a line is a key, an equals sign and a value"),
        (b"[[work.a.steps]]\n[work.a]\nsteps = 3\n", "loans.toml:3: 'work.a.steps' stands on line 1 already"),
        (b"x = 2027-13-45\n", "loans.toml:1: '2027-13-45' is no date of the calendar"),
        (b"extends = 'loans.toml'\n", "loans.toml:1: extends: the files extend each other in a circle"),
        (b"extends = 'none.toml'\n", "loans.toml:1: extends: there is no file 'none.toml'"),
        (
            b"extends = '../../etc/passwd'\n",
            "loans.toml:1: extends: '../../etc/passwd' is outside the folder",
        ),
        (b"extends = '/dev/zero'\n", "loans.toml:1: extends: '/dev/zero' is outside the folder"),
        (b'extends = "a\\u0000b"\n', "loans.toml:1: extends: 'a\\x00b' is not the name of a file"),
        (b"{}", "loans.toml:1: not TOML"),
    ],
    ids=range(17),
)
def test_a_file_that_is_no_scenario_at_all(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "loans.toml"
    file.write_bytes(content)
    with pytest.raises(ScenarioError) as caught:
        load(file)
    assert message in str(caught.value)


def test_files_that_are_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path, "a\0b"):
        with pytest.raises(ScenarioError, match="cannot read the file"):
            load(path)


def test_a_mark_of_byte_order_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "loans.toml"
    file.write_text(VALID, encoding="utf-8-sig")
    load(file)


def test_characters_that_are_not_unicode() -> None:
    with pytest.raises(ScenarioError, match="line 2: the text holds characters"):
        loads("title = 'x'\nhorizon = '\ud800'")


def sound_or_refused(text: str) -> None:
    try:
        loads(text)
    except ScenarioError as error:
        assert error.faults
        assert all(fault.message and "\n" not in str(fault) for fault in error.faults)


@given(st.text(max_size=200) | st.text(alphabet="[]{}=.\"'\n#, ab1", max_size=200))
@example("people = 3\nwork = 4\ndesigns = []\nhorizon = '1w'")
def test_no_text_makes_anything_but_a_scenario_error(text: str) -> None:
    sound_or_refused(text)


SCRAPS = [
    "0",
    "-1",
    "nan",
    "inf",
    "true",
    '""',
    '"x"',
    "[]",
    "{}",
    "[[]]",
    '["x"]',
    "2027-01-04",
    "09:00:00",
    "1e400",
    '"1h"',
    '"5%"',
    '"all"',
    '"always"',
    '"done"',
    '"exponential(1h)"',
    '{ to = "x" }',
    '{ rate = "1/d" }',
    "[{ a = 1 }]",
    '"{1..3}"',
    "9" * 30,
]


@given(st.sampled_from([VALID, starter()]), st.integers(0, 2**32), st.integers(1, 4))
@settings(max_examples=300, deadline=None)
def test_no_changed_scenario_makes_anything_but_a_scenario_error(text: str, seed: int, changes: int) -> None:
    chance = random.Random(seed)
    for _ in range(changes):
        lines = text.splitlines()
        number = chance.randrange(len(lines))
        key, sign, _ = lines[number].partition(" = ")
        match chance.randrange(5):
            case 0:
                lines[number] = f"{key} = {chance.choice(SCRAPS)}" if sign else lines[number][1:]
            case 1:
                del lines[number]
            case 2:
                place = chance.randrange(len(lines[number]) + 1)
                lines[number] = (
                    lines[number][:place] + chance.choice("[]{}=.\"', x1-") + lines[number][place + 1 :]
                )
            case 3:
                lines.insert(chance.randrange(len(lines)), lines[number])
            case _:
                lines[number] = lines[number].replace(
                    *chance.choice([("{", "["), ("h", "d"), ("1", "-1"), ("=", "= 1 #"), ("s", "")])
                )
        text = "\n".join(lines) or " "
    sound_or_refused(text)


KEYS = [
    "horizon",
    "people",
    "work",
    "designs",
    "loan",
    "steps",
    "teams",
    "silos",
    "extends",
    "shared",
    "handoffs",
    "limits",
    "arrivals",
    "rework",
    "next",
    "class",
    "calendars",
    "special",
    "closed",
    "assumptions",
    "about",
    "backlog",
    "underwriter",
    "collect",
    "1",
    "name",
    "patience",
]
TREES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.sampled_from(["1h", "4w", "silos", "collect", "Stream {1..3}", "1 per d"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)
PATHS = st.lists(st.sampled_from(KEYS), min_size=1, max_size=6).map(".".join)
SCENARIO = loads(VALID)


@given(st.dictionaries(PATHS, TREES, min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
def test_no_override_makes_anything_but_a_scenario_error(changes: dict[str, object]) -> None:
    try:
        SCENARIO.override(changes)
    except ScenarioError as error:
        assert str(error)
