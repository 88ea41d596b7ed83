"""`python -m tests.bench.chaining [--passings N] [--write FILE]`: what the audit chain costs.

One listed vehicle passes N times and an officer is told each time; every other time the events are
chained as always, and not at all the times between. The same path otherwise, from the frame at the
door to the push, over real servers and with the models that ship.
"""

import argparse
import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tqdm import tqdm

from backend.store import audit
from backend.store.database import Database
from backend.store.migrating import migrate
from tests.bench.figures import at_most, hold, percentile, tell
from tests.flow.street import street
from tests.servers import Fresh, running

MOST = 0.10
WARM = 10
APART = timedelta(minutes=11)
"""Longer than hits of one vehicle are one."""


@asynccontextmanager
async def unchained() -> AsyncIterator[None]:
    """Nothing is chained, and nobody waits for the head."""
    kept = audit.append

    async def nothing(_: Database, __: Sequence[object]) -> None: ...

    audit.append = nothing  # type: ignore[assignment]
    try:
        yield
    finally:
        audit.append = kept


async def measure(fresh: Fresh, home: Path, count: int) -> tuple[list[float], list[float]]:
    """Seconds of each passing, with the chain and without."""
    took: tuple[list[float], list[float]] = ([], [])
    async with street(fresh, home) as opened:
        officer = await opened.person("officer")
        await opened.house.db.run("UPDATE shift SET ends_at = ends_at + interval '90 days'")
        await opened.listed()
        for number in tqdm(range(2 * count + WARM), unit=" passings"):
            opened.watch.at += APART
            begun = perf_counter()
            if number % 2:
                async with unchained():
                    await opened.passes()
            else:
                await opened.passes()
            if number >= WARM:
                took[number % 2].append(perf_counter() - begun)
        assert len(await opened.alerts(officer)) == 2 * count + WARM
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passings", type=int, default=150)
    parser.add_argument("--write", help="the document that the table goes into")
    given = parser.parse_args()
    with running(migrate) as servers, servers.fresh() as fresh, TemporaryDirectory() as home:
        chained, plain = asyncio.run(measure(fresh, Path(home), given.passings))
    share = percentile(chained, 0.5) / percentile(plain, 0.5) - 1
    lines = [
        "| passing of a listed vehicle | p50 ms | p95 ms |",
        "|---|---|---|",
        *(
            f"| {name} | {1000 * percentile(took, 0.5):.1f} | {1000 * percentile(took, 0.95):.1f} |"
            for name, took in (("with the chain", chained), ("without", plain))
        ),
    ]
    tell("chaining", "\n".join(lines))
    hold([at_most("share of the chain in the path", share, MOST)])


if __name__ == "__main__":
    main()
