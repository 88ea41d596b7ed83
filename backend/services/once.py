"""What is told twice is done once.

An answer may be lost in a tunnel after the act was recorded, and the phone then tells it again.
It gives every act an id of its own; the id is recorded with the act, in the same transaction.
"""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from backend.domain.errors import Code, Conflict, DomainError
from backend.services.acting import Act, Who
from backend.services.house import House
from backend.store import told_acts
from backend.store.told_acts import NewAct


@dataclass(frozen=True, slots=True)
class Item:
    """The id that the device gave to what it tells; `sealed`: it had waited there, unreadable."""

    id: UUID
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """An act as it was told. `said` is one word of it, `digest` is of all of it."""

    item: Item
    alert_id: UUID
    kind: str
    said: str
    digest: bytes


class DoneBeforeError(Exception):
    """Somebody was faster with the same act; what this transaction did is undone."""


def told(item: Item | None, alert_id: UUID, kind: str, said: str, whole: object) -> Told | None:
    """None for an act without an id: nothing can tell it from a second one."""
    if item is None:
        return None
    text = msgspec.json.encode([kind, alert_id, whole], order="deterministic")
    return Told(item, alert_id, kind, said, hashlib.sha256(text).digest())


async def once(
    house: House, who: Who, act: Told | None, perform: Callable[[], Awaitable[None]]
) -> bool:
    """Whether it was done now; False: it had been done before. `perform` must `claim` it.

    Asked before the policy is: a decision that was recorded closes its own alert.
    """
    if await _done_before(house, who, act):
        return False
    try:
        await perform()
    except DoneBeforeError:
        return not await _done_before(house, who, act)
    except DomainError:
        # The same act may have been recorded since it was looked for.
        if await _done_before(house, who, act):
            return False
        raise
    return True


async def claim(act: Act, done: Told | None, taken_at: datetime) -> None:
    """First in the act's transaction, which ends here when somebody else was faster."""
    if done is None:
        return
    new = NewAct(
        device_id=device_of(act.who),
        id=done.item.id,
        person_id=UUID(act.who.id),
        sealed=done.item.sealed,
        recorded_at=act.house.now(),
        alert_id=done.alert_id,
        kind=done.kind,
        said=done.said,
        digest=done.digest,
        taken_at=taken_at,
    )
    if not await told_acts.add(act.house.db, new):
        raise DoneBeforeError


def device_of(who: Who) -> UUID:
    """An id is the device's own: nobody else can use it up."""
    if who.device_id is None:
        raise TypeError("only somebody on a device tells acts under an id")
    return UUID(who.device_id)


async def _done_before(house: House, who: Who, act: Told | None) -> bool:
    if act is None:
        return False
    row = await told_acts.find(house.db, device_of(who), act.item.id)
    if row is not None and (row["problem"] is not None or row["digest"] != act.digest):
        raise Conflict(Code.ITEM_REUSED)
    return row is not None
