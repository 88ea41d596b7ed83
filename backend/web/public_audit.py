"""What everybody may keep of the audit chain: a hash for each day, and a page to check with."""

from datetime import date

import msgspec
from litestar import Response, Router, get
from litestar.di import NamedDependency

from backend.papers.checker import page
from backend.services import rooting
from backend.services.house import House
from backend.web.sessions import PUBLIC


class DayRootOut(msgspec.Struct):
    """`root`: over the day's events in their order (RFC 9162), in hexadecimal."""

    day: date
    events: int
    root: str


class DayRootsOut(msgspec.Struct):
    department: str
    days: list[DayRootOut]


@get("/public/roots", opt={"action": PUBLIC})
async def day_roots(house: NamedDependency[House]) -> DayRootsOut:
    """The newest first. Whoever keeps one can tell later whether the day is still the same."""
    rows = await rooting.published(house)
    days = [
        DayRootOut(row["day"], row["past_seq"] - row["first_seq"], row["root"].hex())
        for row in rows
    ]
    return DayRootsOut(house.profile.department.name, days)


@get("/public/checker", opt={"action": PUBLIC}, media_type="text/html")
async def checker() -> Response[str]:
    """To be kept on a disk: it needs no network and is none of the app's pages."""
    headers = {"content-disposition": 'attachment; filename="check-audit.html"'}
    return Response(page(), media_type="text/html", headers=headers)


ROUTES = Router("", route_handlers=[day_roots, checker])
