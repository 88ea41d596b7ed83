"""Hits that somebody cannot act on, passed to dispatch; open until it is known who took them.

R-ALR-13. A dispatcher with an account takes a task up in the list; where dispatch has none, the
officer calls, and whoever knows who answered fills that in. The hit itself stays open: passing it
on settles nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain.alerting import Decision
from backend.domain.errors import Code, Conflict
from backend.domain.ids import new_id
from backend.domain.news import DutyNews
from backend.domain.passing_on import Filled, Why, fill
from backend.domain.taken import taken_at
from backend.services import shifts
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.services.masking import hidden
from backend.services.opening import may_open
from backend.services.showing import not_yet
from backend.store import dispatch_tasks, people
from backend.store.database import Row
from policies.decision import Permit

TASK = "dispatch task"
TOLD = DutyNews("task")


@dataclass(frozen=True, slots=True)
class Waiting:
    """One open task. Not `shown`: of an entry for other units, or past its life."""

    row: Row
    shown: bool
    masked: bool
    overdue: bool


async def pass_on(
    act: Act, permit: Permit, alert: Row, said: Mapping[str, str], done_at: datetime
) -> None:
    """A task out of one's own alert. A test and what is not valid any more are passed to nobody."""
    if alert["test"]:
        return
    taken_back = alert["withdrawn_at"] is not None and alert["withdrawn_at"] <= done_at
    if taken_back or alert["decision"] == Decision.REJECTED:
        raise Conflict(Code.NOT_VALID)
    house, by = act.house, UUID(act.who.id)
    task_id, why = new_id(house.now()), said.get("because", Why.OTHER.value)
    ids = (task_id, alert["id"])
    if not await dispatch_tasks.add(house.db, permit, ids, by, why, done_at):
        raise Conflict(Code.PASSED_ON)
    act.tell("person:dispatch:passed", ("task", str(task_id)), alert=str(alert["id"]), because=why)
    if "answered_by" in said:
        called = Filled(said["answered_by"], done_at, said.get("cad_number", ""))
        await _fill(act, permit, task_id, called)
    await _tell(act, task_id)


async def answer(house: House, who: Who, task_id: UUID, said: Filled) -> None:
    """Who took it, when and under which number; what is not known yet keeps it open."""
    row = await dispatch_tasks.one(house.db, task_id)
    absent = Absent(("Alert", str(task_id)), Code.TASK_UNKNOWN, {"own": False})
    if row is None:
        await unknown(house, who, "answer_dispatch", absent)
    about = {"own": str(row["person_id"]) == who.id}
    resource = ("Alert", str(row["alert_id"]))
    permit = await ask_of(house, who, "answer_dispatch", resource, about, absent)
    now = house.now()
    at = taken_at(
        said.answered_at or now, now=now, raised_at=row["alert_made_at"], field="answered_at"
    )
    before = Filled(row["answered_by"], row["answered_at"], row["cad_number"], row["no_number"])
    told = fill(before, Filled(said.answered_by, at, said.cad_number, said.no_number))
    async with acting(house, who) as act:
        await _fill(act, permit, task_id, told)
        await _tell(act)


async def waiting(house: House, who: Who) -> list[Waiting]:
    """The open list, for dispatch and whoever commands; that a vehicle was shown is recorded."""
    permit = await ask(house, who, "view_dispatch", ("Department", house.profile.name))
    now = house.now()
    overdue_after = timedelta(minutes=house.profile.alerts.overdue_minutes.value)
    async with acting(house, who) as act:
        oldest = now - timedelta(days=house.profile.retention.days)
        rows = await dispatch_tasks.waiting(house.db, permit, oldest)
        found = [
            Waiting(
                row,
                row["kept"] and may_open(house, who, row, own=_own(row, who), passed_on=True),
                bool(hidden(house, who, row)),
                now - row["made_at"] > overdue_after,
            )
            for row in rows
        ]
        new = await not_yet(act, TASK, {each.row["id"]: "" for each in found if each.shown})
        if new:
            act.tell(
                "person:dispatch:listed",
                ("person", who.id),
                count=len(new),
                tasks=sorted(str(id_) for id_ in new),
            )
    return found


def _own(row: Row, who: Who) -> bool:
    return str(row["made_by"]) == who.id


async def _fill(act: Act, permit: Permit, task_id: UUID, told: Filled) -> None:
    house, by = act.house, UUID(act.who.id)
    closed_at = house.now() if told.complete else None
    if not await dispatch_tasks.fill(house.db, permit, task_id, told, by, closed_at):
        raise Conflict(Code.TASK_CLOSED)
    act.tell(
        "person:dispatch:answered",
        ("task", str(task_id)),
        answered_by=told.answered_by,
        answered_at=told.answered_at,
        cad_number=told.cad_number,
        no_number=told.no_number,
        closed=closed_at is not None,
    )


async def _tell(act: Act, new: UUID | None = None) -> None:
    """Whoever commands, and dispatch where its people work in this system; they have no shifts."""
    await shifts.tell_commanders(act, TOLD, new)
    if act.house.profile.dispatch.account.value:
        for person_id in await people.ids_of_roles(act.house.db, ["dispatcher"]):
            if str(person_id) != act.who.id:
                act.inform(person_id, TOLD)
