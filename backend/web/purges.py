"""The calendar of capture days: which go when, and the certificates of those that went."""

from datetime import date, datetime
from typing import Any

import msgspec
from litestar import Router, get
from litestar.di import NamedDependency

from backend.services import purging
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.store.database import Row


class PurgeCertificateOut(msgspec.Struct):
    """What went with a day. `left`: records of it that were looked for afterwards and found.

    `limit`: of how many days, by which paragraph. `schedule`: of the records law, where one is on
    file. `key`: the print of the key that was destroyed. `digest`: as it stands in the chain.
    """

    limit_days: int
    limit: str
    citation: str
    schedule: str | None
    frames: int
    reads: int
    hits: int
    alerts: int
    pictures: int
    bytes: int
    key: str | None
    looked_for: int
    left: int
    digest: str


class CaptureDayOut(msgspec.Struct):
    """`due_at`: from when it is to be gone. `gone_at`: when it was; null while it is kept."""

    day: date
    due_at: datetime
    gone_at: datetime | None
    overdue: bool
    certificate: PurgeCertificateOut | None


class PurgesOut(msgspec.Struct):
    """The newest day first. `believed_from`: the clock leapt, and nothing goes until then."""

    days: list[CaptureDayOut]
    believed_from: datetime | None


@get("/purges", opt={"action": "view_audit"})
async def calendar(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> PurgesOut:
    """Every capture day that is kept, and those that went in the last months."""
    told = await purging.calendar(house, signed_in.who)
    return PurgesOut([_day(house, row) for row in told.days], told.believed_from)


def _day(house: House, row: Row) -> CaptureDayOut:
    gone = row["ended_at"]
    certificate = None if gone is None else _certificate(row["certificate"])
    overdue = gone is None and house.now() >= row["due_at"] + purging.LATE
    return CaptureDayOut(row["day"], row["due_at"], gone, overdue, certificate)


def _certificate(told: dict[str, Any]) -> PurgeCertificateOut:
    limit, gone, sought = told["limit"], told["gone"], told["looked_for"]
    return PurgeCertificateOut(
        limit_days=limit["days"],
        limit=limit["kind"],
        citation=limit["citation"],
        schedule=limit["schedule"],
        **{name: gone[name] for name in ("frames", "reads", "hits", "alerts", "pictures", "bytes")},
        key=told["key"],
        looked_for=sought["records"],
        left=sought["found"],
        digest=purging.digest(told),
    )


ROUTES = Router("", route_handlers=[calendar])
