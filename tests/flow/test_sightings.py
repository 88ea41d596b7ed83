"""One hit, several passings: what everybody is told, and what each person verifies."""

import json
from datetime import timedelta
from uuid import UUID

import pytest

from alerts.channel import TryAgain
from backend.domain.alerting import Decision, RejectReason
from backend.domain.ids import new_id
from backend.services import showing, verifying
from backend.services.acting import Who, acting
from backend.services.auditing import verify
from backend.services.dispatching import dispatch_alerts
from backend.services.matching import match
from backend.services.recording import record
from backend.services.verifying import Decided, Stepped
from backend.store.database import Row
from models.look import Box, StateOfIssue
from tests.flow.street import NOON, Street
from tests.looks import look

pytestmark = pytest.mark.anyio

PLATE = "AB12345"
ILLINOIS = StateOfIssue("IL", 0.95)
HERE, THERE = Box(100, 100, 120, 60), Box(700, 300, 120, 60)


async def passes(  # noqa: PLR0913 - what a look may be
    street: Street,
    text: str = PLATE,
    *,
    sure: float = 0.99,
    confidence: float = 0.97,
    state: StateOfIssue | None = ILLINOIS,
    ago: timedelta = timedelta(0),
    box: Box = HERE,
) -> UUID:
    """A vehicle is seen by the one camera; which read that made or changed."""
    seen = look(text, sure, box, state, confidence=confidence)
    at = street.watch() - ago
    frame = {
        "id": new_id(at),
        "camera_id": street.camera_id,
        "captured_at": at,
        "owner_agency": "home",
    }
    async with acting(street.house) as act:
        (read,) = await record(act, frame, [seen], "test")
        await match(act, street.reader.matcher, read)
    return read.id


async def looks_alike(street: Street, *, box: Box = THERE) -> UUID:
    """Another car, whose plate may be the listed one as well as not."""
    return await passes(street, PLATE, sure=0.9, confidence=0.5, state=None, box=box)


async def another(street: Street, *, box: Box = THERE) -> UUID:
    """That car again: its plate is another one."""
    await passes(street, "AB18765", box=box)
    street.watch.pass_(seconds=0.2)
    return await passes(street, "AB18765", box=box)


async def hits(street: Street) -> list[Row]:
    return await street.house.db.rows("SELECT * FROM hit ORDER BY made_at")


async def standing(street: Street) -> list[UUID]:
    rows = await street.house.db.rows(
        "SELECT read_id FROM sighting WHERE fell_at IS NULL ORDER BY captured_at"
    )
    return [row["read_id"] for row in rows]


async def listed(street: Street) -> Who:
    officer = await street.person("officer")
    await street.listed(PLATE, "IL")
    return officer


async def alert_of(street: Street, who: Who) -> UUID:
    """The id of their newest alert."""
    found: UUID = (await street.alerts(who))[-1]["id"]
    return found


async def compare(street: Street, who: Who, alert_id: UUID) -> None:
    said = Stepped("plate", {"same": True}, street.watch())
    await verifying.record_step(street.house, who, alert_id, said)


def kinds(street: Street) -> list[tuple[str, str]]:
    return [(note.kind, note.urgency) for note, _ in street.channel.sent]


# What everybody is told ---------------------------------------------------------------------------


async def test_a_look_alike_neither_hides_nor_withdraws_the_vehicle_itself(street: Street) -> None:
    await listed(street)
    vehicle = await passes(street)
    street.watch.pass_(minutes=2)
    other = await looks_alike(street)
    (hit,) = await hits(street)
    assert (hit["kind"], hit["read_id"]) == ("exact", vehicle)
    assert await standing(street) == [vehicle, other]
    street.watch.pass_(seconds=0.3)
    await another(street)
    (hit,) = await hits(street)
    assert (hit["kind"], hit["read_id"], hit["withdrawn_at"]) == ("exact", vehicle, None)
    assert await standing(street) == [vehicle]
    tags = [row["tag"] for row in await street.house.db.rows("SELECT tag FROM audit_event")]
    assert "system:hit:corrected" in tags
    assert "system:hit:withdrawn" not in tags
    assert (await verify(street.house)).ok


async def test_a_hit_goes_back_to_the_sighting_that_stands(street: Street) -> None:
    """Its newest place was another vehicle's."""
    await listed(street)
    first = await passes(street, state=None)
    await street.told()
    street.watch.pass_(minutes=2)
    second = await passes(street, state=None, box=THERE)
    assert [hit["read_id"] for hit in await hits(street)] == [second]
    street.watch.pass_(seconds=0.3)
    await another(street)
    (hit,) = await hits(street)
    assert (hit["read_id"], hit["withdrawn_at"]) == (first, None)


async def test_a_hit_ends_with_its_last_sighting(street: Street) -> None:
    officer = await listed(street)
    await passes(street, state=None)
    await street.told()
    street.watch.pass_(seconds=-1)
    await another(street, box=HERE)
    (hit,) = await hits(street)
    assert hit["withdrawn_at"] is not None
    (alert,) = await street.alerts(officer)
    assert (alert["news"], alert["ring"]) == ("withdrawn", False)


async def test_a_frame_that_comes_late_neither_rings_nor_moves_the_hit(street: Street) -> None:
    officer = await listed(street)
    vehicle = await passes(street)
    await street.told()
    late = await passes(street, ago=timedelta(hours=5))
    await street.told()
    (hit,) = await hits(street)
    assert hit["read_id"] == vehicle
    assert await standing(street) == [late, vehicle]
    assert kinds(street) == [("hit", "high"), ("update", "normal")]
    whole = await showing.one_alert(street.house, officer, await alert_of(street, officer))
    assert whole.row["read_id"] == vehicle
    assert [row["read_id"] for row in whole.others] == [late]


async def test_a_possible_match_that_becomes_exact_at_the_next_camera_rings(
    street: Street,
) -> None:
    await listed(street)
    await passes(street, state=None)
    await street.told()
    street.watch.pass_(minutes=2)
    exact = await passes(street)
    await street.told()
    assert kinds(street) == [("hit", "high"), ("update", "high")]
    assert [(hit["kind"], hit["read_id"]) for hit in await hits(street)] == [("exact", exact)]


async def test_what_passes_after_a_hit_was_settled_is_a_hit_of_its_own(street: Street) -> None:
    """Two people had called the one before a misread; the vehicle itself comes five minutes on."""
    first, second = await listed(street), await street.person("officer")
    await passes(street)
    await street.told()
    for who in (first, second):
        said = Decided(Decision.REJECTED, street.watch(), RejectReason.MISREAD)
        await verifying.decide(street.house, who, await alert_of(street, who), said)
    street.watch.pass_(minutes=5)
    await passes(street)
    settled, fresh = await hits(street)
    assert (settled["outcome"], fresh["settled_at"]) == ("misread", None)
    street.channel.sent.clear()
    await street.told()
    assert kinds(street) == [("hit", "high")] * 2
    assert [len(await street.alerts(who)) for who in (first, second)] == [2, 2]


async def test_who_comes_on_shift_hears_of_a_vehicle_that_keeps_passing(street: Street) -> None:
    """The window slides with every passing; the next shift is alerted all the same."""
    early = await listed(street)
    late = await street.person("officer", on_shift=False)
    await passes(street)
    await street.told()
    await street.house.db.run(
        "INSERT INTO shift (id, person_id, started_at, ends_at) VALUES ($1, $2, $3, $4)",
        new_id(NOON),
        UUID(late.id),
        street.watch(),
        street.watch() + timedelta(hours=8),
    )
    street.watch.pass_(minutes=3)
    await passes(street)
    street.channel.sent.clear()
    await street.told()
    assert len(await hits(street)) == 1
    assert [len(await street.alerts(who)) for who in (early, late)] == [1, 1]
    to = {notice.kind: sub.endpoint for notice, sub in street.channel.sent}
    assert to == {
        "hit": f"https://push.example/{late.device_id}",
        "update": f"https://push.example/{early.device_id}",
    }


async def test_the_first_word_that_a_phone_gets_rings_whatever_came_in_between(
    street: Street,
) -> None:
    """The push service was busy; the vehicle passed again before it answered."""
    await listed(street)
    street.channel.answers = [TryAgain(20.0, 503, "busy")]
    await passes(street)
    await street.told()
    street.watch.pass_(seconds=10)
    await passes(street)
    street.channel.sent.clear()
    await street.told()
    assert kinds(street) == [("hit", "high")]
    street.watch.pass_(minutes=1)
    await dispatch_alerts(street.house, street.sender)
    await passes(street)
    await street.told()
    assert kinds(street) == [("hit", "high"), ("update", "normal")]


# What one person verifies -------------------------------------------------------------------------


async def test_steps_and_decision_stay_with_the_picture_that_was_seen(street: Street) -> None:
    """R-ALR-01, BPD POL-G: the vehicle passes again between looking and answering."""
    officer, alert_id = await with_alert(street)
    before = await showing.one_alert(street.house, officer, alert_id)
    street.watch.pass_(minutes=1)
    newer = await passes(street)
    await compare(street, officer, alert_id)
    said = Decided(Decision.ACCEPTED, street.watch())
    await verifying.decide(street.house, officer, alert_id, said)
    after = await showing.one_alert(street.house, officer, alert_id)
    assert after.row["read_id"] == before.row["read_id"] != newer
    assert [step["step"] for step in after.steps] == ["plate"]
    assert [row["read_id"] for row in after.others] == [newer]
    told = await street.house.db.rows(
        "SELECT canonical FROM audit_event"
        " WHERE tag IN ('person:alert:verified', 'person:alert:decided')"
    )
    reads = [json.loads(row["canonical"])["details"]["read"] for row in told]
    assert reads == [str(before.row["read_id"])] * 2


async def with_alert(street: Street) -> tuple[Who, UUID]:
    officer = await listed(street)
    await passes(street)
    return officer, await alert_of(street, officer)


async def test_who_has_not_begun_sees_the_newest_passing(street: Street) -> None:
    officer, alert_id = await with_alert(street)
    await showing.one_alert(street.house, officer, alert_id)
    street.watch.pass_(minutes=1)
    newer = await passes(street)
    shown = await showing.one_alert(street.house, officer, alert_id)
    assert shown.row["read_id"] == newer


async def test_a_check_of_a_passing_that_falls_counts_for_no_other(street: Street) -> None:
    """R-ALR-05: the picture that was compared was another vehicle's."""
    officer = await listed(street)
    first = await passes(street, state=None)
    await street.told()
    street.watch.pass_(minutes=2)
    await passes(street, state=None, box=THERE)
    alert_id = await alert_of(street, officer)
    await compare(street, officer, alert_id)
    assert (await verifying.how_far(street.house, officer, alert_id)).gates_open == frozenset()
    street.watch.pass_(seconds=0.3)
    await another(street)
    shown = await showing.one_alert(street.house, officer, alert_id)
    assert (shown.row["read_id"], shown.steps) == (first, [])
    far = await verifying.how_far(street.house, officer, alert_id)
    assert far.gates_open == frozenset({"plate"})


async def test_who_acted_on_a_vehicle_that_was_another_is_told(street: Street) -> None:
    officer = await listed(street)
    await passes(street, state=None)
    await street.told()
    alert_id = await alert_of(street, officer)
    await compare(street, officer, alert_id)
    said = Decided(Decision.ACCEPTED, street.watch())
    await verifying.decide(street.house, officer, alert_id, said)
    street.channel.sent.clear()
    street.watch.pass_(seconds=-2)
    await another(street, box=HERE)
    await street.told()
    assert kinds(street) == [("withdrawn", "normal")]
    shown = await showing.one_alert(street.house, officer, alert_id)
    assert (shown.row["decision"], shown.row["withdrawn_at"] is None) == ("accepted", False)
