"""What looked odd about sign-ins and devices is looked at: nothing follows, or it is a finding.

R-ACC-02, R-MOB-02. By somebody who knows the people, with a few words or with the events that show
it; `oddities.py` notes what there is to look at.
"""

from datetime import timedelta
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.oddities import SAID
from backend.services import violations
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.violations import ABOUT, Found
from backend.store import oddities
from backend.store.database import Row

SHOWN_FOR = timedelta(days=30)
"""What somebody has looked at stays on the screen so long."""


async def everything(house: House, who: Who) -> tuple[list[Row], int]:
    """What stands, and how many attempts of unknown devices there were in thirty days."""
    permit = await ask(house, who, "view_violations", ABOUT, {})
    since = house.capture_day(house.now() - SHOWN_FOR)
    return (
        await oddities.newest(house.db, permit, since),
        await oddities.attempts(house.db, permit, since),
    )


async def acknowledge(house: House, who: Who, oddity_id: UUID, note_: str) -> None:
    """Somebody has looked, and says in a few words why nothing follows."""
    permit = await ask(house, who, "record_violation", ABOUT, {})
    await _one(house, oddity_id)
    if not note_.strip():
        raise Invalid(flaws=(Flaw("note", "Say in a few words what it was."),))
    async with acting(house, who) as act:
        told = (note_.strip(), None, house.now())
        if not await oddities.seen(house.db, permit, oddity_id, UUID(who.id), told):
            raise _looked_at()
        act.tell("person:oddity:acknowledged", ("oddity", str(oddity_id)))


async def refer(house: House, who: Who, oddity_id: UUID) -> UUID:
    """It becomes a finding, with the events that show it; what came of that is recorded there."""
    permit = await ask(house, who, "record_violation", ABOUT, {})
    row = await _one(house, oddity_id)
    events = tuple(await oddities.events(house.db, row))
    said = SAID[row["kind"]].title
    what = f"{said}: {row['what']} Seen on {row['day'].isoformat()}, {row['times']} times."
    outsider = "" if row["person_id"] else "Unknown"
    found = Found(row["person_id"], outsider, what, row["day"], events)
    async with house.db.transaction():
        finding = await violations.record(house, who, found)
        async with acting(house, who) as act:
            told = ("", finding, house.now())
            if not await oddities.seen(house.db, permit, oddity_id, UUID(who.id), told):
                raise _looked_at()
            act.tell("person:oddity:referred", ("oddity", str(oddity_id)), finding=str(finding))
    return finding


async def _one(house: House, oddity_id: UUID) -> Row:
    row = await oddities.one(house.db, oddity_id)
    if row is None:
        raise NotFound(Code.NOT_FOUND)
    return row


def _looked_at() -> Conflict:
    return Conflict(detail="Somebody has looked at this already.", instead="Load the screen again.")
