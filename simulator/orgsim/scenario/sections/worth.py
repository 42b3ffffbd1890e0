"""What an item is worth: money, or a distribution of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import AfterValidator, Discriminator, Field, PlainValidator, Tag

from orgsim.chance.distribution import Distribution, parse_distribution
from orgsim.scenario.sections.cases import ByClass, Case, any_form, form_of, in_turn
from orgsim.scenario.sections.fields import MoneyRateField
from orgsim.scenario.sections.names import EachClass
from orgsim.units import MisreadError, Money, number_text, parse_money, short
from orgsim.units.numbers import NUMBER

HUNDREDTHS: Final = 100
"""Parts of one unit of money in which values are drawn, whole ones."""
AMOUNT: Final = re.compile(rf"\b([A-Z]{{3}})\s*({NUMBER})")


@dataclass(frozen=True)
class DrawnMoney:
    """A distribution of money: ``hundredths`` has an amount of 0.01 in the place of each microsecond."""

    text: str
    currency: str
    hundredths: Distribution

    def __str__(self) -> str:
        """Return it as it was written."""
        return self.text


def read_worth(value: object) -> Money | DrawnMoney:
    """Return money, or a distribution of it: ``lognormal(median=GBP 900, p90=GBP 5000)``."""
    if isinstance(value, DrawnMoney):
        return value
    if not isinstance(value, str) or "(" not in value:
        return parse_money(value)
    currencies = dict.fromkeys(found.group(1) for found in AMOUNT.finditer(value))
    if not currencies:
        raise MisreadError(f"{short(value)} has no money with its currency: write, for example, 'GBP 900'")
    if len(currencies) > 1:
        raise MisreadError(f"{short(value)} has money in {' and in '.join(currencies)}")
    return DrawnMoney(value, next(iter(currencies)), parse_distribution(AMOUNT.sub(_in_hundredths, value)))


def _in_hundredths(found: re.Match[str]) -> str:
    return f"{number_text(HUNDREDTHS * float(found.group(2)))}us"


Worth = Annotated[Money | DrawnMoney, PlainValidator(read_worth)]


class WorthCase(Case):
    """A value in a case."""

    value: Worth = Field(alias="is", description="The value.")


class RateCase(Case):
    """A cost of delay in a case."""

    value: MoneyRateField = Field(alias="is", description="The cost of delay.")


ValueField = Annotated[
    Annotated[Worth, Tag("<one>")]
    | Annotated[dict[EachClass, Worth], ByClass(), Tag("<class>")]
    | Annotated[tuple[WorthCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(form_of),
    any_form({"type": "string", "examples": ["GBP 900", "lognormal(median=GBP 900, p90=GBP 5000)"]}),
]
CostOfDelayField = Annotated[
    Annotated[MoneyRateField, Tag("<one>")]
    | Annotated[dict[EachClass, MoneyRateField], ByClass(), Tag("<class>")]
    | Annotated[tuple[RateCase, ...], AfterValidator(in_turn), Tag("<cases>")],
    Discriminator(form_of),
    any_form({"type": "string", "examples": ["GBP 120/d"]}),
]
