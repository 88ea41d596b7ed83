"""The shift page: what whoever commands sees of this hour, and its hand-over to the next."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import pytest
from litestar.testing import AsyncTestClient

from backend.domain.ids import new_id
from backend.services import verifying
from backend.services.acting import Who
from backend.services.verifying import Stepped
from tests.apps import create_app
from tests.cast import Department
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street, wanted

pytestmark = pytest.mark.anyio


async def page(browser: httpx.AsyncClient) -> dict[str, Any]:
    answer = await browser.get("/api/shift-page")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def oncoming(staffed: Department) -> httpx.AsyncClient:
    """The commander of the next shift, who has begun theirs."""
    browser = await staffed.signed_in("oncoming")
    assert (await browser.post("/api/shifts", json={"hours": 10})).status_code == 201
    return browser


async def test_it_says_who_is_on_duty_and_whose_device_answers(staffed: Department) -> None:
    """R-ALR-15: on shift with notifications off, or with the app not opened."""
    await staffed.signed_in("officer")
    told = await page(await staffed.signed_in("commander"))
    people = {person["name"]: person for person in told["people"]}
    assert set(people) == {"Officer", "Detective", "Commander"}
    assert (people["Officer"]["answers"], people["Officer"]["device_class"]) == (True, "phone")
    assert (people["Detective"]["answers"], people["Detective"]["heard_at"]) == (False, None)
    assert [people[name]["notified"] for name in sorted(people)] == [False, False, False]
    assert people["Officer"]["role_word"] == "Patrol Officer"


async def test_an_app_that_was_closed_answers_no_more_though_its_session_holds(
    staffed: Department,
) -> None:
    """R-ALR-15: a stream that is open answers, and with its last word that ends."""
    await staffed.signed_in("officer")
    staffed.clock.pass_(minutes=2)
    commander = await staffed.signed_in("commander")

    async def answers() -> bool:
        people = (await page(commander))["people"]
        (officer,) = (person for person in people if person["name"] == "Officer")
        return bool(officer["answers"])

    assert await answers() is False
    await staffed.house.live.here(str(staffed.people["officer"]["id"]))
    assert await answers() is True


async def test_a_device_that_was_not_heard_of_for_long_answers_no_more(
    staffed: Department,
) -> None:
    """R-ALR-15."""
    await staffed.signed_in("officer")
    staffed.clock.pass_(minutes=11)
    told = await page(await staffed.signed_in("commander"))
    (officer,) = [person for person in told["people"] if person["name"] == "Officer"]
    assert officer["answers"] is False
    assert officer["heard_at"] is not None


async def test_only_those_who_command_see_it_and_that_is_told_once(staffed: Department) -> None:
    """R-ACC-06."""
    refused = await (await staffed.signed_in("officer")).get("/api/shift-page")
    assert clauses(refused) == {"bpd-shift-page-readers"}
    browser = await staffed.signed_in("commander")
    for _ in range(2):
        await page(browser)
    assert await staffed.tags("person:shift-page") == ["person:shift-page:viewed"]
    assert (await staffed.last("person:shift-page:viewed"))["figures"]["people"] == 3


async def test_what_the_commander_offers_the_next_one_accepts(staffed: Department) -> None:
    """R-CUS-06: offered and accepted, with the figures that the page had; once."""
    commander, next_one = await staffed.signed_in("commander"), await oncoming(staffed)
    offered = await commander.post("/api/reliefs", json={"note": "Car 12 is in repair."})
    (offer,) = offered.json()["offers"]
    assert (offer["own"], offer["note"]) == (True, "Car 12 is in repair.")
    again = await commander.post("/api/reliefs", json={})
    assert codes(again) == (409, "relief-waiting")
    (seen,) = (await page(next_one))["offers"]
    assert (seen["own"], seen["by"]) == (False, "Commander")
    accepted = await next_one.post("/api/reliefs/acceptance", json={"relief_id": seen["id"]})
    told = accepted.json()
    assert told["offers"] == []
    assert (told["accepted"]["by"], told["accepted"]["offered_by"]) == ("Oncoming", "Commander")
    row = await staffed.house.db.row("SELECT answer, shown FROM relief")
    assert row is not None
    assert (row["answer"], row["shown"]["people"]) == ("accepted", 4)
    event = await staffed.last("person:relief:accepted")
    assert event["offered_by"] == str(staffed.people["commander"]["id"])
    late = await next_one.post("/api/reliefs/acceptance", json={"relief_id": seen["id"]})
    assert codes(late) == (409, "relief-answered")


async def test_nobody_accepts_their_own_offer(staffed: Department) -> None:
    commander = await staffed.signed_in("commander")
    (offer,) = (await commander.post("/api/reliefs", json={})).json()["offers"]
    answer = await commander.post("/api/reliefs/acceptance", json={"relief_id": offer["id"]})
    assert clauses(answer) == {"bpd-relief-of-another"}


async def test_an_offer_is_declined_by_the_other_or_taken_back_by_its_maker(
    staffed: Department,
) -> None:
    commander, next_one = await staffed.signed_in("commander"), await oncoming(staffed)
    (first,) = (await commander.post("/api/reliefs", json={})).json()["offers"]
    declined = await next_one.post(
        f"/api/reliefs/{first['id']}/refusal", json={"note": "Not yet briefed."}
    )
    assert declined.json()["offers"] == []
    (second,) = (await commander.post("/api/reliefs", json={})).json()["offers"]
    theirs = await next_one.delete(f"/api/reliefs/{second['id']}")
    assert clauses(theirs) == {"bpd-relief-of-another"}
    assert (await commander.delete(f"/api/reliefs/{second['id']}")).status_code == 204
    rows = await staffed.house.db.rows("SELECT answer, answer_note FROM relief ORDER BY answer")
    assert [(row["answer"], row["answer_note"]) for row in rows] == [
        ("declined", "Not yet briefed."),
        ("withdrawn", ""),
    ]


async def test_where_nobody_offered_the_page_is_taken_over(staffed: Department) -> None:
    """The commander before has gone: responsibility is taken, not waited for."""
    next_one = await oncoming(staffed)
    told = (await next_one.post("/api/reliefs/acceptance", json={"note": "Nobody here."})).json()
    assert told["accepted"]["offered_by"] is None
    assert told["accepted"]["note"] == "Nobody here."
    assert (await staffed.last("person:relief:accepted"))["offered_by"] is None


async def test_a_shift_that_somebody_commands_is_taken_when_it_is_offered(
    staffed: Department,
) -> None:
    """R-CUS-06: refused with the clause while its commander answers; then offered, or gone."""
    commander, next_one = await staffed.signed_in("commander"), await oncoming(staffed)
    answer = await next_one.post("/api/reliefs/acceptance", json={})
    assert clauses(answer) == {"bpd-relief-offered"}
    assert await staffed.house.db.value("SELECT count(*) FROM relief") == 0
    await commander.post("/api/reliefs", json={})
    (offer,) = (await page(next_one))["offers"]
    taken = await next_one.post("/api/reliefs/acceptance", json={"relief_id": offer["id"]})
    assert taken.json()["accepted"]["offered_by"] == "Commander"


async def test_an_offer_that_nobody_answered_holds_the_shift(staffed: Department) -> None:
    """R-CUS-06: it does not end by the clock; the answer ends it, and the limit does."""
    await (await oncoming(staffed)).post("/api/reliefs", json={})
    staffed.clock.pass_(hours=10, minutes=1)
    browser = await staffed.signed_in("oncoming")
    assert (await browser.get("/api/me")).json()["shift"]["held"] is True
    work = (await browser.get("/api/shifts/current/unfinished")).json()
    assert work == {"ladders": 0, "handovers": 1, "undecided": 0, "blocked": False}
    staffed.clock.pass_(hours=2)
    browser = await staffed.signed_in("oncoming")
    assert (await browser.get("/api/me")).json()["shift"] is None


async def seen(street: Street, who: Who) -> dict[str, Any]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        await signed_in(street, who, client)
        told: dict[str, Any] = (await client.get("/api/shift-page")).json()
        return told


async def test_open_hits_stand_there_with_whoever_was_told_and_become_overdue(
    street: Street,
) -> None:
    """R-ALR-07: counted by hit; no plate stands on the page."""
    commander = await street.person("commander")
    officer = await street.person("officer")
    await street.listed()
    await street.passes()
    (hit,) = (await seen(street, commander))["hits"]
    assert (hit["shown"], hit["overdue"], hit["reason_word"]) == (True, False, "Stolen vehicle")
    assert [person["stage"] for person in hit["told"]] == ["told", "told"]
    (alert,) = await street.alerts(officer)
    said = Stepped("plate", {"same": True}, street.watch())
    await verifying.record_step(street.house, officer, alert["id"], said)
    street.watch.pass_(minutes=31)
    told = await seen(street, commander)
    (hit,) = told["hits"]
    assert hit["overdue"] is True
    assert sorted(person["stage"] for person in hit["told"]) == ["told", "verifying"]
    assert "QMHZFQH" not in str(told)


async def test_of_a_custom_entry_for_others_not_even_the_place_is_shown(street: Street) -> None:
    """R-CUS-13, R-CUS-15."""
    commander = await street.person("commander")
    detective = await street.person("detective", units=("CID",))
    await street.approve(await street.entry(detective))
    await street.passes()
    (hit,) = (await seen(street, commander))["hits"]
    assert (hit["shown"], hit["place"], hit["reason_word"], hit["list_name"]) == (
        False,
        None,
        None,
        None,
    )
    assert [person["name"] for person in hit["told"]] == ["Sam Detective"]


async def test_a_car_that_is_on_and_reads_nothing_is_named(street: Street) -> None:
    """R-CAP-03: on, since its gateway is heard; one that is switched off is not missed."""
    commander = await street.person("commander")
    db, now = street.house.db, street.watch()
    for name, heard in (("Car 12", now), ("Car 14", now - timedelta(hours=9))):
        gateway_id = new_id(now)
        await db.run(
            "INSERT INTO gateway (id, name, made_at, last_seen_at) VALUES ($1, $2, $3, $4)",
            *(gateway_id, name, now, heard),
        )
        await db.run(
            "INSERT INTO camera (id, name, kind, gateway_id, owner_agency, place, made_at,"
            " approved_at) VALUES ($1, $2, 'car', $3, 'Test', $2, $4, $4)",
            *(new_id(now), name, gateway_id, now),
        )
    told = await seen(street, commander)
    assert [(car["name"], car["last_read_at"]) for car in told["cars"]] == [("Car 12", None)]
    await db.run(
        "INSERT INTO read (captured_at, id, camera_id, owner_agency, last_at, text, folded,"
        " confidence, settled, looks, best_look_id, models)"
        " SELECT $1, $2, id, 'Test', $1, 'AB12345', 'AB12345', 1, '{}', 1, $2, '' FROM camera"
        " WHERE name = 'Car 12'",
        *(now, new_id(now)),
    )
    assert (await seen(street, commander))["cars"] == []


async def test_cameras_that_say_nothing_and_lists_with_their_age_stand_there(
    street: Street,
) -> None:
    """R-HOT-01."""
    commander = await street.person("commander")
    await street.listed()
    street.watch.pass_(hours=7)
    told = await seen(street, commander)
    assert [camera["name"] for camera in told["silent"]] == ["Main St"]
    assert [(each["name"], each["age_h"], each["stale"]) for each in told["general"]] == [
        ("State list", 7.0, False)
    ]
    street.watch.pass_(hours=18)
    await street.house.db.run("UPDATE shift SET ends_at = $1", street.watch() + timedelta(hours=8))
    assert (await seen(street, commander))["general"][0]["stale"] is True


async def test_a_commanders_list_stands_there_and_goes_with_the_shift(
    staffed: Department,
) -> None:
    """R-CUS-06, R-CUS-07: offered to whoever accepts the page, it is theirs with the page."""
    commander, next_one = await staffed.signed_in("commander"), await oncoming(staffed)
    body = wanted()
    body.pop("life_days")
    made = await commander.post("/api/shift-lists/entries", json=body)
    assert made.status_code == 201, made.text
    (held,) = (await page(commander))["lists"]
    assert (held["holder"], held["plates"], held["offered_to"]) == ("Commander", 1, None)
    to = {"to": str(staffed.people["oncoming"]["id"])}
    offered = await commander.post(f"/api/shift-lists/{held['id']}/offer", json=to)
    assert offered.status_code < 300, offered.text
    (seen_by_next,) = (await page(next_one))["lists"]
    assert (seen_by_next["offered_to"], seen_by_next["mine"]) == ("Oncoming", True)
    await commander.post("/api/reliefs", json={})
    (offer,) = (await page(next_one))["offers"]
    said = {"relief_id": offer["id"]}
    told = (await next_one.post("/api/reliefs/acceptance", json=said)).json()
    assert [(each["holder"], each["offered_to"]) for each in told["lists"]] == [("Oncoming", None)]
    assert "person:list:taken" in await staffed.tags()
    assert PLATE not in str(told)


async def test_a_list_goes_with_the_shift_or_neither_does(staffed: Department) -> None:
    """R-CUS-06: whoever comes too late has taken nothing of it."""
    commander, next_one = await staffed.signed_in("commander"), await oncoming(staffed)
    body = wanted()
    body.pop("life_days")
    list_id = (await commander.post("/api/shift-lists/entries", json=body)).json()["list_id"]
    to = {"to": str(staffed.people["oncoming"]["id"])}
    await commander.post(f"/api/shift-lists/{list_id}/offer", json=to)
    await commander.post("/api/reliefs", json={})
    (offer,) = (await page(next_one))["offers"]
    said = {"relief_id": offer["id"]}
    await staffed.house.db.run(
        "UPDATE relief SET answer = 'declined', answered_at = now(), answered_by = $1",
        staffed.people["oncoming"]["id"],
    )
    assert codes(await next_one.post("/api/reliefs/acceptance", json=said)) == (
        409,
        "relief-answered",
    )
    (held,) = (await page(commander))["lists"]
    assert (held["holder"], held["offered_to"]) == ("Commander", "Oncoming")
    assert "person:list:taken" not in await staffed.tags()


async def test_of_two_that_accept_at_once_one_has_the_shift_and_its_lists(
    staffed: Department,
) -> None:
    """R-CUS-06: both at the same moment, the list offered to one of them."""
    commander, next_one = await staffed.signed_in("commander"), await oncoming(staffed)
    body = wanted()
    body.pop("life_days")
    list_id = (await commander.post("/api/shift-lists/entries", json=body)).json()["list_id"]
    to = {"to": str(staffed.people["oncoming"]["id"])}
    await commander.post(f"/api/shift-lists/{list_id}/offer", json=to)
    await commander.post("/api/reliefs", json={})
    (offer,) = (await page(next_one))["offers"]
    said = {"relief_id": offer["id"]}
    answers = await asyncio.gather(
        *(next_one.post("/api/reliefs/acceptance", json=said) for _ in range(3))
    )
    assert sorted(answer.status_code < 300 for answer in answers) == [False, False, True]
    assert await staffed.house.db.value("SELECT count(*) FROM custody") == 2
    assert await staffed.tags("person:relief:accepted") == ["person:relief:accepted"]
