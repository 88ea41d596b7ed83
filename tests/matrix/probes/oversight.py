"""The audit chain, what was purged, and the months in figures."""

from tests.matrix.probe import Probe, Scene

MONTH = "/api/reports/{month}"
EMPTY = {"figures": [], "tables": [], "hidden": 0, "counted": 0}


async def report(scene: Scene) -> None:
    """A month that was frozen."""
    await scene.run(
        "INSERT INTO report (month, made_at, internal, public, least)"
        " VALUES ('2026-09-01', $1, $2, $2, 5)",
        scene.world.now,
        EMPTY,
    )
    scene.values["month"] = "2026-09-01"


async def inspected(scene: Scene) -> None:
    """The same, after somebody inspected it."""
    await report(scene)
    await scene.run(
        "UPDATE report SET inspected_at = $1, inspected_by = (SELECT id FROM person LIMIT 1)",
        scene.world.now,
    )


PROBES = [
    Probe("GET /api/audit"),
    Probe("POST /api/audit/verification"),
    Probe("GET /api/purges"),
    Probe("GET /api/reports"),
    Probe(f"GET {MONTH}", given=report),
    Probe(f"POST {MONTH}/inspection", given=report, body={"note": "Nothing stood out."}),
    Probe(f"POST {MONTH}/release", given=inspected),
    Probe("GET /api/public/checker"),
    Probe("GET /api/public/reports"),
    Probe("GET /api/public/roots"),
]
