"""What an open app of a person is told live, in the order in which it was done."""

from uuid import UUID

from backend.services.acting import Who
from backend.services.house import House
from backend.store import deliveries
from backend.store.database import Row


async def head(house: House, who: Who) -> int:
    """The number of the last event that this person was told."""
    return await deliveries.live_head(house.db, UUID(who.id))


async def after(house: House, who: Who, seen: int) -> list[Row]:
    """What came after that number, the oldest first."""
    return await deliveries.live_after(house.db, UUID(who.id), seen)
