"""Accounts that change and that end by themselves: last days, 90 days unused, 72 hours."""

from typing import Any

import httpx
import pytest

from backend.services import account
from policies.members import Statement
from tests.cast import Department
from tests.flow.proofs import give_passkey, with_passkey
from tests.flow.standing import clauses, codes

pytestmark = pytest.mark.anyio


async def change(
    staffed: Department,
    by: str,
    whom: str,
    **wanted: Any,  # noqa: ANN401 - any field
) -> httpx.Response:
    row = staffed.people[whom]
    body = {"role": row["role"], "units": list(row["units"]), "sworn": row["sworn"]} | wanted
    browser = await staffed.signed_in(by)
    return await browser.put(f"/api/people/{row['id']}", json=body)


async def open_sessions(staffed: Department, whom: str) -> int:
    query = "SELECT count(*) FROM session WHERE person_id = $1 AND ended_at IS NULL"
    return int(await staffed.house.db.value(query, staffed.people[whom]["id"]))


async def test_the_last_day_of_an_account_is_its_last(staffed: Department) -> None:
    """R-ACC-08: from midnight on nothing opens, and the night's look ends what is left."""
    officer = await staffed.signed_in("officer", "terminal")
    await give_passkey(staffed, "officer")
    assert (await change(staffed, "chief", "officer", ends_on="2026-11-23")).status_code == 204
    assert (await officer.get("/api/alerts")).status_code == 200
    staffed.clock.pass_(hours=16)
    _, answer = await with_passkey(staffed, "officer")
    assert clauses(answer) == {"cjis-account-over"}
    assert await account.look_through(staffed.house) == 1
    assert await open_sessions(staffed, "officer") == 0
    assert (await staffed.last("system:person:closed"))["why"] == "over"
    assert await account.look_through(staffed.house) == 0


async def test_an_account_that_nobody_used_for_ninety_days_is_closed_until_opened_again(
    staffed: Department,
) -> None:
    """AC-2(3)."""
    await give_passkey(staffed, "resting")
    staffed.clock.pass_(days=89)
    await give_passkey(staffed, "chief")
    staffed.clock.pass_(days=1)
    _, answer = await with_passkey(staffed, "resting")
    assert clauses(answer) == {"cjis-unused"}
    chief = await staffed.signed_in("chief")
    path = f"/api/people/{staffed.people['resting']['id']}/reopening"
    assert (await chief.post(path)).status_code == 204
    _, answer = await with_passkey(staffed, "resting")
    assert answer.status_code == 200
    assert "person:person:reopened" in await staffed.tags()


async def test_a_temporary_account_is_over_after_seventy_two_hours(staffed: Department) -> None:
    """AC-2(2): and says so before it is."""
    administrator = await staffed.signed_in("administrator")
    draft = {"username": "guest", "name": "Gil Ames", "role": "officer", "temporary": True}
    made = (await administrator.post("/api/people", json=draft)).json()
    assert made["temporary_until"] == "2026-11-26T15:00:00Z"
    standing = []
    for hours in (71.9, 0.2):
        staffed.clock.pass_(hours=hours)
        browser = await staffed.signed_in("auditor")
        all_ = (await browser.get("/api/people")).json()["people"]
        standing += [each["standing"] for each in all_ if each["username"] == "guest"]
    assert standing == ["", "over"]


async def test_a_new_role_is_entered_by_signing_in(staffed: Department) -> None:
    """IA-11, R-ACC-03: and the audit keeps what it was before."""
    officer = await staffed.signed_in("officer")
    answer = await change(staffed, "administrator", "officer", role="dispatcher", units=[])
    assert answer.status_code == 204
    assert codes(await officer.get("/api/me")) == (401, "session-ended")
    told = await staffed.last("person:person:changed")
    assert (told["role_before"], told["role"]) == ("officer", "dispatcher")


async def test_nobody_gives_themselves_a_role(staffed: Department) -> None:
    """AC-5."""
    answer = await change(staffed, "administrator", "administrator", role="chief")
    assert clauses(answer) == {"cjis-own-account"}


async def test_a_change_of_rights_needs_a_new_proof(staffed: Department) -> None:
    """IA-11: ten minutes after the sign-in it is asked for again."""
    browser = await staffed.signed_in("administrator")
    staffed.clock.pass_(minutes=9, seconds=59)
    path = f"/api/people/{staffed.people['officer']['id']}/departure"
    token = browser.cookies["pw_session"]
    await staffed.house.db.run("UPDATE session SET fresh_at = fresh_at - interval '1 minute'")
    assert token
    assert clauses(await browser.post(path)) == {"cjis-fresh"}


async def test_the_commander_on_shift_opens_a_locked_account_and_it_is_recorded(
    staffed: Department,
) -> None:
    """AC-7: delegated; off shift it is not."""
    person_id = staffed.people["officer"]["id"]
    await staffed.house.db.run(
        "UPDATE person SET locked_at = $2, failures = 5 WHERE id = $1", person_id, staffed.clock()
    )
    path = f"/api/people/{person_id}/release"
    oncoming = await staffed.signed_in("oncoming")
    assert clauses(await oncoming.post(path)) == {"bpd-releasers"}
    commander = await staffed.signed_in("commander")
    assert (await commander.post(path)).status_code == 204
    locked = await staffed.house.db.value("SELECT locked_at FROM person WHERE id = $1", person_id)
    assert locked is None
    actor = await staffed.house.db.value(
        "SELECT actor FROM audit_event WHERE tag = 'person:person:released'"
    )
    assert actor == f"person:{staffed.people['commander']['id']}"


async def test_nothing_opens_before_the_banner_and_the_statements_are_acknowledged(
    staffed: Department, monkeypatch: pytest.MonkeyPatch
) -> None:
    """AC-8, R-SEC-04: in their present words, which stand in the audit."""
    browser = await staffed.signed_in("officer")
    assert (await browser.get("/api/alerts")).status_code == 200
    monkeypatch.setattr(Statement, "version", property(lambda _: "written anew"))
    assert codes(await browser.get("/api/alerts")) == (403, "acknowledge-first")
    owed = (await browser.get("/api/me")).json()["statements"]
    assert [each["id"] for each in owed] == ["banner", "protected_information"]
    assert "monitored, recorded and audited" in owed[0]["text"]
    wrong = {"id": "banner", "version": "older"}
    assert (await browser.post("/api/statements", json=wrong)).status_code == 409
    for each in owed:
        said = {"id": each["id"], "version": each["version"]}
        assert (await browser.post("/api/statements", json=said)).status_code == 200
    assert (await browser.get("/api/alerts")).status_code == 200
    told = await staffed.last("person:statement:acknowledged")
    assert (told["statement"], told["version"]) == ("protected_information", "written anew")


async def test_the_commander_on_shift_replaces_a_phone_and_the_lost_one_is_out(
    staffed: Department,
) -> None:
    """R-MOB-01: delegated, recorded; a first phone is an administrator's to give."""
    officer = await staffed.signed_in("officer")
    commander = await staffed.signed_in("commander")
    device = {"device_class": "phone", "label": "New", "asset_number": "T-9"}
    body: dict[str, Any] = device | {"managed_attested": True}
    path = f"/api/people/{staffed.people['officer']['id']}/enrolment-codes"
    first = f"/api/people/{staffed.people['resting']['id']}/enrolment-codes"
    assert clauses(await commander.post(first, json=body)) == {"bpd-administrators"}
    assert (await commander.post(path, json=body)).status_code == 201
    assert (await officer.get("/api/me")).status_code == 401
    told = await staffed.last("person:device:revoked")
    assert told["person"] == str(staffed.people["officer"]["id"])
    assert (await staffed.last("person:device:offered"))["asset_number"] == "T-9"
