"""How much one person, and one case, may be shown: a loop cannot page the store out.

Each page is small, yet pages follow each other, and so do pictures of a camera. What a person
asks and sees within a day, and what is shown for one case in all, ends at the profile's settings;
the try itself is recorded, and the inquiry comes before the weekly review.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain.errors import TooMuch
from backend.services import noticing
from backend.services.acting import Act, Who, acting
from backend.services.house import House
from backend.store import queries
from backend.store.database import Row

DAY = timedelta(days=1)
EXIGENT_TIMES = 4
"""A life may hang on it: so much farther goes an exigent inquiry, which is reviewed anyway."""


@asynccontextmanager
async def asking_within(house: House, who: Who, inquiry: Row) -> AsyncIterator[Act]:
    """An act that adds a query to an inquiry; TooMuch where this person asked enough today."""
    async with counting(house, who, inquiry) as act:
        most = _most(house, inquiry, house.profile.searches.queries_day.value)
        asked = await queries.asked_since(house.db, UUID(who.id), house.now() - DAY)
        if len(asked) >= most:
            raise _too_much(house, asked, most, f"{most} searches of one person in 24 hours")
        await demand_room(act, inquiry)
        yield act


async def demand_fresh(act: Act, inquiry: Row, query_id: UUID, reads: Sequence[UUID]) -> None:
    """TooMuch where something would be shown anew and no room is left; seen pages stay open."""
    if await queries.fresh(act.house.db, query_id, reads):
        await demand_room(act, inquiry)


@asynccontextmanager
async def counting(house: House, who: Who, inquiry: Row) -> AsyncIterator[Act]:
    """An act that counts, one at a time of a person. Who meets a bound is told of in the chain."""
    try:
        async with acting(house, who) as act:
            await queries.one_at_a_time(house.db, UUID(who.id))
            yield act
    except TooMuch as error:
        async with acting(house, who) as act:
            act.tell("person:query:bounded", ("inquiry", str(inquiry["id"])), bound=error.detail)
            await noticing.of_bound(act, inquiry["id"], error.detail)
        raise


async def demand_room(act: Act, inquiry: Row) -> None:
    """TooMuch where something more would go over a bound."""
    house, searches = act.house, act.house.profile.searches
    most = _most(house, inquiry, searches.shown_day.value)
    seen = await queries.shown_since(house.db, UUID(act.who.id), house.now() - DAY)
    if len(seen) >= most:
        raise _too_much(
            house, seen, most, f"{most} reads and camera pictures shown to one person in 24 hours"
        )
    whole = _most(house, inquiry, searches.shown_case.value)
    if await queries.shown_for(house.db, inquiry["id"], inquiry["number"]) >= whole:
        raise TooMuch(
            f"{whole} reads and camera pictures shown for one case.",
            retry_after_s=DAY.total_seconds(),
        )


def _most(house: House, inquiry: Row, setting: int) -> int:
    exigent = {purpose.id for purpose in house.profile.purposes if purpose.exigent}
    return setting * EXIGENT_TIMES if inquiry["purpose"] in exigent else setting


def _too_much(house: House, times: Sequence[datetime], most: int, told: str) -> TooMuch:
    """There is room again when the first of the last `most` is a day old."""
    again = sorted(times)[-most] + DAY - house.now()
    return TooMuch(f"{told}.", retry_after_s=max(again.total_seconds(), 1))
