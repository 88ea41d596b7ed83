"""What is kept as evidence: asked for, agreed to, handed over."""

import io
import json
import zipfile
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from backend.domain.ids import new_id
from tests.flow.street import PLATE
from tests.matrix.given import Alert
from tests.matrix.probe import Probe, Scene
from tests.matrix.searches import Inquiry

ONE = "/api/evidence/{evidence_id}"
NUMBER = {"number": "EV-1042"}


@dataclass(frozen=True)
class Kept:
    """The vehicle that passed, kept as evidence; or waiting for a second person."""

    mine: bool = False
    waits: bool = False

    async def __call__(self, scene: Scene) -> None:
        world, now, id_ = scene.world, scene.world.now, new_id(scene.world.now)
        keys, about, day = world.house.keys, f"plate {id_}", world.house.capture_day(now)
        seal = keys.seal_evidence if not self.waits else lambda *told: keys.seal_day(day, *told)
        await scene.run(
            "INSERT INTO evidence (id, asked_by, asked_at, source, source_id, day, captured_at,"
            " read_id, owner_agency, plate, led, case_number, basis, demand, counsel, holder,"
            " review_on, needs_second, made_at, digest, size, pictures) VALUES ($1, $2, $3,"
            " 'alert', $1, $4, $5, $6, $13, $7, $8, '2026-000123', 'criminal', '', '', 'Sam',"
            " $9, $10, $11, $12, 22, 1)",
            id_,
            scene.me.id if self.mine else world.colleagues["detective"].id,
            now,
            day,
            world.look["read_at"],
            world.look["read_id"],
            seal(PLATE.encode(), about),
            keys.seal_day(day, b"{}", f"led {id_}") if self.waits else None,
            day + timedelta(days=30),
            self.waits,
            None if self.waits else now,
            None if self.waits else "0" * 64,
            world.house.profile.department.name,
        )
        if not self.waits:
            world.house.evidence.put(id_, _package())
        scene.values["evidence_id"] = str(UUID(str(id_)))


def _package() -> bytes:
    """As small as one can be that is handed on."""
    read = dict.fromkeys(("camera", "place", "first_at", "last_at", "text", "confidence"), "")
    parts = {
        "manifest.json": {"department": "Test", "plate": PLATE},
        "looks.json": [],
        "read.json": read | {"state": None, "looks": 0},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, told in parts.items():
            archive.writestr(name, json.dumps(told))
    return file.getvalue()


def _ground(scene: Scene) -> dict[str, Any]:
    """As the department writes its numbers."""
    house = scene.world.house
    return {
        "case_number": house.profile.numbers[0].example,
        "basis": "criminal",
        "holder": "Sam Case",
        "review_on": (house.capture_day(scene.world.now) + timedelta(days=30)).isoformat(),
    }


PROBES = [
    Probe("GET /api/evidence"),
    Probe("GET /api/evidence-form"),
    Probe("POST /api/alerts/{alert_id}/evidence", "", "my alert", Alert(), _ground),
    Probe(
        "POST /api/queries/{query_id}/reads/{read_id}/evidence",
        "",
        "found by an inquiry of mine",
        Inquiry(),
        _ground,
    ),
    *(
        Probe(f"POST {ONE}/{what}", "", needs, given, body)
        for what, body in (
            ("package", None),
            ("receipt", NUMBER),
            ("report", NUMBER),
            ("copy-destroyed", None),
        )
        for needs, given in (("mine", Kept(mine=True)), ("another's", Kept()))
    ),
    Probe(
        f"POST {ONE}/answer",
        "agree",
        "asked for by me",
        Kept(mine=True, waits=True),
        {"agree": True},
    ),
    Probe(f"POST {ONE}/answer", "agree", "asked for by another", Kept(waits=True), {"agree": True}),
]
