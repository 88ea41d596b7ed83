"""What looks odd about a sign-in or a device is noted with the act in which it is seen.

R-MOB-02: attempts from unknown devices are refused and reported. R-ACC-02: sign-ins that may be
shared. What is noted decides nothing: `clearing.py` is for whoever looks at it.
"""

from dataclasses import dataclass
from uuid import UUID

from backend.domain.ids import new_id
from backend.domain.oddities import Kind, Network
from backend.services.acting import Act
from backend.store import oddities
from backend.store.oddities import NewOddity


@dataclass(frozen=True, slots=True)
class Odd:
    """What was seen. `person_id`: whose account; `device_id`: of a device that is known."""

    kind: Kind
    what: str
    person_id: UUID | None = None
    device_id: UUID | None = None
    network: Network = ""


async def note(act: Act, odd: Odd) -> None:
    """As a part of the act in which it was seen; the same of one day is counted, not repeated."""
    house, now = act.house, act.house.now()
    new = await oddities.note(
        house.db,
        NewOddity(
            id=new_id(now),
            kind=odd.kind,
            day=house.capture_day(now),
            person_id=odd.person_id,
            device_id=odd.device_id,
            network=odd.network,
            what=odd.what,
            at=now,
        ),
    )
    if new is not None:
        act.tell(
            "system:oddity:noted",
            ("oddity", str(new)),
            kind=odd.kind,
            person=None if odd.person_id is None else str(odd.person_id),
            about_device=None if odd.device_id is None else str(odd.device_id),
            network=odd.network,
        )
