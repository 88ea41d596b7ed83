"""Whether another agency's request waits, was approved or refused, and who hears that it waits."""

from uuid import UUID

from backend.domain.news import InquiryNews
from backend.services import words
from backend.services.acting import Act
from backend.services.house import House
from backend.store import people
from backend.store.database import Row

NONE, APPROVED, REFUSED = "none", "approved", "refused"


def answered(row: Row) -> str:
    """What was said to the request, as a decision looks at it."""
    said = row["outside_approved"]
    return NONE if said is None else APPROVED if said else REFUSED


def waits(house: House, row: Row) -> bool:
    """Whether nothing may be searched for it before somebody has said yes."""
    asked = row["on_behalf"] and bool(house.profile.searches.outside_approvers.value)
    return bool(asked and answered(row) == NONE and row["closed_at"] is None)


async def tell(act: Act, inquiry_id: UUID) -> None:
    """Whoever may answer hears of it, in the open app and on the phone."""
    told = await approvers(act)
    for person_id in told:
        act.inform(person_id, InquiryNews(inquiry_id, "asked"))
    await words.say(act, told, "outside", inquiry_id)


async def approvers(act: Act) -> set[UUID]:
    """As far as their role goes; whoever acts knows it already."""
    roles = act.house.profile.searches.outside_approvers.value
    return {*await people.ids_of_roles(act.house.db, roles)} - {UUID(act.who.id)}
