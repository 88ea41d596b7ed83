"""One act ends all that a member has; another person gives it back (R-SUS-01, AC-2(13))."""

import asyncio
from typing import Any

import httpx
import pytest

from backend.services import listing, requesting
from backend.services.acting import Who
from backend.services.facts import facts_of
from backend.services.requesting import Request
from tests.cast import Department
from tests.flow.proofs import give_passkey, with_passkey
from tests.flow.standing import clauses, codes
from tests.flow.test_people import ADDRESS

pytestmark = pytest.mark.anyio
WHY = "BPD ACC-C: searched for a neighbor"


def asked_for(plate: str) -> Request:
    return Request(
        plate=plate,
        state="IL",
        vehicle={},
        reason_class="felony",
        basis="Seen leaving two burglaries",
        synopsis="Dark sedan",
        case_number="26-11902",
        life_days=30,
        audience=("CID",),
    )


def acting_as(staffed: Department, username: str, device: str = "desk") -> Who:
    actor = facts_of(staffed.people[username], on_shift=True, fresh=True)
    known: dict[str, Any] = {"device": device, "device_enrolled": True}
    return Who(type(actor)(**{name: getattr(actor, name) for name in actor.__slots__} | known))


async def two_entries(staffed: Department) -> tuple[Any, Any]:
    """Of the detective: one that is active, with more days asked for; one that waits."""
    detective, lieutenant = acting_as(staffed, "detective"), acting_as(staffed, "lieutenant")
    active = await requesting.request_entry(staffed.house, detective, asked_for("KTR4410"))
    await listing.answer_entry(staffed.house, lieutenant, active, approve=True, note="")
    waiting = await requesting.request_entry(staffed.house, detective, asked_for("MNP0032"))
    return active, waiting


async def suspend(staffed: Department, by: str, whom: str, why: str = WHY) -> httpx.Response:
    browser = await staffed.signed_in(by)
    path = f"/api/people/{staffed.people[whom]['id']}/suspension"
    return await browser.post(path, json={"why": why})


async def lift(staffed: Department, by: str, whom: str) -> httpx.Response:
    browser = await staffed.signed_in(by)
    path = f"/api/people/{staffed.people[whom]['id']}/restoration"
    return await browser.post(path, json={"why": "Looked into; nothing was wrong."})


async def of_person(staffed: Department, table: str, open_: str, whom: str) -> int:
    query = f"SELECT count(*) FROM {table} WHERE person_id = $1 AND {open_} IS NULL"  # noqa: S608 - a test's own words
    return int(await staffed.house.db.value(query, staffed.people[whom]["id"]))


async def test_one_act_of_the_commander_ends_sessions_pushes_codes_shift_and_requests(
    staffed: Department,
) -> None:
    """R-SUS-01: counted in the rows and in the audit, whoever looks first."""
    phone = await staffed.signed_in("detective")
    assert (await phone.post("/api/push-subscriptions", json=ADDRESS)).status_code == 201
    desk = await staffed.signed_in("detective", "desk")
    active, waiting = await two_entries(staffed)
    body = {"days": 10, "reason": "Still driven."}
    assert (await desk.post(f"/api/entries/{active}/extensions", json=body)).status_code == 201
    assert (await suspend(staffed, "commander", "detective")).status_code == 204
    tables = {"session": "ended_at", "push_subscription": "dead_at", "shift": "ended_at"}
    left = [await of_person(staffed, name, open_, "detective") for name, open_ in tables.items()]
    assert left == [0, 0, 0]
    told = await staffed.last("person:person:suspended")
    counts = {name: told[name] for name in ("why", "sessions", "pushes", "requests", "entries")}
    assert counts == {"why": WHY, "sessions": 2, "pushes": 1, "requests": 2, "entries": 1}
    rows = await staffed.house.db.rows("SELECT id, removed_at, ownerless_at FROM entry")
    now = staffed.clock()
    states = {row["id"]: (row["removed_at"], row["ownerless_at"]) for row in rows}
    assert states == {active: (None, now), waiting: (now, None)}
    refused = await staffed.house.db.value("SELECT approved FROM extension")
    assert refused is False


async def test_the_open_app_is_told_and_its_next_request_names_whom_to_ask(
    staffed: Department,
) -> None:
    """R-SUS-01: the member sees that access was suspended, and by whose word it comes back."""
    officer = await staffed.signed_in("officer")
    person_id = staffed.people["officer"]["id"]
    with staffed.house.live.waiting(str(person_id)) as woken:
        assert (await suspend(staffed, "administrator", "officer")).status_code == 204
        await asyncio.wait_for(woken.wait(), 5)
    kinds = await staffed.house.db.rows(
        "SELECT kind FROM live_event WHERE person_id = $1", person_id
    )
    assert [row["kind"] for row in kinds] == ["access"]
    answer = await officer.get("/api/alerts")
    assert codes(answer) == (401, "access-suspended")
    names = "Administrator or Chief or Second-Administrator"
    assert answer.json()["instead"] == f"Ask {names}."


async def test_a_suspended_members_device_opens_nothing_with_its_own_passkey(
    staffed: Department,
) -> None:
    """R-SUS-01: the device keeps its key; every question of the policy is refused."""
    await give_passkey(staffed, "officer")
    await suspend(staffed, "chief", "officer")
    _, answer = await with_passkey(staffed, "officer")
    assert clauses(answer) == {"bpd-suspended", "cjis-suspended"}
    assert "Ask Administrator or Chief" in answer.json()["detail"]


@pytest.mark.parametrize("username", ["officer", "lieutenant", "auditor", "dispatcher"])
async def test_nobody_else_suspends_anybody(staffed: Department, username: str) -> None:
    assert clauses(await suspend(staffed, username, "detective")) == {"bpd-suspenders"}


async def test_a_suspension_says_why(staffed: Department) -> None:
    answer = await suspend(staffed, "commander", "officer", "   ")
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == ["why"]
    assert await of_person(staffed, "suspension", "lifted_at", "officer") == 0


async def test_lifting_needs_another_than_who_suspended(staffed: Department) -> None:
    """AC-5: and never the member."""
    await suspend(staffed, "administrator", "officer")
    assert clauses(await lift(staffed, "administrator", "officer")) == {"cjis-lifted-by-another"}
    assert clauses(await lift(staffed, "commander", "officer")) == {"bpd-restorers"}
    assert (await lift(staffed, "chief", "officer")).status_code == 204
    row = await staffed.house.db.row("SELECT * FROM suspension")
    assert row is not None
    assert (row["by_id"], row["lifted_by"]) == (
        staffed.people["administrator"]["id"],
        staffed.people["chief"]["id"],
    )
    officer = await staffed.signed_in("officer")
    assert (await officer.get("/api/alerts")).status_code == 200


async def test_an_entry_left_behind_is_taken_over_by_one_who_could_have_asked_for_it(
    staffed: Department,
) -> None:
    """R-SUS-01: list ownership ends; the plate is looked for all the same."""
    active, _ = await two_entries(staffed)
    await suspend(staffed, "administrator", "detective")
    officer, analyst = await staffed.signed_in("officer"), await staffed.signed_in("analyst")
    shown = (await analyst.get("/api/entries?view=all")).json()["entries"]
    assert [each["ownerless"] for each in shown if each["id"] == str(active)] == [True]
    path = f"/api/entries/{active}/ownership"
    assert clauses(await officer.post(path)) == {"bpd-entry-creators"}
    taken = (await analyst.post(path)).json()
    assert (taken["owner"]["name"], taken["ownerless"]) == ("Analyst", False)
    assert taken["author"]["name"] == "Detective"
    assert (await analyst.post(path)).status_code == 409
    mine = (await analyst.get("/api/entries?view=mine")).json()["entries"]
    assert [each["id"] for each in mine] == [str(active)]
    assert (await analyst.delete(f"/api/entries/{active}")).status_code == 204


async def test_what_nobody_took_over_comes_back_with_the_access(staffed: Department) -> None:
    active, _ = await two_entries(staffed)
    await suspend(staffed, "administrator", "detective")
    await lift(staffed, "chief", "detective")
    row = await staffed.house.db.row("SELECT * FROM entry WHERE id = $1", active)
    assert row is not None
    assert (row["ownerless_at"], row["owner_id"]) == (None, None)


async def test_the_screen_shows_each_suspension_to_whoever_may_lift_it(
    staffed: Department,
) -> None:
    """R-SUS-01: with its reason, and to nobody whose own it is to lift."""
    await suspend(staffed, "administrator", "officer")
    for username, may in (("administrator", False), ("chief", True)):
        browser = await staffed.signed_in(username)
        people = (await browser.get("/api/people")).json()["people"]
        (said,) = next(one for one in people if one["username"] == "officer")["suspensions"]
        assert (said["why"], said["by_name"], said["may_lift"]) == (WHY, "Administrator", may)


async def test_who_leaves_leaves_their_entries_to_be_taken_over(staffed: Department) -> None:
    """R-ACC-08."""
    active, _ = await two_entries(staffed)
    administrator = await staffed.signed_in("administrator")
    person_id = staffed.people["detective"]["id"]
    assert (await administrator.post(f"/api/people/{person_id}/departure")).status_code == 204
    assert (
        await staffed.house.db.value("SELECT ownerless_at FROM entry WHERE id = $1", active)
        == staffed.clock()
    )
    again = {"username": "detective", "name": "Another", "role": "detective"}
    assert (await administrator.post("/api/people", json=again)).status_code == 409
