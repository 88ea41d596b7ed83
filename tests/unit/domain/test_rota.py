"""Who is asked to answer at a moment of the week: the turn, its deputy, or everybody."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend.domain import rota
from backend.domain.errors import Invalid
from backend.domain.rota import Called, Turn
from tests.unit.domain.moments import NOON as NOW

CHICAGO = ZoneInfo("America/Chicago")
DAY = Turn(0, time(8), time(16), "vale", "ito")
NIGHT = Turn(6, time(22), time(6), "orr")
"""From Sunday evening into Monday."""
LATER = NOW + timedelta(hours=4)


def monday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=CHICAGO)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (monday(8), DAY),
        (monday(15, 59), DAY),
        (monday(16), None),
        (monday(7, 59), None),
        (monday(5, 59), NIGHT),
        (monday(6), None),
        (monday(22), None),
        (monday(22) - timedelta(days=1), NIGHT),
    ],
)
def test_a_turn_is_from_its_first_minute_to_its_last_also_over_midnight_and_the_weeks_end(
    at: datetime, expected: Turn | None
) -> None:
    assert rota.turn_at([DAY, NIGHT], at) == expected


def test_a_turn_that_ends_when_it_begins_lasts_a_day() -> None:
    whole = Turn(0, time(8), time(8), "vale")
    assert rota.turn_at([whole], monday(8) + timedelta(hours=23, minutes=59)) == whole
    assert rota.turn_at([whole], monday(8) + timedelta(days=1)) is None


def test_the_deputy_is_asked_when_the_first_had_their_time() -> None:
    called = rota.called(DAY, {"vale", "ito"}, LATER)
    assert called == Called("vale", "ito", LATER)
    assert called.now(NOW) == frozenset({"vale"})
    assert called.now(LATER) == frozenset({"vale", "ito"})


def test_the_deputy_is_asked_at_once_when_the_first_is_away_or_may_not_answer() -> None:
    called = rota.called(DAY, {"ito"}, LATER)
    assert called == Called(None, "ito", None)
    assert called.now(NOW) == frozenset({"ito"})


@pytest.mark.parametrize(("turn", "able"), [(None, {"vale"}), (DAY, {"somebody"}), (DAY, set())])
def test_everybody_is_asked_where_the_rota_names_nobody_who_can(
    turn: Turn | None, able: set[str]
) -> None:
    assert rota.called(turn, able, LATER) == Called()
    assert rota.called(turn, able, LATER).now(NOW) is None


def test_without_a_deputy_everybody_is_asked_when_the_first_had_their_time() -> None:
    called = rota.called(NIGHT, {"orr"}, LATER)
    assert called.now(NOW) == frozenset({"orr"})
    assert called.now(LATER) is None


@pytest.mark.parametrize(
    ("turns", "why"),
    [
        ([Turn(0, time(8), time(9), "king")], "Only somebody who may answer requests has a turn."),
        ([Turn(0, time(8), time(9), "vale", "king")], "Only somebody who may answer"),
        ([Turn(0, time(8), time(9), "vale", "vale")], "The deputy is somebody else."),
        ([DAY, Turn(0, time(15), time(17), "ito")], "Two turns are at the same time."),
        ([Turn(0, time(15), time(17), "ito"), DAY], "Two turns are at the same time."),
        ([NIGHT, Turn(0, time(5), time(7), "ito")], "Two turns are at the same time."),
    ],
)
def test_a_rota_that_cannot_be_followed_is_refused(turns: list[Turn], why: str) -> None:
    with pytest.raises(Invalid) as caught:
        rota.check(turns, {"vale", "ito", "orr"})
    (flaw,) = caught.value.flaws
    assert flaw.field == f"turns.{len(turns) - 1}"
    assert flaw.why.startswith(why)


def test_turns_that_follow_each_other_are_a_rota() -> None:
    rota.check([DAY, NIGHT, Turn(0, time(6), time(8), "ito")], {"vale", "ito", "orr"})


def test_the_first_has_so_many_hours_from_the_request_on() -> None:
    assert rota.due(NOW, 4) == LATER
