"""Vehicles that are known not to be the wanted ones: a note on the next alert of that plate.

Proposed by the officer who rejected an alert, approved by somebody else, and over by itself after
the profile's days. It stands on the alert before the steps, as a warning: it keeps no alert back,
rings none more softly, and is nobody's verification.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from backend.domain.alerting import Decision
from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.ids import new_id
from backend.services.acting import Who, acting
from backend.services.alerting import LIST_KINDS
from backend.services.asking import Absent, ask, ask_of, decide, unknown
from backend.services.house import House
from backend.services.showing import not_yet
from backend.services.verifying import allowed, known
from backend.store import known_false
from backend.store.database import Row
from policies.decision import Permit
from policies.facts import Value

SHOWN = "known false"
NO_MORE = "It was answered, or it is over."


async def propose(house: House, who: Who, alert_id: UUID, vehicle: str, why: str) -> None:
    """Out of one's own rejected alert: which vehicle it was, and how one knows."""
    alert = await known(house, who, alert_id)
    rejected = alert["decision"] == Decision.REJECTED
    _, permit = await allowed(house, who, alert_id, "propose_known_false", rejected=rejected)
    said = vehicle.strip(), why.strip()
    flaws = [
        Flaw(name, "Say it in a few words.")
        for name, words in zip(("vehicle", "why"), said, strict=True)
        if not words
    ]
    if flaws:
        raise Invalid(flaws=tuple(flaws))
    now = house.now()
    ids = (new_id(now), alert_id, UUID(who.id))
    async with acting(house, who) as act:
        if not await known_false.propose(house.db, permit, ids, said, now, now + _days(house)):
            raise Conflict(detail="It was proposed before.", instead="Its answer is awaited.")
        act.tell("person:known-false:proposed", ("known-false", str(ids[0])), alert=str(alert_id))


async def current(house: House, who: Who) -> Sequence[Row]:
    """What waits and what is in force, of lists that this person may see; that is recorded."""
    about: dict[str, Value] = {"author": "nobody", "list_kind": "general"}
    permit = await ask(house, who, "approve_known_false", ("Alert", "known-false"), about)
    async with acting(house, who) as act:
        rows = await known_false.current(house.db, permit, house.now())
        found = [row for row in rows if _may_be_shown(house, who, row)]
        new = await not_yet(act, SHOWN, {row["id"]: f"{row['approved']}" for row in found})
        if new:
            act.tell(
                "person:known-false:listed",
                ("person", who.id),
                count=len(new),
                notes=sorted(str(id_) for id_ in new),
            )
    return found


async def answer(house: House, who: Who, note_id: UUID, *, approve: bool, words: str) -> None:
    """By another than whoever proposed it; from then on it stands for the profile's days."""
    permit, now, said = await _asked(house, who, note_id), house.now(), words.strip()
    async with acting(house, who) as act:
        told, until = (approve, said), now + _days(house)
        if not await known_false.answer(house.db, permit, note_id, told, UUID(who.id), now, until):
            raise Conflict(detail=NO_MORE, instead="Load the list again.")
        act.tell(
            "person:known-false:answered",
            ("known-false", str(note_id)),
            approved=approve,
            note=said,
            until=until if approve else None,
        )


async def end(house: House, who: Who, note_id: UUID) -> None:
    """Before its time, where it is wrong."""
    permit = await _asked(house, who, note_id)
    async with acting(house, who) as act:
        if not await known_false.end(house.db, permit, note_id, UUID(who.id), house.now()):
            raise Conflict(detail=NO_MORE, instead="Load the list again.")
        act.tell("person:known-false:ended", ("known-false", str(note_id)))


async def mind(house: House) -> None:
    """What is over forgets its plate; whether it stands never hangs on this."""
    async with acting(house) as act:
        for note_id in await known_false.clear(house.db, house.now()):
            act.tell("system:known-false:cleared", ("known-false", str(note_id)))


async def _asked(house: House, who: Who, note_id: UUID) -> Permit:
    row = await known_false.one(house.db, note_id)
    # Of an alert of which nothing is known: some are for other units.
    absent = Absent(("Alert", str(note_id)), Code.NOT_FOUND, {"author": "nobody"})
    if row is None:
        await unknown(house, who, "approve_known_false", absent)
    about = _about(row) | {"author": str(row["proposed_by"])}
    resource = ("Alert", str(row["alert_id"]))
    return await ask_of(house, who, "approve_known_false", resource, about, absent)


def _about(row: Row) -> dict[str, Value]:
    return {
        "list_kind": LIST_KINDS[row["list_kind"]],
        "audience": frozenset(row["audience"]),
        "reason_class": str(row["reason_class"]),
    }


def _may_be_shown(house: House, who: Who, row: Row) -> bool:
    about = _about(row) | {"author": "nobody"}
    answer = decide(house, who, "approve_known_false", ("Alert", str(row["alert_id"])), about)
    return isinstance(answer, Permit)


def _days(house: House) -> timedelta:
    return timedelta(days=house.profile.alerts.known_false_days.value)
