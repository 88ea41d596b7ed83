"""What phones kept without signal: opened, and done as if it had been told live.

The phone seals each act to a key of this installation and cannot read it again. Person and device
stand inside the seal and must be those of the session that sends it. What is not accepted is kept
here, so that its person learns of it also when the app was killed meanwhile.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from backend.domain.errors import Code, Conflict, DomainError, Flaw, Invalid
from backend.domain.named import Named
from backend.services import devices, disposing, keeping, responding, verifying
from backend.services.acting import Who, acting
from backend.services.disposing import Disposed
from backend.services.house import House
from backend.services.once import Item, device_of
from backend.services.responding import Responded
from backend.services.verifying import Decided, Stepped
from backend.store import key_prints, told_acts
from backend.store.database import Row
from backend.store.outbox_keys import Envelope, PublicKey, SealBrokenError, SealKeyGoneError
from backend.store.told_acts import NewAct
from policies.facts import Actor

CONSOLE = Who(Actor(id="console", kind="system"))
Teller = Callable[[DomainError], Mapping[str, Any]]
"""How a refusal goes over the wire; it is kept as it was told."""
MOST_WORD = 40
T = TypeVar("T")


class Result(Named):
    """What became of one item."""

    DONE = "done", "It is recorded."
    ALREADY_DONE = "already_done", "It was recorded when it came before."
    REFUSED = "refused", "It was not accepted; the problem says why and what to do."
    UNREADABLE = "unreadable", "It could not be opened; the problem says what to do."
    LATER = (
        "later",
        "Its key is missing here for now, or it was done after such an act: it comes again.",
    )
    NOT_YOURS = "not_yours", "Somebody else did it: it stays on the device until they sign in."


@dataclass(frozen=True, slots=True)
class SealedItem:
    """As a phone sends it: bytes in base64url."""

    id: UUID
    key_id: str
    key: str
    iv: str
    body: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one item. `row` is what is known of the act, None where nothing is."""

    id: UUID
    result: Result
    row: Row | None = None
    problem: Mapping[str, Any] | None = None


class Content(msgspec.Struct):
    """What is inside the seal."""

    alert_id: UUID
    person: UUID
    device: UUID
    kind: str
    body: msgspec.Raw


def public_key(house: House) -> PublicKey | None:
    """What a phone seals to from now on; without it a phone keeps nothing, and all else goes on."""
    return house.keys.outbox.current()


async def new_key(house: House) -> PublicKey:
    """Phones learn of it with their next sign-in or start; the older keys still open."""
    async with acting(house, CONSOLE) as act:
        made = house.keys.outbox.add(await keeping.last_outbox_number(house.db))
        await keeping.learn(house.db, house.keys, await key_prints.known(house.db), house.now())
        act.tell("console:outbox-key:made", ("outbox-key", made.id))
    return made


async def take_all(
    house: House, who: Who, items: Sequence[SealedItem], tell: Teller
) -> list[Outcome]:
    """In their order. What was done after an act that has to wait may need it: it waits as well."""
    outcomes: list[Outcome] = []
    for sealed in items:
        waits = bool(outcomes) and outcomes[-1].result is Result.LATER
        outcomes.append(
            Outcome(sealed.id, Result.LATER) if waits else await take(house, who, sealed, tell)
        )
    return outcomes


async def take(house: House, who: Who, sealed: SealedItem, tell: Teller) -> Outcome:
    """One item, once: a repeated one is answered as the first time."""
    before = await told_acts.find(house.db, device_of(who), sealed.id)
    if before is not None and before["problem"] is not None:
        return returned(before)
    try:
        content = _opened(house, sealed)
    except SealKeyGoneError:
        if await keeping.lacks_outbox_key(house.db, house.keys):
            return Outcome(sealed.id, Result.LATER)
        content = None
    if content is None:
        return await _return(house, who, sealed.id, Invalid(Code.ITEM_UNREADABLE), None, tell)
    if str(content.person) != who.id:
        return Outcome(sealed.id, Result.NOT_YOURS)
    try:
        if content.device != device_of(who):
            raise Conflict(Code.ITEM_OTHER_DEVICE)
        now = await _perform(house, who, Item(sealed.id, sealed=True), content)
    except DomainError as error:
        return await _return(house, who, sealed.id, error, content, tell)
    row = await told_acts.find(house.db, device_of(who), sealed.id)
    return Outcome(sealed.id, Result.DONE if now else Result.ALREADY_DONE, row)


async def not_accepted(house: House, who: Who) -> list[Outcome]:
    """What came back to this person and they have not seen yet."""
    return [returned(row) for row in await told_acts.returned(house.db, UUID(who.id))]


async def seen(house: House, who: Who, ids: list[UUID]) -> None:
    """The person knows; it is not shown again."""
    await told_acts.seen(house.db, UUID(who.id), ids, house.now())


def returned(row: Row) -> Outcome:
    unreadable = row["problem"]["code"] == Code.ITEM_UNREADABLE
    result = Result.UNREADABLE if unreadable else Result.REFUSED
    return Outcome(row["id"], result, row, row["problem"])


def _opened(house: House, sealed: SealedItem) -> Content | None:
    try:
        envelope = Envelope(
            str(sealed.id),
            sealed.key_id,
            devices.decode(sealed.key, "key"),
            devices.decode(sealed.iv, "iv"),
            devices.decode(sealed.body, "body"),
        )
        return msgspec.json.decode(house.keys.outbox.open(envelope), type=Content)
    except SealKeyGoneError:
        raise
    except (SealBrokenError, Invalid, msgspec.DecodeError):
        return None


async def _perform(house: House, who: Who, item: Item, content: Content) -> bool:
    """The same functions as behind the live routes, and with them the same policy."""
    body, alert_id = content.body, content.alert_id
    match content.kind:
        case "steps":
            return await verifying.record_step(house, who, alert_id, _read(body, Stepped), item)
        case "decision":
            return await verifying.decide(house, who, alert_id, _read(body, Decided), item)
        case "disposition":
            return await disposing.dispose(house, who, alert_id, _read(body, Disposed), item)
        case "response":
            return await responding.respond(house, who, alert_id, _read(body, Responded), item)
    why = "It is one of: steps, decision, disposition, response."
    raise Invalid(detail=why, flaws=(Flaw("kind", why),))


def _read(body: msgspec.Raw, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as error:
        raise Invalid(flaws=(Flaw("body", str(error)),)) from None


async def _return(
    house: House, who: Who, id: UUID, error: DomainError, content: Content | None, tell: Teller
) -> Outcome:
    """Kept for its person, unless the same id was recorded as done: then told and no more."""
    problem, said = tell(error), _said(content)
    new = NewAct(
        device_id=device_of(who),
        id=id,
        person_id=UUID(who.id),
        sealed=True,
        recorded_at=house.now(),
        alert_id=content.alert_id if content else None,
        kind=content.kind if content else None,
        said=said,
        problem=problem,
    )
    async with acting(house, who) as act:
        if await told_acts.add(house.db, new):
            act.tell(
                "person:outbox:returned",
                ("alert", str(content.alert_id)) if content else ("outbox-item", str(id)),
                item=str(id),
                code=str(error.code),
                kind=content.kind if content else None,
            )
    row = await told_acts.find(house.db, device_of(who), id)
    if row is not None and row["problem"] is not None:
        return returned(row)
    return Outcome(id, Result.REFUSED, row, problem)


def _said(content: Content | None) -> str | None:
    """The one word by which a person knows their act again; never what they typed."""
    if content is None:
        return None
    told: object = msgspec.json.decode(content.body)
    if not isinstance(told, dict):
        return None
    words = (told.get(name) for name in ("step", "decision", "action", "kind"))
    return next((word[:MOST_WORD] for word in words if isinstance(word, str)), None)
