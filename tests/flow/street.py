"""A department in a database of its own: an officer on shift, a camera, a list, a push service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

from alerts.channel import Accepted, Outcome
from alerts.notice import Notice, Subscription
from backend.domain.ids import new_id
from backend.services import equipment, importing, listing, requesting
from backend.services.acting import Who
from backend.services.devices import hashed
from backend.services.dispatching import Sender, dispatch_alerts
from backend.services.gateways import PURPOSE
from backend.services.house import House, open_house
from backend.services.intake import Arrival, Receipt, take
from backend.services.reading import Reader, read_frames
from backend.services.requesting import Request
from backend.services.tending import make_days, tend
from backend.settings import Settings
from backend.store import attestations, gateways
from backend.store.attestations import Attestation
from backend.store.database import Row
from policies.facts import Actor
from tests.servers import Fresh

PICTURE = (Path(__file__).parents[2] / "backend" / "services" / "test-plate.jpg").read_bytes()
PLATE = "QMHZFQH"
NOON = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
CREDENTIAL = "the-gateways-own-secret"


def wanted(**changed: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    """A custom entry for the test plate, as somebody fills it in."""
    return {
        "plate": PLATE,
        "state": "ID",
        "reason_class": "felony",
        "basis": "Seen at two burglaries.",
        "synopsis": "Burglary series",
        "case_number": "2026-000123",
        "life_days": 7,
    } | changed


@dataclass
class Watch:
    """A clock that moves when told."""

    at: datetime = NOON

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at

    def pass_(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class Recorder:
    """A channel at the edge of the process: what was handed over, and what it answers."""

    answers: list[Outcome] = field(default_factory=list)
    sent: list[tuple[Notice, Subscription]] = field(default_factory=list)
    application_server_key: str = "test"

    def objection(self, to: Subscription) -> str | None:
        return None if to.endpoint else "no endpoint"

    async def send(self, notice: Notice, to: Subscription) -> Outcome:
        self.sent.append((notice, to))
        return self.answers.pop(0) if self.answers else Accepted(201)


@dataclass
class Street:
    """Everything a test of the main path needs."""

    house: House
    watch: Watch
    reader: Reader
    channel: Recorder
    camera_id: UUID
    gateway_id: UUID

    @property
    def gateway(self) -> Who:
        return Who(Actor(id=str(self.gateway_id), kind="gateway"))

    @property
    def sender(self) -> Sender:
        return Sender(self.channel)

    async def frame(
        self,
        picture: bytes = PICTURE,
        *,
        later: float = 0.2,
        statement: dict[str, Any] | None = None,
    ) -> Receipt:
        """A frame arrives, taken a moment after the last one."""
        self.watch.pass_(seconds=later)
        at = self.watch()
        arrival = Arrival(self.camera_id, at, picture, live=False, statement=statement)
        return await take(self.house, self.gateway, arrival)

    async def stated(self, statement: dict[str, Any] | None, *, later: float = 60) -> None:
        """The vehicle passes and is read, and another maker's reader says this of it."""
        await self.frame(later=later, statement=statement)
        await self.read()

    async def read(self) -> int:
        return await read_frames(self.house, self.reader)

    async def told(self, *, after: float = 2) -> None:
        """What waits is told, and what is due is handed over."""
        self.watch.pass_(seconds=after)
        await tend(self.house)
        await dispatch_alerts(self.house, self.sender)

    async def passes(self, *, later: float = 0.2) -> None:
        """The vehicle of the test plate drives by: taken, read, told."""
        await self.frame(later=later)
        await self.read()
        await self.told()

    async def alerts(self, who: Who | None = None) -> list[Row]:
        """Everybody's, or one person's, in the order in which they were raised."""
        rows = await self.house.db.rows("SELECT * FROM alert ORDER BY made_at, id")
        return [row for row in rows if who is None or str(row["person_id"]) == who.id]

    async def credential(self, secret: str = CREDENTIAL) -> dict[str, str]:
        """The headers of the gateway at the door."""
        await gateways.add_credential(
            self.house.db,
            hashed(PURPOSE, secret),
            self.gateway_id,
            self.watch(),
            self.watch(),
        )
        return {"Authorization": f"Bearer {secret}"}

    async def entry(self, author: Who, **changed: Any) -> UUID:  # noqa: ANN401 - any field
        """A custom entry for the test plate is asked for."""
        asked = Request(**{"vehicle": {}, "audience": ()} | wanted(**changed))
        return await requesting.request_entry(self.house, author, asked)

    async def approve(self, entry_id: UUID) -> Who:
        """By a lieutenant, who is returned."""
        who = await self.person("ci_lieutenant", on_shift=False)
        await listing.answer_entry(self.house, who, entry_id, approve=True, note="Stated.")
        return who

    async def person(self, role: str, *, on_shift: bool = True, units: tuple[str, ...] = ()) -> Who:
        """A trained person with a phone that is subscribed to pushes."""
        db, now, person_id, device_id = self.house.db, self.watch(), new_id(NOON), new_id(NOON)
        await db.run(
            "INSERT INTO person (id, username, name, role, units, sworn, made_at)"
            " VALUES ($1, $2, $3, $4, $5, true, $6)",
            person_id,
            f"{role}-{person_id.hex[-6:]}",
            f"Sam {role.title()}",
            role,
            list(units),
            now,
        )
        await db.run(
            "INSERT INTO training (id, person_id, course, completed_on, expires_on)"
            " VALUES ($1, $2, 'ALPR', $3, $4)",
            new_id(NOON),
            person_id,
            date(2026, 1, 1),
            date(2027, 1, 1),
        )
        await db.run(
            "INSERT INTO device (id, person_id, label, device_class, managed_attested, public_key,"
            " enrolled_at) VALUES ($1, $2, 'Phone', 'phone', true, $3, $4)",
            device_id,
            person_id,
            device_id.bytes,
            now,
        )
        await db.run(
            "INSERT INTO push_subscription (id, person_id, device_id, endpoint, p256dh, auth,"
            " made_at) VALUES ($1, $2, $3, $4, 'key', 'secret', $5)",
            new_id(NOON),
            person_id,
            device_id,
            f"https://push.example/{device_id}",
            now,
        )
        for each in self.house.profile.statements:
            told = Attestation(person_id, each.id, each.version, now, None)
            await attestations.keep(self.house.db, told)
        if on_shift:
            await db.run(
                "INSERT INTO shift (id, person_id, started_at, ends_at) VALUES ($1, $2, $3, $4)",
                new_id(NOON),
                person_id,
                now,
                now + timedelta(hours=8),
            )
        actor = Actor(
            id=str(person_id),
            kind="person",
            role=role,
            units=frozenset(units),
            sworn=True,
            training_until=date(2027, 1, 1),
            on_shift=on_shift,
            device="phone",
            device_enrolled=True,
            fresh=True,
        )
        return Who(actor, str(device_id), str(new_id(NOON)))

    async def listed(
        self, plate: str = PLATE, state: str = "ID", reason: str = "stolen_vehicle"
    ) -> None:
        """A general list of one plate is imported by an administrator."""
        who = await self.person("administrator", on_shift=False)
        data = f"plate,state,reason_class,reason\n{plate},{state},{reason},Reported stolen\n"
        await importing.import_general(self.house, who, "State list", BytesIO(data.encode()))


@asynccontextmanager
async def street(fresh: Fresh, home: Path, reader: Reader | None = None) -> AsyncIterator[Street]:
    """Open a department over real servers, with a clock of its own and a channel that records.

    `reader` spares loading the models again.
    """
    watch = Watch()
    settings = Settings(
        home=home,
        database=fresh.database,
        redis=fresh.redis,
        purge_database=fresh.purge_database,
    )
    async with open_house(settings, watch) as house:
        gateway_id, camera_id = new_id(NOON), new_id(NOON)
        await house.db.run(
            "INSERT INTO installation (department, profile, zone, made_at, unlocked_at)"
            " VALUES ('Test', 'bloomington', $1, $2, $2)",
            house.profile.department.zone,
            NOON,
        )
        await make_days(house, back=1)
        await house.db.run(
            "INSERT INTO gateway (id, name, made_at) VALUES ($1, 'Gateway', $2)", gateway_id, NOON
        )
        await house.db.run(
            "INSERT INTO camera (id, name, kind, gateway_id, owner_agency, place, latitude,"
            " longitude, analysis, public_view_attested, made_at, approved_at)"
            " VALUES ($1, 'Main St', 'fixed', $2, 'Test', 'Main St at 1st', 40.48, -88.99, $3,"
            " true, $4, $4)",
            camera_id,
            gateway_id,
            dict.fromkeys(house.profile.cameras.analysis.value, "on file"),
            NOON,
        )
        reader = reader or equipment.reader()
        yield Street(house, watch, reader, Recorder(), camera_id, gateway_id)
