"""Going on and off shift. Off shift the server tells nobody anything live (R-MOB-03)."""

from datetime import timedelta
from uuid import UUID

from backend.domain import shifts as rules
from backend.domain.errors import Code, Conflict
from backend.domain.ids import new_id
from backend.domain.news import ShiftNews
from backend.domain.shifts import Shift
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import shifts


async def start(house: House, who: Who, hours: float) -> Shift:
    """On shift from now on, until then or until ended by hand."""
    now = house.now()
    most = house.profile.shifts.maximum_hours.value
    shift = rules.start(str(new_id(now)), who.id, now, hours=hours, most_hours=most)
    await ask(
        house,
        who,
        "start_shift",
        ("Shift", shift.id),
        {"own": True, "length": timedelta(hours=hours)},
    )
    async with acting(house, who) as act:
        if not await shifts.add(house.db, shift):
            raise Conflict(Code.SHIFT_OPEN)
        act.tell("person:shift:started", ("shift", shift.id), until=shift.ends_at)
        act.inform(UUID(who.id), ShiftNews("started"))
    return shift


async def end(house: House, who: Who) -> Shift:
    """Off shift; whoever else has ended it meanwhile, it is ended once."""
    now = house.now()
    running = await shifts.current(house.db, UUID(who.id), now)
    if running is None:
        raise Conflict(Code.NO_SHIFT)
    await ask(house, who, "end_shift", ("Shift", running.id), {"own": True})
    ended = rules.end(running, now)
    async with acting(house, who) as act:
        if await shifts.close(house.db, UUID(ended.id), now):
            act.tell("person:shift:ended", ("shift", ended.id), why="by hand")
            act.inform(UUID(who.id), ShiftNews("ended"))
    return ended
