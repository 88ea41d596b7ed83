"""What looked odd about sign-ins and devices, for those who look at it."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.domain.oddities import SAID, Kind, Network
from backend.domain.words import Given, Note
from backend.services import clearing
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.me import Row
from backend.web.violations import FindingMadeOut

RECORD = {"action": "record_violation"}


class OddityOut(msgspec.Struct):
    """`person`: whose account. `device`, `owner`: where it is known. `finding`: made of it."""

    id: UUID
    kind: Kind
    title: str
    what: str
    meaning: str
    person: str
    device: str
    owner: str
    network: Network
    first_at: datetime
    last_at: datetime
    times: int
    seen_by: str
    seen_at: datetime | None
    note: str
    finding: UUID | None


class OdditiesOut(msgspec.Struct):
    """Those first that nobody has looked at. `attempts`: of unknown devices, in thirty days."""

    attempts: int
    oddities: list[OddityOut]


class LookedIn(msgspec.Struct, forbid_unknown_fields=True):
    note: Given[Note]


@get("/oddities", opt={"action": "view_violations"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> OdditiesOut:
    """R-ACC-02, R-MOB-02."""
    rows, attempts = await clearing.everything(house, signed_in.who)
    return OdditiesOut(attempts, [_shown(row) for row in rows])


@post("/oddities/{oddity_id:uuid}/acknowledgement", opt=RECORD, status_code=204)
async def acknowledge(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    oddity_id: UUID,
    data: LookedIn,
) -> None:
    """Once, and with a few words."""
    await clearing.acknowledge(house, signed_in.who, oddity_id, data.note)


@post("/oddities/{oddity_id:uuid}/finding", opt=RECORD)
async def refer(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], oddity_id: UUID
) -> FindingMadeOut:
    """R-PRO-10: with the events that show it."""
    return FindingMadeOut(await clearing.refer(house, signed_in.who, oddity_id))


def _shown(row: Row) -> OddityOut:
    said = SAID[row["kind"]]
    return OddityOut(
        id=row["id"],
        kind=row["kind"],
        title=said.title,
        what=row["what"],
        meaning=said.meaning,
        person=row["person_name"] or "",
        device=row["device_label"] or "",
        owner=row["owner_name"] or "",
        network=row["network"],
        first_at=row["first_at"],
        last_at=row["last_at"],
        times=row["times"],
        seen_by=row["seen_by_name"] or "",
        seen_at=row["seen_at"],
        note=row["note"],
        finding=row["violation_id"],
    )


ROUTES = Router("", route_handlers=[everything, acknowledge, refer])
