"""A partner's gateway feeds us under an agreement, under its owner's mark, and no longer."""

from typing import Any

import httpx
import pytest

from tests.cast import Department
from tests.flow.signing import signed_in
from tests.flow.standing import Gateway, clauses, codes
from tests.flow.test_gateways_admin import CAMERA, approved, enrolled, known
from tests.matrix.probes.partners import AGREEMENT

pytestmark = pytest.mark.anyio


async def filed(staffed: Department) -> tuple[httpx.AsyncClient, str]:
    """An agreement that waits for another's approval."""
    administrator = await staffed.signed_in("administrator")
    answer = await administrator.post("/api/agreements", json=AGREEMENT)
    assert answer.status_code == 201, answer.text
    return administrator, answer.json()["agreements"][0]["id"]


async def partners(administrator: httpx.AsyncClient, agreement: str) -> dict[str, Any]:
    body = {"name": "Next Town 1", "agreement_id": agreement}
    made: dict[str, Any] = (await administrator.post("/api/gateways", json=body)).json()
    return made


async def approve(staffed: Department, agreement: str) -> httpx.Response:
    chief = await staffed.signed_in("chief")
    return await chief.post(f"/api/agreements/{agreement}/approval")


async def test_another_than_who_filed_it_approves_an_agreement(staffed: Department) -> None:
    """AC-5, AC-21, R-CAP-09."""
    administrator, agreement = await filed(staffed)
    own = await administrator.post(f"/api/agreements/{agreement}/approval")
    assert clauses(own) == {"cjis-agreement-by-two"}
    (shown,) = (await approve(staffed, agreement)).json()["agreements"]
    assert (shown["state"], shown["approved_by"], shown["made_by"]) == (
        "in_force",
        "Chief",
        "Administrator",
    )
    assert {name: shown[name] for name in AGREEMENT} == AGREEMENT
    assert (await staffed.last("person:agreement:registered"))["digest"] == AGREEMENT["digest"]
    assert await staffed.tags("person:agreement") == [
        "person:agreement:registered",
        "person:agreement:approved",
    ]


async def test_a_partners_gateway_enrols_only_under_an_agreement_in_force(
    staffed: Department,
) -> None:
    """R-CAP-09: before the approval, and from the day after its last day, it is refused clearly."""
    administrator, agreement = await filed(staffed)
    made = await partners(administrator, agreement)
    early = await enrolled(staffed, made["code"])
    assert codes(early) == (403, "agreement-not-in-force")
    assert "waits for its approval" in early.json()["detail"]
    await approve(staffed, agreement)
    credential = (await enrolled(staffed, made["code"])).json()["credential"]
    assert await known(staffed, credential) is None
    staffed.clock.pass_(days=343)
    assert await known(staffed, credential) == "agreement-not-in-force"


async def test_when_the_agreement_is_ended_its_gateway_is_told_so(staffed: Department) -> None:
    """R-CAP-09: as a refusal that keeps the frames on the gateway, with the reason."""
    administrator, agreement = await filed(staffed)
    made = await partners(administrator, agreement)
    await approve(staffed, agreement)
    credential = (await enrolled(staffed, made["code"])).json()["credential"]
    administrator = await staffed.signed_in("administrator")
    await administrator.post(f"/api/agreements/{agreement}/end")
    beat = {"sent_at": "2026-11-23T15:00:00Z", "version": "1", "cameras": []}
    answer = await (await staffed.client()).post(
        "/ingest/heartbeats", json=beat, headers={"Authorization": f"Bearer {credential}"}
    )
    assert codes(answer) == (403, "agreement-not-in-force")
    assert "Next Town Police" in answer.json()["detail"]
    assert "was ended" in answer.json()["detail"]
    assert answer.json()["instead"].startswith("Keep the frames")


async def test_its_cameras_bear_the_owners_mark_whatever_is_said_of_them(
    staffed: Department,
) -> None:
    """R-CAP-09, A.4 no. 9: also one that is given to it later."""
    administrator, agreement = await filed(staffed)
    made = await partners(administrator, agreement)
    given = {"gateway_id": made["gateway_id"]}
    camera = await administrator.post("/api/cameras", json=CAMERA | given)
    assert (camera.json()["owner"], camera.json()["kind_of_owner"]) == ("Next Town PD", "agency")
    ours = (await administrator.post("/api/cameras", json=CAMERA | {"name": "Ours"})).json()
    await approved(staffed, ours["id"])
    administrator = await staffed.signed_in("administrator")
    moved = await administrator.post(f"/api/cameras/{ours['id']}/gateway", json=given)
    assert (moved.json()["owner"], moved.json()["kind_of_owner"]) == ("Next Town PD", "agency")


async def test_reads_and_alerts_bear_the_owners_mark(gateway: Gateway) -> None:
    """R-CAP-09: from the camera onto the read, and from it onto what is shown of an alert."""
    street, client = gateway.street, gateway.client
    who = await street.person("officer")
    await street.listed()
    await street.house.db.run("UPDATE camera SET owner = 'agency', owner_agency = 'Next Town PD'")
    await street.passes()
    await signed_in(street, who, client)
    (alert,) = (await client.get("/api/alerts")).json()["alerts"]
    assert (alert["owner"], alert["camera"]) == ("Next Town PD", "Main St")
    whole = (await client.get(f"/api/alerts/{alert['id']}")).json()
    assert whole["owner"] == "Next Town PD"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"digest": "xyz"}, "digest"), ({"until_on": "2026-10-01"}, "until_on")],
)
async def test_an_agreement_that_cannot_be_is_not_filed(
    staffed: Department, wrong: dict[str, str], field: str
) -> None:
    administrator = await staffed.signed_in("administrator")
    answer = await administrator.post("/api/agreements", json=AGREEMENT | wrong)
    assert answer.status_code == 422
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == [field]
