"""One department's running parts, handed to every service."""

import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from backend.domain.jurisdictions import Area, JurisdictionsError, read
from backend.domain.retention import Limit, over_at
from backend.services import keeping
from backend.settings import Settings
from backend.store import clock, proposals
from backend.store.clock import Clock
from backend.store.database import Database
from backend.store.evidence_files import EvidenceFiles
from backend.store.images import Images
from backend.store.keys import Keys
from backend.store.live import Live
from backend.store.people import Standing
from backend.store.queue import Queue
from policies import profile as profiles
from policies.engine import Engine, engine_of
from policies.facts import Value
from policies.profile import Profile

JURISDICTIONS = "jurisdictions.geojson"
LOOK_AGAIN = timedelta(seconds=1)
"""How long a process may not know that another profile is in force."""


class InForce:
    """The profile by which this process decides: what two people put in force, and nothing else.

    `acknowledged`: the Chief has signed where its data is stored.
    """

    __slots__ = ("_looked_at", "acknowledged", "engine", "profile")

    def __init__(self, profile: Profile) -> None:
        self.acknowledged = False
        self._looked_at: datetime | None = None
        self.switch(profile)

    def switch(self, profile: Profile) -> None:
        self.engine = engine_of(profile)
        self.profile = profile

    async def follow(self, db: Database, now: datetime) -> bool:
        """Ask the database, once a second at most, which profile is in force; whether it asked.

        Raises `ProfileError` if its folder is gone: nothing is decided by another one instead.
        """
        if self._looked_at is not None and abs(now - self._looked_at) < LOOK_AGAIN:
            return False
        self._looked_at = now
        row = await proposals.in_force(db, self.profile.name)
        if row["profile"] != self.profile.name:
            self.switch(profiles.load(profiles.FOLDER / row["profile"]))
        self.acknowledged = row["acknowledged"]
        return True

    def stored(self) -> dict[str, Value]:
        """The facts of a decision that may record something."""
        return {
            "acknowledged": self.acknowledged,
            "retention_days": self.profile.retention.days,
        }


@dataclass(frozen=True, slots=True)
class House:
    """Everything an act may need. Tests make one over real servers with a clock of their own."""

    settings: Settings
    policy: InForce
    db: Database
    keys: Keys
    images: Images
    evidence: EvidenceFiles
    queue: Queue
    live: Live
    now: Clock = field(default=clock.now)
    days: set[date] = field(default_factory=set)
    """Capture days that this process knows to have their partitions."""
    jurisdictions: tuple[Area, ...] = ()
    """Neighbours' areas, where the department has a file of them."""
    asked: Counter[str] = field(default_factory=Counter)
    """Questions to the policy that are not written down yet (`remembering`)."""

    @property
    def profile(self) -> Profile:
        return self.policy.profile

    @property
    def engine(self) -> Engine:
        return self.policy.engine

    @property
    def zone(self) -> ZoneInfo:
        return self.profile.clock

    def capture_day(self, at: datetime) -> date:
        """The department's local day of an instant: the unit of partitions, keys and purge."""
        return at.astimezone(self.zone).date()

    def standing(self, profile: Profile | None = None) -> Standing:
        """What is asked of a person for access, at this moment; or would be by another profile."""
        now, profile = self.now(), profile or self.profile
        return Standing(
            day=self.capture_day(now),
            gates=tuple(topic.id for topic in profile.training if topic.gate),
            now=now,
            unused=timedelta(days=profile.people.unused_days.value),
        )

    def over_at(self, day: date) -> datetime:
        """The instant from which a capture day is to be gone (R-RET-01, R-RET-02)."""
        retention = self.profile.retention
        limit = Limit(retention.days, bool(retention.maximum_days.value))
        return over_at(limit, self.day_start(day), self.day_start(day + timedelta(days=1)))

    def day_start(self, day: date) -> datetime:
        """The first instant of a capture day."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)


def areas(home: Path) -> tuple[Area, ...]:
    """The department's own file of its neighbours' areas; a broken one stops the start."""
    try:
        return read(json.loads((home / JURISDICTIONS).read_text("utf-8")))
    except FileNotFoundError:
        return ()
    except ValueError as error:
        raise JurisdictionsError(f"{JURISDICTIONS}: {error}") from error


@asynccontextmanager
async def open_house(
    settings: Settings,
    now: Clock = clock.now,
    *,
    keys_whole: bool = True,
    planned_once: bool = False,
) -> AsyncIterator[House]:
    """Open every connection, and close them all at the end.

    Raises `KeysNotWholeError`, unless `keys_whole` is not demanded: for giving a lost key up.
    `planned_once` is the database's.
    """
    keys = Keys(settings.home / "keys")
    house = House(
        settings=settings,
        policy=InForce(profiles.load(profiles.FOLDER / settings.profile)),
        db=Database(settings.database, planned_once=planned_once),
        keys=keys,
        images=Images(settings.home / "images", keys),
        evidence=EvidenceFiles(settings.home / "evidence", keys),
        queue=Queue(settings.redis),
        live=Live(settings.redis),
        now=now,
        jurisdictions=areas(settings.home),
    )
    await house.db.open()
    try:
        if keys_whole:
            await keeping.settle(house.db, keys, now())
        await house.policy.follow(house.db, now())
        await house.live.open()
        yield house
    finally:
        await house.live.close()
        await house.queue.close()
        await house.db.close()
