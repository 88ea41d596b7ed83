"""Plates of members' own households: given, counted and taken back, never shown."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.services import households
from backend.services.house import House

Asked = Request[Any, Any, Any]
KEEP = {"action": "keep_household"}


class HouseholdPlateOut(msgspec.Struct):
    """That one was given; which one it is, nobody can say any more. `own`: by the member."""

    id: UUID
    given_at: datetime
    given_by: str
    own: bool


class HouseholdOut(msgspec.Struct):
    plates: list[HouseholdPlateOut]


class HouseholdPlateIn(msgspec.Struct, forbid_unknown_fields=True):
    plate: Annotated[str, Meta(min_length=1, max_length=20)]


@get("/people/{person_id:uuid}/household", opt=KEEP)
async def household(request: Asked, house: NamedDependency[House], person_id: UUID) -> HouseholdOut:
    """How many were given, and when."""
    return await _shown(request, house, person_id)


@post("/people/{person_id:uuid}/household", opt=KEEP, status_code=200)
async def give(
    request: Asked, house: NamedDependency[House], person_id: UUID, data: HouseholdPlateIn
) -> HouseholdOut:
    """One more; only its keyed digest is kept."""
    await households.give(house, request.user.who, person_id, data.plate)
    return await _shown(request, house, person_id)


@post("/people/{person_id:uuid}/household/{plate_id:uuid}/removal", opt=KEEP, status_code=200)
async def take_back(
    request: Asked, house: NamedDependency[House], person_id: UUID, plate_id: UUID
) -> HouseholdOut:
    """It is deleted."""
    await households.take_back(house, request.user.who, person_id, plate_id)
    return await _shown(request, house, person_id)


async def _shown(request: Asked, house: House, person_id: UUID) -> HouseholdOut:
    rows = await households.given(house, request.user.who, person_id)
    return HouseholdOut(
        [
            HouseholdPlateOut(
                row["id"], row["given_at"], row["giver"], own=row["given_by"] == person_id
            )
            for row in rows
        ]
    )


ROUTES = Router("", route_handlers=[household, give, take_back])
