"""Nothing but setting up works until two administrators can sign in."""

from backend.services.acting import Act
from backend.services.house import House
from backend.store import installation

ADMINISTRATORS = 2
"""AC-5: one person alone would decide about their own account."""


async def unlocked(house: House) -> bool:
    found = await installation.one(house.db)
    return found is not None and found["unlocked_at"] is not None


async def unlock_if_ready(act: Act) -> None:
    """The second administrator who can sign in opens the installation."""
    house = act.house
    if await unlocked(house):
        return
    ready = await installation.ready_administrators(house.db)
    if len(ready) >= ADMINISTRATORS and await installation.unlock(house.db, house.now()):
        act.tell(
            "system:installation:set_up",
            ("installation", "1"),
            administrators=[str(person_id) for person_id in ready],
        )
