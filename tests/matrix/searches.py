"""What a search may need to be there: an inquiry, a query of it, what it has shown."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import msgspec

from backend.domain.ids import new_id
from backend.services.searching import Terms
from tests.flow.street import PLATE
from tests.matrix.probe import Scene

OTHERS = {
    "agency": "Normal Police",
    "person": "Sgt. Vale",
    "case": "N-26-77",
    "active_case": True,
    "federal": False,
    "not_referred": "",
}
"""Who asks, as it is kept."""


@dataclass(frozen=True)
class Inquiry:
    """An inquiry with a query that has shown the vehicle that passed."""

    mine: bool = True
    owes: bool = False
    over: bool = False
    home: bool = False
    """Its query is limited to the department's own cameras and its named neighbours'."""
    waits: bool = False
    """A supervisor has to look at it."""
    written: bool = False
    """Another agency's request in writing is attached."""
    outside: bool = False
    """It is for another agency, and nobody has answered its request."""
    stands: bool = False
    """Its query is a partial plate that is tried on vehicles still to come."""

    async def __call__(self, scene: Scene) -> None:
        world, now = scene.world, scene.world.now
        whose = scene.me if self.mine else world.colleagues["officer"]
        inquiry_id, later = new_id(now), now + timedelta(hours=8)
        await scene.run(
            "INSERT INTO inquiry (id, person_id, opened_at, ends_at, mode, purpose, number,"
            " number_kind, backfill_due, review_due, closed_at, outside)"
            " VALUES ($1, $2, $3, $4, 'case', 'felony', $5, $6, $7, $8, $9, $10)",
            inquiry_id,
            whose.id,
            now,
            later,
            None if self.owes else "2026-00012345",
            None if self.owes else "case",
            later if self.owes else None,
            later if self.waits else None,
            now if self.over else None,
            OTHERS if self.outside else None,
        )
        scene.values["inquiry_id"] = str(inquiry_id)
        if self.written:
            await scene.run(
                "INSERT INTO inquiry_request (inquiry_id, name, media_type, digest, sealed)"
                " VALUES ($1, 'request.txt', 'text/plain', '', $2)",
                inquiry_id,
                world.house.keys.seal_audit(b"Please.", f"request {inquiry_id}"),
            )
        await self._asked(scene, inquiry_id)

    async def _asked(self, scene: Scene, inquiry_id: UUID) -> None:
        world, now, query_id = scene.world, scene.world.now, new_id(scene.world.now)
        home = [world.house.profile.department.name] if self.home else None
        terms = Terms(first=now - timedelta(days=1), last=now, agencies=home)
        await scene.run(
            "INSERT INTO query (id, inquiry_id, at, kind, sealed, counted, terms)"
            " VALUES ($1, $2, $3, $4, $5, 'counted', $6)",
            query_id,
            inquiry_id,
            now,
            "standing" if self.stands else "exact",
            world.house.keys.seal_audit(PLATE.encode(), f"query {query_id}"),
            msgspec.to_builtins(terms),
        )
        if self.stands:
            await scene.run(
                "INSERT INTO standing (query_id, person_id, made_at, ends_at)"
                " SELECT $1, person_id, $3, $4 FROM inquiry WHERE id = $2",
                query_id,
                inquiry_id,
                now,
                now + timedelta(hours=72),
            )
        await scene.run(
            "INSERT INTO query_result (query_id, read_id, captured_at, shown_at)"
            " VALUES ($1, $2, $3, $4)",
            query_id,
            world.look["read_id"],
            world.look["read_at"],
            now,
        )
        scene.values |= {
            "query_id": str(query_id),
            "read_id": str(world.look["read_id"]),
            "captured_at": world.frame["captured_at"].isoformat(),
            "frame_id": str(world.frame["id"]),
            "look_id": str(world.look["id"]),
        }
