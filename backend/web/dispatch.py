"""What was passed to dispatch: the open list, and what is filled in about the answer."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.params import Parameter

from backend.domain.passing_on import Filled, Why
from backend.domain.words import Name, Number
from backend.services import passing_on
from backend.services.house import House
from backend.services.passing_on import Waiting
from backend.services.sessions import SignedIn
from backend.services.verifying import Instant
from backend.web.alert_views import reason_word


class VehicleOut(msgspec.Struct):
    """What to look for; `vehicle` is empty where the source is for those certified for it."""

    plate: str
    state: str | None
    reason_word: str
    vehicle: dict[str, str | int | None]
    camera: str
    place: str
    captured_at: datetime


class TaskOut(msgspec.Struct):
    """Without a `vehicle`: of an entry for other units, or past its life; ask whoever passed it.

    `alert_id`: where whoever looks may open it.
    """

    id: UUID
    passed_by: str
    because: Annotated[Why, Parameter(schema_component_key="WhyPassedOn")]
    made_at: datetime
    overdue: bool
    answered_by: str
    answered_at: datetime | None
    cad_number: str
    vehicle: VehicleOut | None
    alert_id: UUID | None


class TasksOut(msgspec.Struct):
    """The oldest first. `account`: dispatch works in this system."""

    name: str
    number: str
    account: bool
    tasks: list[TaskOut]


class AnsweredIn(msgspec.Struct, forbid_unknown_fields=True):
    """What is known by now; the rest may follow. `no_number`: dispatch gave none."""

    answered_by: Name = ""
    answered_at: Instant | None = None
    cad_number: Number = ""
    no_number: bool = False


@get("/dispatch", opt={"action": "view_dispatch", "background": True})
async def waiting(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> TasksOut:
    """R-ALR-13: what nobody has filled in yet; that it was shown is recorded."""
    told = house.profile.dispatch
    found = await passing_on.waiting(house, signed_in.who)
    return TasksOut(
        told.name.value,
        told.number.value,
        told.account.value,
        [_task(house, each) for each in found],
    )


@post("/dispatch/{task_id:uuid}", opt={"action": "answer_dispatch"}, status_code=204)
async def answer(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    task_id: UUID,
    data: AnsweredIn,
) -> None:
    """R-ALR-13: who took it, when, and their number."""
    said = Filled(data.answered_by, data.answered_at, data.cad_number, data.no_number)
    await passing_on.answer(house, signed_in.who, task_id, said)


def _task(house: House, each: Waiting) -> TaskOut:
    row = each.row
    vehicle = VehicleOut(
        row["plate"],
        row["state_code"],
        reason_word(house, row["reason_class"]),
        {} if each.masked else row["vehicle"],
        row["camera"],
        row["place"],
        row["captured_at"],
    )
    return TaskOut(
        row["id"],
        row["passed_by"],
        Why(row["reason"]),
        row["made_at"],
        each.overdue,
        row["answered_by"],
        row["answered_at"],
        row["cad_number"],
        vehicle if each.shown else None,
        row["alert_id"] if each.shown else None,
    )


ROUTES = Router("", route_handlers=[waiting, answer])
