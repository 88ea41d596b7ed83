"""What was approved is handed over, once, through a link that is good for a few days.

Asked anew when the link is made: a declaration may have ended since, or the policy be another. What
is handed over is one record of evidence as others may see it (`renditions`); who received it is the
receipt.
"""

import asyncio
import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from backend.domain.errors import Code, Conflict, NotFound
from backend.services import renditions
from backend.services.acting import SYSTEM, Who, acting
from backend.services.asking import ask
from backend.services.devices import hashed
from backend.services.house import House
from backend.services.inquiring import Letter
from backend.services.releasing import KIND, Asked, facts, known_to
from backend.store import evidence, releases
from backend.store.database import Row
from policies.facts import Value

PURPOSE = "release"


@dataclass(frozen=True, slots=True)
class Handed:
    """What a link gives, once."""

    name: str
    data: bytes
    sum: str


async def open_link(house: House, who: Who, release_id: UUID) -> str:
    """The secret of the link; shown now and never again. One before it is good no more."""
    permit = await ask(house, who, "take_request", (KIND, str(release_id)))
    row = await known_to(house, who, release_id)
    declared = await releases.declared(house.db, row["agency"], house.capture_day(house.now()))
    about = _facts_of(house, row, declared=declared is not None)
    await ask(house, who, "release_record", (KIND, str(release_id)), about)
    secret = secrets.token_urlsafe(32)
    until = house.now() + timedelta(days=house.profile.releases.link_days.value)
    async with acting(house, who) as act:
        made = (hashed(PURPOSE, secret), until)
        if not await releases.link(house.db, permit, release_id, UUID(who.id), made):
            raise Conflict(Code.NOT_AGREED)
        act.tell("person:release:linked", ("release", str(release_id)), until=until)
    return secret


def _facts_of(house: House, row: Row, *, declared: bool) -> dict[str, Value]:
    letter = None if row["paper_id"] is None else Letter("", "", b"")
    names = ("recipient", "agency", "person", "state", "number", "purpose", "identified")
    told = {name: row[name] for name in (*names, "active_case", "instrument", "due_on")}
    asked = Asked(evidence_id=row["evidence_id"], letter=letter, **told)
    return facts(house, asked, row, declared=declared)


async def receive(house: House, secret: str, name: str, address: str) -> Handed:
    """For whoever has the link: the record, once; who took it is the receipt.

    There is nobody signed in. What a wrong link gets is the same as one that was used.
    """
    async with acting(house, SYSTEM) as act:
        row = await releases.of_link(house.db, hashed(PURPOSE, secret), house.now())
        if row is None:
            raise NotFound(Code.LINK_UNKNOWN)
        made = await _rendition(house, row, name)
        digest = sha256(made.data).hexdigest()
        whom = (name.strip(), address)
        told = (digest, made.covered)
        await releases.received(house.db, row["id"], house.now(), whom, told)
        await evidence.hand(
            house.db,
            row["evidence_id"],
            row["link_by"],
            house.now(),
            "released",
            f"to {row['agency']}, {row['person']}; received by {name.strip()}",
        )
        act.tell(
            "system:release:received",
            ("release", str(row["id"])),
            by=name.strip(),
            sha256=digest,
            bytes=len(made.data),
            pictures=len(made.covered),
        )
    return Handed(f"release-{row['id']}.zip", made.data, digest)


async def _rendition(house: House, row: Row, name: str) -> renditions.Rendition:
    kept = await evidence.one(house.db, row["evidence_id"])
    if kept is None:
        raise NotFound(Code.NOT_FOUND)
    package = await asyncio.to_thread(house.evidence.get, kept["id"])
    return await asyncio.to_thread(renditions.render, house, row, package, name.strip())
