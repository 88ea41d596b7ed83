"""Looking through the audit, page by page: by whom, about what, of which kind, on which days."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import msgspec

from backend.domain.errors import Flaw, Invalid
from backend.domain.tags import ABOUT, GROUPS, TAGS
from backend.services.acting import Who, acting
from backend.services.asking import KINDS, ask
from backend.services.house import House
from backend.store import audit
from backend.store.audit import Sought
from backend.store.database import Row
from policies.decision import Clause

PAGE = 100
REFUSED = "refused"
"""In the place of a group: whatever was refused, by the policy or by a person."""
SUBJECT = re.compile(r"([a-z][a-z-]*)(?::([A-Za-z0-9_.-]{1,80}))?")
YEARS = range(2000, 3000)
"""Of the days that may be asked for; the first and the last that Python knows have no next one."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody asks for; None leaves it open. The days are the department's own."""

    actor: UUID | None = None
    subject: str | None = None
    """A kind of thing, or one thing as 'kind:id'."""
    group: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """An event in plain words."""

    row: Row
    what: str
    details: dict[str, Any]
    actor_name: str | None
    subject_name: str | None
    device_name: str | None
    clauses: tuple[Clause, ...]
    """As the policy in force has them; one that it has no more is without its words."""


@dataclass(frozen=True, slots=True)
class Page:
    events: list[Shown]
    people: list[Row]
    """Whose acts can be asked for."""


async def page(house: House, who: Who, before: int, filters: Filters) -> Page:
    """Events before a number, the newest first.

    Who looked at which, and by what, is an event itself (AU-2). That nothing was found is told of
    as well where something was asked for: it is an answer.
    """
    await ask(house, who, "view_audit", ("Audit", "chain"))
    sought, used = _sought(house, before, filters), _used(filters)
    async with acting(house, who) as act:
        rows = await audit.before(house.db, sought, PAGE)
        if rows or used:
            numbers = [row["seq"] for row in rows]
            act.tell(
                "person:audit:viewed",
                ("audit", "chain"),
                first=min(numbers, default=None),
                last=max(numbers, default=None),
                filters=used,
            )
    people = await audit.people(house.db)
    return Page(await _shown(house, rows), people)


def _sought(house: House, before: int, filters: Filters) -> Sought:
    """Raises `Invalid` with everything that is wrong with it."""
    if flaws := [*_flaws_of_words(house, filters), *_flaws_of_days(filters)]:
        raise Invalid(flaws=tuple(flaws))
    first, last = filters.first, filters.last
    subject = filters.subject
    refused = filters.group == REFUSED
    return Sought(
        before=before,
        actor=None if filters.actor is None else f"person:{filters.actor}",
        subject=subject if subject and ":" in subject else None,
        kind=subject if subject and ":" not in subject else None,
        group=None if refused else filters.group,
        refused=refused,
        since=None if first is None else house.day_start(first),
        past=None if last is None else house.day_start(last + timedelta(days=1)),
    )


def _flaws_of_words(house: House, filters: Filters) -> list[Flaw]:
    flaws = []
    if filters.group is not None and filters.group not in (*GROUPS, REFUSED):
        flaws.append(Flaw("group", "No event is of that kind."))
    if filters.subject is not None:
        found = SUBJECT.fullmatch(filters.subject)
        if found is None:
            flaws.append(Flaw("subject", "A kind is wanted, or kind:id."))
        elif found[1] not in ABOUT | _asked_about(house):
            flaws.append(Flaw("subject", "No event is about such a thing."))
    return flaws


def _flaws_of_days(filters: Filters) -> list[Flaw]:
    days = {"first": filters.first, "last": filters.last}
    flaws = [
        Flaw(name, "A day of this department is wanted.")
        for name, day in days.items()
        if day is not None and day.year not in YEARS
    ]
    if filters.first and filters.last and filters.first > filters.last:
        flaws.append(Flaw("last", "It comes before the first day."))
    return flaws


def _asked_about(house: House) -> set[str]:
    """What a refusal can be about, as the audit calls it."""
    return {KINDS.get(kind, kind.lower()) for kind in house.engine.kinds.values()}


def _used(filters: Filters) -> dict[str, str]:
    """As it stands in the audit: of a thing that has no id of ours only its kind.

    Whatever else was typed in the place of an id could be a plate.
    """
    told = {
        "actor": filters.actor,
        "subject": None if filters.subject is None else _without_words(filters.subject),
        "group": filters.group,
        "first": filters.first,
        "last": filters.last,
    }
    return {name: str(value) for name, value in told.items() if value is not None}


def _without_words(subject: str) -> str:
    kind, _, id_ = subject.partition(":")
    try:
        return f"{kind}:{UUID(id_)}"
    except ValueError:
        return kind


async def _shown(house: House, rows: list[Row]) -> list[Shown]:
    details = {row["seq"]: msgspec.json.decode(row["canonical"])["details"] for row in rows}
    mentioned = {row[column] for row in rows for column in ("actor", "subject")}
    mentioned |= {f"device:{told['device']}" for told in details.values() if told.get("device")}
    names = await audit.names(house.db, mentioned)
    known = {clause.id: clause for clause in house.engine.clauses}
    return [_event(row, details[row["seq"]], names, known) for row in rows]


def _event(
    row: Row, details: dict[str, Any], names: dict[str, str], known: dict[str, Clause]
) -> Shown:
    told = TAGS.get(row["tag"])
    ids = details.get("clauses", ())
    return Shown(
        row=row,
        what=row["tag"] if told is None else told.sentence,
        details=details,
        actor_name=names.get(row["actor"]),
        subject_name=names.get(row["subject"]),
        device_name=names.get(f"device:{details.get('device')}"),
        clauses=tuple(known.get(id_, Clause(id_, "", "", "")) for id_ in ids),
    )
