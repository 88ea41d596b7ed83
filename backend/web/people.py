"""People, their training and devices. Codes are shown once and never again."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.services import enrolling, people, suspending
from backend.services.acting import Who
from backend.services.enrolling import DeviceDraft
from backend.services.house import House
from backend.services.people import PersonDraft, TrainingDraft
from backend.services.sessions import SignedIn
from backend.web.me import DeviceClass, Row

Text = Annotated[str, Meta(min_length=1, max_length=200)]
KEEP = {"action": "keep_account"}


class DeviceOut(msgspec.Struct):
    id: UUID
    label: str
    device_class: DeviceClass = msgspec.field(name="class")
    asset_number: str
    enrolled_at: datetime
    last_seen_at: datetime | None
    revoked_at: datetime | None


class SuspensionOut(msgspec.Struct):
    """`by_name`: empty where the system did it. `may_lift`: the one who asks may."""

    at: datetime
    why: str
    by_name: str
    may_lift: bool
    lifted_at: datetime | None
    lifted_by_name: str
    lifted_why: str


class PersonOut(msgspec.Struct):
    id: UUID
    name: str
    username: str
    role: str
    role_word: str
    units: list[str]
    sworn: bool
    suspended: bool
    locked: bool
    left: bool
    training_until: date | None
    devices: list[DeviceOut]
    suspensions: list[SuspensionOut]


class PeopleOut(msgspec.Struct):
    people: list[PersonOut]


class PersonIn(msgspec.Struct, forbid_unknown_fields=True):
    username: Text
    name: Text
    role: Text
    units: list[str] = []
    sworn: bool = False


class TrainingIn(msgspec.Struct, forbid_unknown_fields=True):
    course: Text
    completed_on: date
    expires_on: date


class WhyIn(msgspec.Struct, forbid_unknown_fields=True):
    why: Text


class CodeIn(msgspec.Struct, forbid_unknown_fields=True):
    device_class: Text
    label: Text
    asset_number: str = ""
    managed_attested: bool = False


class CodeOut(msgspec.Struct):
    code: str
    expires_at: datetime


@get("/people", opt={"action": "view_people"})
async def everyone(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> PeopleOut:
    who = signed_in.who
    found = await people.everyone(house, who)
    ended = await suspending.by_person(house, who)
    return PeopleOut(
        [_out(house, who, row, devices, ended.get(row["id"], [])) for row, devices in found]
    )


@post("/people", opt=KEEP)
async def add(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: PersonIn
) -> PersonOut:
    draft = PersonDraft(data.username, data.name, data.role, tuple(data.units), data.sworn)
    who = signed_in.who
    return _out(house, who, await people.add(house, who, draft), [], [])


@post("/people/{person_id:uuid}/training", opt={"action": "record_training"}, status_code=204)
async def train(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    person_id: UUID,
    data: TrainingIn,
) -> None:
    """R-ACC-04: access begins with this record and ends with its last day."""
    draft = TrainingDraft(data.course, data.completed_on, data.expires_on)
    await people.train(house, signed_in.who, person_id, draft)


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
) -> CodeOut:
    draft = DeviceDraft(data.device_class, data.label, data.asset_number, data.managed_attested)
    made = await enrolling.offer(house, signed_in.who, person_id, draft)
    return CodeOut(made.code, made.expires_at)


@post("/devices/{device_id:uuid}/revoke", opt={"action": "revoke_device"}, status_code=204)
async def revoke_device(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], device_id: UUID
) -> None:
    await people.revoke_device(house, signed_in.who, device_id)


def _out(
    house: House, who: Who, person: Row, devices: list[Row], suspensions: list[Row]
) -> PersonOut:
    return PersonOut(
        id=person["id"],
        name=person["name"],
        username=person["username"],
        role=person["role"],
        role_word=house.profile.department.words[person["role"]],
        units=list(person["units"]),
        sworn=person["sworn"],
        suspended=person["suspended_at"] is not None,
        locked=person["locked_at"] is not None,
        left=person["ended_at"] is not None,
        training_until=person["training_until"],
        devices=[
            DeviceOut(
                id=device["id"],
                label=device["label"],
                device_class=device["device_class"],
                asset_number=device["asset_number"],
                enrolled_at=device["enrolled_at"],
                last_seen_at=device["last_seen_at"],
                revoked_at=device["revoked_at"],
            )
            for device in devices
        ],
        suspensions=[
            SuspensionOut(
                at=row["at"],
                why=row["why"],
                by_name=row["by_name"] or "",
                may_lift=row["lifted_at"] is None and who.id not in _bound(row),
                lifted_at=row["lifted_at"],
                lifted_by_name=row["lifted_by_name"] or "",
                lifted_why=row["lifted_why"],
            )
            for row in suspensions
        ],
    )


def _bound(suspension: Row) -> set[str]:
    """AC-5: neither who suspended nor who is suspended lifts it."""
    return {str(suspension["by_id"]), str(suspension["person_id"])}


ROUTES = Router(
    "",
    route_handlers=[
        everyone,
        add,
        train,
        suspend,
        restore,
        leave,
        release,
        offer,
        revoke_device,
    ],
)
