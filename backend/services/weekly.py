"""The weekly review is signed as a whole (R-PRO-02; CJISSECPOL AU-6 asks for one each week).

Each search that stood out in the week was judged by somebody who did not make it
(`backend.services.overseeing`); then one of the reviewers signs the week, once. A week without any
is signed as well: that nothing stood out is what was found. Weeks begin with the installation.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.ids import new_id
from backend.domain.news import WeekNews
from backend.domain.weeks import WEEK, over, week_of
from backend.services import words
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import installation, people, weeks
from backend.store.database import Row
from policies.decision import Permit

SHOWN = 4
"""Signed weeks that are shown, beside all that are not."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week that is over; `open`: searches that nobody has judged."""

    first_on: date
    searches: int
    open: int
    misuse: int
    due_at: datetime
    signed: Row | None = None

    @property
    def last_on(self) -> date:
        return self.first_on + WEEK - timedelta(days=1)


async def weeks_over(house: House, who: Who) -> list[Week]:
    """Those that are to be signed, the oldest first, then the newest that were."""
    permit = await ask(house, who, "view_inquiries", ("Inquiry", "review"), {"own": False})
    every = await _every(house, permit)
    unsigned = [week for week in every if week.signed is None]
    signed = [week for week in every if week.signed is not None]
    return [*unsigned, *reversed(signed[-SHOWN:])]


async def sign(house: House, who: Who, first_on: date) -> None:
    """Raises `Conflict` while it runs, while a search of it is not judged, or when it is signed."""
    permit = await ask(house, who, "sign_week", ("Inquiry", "week"), {})
    async with acting(house, who) as act:
        week = _found(await _every(house, permit), first_on, house)
        if week.open:
            raise Conflict(
                Code.WEEK_NOT_JUDGED,
                f"{week.open} of its {week.searches} searches wait for a look.",
            )
        now, figures = house.now(), (week.searches, week.misuse)
        if not await weeks.sign(house.db, permit, first_on, figures, (UUID(who.id), now)):
            raise Conflict(Code.WEEK_SIGNED)
        act.tell(
            "person:week:signed",
            ("week", first_on.isoformat()),
            searches=week.searches,
            misuse=week.misuse,
            late=now >= week.due_at,
        )


async def overdue(house: House) -> list[date]:
    """The Mondays of weeks whose review ought to be signed by now and is not, the oldest first."""
    place = await installation.one(house.db)
    if place is None:
        return []
    begun, today = house.capture_day(place["made_at"]), house.capture_day(house.now())
    late = [monday for monday in over(begun, today) if house.now() >= _due(house, monday)]
    signed = await weeks.signed_days(house.db) if late else set()
    return [monday for monday in late if monday not in signed]


async def remind(house: House) -> int:
    """Whoever may sign hears once of each week that is overdue; of several at once in one word."""
    told: list[date] = []
    async with acting(house) as act:
        about = new_id(house.now())
        for monday in await overdue(house):
            if await weeks.reminded(house.db, monday, about, house.now()):
                told.append(monday)
                act.tell("system:week:overdue", ("week", monday.isoformat()))
        if told:
            roles = house.profile.searches.reviewers.value
            reviewers = await people.ids_of_roles(house.db, roles)
            for person_id in reviewers:
                act.inform(person_id, WeekNews(told[-1]))
            await words.say(act, reviewers, "week", about)
    return len(told)


async def _every(house: House, permit: Permit) -> list[Week]:
    """Each week that is over, the oldest first."""
    place = await installation.one(house.db)
    if place is None:
        return []
    counted = {row["first_on"]: row for row in await weeks.counts(house.db, permit, house.zone.key)}
    signed = {row["first_on"]: row for row in await weeks.signed(house.db, permit)}
    begun, today = house.capture_day(place["made_at"]), house.capture_day(house.now())
    return [
        _week(house, monday, counted.get(monday), signed.get(monday))
        for monday in over(min([begun, *counted, *signed]), today)
    ]


def _week(house: House, monday: date, counted: Row | None, signed: Row | None) -> Week:
    """As it was signed, if it was: what it counted then stays."""
    row = signed or counted or {"searches": 0, "misuse": 0}
    still = 0 if signed is not None or counted is None else counted["open"]
    due = _due(house, monday)
    return Week(monday, row["searches"], still, row["misuse"], due, signed)


def _due(house: House, monday: date) -> datetime:
    days = timedelta(days=house.profile.searches.sign_days.value)
    return house.day_start(monday + WEEK + days)


def _found(every: list[Week], first_on: date, house: House) -> Week:
    for week in every:
        if week.first_on == first_on:
            return week
    if first_on == week_of(house.capture_day(house.now())):
        raise Conflict(Code.WEEK_RUNS)
    raise NotFound(Code.NOT_FOUND, "No week of this department begins on that day.")
