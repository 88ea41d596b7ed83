"""Accounts, training, suspension, devices; the demo; the way back in."""

import pytest

from backend.domain.errors import Refused
from backend.services import demo, recovering
from backend.services.demo_data import CAST
from tests.cast import Department, Phone
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio
NEW = {
    "username": "N.Ward",
    "name": "Nia Ward",
    "role": "officer",
    "units": ["Patrol"],
    "sworn": True,
}


async def test_an_account_is_made_trained_and_seen(staffed: Department) -> None:
    """R-ACC-01, R-ACC-04."""
    browser = await staffed.signed_in("administrator")
    made = await browser.post("/api/people", json=NEW)
    assert made.status_code == 201, made.text
    assert made.json()["training_until"] is None
    record = {"course": "ALPR", "completed_on": "2026-11-20", "expires_on": "2027-11-20"}
    path = f"/api/people/{made.json()['id']}/training"
    assert (await browser.post(path, json=record)).status_code == 204
    listed = (await browser.get("/api/people")).json()["people"]
    ward = next(person for person in listed if person["username"] == "n.ward")
    assert (ward["training_until"], ward["suspended"]) == ("2027-11-20", False)


async def test_a_username_is_never_given_twice(staffed: Department) -> None:
    """IA-4 d."""
    browser = await staffed.signed_in("administrator")
    assert (
        await browser.post("/api/people", json=NEW | {"username": "OFFICER"})
    ).status_code == 409


async def test_nobody_certifies_themselves(staffed: Department) -> None:
    """R-ACC-04."""
    browser = await staffed.signed_in("administrator")
    record = {"course": "ALPR", "completed_on": "2026-11-20", "expires_on": "2027-11-20"}
    path = f"/api/people/{staffed.people['administrator']['id']}/training"
    assert (await browser.post(path, json=record)).status_code == 403


@pytest.mark.parametrize("username", ["officer", "detective", "dispatcher", "analyst"])
async def test_the_people_are_for_those_who_administer_and_audit(
    staffed: Department, username: str
) -> None:
    browser = await staffed.signed_in(username)
    assert clauses(await browser.get("/api/people")) == {"bpd-auditors"}


async def test_a_revoked_device_is_out_at_once_and_says_why(staffed: Department) -> None:
    """R-MOB-01."""
    officer = await staffed.signed_in("officer")
    phone, device_id = staffed.phones["officer"]
    administrator = await staffed.signed_in("administrator")
    assert (await administrator.post(f"/api/devices/{device_id}/revoke")).status_code == 204
    assert (await officer.get("/api/me")).status_code == 401
    challenge = (await officer.post("/api/challenges", json={})).json()["challenge"]
    body = {
        "device_id": str(device_id),
        "challenge": challenge,
        "device_signature": phone.sign("sign-in", challenge),
        "credential": {},
    }
    answer = await officer.post("/api/sign-in", json=body)
    assert answer.json()["code"] == "device-revoked"
    assert clauses(answer) == {"cjis-enrolled-device"}


async def test_who_leaves_keeps_nothing(staffed: Department) -> None:
    """R-ACC-08."""
    officer = await staffed.signed_in("officer")
    administrator = await staffed.signed_in("administrator")
    person_id = staffed.people["officer"]["id"]
    assert (await administrator.post(f"/api/people/{person_id}/departure")).status_code == 204
    assert (await officer.get("/api/me")).status_code == 401
    standing = "SELECT count(*) FROM device WHERE person_id = $1 AND revoked_at IS NULL"
    assert await staffed.house.db.value(standing, person_id) == 0


P256DH = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
ADDRESS = {
    "endpoint": "https://fcm.googleapis.com/fcm/send/synthetic",
    "keys": {
        "p256dh": P256DH,
        "auth": "BTBZMqHH6r4Tts7J_aSIgg",
    },
}


async def test_a_phone_takes_its_pushes_at_a_known_service_only(staffed: Department) -> None:
    officer = await staffed.signed_in("officer")
    assert (await officer.post("/api/push-subscriptions", json=ADDRESS)).status_code == 201
    assert (await officer.get("/api/me")).json()["push"] == {"subscribed": True}
    evil = ADDRESS | {"endpoint": "https://10.0.0.1/inside"}
    assert (await officer.post("/api/push-subscriptions", json=evil)).status_code == 422
    assert (await officer.delete("/api/push-subscriptions/current")).status_code == 204
    assert (await officer.get("/api/me")).json()["push"] == {"subscribed": False}


async def test_the_console_lets_an_administrator_enrol_again_and_says_so(
    staffed: Department,
) -> None:
    lost = await staffed.signed_in("administrator")
    made = await recovering.recover(staffed.house, "Administrator")
    assert (await lost.get("/api/me")).status_code == 401
    browser = await staffed.client()
    body = {"code": made.code, "public_key": Phone().public_key}
    assert (await browser.post("/api/enrolments", json=body)).status_code == 201
    assert (await staffed.last("console:person:recovered"))["devices_revoked"] == 1
    with pytest.raises(Refused):
        await recovering.recover(staffed.house, "officer")


async def test_the_demo_fills_an_empty_database_once(empty: Department) -> None:
    roles = await demo.load(empty.house)
    assert roles == [person.username for person in CAST]
    before = await empty.tags()
    assert await demo.load(empty.house) == roles
    assert await empty.tags() == before
    folder = empty.house.settings.home / "demo"
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    (folder / "gateway.toml").unlink()
    empty.clock.pass_(hours=11)
    await demo.load(empty.house)
    assert 'source = "demo:north"' in (folder / "gateway.toml").read_text()
    assert (await empty.tags())[len(before) :] == ["person:shift:started"] * 2


async def test_the_demos_door_opens_for_its_cast_alone(empty: Department) -> None:
    await demo.load(empty.house)
    browser, phone = await empty.client(), Phone()
    enter = {"role": "officer", "public_key": phone.public_key}
    me = (await browser.post("/api/demo/enter", json=enter)).json()
    assert (me["person"]["role"], me["device"]["class"]) == ("officer", "phone")
    assert me["shift"] is not None
    chief = await browser.post("/api/demo/enter", json=enter | {"role": "chief"})
    assert chief.json()["device_id"] == me["device_id"]
    board = (await browser.post("/api/demo/enter", json=enter | {"role": "board_member"})).json()
    assert board["can"] == ["sign_in"]
    stranger = await browser.post("/api/demo/enter", json=enter | {"role": "mayor"})
    assert stranger.status_code == 404


async def test_a_departments_own_database_has_no_demo(staffed: Department) -> None:
    assert await demo.load(staffed.house) == []
    browser = await staffed.client()
    enter = {"role": "officer", "public_key": Phone().public_key}
    assert (await browser.post("/api/demo/enter", json=enter)).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"username": "a b"}, "username"), ({"role": "mayor"}, "role"), ({"name": " "}, "name")],
)
async def test_an_account_that_cannot_be_is_not_made(
    staffed: Department, wrong: dict[str, str], field: str
) -> None:
    browser = await staffed.signed_in("administrator")
    answer = await browser.post("/api/people", json=NEW | wrong)
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == [field]


async def test_training_that_is_still_to_come_is_not_recorded(staffed: Department) -> None:
    """R-ACC-04."""
    browser = await staffed.signed_in("administrator")
    record = {"course": "ALPR", "completed_on": "2026-12-24", "expires_on": "2027-12-24"}
    path = f"/api/people/{staffed.people['untrained']['id']}/training"
    assert (await browser.post(path, json=record)).status_code == 422


async def test_nobody_unknown_is_suspended_and_no_unknown_device_revoked(
    staffed: Department,
) -> None:
    browser = await staffed.signed_in("administrator")
    nobody = "00000000-0000-7000-8000-000000000000"
    person = await browser.post(f"/api/people/{nobody}/suspension", json={"why": "x"})
    device = await browser.post(f"/api/devices/{nobody}/revoke")
    assert (person.json()["code"], device.json()["code"]) == ("person-unknown", "device-unknown")


async def test_a_person_is_told_the_reasons_of_the_profile_and_its_words(
    staffed: Department,
) -> None:
    """R-CUS-02: the form offers what an entry may be asked for here, and nothing barred."""
    told = (await (await staffed.signed_in("detective")).get("/api/me")).json()["reasons"]
    profile = staffed.house.profile
    assert told == [{"id": reason.id, "word": reason.word} for reason in profile.reasons]
    assert {"id": "felony", "word": "Felony-level crime"} in told
    assert not {reason["id"] for reason in told} & {reason.id for reason in profile.barred}
