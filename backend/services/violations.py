"""What was found that does not follow the policy, what came of it, and the pack that proves it.

R-SUS-03, R-PRO-10: the register links the audit events in question. R-SUS-02: outsiders who got in
are referred for prosecution with a sealed archive that whoever gets it can check without trusting
anybody here: the whole chain, the events in question, and how both are followed.
"""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from backend.domain.chain import line
from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.services import people
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import audit, registers
from backend.store.database import Row

ABOUT = ("Register", "violations")
RECIPE = """How to check this archive, without the department's help:

1. sha256sum -c SHA256SUMS
   Each file is as it was packed.
2. platewarden audit verify chain.jsonl --head {head}
   Every event has the hash of the one before it; the last has the head above. The program is
   open source; docs/security.md says how a hash is made, in a page.
3. Each line of events.jsonl stands in chain.jsonl, word for word:
   grep -Fxf events.jsonl chain.jsonl | wc -l     (must be {count})
4. Ask the department, or whoever it gave one to, for a head that was kept later. The chain must
   have passed {head} at event {seq}; the archive's own SHA-256 stands in a later event
   (person:violation:packed).

No plates stand in the chain. What people typed is sealed beside it, and stays with the department.
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding. `person_id`: a member; otherwise `who` describes an outsider."""

    person_id: UUID | None
    who: str
    what: str
    found_on: date
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: discipline, training, nothing, a referral; and by whose decision."""

    outcome: str
    decided_by: str
    decided_on: date
    referred_to: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The archive and what it is called."""

    name: str
    data: bytes
    digest: str


async def everything(house: House, who: Who) -> list[Row]:
    permit = await ask(house, who, "view_violations", ABOUT, {})
    return await registers.all_of(house.db, permit, "violation")


async def record(house: House, who: Who, found: Found) -> UUID:
    """R-PRO-10: with the numbers of the events that show it."""
    permit = await ask(house, who, "record_violation", ABOUT, {})
    kind: Literal["member", "outsider"] = "outsider" if found.person_id is None else "member"
    if found.person_id is not None:
        await people.one(house, found.person_id)
    await _check(house, found, kind)
    new = new_id(house.now())
    row = {
        "id": new,
        "kind": kind,
        "person_id": found.person_id,
        "who": found.who.strip(),
        "what": found.what.strip(),
        "found_on": found.found_on,
        "events": sorted(set(found.events)),
        "by_id": UUID(who.id),
        "at": house.now(),
    }
    async with acting(house, who) as act:
        await registers.add(house.db, permit, "violation", row)
        act.tell(
            "person:violation:recorded",
            ("violation", str(new)),
            kind=kind,
            person=None if found.person_id is None else str(found.person_id),
            events=sorted(set(found.events)),
        )
    return new


async def _check(house: House, found: Found, kind: str) -> None:
    flaws = []
    if not found.what.strip():
        flaws.append(Flaw("what", "Say what was found."))
    if kind == "outsider" and not found.who.strip():
        flaws.append(Flaw("who", "Say what is known of the outsider, such as an address."))
    if found.found_on > house.capture_day(house.now()):
        flaws.append(Flaw("found_on", "It was found today or before."))
    known = await registers.known_events(house.db, found.events)
    if missing := sorted(set(found.events) - known):
        flaws.append(Flaw("events", f"There is no event {missing[0]}."))
    if not found.events:
        flaws.append(Flaw("events", "Name the events of the audit that show it."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))


async def close(house: House, who: Who, violation_id: UUID, told: Outcome) -> None:
    """R-SUS-03: once; what was decided is not written over."""
    permit = await ask(house, who, "record_violation", ABOUT, {})
    await _one(house, violation_id)
    if not told.outcome.strip() or not told.decided_by.strip():
        raise Invalid(flaws=(Flaw("outcome", "Say what was decided, and by whom."),))
    async with acting(house, who) as act:
        words = (
            told.outcome.strip(),
            told.decided_by.strip(),
            told.decided_on,
            told.referred_to.strip(),
            UUID(who.id),
        )
        if not await registers.close_violation(house.db, permit, violation_id, words, house.now()):
            raise Conflict(detail="Its outcome is recorded.", instead="Record a new finding.")
        act.tell(
            "person:violation:closed",
            ("violation", str(violation_id)),
            outcome=words[0],
            decided_by=words[1],
            referred_to=words[3],
        )


async def pack(house: House, who: Who, violation_id: UUID) -> Pack:
    """R-SUS-02: made of the chain as it stands; its digest goes into the chain behind it."""
    await ask(house, who, "pack_incident", ABOUT, {})
    row = await _one(house, violation_id)
    end = await audit.head(house.db)
    chain, chosen = [], []
    async for link in audit.links(house.db, end.seq):
        chain.append(line(link))
        if link.seq in row["events"]:
            chosen.append(chain[-1])
    told = {
        "department": house.profile.department.name,
        "incident": str(violation_id),
        "what": row["what"],
        "found_on": row["found_on"].isoformat(),
        "events": list(row["events"]),
        "packed_at": house.now().isoformat(),
        "head": {"seq": end.seq, "hash": end.hash.hex()},
    }
    files = {
        "chain.jsonl": "".join(f"{each}\n" for each in chain),
        "events.jsonl": "".join(f"{each}\n" for each in chosen),
        "incident.json": json.dumps(told, indent=1, ensure_ascii=False) + "\n",
        "VERIFY.txt": RECIPE.format(head=end.hash.hex(), seq=end.seq, count=len(chosen)),
    }
    data = _zipped(files)
    digest = hashlib.sha256(data).hexdigest()
    async with acting(house, who) as act:
        act.tell(
            "person:violation:packed",
            ("violation", str(violation_id)),
            sha256=digest,
            events=list(row["events"]),
        )
    return Pack(f"incident-{violation_id}.zip", data, digest)


def _zipped(files: dict[str, str]) -> bytes:
    sums = "".join(
        f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n" for name, text in files.items()
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**files, "SHA256SUMS": sums}.items():
            archive.writestr(name, text)
    return out.getvalue()


async def _one(house: House, violation_id: UUID) -> Row:
    row = await registers.violation(house.db, violation_id)
    if row is None:
        raise NotFound(Code.NOT_FOUND)
    return row
