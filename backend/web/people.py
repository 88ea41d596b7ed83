"""People, their training and devices. Codes are shown once and never again."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post, put
from litestar.di import NamedDependency

from backend.domain.rosters import Kind
from backend.domain.words import Given, Name, Note, Number, Word, Words
from backend.services import (
    account,
    enrolling,
    importing_people,
    issuing,
    people,
    suspending,
    training,
)
from backend.services.account import Changed
from backend.services.enrolling import DeviceDraft
from backend.services.house import House
from backend.services.people import PersonDraft
from backend.services.sessions import SignedIn
from backend.services.training import TrainingDraft
from backend.web.documenting import PROBLEMS, TAKES
from backend.web.person_views import PeopleOut, PersonOut, Told, shown
from backend.web.qr import QrOut, drawn
from backend.web.sign_in import Origin

MOST_ROSTER = 2 * 2**20
Asked = Request[Any, Any, Any]
KEEP: dict[str, Any] = {"action": "keep_account"}


class PersonIn(msgspec.Struct, forbid_unknown_fields=True):
    username: Given[Word]
    name: Given[Name]
    role: Given[Word]
    units: Words = []
    sworn: bool = False
    ends_on: date | None = None
    temporary: bool = False


class TrainingIn(msgspec.Struct, forbid_unknown_fields=True):
    """`topics`: what it covered; none named is the whole course, without LEADS."""

    course: Given[Name]
    completed_on: date
    expires_on: date
    topics: Words = []


class AccountIn(msgspec.Struct, forbid_unknown_fields=True):
    """All of it as it is to be."""

    role: Given[Word]
    units: Words
    sworn: bool
    ends_on: date | None = None


class RosterRowOut(msgspec.Struct):
    """One row of the file: made, changed, same or refused, and why."""

    row: int
    username: str
    turn: Literal["made", "changed", "same", "refused"]
    why: str


class RosterOut(msgspec.Struct):
    rows: list[RosterRowOut]


class WhyIn(msgspec.Struct, forbid_unknown_fields=True):
    why: Given[Note]


class CodeIn(msgspec.Struct, forbid_unknown_fields=True):
    device_class: Given[Word]
    label: Given[Word]
    asset_number: Number = ""
    managed_attested: bool = False


class CodeOut(msgspec.Struct):
    """`link` opens the app with the code; `qr` is the link for a phone's camera."""

    code: str
    expires_at: datetime
    link: str
    qr: QrOut


@get("/people", opt={"action": "view_people"})
async def everyone(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> PeopleOut:
    who = signed_in.who
    found = await people.everyone(house, who)
    ended = await suspending.by_person(house, who)
    stands = await training.of_everyone(house, who)
    issued = await issuing.register(house)
    return PeopleOut(
        [
            shown(
                house,
                who,
                row,
                Told(devices, ended.get(row["id"], []), stands.get(row["id"], []), issued),
            )
            for row, devices in found
        ]
    )


@post("/people", opt=KEEP)
async def add(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: PersonIn
) -> PersonOut:
    draft = PersonDraft(
        username=data.username,
        name=data.name,
        role=data.role,
        units=tuple(data.units),
        sworn=data.sworn,
        ends_on=data.ends_on,
        temporary=data.temporary,
    )
    who = signed_in.who
    return shown(house, who, await people.add(house, who, draft), Told())


@post(
    "/people/import",
    opt=KEEP | {TAKES: ("text/csv",), PROBLEMS: (413, 415)},
    status_code=200,
    request_max_body_size=MOST_ROSTER,
)
async def bring_in(
    request: Asked,
    house: NamedDependency[House],
    kind: Kind = "people",
    dry: bool = True,  # noqa: FBT001, FBT002 - a query's own word
) -> RosterOut:
    """People, training or devices, in CSV. A dry run does nothing; else all of it or nothing."""
    rows = await importing_people.carry_out(
        house, request.user.who, await request.body(), kind, dry=dry
    )
    return RosterOut([RosterRowOut(row.number, row.username, row.turn, row.why) for row in rows])


@put("/people/{person_id:uuid}", opt=KEEP, status_code=204)
async def change(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    person_id: UUID,
    data: AccountIn,
) -> None:
    """R-ACC-08: role, units and last day; a new role signs its person out."""
    wanted = Changed(data.role, tuple(data.units), data.sworn, data.ends_on)
    await account.change(house, signed_in.who, person_id, wanted)


@post("/people/{person_id:uuid}/reopening", opt=KEEP, status_code=204)
async def reopen(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], person_id: UUID
) -> None:
    """AC-2(3): closed for want of use, and still needed."""
    await account.reopen(house, signed_in.who, person_id)


@post("/people/{person_id:uuid}/training", opt={"action": "record_training"}, status_code=204)
async def train(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    person_id: UUID,
    data: TrainingIn,
) -> None:
    """R-ACC-04: access begins with this record and ends with its last day."""
    topics = tuple(data.topics) or None
    draft = TrainingDraft(data.course, data.completed_on, data.expires_on, topics)
    await training.record(house, signed_in.who, person_id, draft)


@post("/people/{person_id:uuid}/suspension", opt={"action": "suspend_person"}, status_code=204)
async def suspend(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    person_id: UUID,
    data: WhyIn,
) -> None:
    """R-SUS-01: one act ends everything that the person has open."""
    await suspending.suspend(house, signed_in.who, person_id, data.why)


@post("/people/{person_id:uuid}/restoration", opt={"action": "restore_person"}, status_code=204)
async def restore(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    person_id: UUID,
    data: WhyIn,
) -> None:
    """By another than whoever suspended."""
    await suspending.restore(house, signed_in.who, person_id, data.why)


@post("/people/{person_id:uuid}/departure", opt=KEEP, status_code=204)
async def leave(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], person_id: UUID
) -> None:
    """R-ACC-08."""
    await suspending.leave(house, signed_in.who, person_id)


@post("/people/{person_id:uuid}/release", opt={"action": "release_lockout"}, status_code=204)
async def release(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], person_id: UUID
) -> None:
    """After a lockout (AC-7)."""
    await people.release(house, signed_in.who, person_id)


@post("/people/{person_id:uuid}/enrolment-codes", opt={"action": "enrol_device"})
async def offer(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    person_id: UUID,
    data: CodeIn,
    origin: Origin,
) -> CodeOut:
    """R-MOB-01. The code stands behind the link's #, which no browser sends and no log has."""
    draft = DeviceDraft(data.device_class, data.label, data.asset_number, data.managed_attested)
    made = await enrolling.offer(house, signed_in.who, person_id, draft)
    link = f"{origin}/enrol#{made.code}"
    return CodeOut(made.code, made.expires_at, link, drawn(link))


@post("/devices/{device_id:uuid}/revoke", opt={"action": "revoke_device"}, status_code=204)
async def revoke_device(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], device_id: UUID
) -> None:
    await people.revoke_device(house, signed_in.who, device_id)


ROUTES = Router(
    "",
    route_handlers=[
        everyone,
        add,
        bring_in,
        change,
        reopen,
        train,
        suspend,
        restore,
        leave,
        release,
        offer,
        revoke_device,
    ],
)
