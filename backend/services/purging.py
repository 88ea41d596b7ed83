"""A capture day is given up when it has lived long enough, and leaves a certificate (R-RET-01…05).

1. Its figures are counted and go into the chain; no plate is among them.
2. Rows: its tables, and the hits and alerts that came of them, in one transaction.
3. Its key, which ends every copy of its pictures, also those in backups.
4. Its pictures.
5. Records of it whose content was known are looked for everywhere; what was found, or not, is
   written into the certificate, and that into the chain.

Each step is written down when it is done: whoever is killed in the middle, the next goes on there.
"""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from backend.domain.retention import Watch
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import evidence, purges
from backend.store.database import Row

SHOWN = 60
"""For so many days a certificate is among those that the calendar shows."""
LATE = timedelta(days=1)
"""How long after its time a day may still be here before it is called overdue."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Capture days, the newest first; until when the clock is not believed, if it leapt."""

    days: list[Row]
    believed_from: datetime | None


class NobodyPurges(Exception):  # noqa: N818 - an answer with a reason, as SettingsRefused
    """No address of the role that may give up a day."""


async def purge(house: House) -> int:
    """Every hour: each day that is due, the oldest first. How many went.

    A clock that leapt is not believed for a while: until then nothing is given up, and what is
    older than its limit is shown to nobody all the same.
    """
    seen = (await purges.watch(house.db) or Watch(house.now(), None)).looks(house.now())
    await purges.keep_watch(house.db, seen)
    due = await _due(house) if seen.believed else []
    if due and not house.settings.purge_database:
        raise NobodyPurges("PLATEWARDEN_PURGE_DATABASE is not set: nothing can be purged")
    for day in due:
        await _give_up(house, day)
    return len(due)


async def _due(house: House) -> list[date]:
    """Days of which something is left anywhere, though their time is over."""
    stored = await purges.days(house.db) | house.images.days() | house.keys.days()
    begun = await purges.unended(house.db)
    return sorted({day for day in stored if house.now() >= house.over_at(day)} | begun)


async def _give_up(house: House, day: date) -> None:
    row = await purges.begin(
        house.db,
        {
            "day": day,
            "first_at": house.day_start(day),
            "past_at": house.day_start(day + timedelta(days=1)),
            "due_at": house.over_at(day),
            "now": house.now(),
        },
    )
    if row["tally"] is None:
        await _count(house, row)
    await purges.drop_rows(house.settings.purge_database, day)
    await purges.step(house.db, day, "rows", house.now(), {})
    key = house.keys.destroy_day(day)
    await purges.step(house.db, day, "key", house.now(), {"key": key} if key else {})
    await asyncio.to_thread(house.images.drop_day, day)
    await purges.step(house.db, day, "files", house.now(), {})
    await _certify(house, await purges.one(house.db, day))


async def _count(house: House, row: Row) -> None:
    day = row["day"]
    tally = await purges.tally(house.db, row["first_at"], row["past_at"])
    planted = await purges.planted(house.db, row["first_at"], row["past_at"])
    files, size = await asyncio.to_thread(house.images.weigh, day)
    gone = {"planted": planted, "files": files, "bytes": size}
    async with acting(house) as act:
        await purges.keep_tally(house.db, day, tally, gone)
        act.tell(
            "system:day:counted",
            ("day", day.isoformat()),
            frames=_total(tally["cameras"], "frames"),
            reads=_total(tally["cameras"], "reads"),
            hits=_total(tally["hits"], "hits"),
            digest=digest(tally),
        )


async def _certify(house: House, row: Row) -> None:
    """Once more where something of a day that had a certificate was found again."""
    certificate = await _certificate(house, row)
    async with acting(house) as act:
        await purges.end(house.db, row["day"], certificate, house.now())
        act.tell(
            "system:day:purged",
            ("day", row["day"].isoformat()),
            late=house.now() >= row["due_at"] + LATE,
            files=certificate["gone"]["pictures"],
            left=certificate["looked_for"]["found"],
            digest=digest(certificate),
        )


async def _certificate(house: House, row: Row) -> dict[str, Any]:
    """What went and what proves it, as it goes into the chain and onto paper."""
    retention, cameras = house.profile.retention, row["tally"]["cameras"]
    bound = retention.maximum_days if retention.maximum_days.value else retention.minimum_days
    return {
        "department": house.profile.department.name,
        "day": row["day"].isoformat(),
        "limit": {
            "days": retention.days,
            "kind": "maximum" if retention.maximum_days.value else "minimum",
            "citation": bound.citation,
            "schedule": retention.schedule_number.value or None,
            "schedule_citation": retention.schedule_number.citation,
        },
        "due_at": row["due_at"].isoformat(),
        "gone": {
            **{name: _total(cameras, name) for name in ("frames", "looks", "reads")},
            "hits": _total(row["tally"]["hits"], "hits"),
            "alerts": _total(row["tally"]["hits"], "alerts"),
            "pictures": row["gone"].get("files", 0),
            "bytes": row["gone"].get("bytes", 0),
        },
        "key": row["gone"].get("key"),
        "tally": digest(row["tally"]),
        "moved_to_evidence": await _moved(house, row["day"]),
        "looked_for": await _looked_for(house, row),
    }


async def _moved(house: House, day: date) -> list[dict[str, Any]]:
    """What left the purge, by its ground; what only a second person's yes let leave is told."""
    rows = await evidence.of_day(house.db, day)
    return [
        {"basis": row["basis"], "packages": row["packages"], "by_two": row["needs_second"]}
        for row in rows
    ]


async def _looked_for(house: House, row: Row) -> dict[str, Any]:
    """The records that were known: none of them may be found in any store."""
    planted: Sequence[Row] = row["gone"].get("planted", ())
    frames = [one["frame"] for one in planted]
    reads = [one["read"] for one in planted if one["read"]]
    rows = await purges.found(house.db, frames, reads)
    pictures = sum(house.images.lies(one["blob"]) for one in planted)
    key = house.keys.has_day(row["day"])
    return {
        "records": len(planted),
        "stores": ["database", "pictures", "keys"],
        "found": rows + pictures + key,
    }


async def calendar(house: House, who: Who) -> Calendar:
    """Each capture day that is kept, with when it goes, and those that went."""
    await ask(house, who, "view_audit", ("Audit", "purges"))
    today = house.capture_day(house.now())
    since = today - timedelta(days=house.profile.retention.days + SHOWN)
    went = {row["day"]: row for row in await purges.all_of_them(house.db, since)}
    kept = {day for day in await purges.days(house.db) if day <= today} - set(went)
    days = [
        went.get(day) or {"day": day, "due_at": house.over_at(day), "ended_at": None}
        for day in sorted(kept | set(went), reverse=True)
    ]
    seen = await purges.watch(house.db)
    return Calendar(days, None if seen is None or seen.believed else seen.steady_from)


def digest(told: Any) -> str:  # noqa: ANN401 - whatever is kept as JSON
    """SHA-256 over its JSON: keys in order, nothing between."""
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def _total(rows: Sequence[Row], name: str) -> int:
    return sum(int(row[name]) for row in rows)
