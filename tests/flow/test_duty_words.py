"""Locked phones of whoever is on duty: the shift ends, somebody is to look, an officer tells."""

from datetime import timedelta
from uuid import UUID

import pytest

from alerts.render import render
from backend.domain.dispositions import Action
from backend.domain.responding import Response
from backend.services import disposing, responding, shifts
from backend.services.acting import Who
from backend.services.disposing import Disposed
from backend.services.responding import Responded
from backend.services.words import dispatch_words
from tests.flow.browsing import told_of_a_hit
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio


async def rung(street: Street, who: Who) -> list[tuple[str, str]]:
    """What the phone of this person was handed since the last time: kind and urgency."""
    street.channel.sent.clear()
    await dispatch_words(street.house, street.sender)
    assert not any(PLATE in render(note).decode() for note, _ in street.channel.sent)
    return [
        (note.kind, note.urgency)
        for note, to in street.channel.sent
        if to.endpoint.endswith(f"/{who.device_id}")
    ]


async def passed_on(street: Street, officer: Who, alert_id: UUID) -> None:
    said = Responded(Response.PASSED_ON, None, {"because": "safety"})
    await responding.respond(street.house, officer, alert_id, said)


async def test_a_locked_phone_hears_an_hour_half_an_hour_and_ten_minutes_before_the_end(
    street: Street,
) -> None:
    """R-MOB-03: each once; what is true for minutes is kept for minutes."""
    officer = await street.person("officer")
    heard = []
    for minutes in (70, 59, 58, 29, 9):
        left = street.watch() + timedelta(minutes=minutes)
        await street.house.db.run("UPDATE shift SET ends_at = $1", left)
        await shifts.watch(street.house)
        heard.append(await rung(street, officer))
    once = [("shift_ends", "high")]
    assert heard == [[], once, [], once, once]
    assert {note.ttl_s for note, _ in street.channel.sent} == {600}


async def test_whoever_is_asked_to_stay_hears_of_it_on_the_locked_phone(street: Street) -> None:
    """R-MOB-03."""
    officer, alert_id = await told_of_a_hit(street)
    db, now = street.house.db, street.watch()
    await db.run(
        "INSERT INTO verification (alert_id, step, answer, done_at, recorded_at)"
        " VALUES ($1, 'plate', '{}', $2, $2)",
        *(alert_id, now),
    )
    await db.run("UPDATE shift SET ends_at = $1, latest_at = $2", now, now + timedelta(hours=2))
    await shifts.watch(street.house)
    assert await rung(street, officer) == [("shift_over", "high")]


async def test_a_supervisor_notice_and_a_hit_passed_on_reach_the_commanders_locked_phone(
    street: Street,
) -> None:
    """R-ALR-11, R-ALR-13."""
    commander = await street.person("commander")
    officer, alert_id = await told_of_a_hit(street)
    await responding.respond(street.house, officer, alert_id, Responded(Response.SUPERVISOR))
    assert await rung(street, commander) == [("notice", "high")]
    await passed_on(street, officer, alert_id)
    assert await rung(street, commander) == [("task", "normal")]


async def test_what_waits_for_a_look_is_told_at_once_and_again_before_the_shift_ends(
    street: Street,
) -> None:
    """R-ALR-05."""
    commander = await street.person("commander")
    officer, alert_id = await told_of_a_hit(street)
    said = Disposed(Action.WARNING, basis_of_stop="known_person", happened=True)
    await disposing.dispose(street.house, officer, alert_id, said)
    assert await rung(street, commander) == [("looks", "normal")]
    soon = street.watch() + timedelta(minutes=59)
    await street.house.db.run("UPDATE shift SET ends_at = $1", soon)
    await shifts.watch(street.house)
    assert sorted(await rung(street, commander)) == [("looks", "normal"), ("shift_ends", "high")]


async def test_who_is_off_shift_by_then_hears_nothing(street: Street) -> None:
    """R-MOB-03: asked again when it is handed over."""
    commander = await street.person("commander")
    officer, alert_id = await told_of_a_hit(street)
    await responding.respond(street.house, officer, alert_id, Responded(Response.SUPERVISOR))
    await street.house.db.run("UPDATE shift SET ended_at = $1", street.watch())
    assert await rung(street, commander) == []
    states = await street.house.db.rows("SELECT state FROM word")
    assert [row["state"] for row in states] == ["withheld"]
