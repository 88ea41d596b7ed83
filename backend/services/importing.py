"""A general list is brought in: read as a stream, staged, and put in force in one step."""

import asyncio
import csv
import hashlib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from io import StringIO
from itertools import islice
from time import monotonic
from typing import BinaryIO
from uuid import UUID

import msgspec

from backend.domain.ids import new_id
from backend.domain.importing import Columns, ImportRules, Reader, Row
from backend.domain.matching import entry_keys
from backend.domain.plates import TWINS
from backend.domain.sources import Source
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import imports, lists
from backend.store.imports import Snapshot, Twins
from policies.facts import Value

AT_ONCE = 10_000
"""Rows that are read between two hand-overs to the database: a few megabytes."""
MICROSECOND = timedelta(microseconds=1)
MOST_TWINS = 50
GRACE = timedelta(minutes=1)
"""Reads that have just met the old snapshot are done by then."""
SWEEP_S = 15.0
"""The sweep goes on the next time."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file."""

    list_id: UUID
    snapshot: int
    read: Reader
    twins: Twins
    digest: str


async def import_general(
    house: House, who: Who, name: str, file: BinaryIO, source: Source | None = None
) -> Imported:
    """R-HOT-02: the list is replaced in one step, or stays as it was.

    Until the commit reads match the old snapshot, from then on the new one. R-HOT-03: of a source
    in the register the classes registered for it are taken, and no others.
    """
    about: dict[str, Value] = {"kind": "general", "reason_classes": frozenset()}
    permit = await ask(house, who, "import_general_list", ("HotList", name), about)
    known = frozenset(reason.id for reason in house.profile.reasons)
    digest = await asyncio.to_thread(_digest, file)
    async with acting(house, who) as act:
        now = house.now()
        list_id = await lists.list_named(house.db, name, "general", new_id(now), now)
        held = await lists.lock_list(house.db, list_id)
        ours = known & source.reasons if source else known
        columns = source.columns if source else Columns()
        reader = Reader(columns, ImportRules(ours, previous=held["entries"]))
        await imports.stage(house.db, permit, _chunks(reader.rows(file), now))
        reader.repeated(await imports.repeated(house.db))
        reader.judge()
        twins = await imports.twins(house.db, *TWINS, MOST_TWINS)
        snapshot = held["snapshot"] + 1
        new = Snapshot(list_id, snapshot, bytes.fromhex(digest), reader.taken, house.now())
        await imports.put_in_force(house.db, permit, new)
        act.tell(
            "person:list:imported" if who.actor.kind == "person" else "system:list:imported",
            ("list", str(list_id)),
            snapshot=snapshot,
            entries=reader.taken,
            refused=reader.wrong,
            not_ours=reader.not_ours,
            digest=digest,
        )
    return Imported(list_id, snapshot, reader, twins, digest)


def _digest(file: BinaryIO) -> str:
    """Of the whole file, which is then at its beginning again."""
    found = hashlib.sha256()
    while part := file.read(2**20):
        found.update(part)
    file.seek(0)
    return found.hexdigest()


async def sweep(house: House) -> int:
    """What is left of lists that were replaced goes, a little at a time."""
    gone, until = 0, monotonic() + SWEEP_S
    while monotonic() < until:
        some = await imports.sweep(house.db, house.now() - GRACE)
        if not some:
            break
        gone += some
    return gone


async def _chunks(rows: Iterator[Row], now: datetime) -> AsyncIterator[bytes]:
    """As the staging table takes them, read beside the loop that serves everybody else."""
    while chunk := await asyncio.to_thread(_chunk, rows, now):
        yield chunk


def _chunk(rows: Iterator[Row], now: datetime) -> bytes:
    text = StringIO()
    csv.writer(text).writerows(
        (
            row.line,
            # In the order of the rows, so that the index of the ids grows at its end alone.
            new_id(now + row.line * MICROSECOND),
            row.plate,
            f"{{{','.join(entry_keys(row.plate))}}}",
            row.state,
            row.reason_class,
            row.reason,
            _vehicle(row.make, row.model, row.color, row.year),
            row.source,
            row.case_number,
        )
        for row in islice(rows, AT_ONCE)
    )
    return text.getvalue().encode()


@lru_cache(4096)
def _vehicle(make: str, model: str, color: str, year: int | None) -> str:
    """Most vehicles of a list are of few kinds."""
    told = {"make": make, "model": model, "color": color, "year": year}
    return msgspec.json.encode({name: value for name, value in told.items() if value}).decode()
