"""Quantities as people write them: spans, rates, money, chances, dates and time zones."""

from orgsim.units.dates import (
    EPOCH,
    elapsed,
    elapsed_each,
    in_order,
    local_moment,
    localise,
    parse_date,
    parse_dates,
    parse_moment,
)
from orgsim.units.lengths import first_text, length_text, verb_after
from orgsim.units.money import Money, MoneyRate, parse_money, parse_money_rate
from orgsim.units.numbers import number_text, parse_chance, parse_number, parse_whole, percent_text
from orgsim.units.rate import Rate, parse_rate
from orgsim.units.span import DAY, HOUR, MINUTE, SECOND, WEEK, Span, parse_span, parse_unit
from orgsim.units.wording import MisreadError, listed, nearest, one_of, short
from orgsim.units.zone_rules import changed_zones, known_release, zone_release
from orgsim.units.zones import zone, zone_names

__all__ = [
    "DAY",
    "EPOCH",
    "HOUR",
    "MINUTE",
    "SECOND",
    "WEEK",
    "MisreadError",
    "Money",
    "MoneyRate",
    "Rate",
    "Span",
    "changed_zones",
    "elapsed",
    "elapsed_each",
    "first_text",
    "in_order",
    "known_release",
    "length_text",
    "listed",
    "local_moment",
    "localise",
    "nearest",
    "number_text",
    "one_of",
    "parse_chance",
    "parse_date",
    "parse_dates",
    "parse_moment",
    "parse_money",
    "parse_money_rate",
    "parse_number",
    "parse_rate",
    "parse_span",
    "parse_unit",
    "parse_whole",
    "percent_text",
    "short",
    "verb_after",
    "zone",
    "zone_names",
    "zone_release",
]
