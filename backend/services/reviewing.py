"""AC-2 j, AC-6(7): once a year every account is looked at: kept, altered or removed.

Nobody decides about their own, and whoever began the review does not sign it. Signing removes what
was to be removed; what was to be altered must have been altered before.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, Refused
from backend.domain.ids import new_id
from backend.services import suspending
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.store import reviews
from backend.store.database import Row
from backend.store.reviews import Decided as Decided

ABOUT = ("Register", "review")
DECISIONS = ("keep", "alter", "remove")


@dataclass(frozen=True, slots=True)
class Review:
    """The newest one and its accounts; `due`: another is to be begun."""

    row: Row | None
    items: list[Row]
    due: bool


async def newest(house: House, who: Who) -> Review:
    permit = await ask(house, who, "review_access", ABOUT, {})
    row = await reviews.newest(house.db, permit)
    if row is None:
        return Review(None, [], due=True)
    items = await reviews.items(house.db, permit, row["id"])
    every = timedelta(days=house.profile.people.review_days.value)
    signed = row["signed_at"]
    return Review(row, items, due=signed is not None and house.now() - signed >= every)


async def begin(house: House, who: Who) -> UUID:
    permit = await ask(house, who, "review_access", ABOUT, {})
    new = new_id(house.now())
    async with acting(house, who) as act:
        if not await reviews.begin(house.db, permit, new, UUID(who.id), house.now()):
            raise Conflict(detail="A review is open.", instead="Finish that one first.")
        act.tell("person:review:begun", ("review", str(new)))
    return new


async def decide(house: House, who: Who, review_id: UUID, told: Decided) -> None:
    """About one account, and never about one's own."""
    permit = await ask(house, who, "review_access", ABOUT, {})
    if told.decision not in DECISIONS:
        raise Invalid(flaws=(Flaw("decision", f"One of {', '.join(DECISIONS)}."),))
    if told.decision != "keep" and not told.note.strip():
        raise Invalid(flaws=(Flaw("note", "Say what is to change, or why it is removed."),))
    if told.person_id == told.by_id:
        raise Refused(
            Code.REFUSED,
            "Nobody decides about an account of their own.",
            instead="Another administrator or the chief decides it.",
        )
    async with acting(house, who) as act:
        if not await reviews.decide(house.db, permit, review_id, told):
            raise Conflict(detail="This review is signed.", instead="Begin another.")
        act.tell(
            "person:review:decided",
            ("person", str(told.person_id)),
            review=str(review_id),
            decision=told.decision,
        )


async def sign(house: House, who: Who, review_id: UUID) -> None:
    """By another; with it the accounts that are to be removed end."""
    row = await reviews.one(house.db, review_id)
    absent = Absent(ABOUT, Code.NOT_FOUND, {"author": "nobody"})
    if row is None:
        await unknown(house, who, "sign_review", absent)
    facts = {"author": str(row["begun_by"])}
    permit = await ask_of(house, who, "sign_review", ABOUT, facts, absent)
    items = await reviews.items(house.db, permit, review_id)
    if flaws := _unfinished(items):
        raise Invalid(detail="The review is not finished.", flaws=tuple(flaws))
    async with acting(house, who) as act:
        if not await reviews.sign(house.db, permit, review_id, UUID(who.id), house.now()):
            raise Conflict(detail="This review is signed.", instead="Begin another.")
        removed = [item for item in items if item["decision"] == "remove"]
        for item in removed:
            await suspending.depart(act, item["person_id"], UUID(who.id))
        act.tell(
            "person:review:signed",
            ("review", str(review_id)),
            accounts=len(items),
            removed=len(removed),
        )


def _unfinished(items: list[Row]) -> list[Flaw]:
    """Accounts that nobody decided, and what was to be altered and is as it was."""
    flaws = []
    for item in items:
        same = (item["role_now"], item["units_now"]) == (item["role"], item["units"])
        if item["ended_at"] is not None:
            continue
        if item["decision"] is None:
            flaws.append(Flaw(item["username"], "Nobody has decided about this account."))
        elif item["decision"] == "alter" and same:
            flaws.append(Flaw(item["username"], "It was to be altered, and is as it was."))
    return flaws
