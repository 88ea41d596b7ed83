"""The department of the matrix: one person of each role, and the things that they are asked about.

Made once; what a cell needs beside it comes and goes with the cell.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import httpx
import pyotp
from argon2 import PasswordHasher
from litestar import Litestar
from webauthn.helpers import parse_attestation_object

from backend.domain.ids import new_id
from backend.domain.shifts import Shift
from backend.services import (
    equipment,
    extending,
    importing,
    intake,
    listing,
    requesting,
    sessions,
    signing_in,
)
from backend.services.acting import Who
from backend.services.devices import decode, hashed
from backend.services.facts import facts_of
from backend.services.gateways import PURPOSE
from backend.services.house import JURISDICTIONS, House
from backend.services.intake import Arrival
from backend.services.reading import read_frames
from backend.services.requesting import Request
from backend.services.tending import tend
from backend.settings import Settings
from backend.store import attestations, devices, gateways, installation, people, upkeep
from backend.store import shifts as shift_rows
from backend.store.attestations import Attestation
from backend.store.database import Row
from backend.store.devices import NewDevice, NewPasskey
from backend.store.installation import NewInstallation
from backend.store.people import NewPerson, NewTraining
from policies.facts import Actor
from policies.parameters import ROLES
from tests.apps import create_app
from tests.cast import ORIGIN, Clock, Phone
from tests.flow.street import PICTURE, PLATE, wanted
from tests.servers import Fresh

PASSWORD = "river stone lamp"  # noqa: S105 - nobody's
UNITS = {
    "officer": ("Patrol",),
    "detective": ("CID",),
    "analyst": ("CIAU",),
    "ci_lieutenant": ("CID",),
    "commander": ("Patrol",),
}
PHONES = ("officer", "detective", "ci_lieutenant", "commander")
UNSWORN = ("analyst", "dispatcher", "auditor", "clerk", "board_member")
COLLEAGUES = {
    "officer": "officer",
    "detective": "detective",
    "ci_lieutenant": "ci_lieutenant",
    "commander": "commander",
    "oncoming": "commander",
    "administrator": "administrator",
}
"""Of whose things the people of the columns are asked as well."""
CREDENTIALS = {"gateway": "the-gateways-own", "another": "another-gateways", "revoked": "revoked"}


@dataclass(frozen=True)
class Member:
    """Somebody with an enrolled device, a passkey, a password and a session."""

    person: Row
    phone: Phone
    device_id: UUID
    token: str
    totp: pyotp.TOTP

    @property
    def id(self) -> UUID:
        id_: UUID = self.person["id"]
        return id_

    @property
    def role(self) -> str:
        return str(self.person["role"])


@dataclass
class World:
    """Ids of what stands there; `frame` and `look` are of the one vehicle that passed."""

    house: House
    app: Litestar
    clock: Clock
    csrf: str
    members: dict[str, Member]
    colleagues: dict[str, Member]
    gateways: dict[str, UUID]
    cameras: dict[str, UUID]
    entries: dict[str, UUID]
    hits: dict[str, UUID]
    frame: Row
    look: Row
    extension: UUID

    @property
    def now(self) -> datetime:
        return self.clock()

    @property
    def today(self) -> date:
        return self.house.capture_day(self.now)


NEIGHBOUR = """{"type": "FeatureCollection", "features": [{"type": "Feature",
"properties": {"agency": "Normal Police Department"}, "geometry": {"type": "Polygon",
"coordinates": [[[-89, 40.5], [-88, 40.5], [-88, 41], [-89, 40.5]]]}}]}"""


@contextmanager
def cheap_hashes() -> Iterator[PasswordHasher]:
    """Passwords hashed in a moment: a tenth of a second each would be half of the whole time."""
    with patch.object(signing_in, "_HASHER", PasswordHasher(1, 8, 1)) as cheap:
        yield cheap


@asynccontextmanager
async def world(fresh: Fresh, home: Path) -> AsyncIterator[World]:
    """Open everything and fill it; a vehicle passes before anybody is on shift."""
    clock = Clock()
    settings = Settings(
        home=home,
        database=fresh.database,
        redis=fresh.redis,
        public_origins=(ORIGIN,),
        secure_cookies=False,
        app=built(home / "app"),
    )
    (home / JURISDICTIONS).write_text(NEIGHBOUR, "utf-8")
    app = create_app(settings, clock)
    with cheap_hashes():
        async with app.lifespan():
            yield await _filled(app, clock)


async def _filled(app: Litestar, clock: Clock) -> World:
    house: House = app.state.house
    now, zone = house.now(), house.profile.department.zone
    await installation.add(house.db, NewInstallation("Test Police", house.profile.name, zone, now))
    await installation.unlock(house.db, now)
    today = house.capture_day(now)
    await upkeep.make_missing(house.db, [today + timedelta(days=back) for back in range(-3, 2)])
    colleagues = {
        name: await _member(house, f"colleague-{name}", role) for name, role in COLLEAGUES.items()
    }
    entries, extension = await _entries(house, colleagues)
    stations = await _cameras(house)
    frame, look, hits = await _passes(house, stations, colleagues["administrator"], clock)
    members = {role: await _member(house, role.replace("_", "-"), role) for role in ROLES}
    for member in [*members.values(), *colleagues.values()]:
        shift = Shift(str(new_id(now)), str(member.id), house.now(), now + timedelta(hours=10))
        await shift_rows.add(house.db, shift)
    return World(
        house=house,
        app=app,
        clock=clock,
        csrf=await _csrf(app),
        members=members,
        colleagues=colleagues,
        gateways=stations[0],
        cameras=stations[1],
        entries=entries,
        hits=hits,
        frame=frame,
        look=look,
        extension=extension,
    )


def built(folder: Path) -> Path:
    """What the build would have left: routes of the app do not depend on whether it was run."""
    folder.mkdir(exist_ok=True)
    for name in ("index.html", "sw.js", "manifest.webmanifest"):
        (folder / name).write_text("")
    for name in ("assets", "icons", "fonts"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "there.txt").write_text("")
    return folder


async def _csrf(app: Litestar) -> str:
    transport = httpx.ASGITransport(app=app)  # type: ignore[arg-type] # the same protocol
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as browser:
        await browser.get("/api/hello")
        return browser.cookies["pw_csrf"]


async def _member(house: House, username: str, role: str) -> Member:
    now, today, phone = house.now(), house.capture_day(house.now()), Phone()
    new = NewPerson(
        new_id(now), username, username.title(), role, UNITS.get(role, ()), role not in UNSWORN, now
    )
    await people.add(house.db, new)
    await people.add_training(
        house.db,
        NewTraining(
            new_id(now),
            new.id,
            "ALPR",
            today - timedelta(days=65),
            today + timedelta(days=300),
            None,
        ),
    )
    for each in house.profile.statements:
        told = Attestation(new.id, each.id, each.version, now, None)
        await attestations.keep(house.db, told)
    device = NewDevice(
        id=new_id(now),
        person_id=new.id,
        label=f"{username}'s",
        device_class="phone" if role in PHONES else "desk",
        asset_number="T-1",
        managed_attested=True,
        public_key=decode(phone.public_key, "public_key"),
        enrolled_at=now,
        enrolled_by=None,
    )
    await devices.add(house.db, device)
    totp = await _proofs(house, new.id, device.id, phone)
    person = await people.named(house.db, username, house.standing())
    row = await devices.one(house.db, device.id)
    assert person is not None
    assert row is not None
    opened = await sessions.open_for(house, person, row, "passkey")
    return Member(person, phone, device.id, opened.token, totp)


async def _proofs(house: House, person_id: UUID, device_id: UUID, phone: Phone) -> pyotp.TOTP:
    """A passkey and a password."""
    made = phone.make_passkey({"challenge": "AA", "rp": {"id": "officer.localhost"}})
    attested = parse_attestation_object(decode(made["response"]["attestationObject"], "made"))
    credential = attested.auth_data.attested_credential_data
    assert credential is not None
    await devices.add_passkey(
        house.db,
        NewPasskey(
            id=new_id(house.now()),
            person_id=person_id,
            device_id=device_id,
            credential_id=phone.credential_id,
            public_key=credential.credential_public_key,
            sign_count=0,
            made_at=house.now(),
        ),
    )
    secret = pyotp.random_base32()
    await house.db.run(
        "UPDATE person SET password_hash = $2, totp_secret = $3 WHERE id = $1",
        person_id,
        await signing_in.hash_password(PASSWORD),
        signing_in.seal_secret(house, person_id, secret),
    )
    return pyotp.TOTP(secret)


def _who(member: Member) -> Who:
    desk = {"device_class": "desk", "revoked_at": None}
    return Who(facts_of(member.person, device=desk, fresh=True, on_shift=True))


async def _entries(house: House, colleagues: dict[str, Member]) -> tuple[dict[str, UUID], UUID]:
    """A detective's: one for the vehicle that will pass, one that waits, and more days asked."""
    author, approver = _who(colleagues["detective"]), _who(colleagues["ci_lieutenant"])
    asked = Request(**{"vehicle": {}, "audience": ()} | wanted())
    active = await requesting.request_entry(house, author, asked)
    await listing.answer_entry(house, approver, active, approve=True, note="Stated.")
    waiting = await requesting.request_entry(house, author, asked)
    extension = await extending.request(house, author, active, 7, "The series goes on.")
    return {"active": active, "waiting": waiting}, extension


async def _cameras(house: House) -> tuple[dict[str, UUID], dict[str, UUID]]:
    """A gateway of ours with a camera, another with an agency's, and one that was revoked."""
    now, made, cameras = house.now(), {}, {}
    for number, (name, secret) in enumerate(CREDENTIALS.items()):
        made[name], cameras[name] = new_id(now), new_id(now)
        await house.db.run(
            "INSERT INTO gateway (id, name, made_at, revoked_at) VALUES ($1, $2, $3, $4)",
            made[name],
            name,
            now,
            now if name == "revoked" else None,
        )
        await gateways.add_credential(house.db, hashed(PURPOSE, secret), made[name], now, now)
        await house.db.run(
            "INSERT INTO camera (id, name, kind, gateway_id, owner, owner_agency, place, latitude,"
            " longitude, analysis, public_view_attested, made_at, approved_at)"
            " VALUES ($1, $2, 'fixed', $3, $4, $5, 'Main St', $6, -88.99, $7, true, $8, $8)",
            cameras[name],
            f"Camera {number}",
            made[name],
            "agency" if name == "another" else "department",
            "Next Town" if name == "another" else house.profile.department.name,
            40.0 + number,
            dict.fromkeys(house.profile.cameras.analysis.value, "on file"),
            now,
        )
    return made, cameras


async def _passes(
    house: House,
    stations: tuple[dict[str, UUID], dict[str, UUID]],
    administrator: Member,
    clock: Clock,
) -> tuple[Row, Row, dict[str, UUID]]:
    """The vehicle of the test plate: its frame, its look, and its hit on each kind of list."""
    data = f"plate,state,reason_class,reason\n{PLATE},ID,stolen_vehicle,Reported stolen\n"
    await importing.import_general(house, _who(administrator), "State list", BytesIO(data.encode()))
    gateway = Who(Actor(id=str(stations[0]["gateway"]), kind="gateway"))
    arrival = Arrival(stations[1]["gateway"], house.now(), PICTURE, live=False)
    taken = await intake.take(house, gateway, arrival)
    await read_frames(house, equipment.reader())
    clock.pass_(seconds=2)
    await tend(house)
    frame = await house.db.row("SELECT * FROM frame WHERE id = $1", taken.id)
    look = await house.db.row("SELECT * FROM look WHERE frame_id = $1", taken.id)
    rows = await house.db.rows("SELECT h.id, l.kind FROM hit h JOIN hot_list l ON l.id = h.list_id")
    assert frame is not None
    assert look is not None
    hits = {row["kind"]: row["id"] for row in rows}
    assert set(hits) == {"general", "detective"}, "the vehicle is on both kinds of list"
    return frame, look, hits
