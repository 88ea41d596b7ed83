"""A commander's list belongs to a shift, and to one person at a time."""

from datetime import timedelta

import pytest

from backend.domain import custody
from backend.domain.codes import Code
from backend.domain.custody import Custody
from backend.domain.errors import Conflict
from tests.unit.domain.moments import NOON as NOW

ENDS = NOW + timedelta(hours=1)


def held(offered_to: str | None = None) -> Custody:
    return Custody("list", "first", ENDS, 0, offered_to)


def code(caught: pytest.ExceptionInfo[Conflict]) -> Code:
    return caught.value.code


def test_a_list_is_over_at_the_instant_at_which_the_shift_ends() -> None:
    """R-CUS-06."""
    custody.alive(held(), ENDS - timedelta(microseconds=1))
    with pytest.raises(Conflict) as caught:
        custody.alive(held(), ENDS)
    assert code(caught) is Code.LIST_ENDED


def test_what_is_over_is_neither_offered_nor_taken() -> None:
    """R-CUS-06."""
    with pytest.raises(Conflict) as caught:
        custody.offer(held(), ENDS)
    assert code(caught) is Code.LIST_ENDED
    with pytest.raises(Conflict) as caught:
        custody.answer(held("second"), "second", ENDS)
    assert code(caught) is Code.LIST_ENDED


def test_one_offer_stands_at_a_time() -> None:
    custody.offer(held(), NOW)
    with pytest.raises(Conflict) as caught:
        custody.offer(held("second"), NOW)
    assert code(caught) is Code.HANDOVER_WAITING


def test_whoever_it_was_not_offered_to_does_not_take_it() -> None:
    """R-CUS-06."""
    custody.answer(held("second"), "second", NOW)
    for offered_to in (None, "third"):
        with pytest.raises(Conflict) as caught:
            custody.answer(held(offered_to), "second", NOW)
        assert code(caught) is Code.HANDOVER_ANSWERED


@pytest.mark.parametrize(
    ("left", "due"), [(61, None), (60, 60), (31, 60), (30, 30), (10, 10), (1, 10), (0, None)]
)
def test_the_reminder_that_is_due_is_the_latest_one(left: int, due: int | None) -> None:
    """R-CUS-06: 60, 30 and 10 minutes before the end."""
    found = custody.reminder(ENDS, ENDS - timedelta(minutes=left))
    assert found == (None if due is None else timedelta(minutes=due))
