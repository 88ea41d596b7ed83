"""Evidence leaves: downloaded by its person or a supervisor, received, and gone from where it lay.

R-EVD-03, R-EVD-07, R-RET-04: each of these is a line of the custody log, with who and when. What is
handed over is the package as it was made, and the log until that moment, signed.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from backend.domain.errors import Code, Conflict
from backend.services import sealing
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask_of, unknown
from backend.services.holding import KIND
from backend.services.house import House
from backend.store import evidence
from backend.store.database import Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class Handed:
    """The archive, what it is called, and its SHA-256."""

    name: str
    data: bytes
    sum: str


async def hand_over(house: House, who: Who, evidence_id: UUID) -> Handed:
    """The whole package; that it was handed over is in its own log."""
    row, _ = await _permitted(house, who, evidence_id)
    package = await asyncio.to_thread(house.evidence.get, evidence_id)
    async with acting(house, who) as act:
        await evidence.hand(house.db, evidence_id, UUID(who.id), house.now(), "downloaded")
        log = await evidence.custody(house.db, [evidence_id])
        data = sealing.with_custody(house, row, package, log)
        digest = sha256(data).hexdigest()
        act.tell(
            "person:evidence:handed-over",
            ("evidence", str(evidence_id)),
            manifest=row["digest"],
            sha256=digest,
            bytes=len(data),
        )
    return Handed(f"evidence-{evidence_id}.zip", data, digest)


async def receive(house: House, who: Who, evidence_id: UUID, number: str) -> None:
    """The receipt of the evidence system, or the number under which the medium is booked; once."""

    async def put(act: Act, permit: Permit) -> None:
        by, now = UUID(who.id), house.now()
        if not await evidence.receive(house.db, permit, evidence_id, by, now, number):
            raise Conflict(Code.DONE_ALREADY)
        act.tell("person:evidence:received", ("evidence", str(evidence_id)), number=number)

    await _noted(house, who, evidence_id, ("received", number), put)


async def report(house: House, who: Who, evidence_id: UUID, number: str) -> None:
    """R-EVD-03: the investigative report in which it stands."""

    async def put(act: Act, permit: Permit) -> None:
        await evidence.report(house.db, permit, evidence_id, number)
        act.tell("person:evidence:reported", ("evidence", str(evidence_id)), number=number)

    await _noted(house, who, evidence_id, ("in the report", number), put)


async def destroyed(house: House, who: Who, evidence_id: UUID) -> None:
    """R-EVD-07: no copy is left on the computer, terminal or phone; once."""

    async def put(act: Act, permit: Permit) -> None:
        by, now = UUID(who.id), house.now()
        if not await evidence.destroyed(house.db, permit, evidence_id, by, now):
            raise Conflict(Code.DONE_ALREADY)
        act.tell("person:evidence:copy-destroyed", ("evidence", str(evidence_id)))

    await _noted(house, who, evidence_id, ("no copy left", ""), put)


async def _noted(
    house: House,
    who: Who,
    evidence_id: UUID,
    line: tuple[str, str],
    put: Callable[[Act, Permit], Awaitable[None]],
) -> None:
    _, permit = await _permitted(house, who, evidence_id)
    async with acting(house, who) as act:
        await put(act, permit)
        await evidence.hand(house.db, evidence_id, UUID(who.id), house.now(), *line)


async def _permitted(house: House, who: Who, evidence_id: UUID) -> tuple[Row, Permit]:
    row = await evidence.one(house.db, evidence_id)
    resource = (KIND, str(evidence_id))
    absent = Absent(resource, Code.NOT_FOUND, {"own": False})
    if row is None:
        await unknown(house, who, "hand_over_evidence", absent)
    about = {"own": str(row["asked_by"]) == who.id}
    permit = await ask_of(house, who, "hand_over_evidence", resource, about, absent)
    if row["made_at"] is None:
        raise Conflict(Code.NOT_AGREED)
    return row, permit
