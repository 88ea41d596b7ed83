"""A custom entry as the app shows it: its life, what was asked about it, what it led to."""

from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

import msgspec

from backend.domain.hotlists import (
    Entry,
    EntryState,
    ExtensionState,
    days_left,
    extension_at,
    state_at,
)
from backend.services import listing, weighing
from backend.services.house import House
from backend.services.showing import Listed
from backend.store.database import Row
from backend.web.alert_parts import PatrolOut, patrol_out

HOUR = timedelta(hours=1)


class NamedPersonOut(msgspec.Struct):
    id: UUID
    name: str


class WaitsForOut(msgspec.Struct):
    """Who is asked to answer by the rota; whoever else may answer may do so too.

    `further_at`: from when the deputy is asked too, or everybody where there is none; null: from
    the start. Neither `first` nor `deputy`: everybody who may answer is asked.
    """

    first: NamedPersonOut | None
    deputy: NamedPersonOut | None
    further_at: datetime | None


class ExtensionOut(msgspec.Struct):
    """More days, asked for once: `expired_at` is the old end, `expires_at` the new one."""

    id: UUID
    status: ExtensionState
    days: int
    reason: str
    asked_at: datetime
    asked_by: NamedPersonOut
    answered_at: datetime | None
    answered_by: NamedPersonOut | None
    note: str
    expired_at: datetime
    expires_at: datetime | None
    waits_for: WaitsForOut | None


class WideningOut(msgspec.Struct):
    """A wider audience, asked for once: the units that are to be added."""

    id: UUID
    status: ExtensionState
    units: list[str]
    reason: str
    asked_at: datetime
    asked_by: NamedPersonOut
    answered_at: datetime | None
    answered_by: NamedPersonOut | None
    note: str
    waits_for: WaitsForOut | None


class RemarkOut(msgspec.Struct):
    """That it is no longer valid, or what the approver asks back and is answered."""

    id: UUID
    kind: Literal["notice", "question"]
    said_at: datetime
    said_by: NamedPersonOut
    words: str
    answered_at: datetime | None
    answered_by: NamedPersonOut | None
    answer: str


class EarlierOut(msgspec.Struct):
    """An entry of the same plate before this one; `same_author`: whoever asks now asked then."""

    id: UUID
    state: str | None
    reason_class: str
    made_at: datetime
    author: NamedPersonOut
    same_author: bool
    status: EntryState
    ended_at: datetime | None
    note: str
    """What the approver said of it."""
    alerts: int
    rejected: int


class CustomEntryOut(msgspec.Struct):
    """A custom entry and its life; `report_missing`: the text wants it documented in a report.

    `approval_due`: it was active at once, and ends then unless it is approved, or has ended so.
    `due_h`: the hours from now until then. `removable`: by whoever is shown it.
    `asked_days`, `would_end`: the life that was asked for, from the request on. `earlier`: of what
    waits for approval, for whoever is shown what waits.
    """

    id: UUID
    plate: str
    state: str | None
    vehicle: dict[str, str | int | None]
    reason_class: str
    basis: str
    synopsis: str
    case_number: str
    audience: list[str]
    jurisdiction: str
    joint_agency: str
    joint_contact: str
    status: EntryState
    created_at: datetime
    approved_at: datetime | None
    expires_at: datetime
    list_id: UUID
    list_kind: Literal["detective", "commander"]
    list_name: str
    author: NamedPersonOut
    owner: NamedPersonOut
    ownerless: bool
    approver: NamedPersonOut | None
    """Whoever answered; their yes or no is in `status`."""
    note: str
    """What they said with it, to whoever asked."""
    days_left: int
    extensions: list[ExtensionOut]
    alerts: int
    rejected: int
    remarks: list[RemarkOut]
    report_number: str
    report_missing: bool
    widenings: list[WideningOut]
    approval_due: datetime | None
    due_h: float | None
    waits_for: WaitsForOut | None
    removable: bool
    asked_days: int
    would_end: datetime
    earlier: list[EarlierOut]
    patrol: PatrolOut


def shown(house: House, entry: Listed) -> CustomEntryOut:
    """As it stands now."""
    row, now = entry.row, house.now()
    life = listing.as_entry(row)
    due = row["ends_at"] if listing.owed(row) else None
    would_end = row["ends_if_approved"] or row["ends_at"]
    return CustomEntryOut(
        id=row["id"],
        plate=row["plate"],
        state=row["state_code"],
        vehicle=row["vehicle"],
        reason_class=row["reason_class"],
        basis=row["basis"],
        synopsis=row["reason"],
        case_number=row["case_number"],
        audience=sorted(row["audience"]),
        jurisdiction=row["jurisdiction"],
        joint_agency=row["joint_agency"],
        joint_contact=row["joint_contact"],
        status=state_at(life, now),
        created_at=row["made_at"],
        approved_at=row["approved_at"],
        expires_at=row["ends_at"],
        list_id=row["list_id"],
        list_kind=row["list_kind"],
        list_name=row["list_name"],
        author=NamedPersonOut(row["author_id"], row["author_name"]),
        owner=NamedPersonOut(row["owned_by"], row["owner_name"]),
        ownerless=row["ownerless_at"] is not None,
        approver=_person(row["approver_id"], row["approver_name"]),
        note=row["decision_note"] or "",
        days_left=days_left(life, now),
        extensions=[_extension(life, each, now, entry) for each in entry.asked],
        alerts=row["hits"],
        rejected=row["rejected"],
        remarks=[_remark(each) for each in entry.said],
        report_number=row["report_number"],
        report_missing=house.profile.entries.report_number.value and not row["report_number"],
        widenings=[_widening(life, each, now, entry) for each in entry.widened],
        approval_due=due,
        due_h=None if due is None else max(0.0, round((due - now) / HOUR, 1)),
        waits_for=_waits(entry, row["id"]),
        removable=entry.removable,
        asked_days=(would_end - row["made_at"]).days,
        would_end=would_end,
        earlier=[_earlier(each, row, now) for each in entry.earlier],
        patrol=patrol_out(house, row["list_kind"], row["audience"], row["reason_class"]),
    )


def _earlier(row: Row, later: Row, now: datetime) -> EarlierOut:
    return EarlierOut(
        id=row["id"],
        state=row["state_code"],
        reason_class=row["reason_class"],
        made_at=row["made_at"],
        author=NamedPersonOut(row["author_id"], row["author_name"]),
        same_author=row["author_id"] == later["author_id"],
        status=state_at(listing.as_entry(row), now),
        ended_at=weighing.ended_at(row, now),
        note=row["decision_note"] or "",
        alerts=row["hits"],
        rejected=row["rejected"],
    )


def _widening(life: Entry, row: Row, now: datetime, entry: Listed) -> WideningOut:
    return WideningOut(
        id=row["id"],
        status=extension_at(life, now, approved=row["approved"]),
        units=row["units"],
        reason=row["reason"],
        asked_at=row["asked_at"],
        asked_by=NamedPersonOut(row["asked_by"], row["asked_by_name"]),
        answered_at=row["answered_at"],
        answered_by=_person(row["answered_by"], row["answered_by_name"]),
        note=row["note"],
        waits_for=_waits(entry, row["id"]),
    )


def _waits(entry: Listed, request_id: UUID) -> WaitsForOut | None:
    waits = entry.waits_for.get(request_id)
    if waits is None:
        return None
    called, names = waits.called, waits.names

    def person(id_: str | None) -> NamedPersonOut | None:
        return None if id_ is None else NamedPersonOut(UUID(id_), names[id_])

    return WaitsForOut(person(called.first), person(called.deputy), called.further_at)


def _remark(row: Row) -> RemarkOut:
    return RemarkOut(
        id=row["id"],
        kind=row["kind"],
        said_at=row["said_at"],
        said_by=NamedPersonOut(row["said_by"], row["said_by_name"]),
        words=row["words"],
        answered_at=row["answered_at"],
        answered_by=_person(row["answered_by"], row["answered_by_name"]),
        answer=row["answer"],
    )


def _extension(life: Entry, row: Row, now: datetime, entry: Listed) -> ExtensionOut:
    return ExtensionOut(
        id=row["id"],
        status=extension_at(life, now, approved=row["approved"]),
        days=row["days"],
        reason=row["reason"],
        asked_at=row["asked_at"],
        asked_by=NamedPersonOut(row["asked_by"], row["asked_by_name"]),
        answered_at=row["answered_at"],
        answered_by=_person(row["answered_by"], row["answered_by_name"]),
        note=row["note"],
        expired_at=row["expired_at"],
        expires_at=row["expires_at"],
        waits_for=_waits(entry, row["id"]),
    )


def _person(id_: UUID | None, name: str | None) -> NamedPersonOut | None:
    return None if id_ is None else NamedPersonOut(id_, name or "")
