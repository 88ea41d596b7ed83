"""The maintenance log of a camera (R-CAM-03, R-CAP-06)."""

from datetime import date, datetime
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.domain.words import Given, Line, Report, Word
from backend.services import maintaining
from backend.services.house import House
from backend.services.maintaining import Upkeep
from backend.services.sessions import SignedIn


class UpkeepIn(msgspec.Struct, forbid_unknown_fields=True):
    """`kind`: installation, repair, software or model.

    `source_id`: of the register of sources that the Chief approved.
    """

    kind: Given[Word]
    done_on: date
    done_by: Given[Line]
    note: Given[Report]
    source_id: UUID | None = None


class UpkeepOut(msgspec.Struct):
    id: UUID
    kind: str
    done_on: date
    done_by: str
    note: str
    source_approved: str
    entered_by: str
    entered_at: datetime


class UpkeepLogOut(msgspec.Struct):
    """Newest first."""

    lines: list[UpkeepOut]


@get("/cameras/{camera_id:uuid}/upkeep", opt={"action": "view_cameras"})
async def upkeep(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], camera_id: UUID
) -> UpkeepLogOut:
    """R-CAM-03: the maintenance log of a camera."""
    return await _log(house, signed_in, camera_id)


@post("/cameras/{camera_id:uuid}/upkeep", opt={"action": "record_upkeep"}, status_code=201)
async def maintain(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: UpkeepIn,
) -> UpkeepLogOut:
    """R-CAM-03, R-CAP-06: one more line; the log as it stands then."""
    done = Upkeep(data.kind, data.done_on, data.done_by, data.note, data.source_id)
    await maintaining.record(house, signed_in.who, camera_id, done)
    return await _log(house, signed_in, camera_id)


async def _log(house: House, signed_in: SignedIn, camera_id: UUID) -> UpkeepLogOut:
    rows = await maintaining.log(house, signed_in.who, camera_id)
    return UpkeepLogOut(
        [
            UpkeepOut(
                id=row["id"],
                kind=row["kind"],
                done_on=row["done_on"],
                done_by=row["done_by"],
                note=row["note"],
                source_approved=row["source_approved"],
                entered_by=row["entered_by"],
                entered_at=row["made_at"],
            )
            for row in rows
        ]
    )


ROUTES = Router("", route_handlers=[upkeep, maintain])
