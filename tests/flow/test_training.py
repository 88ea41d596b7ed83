"""Training by topic: a gate that closes by itself, warnings ahead, and what LEADS says."""

from datetime import date, timedelta
from typing import Any

import httpx
import pytest
from litestar.testing import AsyncTestClient

from backend.services import account
from tests.apps import create_app
from tests.cast import Department
from tests.flow.proofs import give_passkey, with_passkey
from tests.flow.signing import signed_in
from tests.flow.standing import clauses
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
TOPICS = (
    "policy",
    "protected_information",
    "downloaded_records",
    "searching",
    "hot_list_entries",
    "appropriate_use",
    "penalties",
)


async def train(
    staffed: Department, whom: str, *topics: str, until: str = "2027-11-20"
) -> httpx.Response:
    browser = await staffed.signed_in("administrator")
    record = {"course": "ALPR", "completed_on": "2026-11-20", "expires_on": until}
    path = f"/api/people/{staffed.people[whom]['id']}/training"
    return await browser.post(path, json=record | {"topics": list(topics)})


async def forget_training(staffed: Department, whom: str) -> None:
    """So that what stands about them is what the test records; the table itself keeps all."""
    await staffed.house.db.run(
        "UPDATE training SET topics = '{}' WHERE person_id = $1", staffed.people[whom]["id"]
    )


async def shown(staffed: Department, whom: str) -> dict[str, Any]:
    browser = await staffed.signed_in("auditor")
    people = (await browser.get("/api/people")).json()["people"]
    found: dict[str, Any] = next(each for each in people if each["username"] == whom)
    return found


async def test_access_needs_every_topic_of_the_profile(staffed: Department) -> None:
    """R-ACC-04, R-ACC-05: six of seven open nothing, and the screen names the gap."""
    await give_passkey(staffed, "officer")
    await forget_training(staffed, "officer")
    for topic in TOPICS[:-1]:
        assert (await train(staffed, "officer", topic)).status_code == 204
    _, answer = await with_passkey(staffed, "officer")
    assert clauses(answer) == {"bpd-trained", "cjis-training"}
    said = await shown(staffed, "officer")
    assert [each["id"] for each in said["topics"] if each["gate"] and not each["until"]] == [
        "penalties"
    ]
    assert (await train(staffed, "officer", "penalties")).status_code == 204
    _, answer = await with_passkey(staffed, "officer")
    assert answer.status_code == 200


async def test_the_first_topic_that_lapses_ends_the_session_that_is_open(
    staffed: Department,
) -> None:
    """R-ACC-04: at the moment of use, with no job in between."""
    await forget_training(staffed, "officer")
    await train(staffed, "officer", *TOPICS[1:])
    await train(staffed, "officer", "policy", until="2026-11-23")
    officer = await staffed.signed_in("officer")
    assert (await officer.get("/api/alerts")).status_code == 200
    staffed.clock.pass_(hours=16)
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.get("/api/alerts")) == {"bpd-trained", "cjis-training"}


@pytest.mark.parametrize(
    ("record", "field"),
    [({"topics": ["juggling"]}, "topics"), ({"expires_on": "2028-11-20"}, "expires_on")],
)
async def test_a_record_that_no_policy_knows_is_not_taken(
    staffed: Department, record: dict[str, Any], field: str
) -> None:
    """R-ACC-05: a topic of the profile's, and for at most a year (AT-2)."""
    browser = await staffed.signed_in("administrator")
    path = f"/api/people/{staffed.people['untrained']['id']}/training"
    body = {"course": "ALPR", "completed_on": "2026-11-20", "expires_on": "2027-11-20"} | record
    answer = await browser.post(path, json=body)
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == [field]


async def test_who_taught_what_until_when_and_who_certified_it_is_on_record(
    staffed: Department,
) -> None:
    """R-ACC-04."""
    await train(staffed, "officer", "policy", "penalties")
    row = await staffed.house.db.row("SELECT * FROM training ORDER BY recorded_at DESC NULLS LAST")
    assert row is not None
    assert (row["course"], row["topics"], row["completed_on"], row["expires_on"]) == (
        "ALPR",
        ["policy", "penalties"],
        date(2026, 11, 20),
        date(2027, 11, 20),
    )
    assert row["certifier_id"] == staffed.people["administrator"]["id"]
    told = await staffed.last("person:training:recorded")
    assert told["topics"] == ["policy", "penalties"]


async def test_a_training_that_will_lapse_is_told_to_its_person_and_to_the_coordinator(
    staffed: Department,
) -> None:
    """R-ACC-04: 60, 30 and 7 days ahead, each once, and on both screens."""
    house = staffed.house
    until = house.capture_day(staffed.clock()) + timedelta(days=300)
    staffed.clock.at += timedelta(days=235)
    told: list[tuple[str, int]] = []
    for days in (5, 30, 24, 1):
        staffed.clock.at += timedelta(days=days)
        await account.look_through(house)
        await account.look_through(house)
        details = await staffed.last("system:training:warned")
        told.append((details["expires_on"], details["days"]))
    assert told == [(until.isoformat(), days) for days in (60, 30, 7, 7)]
    counted = await house.db.value(
        "SELECT count(*) FROM training_warning WHERE person_id = $1 AND topic = 'policy'",
        staffed.people["officer"]["id"],
    )
    assert counted == 3
    await house.db.run("UPDATE person SET used_at = $1, closed_at = NULL", staffed.clock())
    officer = await staffed.signed_in("officer")
    mine = (await officer.get("/api/me")).json()["training"]
    assert {"topic": "policy", "word": "This policy", "expires_on": until.isoformat()}.items() <= (
        mine[0].items()
    )
    assert mine[0]["days_left"] == 5
    topics = (await shown(staffed, "officer"))["topics"]
    assert {each["days_left"] for each in topics if each["gate"]} == {5}


async def opened(street: Street, *, certified: bool) -> dict[str, Any]:
    """What an officer sees of an alert of the national list."""
    who = await street.person("officer")
    if certified:
        await street.house.db.run(
            "UPDATE training SET topics = $1",
            [topic.id for topic in street.house.profile.training],
        )
    await street.listed()
    await street.house.db.run(
        "UPDATE entry SET source = 'NCIC', case_number = 'C-7', vehicle = '{\"make\": \"Kia\"}'"
    )
    await street.passes()
    alert_id = (await street.alerts(who))[0]["id"]
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        headers = await signed_in(street, who, client)
        answer = await client.get(f"/api/alerts/{alert_id}", headers=headers)
    entry: dict[str, Any] = answer.json()["entry"]
    return entry


async def test_what_ncic_says_is_hidden_from_who_is_not_certified(street: Street) -> None:
    """R-ACC-07: the plate stays, for it has to be compared; the clause stands for the rest."""
    entry = await opened(street, certified=False)
    assert [clause["id"] for clause in entry["hidden"]] == ["cjis-leads-certified"]
    assert (entry["reason"], entry["case_number"], entry["vehicle"]) == ("", None, {})
    assert entry["plate"]


async def test_who_is_certified_sees_it(street: Street) -> None:
    """R-ACC-07."""
    entry = await opened(street, certified=True)
    assert entry["hidden"] == []
    assert (entry["reason"], entry["case_number"], entry["vehicle"]["make"]) == (
        "Reported stolen",
        "C-7",
        "Kia",
    )
