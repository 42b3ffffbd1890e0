"""Random models over every primitive; many more of them with ``python benchmarks/fuzz.py``."""

from collections import Counter
from functools import cache

import pytest
from fuzzing import examine
from random_models import random_model

from orgsim.log import Verb

SEED = 20270104
BUNDLE, BUNDLES = 25, 12
ALWAYS = 4
"""Bundles that are looked at in every run of the tests; the rest with ``-m slow``."""
MANY = [*range(ALWAYS), *(pytest.param(bundle, marks=pytest.mark.slow) for bundle in range(ALWAYS, BUNDLES))]
SETTINGS = (
    "preempt = true",
    "case_worker = true",
    "newest first",
    "shortest first",
    "cost of delay over effort",
    "same_person_as",
    "different_person_from",
    "in order",
    "shared",
    "patience",
    "then =",
    "when_full",
    "wip_limit",
    "limits",
    "backlog",
    "batch",
    "always = ",
    "pieces",
    "wave",
    "during",
    "dates",
    "counts",
    "every",
    "falling",
    "at_most",
    "rework",
    "from =",
    "until =",
    "share =",
    "special",
    "closed",
    "working h",
    "context_loss",
    "handoffs",
    "generalist_speed",
    "at random",
    "in turn",
    "least load",
    "fastest",
    "lowest number",
    '"0h"',
    "serves",
    "promise",
)


@cache
def examined(number):
    """What is wrong with a random model, and what happened in it."""
    seen = Counter()
    return examine(SEED, number, seen), seen


@pytest.mark.parametrize("bundle", MANY)
def test_random_models_obey_the_page_and_the_laws(bundle):
    for number in range(bundle * BUNDLE, (bundle + 1) * BUNDLE):
        assert not examined(number)[0], f"python benchmarks/fuzz.py --seed {SEED} --only {number}"


def test_random_models_are_the_same_for_the_same_number_and_use_every_verb_and_setting():
    assert random_model(1, 7)[0].text() == random_model(1, 7)[0].text() != random_model(1, 8)[0].text()
    texts = (random_model(SEED, number)[0].text() for number in range(BUNDLE * BUNDLES))
    unused = set(SETTINGS)
    while unused and (text := next(texts, None)):
        unused = {setting for setting in unused if setting not in text}
    assert not unused
    seen = sum((examined(number)[1] for number in range(90)), Counter())
    assert not {verb.name.lower() for verb in Verb} - set(seen)
