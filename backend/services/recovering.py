"""What the console alone does, loudly: an administrator enrols again, a lost key is given up."""

import structlog

from backend.domain.errors import Code, Conflict, NotFound, Refused
from backend.services import enrolling, sessions
from backend.services.acting import Who, acting
from backend.services.enrolling import CodeMade, DeviceDraft
from backend.services.house import House
from backend.store import devices, key_prints, people
from policies.facts import Actor

CONSOLE = Who(Actor(id="console", kind="system"))
LOG = structlog.get_logger()
AUDIT_KEY = "audit.key"


async def recover(house: House, username: str) -> CodeMade:
    """A new enrolment code for an administrator whose devices are all taken to be lost.

    What the person had open is ended, so that nobody gains by it without being noticed.
    """
    person = await people.named(house.db, username.strip().lower(), house.standing())
    if person is None:
        raise NotFound(Code.PERSON_UNKNOWN)
    if person["role"] != "administrator" or person["ended_at"] is not None:
        raise Refused(
            Code.REFUSED,
            "The console re-enrols administrators only.",
            instead="An administrator enrols everybody else.",
        )
    person_id = person["id"]
    async with acting(house, CONSOLE) as act:
        await sessions.end_all(act, person_id, "recovered at the console")
        revoked = await devices.revoke_of_person(house.db, person_id, house.now())
        await devices.end_codes(house.db, person_id, house.now())
        await people.release(house.db, person_id)
        made = await enrolling.make_code(
            act, person_id, DeviceDraft("desk", "Recovered at the console", managed_attested=True)
        )
        act.tell(
            "console:person:recovered",
            ("person", str(person_id)),
            username=person["username"],
            devices_revoked=revoked,
        )
    LOG.warning("an administrator was re-enrolled at the console", person=str(person["id"]))
    return made


async def give_up_key(house: House, name: str) -> int:
    """A lasting key that is lost for good is no longer missed; the next start makes a new one.

    With the audit key go the plates that people typed and the secrets of their authenticators, so
    passwords are taken back. Returns how many people have to set one again. Servers that run
    meanwhile go on with the key that they had read: they are stopped before.
    """
    known = await key_prints.known(house.db)
    if name not in known:
        raise NotFound(Code.KEY_UNKNOWN)
    if name not in {fault.name for fault in key_prints.faults(known, house.keys.folder)}:
        raise Conflict(Code.KEY_THERE)
    async with acting(house, CONSOLE) as act:
        await key_prints.give_up(house.db, name, house.now())
        passwords = await people.forget_passwords(house.db) if name == AUDIT_KEY else 0
        act.tell(
            "console:key:given-up",
            ("key", name),
            fingerprint=known[name].hex(),
            passwords=passwords,
        )
    LOG.warning("a lasting key was given up at the console", key=name)
    return passwords
