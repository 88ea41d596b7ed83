"""Thirty days of reads in a real PostgreSQL: as many as asked for, of plates drawn by Zipf's law.

Every plate is read at least once; the others are drawn by rank, so that few plates pass every day
and most pass once. The same seed makes the same reads. The disk is written day by day, and what is
there already is not written again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import asyncpg
import numpy as np
import numpy.typing as npt

from backend.domain.plates import fold

SEED = 30_000_001
DAYS = 30
LAST = date(2026, 11, 22)
ZONE = ZoneInfo("America/Chicago")
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
DIGITS = "0123456789"
SHAPES = ("@@#####", "@@#####", "@@@####", "@@@####", "@@@###", "#@@@###", "@#####", "######@")
"""What serials look like, Illinois' two first."""
EXPONENT = 0.9
"""Of Zipf's law."""
PLATES = "INSERT INTO day_plate (day_at, folded) SELECT DISTINCT $1::timestamptz, folded FROM"
CAMERAS = 60
CAMERA = "00000000-0000-0000-0000-"
COLUMNS = [
    *("captured_at", "id", "camera_id", "owner_agency", "last_at", "text", "folded"),
    *("confidence", "state_code", "state_probability", "settled", "looks", "best_look_id"),
    "models",
]
Ranks = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Stored:
    """What is to be there: `reads` over thirty days, of `plates` distinct ones."""

    reads: int
    plates: int

    @property
    def a_day(self) -> int:
        return self.reads // DAYS

    def serials(self) -> list[str]:
        """All distinct plates, the commonest first."""
        random = np.random.default_rng(SEED)
        made: dict[str, None] = {}
        while len(made) < self.plates:
            shape = SHAPES[int(random.integers(len(SHAPES)))]
            many = self.plates // len(SHAPES) + 1
            columns = [
                np.array(list(LETTERS if sign == "@" else DIGITS))[
                    random.integers(23 if sign == "@" else 10, size=many)
                ]
                for sign in shape
            ]
            made.update(dict.fromkeys(map("".join, zip(*columns, strict=True))))
        return list(made)[: self.plates]

    def ranks(self) -> Ranks:
        """Which plate each read is of, in the order in which they were captured."""
        random = np.random.default_rng(SEED + 1)
        weights = 1.0 / np.arange(1, self.plates + 1) ** EXPONENT
        whole = np.cumsum(weights)
        again = np.searchsorted(whole, random.random(self.reads - self.plates) * whole[-1])
        ranks = np.concatenate([np.arange(self.plates), again])
        random.shuffle(ranks)
        return ranks


def days() -> list[date]:
    return [LAST - timedelta(days=DAYS - 1 - number) for number in range(DAYS)]


def first_instant(day: date) -> datetime:
    return datetime.combine(day, time(), ZONE).astimezone(UTC)


SETTLED = '{"characters":[],"confidence":0.93,"runner_up":"","state":null,"looks":3}'
"""A small part of what a read keeps: no search looks into it, and the disk has other tenants."""
WHILE_FILLING = ("read_camera", "read_folded", "day_plate_parts", "day_plate_end")
"""Indexes that are made when everything is there: sorting is faster than inserting."""


def rows(day: date, texts: list[str]) -> Iterator[bytes]:
    """One day's reads as COPY takes them, some thousand at a time; spread evenly over the day."""
    first = first_instant(day)
    step = (first_instant(day + timedelta(days=1)) - first) / len(texts)
    base = f"{int(first.timestamp() * 1000):012x}"
    start = f"{base[:8]}-{base[8:]}-7000-8000-"
    lines = []
    for number, text in enumerate(texts):
        at, id_ = (first + step * number).isoformat(), f"{start}{number:012x}"
        owner = "Normal Police Department" if number % 10 == 0 else "Bloomington Police Department"
        lines.append(
            f"{at}\t{id_}\t{CAMERA}{number % CAMERAS + 1:012x}\t{owner}\t{at}\t{text}"
            f"\t{fold(text)}\t0.93\tIL\t0.97\t{SETTLED}\t3\t{id_}\tbench\n"
        )
        if len(lines) == 20_000:
            yield "".join(lines).encode()
            lines = []
    yield "".join(lines).encode()


async def fill_day(dsn: str, day: date, texts: list[str]) -> None:
    """A day's reads and plates, as if they had come in one by one; its partitions are made."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            await connection.execute("SELECT make_capture_day($1)", day)
            await connection.copy_to_table(
                f"read_{day:%Y%m%d}", source=_Pieces(rows(day, texts)), columns=COLUMNS
            )
            await connection.execute(
                f"{PLATES} read_{day:%Y%m%d} ORDER BY folded", first_instant(day)
            )
    finally:
        await connection.close()


async def make_indexes(dsn: str) -> None:
    """Those that were left out, by their own definitions."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute("SET maintenance_work_mem = '1GB'")
        for row in await connection.fetch("SELECT name, definition FROM left_out"):
            await connection.execute(row["definition"])
            await connection.execute("DELETE FROM left_out WHERE name = $1", row["name"])
    finally:
        await connection.close()


async def leave_out_indexes(dsn: str) -> None:
    """Until everything is there; how they are made again is kept beside the data."""
    connection = await asyncpg.connect(dsn)
    try:
        async with connection.transaction():
            await connection.execute("CREATE TABLE left_out (name text, definition text)")
            for name in WHILE_FILLING:
                # PostgreSQL tells an index over all days as one that the days do not have.
                await connection.execute(
                    "INSERT INTO left_out SELECT $1::text,"
                    " replace(pg_get_indexdef($1::text::regclass), ' ON ONLY ', ' ON ')",
                    name,
                )
                await connection.execute(f"DROP INDEX {name}")
    finally:
        await connection.close()


class _Pieces:
    """Bytes that are made while they are sent."""

    def __init__(self, source: Iterator[bytes]) -> None:
        self._source = source

    def __aiter__(self) -> "_Pieces":
        return self

    async def __anext__(self) -> bytes:
        try:
            return next(self._source)
        except StopIteration:
            raise StopAsyncIteration from None
