"""Philox 4x64-10 is NumPy's, and a word becomes a uniform that is never 0 or 1."""

import hashlib

import numpy as np
import pytest

from orgsim.chance.philox import MASK, Purpose, block, blocks, source_word, step_word, uniform, uniforms

EDGES = [0, 1, 2, 2**32 - 1, 2**32, 2**63 - 1, 2**63, MASK - 1, MASK]


def numpys(key, counter):
    """The first two words that NumPy's generator gives."""
    bits = np.random.Philox(key=np.array(key, dtype=np.uint64), counter=np.array(counter, dtype=np.uint64))
    return tuple(bits.random_raw(2).tolist())


@pytest.mark.parametrize("word", EDGES)
def test_a_block_is_numpys_for_edge_words_in_each_place_of_counter_and_key(word):
    for place in range(4):
        counter = tuple(word if place == here else 7 for here in range(4))
        assert block((3, 5), counter) == numpys((3, 5), counter)
    for key in ((word, 5), (3, word), (word, word)):
        assert block(key, (1, 2, 3, 4)) == numpys(key, (1, 2, 3, 4))


@pytest.mark.parametrize("full", range(1, 5))
def test_the_carry_of_numpys_addition_runs_through_full_words(full):
    # NumPy adds 1 to the counter as one number of 256 bits: words that are full become 0 and pass the 1 on
    counter = (MASK,) * full + (9,) * (4 - full)
    assert block((1, 2), counter) == numpys((1, 2), counter)


def test_blocks_of_random_counters_are_numpys():
    words = (
        np.random.default_rng(20270104).integers(0, MASK, (200, 6), dtype=np.uint64, endpoint=True).tolist()
    )
    for k0, k1, *counter in words:
        assert block((k0, k1), tuple(counter)) == numpys((k0, k1), counter)


@pytest.mark.parametrize("item", [0, 1, 2**32 - 10, 2**32, 2**63 - 10, 2**63, source_word("loan"), MASK - 30])
def test_the_blocks_of_items_in_a_row_are_the_blocks_one_by_one(item):
    for key in ((0, 0), (1, 19), (MASK, MASK), (2**63, 2**32 - 1)):
        for purpose, step, visit in ((1, 0, 0), (8, MASK, 1), (5, 2**63, MASK)):
            first, second = blocks(key, (item, purpose, step, visit), 25)
            scalar = [block(key, (item + n, purpose, step, visit)) for n in range(25)]
            assert list(zip(first.tolist(), second.tolist(), strict=True)) == scalar


def test_the_purposes_have_the_numbers_of_the_semantics_page():
    names = ["interval", "batch", "service_class", "effort", "way_out", "handoff", "patience", "choice"]
    later = {
        "presence": 9,
        "vote": 10,
        "skip": 11,
        "mark": 12,
        "children": 13,
        "child_delay": 14,
        "decider": 15,
        "returned": 23,
        "value": 24,
        "timer": 25,
        "retyping": 30,
    }
    assert {purpose.name.lower(): int(purpose) for purpose in Purpose} == {
        name: n for n, name in enumerate(names, 1)
    } | later


def test_a_uniform_is_never_zero_or_one():
    # word 0: (0 + 1/2) / 2**52 = 2**-53; the largest word: (2**52 - 1 + 1/2) / 2**52 = 1 - 2**-53
    assert uniform(0) == uniform(2**12 - 1) == 2.0**-53
    assert uniform(MASK) == uniform(MASK - (2**12 - 1)) == 1.0 - 2.0**-53
    assert uniform(2**63) == 0.5 + 2.0**-53


def test_uniforms_of_an_array_are_the_uniforms_one_by_one():
    words = np.random.default_rng(1).integers(0, MASK, 5000, dtype=np.uint64, endpoint=True)
    words[:3] = [0, MASK, 2**63]
    assert uniforms(words).tolist() == [uniform(word) for word in words.tolist()]


def test_the_words_of_sources_and_steps_are_the_first_bits_of_sha_256():
    digest = hashlib.sha256(b"loan").hexdigest()
    assert source_word("loan") == int(digest[:8], 16) << 32
    assert source_word("loan") & 0xFFFFFFFF == 0
    assert step_word("loan", "assess risk") == int(hashlib.sha256(b"loan/assess risk").hexdigest()[:16], 16)
    assert (
        source_word("Darlehensprüfung")
        == int(hashlib.sha256("Darlehensprüfung".encode()).hexdigest()[:8], 16) << 32
    )
