"""The first day of an empty installation: keys saved, and two administrators before all else."""

import json
from typing import Any

import httpx
import pytest

from backend.services import setting_up
from backend.store import key_copies
from tests.cast import Department, Phone
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio
PHRASE = "seven green lanterns at noon"


async def copied(browser: httpx.AsyncClient, code: str | None) -> str:
    answer = await browser.post("/api/set-up/keys", json={"code": code, "phrase": PHRASE})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["copy"])


async def wanted(empty: Department, browser: httpx.AsyncClient) -> dict[str, Any]:
    """What the first screen sends."""
    hello = (await browser.get("/api/hello")).json()
    assert hello["set_up"] is False
    code = await setting_up.prepare(empty.house)
    return {
        "code": code,
        "department": "Test Police Department",
        "zone": hello["zone"],
        "profile_version": hello["profile_version"],
        "administrators": [
            {"username": name, "name": name.title(), "trained": True}
            for name in ("first", "second")
        ],
        "phrase": PHRASE,
        "saved_keys": await copied(browser, code),
    }


def flaws(answer: httpx.Response) -> list[str]:
    return [flaw["field"] for flaw in answer.json()["flaws"]]


async def finished(empty: Department, code: str) -> tuple[httpx.AsyncClient, Phone, str]:
    browser, phone = await empty.client(), Phone()
    code_and_key = {"code": code, "public_key": phone.public_key}
    told = (await browser.post("/api/enrolments", json=code_and_key)).json()
    options = told["passkey_options"]
    body = {"credential": phone.make_passkey(options), "challenge": options["challenge"]}
    assert (await browser.post("/api/passkeys", json=body)).status_code == 201
    return browser, phone, told["device_id"]


async def test_an_empty_installation_opens_with_its_second_administrator(empty: Department) -> None:
    browser = await empty.client()
    made = await browser.post("/api/set-up", json=await wanted(empty, browser))
    assert made.status_code == 201, made.text
    first, second = (one["code"] for one in made.json()["administrators"])
    inside, phone, device_id = await finished(empty, first)
    device = {"device_id": device_id}
    asked = (await inside.post("/api/sign-in/options", json=device)).json()
    proof = device | {
        "challenge": asked["challenge"],
        "device_signature": phone.sign("sign-in", asked["challenge"]),
        "credential": phone.use_passkey(asked["public_key"]),
    }
    signed_in = await inside.post("/api/sign-in", json=proof)
    assert signed_in.status_code == 200
    for each in signed_in.json()["statements"]:
        said = {"id": each["id"], "version": each["version"]}
        assert (await inside.post("/api/statements", json=said)).status_code == 200
    assert (await inside.get("/api/people")).status_code == 409
    await finished(empty, second)
    assert (await inside.get("/api/people")).status_code == 200
    assert (await inside.get("/api/hello")).json()["set_up"] is True
    tags = await empty.tags()
    assert {"console:keys:copied", "system:installation:set_up"} <= set(tags)
    flagged = await empty.house.db.value("SELECT count(*) FROM training WHERE self_recorded")
    assert flagged == 2


async def test_a_set_up_code_works_once(empty: Department) -> None:
    browser = await empty.client()
    body = await wanted(empty, browser)
    assert (await browser.post("/api/set-up", json=body)).status_code == 201
    assert await setting_up.prepare(empty.house) is None  # no code is made any more
    assert (await browser.post("/api/set-up", json=body)).status_code == 410
    assert await empty.house.db.value("SELECT count(*) FROM person") == 2


async def test_a_later_start_ends_the_set_up_code_before(empty: Department) -> None:
    browser = await empty.client()
    old = await wanted(empty, browser)
    fresh = await setting_up.prepare(empty.house)
    assert (await browser.post("/api/set-up", json=old)).status_code == 410
    empty.clock.pass_(hours=25)
    assert (await browser.post("/api/set-up", json=old | {"code": fresh})).status_code == 410
    assert await empty.house.db.value("SELECT count(*) FROM person") == 0


async def test_one_administrator_is_not_enough(empty: Department) -> None:
    """AC-5."""
    browser = await empty.client()
    body = await wanted(empty, browser)
    answer = await browser.post(
        "/api/set-up", json=body | {"administrators": body["administrators"][:1]}
    )
    assert flaws(answer) == ["administrators"]


async def test_nothing_is_set_up_without_a_copy_of_the_keys_that_opens(empty: Department) -> None:
    browser = await empty.client()
    body = await wanted(empty, browser)
    for wrong in ({"phrase": "seven green lanterns at night"}, {"saved_keys": "{}"}):
        assert flaws(await browser.post("/api/set-up", json=body | wrong)) == ["saved_keys"]
    (empty.house.settings.home / "keys" / "count.key").write_bytes(b"n" * 32)
    assert flaws(await browser.post("/api/set-up", json=body)) == ["saved_keys"]
    assert await empty.house.db.value("SELECT count(*) FROM person") == 0


async def test_the_copy_holds_the_lasting_keys_and_no_days(empty: Department) -> None:
    """A copy that carried a day's key would undo its purge."""
    empty.house.keys.seal_day(empty.house.capture_day(empty.clock()), b"x", "x")
    browser = await empty.client()
    text = await copied(browser, await setting_up.prepare(empty.house))
    keys = empty.house.settings.home / "keys"
    opened = key_copies.opened(text, f"  {PHRASE.upper()} ")
    assert {"audit.key", "count.key", "cookies.key"} <= set(opened)
    assert [name for name in opened if name.startswith("days")] == []
    assert opened["audit.key"] == (keys / "audit.key").read_bytes()
    assert (keys / "audit.key").read_bytes().hex() not in text
    assert set(json.loads(text)) == {"kind", "salt", "sealed"}


async def test_the_keys_are_copied_for_nobody_but_the_holder_of_the_code(empty: Department) -> None:
    browser, code = await empty.client(), await setting_up.prepare(empty.house)
    body = {"code": "AAAA-AAAA-AAAA", "phrase": PHRASE}
    assert (await browser.post("/api/set-up/keys", json=body)).status_code == 410
    short = await browser.post("/api/set-up/keys", json={"code": code, "phrase": "short"})
    assert flaws(short) == ["phrase"]
    assert await empty.tags("console:keys:copied") == []


async def offered(browser: httpx.AsyncClient, name: str) -> dict[str, Any]:
    """One of the profiles of the first screen, as the body names it."""
    profiles = (await browser.get("/api/hello")).json()["profiles"]
    found: dict[str, Any] = next(one for one in profiles if one["name"] == name)
    return found


async def test_the_first_run_chooses_whose_policy_is_in_force(empty: Department) -> None:
    """A.4 no. 1: all five ship, and the settings only say which is offered first."""
    browser = await empty.client()
    chosen = await offered(browser, "north_liberty")
    body = await wanted(empty, browser)
    body |= {"profile": "north_liberty", "profile_version": chosen["version"]}
    assert (await browser.post("/api/set-up", json=body)).status_code == 201
    hello = (await browser.get("/api/hello")).json()
    assert (hello["profile"], hello["profiles"]) == ("north_liberty", [])
    assert (await empty.last("console:installation:begun"))["profile"] == "north_liberty"
    row = await setting_up.state(empty.house)
    assert row is not None
    assert (row["profile"], row["profile_version"]) == ("north_liberty", chosen["version"])


async def test_a_policy_without_a_period_on_file_is_not_set_up(empty: Department) -> None:
    """A.4 no. 4."""
    browser = await empty.client()
    chosen = await offered(browser, "schaumburg")
    assert [clause["citation"] for clause in chosen["blocked"]] == ["SPD IV.C"]
    body = await wanted(empty, browser)
    body |= {"profile": "schaumburg", "profile_version": chosen["version"]}
    answer = await browser.post("/api/set-up", json=body)
    assert clauses(answer) == {"spd-retention-on-file"}
    assert await empty.house.db.value("SELECT count(*) FROM person") == 0
    assert empty.house.profile.name == "bloomington"


async def test_a_policy_that_bars_own_storage_is_set_up_with_the_chiefs_signature(
    empty: Department,
) -> None:
    """R-RET-06, A.4 no. 11: on paper, as nobody has an account yet."""
    browser = await empty.client()
    chosen = await offered(browser, "oak_brook")
    assert chosen["sign"] is True
    body = await wanted(empty, browser)
    body |= {"profile": "oak_brook", "profile_version": chosen["version"]}
    assert clauses(await browser.post("/api/set-up", json=body)) == {"obpd-not-stored-here"}
    signature = {"name": "J. Kruger", "ground": "amended", "names": "ADM-131 as of 2026-10-01"}
    answer = await browser.post("/api/set-up", json=body | {"signature": signature})
    assert answer.status_code == 201, answer.text
    told = await empty.last("console:storage:acknowledged")
    assert (told["ground"], told["names"]) == ("amended", "ADM-131 as of 2026-10-01")
    assert empty.house.policy.acknowledged is True
    first = answer.json()["administrators"][0]["code"]
    inside, phone, device_id = await finished(empty, first)
    device = {"device_id": device_id}
    asked = (await inside.post("/api/sign-in/options", json=device)).json()
    proof = device | {
        "challenge": asked["challenge"],
        "device_signature": phone.sign("sign-in", asked["challenge"]),
        "credential": phone.use_passkey(asked["public_key"]),
    }
    assert (await inside.post("/api/sign-in", json=proof)).status_code == 200  # LEADS included
