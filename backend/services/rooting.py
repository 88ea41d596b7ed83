"""A day of the audit chain is closed with one hash, and an event proved to be in it (RFC 9162).

Whoever kept a day's hash, from the public page or on paper, can tell later whether the day is the
same, and of a single event whether it is in it, without seeing the others.
"""

from datetime import timedelta
from typing import Any

from backend.domain.chain import GENESIS
from backend.domain.errors import Code, NotFound
from backend.domain.exports import Rooted, proof
from backend.domain.merkle import Growing
from backend.services.acting import acting
from backend.services.house import House
from backend.store import audit, day_roots, purges
from backend.store.audit import Sought
from backend.store.database import Database, Row

SETTLED = timedelta(hours=1)
"""After a day's end, for acts that began in it; what comes later is in the next one."""
SHOWN = 400
"""Days on the public page."""


async def close_days(house: House) -> int:
    """Each day that is over is closed, in their order; how many were.

    While the clock is not believed none is: a day that is to come could not be opened again.
    """
    seen = await purges.watch(house.db)
    if seen is not None and not seen.believed:
        return 0
    closed = 0
    while (row := await _next(house)) is not None:
        async with acting(house) as act:
            if await day_roots.add(house.db, row):
                closed += 1
                act.tell(
                    "system:audit:rooted",
                    ("audit", row["day"].isoformat()),
                    first=row["first_seq"],
                    past=row["past_seq"],
                    root=row["root"].hex(),
                )
    return closed


async def _next(house: House) -> Row | None:
    """The oldest day that is over and not closed."""
    last = await day_roots.last(house.db)
    if last is None:
        begun = await audit.before(house.db, Sought(2), 1)
        if not begun:
            return None
        day, first, head = house.capture_day(begun[0]["at"]), 1, GENESIS
    else:
        day, first, head = last["day"] + timedelta(days=1), last["past_seq"], last["head"]
    end = house.day_start(day + timedelta(days=1))
    if house.now() < end + SETTLED:
        return None
    past = await day_roots.past_of(house.db, first, end)
    tree, before = Growing(), head
    async for digest in day_roots.hashes(house.db, first, past):
        tree.add(digest)
        head = digest
    return {
        "day": day,
        "first_seq": first,
        "past_seq": past,
        "root": tree.root(),
        "before": before,
        "head": head,
        "made_at": house.now(),
    }


def rooted(row: Row) -> Rooted:
    return Rooted(row["day"], row["first_seq"], row["past_seq"], row["root"])


async def wrong_day(db: Database) -> Rooted | None:
    """The first day whose events do not have the hash that it was closed with."""
    for row in await day_roots.every(db):
        tree = Growing()
        async for digest in day_roots.hashes(db, row["first_seq"], row["past_seq"]):
            tree.add(digest)
        if tree.root() != row["root"]:
            return rooted(row)
    return None


async def published(house: House) -> list[Row]:
    """The newest days with their hashes: what everybody may keep."""
    return await day_roots.newest(house.db, SHOWN)


async def prove(db: Database, seq: int) -> dict[str, Any]:
    """That an event is in the chain, for one who has its day's hash (`domain.exports.proof`).

    Raises `NotFound` of an event that no day was closed with.
    """
    row = await day_roots.of_event(db, seq)
    if row is None:
        raise NotFound(Code.NOT_FOUND, "No day was closed with that event.")
    hashes = [one async for one in day_roots.hashes(db, row["first_seq"], row["past_seq"])]
    [event] = [link async for link in audit.links(db, seq, after=seq - 1)]
    place = seq - row["first_seq"]
    before = hashes[place - 1] if place else row["before"]
    return proof(rooted(row), hashes, event, before)
