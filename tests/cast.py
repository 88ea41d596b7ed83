"""People with known rights, and quick ways to have them signed in with a real device's key.

Everything is real but the clock and the phones: PostgreSQL, Valkey, the policy, the HTTP API.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import cbor2
import httpx
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from litestar import Litestar

from backend.domain.ids import new_id
from backend.domain.shifts import Shift
from backend.services import sessions
from backend.services.devices import decode, encode
from backend.services.house import House
from backend.settings import Settings
from backend.store import attestations, devices, installation, people, upkeep
from backend.store import shifts as shift_rows
from backend.store.attestations import Attestation
from backend.store.database import Row
from backend.store.devices import NewDevice
from backend.store.installation import NewInstallation
from backend.store.people import NewPerson, NewTraining
from tests.apps import create_app
from tests.servers import Fresh

ORIGIN = "http://officer.localhost:8400"
START = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
"""A Monday morning in the department's zone."""


class Clock:
    """The time of a test: stands still until it is moved."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the cast and what the department knows of them."""

    username: str
    role: str
    units: tuple[str, ...] = ()
    sworn: bool = True
    device: str = "desk"
    on_shift: bool = False
    trained: bool = True


CAST = (
    Part("officer", "officer", ("Patrol",), device="phone", on_shift=True),
    Part("resting", "officer", ("Patrol",), device="phone"),
    Part("untrained", "officer", ("Patrol",), device="phone", trained=False),
    Part("detective", "detective", ("CID",), device="phone", on_shift=True),
    Part("analyst", "analyst", ("CIAU",), sworn=False),
    Part("lieutenant", "ci_lieutenant", ("CID",), device="phone"),
    Part("commander", "commander", ("Patrol",), device="phone", on_shift=True),
    Part("oncoming", "commander", ("Patrol",), device="phone"),
    Part("dispatcher", "dispatcher", sworn=False),
    Part("administrator", "administrator"),
    Part("second-administrator", "administrator"),
    Part("auditor", "auditor", sworn=False),
    Part("chief", "chief"),
    Part("clerk", "clerk", sworn=False),
    Part("board-member", "board_member", sworn=False),
)


class Phone:
    """A device as a browser is one: a key that signs, and passkeys of its own."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.passkey = ec.generate_private_key(ec.SECP256R1())
        self.credential_id = sha256(self.public_key.encode()).digest()
        self.count = 0

    @property
    def public_key(self) -> str:
        spki = PublicFormat.SubjectPublicKeyInfo
        return encode(self.key.public_key().public_bytes(Encoding.DER, spki))

    def sign(self, act: str, challenge: str) -> str:
        """As WebCrypto signs: r and s, 32 bytes each."""
        message = f"platewarden {act}\n{challenge}".encode()
        r, s = decode_dss_signature(self.key.sign(message, ec.ECDSA(SHA256())))
        return encode(r.to_bytes(32) + s.to_bytes(32))

    def make_passkey(
        self, options: dict[str, Any], origin: str = ORIGIN, *, verified: bool = True
    ) -> dict[str, Any]:
        """What `navigator.credentials.create` answers."""
        client = _client_data("webauthn.create", options["challenge"], origin)
        numbers = self.passkey.public_key().public_numbers()
        cose = cbor2.dumps(
            {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32), -3: numbers.y.to_bytes(32)}
        )
        data = _authenticator(options["rp"]["id"], 0x41 | (0x04 if verified else 0), self.count)
        data += bytes(16) + len(self.credential_id).to_bytes(2) + self.credential_id + cose
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        response = {"clientDataJSON": encode(client), "attestationObject": encode(attested)}
        return self._credential(response)

    def use_passkey(
        self, options: dict[str, Any], origin: str = ORIGIN, *, verified: bool = True
    ) -> dict[str, Any]:
        """What `navigator.credentials.get` answers."""
        self.count += 1
        client = _client_data("webauthn.get", options["challenge"], origin)
        data = _authenticator(options["rpId"], 0x01 | (0x04 if verified else 0), self.count)
        signature = self.passkey.sign(data + sha256(client).digest(), ec.ECDSA(SHA256()))
        return self._credential(
            {
                "clientDataJSON": encode(client),
                "authenticatorData": encode(data),
                "signature": encode(signature),
                "userHandle": None,
            }
        )

    def _credential(self, response: dict[str, Any]) -> dict[str, Any]:
        name = encode(self.credential_id)
        return {"id": name, "rawId": name, "type": "public-key", "response": response}


@dataclass(slots=True)
class Department:
    """A house over real servers with the cast in it, and its HTTP API."""

    house: House
    app: Litestar
    clock: Clock
    people: dict[str, Row]
    stack: AsyncExitStack
    phones: dict[str, tuple[Phone, UUID]] = field(default_factory=dict)

    async def client(self) -> httpx.AsyncClient:
        """Somebody's browser that nobody has signed in on: the outsider."""
        browser = httpx.AsyncClient(
            transport=httpx.ASGITransport(cast("Any", self.app)),
            base_url=ORIGIN,
            headers={"Origin": ORIGIN},
        )
        browser.event_hooks["request"].append(_with_csrf(browser))
        await self.stack.enter_async_context(browser)
        await browser.get("/api/hello")
        return browser

    async def device(self, username: str, device_class: str = "") -> tuple[Phone, UUID]:
        """A new enrolled device of one of the cast."""
        phone, part = Phone(), next(one for one in CAST if one.username == username)
        new = NewDevice(
            id=new_id(self.clock()),
            person_id=self.people[username]["id"],
            label=f"{username}'s",
            device_class=device_class or part.device,
            asset_number="T-1",
            managed_attested=True,
            public_key=decode(phone.public_key, "public_key"),
            enrolled_at=self.clock(),
            enrolled_by=None,
        )
        await devices.add(self.house.db, new)
        self.phones[username] = (phone, new.id)
        return phone, new.id

    async def signed_in(self, username: str, device_class: str = "") -> httpx.AsyncClient:
        """Their browser with a fresh session on a new device."""
        browser = await self.client()
        _, device_id = await self.device(username, device_class)
        device = await devices.one(self.house.db, device_id)
        assert device is not None
        opened = await sessions.open_for(self.house, self.people[username], device, "test")
        browser.cookies.set("pw_session", opened.token, domain="officer.localhost")
        return browser

    async def tags(self, prefix: str = "") -> list[str]:
        """Audit tags so far, the oldest first."""
        rows = await self.house.db.rows("SELECT tag FROM audit_event ORDER BY seq")
        return [row["tag"] for row in rows if row["tag"].startswith(prefix)]

    async def last(self, tag: str) -> dict[str, Any]:
        """What the audit tells of the last event with this tag."""
        told = await self.house.db.value(
            "SELECT canonical FROM audit_event WHERE tag = $1 ORDER BY seq DESC LIMIT 1", tag
        )
        details: dict[str, Any] = json.loads(told)["details"]
        return details


@asynccontextmanager
async def department(
    fresh: Fresh, home: Path, *, staffed: bool = True
) -> AsyncIterator[Department]:
    """Open everything; without a cast the installation is as empty as after the first start."""
    clock = Clock()
    settings = Settings(
        home=home,
        database=fresh.database,
        redis=fresh.redis,
        purge_database=fresh.purge_database,
        public_origins=(ORIGIN,),
        secure_cookies=False,
    )
    app = create_app(settings, clock)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(app.lifespan())
        house: House = app.state.house
        people_ = await _fill(house) if staffed else {}
        yield Department(house, app, clock, people_, stack)


async def _fill(house: House) -> dict[str, Row]:
    now, today = house.now(), house.capture_day(house.now())
    zone = house.profile.department.zone
    await installation.add(
        house.db, NewInstallation("Test Police Department", house.profile.name, zone, now)
    )
    await installation.unlock(house.db, now)
    days = [today + timedelta(days=offset) for offset in range(-3, 3)]
    await upkeep.make_missing(house.db, days)
    for part in CAST:
        await _add(house, part)
    rows = {
        part.username: await people.named(house.db, part.username, house.standing())
        for part in CAST
    }
    return {username: row for username, row in rows.items() if row is not None}


async def _add(house: House, part: Part) -> None:
    now, today = house.now(), house.capture_day(house.now())
    person_id = new_id(now)
    await people.add(
        house.db,
        NewPerson(
            person_id,
            part.username,
            part.username.title(),
            part.role,
            part.units,
            part.sworn,
            now,
        ),
    )
    until = today + timedelta(days=300 if part.trained else -1)
    since = until - timedelta(days=365)
    await people.add_training(
        house.db, NewTraining(new_id(now), person_id, "ALPR", since, until, None)
    )
    for each in house.profile.statements:
        told = Attestation(person_id, each.id, each.version, now, None)
        await attestations.keep(house.db, told)
    if part.on_shift:
        ends_at = now + timedelta(hours=10)
        await shift_rows.add(house.db, Shift(str(new_id(now)), str(person_id), now, ends_at))


def _with_csrf(browser: httpx.AsyncClient) -> Callable[[httpx.Request], Awaitable[None]]:
    async def add(request: httpx.Request) -> None:
        """As the app does: the cookie's value comes back in a header."""
        token = browser.cookies.get("pw_csrf")
        if token and request.method not in ("GET", "HEAD"):
            request.headers["x-csrftoken"] = token

    return add


def _client_data(kind: str, challenge: str, origin: str) -> bytes:
    told = {"type": kind, "challenge": challenge, "origin": origin, "crossOrigin": False}
    return json.dumps(told).encode()


def _authenticator(site: str, flags: int, count: int) -> bytes:
    return sha256(site.encode()).digest() + bytes([flags]) + count.to_bytes(4)
