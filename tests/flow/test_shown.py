"""Who was shown what, and when: told by the audit in the act that shows it (R-ACC-06)."""

import json
from typing import Any

import asyncpg
import pytest
from litestar.testing import AsyncTestClient

from backend.domain.ids import new_id
from backend.services.acting import Who, acting
from backend.store import shown
from tests.apps import create_app
from tests.cast import Department
from tests.flow.officer import Officer
from tests.flow.signing import signed_in
from tests.flow.street import NOON, PLATE, Street
from tests.servers import Fresh

pytestmark = pytest.mark.anyio


async def told(street: Street, tag: str, who: Who) -> list[dict[str, Any]]:
    """The details of a person's events, the oldest first; none of them holds a plate."""
    rows = await street.house.db.rows(
        "SELECT canonical FROM audit_event WHERE tag = $1 AND actor = $2 ORDER BY seq",
        tag,
        f"person:{who.id}",
    )
    assert not any(PLATE.encode() in row["canonical"] for row in rows)
    return [json.loads(row["canonical"])["details"] for row in rows]


async def listed(officer: Officer) -> list[dict[str, Any]]:
    """The list is loaded; what the audit has told of it so far."""
    answer = await officer.client.get("/api/alerts")
    assert {alert["plate_seen"] for alert in answer.json()["alerts"]} == {PLATE}
    return await told(officer.street, "person:alert:listed", officer.who)


async def read_id(officer: Officer) -> str:
    """Of the read that the alert tells of now."""
    found = await officer.street.house.db.value(
        "SELECT h.read_id FROM hit h JOIN alert a ON a.hit_id = h.id WHERE a.id = $1",
        officer.alert_id,
    )
    return str(found)


async def drives_by(officer: Officer, told_after: float = 2) -> None:
    """The same vehicle: ten minutes after the first time it is a new alert, then an update."""
    officer.street.watch.pass_(minutes=1)
    await officer.street.frame()
    await officer.street.read()
    await officer.street.told(after=told_after)
    officer.alert_id = (await officer.street.alerts(officer.who))[-1]["id"]


async def unheaded(fresh: Fresh) -> None:
    """From now on no event can be chained."""
    owner = await asyncpg.connect(fresh.owner_database)
    try:
        await owner.execute("DELETE FROM audit_head")
    finally:
        await owner.close()


# Alerts -----------------------------------------------------------------------------------------


async def test_a_list_that_is_loaded_again_is_told_once(officer: Officer) -> None:
    first = await listed(officer)
    assert [(event["count"], event["alerts"]) for event in first] == [
        (1, {str(officer.alert_id): await read_id(officer)})
    ]
    assert first[0]["session"] is not None
    assert await listed(officer) == await listed(officer) == first


async def test_only_what_is_new_on_a_list_is_told(officer: Officer) -> None:
    """First another alert, then that one's next read; the alert before them never again."""
    first_alert = officer.alert_id
    await listed(officer)
    await drives_by(officer)
    *_, new = await listed(officer)
    assert new["alerts"] == {str(officer.alert_id): await read_id(officer)}
    assert officer.alert_id != first_alert
    await drives_by(officer)
    *_, updated = events = await listed(officer)
    assert updated["alerts"] == {str(officer.alert_id): await read_id(officer)}
    assert (len(events), new["alerts"] != updated["alerts"]) == (3, True)


async def test_another_session_is_told_of_by_itself(officer: Officer) -> None:
    [first] = await listed(officer)
    await signed_in(officer.street, officer.who, officer.client)
    _, second = await listed(officer)
    assert second["alerts"] == first["alerts"]
    assert second["session"] != first["session"]


async def test_of_two_requests_that_found_the_same_to_be_new_one_tells_it(street: Street) -> None:
    """Both had asked what is known before either wrote."""
    session_id, seen, now = new_id(NOON), {new_id(NOON): "1", new_id(NOON): "1"}, street.watch()
    db = street.house.db
    assert await shown.note(db, session_id, "entry", seen, now) == set(seen)
    assert await shown.note(db, session_id, "entry", seen, now) == set()
    changed = dict(zip(seen, ("1", "2"), strict=True))
    assert await shown.note(db, session_id, "entry", changed, now) == {list(seen)[1]}


async def test_a_list_with_nothing_on_it_shows_nobody_anything(street: Street) -> None:
    who = await street.person("officer")
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        await signed_in(street, who, client)
        assert (await client.get("/api/alerts")).json() == {"alerts": []}
    assert await told(street, "person:alert:listed", who) == []


async def test_an_alert_shown_whole_is_told_once_for_each_of_its_states(officer: Officer) -> None:
    """The list has shown its line, which is another thing."""
    await drives_by(officer)
    await listed(officer)
    first_read = await read_id(officer)
    await officer.shown()
    await officer.shown()
    await drives_by(officer)
    await officer.shown()
    events = await told(officer.street, "person:alert:opened", officer.who)
    reads = [(event["read"], event["revision"]) for event in events]
    assert reads == [(first_read, 1), (await read_id(officer), 2)]


@pytest.mark.parametrize(
    ("text", "state"), [("QMHZF0H", None), (PLATE, "IL")], ids=("plate", "state")
)
async def test_another_reading_of_the_same_passing_is_told_though_no_phone_rings(
    officer: Officer, text: str, state: str | None
) -> None:
    """A later look updates the alert silently: its revision stays."""
    await listed(officer)
    before = await officer.shown()
    await officer.street.house.db.run(
        "UPDATE read SET text = $1, state_code = coalesce($2, state_code)", text, state
    )
    for _ in range(2):
        await officer.client.get("/api/alerts")
        after = await officer.shown()
    assert (after["plate_seen"], after["state_of_issue"]) != (
        before["plate_seen"],
        before["state_of_issue"],
    )
    for tag in ("person:alert:listed", "person:alert:opened"):
        assert len(await told(officer.street, tag, officer.who)) == 2
    versions = await officer.street.house.db.rows("SELECT version FROM shown")
    assert not any(text in row["version"] for row in versions)


async def test_a_further_look_that_reads_the_same_shows_nobody_anything_new(
    officer: Officer,
) -> None:
    await drives_by(officer, told_after=0.2)
    await listed(officer)
    assert (await officer.shown())["looks"] == 1
    await officer.street.frame()
    await officer.street.read()
    assert (await officer.shown())["looks"] == 2
    assert len(await listed(officer)) == 1
    assert len(await told(officer.street, "person:alert:opened", officer.who)) == 1


async def test_an_act_that_answers_with_the_whole_alert_has_shown_it(officer: Officer) -> None:
    said = {"step": "plate", "answer": {"same": True}, "done_at": officer.at()}
    answer = await officer.post(f"/api/alerts/{officer.alert_id}/steps", said)
    assert answer.json()["plate_seen"] == PLATE
    assert len(await told(officer.street, "person:alert:opened", officer.who)) == 1
    await officer.shown()
    assert len(await told(officer.street, "person:alert:opened", officer.who)) == 1


async def test_no_alert_is_shown_when_that_cannot_be_recorded(
    officer: Officer, fresh: Fresh
) -> None:
    await unheaded(fresh)
    for path in ("/api/alerts", f"/api/alerts/{officer.alert_id}"):
        answer = await officer.client.get(path)
        assert (answer.status_code, PLATE in answer.text) == (500, False)
    assert await officer.street.house.db.rows("SELECT * FROM shown") == []
    assert await officer.street.house.db.value("SELECT opened_at FROM alert") is None


async def test_no_picture_is_shown_when_that_cannot_be_recorded(
    officer: Officer, fresh: Fresh
) -> None:
    alert = await officer.shown()
    await unheaded(fresh)
    for path in (alert["frame_url"], alert["crop_url"]):
        answer = await officer.client.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (
            500,
            "application/problem+json",
        )


async def test_what_sessions_that_are_over_were_shown_is_forgotten(officer: Officer) -> None:
    """The audit keeps it; the list of what need not be told again would only grow."""
    await listed(officer)
    officer.street.watch.pass_(hours=12, seconds=1)
    await signed_in(officer.street, officer.who, officer.client)
    assert await officer.street.house.db.rows("SELECT * FROM shown") == []


# Custom entries ---------------------------------------------------------------------------------


async def entries(street: Street, who: Who, view: str) -> list[dict[str, Any]]:
    """Loaded twice in one session; what the audit has told of this person's loading."""
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        await signed_in(street, who, client)
        for _ in range(2):
            answer = await client.get("/api/entries", params={"view": view})
            assert [entry["plate"] for entry in answer.json()["entries"]] == [PLATE]
    return [
        {"count": event["count"], "entries": event["entries"]}
        for event in await told(street, "person:entry:listed", who)
    ]


@pytest.mark.parametrize("view", ["waiting", "all"])
async def test_entries_that_were_shown_are_told_once_with_how_they_stood(
    street: Street, view: str
) -> None:
    entry_id = await street.entry(await street.person("detective", units=("CID",)))
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    requested = {"count": 1, "entries": {str(entry_id): "requested"}}
    assert await entries(street, lieutenant, view) == [requested]


async def test_ones_own_entries_are_told_again_when_they_stand_elsewhere(street: Street) -> None:
    author = await street.person("detective", units=("CID",))
    entry_id = await street.entry(author)
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        headers = await signed_in(street, author, client)
        await client.get("/api/entries")
        await street.approve(entry_id)
        await client.get("/api/entries")
        asked = {"days": 3, "reason": "The vehicle was seen again."}
        path = f"/api/entries/{entry_id}/extensions"
        assert (await client.post(path, json=asked, headers=headers)).status_code == 201
        await client.get("/api/entries")
    seen = [event["entries"] for event in await told(street, "person:entry:listed", author)]
    states = ("requested", "active", "active waiting")
    assert seen == [{str(entry_id): state} for state in states]


async def test_no_entry_is_shown_when_that_cannot_be_recorded(street: Street, fresh: Fresh) -> None:
    author = await street.person("detective", units=("CID",))
    await street.entry(author)
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        await signed_in(street, author, client)
        await unheaded(fresh)
        answer = await client.get("/api/entries")
    assert (answer.status_code, PLATE in answer.text) == (500, False)


# The audit itself -------------------------------------------------------------------------------


async def test_whoever_looks_at_the_audit_is_in_it(staffed: Department) -> None:
    """AU-2: which events, and what following the chain found."""
    auditor = await staffed.signed_in("auditor")
    before = await staffed.house.db.value("SELECT max(seq) FROM audit_event")
    page = (await auditor.get("/api/audit")).json()["events"]
    seen = await staffed.last("person:audit:viewed")
    assert (seen["first"], seen["last"]) == (page[-1]["seq"], page[0]["seq"]) == (1, before)
    assert (await auditor.get("/api/audit", params={"before": 1})).json()["events"] == []
    found = (await auditor.post("/api/audit/verification")).json()
    checked = await staffed.last("person:audit:verified")
    assert (checked["events"], checked["ok"]) == (found["events"], True)
    actor = f"person:{staffed.people['auditor']['id']}"
    rows = await staffed.house.db.rows(
        "SELECT tag FROM audit_event WHERE actor = $1 AND tag LIKE 'person:audit:%' ORDER BY seq",
        actor,
    )
    assert [row["tag"] for row in rows] == ["person:audit:viewed", "person:audit:verified"]


async def test_the_audit_is_shown_by_name(staffed: Department) -> None:
    """R-ACC-06: who did it and to whom, as they are called; the chain itself holds ids alone."""
    auditor, watched = await staffed.signed_in("auditor"), staffed.people["auditor"]
    async with acting(staffed.house) as act:
        act.tell("person:person:released", ("person", str(watched["id"])))
    await auditor.get("/api/audit")
    viewed, locked = (await auditor.get("/api/audit")).json()["events"][:2]
    assert (viewed["actor_name"], viewed["subject_name"]) == (watched["name"], None)
    assert (locked["actor_name"], locked["subject_name"]) == (None, watched["name"])


async def test_a_stranger_to_an_entry_is_not_told_of(street: Street) -> None:
    """`mine` of somebody who has asked for none: nothing was shown."""
    await street.entry(await street.person("detective", units=("CID",)))
    other = await street.person("detective", units=("CID",))
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        await signed_in(street, other, client)
        assert (await client.get("/api/entries")).json() == {"entries": []}
    assert await told(street, "person:entry:listed", other) == []
