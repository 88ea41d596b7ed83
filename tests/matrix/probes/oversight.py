"""The audit chain, what was purged, and the months in figures."""

from tests.matrix.probe import Probe, Scene

MONTH = "/api/reports/{month}"
FIRST = {"id": "in_error", "word": "Stops in error", "value": 0, "of": 0, "definition": "Of all."}
EMPTY = {"figures": [FIRST], "tables": [], "hidden": 0, "counted": 0}


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


async def as_file(scene: Scene) -> None:
    """A month that is not published, as a file."""
    await report(scene)
    scene.values["form"] = "csv"


async def kept_day(scene: Scene) -> None:
    scene.values["day"] = "2026-11-01"


NOTE = {"kind": "erratum", "on_day": "2026-10-01", "said": "Hits: 3 is right, 2 is wrong."}
PROBES = [
    Probe("GET /api/audit"),
    Probe("POST /api/audit/verification"),
    Probe("GET /api/purges"),
    Probe("GET /api/reports"),
    Probe(f"GET {MONTH}", given=report),
    Probe(f"POST {MONTH}/inspection", given=report, body={"note": "Nothing stood out."}),
    Probe(f"POST {MONTH}/release", given=inspected),
    Probe(f"POST {MONTH}/notes", "", "it is not published", inspected, NOTE),
    Probe(f"GET {MONTH}/paper", given=report),
    Probe("GET /api/purges/{day}/certificate", "", "the day is kept", kept_day),
    Probe("GET /api/public/checker"),
    Probe("GET /api/public/reports"),
    Probe("GET /api/public/reports/{month}/{form}", given=as_file),
    Probe("GET /api/public/roots"),
]
