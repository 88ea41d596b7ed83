"""The demo department: synthetic people, cameras, plates. Nothing of it is anybody's.

SI-12(2): no real plate, name or place of a case is in here.
"""

import os
import secrets
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

from backend.domain.errors import Code, NotFound
from backend.domain.ids import new_id
from backend.services import (
    attesting,
    cameras,
    demo_data,
    gateways,
    importing,
    inquiring,
    listing,
    people,
    requesting,
    searching,
    sessions,
    shifts,
    training,
)
from backend.services import devices as proving
from backend.services.acting import Who, acting
from backend.services.asking import decide
from backend.services.cameras import CameraDraft, Place
from backend.services.demo_data import CAMERAS, CAST, GENERAL, Demonstrated
from backend.services.facts import facts_of
from backend.services.house import House
from backend.services.people import PersonDraft
from backend.services.recovering import CONSOLE
from backend.services.searching import Question
from backend.services.sessions import Opened
from backend.services.signing_in import may_enter
from backend.services.training import TrainingDraft
from backend.store import devices, installation
from backend.store import people as records
from backend.store import shifts as running
from backend.store.database import Row
from backend.store.devices import NewDevice
from backend.store.installation import NewInstallation
from backend.store.upkeep import make_missing
from policies.decision import Permit

SHIFT_HOURS = 10
TRAINED_FOR = timedelta(days=365)
GATEWAY = "Demo gateway"
DAYS_BACK, DAYS_AHEAD = 40, 2
DESK: Row = {"device_class": "desk", "revoked_at": None}


async def load(house: House) -> list[str]:
    """Fill an empty database; a later start finds it full and only opens the officer's shift.

    Returns the roles that may sign in. A database that is somebody's own is left as it is.
    """
    found = await installation.one(house.db)
    if found is not None and not found["demo"]:
        return []
    async with house.db.transaction():
        department = house.profile.department
        new = NewInstallation(
            department.name, house.profile.name, department.zone, house.now(), demo=True
        )
        if await installation.add(house.db, new):
            await _fill(house)
        await _on_shift(house)
        await _equip_gateway(house)
    return [person.username for person in CAST if await _may_sign_in(house, person)]


async def enter(house: House, username: str, public_key: str) -> Opened:
    """Sign in as one of the cast from this browser; there is nothing to know and no secret."""
    found = await installation.one(house.db)
    person = await _of_cast(house, username)
    if found is None or not found["demo"] or person is None:
        raise NotFound(Code.NOT_FOUND)
    device = await _device(house, person, proving.read_public_key(public_key))
    await may_enter(house, person, device)
    return await sessions.open_for(house, person, device, "demo")


async def _fill(house: House) -> None:
    """Everything through the doors that a real department uses, asked of the same policy."""
    today = house.capture_day(house.now())
    days = [today + timedelta(days=offset) for offset in range(-DAYS_BACK, DAYS_AHEAD + 1)]
    await make_missing(house.db, days)
    async with acting(house, CONSOLE) as act:
        for person in CAST:
            person_id = await people.make(
                act,
                PersonDraft(person.username, person.name, person.role, person.units, person.sworn),
            )
            topics = tuple(topic.id for topic in house.profile.training)
            course = TrainingDraft("Demo training", today, today + TRAINED_FOR, topics)
            await training.note(act, person_id, course, None)
            for statement in house.profile.statements:
                await attesting.note(act, person_id, statement, None)
        act.tell("console:installation:demo", ("installation", "1"))
    administrator = await _as(house, "administrator")
    made = await gateways.make(house, administrator, GATEWAY)
    for view in CAMERAS:
        await _camera(house, administrator, made.gateway_id, view)
    plates = demo_data.plates()
    await importing.import_general(
        house, administrator, GENERAL, BytesIO(demo_data.general_list(plates).encode())
    )
    detective, lieutenant = await _as(house, "detective"), await _as(house, "ci-lieutenant")
    for wanted, approved in demo_data.custom_entries(plates):
        entry_id = await requesting.request_entry(house, detective, wanted)
        if approved:
            await listing.answer_entry(
                house, lieutenant, entry_id, approve=True, note="Reasonable suspicion is stated."
            )
    await _search(house)


async def _search(house: House) -> None:
    """A few searches, so that a newcomer sees what they leave behind: results, debts, reviews."""
    rules = house.profile
    plain = next(purpose.id for purpose in rules.purposes if not purpose.exigent)
    exigent = next((purpose.id for purpose in rules.purposes if purpose.exigent), None)
    for username, reason, asked in demo_data.searches(plain, exigent, rules.numbers[0].example):
        who = await _as(house, username)
        inquiry_id = await inquiring.open_inquiry(house, who, reason)
        for plate in asked:
            await searching.run(house, who, inquiry_id, Question(plate=plate))


async def _camera(house: House, administrator: Who, gateway_id: UUID, view: demo_data.View) -> None:
    place = Place(
        view.place,
        view.latitude,
        view.longitude,
        dict.fromkeys(house.profile.cameras.analysis.value, "Synthetic, for the demo."),
    )
    draft = CameraDraft(
        name=view.name, kind=view.kind, place=place, gateway_id=gateway_id, attested=True
    )
    camera = await cameras.register(house, administrator, draft)
    chief = await _as(house, "chief")
    await cameras.answer(house, chief, camera["id"], approve=True, note="Demo.")


async def _equip_gateway(house: House) -> None:
    """What the demo's gateway reads, for its owner's eyes; the port may be another every time."""
    folder = house.settings.home / "demo"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    administrator = await _as(house, "administrator")
    rows = await gateways.everything(house, administrator)
    gateway_id = next(row["id"] for row in rows if row["name"] == GATEWAY)
    if not (folder / "credential").is_file():
        made = await gateways.recode(house, administrator, gateway_id)
        credential = await gateways.enrol(house, made.code)
        _write(folder / "credential", f"{credential.secret}\n")
    ids = {row["name"]: row["id"] for row in await cameras.everything(house, administrator)}
    views = [(view, ids[view.name]) for view in CAMERAS if view.name in ids]
    server = f"http://127.0.0.1:{house.settings.port}"
    _write(folder / "gateway.toml", demo_data.gateway_toml(server, views))


def _write(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    draft.replace(path)


async def _on_shift(house: House) -> None:
    """The officer is on duty whenever the demo starts, the detective beside them."""
    for username in ("officer", "detective"):
        who = await _as(house, username)
        if await running.current(house.db, UUID(who.id), house.now()) is None:
            await shifts.start(house, who, SHIFT_HOURS)


async def _of_cast(house: House, username: str) -> Row | None:
    known = {person.username for person in CAST}
    name = username.strip().lower().replace("_", "-")
    if name not in known:
        return None
    return await records.named(house.db, name, house.standing())


async def _as(house: House, username: str) -> Who:
    """One of the cast at a desk, just signed in."""
    person = await _of_cast(house, username)
    if person is None:
        raise NotFound(Code.PERSON_UNKNOWN)
    return Who(facts_of(person, device=DESK, fresh=True))


async def _may_sign_in(house: House, person: Demonstrated) -> bool:
    who = await _as(house, person.username)
    at_device = replace(who, actor=replace(who.actor, device=person.device_class))
    answer = decide(house, at_device, "sign_in", ("Department", house.profile.name))
    return isinstance(answer, Permit)


async def _device(house: House, person: Row, key: bytes) -> Row:
    """This browser as a device of that person; in the demo one browser plays many."""
    device = await devices.with_key(house.db, key)
    cast = next(known for known in CAST if known.username == person["username"])
    label = f"Demo {cast.device_class} of {person['name']}"
    async with acting(house, Who(facts_of(person))) as act:
        if device is None:
            new = NewDevice(
                id=new_id(house.now()),
                person_id=person["id"],
                label=label,
                device_class=cast.device_class,
                asset_number="DEMO",
                managed_attested=True,
                public_key=key,
                enrolled_at=house.now(),
                enrolled_by=None,
            )
            await devices.add(house.db, new)
            act.tell("person:device:enrolled", ("device", str(new.id)), demo=True)
        elif device["person_id"] != person["id"]:
            await sessions.end_on_device(act, device["id"], "demo: somebody else")
            await devices.give_to(house.db, device["id"], person["id"], cast.device_class, label)
            act.tell("person:device:enrolled", ("device", str(device["id"])), demo=True)
    found = await devices.with_key(house.db, key)
    if found is None:
        raise NotFound(Code.DEVICE_UNKNOWN)
    return found
