"""What a person does with an alert: verify, decide, say what came of it."""

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.domain.alerting import Decision, RejectReason
from backend.domain.dispositions import Action
from backend.domain.errors import Conflict, NotFound, Refused
from backend.services import disposing, verifying
from backend.services.acting import Who
from backend.services.auditing import verify
from backend.services.disposing import Disposed
from backend.services.verifying import Decided, Stepped
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import Street

pytestmark = pytest.mark.anyio


async def hit(street: Street, officers: int = 1) -> list[tuple[Who, UUID]]:
    """Officers who were told of one vehicle, and their alerts."""
    people_ = [await street.person("officer") for _ in range(officers)]
    await street.listed()
    await street.passes()
    return [(who, (await street.alerts(who))[0]["id"]) for who in people_]


async def decide(
    street: Street, who: Who, alert_id: UUID, reason: RejectReason | None = None
) -> None:
    decision = Decision.REJECTED if reason else Decision.ACCEPTED
    said = Decided(decision, street.watch(), reason)
    await verifying.decide(street.house, who, alert_id, said)


async def compare(street: Street, who: Who, alert_id: UUID, *, same: bool = True) -> None:
    await verifying.record_step(
        street.house, who, alert_id, Stepped("plate", {"same": same}, street.watch())
    )


async def test_an_alert_is_accepted_only_when_its_gate_is_done(street: Street) -> None:
    """R-ALR-05, R-ALR-07: the refusal names the sentence, and nothing is decided."""
    ((officer, alert_id),) = await hit(street)
    for answer in (None, False):
        if answer is not None:
            await compare(street, officer, alert_id, same=answer)
        with pytest.raises(Refused) as refused:
            await decide(street, officer, alert_id)
        assert [(clause.id, clause.citation) for clause in refused.value.clauses] == [
            ("bpd-verified", "BPD POL-G")
        ]
        assert [alert["decision"] for alert in await street.alerts()] == [None]
    await compare(street, officer, alert_id)
    await decide(street, officer, alert_id)
    assert [alert["decision"] for alert in await street.alerts()] == ["accepted"]
    tags = [row["tag"] for row in await street.house.db.rows("SELECT tag FROM audit_event")]
    assert tags.count("person:act:refused") == 2
    assert (await verify(street.house)).ok


async def test_an_alert_can_be_rejected_without_any_step(street: Street) -> None:
    """R-ALR-07: always possible, and once."""
    ((officer, alert_id),) = await hit(street)
    await decide(street, officer, alert_id, RejectReason.WRONG_VEHICLE)
    (alert,) = await street.alerts()
    assert (alert["decision"], alert["decision_reason"]) == ("rejected", "wrong_vehicle")
    with pytest.raises(Conflict) as again:
        await decide(street, officer, alert_id, RejectReason.OTHER)
    assert again.value.code == "already-decided"


async def test_each_step_is_kept_with_when_it_was_done_and_when_it_was_told(
    street: Street,
) -> None:
    """R-ALR-01, R-ALR-02, R-ALR-03, R-ALR-04."""
    ((officer, alert_id),) = await hit(street)
    answers: dict[str, dict[str, Any]] = {
        "plate": {"same": True},
        "state": {"state": "IL"},
        "descriptors": {"make": "same", "color": "unseen"},
        "status": {"result": "current", "method": "leads", "answered_by": "Desk 4"},
    }
    done_at = street.watch()
    street.watch.pass_(minutes=4)
    for step, answer in answers.items():
        await verifying.record_step(street.house, officer, alert_id, Stepped(step, answer, done_at))
    rows = {row["step"]: row for row in await street.house.db.rows("SELECT * FROM verification")}
    assert {step: row["answer"]["agrees"] for step, row in rows.items()} == {
        "plate": True,
        "state": False,
        "descriptors": True,
        "status": True,
    }
    assert all(row["done_at"] == done_at for row in rows.values())
    assert all(row["recorded_at"] - done_at > timedelta(minutes=4) for row in rows.values())
    far = await verifying.how_far(street.house, officer, alert_id)
    assert far.gates_open == frozenset()
    assert [step.id for step in far.failed] == ["state"]


async def test_what_was_compared_one_by_one_and_what_in_one_tap_stays_told_apart(
    street: Street,
) -> None:
    """R-ALR-01: in the record, in the chain and to whoever opens the alert."""
    ((officer, alert_id),) = await hit(street)
    marked = {"singly": "6", "together": "1,2,3,4,5,7"}
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        client.headers.update(await signed_in(street, officer, client))
        said = {"step": "plate", "done_at": street.watch().isoformat()}
        body = said | {"answer": {"same": True, **marked}}
        shown = (await client.post(f"/api/alerts/{alert_id}/steps", json=body)).json()
        twice = said | {"answer": {"same": True, "singly": "6", "together": "6"}}
        refused = await client.post(f"/api/alerts/{alert_id}/steps", json=twice)
    kept = {"same": "yes", **marked}
    assert shown["ladder"][0]["done"]["answer"]["values"] == kept
    assert (refused.status_code, refused.json()["flaws"][0]["field"]) == (422, "answer.together")
    (row,) = await street.house.db.rows("SELECT answer FROM verification")
    assert row["answer"] == {"values": kept, "agrees": True, "excuse": ""}
    told = await street.house.db.rows(
        "SELECT canonical FROM audit_event WHERE tag = 'person:alert:verified'"
    )
    assert [json.loads(each["canonical"])["details"]["answer"] for each in told] == [kept]


async def test_a_disposition_settles_the_hit_for_everybody(street: Street) -> None:
    """R-ALR-08: the others are told silently, and have nothing left to decide."""
    (first, first_alert), (other, other_alert) = await hit(street, 2)
    said = Disposed(
        Action.ARREST, basis_of_stop="observed_violation", event_number="2026-77", stop_number="S-4"
    )
    with pytest.raises(Conflict) as early:
        await disposing.dispose(street.house, first, first_alert, said)
    assert early.value.code == "not-decided"
    await compare(street, first, first_alert)
    await decide(street, first, first_alert)
    await disposing.dispose(street.house, first, first_alert, said)
    settled = await street.house.db.row("SELECT settled_at, outcome FROM hit")
    assert settled is not None
    assert settled["settled_at"] is not None
    assert settled["outcome"] == "disposed"
    (mine,) = await street.alerts(first)
    done_at = mine["disposition"].pop("done_at")
    assert mine["disposition"] == {
        "action": "arrest",
        "basis_of_stop": "observed_violation",
        "event_number": "2026-77",
        "stop_number": "S-4",
    }
    with pytest.raises(Conflict) as again:
        await disposing.dispose(street.house, first, first_alert, said)
    assert again.value.code == "already-disposed"
    assert datetime.fromisoformat(done_at) == mine["disposed_at"]
    (theirs,) = await street.alerts(other)
    assert (theirs["news"], theirs["ring"], theirs["decision"]) == ("settled", False, None)
    street.channel.sent.clear()
    await street.told()
    assert [(note.kind, note.urgency, note.about) for note, _ in street.channel.sent] == [
        ("update", "normal", str(other_alert))
    ]
    with pytest.raises(Conflict) as closed:
        await decide(street, other, other_alert, RejectReason.OTHER)
    assert closed.value.code == "alert-closed"


async def test_two_people_who_reject_as_misread_settle_the_hit(street: Street) -> None:
    (first, first_alert), (second, second_alert), (third, third_alert) = await hit(street, 3)
    await decide(street, first, first_alert, RejectReason.MISREAD)
    assert await street.house.db.value("SELECT settled_at FROM hit") is None
    await compare(street, third, third_alert)
    await decide(street, second, second_alert, RejectReason.MISREAD)
    assert await street.house.db.value("SELECT outcome FROM hit") == "misread"
    await decide(street, third, third_alert)
    (theirs,) = await street.alerts(third)
    assert theirs["decision"] == "accepted", "who had begun still closes their own"


async def test_nothing_is_done_on_an_alert_of_somebody_else(street: Street) -> None:
    (_, alert_id), (other, _) = await hit(street, 2)
    for act in (
        compare(street, other, alert_id),
        decide(street, other, alert_id, RejectReason.OTHER),
        disposing.dispose(street.house, other, alert_id, Disposed(Action.NONE)),
    ):
        with pytest.raises(NotFound) as unknown:
            await act
        assert unknown.value.code == "alert-unknown"
    assert await street.house.db.value("SELECT count(*) FROM verification") == 0


async def test_a_phone_sees_its_own_alert_whole_and_no_other(street: Street) -> None:
    """R-ALR-05, R-HOT-04: a possible match, with the ladder and the sentence on top."""
    (officer, alert_id), (_, others) = await hit(street, 2)
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        assert (await client.get("/api/alerts")).status_code == 401
        headers = await signed_in(street, officer, client)
        listed = (await client.get("/api/alerts")).json()["alerts"]
        assert [alert["id"] for alert in listed] == [str(alert_id)]
        whole = (await client.get(f"/api/alerts/{alert_id}")).json()
        assert (whole["plate_seen"], whole["plate_wanted"]) == ("QMHZFQH", "QMHZFQH")
        assert "Nobody is detained on an alert" in whole["statement"]
        assert [(step["id"], step["strictness"]) for step in whole["ladder"]] == [
            ("plate", "gate"),
            ("state", "warn"),
            ("descriptors", "warn"),
            ("status", "offered"),
        ]
        crop = await client.get(whole["crop_url"])
        assert (crop.status_code, crop.headers["content-type"]) == (200, "image/jpeg")
        assert "no-store" in crop.headers["cache-control"]
        hidden = await client.get(f"/api/alerts/{others}")
        assert (hidden.status_code, hidden.json()["code"]) == (403, "refused")
        said = {"decision": "accepted", "decided_at": street.watch.at.isoformat()}
        bare = await client.post(f"/api/alerts/{alert_id}/decision", json=said)
        assert bare.status_code == 403
        early = await client.post(f"/api/alerts/{alert_id}/decision", json=said, headers=headers)
        assert (early.status_code, early.json()["code"]) == (403, "refused")
        assert [clause["id"] for clause in early.json()["clauses"]] == ["bpd-verified"]
        step = {"step": "plate", "answer": {"same": True}, "done_at": said["decided_at"]}
        done = await client.post(f"/api/alerts/{alert_id}/steps", json=step, headers=headers)
        assert done.json()["ladder"][0]["done"]["answer"]["agrees"] is True
        after = await client.post(f"/api/alerts/{alert_id}/decision", json=said, headers=headers)
        assert (after.status_code, after.json()["state"]) == (200, "decided")
