"""`python -m tests.bench.importing [--short] [--write FILE]`: a million entries, twice.

A list is brought in, then the next day's in its place, as an upload is: read, judged, staged, put
in force. All the while one reader after another asks for a plate that stands in both, as the
matcher does: each time it must be found once, in the old snapshot or in the new one. Ends with an
error where that is not so, where it takes longer than it may, or where memory grows with the list.
"""

import asyncio
import os
import random
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from time import perf_counter
from typing import BinaryIO, cast

from backend.domain.ids import new_id
from backend.domain.matching import entry_keys
from backend.services import importing
from backend.services.acting import Who
from backend.services.house import House, open_house
from backend.settings import Settings
from backend.store import candidates, clock
from backend.store.migrating import migrate
from policies.facts import Actor
from tests.bench.figures import at_least, at_most, hold, percentile, tell
from tests.servers import Fresh, running

ROWS, SHORT = 1_000_000, 50_000
MUST_S, MUST_MB = 60.0, 150.0
"""For the whole import, and how much more memory the process may take than before it."""
WATCHED = "ZZZ9999"
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
STATES = ("IL", "IL", "WI", "IN", "IA", "MO", "MI", "TX")
REASONS = ("stolen_vehicle", "stolen_plate", "wanted_person", "missing_person")
HEAD = "plate,state,reason_class,reason,make,model,color,year,source,case_number\n"
MB = 2**20


def rows(count: int, day: int) -> Iterator[str]:
    """Drawn with a seed; each day's are one hundredth others than the day's before."""
    yield HEAD
    yield f"{WATCHED},IL,stolen_vehicle,Reported stolen,Ford,Fusion,gray,2015,State,D26-0\n"
    for number in range(1, count):
        drawn = random.Random(number if number % 100 else number + day * count)  # noqa: S311 - a bench
        plate = "".join(drawn.choices(LETTERS, k=2)) + f"{drawn.randrange(100_000):05}"
        state, reason = drawn.choice(STATES), drawn.choice(REASONS)
        yield (
            f"{plate},{state},{reason},Reported stolen,Ford,Fusion,gray,{2000 + number % 25},"
            f"State,D26-{number}\n"
        )


def written(count: int, day: int) -> BinaryIO:
    """In a file, as an upload arrives, so that it is in nobody's memory."""
    file = cast("BinaryIO", TemporaryFile())  # noqa: SIM115 - closed by whoever reads it
    for row in rows(count, day):
        file.write(row.encode())
    file.seek(0)
    return file


@dataclass
class Watched:
    """What a matcher has met while a list was brought in."""

    ms: list[float] = field(default_factory=list)
    ages: set[object] = field(default_factory=set)
    wrong: int = 0


async def watch(house: House, met: Watched, over: asyncio.Event) -> None:
    """As a read's matching asks, again and again, on connections of its own."""
    while not over.is_set():
        began = perf_counter()
        found = await candidates.find(house.db, entry_keys(WATCHED))
        met.ms.append((perf_counter() - began) * 1000)
        exact = [row for row in found if row["plate"] == WATCHED and row["current"]]
        met.wrong += len(exact) != 1
        met.ages |= {row["imported_at"] for row in exact}
        await asyncio.sleep(0.01)


@dataclass(frozen=True)
class Taken:
    """One list brought in."""

    seconds: float
    met: Watched
    grown_mb: float


async def bring_in(house: House, who: Who, file: BinaryIO, *, watched: bool) -> Taken:
    met, over = Watched(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        if watched:
            group.create_task(watch(house, met, over))
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        began = perf_counter()
        await importing.import_general(house, who, "State list", file)
        took = perf_counter() - began
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / MB
        over.set()
    return Taken(took, met, grown)


async def sweep(house: House) -> Taken:
    """What is left of the first list goes, while the matcher goes on."""
    met, over = Watched(), asyncio.Event()
    later = replace(house, now=lambda: clock.now() + 2 * importing.GRACE)
    async with asyncio.TaskGroup() as group:
        group.create_task(watch(house, met, over))
        began = perf_counter()
        while await importing.sweep(later):
            pass
        took = perf_counter() - began
        over.set()
    return Taken(took, met, 0)


async def timed(home: Path, addresses: Fresh, count: int) -> tuple[Taken, Taken, Taken]:
    settings = Settings(home=home, database=addresses.database, redis=addresses.redis)
    async with open_house(settings, planned_once=True) as house:
        await house.db.run(
            "INSERT INTO installation (department, profile, zone, made_at, unlocked_at)"
            " VALUES ('Bench', $1, $2, $3, $3)",
            house.profile.name,
            house.profile.department.zone,
            house.now(),
        )
        today = house.capture_day(house.now())
        actor = Actor(
            id=str(new_id(house.now())),
            kind="person",
            role="administrator",
            training_until=today.replace(year=today.year + 1),
            device="desk",
            device_enrolled=True,
            fresh=True,
        )
        first = await bring_in(house, Who(actor), written(count, 0), watched=False)
        second = await bring_in(house, Who(actor), written(count, 1), watched=True)
        return first, second, await sweep(house)


def table(count: int, taken: tuple[Taken, Taken, Taken]) -> str:
    first, second, swept = taken
    lines = [
        f"| {count:,} entries | seconds | matching meanwhile p50, p99, slowest | memory grown by |",
        "|---|---|---|---|",
        f"| the first list | {first.seconds:.1f} | | {first.grown_mb:.0f} MB |",
    ]
    for name, each in (("the next one in its place", second), ("the old rows swept", swept)):
        ms = each.met.ms
        p50, p99 = percentile(ms, 0.5), percentile(ms, 0.99)
        lines.append(
            f"| {name} | {each.seconds:.1f} | {p50:.1f}, {p99:.1f}, {max(ms):.0f} ms |"
            f" {each.grown_mb:.0f} MB |"
        )
    asked = len(second.met.ms) + len(swept.met.ms)
    wrong = second.met.wrong + swept.met.wrong
    lines.append(
        f"\nThe watched plate was asked for {asked:,} times and not found once {wrong} times;"
        f" {os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}."
    )
    return "\n".join(lines)


def main() -> None:
    count = SHORT if "--short" in sys.argv else ROWS
    with running(migrate) as servers, servers.fresh() as addresses, TemporaryDirectory() as home:
        taken = asyncio.run(timed(Path(home), addresses, count))
    first, second, swept = taken
    tell("importing", table(count, taken))
    met = second.met.wrong + swept.met.wrong
    hold(
        [
            at_most(f"importing {count:,} entries", second.seconds, MUST_S, "s"),
            at_most("reads that met neither list or both", met, 0),
            at_least("reads matched while the list came in", len(second.met.ms), 1),
            at_most("memory grown", max(first.grown_mb, second.grown_mb), MUST_MB, "MB"),
        ]
    )


if __name__ == "__main__":
    main()
