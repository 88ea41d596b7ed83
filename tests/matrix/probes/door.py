"""The door of gateways: whatever is here asks for a credential of their own."""

import base64
import json
from collections.abc import Mapping
from typing import Any

from backend.services import codes
from backend.services.devices import hashed
from backend.services.gateways import CODE_PURPOSE
from backend.store import gateways
from tests.flow.street import PICTURE
from tests.matrix.asking import refusal
from tests.matrix.given import Camera
from tests.matrix.probe import Probe, Scene

OURS, AGENCYS = Camera(), Camera("another")
WAITING = Camera(approved=False)


def _headers(scene: Scene) -> Mapping[str, str]:
    return {
        "x-camera": scene.values["camera_id"],
        "x-captured-at": scene.world.now.isoformat(),
        "x-live": "no",
    }


def _batch(scene: Scene) -> bytes:
    header = json.dumps(
        {"camera": scene.values["camera_id"], "captured_at": scene.world.now.isoformat()}
    ).encode()
    return b"".join(len(part).to_bytes(4, "big") + part for part in (header, PICTURE))


def _each(answer: Any) -> str:  # noqa: ANN401 - any JSON
    (one,) = answer["results"]
    return "ok" if one["problem"] is None else f"ok: {refusal(one['problem'])}"


def _statement(scene: Scene) -> dict[str, Any]:
    return {
        "camera": scene.values["camera_id"],
        "captured_at": scene.world.now.isoformat(),
        "maker": "Another maker",
        "text": "ABC123",
        "image": base64.b64encode(PICTURE).decode(),
    }


async def _code(scene: Scene) -> None:
    """An administrator has made a code for a gateway."""
    code, until = codes.new_code(), scene.world.now + codes.CODE_LIFE
    hashed_ = hashed(CODE_PURPOSE, codes.tidy(code))
    await gateways.add_code(scene.world.house.db, hashed_, scene.world.gateways["gateway"], until)
    scene.values["code"] = code


def _with_code(scene: Scene) -> dict[str, str]:
    return {"code": scene.values["code"]}


def _beat(scene: Scene) -> dict[str, Any]:
    return {"sent_at": scene.world.now.isoformat(), "version": "1", "cameras": []}


def _frames(act: str, given: Camera) -> list[Probe]:
    return [
        Probe("POST /ingest/frames", act, "", given, PICTURE, kind="image/jpeg", headers=_headers),
        Probe(
            "POST /ingest/batches",
            act,
            "",
            given,
            _batch,
            kind="application/octet-stream",
            reads=_each,
        ),
        Probe(
            "POST /ingest/mjpeg",
            act,
            "",
            given,
            PICTURE,
            kind="application/octet-stream",
            headers=_headers,
        ),
        Probe("POST /ingest/statements", act, "", given, _statement),
    ]


PROBES = [
    *_frames("the department's camera", OURS),
    *_frames("the department's camera, not approved", WAITING),
    *_frames("another agency's camera", AGENCYS),
    Probe("POST /ingest/heartbeats", body=_beat),
    Probe("POST /ingest/gateways/enrol", "with a code", "", _code, _with_code),
    Probe("POST /ingest/gateways/enrol", "with none", body={"code": "AAAA-BBBB-CCCC"}),
]
