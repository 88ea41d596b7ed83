"""A person as the screen shows them: account, training, suspensions, devices."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

import msgspec

from backend.services.acting import Who
from backend.services.house import House
from backend.services.issuing import Register, Standing, standing
from backend.services.training import Stands
from backend.web.me import DeviceClass, Row


class DeviceOut(msgspec.Struct):
    """`standing`: in the register of issued devices; empty while no register was brought in."""

    id: UUID
    label: str
    device_class: DeviceClass = msgspec.field(name="class")
    asset_number: str
    enrolled_at: datetime
    last_seen_at: datetime | None
    revoked_at: datetime | None
    standing: Standing


class SuspensionOut(msgspec.Struct):
    """`by_name`: empty where the system did it. `may_lift`: the one who asks may."""

    at: datetime
    why: str
    by_name: str
    may_lift: bool
    lifted_at: datetime | None
    lifted_by_name: str
    lifted_why: str


class TrainingTopicOut(msgspec.Struct):
    """`until` null: nothing was recorded. `gate`: without it there is no access."""

    id: str
    word: str
    citation: str
    gate: bool
    until: date | None
    days_left: int


class PersonOut(msgspec.Struct):
    """`standing`: "over" or "unused" where the account is closed although nobody suspended it."""

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
    certified_until: date | None
    standing: str
    ends_on: date | None
    temporary_until: datetime | None
    topics: list[TrainingTopicOut]
    devices: list[DeviceOut]
    suspensions: list[SuspensionOut]


class PeopleOut(msgspec.Struct):
    people: list[PersonOut]


@dataclass(frozen=True, slots=True)
class Told:
    """What stands about a person in other tables."""

    devices: Sequence[Row] = ()
    suspensions: Sequence[Row] = ()
    stands: Sequence[Stands] = ()
    issued: Register = field(default_factory=dict)


def shown(house: House, who: Who, person: Row, told: Told) -> PersonOut:
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
        certified_until=person["certified_until"],
        standing=person["standing"],
        ends_on=person["ends_on"],
        temporary_until=person["temporary_until"],
        topics=[
            TrainingTopicOut(
                each.topic.id,
                each.topic.word,
                each.topic.citation,
                each.topic.gate,
                each.until,
                each.days_left,
            )
            for each in told.stands
        ],
        devices=[
            DeviceOut(
                id=device["id"],
                label=device["label"],
                device_class=device["device_class"],
                asset_number=device["asset_number"],
                enrolled_at=device["enrolled_at"],
                last_seen_at=device["last_seen_at"],
                revoked_at=device["revoked_at"],
                standing=standing(told.issued, device["asset_number"], person["id"]),
            )
            for device in told.devices
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
            for row in told.suspensions
        ],
    )


def _bound(suspension: Row) -> set[str]:
    """AC-5: neither who suspended nor who is suspended lifts it."""
    return {str(suspension["by_id"]), str(suspension["person_id"])}
