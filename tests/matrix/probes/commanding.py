"""The end of a shift, the shift page, and its hand-over."""

from backend.domain.ids import new_id
from tests.matrix.probe import Probe, Scene


class Offered:
    """A shift that was offered to the next commander, by this person or by another."""

    def __init__(self, *, mine: bool) -> None:
        self.mine = mine

    async def __call__(self, scene: Scene) -> None:
        relief_id = new_id(scene.world.now)
        by = scene.me if self.mine else scene.world.colleagues["commander"]
        await scene.run(
            "INSERT INTO relief (id, offered_by, offered_at) VALUES ($1, $2, $3)",
            relief_id,
            by.id,
            scene.world.now,
        )
        scene.values["relief_id"] = str(relief_id)


THEIRS, MINE = Offered(mine=False), Offered(mine=True)
LONGER = {"hours": 1, "reason": "Finishing an alert"}
PROBES = [
    Probe("GET /api/shifts/current/unfinished"),
    Probe("POST /api/shifts/current/extension", "with its reason", body=LONGER),
    Probe("POST /api/shifts/current/extension", "without", body=LONGER | {"reason": ""}),
    Probe("GET /api/shift-page"),
    Probe("POST /api/reliefs", body={"note": ""}),
    Probe("POST /api/reliefs/acceptance", "nobody has offered it", body={}),
    Probe(
        "POST /api/reliefs/acceptance",
        "offered by another",
        given=THEIRS,
        body=lambda scene: {"relief_id": scene.values["relief_id"]},
    ),
    Probe(
        "POST /api/reliefs/acceptance",
        "one's own offer",
        given=MINE,
        body=lambda scene: {"relief_id": scene.values["relief_id"]},
    ),
    Probe("POST /api/reliefs/{relief_id}/refusal", given=THEIRS, body={"note": ""}),
    Probe("DELETE /api/reliefs/{relief_id}", "one's own", given=MINE),
    Probe("DELETE /api/reliefs/{relief_id}", "another's", given=THEIRS),
]
