"""The demo's months before: searches, pictures, reviews; and what is accounted for of them.

So that a newcomer finds a published report, one with names, a certificate of a day that went and a
memorandum that is filed. All of it comes out of the services that a department's own comes out of,
at a clock that stands where each thing is said to have happened. Synthetic, as all of the demo.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from backend.domain.program_audits import QUESTIONS, Answer, Kind, period_of
from backend.services import (
    cameras,
    demo_data,
    equipment,
    inquiring,
    intake,
    judging,
    memoranda,
    overseeing,
    reading,
    reporting,
    searching,
    weekly,
)
from backend.services.acting import Who
from backend.services.demo_cast import of_cast, played
from backend.services.drawing import draw
from backend.services.house import House
from backend.services.inquiring import Reason
from backend.services.intake import Arrival
from backend.services.judging import Judgement
from backend.services.purging import purge
from backend.services.rooting import close_days
from backend.services.searching import Question
from backend.store import people, reports
from backend.store.upkeep import make_missing
from policies.facts import Actor

BEFORE_QUARTER = timedelta(days=20)
PICTURED = (24, 17, 12, 3)
"""So many days ago pictures were taken, and on the newest day that is over."""
EVERY, MOST = 3, 40
"""Days from one search to the next, and how many."""
PLATES = ("DK48210", "KTR9*", "Q77?109", "BX90417")
CONCLUSION = (
    "All inquiries that were drawn are documented and were for official business. Two members were"
    " reminded to enter the case number as soon as there is one."
)


def begun(house: House) -> datetime:
    """In the quarter before, so that one is over and audited."""
    quarter = period_of("quarter", house.capture_day(house.now())).first_on
    return _at(house, quarter - BEFORE_QUARTER, 8)


def _at(house: House, day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), house.zone)


def _then(house: House, at: datetime) -> House:
    """The same house at another moment."""
    return replace(house, now=lambda: at)


async def happen(house: House, since: datetime) -> None:
    """What people did and cameras took, from `since` until yesterday, in its order."""
    today = house.capture_day(house.now())
    over = (day for day in _days(since.date(), today) if house.over_at(day) <= house.now())
    pictured = {*(today - timedelta(days=days) for days in PICTURED), max(over, default=today)}
    for count, day in enumerate(_days(since.date(), today)):
        if day in pictured:
            await _pictures(house, day)
        if count % EVERY == 0 and count < EVERY * MOST:
            await _search(_then(house, _at(house, day, 14)), count // EVERY)
        if day.weekday() == 0:
            await _sign_weeks(_then(house, _at(house, day, 9)))
    for person in demo_data.CAST:
        row = await of_cast(house, person.username)
        if row is not None:
            await people.used(house.db, row["id"], house.now())


def _days(first: date, past: date) -> Iterator[date]:
    day = first
    while day < past:
        yield day
        day += timedelta(days=1)


async def _search(house: House, count: int) -> None:
    """One inquiry with its number and one search, off shift and therefore looked at."""
    who = await played(house, ("detective", "officer")[count % 2])
    purpose = next(each.id for each in house.profile.purposes if not each.exigent)
    reason = Reason(
        purpose,
        number=house.profile.numbers[0].example,
        suspicion="The plate was named by the victim of a burglary.",
        duty="overtime",
    )
    inquiry_id = await inquiring.open_inquiry(house, who, reason)
    plate = PLATES[count % len(PLATES)]
    await searching.run(house, who, inquiry_id, Question(plate=plate))
    await inquiring.close(house, who, inquiry_id)
    commander = await played(house, "commander")
    await overseeing.review(house, commander, inquiry_id, "in order", "Called in for a burglary.")


async def _sign_weeks(house: House) -> None:
    """By the chief; a commander has looked at what stood out."""
    chief = await played(house, "chief")
    for week in await weekly.weeks_over(house, chief):
        if week.signed is None:
            await weekly.sign(house, chief, week.first_on)


async def _pictures(house: House, day: date) -> None:
    """One of each fixed camera, read at once; no list was there yet to match."""
    then = _then(house, _at(house, day, 11))
    await make_missing(house.db, [day])
    rows = await cameras.everything(house, await played(house, "administrator"))
    views = {view.name: view.view for view in demo_data.CAMERAS if view.kind == "fixed"}
    for row in rows:
        if row["name"] in views:
            picture = demo_data.CLIPS.with_name(f"before-{views[row['name']]}.jpg").read_bytes()
            arrival = Arrival(row["id"], then.now() - timedelta(minutes=1), picture, live=False)
            gateway = Who(Actor(id=str(row["gateway_id"]), kind="gateway"))
            await intake.take(then, gateway, arrival)
    reader = equipment.reader()
    while await reading.read_frames(then, reader):
        pass


async def settle(house: House) -> None:
    """What a night does, and then people: closed days, a purge, reports, an audit that is filed.

    Once: what was frozen is there the next time. The purge asks with an address of its own, so it
    is not for a transaction.
    """
    if await reports.made(house.db):
        return
    await close_days(house)
    if house.settings.purge_database:
        await purge(house)
    await draw(house)
    await reporting.freeze(house)
    chief, auditor = await played(house, "chief"), await played(house, "auditor")
    for row in await reporting.listed(house, chief):
        await reporting.inspect(house, auditor, row["month"], "Nothing stands out.")
        await reporting.release(house, chief, row["month"])
    for row in await judging.listed(house, auditor):
        await _audit(house, auditor, chief, row["id"])


async def _audit(house: House, auditor: Who, chief: Who, audit_id: UUID) -> None:
    row, items = await judging.shown(house, auditor, audit_id)
    kind: Kind = row["kind"]
    answers: dict[str, Answer] = {one.id: "yes" for one in QUESTIONS[kind]}
    for item in items:
        told = Judgement(answers, "", "", misuse=False)
        await judging.judge(house, auditor, item["id"], told)
    await memoranda.write(house, auditor, audit_id, CONCLUSION)
    await memoranda.review(house, chief, audit_id, "Filed.")
