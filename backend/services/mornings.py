"""The owner of an entry hears of it by the clock: before its life ends, and what it led to.

In the open app and on the phone, without a plate; what is to be seen is in the lists.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain import mornings
from backend.domain.ids import new_id
from backend.domain.news import EntryNews
from backend.services import listing, words
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.words import OWN_LIST
from backend.store import mornings as stored
from backend.store.database import Row


@dataclass(frozen=True, slots=True)
class Morning:
    """What one's entries led to, from one morning to the next."""

    since: datetime
    until: datetime
    entries: list[Row]


async def remind(house: House) -> int:
    """R-CUS-04: each reminder of the profile once for each end, with what it led to so far."""
    now, days = house.now(), house.profile.entries.remind_days.value
    told = 0
    for row in await stored.ending(house.db, now, timedelta(days=max(days, default=0))):
        before = mornings.reminder(row["expires_at"], now, days)
        if before is None:
            continue
        async with acting(house) as act:
            if not await stored.reminded(house.db, row["id"], row["expires_at"], before, now):
                continue
            told += 1
            act.tell(
                "system:entry:reminded",
                ("entry", str(row["id"])),
                owner=str(row["owned_by"]),
                days=before,
                hits=row["hits"],
                rejected=row["rejected"],
            )
            act.inform(row["owned_by"], EntryNews(row["id"], "ending"))
            await words.say(act, [row["owned_by"]], "ending", row["id"])
    return told


LAST_QUARTER = 4
DUE, LAPSED = 0, -1
"""Reminders beside those of so many days before the end."""


async def remind_of_approval(house: House) -> int:
    """In the last quarter of the time for an approval afterwards, who may give it hears."""
    hours = house.profile.entries.afterwards_h.value
    if hours is None:
        return 0
    now = house.now()
    rows = await stored.owed(house.db, now, timedelta(hours=hours) / LAST_QUARTER)
    for row in rows:
        async with acting(house) as act:
            if not await stored.reminded(house.db, row["id"], row["expires_at"], DUE, now):
                continue
            _tell(act, "system:entry:approval-due", row)
            others = set(await listing.approvers(house)) - {row["author_id"], row["owned_by"]}
            for person_id in others:
                act.inform(person_id, EntryNews(row["id"], "answer"))
            await words.say(act, others, "request", row["id"])
    return len(rows)


async def lapse(house: House) -> int:
    """Written down, and told, which entries ended for want of an approval; they match no more."""
    now = house.now()
    rows = await stored.lapsed(house.db, now)
    for row in rows:
        async with acting(house) as act:
            if await stored.reminded(house.db, row["id"], row["expires_at"], LAPSED, now):
                _tell(act, "system:entry:lapsed", row)
                await words.say(act, [row["owned_by"]], "ending", row["id"])
    return len(rows)


def _tell(act: Act, tag: str, row: Row) -> None:
    """Its end, and whose it is; the owner's open app hears of it too."""
    owner = str(row["owned_by"])
    act.tell(tag, ("entry", str(row["id"])), owner=owner, due=row["expires_at"])
    act.inform(row["owned_by"], EntryNews(row["id"], "ending"))


async def greet(house: House) -> int:
    """Once a day from the profile's hour on, whoever owns an entry that runs or waits."""
    now = house.now()
    day = mornings.morning(now, house.zone, house.profile.entries.digest_hour.value)
    if day is None:
        return 0
    owners = await stored.owners(house.db, day, now)
    for person_id in owners:
        async with acting(house) as act:
            id_ = new_id(now)
            if not await stored.told(house.db, person_id, day, id_, now):
                continue
            act.tell("system:digest:told", ("person", str(person_id)), day=day.isoformat())
            act.inform(person_id, EntryNews(id_, "morning"))
            await words.say(act, [person_id], "digest", id_)
    return len(owners)


async def morning(house: House, who: Who) -> Morning:
    """What one's own entries led to in the day that the last morning word told of."""
    permit = await ask(house, who, "view_lists", ("HotList", "custom"), OWN_LIST)
    hour = house.profile.entries.digest_hour.value
    since, until = mornings.last_day(house.now(), house.zone, hour)
    rows = await stored.led_to(house.db, permit, UUID(who.id), since, until)
    return Morning(since, until, rows)
