"""`python -m tests.bench.matching [--short] [--write FILE]`: drawn plates, read by our models.

Two tables: what the keys and the scores are worth, and how long a read takes from its looks to the
scored candidates of a list of that length in PostgreSQL, on one connection, one read at a time.
Ends with an error where the slowest of a hundred reads takes longer than it may.
"""

import asyncio
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from time import perf_counter

from backend.domain.confusions import Confusions, parse
from backend.domain.matching import Background, Reading, Wanted, entry_keys, keys, score
from backend.store import candidates
from backend.store.database import Database
from backend.store.migrating import migrate
from models.look import Look
from models.pipeline import Pipeline
from models.training.specimens import drawn
from tests.bench.figures import at_most, hold, percentile, tell
from tests.bench.matching.listed import fill
from tests.servers import running

TABLE = Path(__file__).parents[3] / "models/registry/plate-reader/confusion.tsv"
SEED = 77_000_001
ENTRIES, LOOKS = 5_000_000, 400
SHORT = 100_000, 40
MUST_MS = 2.0
"""The 99th percentile of a read."""
ON_PLATE = 0.2
EVEN = Background(100_000)
"""Listed plates as common as others: what the picture alone says."""
WHOLE = "all of it"
STAGES = (
    ("keys", 0, 1),
    ("query", 1, 2),
    ("score", 2, 3),
    (WHOLE, 0, 3),
    ("beside it: a bare round trip", 3, 4),
)
"""What is timed, and between which marks; the last says what the machine itself adds to a query."""


@dataclass(frozen=True, slots=True)
class Read:
    """One drawn plate and what was read on it."""

    truth: str
    look: Look


def drawn_reads(count: int) -> list[Read]:
    pipeline = Pipeline.load()
    found = []
    for specimen in drawn(count, SEED):
        looks = [
            look
            for look in pipeline.look(specimen.picture)
            if look.box.iou(specimen.box) > ON_PLATE
        ]
        if looks:
            best = max(looks, key=lambda look: look.box.iou(specimen.box))
            found.append(Read(specimen.text, best))
    return found


def worth(reads: Sequence[Read], table: Confusions) -> str:
    """Whether the true plate, were it listed, is found, and with what probability."""
    found, told = 0, {0.02: [0, 0], 0.1: [0, 0], 0.5: [0, 0]}
    number: list[int] = []
    for read in reads:
        reading = Reading.of(read.look, table)
        looked_for = keys(reading)
        number.append(len(looked_for))
        hit = bool(set(entry_keys(read.truth)) & set(looked_for))
        found += hit
        (match,) = score(reading, [Wanted(read.truth, "")], EVEN)
        for least, counts in told.items():
            counts[0] += match.text >= least
            counts[1] += hit and match.text >= least
    exact = sum(read.look.best_text == read.truth for read in reads) / len(reads)
    lines = [
        "| the true plate, were it listed | share of reads |",
        "|---|---|",
        f"| read exactly | {exact:.1%} |",
        f"| found by the keys ({mean(number):.1f} a read) | {found / len(reads):.1%} |",
    ]
    lines += [
        f"| probability of its text at least {least} | {all_ / len(reads):.1%}, "
        f"found {with_key / max(1, all_):.2%} of these |"
        for least, (all_, with_key) in told.items()
    ]
    return "\n".join(lines)


async def timed(
    reads: Sequence[Read], table: Confusions, dsn: str, entries: int
) -> tuple[str, float]:
    """The table, and the 99th percentile of a whole read in milliseconds."""
    stages: dict[str, list[float]] = {name: [] for name, _, _ in STAGES}
    number: list[int] = []
    db = Database(dsn, planned_once=True)
    await db.open()
    try:
        await fill(db, entries)
        for turn in range(2):  # the first warms the pages that the index needs
            for read in reads:
                at = [perf_counter()]
                reading = Reading.of(read.look, table)
                looked_for = keys(reading)
                at.append(perf_counter())
                rows = await candidates.find(db, looked_for)
                at.append(perf_counter())
                wanted = [Wanted(row["plate"], row["state_code"]) for row in rows]
                score(reading, wanted, Background(entries, home="IL"))
                at.append(perf_counter())
                await db.value("SELECT 1")
                at.append(perf_counter())
                for name, one, other in STAGES:
                    stages[name].append((at[other] - at[one]) * 1000)
                number.append(len(rows))
            if not turn:
                for times in stages.values():
                    times.clear()
    finally:
        await db.close()
    lines = [
        f"| ms a read, {entries:,} entries, {mean(number):.1f} candidates | p50 | p99 |",
        "|---|---|---|",
    ]
    for name, times in stages.items():
        lines.append(f"| {name} | {percentile(times, 0.5):.2f} | {percentile(times, 0.99):.2f} |")
    return "\n".join(lines), percentile(stages[WHOLE], 0.99)


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def main() -> None:
    entries, count = SHORT if "--short" in sys.argv else (ENTRIES, LOOKS)
    table = parse(TABLE.read_text("utf-8"))
    say(f"reading {count} drawn plates …")
    reads = drawn_reads(count)
    say(f"a list of {entries:,} entries …")
    with running(migrate) as servers, servers.fresh() as addresses:
        times, slowest = asyncio.run(timed(reads, table, addresses.owner_database, entries))
    about = f"{len(reads)} reads, one after another, on one of {os.cpu_count()} cores."
    tell("matching", f"{worth(reads, table)}\n\n{times}\n\n{about}")
    hold([at_most(f"matching, p99 a read of {entries:,} entries", slowest, MUST_MS, "ms")])


if __name__ == "__main__":
    main()
