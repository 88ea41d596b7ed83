"""Cars and who is in them; agreements with partners."""

from backend.domain.ids import new_id
from tests.matrix.probe import Probe, Scene

AGREEMENT = {
    "partner": "Next Town Police",
    "mark": "Next Town PD",
    "shares": "Frames of two fixed readers",
    "signed_by": "Both chiefs",
    "document": "Records, 26-044",
    "digest": "ab" * 32,
    "from_on": "2026-11-01",
    "until_on": "2027-10-31",
}


async def _car(scene: Scene) -> None:
    """The gateway runs in a car."""
    scene.values["gateway_id"] = str(scene.world.gateways["gateway"])
    await scene.run("UPDATE camera SET kind = 'car' WHERE id = $1", scene.world.cameras["gateway"])


class Filed:
    """An agreement that waits, put on file by this person or by another."""

    def __init__(self, *, mine: bool) -> None:
        self.mine = mine

    async def __call__(self, scene: Scene) -> None:
        id_ = new_id(scene.world.now)
        by = scene.me if self.mine else scene.world.colleagues["administrator"]
        await scene.run(
            "INSERT INTO agreement (id, partner, mark, shares, signed_by, document, digest,"
            " from_on, until_on, made_by, made_at) VALUES ($1, 'Next Town Police', 'Next Town PD',"
            " 'Frames', 'Both chiefs', 'Records', $2, $3, $3, $4, $5)",
            id_,
            "ab" * 32,
            scene.world.today,
            by.id,
            scene.world.now,
        )
        scene.values["agreement_id"] = str(id_)


OF = "POST /api/agreements/{agreement_id}"
PROBES = [
    Probe("GET /api/cars"),
    Probe("POST /api/cars/{gateway_id}/crew", given=_car),
    Probe("DELETE /api/cars/crew"),
    Probe("GET /api/agreements"),
    Probe("POST /api/agreements", body=AGREEMENT),
    Probe(f"{OF}/approval", "filed by another", given=Filed(mine=False)),
    Probe(f"{OF}/approval", "one's own", given=Filed(mine=True)),
    Probe(f"{OF}/end", given=Filed(mine=False)),
]
