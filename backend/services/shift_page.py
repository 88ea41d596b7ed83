"""The shift page: what whoever commands has to know of this hour, and what the next one takes over.

R-ALR-15, R-CAP-03, R-CAP-04, R-CAP-08, R-CUS-06, R-HOT-01. It says who is on duty and whose device
answers, which hits are open and with whom, what ends with the shift and what does not work. No
plate stands on it; of a custom entry whose audience the commander is not in, not even the place
(R-CUS-13).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain.hotlists import is_stale
from backend.domain.transfers import Transfer
from backend.services import crewing, transferring
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.cameras import SILENT_AFTER
from backend.services.house import House
from backend.services.looking import owing
from backend.services.opening import may_open
from backend.services.showing import not_yet
from backend.store import alert_reviews, dispatch_tasks, duty, reliefs
from backend.store.database import Row
from policies.decision import Permit

PAGE = "shift page"
HEARD_JUST_NOW = timedelta(seconds=30)
"""Since a device's last act, for an app that has no stream open at this moment."""
ON_DUTY_FOR = timedelta(minutes=5)
"""A car's gateway that was heard within this is on: it tells every half minute."""
NO_READ_FOR = timedelta(minutes=60)
"""A car that drives meets plates; one parked for its driver's report is shorter than this."""


@dataclass(frozen=True, slots=True)
class OpenHit:
    """A hit that nobody has settled. `row`: what may be shown of it, None where nothing may."""

    id: UUID
    told_at: datetime
    row: Row | None
    overdue: bool
    told: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of it, as it is at this moment."""

    people: Sequence[Row]
    hits: Sequence[OpenHit]
    tasks: Sequence[Row]
    """R-ALR-13: what was passed to dispatch and is not filled in yet."""

    reviews: int
    """R-ALR-05: alerts that somebody else is to look at."""

    owed: int
    """R-ALR-09: enforcement without the number of its report or event."""

    lists: Sequence[Row]
    cars: Sequence[Row]
    unmanned: Sequence[Row]
    """Cars that read while nobody who is trained had said to be in them."""
    transfers: Sequence[tuple[Row, Transfer]]
    """Cars whose data is to be moved to the department, soon or already."""
    silent: Sequence[Row]
    general: Sequence[Row]
    offers: Sequence[Row]
    last: Row | None

    def figures(self) -> dict[str, int]:
        """Counts alone: what the audit and the hand-over keep of it."""
        return {
            "people": len(self.people),
            "not_answering": sum(not person["answers"] for person in self.people),
            "not_notified": sum(not person["notified"] for person in self.people),
            "held": sum(person["held"] for person in self.people),
            "blocked": len(blocked(self.people)),
            "hits": len(self.hits),
            "overdue": sum(hit.overdue for hit in self.hits),
            "tasks": len(self.tasks),
            "reviews": self.reviews,
            "owed": self.owed,
            "lists": len(self.lists),
            "cars": len(self.cars),
            "unmanned": len(self.unmanned),
            "transfers": len(self.transfers),
            "silent": len(self.silent),
            "stale": sum(row["stale"] for row in self.general),
        }


async def page(house: House, who: Who) -> Page:
    """Shown, and told to the audit once a session and state."""
    permit = await ask(house, who, "view_shift_page", ("Department", house.profile.name))
    async with acting(house, who) as act:
        found = await gather(house, who, permit)
        figures = found.figures()
        if await not_yet(act, PAGE, {UUID(who.id): _state(found)}):
            act.tell("person:shift-page:viewed", ("person", who.id), figures=figures)
    return found


async def gather(house: House, who: Who, permit: Permit) -> Page:
    now = house.now()
    cameras = await duty.cameras(house.db, permit)
    fixed = [row for row in cameras if row["kind"] == "fixed"]
    looks = await alert_reviews.counts(house.db, permit, owing(house))
    return Page(
        people=await on_duty(house, permit),
        hits=await _hits(house, who, permit),
        tasks=[
            row | {"overdue": now - row["made_at"] > _overdue_after(house)}
            for row in await dispatch_tasks.unfilled(house.db, permit)
        ],
        reviews=looks["reviews"],
        owed=looks["owed"],
        lists=await duty.shift_lists(house.db, permit, now),
        cars=await _cars(house, permit, [row for row in cameras if row["kind"] == "car"]),
        unmanned=await crewing.unmanned(house, permit),
        transfers=[
            (row, due)
            for row in cameras
            if (due := transferring.of_camera(house, row)) and due.state != "fine"
        ],
        silent=[row for row in fixed if _older(row["last_frame_at"], now - SILENT_AFTER)],
        general=[
            row | {"stale": _stale(house, row)}
            for row in await duty.general_lists(house.db, permit)
        ],
        offers=await reliefs.waiting(house.db, permit),
        last=await reliefs.last(house.db, permit),
    )


async def on_duty(house: House, permit: Permit) -> list[Row]:
    """Whose shift runs, and whether a device answers: its app is open, or acted just now.

    An app that was closed leaves a session behind for minutes: that it holds is no answer.
    """
    now = house.now()
    people = await duty.people(house.db, permit, now)
    present = await house.live.present([str(row["id"]) for row in people])
    return [
        row
        | {
            "answers": row["alive"]
            and (str(row["id"]) in present or not _older(row["heard_at"], now - HEARD_JUST_NOW))
        }
        for row in people
    ]


def blocked(people: Sequence[Row]) -> list[Row]:
    """Whose shift cannot be ended: the profile wants what they were told of decided first."""
    return [row for row in people if row["decide_first"] and row["undecided"]]


async def _hits(house: House, who: Who, permit: Permit) -> list[OpenHit]:
    now = house.now()
    oldest = now - timedelta(days=house.profile.retention.days)
    rows = await duty.hits(house.db, permit, oldest)
    told: dict[UUID, list[Row]] = {row["id"]: [] for row in rows}
    found = {row["id"]: row for row in rows}
    for person in await duty.told(house.db, permit, list(told)):
        opens = _opens(house, who, found[person["hit_id"]], person)
        told[person["hit_id"]].append(person | {"opens": opens})
    return [
        OpenHit(
            row["id"],
            row["told_at"],
            row if may_open(house, who, row, line=True) else None,
            now - row["told_at"] > _overdue_after(house)
            and not any(p["decision"] for p in told[row["id"]]),
            tuple(told[row["id"]]),
        )
        for row in rows
    ]


def _opens(house: House, who: Who, hit: Row, told: Row) -> bool:
    """Whether whoever looks may have the alert of this person whole."""
    own = str(told["person_id"]) == who.id
    return may_open(house, who, hit, own=own, passed_on=told["passed_on"], in_review=told["review"])


async def _cars(house: House, permit: Permit, cars: Sequence[Row]) -> list[Row]:
    """R-CAP-03: cars that are on and have read nothing for a while, or never."""
    now = house.now()
    on = [row for row in cars if not _older(row["heard_at"], now - ON_DUTY_FOR)]
    ids = [row["id"] for row in on]
    reads: Mapping[UUID, datetime] = {
        row["camera_id"]: row["at"]
        for row in await duty.last_reads(house.db, permit, ids, now - timedelta(days=1))
    }
    quiet = [row for row in on if _older(reads.get(row["id"]), now - NO_READ_FOR)]
    return [row | {"last_read_at": reads.get(row["id"])} for row in quiet]


def _overdue_after(house: House) -> timedelta:
    return timedelta(minutes=house.profile.alerts.overdue_minutes.value)


def _stale(house: House, row: Row) -> bool:
    after = timedelta(hours=house.profile.lists.stale_after_h.value)
    return row["imported_at"] is None or is_stale(row["imported_at"], house.now(), after)


def _older(at: datetime | None, than: datetime) -> bool:
    return at is None or at < than


def _state(found: Page) -> str:
    """Figures and which hits: another one is another access."""
    hits = " ".join(str(hit.id) for hit in found.hits if hit.row)
    return f"{sorted(found.figures().items())} {hits}"
