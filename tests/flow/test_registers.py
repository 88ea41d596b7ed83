"""Duties, protocols, findings with their proof, and the yearly look at every account."""

import hashlib
import io
import json
import tracemalloc
import zipfile
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from backend.domain.chain import Linked
from backend.services import auditing, packing
from backend.store import audit
from tests.cast import Department
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio


async def test_a_duty_is_somebody_elses_from_a_day_to_a_day(staffed: Department) -> None:
    """R-ACC-09: bound to a position by the text; the designee needs a dated delegation."""
    chief = await staffed.signed_in("chief")
    person_id = str(staffed.people["lieutenant"]["id"])
    body = {"duty": "administration", "person_id": person_id, "starts_on": "2026-11-23"}
    dates = {"ends_on": "2026-12-24", "note": "While the administrator is on leave"}
    assert (await chief.post("/api/duties/delegations", json=body | dates)).status_code == 204
    officer = await staffed.signed_in("officer")
    refused = await officer.post("/api/duties/delegations", json=body | dates)
    assert clauses(refused) == {"bpd-register-keepers"}
    told = (await chief.get("/api/duties")).json()
    assert told["duties"][0]["holder"] == "Chief of Police or designee"
    (held,) = told["delegations"]
    assert (held["person"], held["running"], held["by_name"]) == ("Lieutenant", True, "Chief")
    assert (await chief.delete(f"/api/duties/delegations/{held['id']}")).status_code == 204
    assert not (await chief.get("/api/duties")).json()["delegations"][0]["running"]
    details = await staffed.last("person:duty:delegated")
    assert (details["duty"], details["ends_on"]) == ("administration", "2026-12-24")


async def test_a_delegation_is_over_with_its_last_day(staffed: Department) -> None:
    """R-ACC-09: whatever job runs or does not."""
    chief = await staffed.signed_in("chief")
    person_id = str(staffed.people["lieutenant"]["id"])
    body = {"duty": "administration", "person_id": person_id, "starts_on": "2026-11-23"}
    await chief.post("/api/duties/delegations", json=body | {"ends_on": "2026-11-23"})
    staffed.clock.pass_(hours=16)
    chief = await staffed.signed_in("chief")
    (held,) = (await chief.get("/api/duties")).json()["delegations"]
    assert held["running"] is False
    backwards = await chief.post("/api/duties/delegations", json=body | {"ends_on": "2026-11-22"})
    assert [flaw["field"] for flaw in backwards.json()["flaws"]] == ["ends_on"]


async def test_assignments_and_deployments_have_dates_a_purpose_and_who_ordered_them(
    staffed: Department,
) -> None:
    """R-ACC-14."""
    administrator = await staffed.signed_in("administrator")
    person_id = str(staffed.people["officer"]["id"])
    body: dict[str, Any] = {"kind": "assignment", "what": "Car 12", "starts_on": "2026-11-23"}
    without = await administrator.post("/api/duties/deployments", json=body | {"purpose": "Patrol"})
    assert [flaw["field"] for flaw in without.json()["flaws"]] == ["person_id"]
    body |= {"purpose": "Patrol", "person_id": person_id}
    assert (await administrator.post("/api/duties/deployments", json=body)).status_code == 204
    (said,) = (await administrator.get("/api/duties")).json()["deployments"]
    assert (said["person"], said["purpose"], said["by_name"]) == (
        "Officer",
        "Patrol",
        "Administrator",
    )
    assert (await staffed.last("person:deployment:ordered"))["person"] == person_id


async def test_a_protocol_is_on_file_with_version_and_date_and_what_is_missing_shows(
    staffed: Department,
) -> None:
    """R-ACC-15: training is in test_training.py."""
    administrator = await staffed.signed_in("administrator")
    body = {"protocol": "retention", "version": "2", "dated_on": "2026-10-01"}
    filed = body | {"kept_at": "General orders, shelf 4"}
    assert (await administrator.post("/api/duties/protocols", json=filed)).status_code == 204
    assert (await administrator.post("/api/duties/protocols", json=filed)).status_code == 409
    protocols = (await administrator.get("/api/duties")).json()["protocols"]
    held = {
        each["id"]: [(one["version"], one["dated_on"]) for one in each["versions"]]
        for each in protocols
    }
    assert held == {
        "access": [],
        "collection": [],
        "storage": [],
        "retention": [("2", "2026-10-01")],
    }


async def finding(staffed: Department, **more: Any) -> httpx.Response:  # noqa: ANN401 - any field
    """Of the administrator, about the first two events."""
    browser = await staffed.signed_in("administrator")
    body = {"what": "Searched for a neighbor", "found_on": "2026-11-23", "events": [1, 2]}
    return await browser.post("/api/violations", json=body | more)


async def test_a_finding_links_its_events_and_keeps_what_came_of_it(staffed: Department) -> None:
    """R-SUS-03, R-PRO-10: who decided, and once."""
    await staffed.signed_in("officer")
    await staffed.signed_in("officer")
    person_id = str(staffed.people["officer"]["id"])
    made = await finding(staffed, person_id=person_id)
    assert made.status_code == 201, made.text
    chief = await staffed.signed_in("chief")
    path = f"/api/violations/{made.json()['id']}/outcome"
    body = {"outcome": "Written reprimand", "decided_by": "Chief", "decided_on": "2026-11-23"}
    assert (await chief.post(path, json=body)).status_code == 204
    assert (await chief.post(path, json=body | {"outcome": "Nothing"})).status_code == 409
    auditor = await staffed.signed_in("auditor")
    (said,) = (await auditor.get("/api/violations")).json()["violations"]
    assert (said["who"], said["events"], said["outcome"], said["decided_by"]) == (
        "Officer",
        [1, 2],
        "Written reprimand",
        "Chief",
    )
    assert clauses(await auditor.post(path, json=body)) == {"bpd-register-keepers"}
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.get("/api/violations")) == {"bpd-register-keepers"}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"events": [999_999]}, "events"), ({"events": []}, "events"), ({"who": " "}, "who")],
)
async def test_a_finding_names_events_that_there_are_and_somebody(
    staffed: Department, wrong: dict[str, Any], field: str
) -> None:
    """R-PRO-10."""
    await staffed.signed_in("officer")
    await staffed.signed_in("officer")
    answer = await finding(staffed, **({"who": "203.0.113.9, port scans"} | wrong))
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == [field]


async def test_the_pack_of_an_incident_proves_itself_without_the_server(
    staffed: Department,
) -> None:
    """R-SUS-02: whole chain, the events in question, sums, and a digest that the chain keeps."""
    await staffed.signed_in("officer")
    await staffed.signed_in("officer")
    made = await finding(staffed, who="203.0.113.9, used a stolen cookie")
    browser = await staffed.signed_in("administrator")
    answer = await browser.post(f"/api/violations/{made.json()['id']}/pack")
    assert answer.headers["content-type"] == "application/zip"
    digest = hashlib.sha256(answer.content).hexdigest()
    assert (await staffed.last("person:violation:packed"))["sha256"] == digest
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    text = {name: archive.read(name).decode() for name in archive.namelist()}
    for told in text["SHA256SUMS"].splitlines():
        sum_, name = told.split("  ")
        assert hashlib.sha256(text[name].encode()).hexdigest() == sum_
    chain = text["chain.jsonl"].splitlines()
    events = text["events.jsonl"].splitlines()
    head = text["VERIFY.txt"].partition("--head ")[2].split()[0]
    assert auditing.verify_export(chain, kept=head).ok
    assert len(events) == 2
    assert set(events) <= set(chain)
    changed = [chain[0].replace("opened", "closed"), *chain[1:]]
    assert not auditing.verify_export(changed, kept=head).ok


async def test_the_pack_of_a_long_chain_takes_no_more_memory_than_a_short_one(
    staffed: Department, monkeypatch: pytest.MonkeyPatch
) -> None:
    """64 MB of chain through less than eight."""

    async def years(_db: object, to: int) -> AsyncIterator[Linked]:
        for seq in range(1, to + 16_001):
            yield Linked(seq, json.dumps({"seq": seq, "filling": "x" * 4_000}).encode(), b"", None)

    monkeypatch.setattr(audit, "links", years)
    monkeypatch.setattr(packing, "line", lambda link: link.canonical.decode())
    row = {"id": "x", "what": "x", "found_on": staffed.clock().date(), "events": [7]}
    tracemalloc.start()
    made = await packing.written(staffed.house, row)
    size = sum([len(chunk) async for chunk in made.chunks()])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 50_000
    assert most < 8_000_000
    assert made.file.closed


async def test_the_pack_is_an_export_and_asks_for_a_new_proof(staffed: Department) -> None:
    """IA-11."""
    await staffed.signed_in("officer")
    await staffed.signed_in("officer")
    made = await finding(staffed, who="203.0.113.9")
    browser = await staffed.signed_in("administrator")
    await staffed.house.db.run("UPDATE session SET fresh_at = fresh_at - interval '1 hour'")
    answer = await browser.post(f"/api/violations/{made.json()['id']}/pack")
    assert clauses(answer) == {"cjis-fresh"}


async def test_the_yearly_review_decides_every_account_and_another_signs_it(
    staffed: Department,
) -> None:
    """AC-2 j, AC-6(7): what is to be removed ends with the signature."""
    first, chief = await staffed.signed_in("administrator"), await staffed.signed_in("chief")
    assert (await first.get("/api/access-review")).json()["due"] is True
    review = (await first.post("/api/access-reviews")).json()["id"]
    assert (await chief.post("/api/access-reviews")).status_code == 409
    path = f"/api/access-reviews/{review}"
    own = f"{path}/accounts/{staffed.people['administrator']['id']}"
    assert (await first.post(own, json={"decision": "keep"})).status_code == 403
    assert (await chief.post(own, json={"decision": "keep"})).status_code == 204
    for username, row in staffed.people.items():
        body = {"decision": "keep"}
        if username == "resting":
            body = {"decision": "remove", "note": "Moved to another department"}
        if username not in ("administrator", "clerk"):
            answer = await first.post(f"{path}/accounts/{row['id']}", json=body)
            assert answer.status_code == 204, answer.text
    unfinished = await chief.post(f"{path}/signature")
    assert [flaw["field"] for flaw in unfinished.json()["flaws"]] == ["clerk"]
    alter = {"decision": "alter", "note": "Becomes an auditor"}
    clerk = staffed.people["clerk"]
    assert (await first.post(f"{path}/accounts/{clerk['id']}", json=alter)).status_code == 204
    assert (await chief.post(f"{path}/signature")).status_code == 422
    changed = {"role": "auditor", "units": [], "sworn": False}
    assert (await first.put(f"/api/people/{clerk['id']}", json=changed)).status_code == 204
    assert clauses(await first.post(f"{path}/signature")) == {"cjis-review-signed-by-another"}
    assert (await chief.post(f"{path}/signature")).status_code == 204
    ended = await staffed.house.db.value(
        "SELECT ended_at FROM person WHERE id = $1", staffed.people["resting"]["id"]
    )
    assert ended == staffed.clock()
    details = await staffed.last("person:review:signed")
    assert (details["accounts"], details["removed"]) == (len(staffed.people), 1)
    said = (await chief.get("/api/access-review")).json()
    assert (said["signed_by"], said["due"]) == ("Chief", False)
