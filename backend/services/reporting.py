"""The monthly report: frozen when a month is over, inspected, and published without names.

R-AUD-01, R-AUD-03, R-AUD-04, R-PRO-11. A month is the sum of its days: of those that went by what
was counted before, of the others as they stand; and of the audit's events by their kind.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.recounts import Change, changes
from backend.domain.reports import (
    Camera,
    Hits,
    Month,
    Report,
    first_of_next,
    internal,
    months_over,
    public,
)
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.purging import LATE, digest
from backend.store import installation, purges, reports
from backend.store.database import Row

CAUGHT_UP = timedelta(days=62)
"""A month that has been over for longer is frozen no more: nothing of it is left to be counted."""
LISTS = {"general": "State and federal lists", "detective": "Detectives", "commander": "Commanders"}
OUTCOMES = {"": "undecided", "disposed": "decided", "misread": "misread"}


@dataclass(frozen=True, slots=True)
class Kept:
    """A frozen month with names, its digest, and whether the same without names is public."""

    month: date
    report: Report
    digest: str
    row: Row


async def freeze(house: House) -> int:
    """Each month that is over and is not frozen yet; how many were."""
    place = await installation.one(house.db)
    if place is None:
        return 0
    begun, today = house.capture_day(place["made_at"]), house.capture_day(house.now())
    there = await reports.made(house.db)
    due = [
        month
        for month in months_over(begun, today)
        if month not in there and house.now() < house.day_start(first_of_next(month)) + CAUGHT_UP
    ]
    for month in due:
        await _freeze(house, month)
    return len(due)


@dataclass(frozen=True, slots=True)
class Recount:
    """A frozen month counted again. `by_rows`, `by_tally`: days counted in each way.

    `late`: pictures that came in, and alerts that were decided, after it was frozen: why a number
    may not be the same.
    """

    frozen_at: datetime
    changes: list[Change]
    by_rows: int
    by_tally: int
    late: dict[str, int]


async def recompute(house: House, month: date) -> Recount:
    """From the rows of days that live, and from the chained tallies of those that went."""
    row = await _one(house, month)
    past_month = first_of_next(month)
    first, past = house.day_start(month), house.day_start(past_month)
    gone = await reports.tallies(house.db, month, past_month)
    there = await purges.days(house.db)
    days = [month + timedelta(days=offset) for offset in range((past_month - month).days)]
    now = internal(await _counted(house, month))
    return Recount(
        frozen_at=row["made_at"],
        changes=changes(msgspec.convert(row["internal"], Report), now),
        by_rows=sum(day in there for day in days),
        by_tally=len(gone),
        late=await reports.late(house.db, first, past, row["made_at"]),
    )


async def _freeze(house: House, month: date) -> None:
    counted = await _counted(house, month)
    least = house.profile.reports.least.value
    with_names = msgspec.to_builtins(internal(counted))

    def alias(username: str) -> str:
        return house.keys.count_as(f"report {month.isoformat()} {username}")

    without = public(counted, alias, least)
    told = msgspec.to_builtins(without)
    async with acting(house) as act:
        made = await reports.freeze(
            house.db,
            {
                "month": month,
                "made_at": house.now(),
                "internal": with_names,
                "public": told,
                "least": least,
            },
        )
        if made:
            act.tell(
                "system:report:frozen",
                ("report", month.isoformat()),
                internal=digest(with_names),
                public=digest(told),
                hidden=without.hidden,
            )


async def _counted(house: House, month: date) -> Month:
    db, past_month = house.db, first_of_next(month)
    first, past = house.day_start(month), house.day_start(past_month)
    gone = await reports.tallies(db, month, past_month)
    tally = [row["tally"] for row in gone] + [await purges.tally(db, first, past)]
    days = [month + timedelta(days=offset) for offset in range((past_month - month).days)]
    there = await purges.days(db) | {row["day"] for row in gone}
    ended = await reports.went(db, first, past)
    return Month(
        days=len(days),
        missing=sum(day not in there for day in days),
        cameras=_cameras(tally, await reports.camera_names(db)),
        hits=_hits(tally),
        events=await reports.events(db, first, past),
        people=await reports.by_person(db, first, past),
        purposes=_named(await reports.by_purpose(db, first, past), _purposes(house)),
        clauses=_named(await reports.by_clause(db, first, past), _citations(house)),
        purged=len(ended),
        late=sum(row["ended_at"] >= row["due_at"] + LATE for row in ended),
        left=sum(row["certificate"]["looked_for"]["found"] for row in ended),
        acts=_summed(tally, "acts", "action"),
        decided=_summed(tally, "decided", "band"),
        partners=await reports.partners(db, month, past_month),
        declarations=await reports.declarations(db, month, past_month),
    )


def _summed(tallies: Sequence[Mapping[str, Any]], part: str, by: str) -> dict[Any, int]:
    """Of one part of the tallies, summed; older tallies may not have it."""
    sums: Counter[Any] = Counter()
    for tally in tallies:
        for row in tally.get(part, ()):
            sums[row[by]] += row["times"]
    return dict(sums)


def _cameras(tallies: Sequence[Mapping[str, Any]], names: Mapping[str, str]) -> list[Camera]:
    counted: dict[str, Counter[str]] = {}
    for tally in tallies:
        for row in tally["cameras"]:
            sums = counted.setdefault(row["camera"], Counter())
            sums.update({name: row[name] for name in ("frames", "unreadable", "reads")})
        for row in _real(tally):
            sums = counted.setdefault(row["camera"], Counter())
            sums.update({"hits": row["hits"], "rejected": row["rejected"]})
    return [
        Camera(
            names.get(id, "A camera no longer in the register"),
            *(sums[name] for name in ("frames", "unreadable", "reads", "hits", "rejected")),
        )
        for id, sums in sorted(counted.items(), key=lambda pair: names.get(pair[0], ""))
    ]


def _hits(tallies: Sequence[Mapping[str, Any]]) -> list[Hits]:
    counted: dict[tuple[str, str], Counter[str]] = {}
    for tally in tallies:
        for row in _real(tally):
            sums = counted.setdefault((row["list"], row["outcome"]), Counter())
            sums.update({name: row[name] for name in ("hits", "alerts", "accepted", "rejected")})
    return [
        Hits(
            LISTS.get(list_, list_),
            OUTCOMES.get(outcome, outcome),
            *(sums[name] for name in ("hits", "alerts", "accepted", "rejected")),
        )
        for (list_, outcome), sums in sorted(counted.items())
    ]


def _real(tally: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [row for row in tally["hits"] if not row["test"] and not row["withdrawn"]]


def _named(counted: Mapping[str, int], words: Mapping[str, str]) -> dict[str, int]:
    """By their words; what has the same word is one."""
    sums: Counter[str] = Counter()
    for id, times in counted.items():
        sums[words.get(id, id)] += times
    return dict(sums)


def _purposes(house: House) -> dict[str, str]:
    return {purpose.id: purpose.word for purpose in house.profile.purposes}


def _citations(house: House) -> dict[str, str]:
    return {clause.id: clause.citation for clause in house.engine.clauses if clause.citation}


async def listed(house: House, who: Who) -> list[Row]:
    await ask(house, who, "view_audit", ("Audit", "reports"))
    return await reports.all_of_them(house.db)


async def shown(house: House, who: Who, month: date) -> Kept:
    """With names; that it was shown is recorded."""
    await ask(house, who, "view_audit", ("Audit", "reports"))
    row = await _one(house, month)
    async with acting(house, who) as act:
        act.tell("person:report:shown", ("report", month.isoformat()))
    report = msgspec.convert(row["internal"], Report)
    return Kept(month, report, digest(row["internal"]), row)


async def inspect(house: House, who: Who, month: date, note: str) -> None:
    """R-AUD-01: once, by whoever conducts the audit, with what they found."""
    permit = await ask(house, who, "verify_audit", ("Audit", "reports"))
    await _one(house, month)
    async with acting(house, who) as act:
        by = (UUID(who.id), house.now())
        if not await reports.inspect(house.db, permit, month, by, note.strip()):
            raise Conflict(Code.REPORT_INSPECTED)
        act.tell("person:report:inspected", ("report", month.isoformat()), note=note.strip())


async def release(house: House, who: Who, month: date) -> None:
    """R-AUD-03: without names, once, after its inspection; whoever does is named on it."""
    permit = await ask(house, who, "verify_audit", ("Audit", "reports"))
    row = await _one(house, month)
    if row["inspected_at"] is None:
        raise Conflict(Code.REPORT_NOT_INSPECTED)
    async with acting(house, who) as act:
        if not await reports.release(house.db, permit, month, (UUID(who.id), house.now())):
            raise Conflict(Code.REPORT_RELEASED)
        subject = ("report", month.isoformat())
        act.tell("person:report:released", subject, public=digest(row["public"]))


async def published(house: House) -> list[Row]:
    """What needs no sign-in."""
    return await reports.released(house.db)


async def notes(house: House) -> list[Row]:
    """What was said of published months, the oldest first."""
    return await reports.notes(house.db)


async def _one(house: House, month: date) -> Row:
    row = await reports.one(house.db, month)
    if row is None:
        raise NotFound(Code.NOT_FOUND, "No figures of that month are on file.")
    return row
