"""One department's running parts, handed to every service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from backend.services import keeping
from backend.settings import Settings
from backend.store import clock
from backend.store.clock import Clock
from backend.store.database import Database
from backend.store.images import Images
from backend.store.keys import Keys
from backend.store.live import Live
from backend.store.queue import Queue
from policies import profile as profiles
from policies.engine import Engine
from policies.profile import Profile


@dataclass(frozen=True, slots=True)
class House:
    """Everything an act may need. Tests make one over real servers with a clock of their own."""

    settings: Settings
    profile: Profile
    engine: Engine
    db: Database
    keys: Keys
    images: Images
    queue: Queue
    live: Live
    now: Clock = field(default=clock.now)
    days: set[date] = field(default_factory=set)
    """Capture days that this process knows to have their partitions."""

    @property
    def zone(self) -> ZoneInfo:
        return self.profile.clock

    def capture_day(self, at: datetime) -> date:
        """The department's local day of an instant: the unit of partitions, keys and purge."""
        return at.astimezone(self.zone).date()


@asynccontextmanager
async def open_house(
    settings: Settings, now: Clock = clock.now, *, keys_whole: bool = True
) -> AsyncIterator[House]:
    """Open every connection, and close them all at the end.

    Raises `KeysNotWholeError`, unless `keys_whole` is not demanded: for giving a lost key up.
    """
    profile = profiles.load(profiles.FOLDER / settings.profile)
    keys = Keys(settings.home / "keys")
    house = House(
        settings=settings,
        profile=profile,
        engine=Engine(profile),
        db=Database(settings.database),
        keys=keys,
        images=Images(settings.home / "images", keys),
        queue=Queue(settings.redis),
        live=Live(settings.redis),
        now=now,
    )
    await house.db.open()
    try:
        if keys_whole:
            await keeping.settle(house.db, keys, now())
        await house.live.open()
        yield house
    finally:
        await house.live.close()
        await house.queue.close()
        await house.db.close()
