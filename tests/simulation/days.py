"""A department lives through days: shifts, hits, searches, holds, entries, nights, month ends.

Seeded, so that the same days come again; at a clock that is set, and over real servers. What was
done is counted by the kind of event that it must have left (`invariants`).
"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from uuid import UUID

from backend.domain.alerting import Decision, RejectReason
from backend.domain.dispositions import Action
from backend.services import (
    disposing,
    extending,
    holding,
    importing,
    inquiring,
    listing,
    searching,
    shifts,
    verifying,
)
from backend.services.acting import Who
from backend.services.disposing import Disposed
from backend.services.drawing import draw
from backend.services.holding import Wanted
from backend.services.house import House
from backend.services.inquiring import Reason
from backend.services.minding import mind
from backend.services.purging import purge
from backend.services.reporting import freeze
from backend.services.rooting import close_days
from backend.services.searching import Question
from backend.services.serving import Gate
from backend.services.tending import make_days
from backend.services.verifying import Decided
from policies.profile import Profile
from tests.flow.street import PLATE, Street

HOLD_EVERY, ASK_EVERY = 6, 9
"""Days from one hold to the next, and from one custom entry to the next."""


@dataclass
class Pace:
    """What happens in a day: vehicles that pass, searches."""

    passings: int = 2
    searches: int = 2


@dataclass
class Days:
    """The people of the street and what they have done. `done`: by the tag of its event."""

    street: Street
    officer: Who
    detective: Who
    approver: Who
    pace: Pace = field(default_factory=Pace)
    rng: random.Random = field(default_factory=lambda: random.Random(41))  # noqa: S311 - a seed
    done: Counter[str] = field(default_factory=Counter)
    held: list[UUID] = field(default_factory=list)
    purged: int = 0
    frozen: int = 0
    entries: list[UUID] = field(default_factory=list)

    @classmethod
    async def begin(cls, street: Street, profile: Profile, first: date, pace: Pace) -> "Days":
        """On the morning of the first day, under the policy of one of the departments."""
        street.watch.at = _at(street.house, first, 7)
        await _govern(street, profile)
        await make_days(street.house, back=1)
        approver = street.house.profile.entries.approvers.value[-1]
        roles = ("officer", "detective", approver, "administrator")
        people = [await street.person(role, on_shift=False, units=("CID",)) for role in roles]
        until = first + timedelta(days=800)
        topics = [topic.id for topic in profile.training]
        await street.house.db.run("UPDATE training SET expires_on = $1, topics = $2", until, topics)
        people = [replace(who, actor=replace(who.actor, training_until=until)) for who in people]
        officer, detective = (
            replace(who, actor=replace(who.actor, on_shift=True)) for who in people[:2]
        )
        made = cls(street, officer, detective, people[2], pace)
        row = f"plate,state,reason_class,reason\n{PLATE},ID,stolen_vehicle,Reported stolen\n"
        data = BytesIO(row.encode())
        await importing.import_general(street.house, people[3], "State list", data)
        made.done["person:list:imported"] += 1
        return made

    async def live(
        self, first: date, count: int, told: Callable[[], object] = lambda: None
    ) -> None:
        """`told`: when another day was lived."""
        for number in range(count):
            day = first + timedelta(days=number)
            await self._day(day, number)
            await self._night(day + timedelta(days=1))
            told()

    async def _day(self, day: date, number: int) -> None:
        house, watch = self.street.house, self.street.watch
        watch.at = max(watch.at, _at(house, day, 8))
        await self._shift(begins=True)
        before = {row["id"] for row in await self.street.alerts(self.officer)}
        for _ in range(self.pace.passings):
            watch.pass_(minutes=self.rng.randint(20, 50))
            await self.street.passes()
        new = [
            row["id"] for row in await self.street.alerts(self.officer) if row["id"] not in before
        ]
        if number % HOLD_EVERY == 0 and new:
            await self._hold(new[0], day)
        for alert_id in new:
            await self._decide(alert_id)
        for _ in range(self.pace.searches):
            watch.pass_(minutes=self.rng.randint(1, 9))
            await self._search()
        if number % ASK_EVERY == 0:
            await self._ask()
        await self._shift(begins=False)

    async def _shift(self, *, begins: bool) -> None:
        for who in (self.officer, self.detective):
            if begins:
                await shifts.start(self.street.house, who, 10)
                self.done["person:shift:started"] += 1
            else:
                await shifts.end(self.street.house, who)
                self.done["person:shift:ended"] += 1

    async def _decide(self, alert_id: UUID) -> None:
        """Found wrong, and nothing was done."""
        house = self.street.house
        reason = self.rng.choice((RejectReason.MISREAD, RejectReason.STALE_LIST))
        said = Decided(Decision.REJECTED, house.now(), reason, "Looked at it twice.")
        await verifying.decide(house, self.officer, alert_id, said)
        await disposing.dispose(house, self.officer, alert_id, Disposed(Action.NONE))
        self.done["person:alert:decided"] += 1
        self.done["person:alert:disposed"] += 1

    async def _search(self) -> None:
        house = self.street.house
        purpose = next(each.id for each in house.profile.purposes if not each.exigent)
        reason = Reason(
            purpose,
            number=house.profile.numbers[0].example,
            suspicion="The plate was named by a witness.",
        )
        inquiry_id = await inquiring.open_inquiry(house, self.detective, reason)
        plate = self.rng.choice((PLATE, "ABC1234", f"{PLATE[:3]}*"))
        await searching.run(house, self.detective, inquiry_id, Question(plate=plate))
        await inquiring.close(house, self.detective, inquiry_id)
        for tag in ("person:inquiry:opened", "person:query:run", "person:inquiry:closed"):
            self.done[tag] += 1

    async def _hold(self, alert_id: UUID, day: date) -> None:
        number = self.street.house.profile.numbers[0].example
        wanted = Wanted(f"{number[:-3]}{len(self.held):03}", "criminal", "CID", day + REVIEW)
        self.held.append(await holding.of_alert(self.street.house, self.officer, alert_id, wanted))
        self.done["person:evidence:packed"] += 1

    async def _ask(self) -> None:
        """Another custom entry, and the one before is made longer."""
        house = self.street.house
        if self.entries:
            last = await extending.request(house, self.detective, self.entries[-1], 5, "It goes on")
            await extending.answer(house, self.approver, last, approve=True, note="Stated.")
            self.done["person:extension:requested"] += 1
        reasons = [each.id for each in house.profile.reasons]
        entry_id = await self.street.entry(
            self.detective,
            plate=f"XYZ{100 + len(self.entries)}",
            reason_class="felony" if "felony" in reasons else reasons[0],
            life_days=14,
        )
        await listing.answer_entry(house, self.approver, entry_id, approve=True, note="Stated.")
        self.entries.append(entry_id)
        self.done["person:entry:requested"] += 1
        self.done["person:entry:approved"] += 1

    async def _night(self, next_day: date) -> None:
        """What workers do while it is quiet, more than once as they do."""
        house, watch = self.street.house, self.street.watch
        watch.at = max(watch.at, _at(house, next_day, 1))
        await make_days(house, back=1)
        for _ in range(2):
            self.purged += await purge(house)
            await close_days(house)
            await draw(house)
            self.frozen += await freeze(house)
            await mind(house)
            watch.pass_(minutes=20)


REVIEW = timedelta(days=60)


async def _govern(street: Street, profile: Profile) -> None:
    """In force from now on, with what some policies want on file before anything is recorded."""
    db, now = street.house.db, street.watch.at
    await db.run(
        "UPDATE installation SET made_at = $1, profile = $2, profile_version = $3",
        *(now, profile.name, profile.version),
    )
    await db.run(
        "INSERT INTO acknowledgement (id, profile, ground, names, signed_name, signed_at)"
        " VALUES (gen_random_uuid(), $1, 'agreement', 'Provider', 'Chief', $2)",
        *(profile.name, now),
    )
    street.watch.pass_(seconds=2)
    await street.house.policy.follow(db, street.watch())
    street.house.policy.switch(profile)
    # Which software reads is another rule's matter.
    street.reader = replace(street.reader, gate=Gate())


def _at(house: House, day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), house.zone).astimezone(house.now().tzinfo)
