"""Who is told of a hit, and how it reaches their phone."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import asyncpg
import pytest

from alerts import channel
from alerts.channel import Accepted, Gone, Outcome, TryAgain
from alerts.notice import Notice, Subscription
from backend.domain.errors import Refused
from backend.services import listing
from backend.services.acting import Who
from backend.services.dispatching import Sender, dispatch_alerts
from backend.services.tending import tend
from backend.store.database import Row
from tests.flow.street import Recorder, Street

pytestmark = pytest.mark.anyio


async def sent(street: Street) -> list[tuple[str, str, str]]:
    """What was handed to the push service: kind, urgency and alert."""
    return [(note.kind, note.urgency, note.about) for note, _ in street.channel.sent]


async def deliveries(street: Street) -> list[Row]:
    return await street.house.db.rows("SELECT * FROM delivery ORDER BY made_at, id")


async def only(street: Street, who: Who) -> UUID:
    """The id of this person's one alert."""
    (alert,) = await street.alerts(who)
    found: UUID = alert["id"]
    return found


# Who is told --------------------------------------------------------------------------------------


async def test_who_is_off_shift_is_told_nothing(street: Street) -> None:
    """R-MOB-03: suppressed on the server, not on the phone."""
    on, off = await street.person("officer"), await street.person("officer", on_shift=False)
    over = await street.person("officer")
    await street.house.db.run(
        "UPDATE shift SET ended_at = $2 WHERE person_id = $1", UUID(over.id), street.watch()
    )
    await street.listed()
    await street.passes()
    assert [str(alert["person_id"]) for alert in await street.alerts()] == [on.id]
    assert await street.alerts(off) == []
    assert [to.endpoint for _, to in street.channel.sent] == [
        f"https://push.example/{on.device_id}"
    ]
    live = await street.house.db.rows("SELECT person_id FROM live_event")
    assert [str(row["person_id"]) for row in live] == [on.id]


async def test_a_shift_whose_time_is_over_counts_as_off_though_no_job_closed_it(
    street: Street,
) -> None:
    """R-MOB-03."""
    await street.person("officer")
    await street.listed()
    street.watch.pass_(hours=8, seconds=1)
    await street.passes()
    assert await street.house.db.value("SELECT count(*) FROM shift WHERE ended_at IS NULL") == 1
    assert await street.alerts() == []
    assert street.channel.sent == []


@pytest.mark.parametrize("column", ["suspended_at", "ended_at"])
async def test_who_is_suspended_is_told_nothing(street: Street, column: str) -> None:
    """R-SUS-01: at once, in the middle of a shift."""
    officer = await street.person("officer")
    await street.listed()
    await street.house.db.run(
        f"UPDATE person SET {column} = $2 WHERE id = $1",  # noqa: S608 - one of the two above
        UUID(officer.id),
        street.watch(),
    )
    await street.passes()
    assert await street.house.db.value("SELECT count(*) FROM hit") == 1
    assert await street.alerts() == []
    assert street.channel.sent == []


async def test_who_is_no_longer_trained_is_told_nothing(street: Street) -> None:
    officer = await street.person("officer")
    await street.listed()
    await street.house.db.run(
        "UPDATE training SET expires_on = '2026-11-01' WHERE person_id = $1", UUID(officer.id)
    )
    await street.passes()
    assert await street.alerts() == []


async def test_a_custom_entry_is_told_to_its_audience_alone(street: Street) -> None:
    """R-CUS-15: patrol receives no alert of the Custom Hot List; a detective of CID does."""
    patrol = await street.person("officer")
    detective = await street.person("detective", units=("CID",))
    elsewhere = await street.person("detective", units=("Traffic",))
    await street.approve(await street.entry(detective))
    await street.passes()
    assert [str(alert["person_id"]) for alert in await street.alerts()] == [detective.id]
    assert await street.alerts(patrol) == await street.alerts(elsewhere) == []
    assert len(street.channel.sent) == 1


async def test_a_narrower_audience_narrows_who_is_told(street: Street) -> None:
    """R-CUS-15."""
    cid = await street.person("detective", units=("CID",))
    force = await street.person("detective", units=("TF6",))
    await street.approve(await street.entry(cid, audience=("TF6",)))
    await street.passes()
    assert [str(alert["person_id"]) for alert in await street.alerts()] == [force.id]


# When an entry matches ----------------------------------------------------------------------------


async def test_an_entry_whose_time_is_over_does_not_match_though_no_job_has_run(
    street: Street,
) -> None:
    """R-CUS-04: expiry is asked at the moment of the match."""
    author = await street.person("detective", units=("CID",))
    entry_id = await street.entry(author, life_days=1)
    await street.approve(entry_id)
    street.watch.pass_(days=1, seconds=-30)
    await street.house.db.run("UPDATE shift SET ends_at = ends_at + interval '2 days'")
    await street.passes()
    assert len(await street.alerts()) == 1
    street.watch.pass_(minutes=20)
    await street.passes()
    row = await street.house.db.row("SELECT * FROM entry WHERE id = $1", entry_id)
    assert row is not None
    assert (row["removed_at"], row["refused_at"]) == (None, None), "nothing has marked it"
    assert len(await street.house.db.rows("SELECT id FROM read")) == 2
    assert len(await street.alerts()) == 1
    assert await street.house.db.value("SELECT count(*) FROM sighting") == 1


async def test_an_entry_that_waits_for_approval_matches_nothing(street: Street) -> None:
    """R-CUS-01."""
    author = await street.person("detective", units=("CID",))
    entry_id = await street.entry(author)
    await street.passes()
    assert await street.house.db.value("SELECT count(*) FROM hit") == 0
    await street.approve(entry_id)
    street.watch.pass_(seconds=10)
    await street.passes()
    assert len(await street.alerts(author)) == 1


async def test_an_entry_that_was_refused_or_removed_matches_nothing(street: Street) -> None:
    """R-CUS-08."""
    author = await street.person("detective", units=("CID",))
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    first, second = await street.entry(author), await street.entry(author)
    await listing.answer_entry(street.house, lieutenant, first, approve=False, note="No basis.")
    await street.approve(second)
    await listing.remove_entry(street.house, author, second)
    await street.passes()
    assert await street.house.db.value("SELECT count(*) FROM hit") == 0


async def test_nobody_approves_an_entry_of_their_own(street: Street) -> None:
    """R-CUS-01: refused by the department, by the law above it, and by the table itself."""
    author = await street.person("detective", units=("CID",))
    entry_id = await street.entry(author)
    with pytest.raises(Refused) as refused:
        await listing.answer_entry(street.house, author, entry_id, approve=True, note="")
    assert "bpd-approvers" in [clause.id for clause in refused.value.clauses]
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    await street.house.db.run("UPDATE entry SET author_id = $1", UUID(lieutenant.id))
    with pytest.raises(Refused) as own:
        await listing.answer_entry(street.house, lieutenant, entry_id, approve=True, note="")
    assert {clause.id for clause in own.value.clauses} == {"cjis-two-people", "il-second-person"}
    with pytest.raises(asyncpg.CheckViolationError):
        await street.house.db.run("UPDATE entry SET approver_id = author_id, approved_at = now()")
    row = await street.house.db.row("SELECT approver_id, approved_at FROM entry")
    assert row == {"approver_id": None, "approved_at": None}


# One vehicle --------------------------------------------------------------------------------------


async def test_two_frames_of_one_vehicle_make_one_read_and_one_alert(street: Street) -> None:
    await street.person("officer")
    await street.listed()
    for _ in range(2):
        await street.frame(later=0.2)
    while await street.read():
        pass
    await street.told()
    reads = await street.house.db.rows("SELECT looks FROM read")
    assert reads == [{"looks": 2}]
    assert await street.house.db.value("SELECT count(*) FROM look") == 2
    assert len(await street.alerts()) == 1
    assert [urgency for _, urgency, _ in await sent(street)] == ["high"]


async def test_the_same_vehicle_again_updates_its_alert_instead_of_ringing(
    street: Street,
) -> None:
    officer = await street.person("officer")
    await street.listed()
    await street.passes()
    street.watch.pass_(minutes=5)
    await street.passes()
    alert_id = str(await only(street, officer))
    assert await sent(street) == [("hit", "high", alert_id), ("update", "normal", alert_id)]
    assert len({note.topic for note, _ in street.channel.sent}) == 1, "one card on the phone"
    hits = await street.house.db.rows("SELECT read_id FROM hit")
    newest = await street.house.db.value("SELECT id FROM read ORDER BY captured_at DESC LIMIT 1")
    assert hits == [{"read_id": newest}]
    assert await street.house.db.value("SELECT count(*) FROM sighting") == 2


async def test_after_the_window_the_same_vehicle_rings_again(street: Street) -> None:
    officer = await street.person("officer")
    await street.listed()
    await street.passes()
    street.watch.pass_(minutes=10, seconds=5)
    await street.passes()
    assert len(await street.alerts(officer)) == 2
    assert [(kind, urgency) for kind, urgency, _ in await sent(street)] == [("hit", "high")] * 2


# On the way to the phone --------------------------------------------------------------------------


async def raised(street: Street) -> Who:
    """An officer's alert, raised and not yet handed over."""
    officer = await street.person("officer")
    await street.listed()
    await street.frame()
    await street.read()
    street.watch.pass_(seconds=2)
    await tend(street.house)
    assert [row["state"] for row in await deliveries(street)] == ["pending"]
    return officer


async def test_a_shift_that_ends_before_the_hand_over_withholds_it(street: Street) -> None:
    """R-MOB-03: asked again at the last moment."""
    officer = await raised(street)
    await street.house.db.run(
        "UPDATE shift SET ended_at = $2 WHERE person_id = $1", UUID(officer.id), street.watch()
    )
    await street.told()
    assert street.channel.sent == []
    assert [row["state"] for row in await deliveries(street)] == ["withheld"]
    tags = await street.house.db.rows("SELECT tag FROM audit_event ORDER BY seq DESC LIMIT 1")
    assert tags == [{"tag": "system:alert:failed"}]


async def test_who_is_suspended_before_the_hand_over_is_not_told(street: Street) -> None:
    """R-SUS-01."""
    await raised(street)
    await street.house.db.run("UPDATE person SET suspended_at = $1", street.watch())
    await street.told()
    assert street.channel.sent == []
    assert [row["state"] for row in await deliveries(street)] == ["withheld"]


async def test_a_phone_that_no_longer_listens_is_forgotten(street: Street) -> None:
    officer = await raised(street)
    street.channel.answers = [Gone(410)]
    await street.told()
    assert [row["state"] for row in await deliveries(street)] == ["gone"]
    dead = await street.house.db.rows(
        "SELECT device_id FROM push_subscription WHERE dead_at IS NOT NULL"
    )
    assert [str(row["device_id"]) for row in dead] == [officer.device_id]
    street.watch.pass_(minutes=11)
    await street.passes()
    assert len(await street.alerts(officer)) == 2, "the open app still shows it"
    assert len(street.channel.sent) == 1


async def test_a_busy_push_service_is_asked_again_later(street: Street) -> None:
    await raised(street)
    street.channel.answers = [TryAgain(30.0, 503, "busy"), TryAgain(None, None, "no answer")]
    await street.told()
    (waiting,) = await deliveries(street)
    assert (waiting["state"], waiting["attempts"], waiting["finished_at"]) == ("pending", 1, None)
    assert waiting["next_at"] - street.watch.at > timedelta(seconds=29)
    await street.told(after=5)
    assert len(street.channel.sent) == 1, "not before it asked to be"
    await street.told(after=26)
    await street.told(after=3)
    (handed,) = await deliveries(street)
    assert (handed["state"], handed["attempts"]) == ("handed", 3)
    assert len(street.channel.sent) == 3


async def test_what_is_no_longer_news_is_not_sent(street: Street) -> None:
    await raised(street)
    street.channel.answers = [TryAgain(601.0, 503, "busy")]
    await street.told()
    assert [(row["state"], row["outcome"]) for row in await deliveries(street)] == [
        ("lapsed", "busy")
    ]


async def test_a_claim_of_a_killed_worker_is_taken_up_again(street: Street) -> None:
    await raised(street)
    await street.house.db.run(
        "UPDATE delivery SET state = 'sending', claimed_until = $1",
        street.watch() + timedelta(seconds=20),
    )
    await street.told(after=5)
    assert street.channel.sent == []
    await street.told(after=20)
    assert [row["state"] for row in await deliveries(street)] == ["handed"]


@dataclass
class Slow(Recorder):
    """A send on it outlasts its claim, and another worker hands the alert over meanwhile."""

    street: Street | None = None

    async def send(self, notice: Notice, to: Subscription) -> Outcome:
        assert self.street is not None
        await self.street.told(after=25)
        return await super().send(notice, to)


@pytest.mark.parametrize(
    "late", [TryAgain(30.0, 503, "busy"), channel.Refused(400, "odd"), Accepted(201)]
)
async def test_who_is_late_with_a_claim_that_ran_out_changes_nothing(
    street: Street, late: Outcome
) -> None:
    """What the second worker stored stays: no third send, and one event in the audit."""
    await raised(street)
    slow = Slow(answers=[late], street=street)
    await dispatch_alerts(street.house, Sender(slow))
    (handed,) = await deliveries(street)
    assert (handed["state"], handed["attempts"]) == ("handed", 2)
    await street.told(after=60)
    assert (len(slow.sent), len(street.channel.sent)) == (1, 1)
    events = "SELECT tag FROM audit_event WHERE tag ~ ':(handed|failed)$'"
    assert [row["tag"] for row in await street.house.db.rows(events)] == ["system:alert:handed"]
