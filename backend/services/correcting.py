"""The register of errors in the data: what is open, whom its source was told, what became of it.

R-ALR-17. Whoever may look into a list of this kind sees the plate as it is listed, so that the
source can be told which entry is wrong. By which camera it was read, beside that plate, says where
a vehicle was: that is for whoever may open alerts, and as long as a read lives.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from backend.domain import data_errors
from backend.domain.alerting import RejectReason
from backend.domain.data_errors import Noted, Outcome, Tally, tallies
from backend.domain.errors import Code, Conflict, NotFound
from backend.services.acting import Who, acting
from backend.services.alerting import LIST_KINDS
from backend.services.asking import ask, decide
from backend.services.house import House
from backend.services.showing import not_yet
from backend.store import errors
from backend.store.database import Row
from policies.decision import Permit
from policies.facts import Value

ABOUT = ("Register", "errors")
SHOWN = "data error"
CLOSED_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Error:
    """One error; `listed`: the plate of the entry may be shown; `placed`: where it was read."""

    row: Row
    listed: bool
    placed: bool


@dataclass(frozen=True, slots=True)
class Register:
    """What is open, what was closed of late, and how often each kind was found in these days."""

    errors: Sequence[Error]
    tallies: Sequence[Tally]


async def register(house: House, who: Who) -> Register:
    permit = await ask(house, who, "keep_errors", ABOUT)
    since = house.now() - CLOSED_FOR
    async with acting(house, who) as act:
        rows = await errors.register(house.db, permit, since)
        found = [_error(house, who, row) for row in rows]
        states = {each.row["id"]: f"{each.row['closed_at']}" for each in found if each.listed}
        new = await not_yet(act, SHOWN, states)
        if new:
            act.tell(
                "person:error:listed",
                ("person", who.id),
                count=len(new),
                errors=sorted(str(id_) for id_ in new),
            )
        noted = await errors.noted_since(house.db, permit, since)
    return Register(found, tallies(_noted(row) for row in noted))


async def tell_source(house: House, who: Who, error_id: UUID, told: str) -> None:
    """Who was told at the source, and how."""
    permit = await ask(house, who, "keep_errors", ABOUT)
    await _one(house, error_id)
    said = data_errors.words(told, "told", "Say who was told there, and how.")
    async with acting(house, who) as act:
        done = await errors.tell_source(house.db, permit, error_id, said, UUID(who.id), house.now())
        if not done:
            raise Conflict(Code.ERROR_CLOSED)
        act.tell("person:error:source-told", ("error", str(error_id)), told=said)


async def close(house: House, who: Who, error_id: UUID, outcome: Outcome, note: str) -> None:
    """What was done about it; once."""
    permit = await ask(house, who, "keep_errors", ABOUT)
    row = await _one(house, error_id)
    said = data_errors.words(note, "note", "Say what was done.")
    data_errors.check_closing(outcome, row["source_told"])
    async with acting(house, who) as act:
        done = await errors.close(
            house.db, permit, error_id, outcome.value, said, UUID(who.id), house.now()
        )
        if not done:
            raise Conflict(Code.ERROR_CLOSED)
        act.tell("person:error:closed", ("error", str(error_id)), outcome=outcome.value, note=said)


def _error(house: House, who: Who, row: Row) -> Error:
    """R-CUS-13: of a custom list whoever may look into all of it sees the entry."""
    kind = LIST_KINDS[row["list_kind"]]
    looks: dict[str, Value] = {"kind": kind, "own": False}
    listed = decide(house, who, "view_lists", ("HotList", str(row["list_id"])), looks)
    opens: dict[str, Value] = {
        "own": False,
        "test": False,
        "list_kind": kind,
        "audience": frozenset(row["audience"]),
    }
    placed = decide(house, who, "open_alert", ("Alert", str(row["alert_id"])), opens)
    kept = row["captured_at"] > house.now() - timedelta(days=house.profile.retention.days)
    return Error(row, isinstance(listed, Permit), kept and isinstance(placed, Permit))


def _noted(row: Row) -> Noted:
    return Noted(RejectReason(row["reason"]), row["list_name"], row["camera"], row["open"])


async def _one(house: House, error_id: UUID) -> Row:
    row = await errors.one(house.db, error_id)
    if row is None:
        raise NotFound(Code.ERROR_UNKNOWN)
    return row
