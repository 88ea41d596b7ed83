"""The register of cameras, and gateways as administrators know them."""

from typing import Any
from uuid import UUID

from backend.domain.ids import new_id
from tests.matrix.given import Camera, Marked, gateway
from tests.matrix.probe import Probe, Scene

OURS, THEIRS = Camera(), Camera("another")
YES, NO = {"approve": True, "note": ""}, {"approve": False, "note": "Its lens was broken."}
RETIRED = {"note": "The pole is gone."}


def _new(scene: Scene, **changed: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    """A fixed camera with everything that the profile wants on file."""
    return {
        "name": "New camera",
        "place": "Oak St at 2nd",
        "latitude": 40.5,
        "longitude": -89.0,
        "analysis": dict.fromkeys(scene.world.house.profile.cameras.analysis.value, "on file"),
        "attested_public_view": True,
    } | changed


def _private(scene: Scene) -> dict[str, Any]:
    return _new(scene, owner="private")


def _unattested(scene: Scene) -> dict[str, Any]:
    return _new(scene, attested_public_view=False)


def _agencys(scene: Scene) -> dict[str, Any]:
    return _new(scene, owner="Next Town Police")


def _moved(scene: Scene) -> dict[str, Any]:
    new = _new(scene)
    return {name: new[name] for name in ("place", "latitude", "longitude", "analysis")}


def _to_other(scene: Scene) -> dict[str, Any]:
    return {"gateway_id": str(scene.world.gateways["another"])}


UPKEEP = {
    "kind": "repair",
    "done_on": "2026-11-01",
    "done_by": "Lens and Mast Co.",
    "note": "New housing",
}


async def _source(scene: Scene) -> None:
    """A camera of ours, and a source of repairs that the Chief approved."""
    await OURS(scene)
    scene.values["source_id"] = str(new_id(scene.world.now))
    await scene.run(
        "INSERT INTO repair_source (id, name, work, ground, approved_by, approved_at)"
        " VALUES ($1, 'Lens and Mast Co.', 'Cameras', 'Memo 26-114', $2, $3)",
        UUID(scene.values["source_id"]),
        scene.world.members["chief"].id,
        scene.world.now,
    )


async def _software(scene: Scene) -> None:
    scene.values["software_id"] = str(new_id(scene.world.now))
    await scene.run(
        "INSERT INTO software (id, kind, name, version, first_at, seen_at)"
        " VALUES ($1, 'model', 'reader', '4', $2, $2)",
        UUID(scene.values["software_id"]),
        scene.world.now,
    )


def _approved(scene: Scene) -> dict[str, Any]:
    return UPKEEP | {"source_id": scene.values["source_id"]}


NEW_SOURCE = {"name": "City IT", "work": "Networks", "ground": "Memo 26-115"}
REGISTER, OF = "POST /api/cameras", "POST /api/cameras/{camera_id}"
GATEWAY = "POST /api/gateways/{gateway_id}"
PLACE = {
    "name": "St Joseph",
    "kind": "hospital",
    "latitude": 40.48,
    "longitude": -88.99,
    "meters": 100,
}


PROBES = [
    Probe("GET /api/places"),
    Probe("POST /api/places", body=PLACE),
    Probe("POST /api/places/{place_id}/removal", given=Marked()),
    Probe("GET /api/cameras"),
    Probe(REGISTER, "the department's", body=_new),
    Probe(REGISTER, "the department's, public view not attested", body=_unattested),
    Probe(REGISTER, "a private one", body=_private),
    Probe(REGISTER, "another agency's", body=_agencys),
    Probe(f"{OF}/approval", "yes", "it waits", Camera(approved=False), YES),
    Probe(f"{OF}/approval", "no", "it is approved", OURS, NO),
    Probe(f"{OF}/approval", "yes, another agency's", "", Camera("another", approved=False), YES),
    Probe(f"{OF}/retirement", "the department's", "", OURS, RETIRED),
    Probe(f"{OF}/retirement", "another agency's", "", THEIRS, RETIRED),
    Probe(f"{OF}/place", "", "it is approved", OURS, _moved),
    Probe(f"{OF}/place", "another agency's", "it is approved", THEIRS, _moved),
    Probe(f"{OF}/gateway", given=OURS, body=_to_other),
    Probe(f"GET {OF.removeprefix('POST ')}/upkeep", given=OURS),
    Probe(f"{OF}/upkeep", "by a source that the Chief approved", "", _source, _approved),
    Probe(f"{OF}/upkeep", "by another source", "", OURS, UPKEEP),
    Probe(f"GET {OF.removeprefix('POST ')}/health", given=OURS),
    Probe("GET /api/software"),
    Probe("POST /api/repair-sources", body=NEW_SOURCE),
    Probe("DELETE /api/repair-sources/{source_id}", given=_source),
    Probe("POST /api/software/{software_id}/approval", "", "", _software, {"ground": "Memo"}),
    Probe("GET /api/gateways"),
    Probe("POST /api/gateways", body={"name": "New gateway"}),
    Probe(f"{GATEWAY}/codes", given=gateway),
    Probe(f"{GATEWAY}/rotate", given=gateway),
    Probe(f"{GATEWAY}/revoke", given=gateway),
]
