"""Who answers requests when: the rota of the week, and who is away."""

from datetime import datetime, time
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, delete, get, post, put
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.rota import Turn
from backend.services import answering
from backend.services.house import House
from backend.web.entry_views import NamedPersonOut

Asked = Request[Any, Any, Any]
KEEP = {"action": "keep_rota"}
MOST_TURNS = 200
Weekday = Annotated[int, Meta(ge=0, le=6)]
"""0: Monday."""
OfDay = Annotated[time, Meta(tz=False)]


class TurnOut(msgspec.Struct):
    """A stretch of the week, in the department's zone."""

    weekday: int
    begins: time
    ends: time
    person: NamedPersonOut
    deputy: NamedPersonOut | None


class AbsenceOut(msgspec.Struct):
    id: UUID
    person: NamedPersonOut
    from_at: datetime
    until: datetime


class RotaOut(msgspec.Struct):
    """`able`: who may answer requests, and so may have a turn; `answer_h`: until the deputy's."""

    turns: list[TurnOut]
    absences: list[AbsenceOut]
    able: list[NamedPersonOut]
    answer_h: int


class TurnIn(msgspec.Struct, forbid_unknown_fields=True):
    weekday: Weekday
    begins: OfDay
    ends: OfDay
    person_id: UUID
    deputy_id: UUID | None = None


class RotaIn(msgspec.Struct, forbid_unknown_fields=True):
    turns: Annotated[list[TurnIn], Meta(max_length=MOST_TURNS)]


class AbsenceIn(msgspec.Struct, forbid_unknown_fields=True):
    person_id: UUID
    from_at: Annotated[datetime, Meta(tz=True)]
    until: Annotated[datetime, Meta(tz=True)]


@get("/rota", opt=KEEP)
async def rota(request: Asked, house: NamedDependency[House]) -> RotaOut:
    return await _shown(request, house)


@put("/rota", opt=KEEP)
async def keep(request: Asked, house: NamedDependency[House], data: RotaIn) -> RotaOut:
    """The whole week anew; whoever's turn it is now hears of what waits."""
    turns = [
        Turn(
            each.weekday,
            each.begins,
            each.ends,
            str(each.person_id),
            None if each.deputy_id is None else str(each.deputy_id),
        )
        for each in data.turns
    ]
    await answering.keep(house, request.user.who, turns)
    return await _shown(request, house)


@post("/rota/absences", opt=KEEP)
async def note_absence(request: Asked, house: NamedDependency[House], data: AbsenceIn) -> RotaOut:
    """While somebody is away their deputy is asked at once."""
    await answering.note_absence(house, request.user.who, data.person_id, data.from_at, data.until)
    return await _shown(request, house)


@delete("/rota/absences/{absence_id:uuid}", opt=KEEP)
async def end_absence(request: Asked, house: NamedDependency[House], absence_id: UUID) -> None:
    """Back before their time."""
    await answering.end_absence(house, request.user.who, absence_id)


async def _shown(request: Asked, house: House) -> RotaOut:
    week = await answering.week(house, request.user.who)
    return RotaOut(
        turns=[
            TurnOut(
                row["weekday"],
                row["begins"],
                row["ends"],
                NamedPersonOut(row["person_id"], row["person_name"]),
                None
                if row["deputy_id"] is None
                else NamedPersonOut(row["deputy_id"], row["deputy_name"]),
            )
            for row in week.turns
        ],
        absences=[
            AbsenceOut(
                row["id"],
                NamedPersonOut(row["person_id"], row["person_name"]),
                row["from_at"],
                row["until"],
            )
            for row in week.absences
        ],
        able=[NamedPersonOut(row["id"], row["name"]) for row in week.able],
        answer_h=house.profile.entries.answer_h.value,
    )


ROUTES = Router("", route_handlers=[rota, keep, note_absence, end_absence])
