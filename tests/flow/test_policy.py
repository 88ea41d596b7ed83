"""Two people change the policy; what cannot be put in force says by which sentence."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from backend.services.remembering import rehearsal, sweep
from backend.store import attestations
from backend.store.attestations import Attestation
from policies.engine import Engine
from policies.profile import FOLDER, load
from tests.apps import create_app
from tests.cast import START, Department
from tests.flow.standing import Gateway, clauses

pytestmark = pytest.mark.anyio
CLOUD = {"ground": "agreement", "names": "Provider agreement of 2026-05-01"}


async def policy(browser: httpx.AsyncClient) -> dict[str, Any]:
    answer = await browser.get("/api/policy")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def proposed(browser: httpx.AsyncClient, profile: str) -> dict[str, Any]:
    """A waiting proposal, as the other person sees it."""
    body = {"profile": profile, "why": "We merge with our neighbour."}
    answer = await browser.post("/api/policy/proposals", json=body)
    assert answer.status_code == 201, answer.text
    return next(one for one in (await policy(browser))["proposals"] if one["confirmed"] is None)


async def confirm(browser: httpx.AsyncClient, proposal: dict[str, Any]) -> httpx.Response:
    path = f"/api/policy/proposals/{proposal['id']}/confirmation"
    return await browser.post(path, json={"version": proposal["to_version"]})


def choice(told: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in told["choices"] if one["profile"]["name"] == name)
    return found


async def certified(staffed: Department, *names: str) -> None:
    """With the LEADS training that Oak Brook asks for besides its own."""
    for name in names:
        await staffed.house.db.run(
            "INSERT INTO training (id, person_id, course, completed_on, expires_on, self_recorded,"
            " topics) VALUES (gen_random_uuid(), $1, 'LEADS', $2, $3, false, ARRAY['leads'])",
            staffed.people[name]["id"],
            START.date(),
            START.date() + timedelta(days=300),
        )


async def acknowledged(staffed: Department, profile: str, *names: str) -> None:
    """They have acknowledged what this profile's text asks them to."""
    for name in names:
        for one in load(FOLDER / profile).statements:
            about = (staffed.people[name]["id"], one.id, one.version, staffed.clock(), None)
            await attestations.keep(staffed.house.db, Attestation(*about))


async def test_an_officer_reads_the_policy_with_its_paragraphs(staffed: Department) -> None:
    told = await policy(await staffed.signed_in("officer"))
    assert (told["profile"], told["department"]) == ("bloomington", "Bloomington Police Department")
    steps = next(one for one in told["topics"] if one["title"].startswith("The steps"))
    assert steps["lines"][0] == {
        "text": "Compare the plate: must be done.",
        "citation": "BPD POL-G",
    }


async def test_two_people_put_another_policy_in_force(staffed: Department) -> None:
    """A.4 no. 1: the next act of anybody is decided by it, and the audit names both versions."""
    first = await staffed.signed_in("administrator")
    before = (await policy(first))["version"]
    proposal = await proposed(first, "leroy")
    chief = await staffed.signed_in("chief")
    assert any("Metcom" in line for line in (await policy(chief))["changes"])
    assert (await confirm(chief, proposal)).status_code == 204
    asked = await first.get("/api/policy")
    assert asked.json()["code"] == "acknowledge-first"  # the new text's own statements
    await acknowledged(staffed, "leroy", "administrator", "clerk")
    assert (await policy(first))["profile"] == "leroy"
    assert clauses(await (await staffed.signed_in("clerk")).get("/api/people")) >= {"lpd-access"}
    told = await staffed.last("person:policy:confirmed")
    assert (told["from_profile"], told["from_version"]) == ("bloomington", before)
    assert (told["to_profile"], told["to_version"]) == ("leroy", proposal["to_version"])
    assert told["proposed_by"] == str(staffed.people["administrator"]["id"])


async def test_open_apps_hear_that_another_policy_is_in_force(staffed: Department) -> None:
    """Their words, rights and statements are others from now on."""
    first = await staffed.signed_in("administrator")
    await staffed.signed_in("officer")
    proposal = await proposed(first, "leroy")
    chief = await staffed.signed_in("chief")
    assert (await confirm(chief, proposal)).status_code == 204
    rows = await staffed.house.db.rows(
        "SELECT p.username FROM live_event e JOIN person p ON p.id = e.person_id"
        " WHERE e.kind = 'policy' ORDER BY 1"
    )
    assert [row["username"] for row in rows] == ["administrator", "chief", "officer"]


async def test_nobody_confirms_what_they_proposed(staffed: Department) -> None:
    """AC-5."""
    first = await staffed.signed_in("administrator")
    answer = await confirm(first, await proposed(first, "leroy"))
    assert clauses(answer) == {"cjis-policy-by-two"}
    assert (await policy(first))["profile"] == "bloomington"


async def test_neither_of_the_two_acts_on_an_old_sign_in(staffed: Department) -> None:
    """IA-11: both are freshly signed in."""
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    proposal = await proposed(first, "leroy")
    await staffed.house.db.run("UPDATE session SET fresh_at = fresh_at - interval '11 minutes'")
    assert clauses(await confirm(chief, proposal)) == {"cjis-fresh"}
    body = {"profile": "north_liberty", "why": "A reason."}
    answer = await first.post("/api/policy/proposals", json=body)
    assert clauses(answer) == {"cjis-fresh"}


async def test_an_officer_proposes_no_policy(staffed: Department) -> None:
    officer = await staffed.signed_in("officer")
    body = {"profile": "leroy", "why": "I like it better."}
    answer = await officer.post("/api/policy/proposals", json=body)
    assert clauses(answer) == {"bpd-policy-makers"}


async def test_schaumburg_is_not_activated_while_no_period_is_on_file(staffed: Department) -> None:
    """A.4 no. 4: refused by the sentence that leaves the period to the guidelines."""
    first = await staffed.signed_in("administrator")
    body = {"profile": "schaumburg", "why": "We merge."}
    answer = await first.post("/api/policy/proposals", json=body)
    assert clauses(answer) == {"spd-retention-on-file"}
    assert answer.json()["clauses"][0]["citation"] == "SPD IV.C"
    blocked = choice(await policy(first), "schaumburg")["profile"]["blocked"]
    assert [clause["id"] for clause in blocked] == ["spd-retention-on-file"]


async def test_oak_brook_is_activated_only_when_the_chief_has_signed(staffed: Department) -> None:
    """R-RET-06, A.4 no. 11."""
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    await certified(staffed, "administrator", "chief")
    body = {"profile": "oak_brook", "why": "We merge."}
    answer = await first.post("/api/policy/proposals", json=body)
    assert clauses(answer) == {"obpd-not-stored-here"}
    signing = CLOUD | {"profile": "oak_brook"}
    refused = await first.post("/api/policy/acknowledgements", json=signing)
    assert clauses(refused) == {"bpd-acknowledges"}
    assert (await chief.post("/api/policy/acknowledgements", json=signing)).status_code == 204
    assert (await confirm(chief, await proposed(first, "oak_brook"))).status_code == 204
    await acknowledged(staffed, "oak_brook", "administrator")
    signed = choice(await policy(first), "oak_brook")["signed"]
    assert (signed["name"], signed["names"]) == ("Chief", CLOUD["names"])
    told = await staffed.last("person:storage:acknowledged")
    assert (told["ground"], told["names"]) == ("agreement", CLOUD["names"])


async def test_nobody_shuts_themselves_out_by_a_policy_that_asks_for_other_trainings(
    staffed: Department,
) -> None:
    """R-ACC-04: each of the two could still sign in under the new one, and sees who could not."""
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    signing = CLOUD | {"profile": "oak_brook"}
    assert (await chief.post("/api/policy/acknowledgements", json=signing)).status_code == 204
    body = {"profile": "oak_brook", "why": "We merge."}
    answer = await first.post("/api/policy/proposals", json=body)
    assert clauses(answer) == {"obpd-trained", "cjis-training"}
    await certified(staffed, "administrator")
    proposal = await proposed(first, "oak_brook")
    assert clauses(await confirm(chief, proposal)) == {"obpd-trained", "cjis-training"}
    told = (await policy(chief))["changes"][0]
    assert told.startswith("13 of 14 people could not sign in")


async def test_an_acknowledgement_names_what_it_rests_on(staffed: Department) -> None:
    """A.4 no. 11."""
    chief = await staffed.signed_in("chief")
    body = {"profile": "oak_brook", "ground": "a feeling", "names": " "}
    answer = await chief.post("/api/policy/acknowledgements", json=body)
    assert {flaw["field"] for flaw in answer.json()["flaws"]} == {"ground", "names"}


async def test_a_proposal_is_taken_back_and_one_waits_at_a_time(staffed: Department) -> None:
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    proposal = await proposed(first, "leroy")
    body = {"profile": "north_liberty", "why": "Another reason."}
    assert (await chief.post("/api/policy/proposals", json=body)).status_code == 409
    path = f"/api/policy/proposals/{proposal['id']}"
    assert (await first.post(f"{path}/refusal")).status_code == 204
    assert (await confirm(chief, proposal)).status_code == 409
    assert (await policy(chief))["proposals"][0]["confirmed"] is False
    assert (await staffed.last("person:policy:refused"))["to_profile"] == "leroy"


async def test_what_was_not_read_is_not_confirmed(staffed: Department) -> None:
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    proposal = await proposed(first, "leroy") | {"to_version": "0" * 64}
    assert (await confirm(chief, proposal)).status_code == 409
    assert (await policy(chief))["profile"] == "bloomington"


async def test_another_process_follows_within_a_second(staffed: Department) -> None:
    """Every process decides by the profile that two people put in force."""
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    other = create_app(staffed.house.settings, staffed.clock)
    async with other.lifespan():
        house = other.state.house
        assert (await confirm(chief, await proposed(first, "leroy"))).status_code == 204
        staffed.clock.pass_(seconds=1)
        await house.policy.follow(house.db, staffed.clock())
        assert house.profile.name == "leroy"


async def test_a_start_goes_on_with_what_was_confirmed(staffed: Department) -> None:
    """Whatever the settings say by then."""
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    assert (await confirm(chief, await proposed(first, "leroy"))).status_code == 204
    app = create_app(staffed.house.settings, staffed.clock)
    async with app.lifespan():
        assert app.state.house.settings.profile == "bloomington"
        assert app.state.house.profile.name == "leroy"


async def test_files_that_an_update_changed_are_told_once(staffed: Department) -> None:
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    assert (await confirm(chief, await proposed(first, "leroy"))).status_code == 204
    await staffed.house.db.run("UPDATE installation SET profile_version = 'older'")
    for _ in range(2):
        async with create_app(staffed.house.settings, staffed.clock).lifespan():
            pass
    told = await staffed.last("system:policy:updated")
    assert (told["from_version"], told["to_profile"]) == ("older", "leroy")
    assert len(await staffed.tags("system:policy:updated")) == 1


async def test_oak_brook_takes_no_frame_before_the_chief_has_signed(gateway: Gateway) -> None:
    """R-RET-06: ingest is refused with the citation, and begins with the signature."""
    db, watch = gateway.street.house.db, gateway.street.watch
    await db.run("UPDATE installation SET profile = 'oak_brook', profile_version = 'as shipped'")
    watch.pass_(seconds=1)
    answer = await gateway.post()
    assert clauses(answer) == {"obpd-not-stored-here"}
    assert answer.json()["clauses"][0]["citation"] == "OBPD 131.7(b), 131.7(d)"
    await db.run(
        "INSERT INTO acknowledgement VALUES (gen_random_uuid(), 'oak_brook', 'agreement', 'No. 7',"
        " NULL, 'The Chief', now())"
    )
    watch.pass_(seconds=1)
    assert (await gateway.post()).status_code == 201


ENTRY = {
    "plate": "OBK4410",
    "state": "IL",
    "reason_class": "scofflaw",
    "basis": "Boot order of the village, relayed by dispatch.",
    "synopsis": "",
    "case_number": "",
    "life_days": 90,
}


async def in_oak_brook(staffed: Department) -> None:
    """As if it had been chosen at the set-up, with the Chief's signature."""
    db = staffed.house.db
    await db.run("UPDATE installation SET profile = 'oak_brook', profile_version = 'as shipped'")
    await certified(staffed, "officer")
    await acknowledged(staffed, "oak_brook", "officer")
    staffed.clock.pass_(seconds=1)


async def test_an_officer_of_oak_brook_adds_a_plate_that_is_active_at_once(
    staffed: Department,
) -> None:
    """R-CUS-01, R-HOT-03: nobody approves it, and a scofflaw is a reason there."""
    await in_oak_brook(staffed)
    officer = await staffed.signed_in("officer")
    made = await officer.post("/api/entries", json=ENTRY)
    assert made.status_code == 201, made.text
    assert (made.json()["status"], made.json()["approver"]) == ("active", None)
    assert (await staffed.last("person:entry:requested"))["at_once"] is True


async def test_a_plate_is_added_in_oak_brook_with_its_reason_in_the_notes(
    staffed: Department,
) -> None:
    """R-CUS-11."""
    await in_oak_brook(staffed)
    officer = await staffed.signed_in("officer")
    answer = await officer.post("/api/entries", json=ENTRY | {"basis": " "})
    assert clauses(answer) == {"obpd-entry-note"}
    assert await staffed.house.db.value("SELECT count(*) FROM entry") == 0


async def test_an_entry_of_leroy_holds_case_number_and_synopsis(staffed: Department) -> None:
    """R-CUS-10."""
    db = staffed.house.db
    await db.run("UPDATE installation SET profile = 'leroy', profile_version = 'as shipped'")
    await acknowledged(staffed, "leroy", "officer")
    staffed.clock.pass_(seconds=1)
    officer = await staffed.signed_in("officer")
    body = ENTRY | {"reason_class": "stolen_vehicle"}
    answer = await officer.post("/api/entries", json=body)
    assert clauses(answer) == {"lpd-entry-case-number", "lpd-entry-synopsis"}
    whole = body | {"case_number": "26-1", "synopsis": "Taken from a driveway."}
    made = await officer.post("/api/entries", json=whole)
    assert (made.status_code, made.json()["status"]) == (201, "requested")


async def test_a_draft_is_rehearsed_over_recorded_acts_without_anybodys_name(
    staffed: Department,
) -> None:
    """What was asked is counted a day, and LeRoy's text would have refused the analyst."""
    for name in ("officer", "analyst", "analyst"):
        browser = await staffed.signed_in(name)
        assert (await browser.get("/api/alerts")).status_code == 200
    staffed.clock.pass_(seconds=1)
    await browser.get("/api/me")
    questions = await staffed.house.db.rows("SELECT question FROM asked")
    names = {str(person["id"]) for person in staffed.people.values()}
    assert not any(name in row["question"] for row in questions for name in names)
    found = await rehearsal(staffed.house, Engine(load(FOLDER / "leroy")), 1)
    told = found["view_alerts"]
    assert (told.times, told.refused, dict(told.clauses)) == (3, 2, {"lpd-access": 2})
    staffed.clock.pass_(days=93)
    await sweep(staffed.house)
    assert await staffed.house.db.value("SELECT count(*) FROM asked") == 0
