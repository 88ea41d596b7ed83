"""The first day of an empty installation: whose it is, and two administrators before all else."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from backend.domain.errors import Code, Flaw, Gone, Invalid
from backend.services import acknowledging, codes, enrolling, governing, people, training
from backend.services.acknowledging import Signature
from backend.services.acting import Act, acting
from backend.services.devices import hashed
from backend.services.enrolling import CodeMade, DeviceDraft
from backend.services.house import House
from backend.services.people import PersonDraft
from backend.services.recovering import CONSOLE
from backend.services.training import TrainingDraft
from backend.services.unlocking import ADMINISTRATORS
from backend.store import installation, key_copies
from backend.store import people as records
from backend.store.database import Row
from backend.store.installation import NewInstallation
from policies.decision import Permit
from policies.facts import Value
from policies.profile import Profile

PURPOSE = "set up"
COURSE = "Set-up of the installation"
TRAINED_FOR = timedelta(days=30)
"""What administrators record of themselves lasts until the course can be taken."""
LEAST_PHRASE = 16
"""Characters of the phrase on the copy of the keys: whoever finds the copy may guess for long."""


@dataclass(frozen=True, slots=True)
class Administrator:
    username: str
    name: str
    device_label: str
    asset_number: str
    trained: bool
    """They say themselves that they know the policy and have what it asks for; it is flagged."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """What the first screen confirms. `profile`: empty for the one of the server's settings."""

    department: str
    zone: str
    profile: str
    profile_version: str
    signature: Signature | None
    """The Chief's, on paper, where the profile demands one."""
    administrators: tuple[Administrator, ...]
    phrase: str
    saved_keys: str
    """The copy of the keys as it was saved, to show that it can be opened."""


@dataclass(frozen=True, slots=True)
class Ready:
    """One administrator's enrolment code, told once."""

    username: str
    made: CodeMade


async def prepare(house: House) -> str | None:
    """At the start of an empty installation: the code that opens the first screen, told once.

    None when it is set up. A second start before that makes a new code and ends the old one.
    """
    department = house.profile.department
    new = NewInstallation(department.name, house.profile.name, department.zone, house.now())
    await installation.add(house.db, new)
    code = codes.new_code()
    until = house.now() + codes.CODE_LIFE
    if await begun(house):
        return None
    if not await installation.offer(house.db, hashed(PURPOSE, codes.tidy(code)), until):
        return None
    return code


async def copy_keys(house: House, code: str, phrase: str) -> str:
    """The lasting keys as a file to be kept away from this machine; the set-up code stays whole."""
    if len(phrase.strip()) < LEAST_PHRASE:
        raise Invalid(flaws=(Flaw("phrase", f"At least {LEAST_PHRASE} characters."),))
    await _known(house, code)
    if await begun(house):
        await _ask(house, house.profile)  # refused: an administrator exists
    async with acting(house, CONSOLE) as act:
        act.tell("console:keys:copied", ("installation", "1"))
    return await asyncio.to_thread(key_copies.copy, house.keys.folder, phrase)


async def _known(house: House, code: str) -> None:
    """Nobody without the code makes this machine work."""
    if not await installation.is_code(house.db, hashed(PURPOSE, codes.tidy(code)), house.now()):
        raise Gone(Code.CODE_USED)


async def _ask(house: House, profile: Profile, signature: Signature | None = None) -> Permit:
    """What the chosen profile says; a signature that comes with it counts already."""
    about: dict[str, Value] = {"set_up": await begun(house)}
    if signature is not None:
        about["acknowledged"] = True
    return await governing.ask_of(house, CONSOLE, "set_up", profile, about)


async def set_up(house: House, code: str, wanted: SetUp) -> list[Ready]:
    """Everything of the first screen at once, or nothing: the code is used only by success."""
    profile = governing.named(wanted.profile or house.profile.name)
    _check(wanted, profile)
    await _known(house, code)
    await asyncio.to_thread(_check_copy, house, wanted)
    permit = await _ask(house, profile, wanted.signature)
    before, ready = house.profile, None
    house.policy.switch(profile)
    try:
        ready = await _begin(house, permit, code, wanted)
    finally:
        if ready is None:
            house.policy.switch(before)
    return ready


async def _begin(house: House, permit: Permit, code: str, wanted: SetUp) -> list[Ready]:
    async with acting(house, CONSOLE) as act:
        if not await installation.take_code(
            house.db, hashed(PURPOSE, codes.tidy(code)), house.now()
        ):
            raise Gone(Code.CODE_USED)
        await installation.name(house.db, wanted.department.strip())
        await governing.choose(act, house.profile)
        if wanted.signature is not None:
            await acknowledging.sign(act, permit, house.profile, None, wanted.signature)
        ready = [await _administrator(act, one) for one in wanted.administrators]
        act.tell(
            "console:installation:begun",
            ("installation", "1"),
            department=wanted.department.strip(),
            profile=house.profile.name,
            zone=wanted.zone,
        )
    return ready


async def _administrator(act: Act, administrator: Administrator) -> Ready:
    house = act.house
    person_id = await people.make(
        act, PersonDraft(administrator.username, administrator.name, "administrator")
    )
    today = house.capture_day(house.now())
    topics = tuple(topic.id for topic in house.profile.training if topic.gate)
    course = TrainingDraft(COURSE, today, today + TRAINED_FOR, topics)
    await training.note(act, person_id, course, None)
    draft = DeviceDraft(
        "desk", administrator.device_label, administrator.asset_number, managed_attested=True
    )
    made = await enrolling.make_code(act, person_id, draft)
    return Ready(administrator.username, made)


async def state(house: House) -> Row | None:
    return await installation.one(house.db)


async def begun(house: House) -> bool:
    return await records.count_of_role(house.db, "administrator") > 0


def _check(wanted: SetUp, profile: Profile) -> None:
    flaws = []
    if len(wanted.administrators) < ADMINISTRATORS:
        flaws.append(Flaw("administrators", f"At least {ADMINISTRATORS} people are needed."))
    if not all(administrator.trained for administrator in wanted.administrators):
        flaws.append(Flaw("administrators", "Each says that they know the policy."))
    if not wanted.department.strip():
        flaws.append(Flaw("department", "The department has a name."))
    if wanted.zone != profile.department.zone:
        flaws.append(Flaw("zone", f"The profile says {profile.department.zone}."))
    if wanted.profile_version != profile.version:
        flaws.append(Flaw("profile_version", "Another version of the profile is in force."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))


def _check_copy(house: House, wanted: SetUp) -> None:
    """A copy that cannot be opened, or that is of other keys, would be found out too late."""
    try:
        same = key_copies.opened(wanted.saved_keys, wanted.phrase) == key_copies.lasting(
            house.keys.folder
        )
    except key_copies.CopyRefusedError:
        raise Invalid(
            flaws=(Flaw("saved_keys", "This file does not open with this phrase."),)
        ) from None
    if not same:
        raise Invalid(flaws=(Flaw("saved_keys", "These are not this installation's keys."),))
