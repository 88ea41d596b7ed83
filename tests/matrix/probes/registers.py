"""Duties, findings and the yearly review of access."""

from uuid import UUID

from backend.services import oddities
from backend.services.acting import acting
from backend.services.oddities import Odd
from tests.matrix.given import Alert, colleague, oneself
from tests.matrix.probe import Probe, Scene

DAYS = {"starts_on": "2026-11-23", "ends_on": "2026-12-24"}
FOUND = {"what": "Searched for a neighbor", "found_on": "2026-11-23", "events": [1], "who": "One"}
OUTCOME = {"outcome": "Reprimand", "decided_by": "Chief", "decided_on": "2026-11-23"}
DEPLOYED = {"kind": "deployment", "what": "Car 12", "purpose": "Patrol"} | DAYS
FILED = {"protocol": "access", "version": "1", "dated_on": "2026-11-01", "kept_at": "Shelf 4"}


def delegated(scene: Scene) -> dict[str, str]:
    """To the colleague."""
    person_id = str(scene.values["person_id"])
    duty = scene.world.house.profile.duties[0].id
    return {"duty": duty, "person_id": person_id} | DAYS


async def delegation(scene: Scene) -> None:
    await scene.run(
        "INSERT INTO delegation (id, duty, person_id, starts_on, ends_on, by_id, at)"
        " VALUES (gen_random_uuid(), 'x', $1, '2026-11-23', '2026-12-24', $1, now())",
        scene.me.id,
    )
    scene.values["delegation_id"] = await scene.world.house.db.value("SELECT id FROM delegation")


async def finding(scene: Scene) -> None:
    await scene.run(
        "INSERT INTO violation (id, kind, who, what, found_on, events, by_id, at)"
        " VALUES (gen_random_uuid(), 'outsider', 'One', 'x', '2026-11-23', '{1}', $1, now())",
        scene.me.id,
    )
    scene.values["violation_id"] = await scene.world.house.db.value("SELECT id FROM violation")


async def odd(scene: Scene) -> None:
    """A device that nobody enrolled asked to sign in."""
    async with acting(scene.world.house) as act:
        await oddities.note(act, Odd("unknown_device", "No such device is enrolled."))
    scene.values["oddity_id"] = await scene.world.house.db.value("SELECT id FROM oddity")


async def data_error(scene: Scene) -> None:
    """What a colleague found wrong."""
    await Alert(mine=False)(scene)
    await scene.run(
        "INSERT INTO data_error (id, alert_id, reason, list_id, camera_id, made_at)"
        " SELECT gen_random_uuid(), a.id, 'misread', h.list_id, h.camera_id, $2"
        " FROM alert a JOIN hit h ON h.id = a.hit_id WHERE a.id = $1",
        UUID(scene.values["alert_id"]),
        scene.world.now,
    )
    scene.values["error_id"] = await scene.world.house.db.value("SELECT id FROM data_error")


async def review(scene: Scene) -> None:
    """Begun by the colleague, with one account in it."""
    await colleague(scene)
    await _begun(scene, str(scene.values["person_id"]))


async def own_review(scene: Scene) -> None:
    await colleague(scene)
    await _begun(scene, str(scene.me.id))


async def _begun(scene: Scene, by: str) -> None:
    await scene.run(
        "INSERT INTO access_review (id, begun_by, begun_at)"
        " VALUES (gen_random_uuid(), $1::text::uuid, now())",
        by,
    )
    found = await scene.world.house.db.value("SELECT id FROM access_review")
    scene.values["review_id"] = found
    await scene.run(
        "INSERT INTO access_review_item (review_id, person_id, role, units, decision)"
        " SELECT $1, id, role, units, 'keep' FROM person WHERE id IN ($2, $3::text::uuid)",
        found,
        scene.me.id,
        str(scene.values["person_id"]),
    )


async def about_oneself(scene: Scene) -> None:
    await review(scene)
    await oneself(scene)


ODD = "/api/oddities/{oddity_id}"
OF = "/api/access-reviews/{review_id}"
ACCOUNT = f"POST {OF}/accounts/{{person_id}}"
ERROR = "POST /api/data-errors/{error_id}"
CORRECTED = {"outcome": "corrected", "note": "The camera was aimed again."}
PROBES = [
    Probe("GET /api/data-errors"),
    Probe(f"{ERROR}/source", given=data_error, body={"told": "LEADS desk"}),
    Probe(f"{ERROR}/closing", given=data_error, body=CORRECTED),
    Probe("GET /api/duties"),
    Probe("POST /api/duties/delegations", given=colleague, body=delegated),
    Probe("DELETE /api/duties/delegations/{delegation_id}", given=delegation),
    Probe("POST /api/duties/deployments", body=DEPLOYED),
    Probe("POST /api/duties/protocols", body=FILED),
    Probe("GET /api/violations"),
    Probe("POST /api/violations", "of an outsider", body=FOUND),
    Probe("POST /api/violations/{violation_id}/outcome", given=finding, body=OUTCOME),
    Probe("POST /api/violations/{violation_id}/notice", given=finding),
    Probe("POST /api/violations/{violation_id}/pack", given=finding),
    Probe("GET /api/oddities"),
    Probe(f"POST {ODD}/acknowledgement", given=odd, body={"note": "A private phone"}),
    Probe(f"POST {ODD}/finding", given=odd),
    Probe("GET /api/access-review"),
    Probe("POST /api/access-reviews"),
    Probe(ACCOUNT, "of another", given=review, body={"decision": "keep"}),
    Probe(ACCOUNT, "of oneself", given=about_oneself, body={"decision": "keep"}),
    Probe(f"POST {OF}/signature", "begun by another", given=review),
    Probe(f"POST {OF}/signature", "begun by oneself", given=own_review),
]
