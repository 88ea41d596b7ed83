"""What the clock does about lists and cars; whether an entry matches never hangs on it."""

from backend.services import (
    answering,
    drawing,
    dropping,
    handing,
    importing,
    known_false,
    mornings,
    transferring,
    weekly,
)
from backend.services.house import House


async def mind(house: House) -> None:
    """Every few seconds: reminders before a commander's list ends, the record of its end.

    What is left of general lists that were replaced goes. Whoever looks after cars hears whose data
    is to be moved. Deputies are asked to answer a request when it is their turn.
    Owners of entries hear of what ends and, each morning, of what it led to. Notes that are over
    forget their plate. Whoever signs the weekly review hears when one is overdue,
    and the chief of an audit that is.
    """
    await answering.mind(house)
    await mornings.remind(house)
    await mornings.remind_of_approval(house)
    await mornings.lapse(house)
    await mornings.greet(house)
    await handing.remind(house)
    await handing.lapse(house)
    await dropping.tell_stale(house)
    await importing.sweep(house)
    await transferring.remind(house)
    await known_false.mind(house)
    await weekly.remind(house)
    await drawing.remind(house)
