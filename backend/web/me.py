"""Who is signed in, as the app knows it."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

import msgspec

from backend.domain.shifts import Shift
from backend.services import drawing, outbox, people, training, violations, weekly
from backend.services.devices import encode
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.alert_parts import PatrolOut, patrol_out
from backend.web.problems import ClauseOut, clause_out

Row = dict[str, Any]
"""What services hand over of a table; the wire never shows one as it is."""


DeviceClass = Literal["phone", "terminal", "desk"]


class OwnPersonOut(msgspec.Struct):
    """`role_word` is the department's own."""

    id: UUID
    name: str
    username: str
    role: str
    role_word: str
    units: list[str]


class OwnDeviceOut(msgspec.Struct):
    id: UUID
    device_class: DeviceClass = msgspec.field(name="class")
    label: str


class ShiftOut(msgspec.Struct):
    """`held`: its time is over, and for unfinished work it runs on, until `latest_at` at most."""

    id: str
    started_at: datetime
    ends_at: datetime
    held: bool
    latest_at: datetime | None


class PushOut(msgspec.Struct):
    subscribed: bool


class ReasonOut(msgspec.Struct):
    """Why a plate may be of interest here, in the department's own word."""

    id: str
    word: str


class EntryRulesOut(msgspec.Struct):
    """What the profile says about a custom entry, for its form.

    `days`, `more_days`: how many may be asked for. `units`: who may get its alerts at the widest;
    none: whoever receives alerts. `state`: the department's own. `approvers`: who answers, in the
    department's words; none: nobody has to. `report_number`: it is documented in a report.
    `afterwards_h`: it is active at once and must be approved within as many hours.
    `patrol`: whether patrol is told of what stands on a commander's list for a shift.
    `soon_days`: from how many days before its end its owner is reminded.
    """

    days: int
    more_days: int
    units: list[str]
    audience: list[str]
    state: str | None
    approvers: list[str]
    report_number: bool
    soon_days: int
    afterwards_h: int | None
    patrol: PatrolOut


class OutboxKeyOut(msgspec.Struct):
    """What the device seals to while it has no signal: SPKI in base64url, and its id."""

    id: str
    public_key: str


class StatementOut(msgspec.Struct):
    """Words to be acknowledged before anything else, in this version."""

    id: str
    title: str
    text: str
    citation: str
    version: str


class LapsingOut(msgspec.Struct):
    """A training that ends soon, or that is missing (`expires_on` null)."""

    topic: str
    word: str
    expires_on: date | None
    days_left: int


class MeOut(msgspec.Struct):
    """`can`: what this person could do at all. Each act is asked for itself.

    `closed`: of somebody who may do nothing here but sign in, why that is so.
    `overdue_weeks`: reviews that this person may sign and that nobody has signed in time.
    `outbox_key`: null while the server has none; the device then keeps no act.
    """

    person: OwnPersonOut
    device: OwnDeviceOut
    device_id: UUID
    shift: ShiftOut | None
    session_expires_at: datetime
    can: list[str]
    closed: list[ClauseOut]
    push: PushOut
    reasons: list[ReasonOut]
    entries: EntryRulesOut
    outbox_key: OutboxKeyOut | None
    statements: list[StatementOut]
    training: list[LapsingOut]
    overdue_weeks: int
    overdue_audits: int
    """Audits of use that ought to be written, for whoever may see them."""
    unnoticed: int
    """Findings of which this person, who is to be told, has not taken notice."""


async def me(house: House, signed_in: SignedIn) -> MeOut:
    person, device = signed_in.person, signed_in.device
    key = outbox.public_key(house)
    stands = await training.of_person(house, person["id"])
    can = people.can(house, signed_in.who.actor)
    return MeOut(
        person=OwnPersonOut(
            id=person["id"],
            name=person["name"],
            username=person["username"],
            role=person["role"],
            role_word=house.profile.department.words[person["role"]],
            units=list(person["units"]),
        ),
        device=OwnDeviceOut(device["id"], device["device_class"], device["label"]),
        device_id=device["id"],
        shift=None if signed_in.shift is None else shift_out(signed_in.shift),
        session_expires_at=signed_in.expires_at,
        can=can,
        closed=[clause_out(clause) for clause in people.closed(house, signed_in.who.actor)],
        push=PushOut(signed_in.subscribed),
        reasons=[ReasonOut(reason.id, reason.word) for reason in house.profile.reasons],
        entries=_entry_rules(house),
        outbox_key=None if key is None else OutboxKeyOut(key.id, encode(key.spki)),
        statements=[
            StatementOut(each.id, each.title, each.text, each.citation, each.version)
            for each in signed_in.owed
        ],
        training=[
            LapsingOut(each.topic.id, each.topic.word, each.until, each.days_left)
            for each in training.lapsing(house, stands)
        ],
        overdue_weeks=len(await weekly.overdue(house)) if "sign_week" in can else 0,
        overdue_audits=len(await drawing.overdue(house)) if "view_program_audits" in can else 0,
        unnoticed=await violations.unnoticed(house) if "take_notice" in can else 0,
    )


def _entry_rules(house: House) -> EntryRulesOut:
    department, entries = house.profile.department, house.profile.entries
    return EntryRulesOut(
        days=entries.most_days,
        more_days=entries.most_days_more,
        units=list(entries.widest_audience.value),
        audience=list(entries.audience.value),
        state=department.home_state,
        approvers=[department.words[role] for role in entries.approvers.value],
        report_number=entries.report_number.value,
        afterwards_h=entries.afterwards_h.value,
        soon_days=max(entries.remind_days.value, default=0),
        patrol=patrol_out(house, "commander", entries.audience.value, house.profile.reasons[0].id),
    )


def shift_out(shift: Shift) -> ShiftOut:
    return ShiftOut(shift.id, shift.started_at, shift.ends_at, shift.held, shift.latest_at)
