"""Whether what reads may read: versions and models that the Chief has to approve first (R-CAP-06).

Where the department's policy wants an approval (OBPD 131.5) a worker with another version of the
application, or with another model, reads nothing until it has it. Frames wait, and none is lost.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from backend.domain.ids import new_id
from backend.domain.news import CameraNews
from backend.services.acting import SYSTEM, acting
from backend.services.asking import decide
from backend.services.house import House
from backend.store import people, software
from backend.store.software import Software
from policies.decision import Clause, Refusal

LOOK_AGAIN = timedelta(seconds=1)
"""How long a worker may not know of an approval, or of another profile."""
TOLD = ("administrator", "chief")


@dataclass(slots=True)
class Memory:
    """What a worker knew last, so that the database is not asked for every frame."""

    profile: str = ""
    looked_at: datetime | None = None
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """What one worker reads with, and whether it may."""

    with_: tuple[Software, ...] = ()
    memory: Memory = field(default_factory=Memory)

    async def closed(self, house: House) -> tuple[Clause, ...]:
        """The clauses that are not met; none: it may read."""
        known, now = self.memory, house.now()
        fresh = known.looked_at is not None and abs(now - known.looked_at) < LOOK_AGAIN
        if not fresh or known.profile != house.profile.version:
            known.clauses = await refused(house, self.with_)
            known.profile, known.looked_at = house.profile.version, now
        return known.clauses


async def refused(house: House, whats: tuple[Software, ...]) -> tuple[Clause, ...]:
    """Why these may not read. Where the policy asks for no approval the database is not asked."""
    if not any(_clauses(house, what.kind, approved=False) for what in whats):
        return ()
    approved = await software.all_approved(house.db, whats)
    return _all(_clauses(house, what.kind, approved=what in approved) for what in whats)


def wanted(house: House) -> bool:
    """Whether the policy asks for an approval at all."""
    return bool(_clauses(house, "model", approved=False))


async def held(house: House) -> tuple[Clause, ...]:
    """Why nothing is read now, by what workers said last that they have."""
    rows = await software.newest(house.db)
    return _all(
        _clauses(house, row["kind"], approved=row["approved_at"] is not None) for row in rows
    )


async def begin(house: House, gate: Gate) -> None:
    """A worker says what it has; those who can do something about it hear when it may not read."""
    closed = await gate.closed(house)
    async with acting(house) as act:
        new = [
            what
            for what in gate.with_
            if await software.seen(house.db, new_id(house.now()), what, house.now())
        ]
        if not new:
            return
        act.tell(
            "system:software:begun",
            ("software", new[0].kind),
            versions=[f"{what.name} {what.version}" for what in new],
            held=bool(closed),
        )
        if closed:
            for person_id in await people.ids_of_roles(house.db, TOLD):
                act.inform(person_id, CameraNews("held"))


def _clauses(house: House, kind: str, *, approved: bool) -> tuple[Clause, ...]:
    answer = decide(
        house, SYSTEM, "serve_software", ("Software", kind), {"kind": kind, "approved": approved}
    )
    return answer.clauses if isinstance(answer, Refusal) else ()


def _all(found: Iterable[tuple[Clause, ...]]) -> tuple[Clause, ...]:
    """Each clause once."""
    return tuple({clause.id: clause for clauses in found for clause in clauses}.values())
