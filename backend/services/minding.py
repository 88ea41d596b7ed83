"""What the clock does about lists; whether an entry matches never hangs on it."""

from backend.services import handing
from backend.services.house import House


async def mind(house: House) -> None:
    """Every few seconds: reminders before a commander's list ends, and the record of its end."""
    await handing.remind(house)
    await handing.lapse(house)
