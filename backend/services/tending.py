"""What a clock does: days are made ahead, and what stands still is taken up again."""

from datetime import date, timedelta

from backend.services.acting import acting
from backend.services.house import House
from backend.services.matching import tell_waiting, thresholds
from backend.services.remembering import keep_up, sweep
from backend.store import queue, upkeep

DAYS_BACK, DAYS_AHEAD = 40, 2
STANDS_STILL = timedelta(seconds=1)


async def make_days(house: House, back: int = DAYS_BACK) -> None:
    """Every capture day that a frame may come for has its partitions; old questions go."""
    today = house.capture_day(house.now())
    days = [today + timedelta(days=offset) for offset in range(-back, DAYS_AHEAD + 1)]
    await upkeep.make_missing(house.db, [day for day in days if house.now() < house.over_at(day)])
    await sweep(house)


async def make_day(house: House, day: date) -> None:
    """The same for the day of one frame, once a process: no worker need have run before it."""
    if day not in house.days:
        await upkeep.make_missing(house.db, [day])
        house.days.add(day)


async def tend(house: House) -> None:
    """Every second: tell possible matches that waited long enough, queue what nobody took."""
    now = house.now()
    await keep_up(house)
    waited = now - thresholds(house).possible_after
    due = await upkeep.due(house.db, now, received=now - STANDS_STILL, opened=waited)
    if due.frames:
        await house.queue.enqueue(queue.READ_FRAMES)
    if due.hits:
        async with acting(house) as act:
            await tell_waiting(act)
    if due.hits or due.deliveries:
        await house.queue.enqueue(queue.DISPATCH_ALERTS)
