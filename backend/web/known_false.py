"""Vehicles known not to be the wanted ones: proposed, approved by another, over by itself."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import Router, delete, get, post
from litestar.di import NamedDependency

from backend.domain.words import Line
from backend.services import known_false
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.store.database import Row
from backend.web.alert_views import reason_word

APPROVE = {"action": "approve_known_false"}


class KnownFalseIn(msgspec.Struct, forbid_unknown_fields=True):
    """`vehicle`: which one it was. `why`: how one knows that it is not the wanted one."""

    vehicle: Line
    why: Line


class KnownFalseAnswerIn(msgspec.Struct, forbid_unknown_fields=True):
    approve: bool
    note: Line = ""


class KnownFalseOut(msgspec.Struct):
    """Without `answered_by` it waits; `own`: somebody else answers it."""

    id: UUID
    plate: str
    state: str | None
    reason_word: str
    vehicle: str
    why: str
    proposed_by: str
    proposed_at: datetime
    own: bool
    answered_by: str | None
    expires_at: datetime


class KnownFalsesOut(msgspec.Struct):
    """What waits, then what is in force; `days`: how long one stands."""

    days: int
    notes: list[KnownFalseOut]


@post(
    "/alerts/{alert_id:uuid}/known-false",
    opt={"action": "propose_known_false"},
    status_code=204,
)
async def propose(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    alert_id: UUID,
    data: KnownFalseIn,
) -> None:
    """Out of one's own rejected alert."""
    await known_false.propose(house, signed_in.who, alert_id, data.vehicle, data.why)


@get("/known-false", opt=APPROVE)
async def current(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> KnownFalsesOut:
    """That it was shown is recorded."""
    rows = await known_false.current(house, signed_in.who)
    days = house.profile.alerts.known_false_days.value
    return KnownFalsesOut(days, [_out(house, signed_in.who.id, row) for row in rows])


@post("/known-false/{note_id:uuid}/answer", opt=APPROVE, status_code=204)
async def answer(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    note_id: UUID,
    data: KnownFalseAnswerIn,
) -> None:
    """By another person."""
    await known_false.answer(house, signed_in.who, note_id, approve=data.approve, words=data.note)


@delete("/known-false/{note_id:uuid}", opt=APPROVE)
async def end(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], note_id: UUID
) -> None:
    """Before its time."""
    await known_false.end(house, signed_in.who, note_id)


def _out(house: House, me: str, row: Row) -> KnownFalseOut:
    return KnownFalseOut(
        row["id"],
        row["plate"],
        row["state_code"],
        reason_word(house, row["reason_class"]),
        row["vehicle"],
        row["why"],
        row["proposed_by_name"],
        row["proposed_at"],
        str(row["proposed_by"]) == me,
        row["answered_by_name"],
        row["expires_at"],
    )


ROUTES = Router("", route_handlers=[propose, current, answer, end])
