"""What brings a search before the weekly review, in plain words (R-PRO-02, R-PRO-04, A.4 no. 6)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from backend.services import households
from backend.services.acting import Act
from backend.store import inquiries, queries
from backend.store.inquiries import NewInquiry

WEEK = timedelta(days=7)


async def of_opening(act: Act, new: NewInquiry) -> None:
    """What the reason itself says."""
    found: dict[str, str] = {}
    if new.duty:
        found["off-shift"] = f"Searched off shift; given as the ground: {new.duty}."
    if new.exigent:
        found["exigent"] = "Searched in exigent circumstances; a supervisor looks at it."
    if new.sensitive:
        words = ", ".join(
            group.word for group in act.house.profile.terms if group.id in new.sensitive
        )
        found["sensitive"] = f"The reason names what is protected: {words}."
    if new.outside and new.outside["not_referred"]:
        found["not-referred"] = (
            "For another agency, not referred to those who process such requests: "
            f"{new.outside['not_referred']}"
        )
    if new.mode == "administrative":
        found["administrative"] = (
            "An administrative search: it needs no number and is always shown."
        )
    await _signal(act, new.id, found)


async def of_query(act: Act, inquiry_id: UUID, person_id: UUID, counted: str) -> None:
    """What the plate says: the same one again and again, without a case."""
    house = act.house
    since = house.now() - timedelta(days=house.profile.retention.days)
    before = await queries.searches_for(house.db, person_id, counted, since)
    unnumbered = [row for row in before if row["number"] is None]
    if len(before) >= house.profile.searches.repeats.value and unnumbered:
        why = (
            f"The same plate in {len(before)} inquiries of this person, "
            f"{len(unnumbered)} of them without a number."
        )
        await _signal(act, inquiry_id, {"repeat": why})


async def of_plate(act: Act, inquiry_id: UUID, person_id: UUID, plate: str) -> None:
    """R-PRO-02: whose household it belongs to, if a member has given it."""
    whose = await households.whose(act, plate)
    found: dict[str, str] = {}
    if person_id in whose:
        found["own-household"] = "The plate is one that this person gave as of their own household."
    if whose - {person_id}:
        found["household"] = "The plate belongs to the household of a colleague."
    await _signal(act, inquiry_id, found)


async def of_place(act: Act, inquiry_id: UUID, places: Sequence[str], why: str) -> None:
    """R-PRO-05: all that passed near a sensitive place was looked through."""
    told = f"All that passed near {', '.join(places)} was looked through. Why: {why}"
    await _signal(act, inquiry_id, {"sensitive-place": told})


async def of_bound(act: Act, inquiry_id: UUID, bound: str) -> None:
    """More was asked for than anybody is shown in a time."""
    await _signal(act, inquiry_id, {"much": f"It was stopped by a bound: {bound}"})


async def of_number(act: Act, inquiry_id: UUID, listed_at: datetime) -> None:
    """R-SRC-02: the number that was given is not among those issued."""
    day = listed_at.astimezone(act.house.zone).strftime("%b %-d, %Y")
    why = f"Its number is not among those that were issued, as listed on {day}."
    await _signal(act, inquiry_id, {"unissued": why})


async def _signal(act: Act, inquiry_id: UUID, found: dict[str, str]) -> None:
    if not found:
        return
    now = act.house.now()
    new = await inquiries.signal(act.house.db, inquiry_id, found, now + WEEK, now)
    if new:
        act.tell("system:inquiry:signalled", ("inquiry", str(inquiry_id)), kinds=sorted(new))
