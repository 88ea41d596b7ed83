"""`python -m tests.bench.real_input [--write FILE]`: real photographs, from a gateway to the alert.

The gateway program reads a folder of photographs and posts them; server, worker, PostgreSQL and
Valkey are real processes. Every third plate is listed among many that nobody photographed. What is
counted is what officers would have been told. Nothing is tuned on it: it is a measurement.

The photographs are no part of the repository. PLATEWARDEN_REAL names the folder of the sets,
PLATEWARDEN_REAL_SET the one of them that is posted (`us-frames`); PLATEWARDEN_SETS leaves it out.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from backend.domain.plates import fold
from backend.services.house import House
from backend.store.database import Row
from tests.bench.figures import Must, at_least, at_most, hold, tell
from tests.bench.real_input.labelled import STATES, Photograph, laid_out, others, photographs
from tests.gateways import Fielded, fielded
from tests.processes import Department, department, enter, list_plates
from workers.clock import now

ROOT = Path(__file__).parents[3]
OTHERS = 20_000
AGO = timedelta(hours=6)
"""Before now the first photograph was taken."""
NEAR = timedelta(seconds=5)
READS = "SELECT captured_at, text FROM read WHERE camera_id = $1"
HITS = """
    SELECT r.captured_at, e.plate, told.details ->> 'kind' AS kind
    FROM (SELECT convert_from(canonical, 'UTF8')::jsonb -> 'details' AS details FROM audit_event
          WHERE tag IN ('system:hit:found', 'system:hit:updated')) told
    JOIN read r ON r.id = (told.details ->> 'read')::uuid
    JOIN entry e ON e.id = (told.details ->> 'entry')::uuid
    WHERE r.camera_id = $1
"""
"""From the audit: a car that passes again before its alert is old updates the hit in hand."""
TOLD = """
    SELECT count(DISTINCT h.id) AS hits, count(a.id) AS alerts,
           count(DISTINCT h.id) FILTER (WHERE a.id IS NULL) AS untold,
           count(*) FILTER (WHERE h.told_at IS NULL) AS waiting
    FROM hit h LEFT JOIN alert a ON a.hit_id = h.id
    WHERE h.camera_id = $1 AND h.withdrawn_at IS NULL
"""
FRAMES = "SELECT state, count(*) FROM frame WHERE camera_id = $1 GROUP BY state"


@dataclass(frozen=True, slots=True)
class Found:
    """What the department knows afterwards."""

    frames: dict[str, int]
    reads: list[Row]
    hits: list[Row]
    told: Row

    @property
    def quiet(self) -> bool:
        return "unread" not in self.frames and not self.told["waiting"]


async def find(house: House, camera: UUID) -> Found:
    frames = await house.db.rows(FRAMES, camera)
    return Found(
        {row["state"]: row["count"] for row in frames},
        await house.db.rows(READS, camera),
        await house.db.rows(HITS, camera),
        (await house.db.rows(TOLD, camera))[0],
    )


def at(rows: Sequence[Row], one: Photograph) -> list[Row]:
    return [row for row in rows if abs(row["captured_at"] - one.at) < NEAR]


class Count:
    """What became of every photograph."""

    def __init__(self, every: Sequence[Photograph], found: Found) -> None:
        self.listed, self.other = Counter[str](), Counter[str]()
        for one in every:
            hits = at(found.hits, one)
            right = [hit["kind"] for hit in hits if fold(hit["plate"]) == one.folded]
            wrong = [hit["kind"] for hit in hits if fold(hit["plate"]) != one.folded]
            self.other.update(f"false {kind}" for kind in wrong)
            if one.listed:
                self._listed(one, right, at(found.reads, one))

    def _listed(self, one: Photograph, right: list[str], reads: list[Row]) -> None:
        as_listed = any(fold(read["text"]) == one.folded for read in reads)
        if "exact" in right:
            self.listed["exact"] += 1
        elif right:
            self.listed["possible, text" if as_listed else "possible"] += 1
        elif as_listed:
            self.listed["unsure"] += 1
        else:
            self.listed["misread" if reads else "not found"] += 1


def sent(running: Department, gateway: Fielded, pictures: Path) -> int:
    """By the gateway program, from the folder to the last acknowledgement; then all is read."""
    gateway.see(f"folder:{pictures}", timing="modified", live=False)
    with gateway.runs("--once") as process:
        running.wait_for(lambda: process.poll() is not None, 900)
    running.wait_for(lambda: running.ask(_seen(gateway)).quiet, 900)
    return process.wait()


def _seen(gateway: Fielded) -> Callable[[House], Awaitable[Found]]:
    async def asked(house: House) -> Found:
        return await find(house, UUID(gateway.camera))

    return asked


def table(every: Sequence[Photograph], found: Found, count: Count) -> str:
    listed = sum(one.listed for one in every)
    rows = [
        ("photographs posted by the gateway, read once", found.frames.get("read", 0)),
        ("of these with a listed plate", listed),
        ("- exact hit", count.listed["exact"]),
        (
            "- possible hit: text as listed, state not read as listed",
            count.listed["possible, text"],
        ),
        ("- possible hit: a likely misread", count.listed["possible"]),
        ("- no hit: read as something else", count.listed["misread"]),
        ("- no hit: no plate was found", count.listed["not found"]),
        ("- no hit: read as it is listed, but too unsure to tell", count.listed["unsure"]),
        ("of these with a plate that is not listed", len(every) - listed),
        ("false hits on any photograph, exact", count.other["false exact"]),
        ("false hits on any photograph, possible", count.other["false possible"]),
    ]
    lines = ["| | count |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)]
    entries = OTHERS + len({one.folded for one in every if one.listed})
    told = f"{found.told['hits']} hits made {found.told['alerts']} alerts"
    return "\n".join([*lines, "", f"{told}; the list has {entries} plates."])


def musts(every: Sequence[Photograph], found: Found, code: int) -> list[Must]:
    """That the product did its work; how well plates are read is told, and judged elsewhere."""
    return [
        at_least("photographs read once", found.frames.get("read", 0), len(every)),
        at_most("hits that nobody was told of", found.told["untold"], 0),
        at_most("code of the gateway", code, 0),
    ]


def main() -> None:
    default = ROOT.parent / "shared" / "data" / "real"
    real = Path(os.environ.get("PLATEWARDEN_REAL", default)).resolve()
    folder = real / os.environ.get("PLATEWARDEN_REAL_SET", "us-frames")
    left_out = folder.name not in os.environ.get("PLATEWARDEN_SETS", folder.name).split()
    if left_out or not (folder / "labels.tsv").is_file():
        sys.stdout.write(f"nothing to measure: no labelled photographs in {folder}\n")
        return
    every = photographs(folder, now().replace(microsecond=0) - AGO)
    wanted = {one.folded: (one.text, one.state or STATES[0]) for one in every if one.listed}
    with tempfile.TemporaryDirectory() as scratch, department() as running:
        for role in ("officer", "detective"):
            with enter(running, role):
                """Their device is enrolled now, so they are told while they are on shift."""
        list_plates(running, [*wanted.values(), *others(OTHERS, every)])
        gateway = fielded(running, Path(scratch) / "gateway", "Real input")
        code = sent(running, gateway, laid_out(folder, every, Path(scratch) / "pictures"))
        found = running.ask(_seen(gateway))
    count = Count(every, found)
    tell("real-input", table(every, found, count))
    hold(musts(every, found, code))


if __name__ == "__main__":
    main()
