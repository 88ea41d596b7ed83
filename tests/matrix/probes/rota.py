"""Who answers requests when, and who is away."""

from datetime import timedelta
from typing import Any

from backend.domain.ids import new_id
from tests.matrix.probe import Probe, Scene

AWAY = {"from_at": "2026-11-23T00:00:00Z", "until": "2027-11-23T00:00:00Z"}


def _away(scene: Scene) -> dict[str, Any]:
    return AWAY | {"person_id": str(scene.world.colleagues["ci_lieutenant"].id)}


async def _absent(scene: Scene) -> None:
    """Another lieutenant is away for a while."""
    absence_id, person_id = new_id(scene.world.now), scene.world.colleagues["ci_lieutenant"].id
    await scene.run(
        "INSERT INTO absence (id, person_id, from_at, until, noted_by, noted_at)"
        " VALUES ($1, $2, $3, $4, $2, $3)",
        absence_id,
        person_id,
        scene.world.now,
        scene.world.now + timedelta(days=1),
    )
    scene.values["absence_id"] = str(absence_id)


PROBES = [
    Probe("GET /api/rota"),
    Probe("PUT /api/rota", "an empty week", body={"turns": []}),
    Probe("POST /api/rota/absences", "a lieutenant", body=_away),
    Probe("DELETE /api/rota/absences/{absence_id}", "a lieutenant's", "is away", _absent),
]
