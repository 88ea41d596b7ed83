"""What the other four departments answer otherwise than Bloomington: docs/matrix/."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from unittest.mock import patch

from backend.domain.ids import new_id
from backend.store import attestations, people
from backend.store.attestations import Attestation
from backend.store.people import NewTraining
from policies import profile as profiles
from policies.profile import FOLDER, Profile
from tests.matrix.probe import all_probes
from tests.matrix.states import STATES
from tests.matrix.table import SAME, asked, columns, rows
from tests.matrix.world import World

FIRST = "bloomington"
PAGES = Path(__file__).parents[2] / "docs" / "matrix"
INTRO = """# {department}

What is answered otherwise here than at the Bloomington Police Department, of everything that
docs/matrix.md asks of people in order: on shift, trained, on an enrolled device, just signed in.
`{same}`, and not listed: as there, by a clause of the same name. The other states and the requests
without a session are asked at Bloomington alone, for they cost as much time again, each. The
people, the entries, the cameras and what is sent are the same, but for how a case is numbered: a
reason that this department's text does not name is refused. Its policy is put in force over
them{given}. `make matrix` writes this page, and `tests/flow/test_matrix.py` fails where an answer
is another.
"""
GIVEN = {
    "oak_brook": ", with the agreement that the Chief has to sign",
    "schaumburg": ", with 30 days as the period of storage that its text leaves to be filed",
}
PREFIX = re.compile(r"(?<![\w-])(?:bpd|lpd|obpd|spd|nlpd)-")
load = profiles.load


@contextmanager
def read_once() -> Iterator[None]:
    """Each department's files are read once: a quarter of the whole time would go into that."""
    with patch.object(profiles, "load", cache(_on_file)):
        yield


def _on_file(folder: Path) -> Profile:
    """A department without a period on file could not be asked anything."""
    read = load(folder)
    if read.retention.days:
        return read
    days = replace(read.retention.minimum_days, value=30)
    return replace(read, retention=replace(read.retention, minimum_days=days))


async def put_in_force(world: World, name: str) -> None:
    """As two people of the department would have, with what its text asks of everybody first."""
    house, now, profile = world.house, world.now, profiles.load(FOLDER / name)
    await house.db.run(
        "UPDATE installation SET profile = $1, profile_version = $2", name, profile.version
    )
    house.policy.switch(profile)
    if name == "oak_brook":
        await house.db.run(
            "INSERT INTO acknowledgement (id, profile, ground, names, signed_name, signed_at)"
            " VALUES ($1, $2, 'agreement', 'No. 7', 'The Chief', $3)",
            new_id(now),
            name,
            now,
        )
    for member in (*world.members.values(), *world.colleagues.values()):
        for each in profile.statements:
            told = Attestation(member.id, each.id, each.version, now, None)
            await attestations.keep(house.db, told)
        if any(topic.id == "leads" and topic.gate for topic in profile.training):
            first, last = world.today - timedelta(days=65), world.today + timedelta(days=300)
            new = NewTraining(new_id(now), member.id, "LEADS", first, last, None, topics=("leads",))
            await people.add_training(house.db, new)


async def pages(world: World) -> dict[Path, str]:
    """Every other department's page by its file: only people in order are asked."""
    probes, in_order = all_probes(), STATES[0]
    first = await asked(world, probes, columns(world), in_order)
    told = {}
    for folder in profiles.departments():
        if folder.name != FIRST:
            await put_in_force(world, folder.name)
            here = await asked(world, probes, columns(world), in_order)
            intro = INTRO.format(
                department=world.house.profile.department.name,
                same=SAME,
                given=GIVEN.get(folder.name, ""),
            )
            cells = {who: [*_cells(here[who], first[who])] for who in here}
            shown = [n for n in range(len(probes)) if any(cells[who][n] != SAME for who in cells)]
            told[PAGES / f"{folder.name}.md"] = f"{intro}\n{rows(probes, cells, shown)}\n"
    return told


def _cells(here: Sequence[str], there: Sequence[str]) -> Iterator[str]:
    """`SAME` where it is, but for the first letters of the clauses."""
    for now, before in zip(here, there, strict=True):
        yield SAME if PREFIX.sub("", now) == PREFIX.sub("", before) else now
