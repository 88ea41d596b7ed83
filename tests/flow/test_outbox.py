"""What was decided without signal comes in sealed, is done once, and is answered item by item."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from backend.cli.main import main
from backend.domain.ids import new_id
from backend.services import outbox
from backend.services.auditing import verify
from backend.services.recovering import give_up_key
from backend.settings import Settings
from backend.store.keys import Keys
from tests.flow.officer import BRIEF, Officer
from tests.flow.standing import refused
from tests.flow.street import NOON
from tests.servers import Fresh

pytestmark = pytest.mark.anyio


def results(told: list[dict[str, Any]]) -> list[str]:
    return [each["result"] for each in told]


async def test_what_was_done_without_signal_is_recorded_with_its_true_time(
    officer: Officer,
) -> None:
    """Principle 6 of the app: nothing is lost to a tunnel."""
    items = [officer.compared(), officer.accepted(), officer.disposed()]
    done_at = datetime.fromisoformat(officer.at())
    told = await officer.send(*items)
    assert results(told) == ["done", "done", "done"]
    assert [each["said"] for each in told] == ["plate", "accepted", "not_found"]
    assert all(done_at - datetime.fromisoformat(each["taken_at"]) < BRIEF for each in told)
    alert = await officer.shown()
    assert (alert["decision"]["decision"], alert["decision"]["offline"]) == ("accepted", True)
    assert alert["decision"]["decided_at"] < alert["decision"]["recorded_at"]
    assert alert["disposition"]["action"] == "not_found"
    [event] = await officer.events("person:alert:decided")
    assert f'"sealed_item":"{items[1]["id"]}"' in event
    assert (await verify(officer.street.house)).ok


async def test_a_repeated_item_is_done_once(officer: Officer) -> None:
    items = [officer.compared(), officer.accepted(), officer.disposed()]
    first = await officer.send(*items)
    officer.street.watch.pass_(minutes=1)
    again = await officer.send(*items)
    assert results(again) == ["already_done"] * 3
    assert [each["taken_at"] for each in again] == [each["taken_at"] for each in first]
    for tag in ("verified", "decided", "disposed"):
        assert len(await officer.events(f"person:alert:{tag}")) == 1
    row = await officer.street.house.db.row("SELECT recorded_at FROM verification")
    assert row is not None
    assert officer.street.watch.at - row["recorded_at"] > timedelta(seconds=59)


async def test_items_that_come_twice_at_the_same_time_are_done_once(officer: Officer) -> None:
    items = [officer.compared(), officer.accepted()]
    told = await asyncio.gather(*(officer.send(*items) for _ in range(4)))
    assert {result for each in told for result in results(each)} == {"done", "already_done"}
    assert len(await officer.events("person:alert:verified")) == 1
    assert len(await officer.events("person:alert:decided")) == 1
    assert await officer.returned() == []


@pytest.mark.parametrize("path", ["steps", "disposition"])
async def test_a_live_act_with_an_id_is_done_once(officer: Officer, path: str) -> None:
    """The answer was lost on the way, and the app tells it again."""
    if path == "disposition":
        await officer.send(officer.rejected())
    body = {"step": "state", "answer": {"state": "ID"}, "done_at": officer.at()}
    said = body if path == "steps" else {"action": "none", "done_at": officer.at()}
    id = str(new_id(NOON))
    for _ in range(2):
        answer = await officer.post(
            f"/api/alerts/{officer.alert_id}/{path}", said, **{"Idempotency-Key": id}
        )
        assert answer.status_code == 200, answer.text
    tag = "person:alert:verified" if path == "steps" else "person:alert:disposed"
    assert len(await officer.events(tag)) == 1


async def test_what_was_told_live_and_then_sealed_is_done_once(officer: Officer) -> None:
    said = {"decision": "rejected", "reason": "misread", "decided_at": officer.at()}
    item = officer.act("decision", said)
    path = f"/api/alerts/{officer.alert_id}/decision"
    live = await officer.post(path, said, **{"Idempotency-Key": item["id"]})
    assert live.status_code == 200, live.text
    assert results(await officer.send(item)) == ["already_done"]
    assert (await officer.shown())["decision"]["offline"] is False


async def test_an_id_that_was_used_for_another_act_is_refused(officer: Officer) -> None:
    item = officer.compared()
    await officer.send(item)
    said = {"step": "state", "answer": {"state": "ID"}, "done_at": officer.at()}
    live = await officer.post(
        f"/api/alerts/{officer.alert_id}/steps", said, **{"Idempotency-Key": item["id"]}
    )
    refused(live, 409, "item-reused")
    assert len(await officer.events("person:alert:verified")) == 1


async def test_a_refused_act_leaves_the_others_done_and_comes_back_until_it_is_seen(
    officer: Officer,
) -> None:
    """Accepting without the gate names the paragraph, as the live act does."""
    items = [officer.accepted(), officer.compared(), officer.rejected()]
    told = await officer.send(*items)
    assert results(told) == ["refused", "done", "done"]
    problem = told[0]["problem"]
    assert (problem["status"], problem["code"]) == (403, "refused")
    assert [clause["id"] for clause in problem["clauses"]] == ["bpd-verified"]
    assert problem["clauses"][0]["instead"]
    [back] = await officer.returned()
    assert back == told[0]
    assert (back["alert_id"], back["said"]) == (str(officer.alert_id), "accepted")
    seen = await officer.post("/api/outbox/seen", {"ids": [back["id"]]})
    assert (seen.status_code, await officer.returned()) == (204, [])


async def test_what_was_refused_is_not_done_later_by_being_sent_again(officer: Officer) -> None:
    """The person was told no; what they decide then is theirs to decide anew."""
    item = officer.accepted()
    before = await officer.send(item)
    await officer.send(officer.compared())
    assert await officer.send(item) == before
    assert (await officer.shown())["decision"] is None
    assert len(await officer.events("person:outbox:returned")) == 1


async def test_an_item_of_another_device_is_refused(officer: Officer) -> None:
    """Also the same person's: who holds the session must hold what the act was taken on."""
    other = str(new_id(NOON))
    told = await officer.send(officer.rejected(device=other))
    assert [(each["result"], each["problem"]["code"]) for each in told] == [
        ("refused", "item-other-device")
    ]
    assert (await officer.shown())["decision"] is None


async def test_an_item_of_another_person_is_left_on_the_phone(officer: Officer) -> None:
    colleague = await officer.street.person("officer")
    item = officer.rejected(person=colleague.id)
    [told] = await officer.send(item)
    assert (told["result"], told["problem"], told["alert_id"]) == ("not_yours", None, None)
    assert await officer.returned() == []
    assert (await officer.shown())["decision"] is None


async def test_an_alert_of_somebody_else_is_not_decided_with_ones_own_seal(
    officer: Officer,
) -> None:
    colleague = await officer.street.person("officer")
    other = new_id(NOON)
    await officer.street.house.db.run(
        "INSERT INTO alert (id, hit_id, person_id, made_at)"
        " SELECT $1, hit_id, $2, made_at FROM alert WHERE id = $3",
        other,
        UUID(colleague.id),
        officer.alert_id,
    )
    [told] = await officer.send(officer.rejected(alert_id=str(other)))
    assert (told["result"], told["problem"]["code"]) == ("refused", "alert-unknown")


async def test_what_was_sealed_to_an_older_key_is_opened_after_a_rotation(
    officer: Officer,
) -> None:
    item = officer.rejected()
    made = await outbox.new_key(officer.street.house)
    assert item["key_id"] != made.id
    told = (await officer.client.get("/api/me")).json()["outbox_key"]
    assert told["id"] == made.id
    assert results(await officer.send(item)) == ["done"]
    assert len(await officer.events("console:outbox-key:made")) == 1


async def test_what_is_sealed_to_a_key_that_is_missing_for_now_waits_until_it_is_back(
    officer: Officer,
) -> None:
    """And what was done after it: an acceptance needs the check before it."""
    house = officer.street.house
    key = house.keys.folder / "outbox" / "1.key"
    checked = officer.compared()
    await outbox.new_key(house)
    accepted = officer.accepted()
    aside = key.rename(house.keys.folder.parent / "aside")
    told = await officer.send(checked, accepted)
    assert [(each["result"], each["problem"]) for each in told] == [("later", None)] * 2
    assert await officer.returned() == []
    assert await officer.events("person:outbox:returned") == []
    aside.rename(key)
    assert results(await officer.send(checked, accepted)) == ["done", "done"]


async def test_the_only_key_may_be_missing_for_now_and_nobody_is_put_out(officer: Officer) -> None:
    """The app learns that it cannot seal; what it sealed before waits."""
    house, item = officer.street.house, officer.rejected()
    key = house.keys.folder / "outbox" / "1.key"
    aside = key.rename(house.keys.folder.parent / "aside")
    me = await officer.client.get("/api/me")
    assert (me.status_code, me.json()["outbox_key"]) == (200, None)
    assert results(await officer.send(item)) == ["later"]
    aside.rename(key)
    me = await officer.client.get("/api/me")
    assert me.json()["outbox_key"]["id"] == item["key_id"]
    assert results(await officer.send(item)) == ["done"]


async def test_what_is_sealed_to_a_key_that_was_given_up_comes_back(officer: Officer) -> None:
    house, item = officer.street.house, officer.rejected()
    await outbox.new_key(house)
    (house.keys.folder / "outbox" / "1.key").unlink()
    assert results(await officer.send(item)) == ["later"]
    await give_up_key(house, "outbox/1.key")
    assert results(await officer.send(item)) == ["unreadable"]


@pytest.mark.parametrize(
    "changed",
    [
        {"body": "AAAA"},
        {"key": "not base64url!"},
        {"iv": ""},
        {"key_id": "0000000000000000"},
        {"id": "019ab8a4-9a09-7e66-8f77-001122334459"},
    ],
    ids=lambda changed: next(iter(changed)),
)
async def test_garbage_cannot_be_opened_and_leaves_the_others_done(
    officer: Officer, changed: dict[str, str]
) -> None:
    told = await officer.send(officer.compared() | changed, officer.rejected())
    assert results(told) == ["unreadable", "done"]
    assert told[0]["problem"]["code"] == "item-unreadable"
    assert [each["result"] for each in await officer.returned()] == ["unreadable"]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("opened", {}),
        ("decision", {"decision": "perhaps", "decided_at": "2026-11-23T18:00:00Z"}),
        ("decision", {"decision": "accepted", "decided_at": "2026-11-23T18:0"}),
        ("decision", ["rejected"]),
        ("steps", {"step": "plate", "answer": {}, "done_at": "2026-11-23T12:00:00"}),
    ],
)
async def test_what_is_sealed_and_makes_no_sense_is_refused_with_the_field(
    officer: Officer, kind: str, body: object
) -> None:
    [told] = await officer.send(officer.act(kind, body))
    assert (told["result"], told["problem"]["code"]) == ("refused", "invalid")
    assert told["problem"]["flaws"]


async def test_a_clock_slightly_ahead_is_set_back_in_row_answer_and_audit_alike(
    officer: Officer,
) -> None:
    ahead = officer.rejected(ago=timedelta(seconds=-60))
    [told] = await officer.send(ahead)
    row = await officer.street.house.db.row(
        "SELECT decided_at, decision_recorded_at AS at FROM alert WHERE id = $1", officer.alert_id
    )
    assert row is not None
    assert row["decided_at"] == row["at"] == datetime.fromisoformat(told["taken_at"])
    [event] = await officer.events("person:alert:decided")
    assert f'"decided_at":"{told["taken_at"].replace("Z", "")}' in event


async def test_a_time_that_cannot_be_is_refused_live_and_sealed_alike(officer: Officer) -> None:
    for ago in (timedelta(minutes=-3), timedelta(hours=1)):
        [told] = await officer.send(officer.rejected(ago))
        assert told["problem"]["code"] == "bad-time"
        assert [flaw["field"] for flaw in told["problem"]["flaws"]] == ["decided_at"]
        said = {"decision": "rejected", "reason": "misread", "decided_at": officer.at(ago)}
        live = await officer.post(f"/api/alerts/{officer.alert_id}/decision", said)
        assert refused(live, 422, "bad-time")["flaws"] == told["problem"]["flaws"]
    naive = {"decision": "rejected", "reason": "misread", "decided_at": "2026-11-23T18:00:00"}
    live = await officer.post(f"/api/alerts/{officer.alert_id}/decision", naive)
    refused(live, 422, "invalid")


async def test_the_key_is_told_to_the_signed_in_alone(officer: Officer) -> None:
    hello = (await officer.client.get("/api/hello")).text
    key = outbox.public_key(officer.street.house)
    assert key is not None
    assert key.id not in hello
    assert (await officer.client.get("/api/me")).json()["outbox_key"]["id"] == key.id
    officer.client.cookies.delete("pw_session")
    assert (await officer.post("/api/outbox", {"items": []})).status_code == 401


async def test_more_than_fifty_items_at_once_are_not_taken(officer: Officer) -> None:
    answer = await officer.post("/api/outbox", {"items": [officer.rejected()] * 51})
    refused(answer, 422, "invalid")


def test_the_console_makes_a_new_key_and_says_which_is_in_use(
    fresh: Fresh,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings = Settings(home=tmp_path, database=fresh.database, redis=fresh.redis)
    for name, value in settings.environment().items():
        monkeypatch.setenv(name, value)
    assert main(["outbox-key"]) == 0
    [first] = capsys.readouterr().out.split()
    assert main(["outbox-key", "--new"]) == 0
    before, now = capsys.readouterr().out.split()
    assert [before, now] == [key.id for key in Keys(tmp_path / "keys").outbox.all()]
    assert before == first


async def test_what_was_decided_on_shift_is_taken_after_it(officer: Officer) -> None:
    """What happened can always be recorded; who signs in off shift still sends it."""
    item = officer.rejected()
    await officer.street.house.db.run("UPDATE shift SET ended_at = $1", officer.street.watch())
    assert results(await officer.send(item)) == ["done"]
