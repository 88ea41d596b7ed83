"""An account as it changes: role, units, its last day; and one that nobody used, opened again.

Never by the person themselves (AC-5), and never a username twice. A new role signs its person out:
they enter it by signing in (IA-11).
"""

from uuid import UUID

from backend.domain.errors import Flaw, Invalid
from backend.domain.news import AccessNews
from backend.services import people, sessions, suspending, training
from backend.services.acting import SYSTEM, Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import accounts
from backend.store.accounts import Changed as Changed
from policies.parameters import ROLES


async def change(house: House, who: Who, person_id: UUID, wanted: Changed) -> None:
    """R-ACC-03, R-ACC-08: by another, with what it was before in the audit."""
    await ask(house, who, "keep_account", *people.account(who, person_id))
    await people.one(house, person_id)
    if wanted.role not in ROLES:
        raise Invalid(flaws=(Flaw("role", f"One of {', '.join(ROLES)}."),))
    async with acting(house, who) as act:
        await make_so(act, person_id, wanted)


async def make_so(act: Act, person_id: UUID, wanted: Changed) -> None:
    """The change itself, as a part of another act."""
    house = act.house
    before = await people.one(house, person_id)
    await accounts.change(house.db, person_id, wanted)
    act.tell(
        "person:person:changed",
        ("person", str(person_id)),
        role_before=before["role"],
        role=wanted.role,
        units_before=list(before["units"]),
        units=list(wanted.units),
        sworn=wanted.sworn,
        ends_on=None if wanted.ends_on is None else wanted.ends_on.isoformat(),
    )
    if wanted.role != before["role"]:
        await sessions.end_all(act, person_id, "role changed")
        act.inform(person_id, AccessNews("ended"))


async def reopen(house: House, who: Who, person_id: UUID) -> None:
    """AC-2(3): one that was closed for want of use, or as a temporary one, is still needed."""
    await ask(house, who, "keep_account", *people.account(who, person_id))
    await people.one(house, person_id)
    async with acting(house, who) as act:
        if await accounts.reopen(house.db, person_id, house.now()):
            act.tell("person:person:reopened", ("person", str(person_id)))


async def look_through(house: House) -> int:
    """Every night: what the moment of use refuses already is put in order, and recorded.

    Accounts past their end lose sessions, pushes and codes (R-ACC-08); unused and temporary ones
    are closed (AC-2(2), AC-2(3)); whose training will lapse is warned. Returns how many accounts.
    """
    closed = 0
    for row in await accounts.over(house.db, house.standing()):
        async with acting(house, SYSTEM) as act:
            if await accounts.close(house.db, row["id"], house.now()):
                taken = await suspending.take_away(act, row["id"], "account over", None)
                act.tell(
                    "system:person:closed",
                    ("person", str(row["id"])),
                    why=row["standing"],
                    sessions=taken.sessions,
                    pushes=taken.pushes,
                    requests=taken.requests,
                    entries=taken.entries,
                )
                closed += 1
    await training.warn(house)
    return closed
