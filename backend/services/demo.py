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
from backend.services import (
    attesting,
    cameras,
    demo_account,
    demo_data,
    demo_past,
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
from backend.services.demo_cast import device_of, new_device, of_cast, on_patrol, played
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
from backend.store import shifts as running
from backend.store.database import Row
from backend.store.installation import NewInstallation
from backend.store.upkeep import make_missing
from policies.decision import Permit

SHIFT_HOURS = 10
TRAINED_FOR = timedelta(days=365)
GATEWAY = "Demo gateway"
DAYS_BACK, DAYS_AHEAD = 40, 2


async def load(house: House, *, lived_in: bool = False) -> list[str]:
    """Fill an empty database; a later start finds it full and only opens the officer's shift.

    `lived_in`: with what was before (see `demo_past`). Returns the roles that may sign in. A
    database that is somebody's own is left as it is.
    """
    found = await installation.one(house.db)
    if found is not None and not found["demo"]:
        return []
    async with house.db.transaction():
        department = house.profile.department
        since = demo_account.begun(house) if lived_in else house.now()
        new = NewInstallation(
            department.name, house.profile.name, department.zone, since, demo=True
        )
        if await installation.add(house.db, new):
            await _open(replace(house, now=lambda: since))
            if lived_in:
                await demo_account.happen(house, since)
            await _lists(house)
            if lived_in:
                await demo_past.happen(house)
        await _on_shift(house)
        await _equip_gateway(house)
    return [person.username for person in CAST if await _may_sign_in(house, person)]


async def enter(house: House, username: str, public_key: str) -> Opened:
    """Sign in as one of the cast from this browser; there is nothing to know and no secret."""
    found = await installation.one(house.db)
    person = await of_cast(house, username)
    if found is None or not found["demo"] or person is None:
        raise NotFound(Code.NOT_FOUND)
    device = await _device(house, person, proving.read_public_key(public_key))
    await may_enter(house, person, device)
    return await sessions.open_for(house, person, device, "demo")


async def _open(house: House) -> None:
    """Everything through the doors that a real department uses, asked of the same policy."""
    today = house.capture_day(house.now())
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
    administrator = await played(house, "administrator")
    made = await gateways.make(house, administrator, GATEWAY)
    for view in CAMERAS:
        await _camera(house, administrator, made.gateway_id, view)


async def _lists(house: House) -> None:
    """As they are today: what is watched for, and what was searched for."""
    today, administrator = house.capture_day(house.now()), await played(house, "administrator")
    days = [today + timedelta(days=offset) for offset in range(-DAYS_BACK, DAYS_AHEAD + 1)]
    await make_missing(house.db, days)
    plates = demo_data.plates()
    await importing.import_general(
        house, administrator, GENERAL, BytesIO(demo_data.general_list(plates).encode())
    )
    detective, lieutenant = await played(house, "detective"), await played(house, "ci-lieutenant")
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
        who = await played(house, username)
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
    chief = await played(house, "chief")
    await cameras.answer(house, chief, camera["id"], approve=True, note="Demo.")


async def _equip_gateway(house: House) -> None:
    """What the demo's gateway reads, for its owner's eyes; the port may be another every time."""
    folder = house.settings.home / "demo"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    administrator = await played(house, "administrator")
    rows = await gateways.everything(house, administrator)
    gateway_id = next(row["id"] for row in rows if row["name"] == GATEWAY)
    if not (folder / "credential").is_file():
        made = await gateways.recode(house, administrator, gateway_id)
        credential = await gateways.enrol(house, made.code)
        _write(folder / "credential", f"{credential.secret}\n")
    rows = await cameras.everything(house, administrator)
    ids = {row["name"]: row["id"] for row in rows if row["retired_at"] is None}
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
        who = await played(house, username)
        if await running.current(house.db, UUID(who.id), house.now()) is None:
            await shifts.start(house, who, SHIFT_HOURS)
            if username == "detective":
                await demo_past.ride(house, await on_patrol(house, username))


async def _may_sign_in(house: House, person: Demonstrated) -> bool:
    who = await played(house, person.username)
    at_device = replace(who, actor=replace(who.actor, device=person.device_class))
    answer = decide(house, at_device, "sign_in", ("Department", house.profile.name))
    return isinstance(answer, Permit)


async def _device(house: House, person: Row, key: bytes) -> Row:
    """This browser as a device of that person; in the demo one browser plays many."""
    device = await devices.with_key(house.db, key)
    async with acting(house, Who(facts_of(person))) as act:
        if device is None:
            await new_device(act, person, key)
        elif device["person_id"] != person["id"]:
            await sessions.end_on_device(act, device["id"], "demo: somebody else")
            await devices.give_to(house.db, device["id"], person["id"], *device_of(person))
            act.tell("person:device:enrolled", ("device", str(device["id"])), demo=True)
    found = await devices.with_key(house.db, key)
    if found is None:
        raise NotFound(Code.DEVICE_UNKNOWN)
    return found
