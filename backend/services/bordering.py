"""A vehicle that is followed comes near a neighbour's area: that agency is told first (R-ALR-16).

The phone's position comes with the question and goes with the answer: it is written nowhere, nor in
the audit, which keeps which agency's border somebody was warned of.
"""

from uuid import UUID

from backend.domain.errors import Flaw, Invalid
from backend.domain.jurisdictions import Bordering, bordering
from backend.services.acting import Who, acting
from backend.services.house import House
from backend.services.showing import not_yet
from backend.services.verifying import allowed
from backend.store.database import Row

SHOWN = "border"
FOLLOWED = frozenset({"stolen_vehicle"})
"""The neighbouring agency is told where a stolen vehicle is followed into its area."""


def told_first(house: House, alert: Row) -> tuple[str, ...]:
    """Who is told before enforcement in their area, for a hit of this class."""
    of_class = alert["reason_class"] in FOLLOWED
    return house.profile.alerts.neighbours.value if of_class else ()


def watched(house: House, alert: Row) -> bool:
    """Whether the phone may be asked where it is: the profile lets it, and it helps."""
    known = {area.agency for area in house.jurisdictions}
    allowed_here = house.profile.alerts.position.value
    return allowed_here and not known.isdisjoint(told_first(house, alert))


async def compare(
    house: House, who: Who, alert_id: UUID, at: tuple[float, float]
) -> Bordering | None:
    """Where this place stands to the neighbours' areas; `at` is latitude and longitude."""
    alert, _ = await allowed(house, who, alert_id, "respond_alert")
    if not watched(house, alert):
        why = "For this alert the phone's position is not asked for."
        raise Invalid(detail=why, flaws=(Flaw("latitude", why),))
    near_m = house.profile.alerts.border_m.value
    found = bordering(house.jurisdictions, told_first(house, alert), at, near_m)
    if found is not None:
        async with acting(house, who) as act:
            if await not_yet(act, SHOWN, {alert_id: f"{found.agency} {found.inside}"}):
                act.tell(
                    "person:alert:bordering",
                    ("alert", str(alert_id)),
                    agency=found.agency,
                    inside=found.inside,
                )
    return found
