"""Training by topic: who recorded it, until when it stands, and who is warned before it lapses.

R-ACC-04, R-ACC-05: access needs every topic that the profile calls a gate; the first that lapses
closes it, at the moment of use and whatever job has or has not run. R-ACC-07: the topic `leads`
opens what lists of LEADS and NCIC say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backend.domain.errors import Flaw, Invalid
from backend.domain.ids import new_id
from backend.services import people
from backend.services.acting import SYSTEM, Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import schooling
from backend.store.people import NewTraining, add_training
from policies.members import Topic


@dataclass(frozen=True, slots=True)
class TrainingDraft:
    """One session of a course; `topics` None: the whole of it, without LEADS."""

    course: str
    completed_on: date
    expires_on: date
    topics: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Stands:
    """One topic of one person. `until` is None where nothing was ever recorded."""

    person_id: UUID
    topic: Topic
    until: date | None
    days_left: int

    @property
    def lapsed(self) -> bool:
        return self.days_left < 0


async def record(house: House, who: Who, person_id: UUID, draft: TrainingDraft) -> None:
    """R-ACC-04: nobody is let in before; nobody certifies themselves."""
    await ask(house, who, "record_training", *people.account(who, person_id))
    await people.one(house, person_id)
    async with acting(house, who) as act:
        await note(act, person_id, draft, UUID(who.id))


async def note(act: Act, person_id: UUID, draft: TrainingDraft, certifier: UUID | None) -> None:
    """The record itself; without a certifier it is flagged as self-recorded."""
    house = act.house
    if flaws := faults(house, draft):
        raise Invalid(flaws=tuple(flaws))
    new = NewTraining(
        id=new_id(house.now()),
        person_id=person_id,
        course=draft.course.strip(),
        completed_on=draft.completed_on,
        expires_on=draft.expires_on,
        certifier_id=certifier,
        self_recorded=certifier is None,
        topics=draft.topics,
        recorded_at=house.now(),
    )
    await add_training(house.db, new)
    act.tell(
        "person:training:recorded",
        ("person", str(person_id)),
        course=new.course,
        topics=list(draft.topics or ()),
        expires_on=draft.expires_on.isoformat(),
        self_recorded=new.self_recorded,
    )


def faults(house: House, draft: TrainingDraft) -> list[Flaw]:
    """What is wrong with a record; nothing of it is kept then."""
    flaws = []
    today = house.capture_day(house.now())
    if not draft.completed_on <= today or draft.expires_on <= draft.completed_on:
        flaws.append(
            Flaw("completed_on", "Training ends before it expires, and not in the future.")
        )
    known = {topic.id: topic for topic in house.profile.training}
    flaws += [
        Flaw("topics", f"{unknown} is no topic; they are {', '.join(known)}.")
        for unknown in sorted(set(draft.topics or ()) - set(known))
    ]
    covered = (
        [known[each] for each in draft.topics if each in known]
        if draft.topics is not None
        else [topic for topic in known.values() if topic.gate]
    )
    longest = min((topic.days for topic in covered), default=0)
    if covered and (draft.expires_on - draft.completed_on).days > longest + 1:
        flaws.append(Flaw("expires_on", f"It counts for at most {longest} days (AT-2)."))
    return flaws


async def of_person(house: House, person_id: UUID) -> list[Stands]:
    """Every topic of the profile, as it stands for one person."""
    return (await _all(house, [person_id]))[person_id]


async def of_everyone(house: House, who: Who) -> dict[UUID, list[Stands]]:
    """R-ACC-15: for whoever coordinates training."""
    await ask(house, who, "view_people", ("Department", house.profile.name))
    return await _all(house, await schooling.active(house.db))


def lapsing(house: House, stands: Iterable[Stands]) -> list[Stands]:
    """What its person is warned of: a gate that is missing, or anything that ends soon."""
    first = max(house.profile.people.warn_days.value, default=0)
    return [
        each
        for each in stands
        if (each.until is not None and each.days_left <= first)
        or (each.until is None and each.topic.gate)
    ]


async def warn(house: House) -> int:
    """Each warning that is due and was not given yet, once: 60, 30 and 7 days ahead."""
    given = 0
    everybody = await _all(house, await schooling.active(house.db))
    for person_id, stands in everybody.items():
        for each in stands:
            given += await _warn(house, person_id, each)
    return given


async def _warn(house: House, person_id: UUID, each: Stands) -> int:
    """The nearest step only: who was on leave is not told three times at once."""
    steps = [days for days in house.profile.people.warn_days.value if each.days_left <= days]
    if each.until is None or each.lapsed or not steps:
        return 0
    days = min(steps)
    async with acting(house, SYSTEM) as act:
        if not await schooling.warned(
            house.db, person_id, each.topic.id, each.until, days, house.now()
        ):
            return 0
        act.tell(
            "system:training:warned",
            ("person", str(person_id)),
            topic=each.topic.id,
            expires_on=each.until.isoformat(),
            days=days,
        )
    return 1


async def _all(house: House, person_ids: Sequence[UUID]) -> dict[UUID, list[Stands]]:
    today = house.capture_day(house.now())
    found: dict[tuple[UUID, str], date] = {
        (row["person_id"], row["topic"]): row["until"]
        for row in await schooling.until(
            house.db, person_ids, today, [topic.id for topic in house.profile.training]
        )
    }
    return {
        person_id: [
            _stands(person_id, topic, found.get((person_id, topic.id)), today)
            for topic in house.profile.training
        ]
        for person_id in person_ids
    }


def _stands(person_id: UUID, topic: Topic, until: date | None, today: date) -> Stands:
    return Stands(person_id, topic, until, -1 if until is None else (until - today).days)
