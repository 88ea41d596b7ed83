"""Sessions: who is signed in, on which device, and when that is over.

A session lives ten minutes and is renewed by a signature of the device's key. It is over for good
after thirty minutes without an act and after twelve hours (CJIS AC-11, IA-11). Times are compared
when the session is used, so that no job has to run for one to end.
"""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain.errors import Code, Unauthorized
from backend.domain.ids import new_id
from backend.domain.news import News
from backend.domain.oddities import IN_USE_S, Network
from backend.domain.shifts import Shift
from backend.services import devices as proving
from backend.services import oddities
from backend.services.acting import Act, Who, acting
from backend.services.facts import facts_of
from backend.services.house import House
from backend.services.oddities import Odd
from backend.store import devices, people, sessions, shifts, shown
from backend.store.database import Row
from backend.store.sessions import NewSession
from policies.members import Statement

LIFE = timedelta(minutes=10)
IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
FRESH_FOR = timedelta(minutes=10)
"""How long after a sign-in the acts that ask for a new one are open (IA-11)."""
NOTED_EVERY = timedelta(minutes=1)
"""How exactly the last act is known; it saves a write with every request."""
PURPOSE = "session"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One person, on one device, at this moment."""

    who: Who
    person: Row
    device: Row
    shift: Shift | None
    session_id: UUID
    method: str
    opened_at: datetime
    expires_at: datetime
    subscribed: bool
    owed: tuple[Statement, ...] = ()
    """What this person has to acknowledge before anything else (AC-8)."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A new session and its token, which is told once and kept as a hash."""

    token: str
    signed_in: SignedIn


async def find(
    house: House, token: str, *, lapsed: bool = False, background: bool = False
) -> SignedIn | None:
    """The session behind a cookie; `lapsed` also finds one that may still be renewed.

    `background` are requests that the app makes by itself: they keep nobody from being idle.
    """
    now = house.now()
    row = await sessions.behind(house.db, proving.hashed(PURPOSE, token), house.standing())
    if row is None:
        return None
    if why := _over(row, now):
        await _close(house, row, why)
        return None
    if row["expires_at"] <= now and not lapsed:
        return None
    if not background and now - row["used_at"] >= NOTED_EVERY:
        await sessions.used(house.db, row["id"], now)
    return _signed_in(house, row, now)


async def open_for(
    house: House, person: Row, device: Row, method: str, network: Network = ""
) -> Opened:
    """Sign a person in on a device, ending what the same person has open elsewhere.

    R-ACC-02, A.4 no. 7: one phone and one terminal may be open together, a second phone may not.
    """
    now = house.now()
    token = secrets.token_urlsafe(32)
    new = NewSession(
        id=new_id(now),
        token_hash=proving.hashed(PURPOSE, token),
        person_id=person["id"],
        device_id=device["id"],
        method=method,
        opened_at=now,
        expires_at=now + LIFE,
    )
    who = Who(facts_of(person, device=device, fresh=True), str(device["id"]), str(new.id))
    async with acting(house, who) as act:
        held = await people.hold(house.db, person["id"])
        if held is None or held["suspended_at"] or held["ended_at"] or held["locked_at"]:
            raise Unauthorized(Code.SIGN_IN_FAILED)
        await _end_beside(act, person["id"], device, network)
        await sessions.add(house.db, new)
        await devices.seen(house.db, device["id"], now)
        await people.forget_failures(house.db, person["id"])
        await people.used(house.db, person["id"], now)
        await shown.forget(house.db, now - LONGEST)  # the sessions that saw it are over
        act.tell("person:session:opened", ("session", str(new.id)), method=method)
    found = await find(house, token)
    if found is None:
        raise Unauthorized(Code.SESSION_ENDED)
    return Opened(token, found)


async def renew(house: House, token: str, challenge: str, signature: str) -> SignedIn:
    """Ten more minutes, for whoever holds the device's key and not only the cookie.

    Whoever has only the cookie has stolen it: then it is over for both. A shift that ended since
    the sign-in ends this (AC-2(5)); one may sign in again off shift.
    """
    found = await find(house, token, lapsed=True, background=True)
    if found is None:
        raise await over(house, token)
    await proving.use(house, challenge, found.device["id"])
    if not proving.signed(found.device["public_key"], "renew", challenge, signature):
        why = "renewed without the key"
        async with acting(house, found.who) as act:
            act.tell("person:session:refused", _subject(found), why=why)
            if await sessions.end(house.db, found.session_id, house.now()):
                act.tell("person:session:ended", _subject(found), why=why)
        raise Unauthorized(Code.SESSION_ENDED)
    now = house.now()
    if await shifts.ended_since(house.db, found.person["id"], found.opened_at, now):
        await end(house, found, "shift ended")
        raise Unauthorized(Code.SESSION_ENDED, "Your shift has ended.", instead="Sign in again.")
    expires_at = min(now + LIFE, found.opened_at + LONGEST)
    if not await sessions.renew(house.db, found.session_id, now, expires_at):
        raise Unauthorized(Code.SESSION_ENDED)
    return replace(found, expires_at=expires_at)


async def over(house: House, token: str | None) -> Unauthorized:
    """What somebody is told whose cookie opens nothing: R-SUS-01 names whom to ask."""
    if token and await sessions.access_lost(house.db, proving.hashed(PURPOSE, token)):
        asked = " or ".join(await whom_to_ask(house))
        return Unauthorized(Code.ACCESS_SUSPENDED, instead=f"Ask {asked}." if asked else "")
    return Unauthorized(Code.SESSION_ENDED)


async def whom_to_ask(house: House) -> list[str]:
    """Those who may give access back, by name."""
    return await people.names_of_roles(house.db, house.profile.people.restorers.value)


async def end(house: House, signed_in: SignedIn, why: str) -> None:
    async with acting(house, signed_in.who) as act:
        if await sessions.end(house.db, signed_in.session_id, house.now()):
            act.tell("person:session:ended", _subject(signed_in), why=why)


async def end_all(act: Act, person_id: UUID, why: str) -> int:
    """Every session of a person, as a part of another act; how many there were."""
    ended = await sessions.end_of_person(act.house.db, person_id, act.house.now())
    for row in ended:
        act.tell("person:session:ended", ("session", str(row["id"])), why=why)
    return len(ended)


async def inform_all(act: Act, news: News) -> None:
    """Whoever has the app open, as a part of another act."""
    for person_id in await sessions.open_people(act.house.db):
        act.inform(person_id, news)


async def end_on_device(act: Act, device_id: UUID, why: str) -> None:
    for row in await sessions.end_of_device(act.house.db, device_id, act.house.now()):
        act.tell("person:session:ended", ("session", str(row["id"])), why=why)


def _over(row: Row, now: datetime) -> str:
    """Why the session is over for good; empty while it is not."""
    if row["revoked_at"] is not None:
        return "device revoked"
    if row["left_at"] is not None or row["suspended_at"] is not None:
        return "person suspended"
    if row["standing"]:
        return "account over" if row["standing"] == "over" else "account unused"
    if now - row["used_at"] >= IDLE:
        return "idle"
    if now - row["opened_at"] >= LONGEST:
        return "twelve hours"
    return ""


async def _close(house: House, row: Row, why: str) -> None:
    who = Who(facts_of(_person(row)), str(row["device_id"]), str(row["id"]))
    async with acting(house, who) as act:
        if await sessions.end(house.db, row["id"], house.now()):
            act.tell("person:session:ended", ("session", str(row["id"])), why=why)


async def _end_beside(act: Act, person_id: UUID, device: Row, network: Network) -> None:
    """What was in use a moment ago, on another device, is told to an administrator as well."""
    now = act.house.now()
    classes = ("phone",) if device["device_class"] == "phone" else ("terminal", "desk")
    for row in await sessions.end_beside(act.house.db, person_id, classes, now):
        act.tell(
            "person:session:ended",
            ("session", str(row["id"])),
            why="signed in elsewhere",
            on_device=str(row["device_id"]),
        )
        if row["device_id"] != device["id"] and (now - row["used_at"]).total_seconds() < IN_USE_S:
            what = f"{row['label']} had been used less than five minutes before."
            await oddities.note(act, Odd("two_devices", what, person_id, device["id"], network))


def _signed_in(house: House, row: Row, now: datetime) -> SignedIn:
    person, device, shift = _person(row), _device(row), _shift(row)
    fresh = now - row["fresh_at"] < FRESH_FOR
    actor = facts_of(person, device=device, on_shift=shift is not None, fresh=fresh)
    return SignedIn(
        who=Who(actor, str(row["device_id"]), str(row["id"])),
        person=person,
        device=device,
        shift=shift,
        session_id=row["id"],
        method=row["method"],
        opened_at=row["opened_at"],
        expires_at=row["expires_at"],
        subscribed=row["subscribed"],
        owed=tuple(
            statement
            for statement in house.profile.statements
            if f"{statement.id} {statement.version}" not in row["attested"]
        ),
    )


def _person(row: Row) -> Row:
    names = ("username", "name", "role", "units", "sworn", "suspended_at")
    stands = ("training_until", "certified_until", "standing")
    return {name: row[name] for name in (*names, *stands)} | {
        "id": row["person_id"],
        "ended_at": row["left_at"],
    }


def _device(row: Row) -> Row:
    return {
        "id": row["device_id"],
        "label": row["device_label"],
        "device_class": row["device_class"],
        "public_key": row["device_key"],
        "revoked_at": row["revoked_at"],
        "managed_attested": row["managed_attested"],
    }


def _shift(row: Row) -> Shift | None:
    if row["shift_id"] is None:
        return None
    person_id = str(row["person_id"])
    return Shift(
        str(row["shift_id"]),
        person_id,
        row["shift_started_at"],
        row["shift_ends_at"],
        latest_at=row["shift_latest_at"],
        decide_first=row["decide_first"],
        held=row["shift_held"],
    )


def _subject(signed_in: SignedIn) -> tuple[str, str]:
    return ("session", str(signed_in.session_id))
