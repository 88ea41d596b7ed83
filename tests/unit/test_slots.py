"""The most probable texts come out of the slots, with all of their probability."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from models.slots import texts

ABC = "ABC"
SHARES = st.lists(st.floats(0.01, 1.0), min_size=4, max_size=4)


def chances(*rows: list[float]) -> NDArray[np.float64]:
    table = np.array(rows, np.float64)
    shares: NDArray[np.float64] = table / table.sum(axis=1, keepdims=True)
    return shares


def by_hand(table: NDArray[np.float64]) -> dict[str, float]:
    """Every way to fill the slots, added up by text."""
    sums: dict[str, float] = {}
    for way in product(range(4), repeat=len(table)):
        text = "".join(ABC[index] for index in way if index < 3)
        chance = math.prod(float(table[slot, index]) for slot, index in enumerate(way))
        sums[text] = sums.get(text, 0.0) + chance
    return sums


def test_sure_slots_give_their_text() -> None:
    best = texts(chances([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]), ABC)[0]
    assert (best.text, best.slots) == ("AB", (0, 1))
    assert best.nats == pytest.approx(0.0, abs=1e-6)


def test_the_runner_up_follows() -> None:
    ranked = texts(chances([9, 1, 0, 0], [0, 1, 0, 0]), ABC)
    assert [item.text for item in ranked[:2]] == ["AB", "BB"]
    assert math.exp(ranked[1].nats) == pytest.approx(0.1, abs=1e-6)


def test_an_empty_slot_in_the_middle_is_passed_over() -> None:
    best = texts(chances([1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]), ABC)[0]
    assert (best.text, best.slots) == ("AC", (0, 2))


def test_empty_slots_give_the_empty_text() -> None:
    assert texts(chances([0, 0, 0, 1], [0, 0, 0, 1]), ABC)[0].text == ""


@given(SHARES, SHARES, SHARES)
def test_texts_have_the_probability_that_counting_gives(
    one: list[float], two: list[float], three: list[float]
) -> None:
    table = chances(one, two, three)
    counted = by_hand(table)
    best = texts(table, ABC)[0]
    assert math.exp(best.nats) <= counted[best.text] + 1e-9
    assert counted[best.text] >= max(counted.values()) * 0.9


@given(st.lists(SHARES, min_size=1, max_size=10))
def test_texts_come_in_order_and_each_once(rows: list[list[float]]) -> None:
    ranked = texts(chances(*rows), ABC)
    assert [item.nats for item in ranked] == sorted((i.nats for i in ranked), reverse=True)
    assert len({item.text for item in ranked}) == len(ranked)
    assert all(len(item.slots) == len(item.text) for item in ranked)
