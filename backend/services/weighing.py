"""What an approver weighs beside a request: earlier entries of the same plate (R-CUS-04, R-CUS-05).

An entry that ended may be asked for anew, which could take the place of an extension. So whoever
answers sees who had the plate entered before, why, and how that ended.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.domain.hotlists import EntryState, state_at
from backend.services import listing
from backend.services.acting import Who
from backend.services.asking import decide
from backend.services.house import House
from backend.store import lists
from backend.store.database import Row
from policies.decision import Permit
from policies.facts import Value


def waits(row: Row, now: datetime) -> bool:
    """For approval, beforehand or afterwards."""
    state = state_at(listing.as_entry(row), now)
    return state is EntryState.REQUESTED or (state is EntryState.ACTIVE and listing.owed(row))


async def earlier(
    house: House, who: Who, permit: Permit, rows: Sequence[Row]
) -> dict[UUID, list[Row]]:
    """Of each entry that waits, those of its plate made before it, the newest first.

    Only what this person may see of the custom list: their own, and others' where the policy says.
    """
    asked = [row for row in rows if waits(row, house.now())]
    if not asked:
        return {}
    known = await lists.of_plates(house.db, permit, {row["plate"] for row in asked})
    seen = [row for row in known if _may_see(house, who, row)]
    return {
        row["id"]: [
            each
            for each in seen
            if each["plate"] == row["plate"]
            and (each["made_at"], each["id"]) < (row["made_at"], row["id"])
        ]
        for row in asked
    }


def _may_see(house: House, who: Who, row: Row) -> bool:
    about: dict[str, Value] = {"kind": "custom", "own": str(row["owned_by"]) == who.id}
    return isinstance(decide(house, who, "view_lists", ("HotList", "custom"), about), Permit)


def ended_at(row: Row, now: datetime) -> datetime | None:
    """When it was refused, taken off or over; None of one that still stands."""
    match state_at(listing.as_entry(row), now):
        case EntryState.REFUSED:
            at: datetime = row["refused_at"]
        case EntryState.REMOVED:
            at = row["removed_at"]
        case EntryState.EXPIRED:
            at = row["ends_at"]
        case _:
            return None
    return at
