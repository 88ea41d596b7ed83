"""`python -m tests.bench.year [--days N] [--department NAME]`: a year for each of the departments.

From December 1, 2027, so that February has 29 days: at least 50 acts a day in shifts, hits,
searches, holds, entries, nights and month ends, and then what must hold (`tests.simulation`). A
year of one department takes minutes; the command fails where something does not hold.
"""

import argparse
import asyncio
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from backend.store.migrating import migrate
from policies import profile as profiles
from policies.cited import Cited
from policies.profile import Profile
from tests.bench.figures import at_least, at_most, hold, tell
from tests.flow.street import street
from tests.servers import Servers, running
from tests.simulation import invariants
from tests.simulation.days import Days, Pace

FIRST, YEAR = date(2027, 12, 1), 366
PACE = Pace(passings=4, searches=14)
ACTS_A_DAY, MOST_MIN = 50, 30


async def lived(servers: Servers, department: str, count: int) -> Days:
    """A year of one department; raises `AssertionError` where something does not hold."""
    with servers.fresh() as fresh, TemporaryDirectory() as home:
        async with street(fresh, Path(home)) as opened:
            profile = _on_file(profiles.load(profiles.FOLDER / department))
            days = await Days.begin(opened, profile, FIRST, PACE)
            with tqdm(total=count, desc=department, unit=" days") as bar:
                await days.live(FIRST, count, bar.update)
            await invariants.hold(days)
            return days


def _on_file(profile: Profile) -> Profile:
    """Where the text has no period of its own (Schaumburg's), the department puts one on file."""
    if profile.retention.days:
        return profile
    period = replace(profile.retention, maximum_days=Cited(90, "Setting"))
    return replace(profile, retention=period)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=YEAR)
    parser.add_argument("--department", choices=[one.name for one in profiles.departments()])
    parser.add_argument("--write", help="the document that the table goes into")
    given = parser.parse_args()
    names = [one.name for one in profiles.departments() if given.department in (None, one.name)]
    began, least = time.monotonic(), float("inf")
    rows = [
        "| department | days | acts | days purged | months frozen | packages held |",
        "|---" * 6 + "|",
    ]
    with running(migrate) as servers:
        for name in names:
            days = asyncio.run(lived(servers, name, given.days))
            acts = sum(days.done.values())
            least = min(least, acts / given.days)
            cells = (name, given.days, acts, days.purged, days.frozen, len(days.held))
            rows.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    tell("year", "\n".join(rows))
    minutes = (time.monotonic() - began) / 60
    hold([at_least("acts a day", least, ACTS_A_DAY), at_most("time", minutes, MOST_MIN, "min")])


if __name__ == "__main__":
    main()
