"""Alerts, the photos of one's own, and pictures to look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from backend.domain.ids import new_id
from backend.services import outbox
from backend.store import cameras, frames
from backend.store.frames import NewFrame
from tests.flow.street import PICTURE
from tests.matrix.asking import refusal
from tests.matrix.given import Alert, Picture, own_photo
from tests.matrix.probe import Probe, Scene
from tests.sealing import seal

GENERAL, CUSTOM = "of a general list, told to me", "of a custom list, told to me"
ANOTHERS = "told to somebody else"
VERIFIED, BARE = "every step taken", "no step taken"


def _step(scene: Scene) -> dict[str, Any]:
    return {"step": "plate", "answer": {"same": True}, "done_at": scene.world.now.isoformat()}


def _accept(scene: Scene) -> dict[str, Any]:
    return {"decision": "accepted", "decided_at": scene.world.now.isoformat()}


def _reject(scene: Scene) -> dict[str, Any]:
    return _accept(scene) | {"decision": "rejected", "reason": "misread"}


DISPOSED = {"action": "not_found"}
HERE = {"latitude": 40.52, "longitude": -88.95}
UNASKED = "For this alert the phone's position is not asked for."
PASSED = {"kind": "passed_on", "said": {"because": "safety"}}
RESPONDED = {"kind": "en_route", "said": {}}


def _sealed(scene: Scene) -> dict[str, Any]:
    """One step of one's own alert, as the phone kept it without signal."""
    inside = {
        "alert_id": scene.values["alert_id"],
        "person": str(scene.me.id),
        "device": str(scene.me.device_id),
        "kind": "steps",
        "body": _step(scene),
    }
    key = outbox.public_key(scene.world.house)
    assert key is not None
    return {"items": [seal(key, new_id(scene.world.now), inside)]}


def _became(answer: Any) -> str:  # noqa: ANN401 - any JSON
    (item,) = answer["items"]
    return "ok" if item["result"] == "done" else f"ok: {refusal(item['problem'])}"


async def _photo_read(scene: Scene) -> None:
    """The same photo came before and was read: the answer need not wait for a worker."""
    house, now = scene.world.house, scene.world.now
    camera = await cameras.of_phone(house.db, scene.me.id, "ours", now)
    new = NewFrame(
        captured_at=now,
        id=new_id(now),
        camera_id=camera["id"],
        digest=sha256(PICTURE).digest(),
        received_at=now,
        latitude=40.0,
        longitude=-88.0,
        place="here",
        media_type="image/jpeg",
        size=len(PICTURE),
        live=False,
        blob="there",
        person_id=scene.me.id,
        statement=None,
    )
    assert await frames.add(house.db, new)
    await scene.run("UPDATE frame SET state = 'read' WHERE id = $1", new.id)


@dataclass(frozen=True)
class Taken:
    """The headers of a photo."""

    attested: str = "yes"

    def __call__(self, scene: Scene) -> Mapping[str, str]:
        return {
            "x-captured-at": scene.world.now.isoformat(),
            "x-latitude": "40.0",
            "x-longitude": "-88.0",
            "x-attested-public-view": self.attested,
        }


def _kept(scene: Scene) -> dict[str, Any]:
    return {"look_id": scene.values["look_id"]}


ONE = "/api/alerts/{alert_id}"
FRAME = "GET /api/frames/{captured_at}/{frame_id}/image"
CROP = "GET /api/looks/{captured_at}/{look_id}/crop"
KEEP = "POST /api/captures/{captured_at}/{frame_id}/keep"
PROBES = [
    Probe("GET /api/alerts"),
    Probe(f"GET {ONE}", GENERAL, given=Alert()),
    Probe(f"GET {ONE}", CUSTOM, given=Alert("detective")),
    Probe(f"GET {ONE}", ANOTHERS, given=Alert(mine=False)),
    Probe(f"POST {ONE}/steps", GENERAL, given=Alert(), body=_step),
    Probe(f"POST {ONE}/steps", CUSTOM, given=Alert("detective"), body=_step),
    Probe(f"POST {ONE}/steps", ANOTHERS, given=Alert(mine=False), body=_step),
    Probe(f"POST {ONE}/steps", "decided", "decided already", Alert(decided=True), _step),
    Probe(f"POST {ONE}/decision", "accept", VERIFIED, Alert(verified=True), _accept),
    Probe(f"POST {ONE}/decision", "accept", BARE, Alert(), _accept),
    Probe(
        f"POST {ONE}/decision",
        f"accept, {CUSTOM}",
        VERIFIED,
        Alert("detective", verified=True),
        _accept,
    ),
    Probe(f"POST {ONE}/decision", "reject", BARE, Alert(), _reject),
    Probe(
        f"POST {ONE}/decision",
        f"accept, {ANOTHERS}",
        VERIFIED,
        Alert(mine=False, verified=True),
        _accept,
    ),
    Probe(f"POST {ONE}/disposition", GENERAL, "decided", Alert(decided=True), DISPOSED),
    Probe(f"POST {ONE}/disposition", "too early", "not decided", Alert(), DISPOSED),
    Probe(
        f"POST {ONE}/disposition", ANOTHERS, "decided", Alert(mine=False, decided=True), DISPOSED
    ),
    Probe(f"POST {ONE}/response", GENERAL, "", Alert(), RESPONDED),
    Probe(f"POST {ONE}/response", ANOTHERS, "", Alert(mine=False), RESPONDED),
    Probe(f"POST {ONE}/position", GENERAL, "", Alert(), HERE, unasked=UNASKED),
    Probe(f"POST {ONE}/position", ANOTHERS, "", Alert(mine=False), HERE, unasked=UNASKED),
    Probe(f"POST {ONE}/response", "cannot act on it", "", Alert(), PASSED),
    Probe("POST /api/test-alerts"),
    Probe("POST /api/outbox", "a step of mine", given=Alert(), body=_sealed, reads=_became),
    Probe("GET /api/outbox"),
    Probe("POST /api/outbox/seen", body={"ids": []}),
    Probe(
        "POST /api/captures",
        "of what is open to view",
        "",
        _photo_read,
        PICTURE,
        kind="image/jpeg",
        headers=Taken(),
    ),
    Probe(
        "POST /api/captures",
        "not said that it is open to view",
        "",
        _photo_read,
        PICTURE,
        kind="image/jpeg",
        headers=Taken("no"),
    ),
    Probe(KEEP, "one's own photo", given=own_photo, body=_kept),
    Probe(KEEP, "a camera's picture", given=Picture("general"), body=_kept),
    Probe(FRAME, "in an alert of mine, general list", given=Picture("general")),
    Probe(FRAME, "in an alert of mine, custom list", given=Picture("detective")),
    Probe(FRAME, "in no alert of mine", given=Picture()),
    Probe(FRAME, "one's own photo", given=own_photo),
    Probe(CROP, "in an alert of mine, general list", given=Picture("general")),
    Probe(CROP, "in an alert of mine, custom list", given=Picture("detective")),
    Probe(CROP, "in no alert of mine", given=Picture()),
]
