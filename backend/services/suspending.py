"""One act that ends all access of a member, and the act of another that gives it back (R-SUS-01).

In the same transaction end sessions, pushes, enrolment codes, the shift and what the person asked
for; their entries go on matching and are shown to be taken over. Their devices stay enrolled, and
open nothing: every question of the policy is refused while the account is suspended. The open app
hears of it from the live feed and clears itself.
"""

from dataclasses import dataclass
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.ids import new_id
from backend.domain.news import AccessNews, EntryNews
from backend.services import listing, people, sessions
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import devices, shifts, subscriptions, suspensions, widenings
from backend.store import people as accounts
from backend.store.database import Row
from backend.store.suspensions import NewSuspension
from policies.facts import Value


@dataclass(frozen=True, slots=True)
class Taken:
    """How much ended with somebody's access."""

    sessions: int
    pushes: int
    requests: int
    entries: int
    """Left behind, to be taken over."""


async def suspend(house: House, who: Who, person_id: UUID, why: str) -> None:
    """At once, and with everything that the person has open; needs no new proof of who one is."""
    await ask(house, who, "suspend_person", *people.account(who, person_id))
    await people.one(house, person_id)
    if not why.strip():
        raise Invalid(flaws=(Flaw("why", "A suspension has a reason."),))
    async with acting(house, who) as act:
        await begin(act, person_id, why.strip(), UUID(who.id))


async def begin(act: Act, person_id: UUID, why: str, by: UUID | None) -> None:
    """The suspension itself, as a part of another act; `by` is None where no person decided it."""
    now = act.house.now()
    if await suspensions.begin(act.house.db, NewSuspension(new_id(now), person_id, by, now, why)):
        taken = await take_away(act, person_id, "suspended", by)
        act.tell(
            "person:person:suspended",
            ("person", str(person_id)),
            why=why,
            sessions=taken.sessions,
            pushes=taken.pushes,
            requests=taken.requests,
            entries=taken.entries,
        )


async def leave(house: House, who: Who, person_id: UUID) -> None:
    """R-ACC-08: who has left has nothing any more. The username is never given again."""
    await ask(house, who, "keep_account", *people.account(who, person_id))
    await people.one(house, person_id)
    async with acting(house, who) as act:
        await depart(act, person_id, UUID(who.id))


async def depart(act: Act, person_id: UUID, by: UUID | None) -> None:
    """Leaving, as a part of another act."""
    house, now = act.house, act.house.now()
    if await accounts.leave(house.db, person_id, now):
        taken = await take_away(act, person_id, "left the department", by)
        revoked = await devices.revoke_of_person(house.db, person_id, now)
        act.tell(
            "person:person:left",
            ("person", str(person_id)),
            sessions=taken.sessions,
            pushes=taken.pushes,
            requests=taken.requests,
            entries=taken.entries,
            devices=revoked,
        )


async def take_away(act: Act, person_id: UUID, why: str, by: UUID | None) -> Taken:
    """What the person has open, has asked for and owns."""
    house, now = act.house, act.house.now()
    ended, pushes = await _close(act, person_id, why)
    requests = await suspensions.drop_requests(house.db, person_id, by, now)
    days = await suspensions.drop_extensions(house.db, person_id, by, now)
    wider = await widenings.drop(house.db, person_id, by, now)
    entries = await suspensions.leave_entries(house.db, person_id, now)
    for entry_id in requests:
        act.tell("person:entry:dropped", ("entry", str(entry_id)))
    for entry_id in wider:
        act.tell("person:widening:dropped", ("entry", str(entry_id)))
    for entry_id in days:
        act.tell("person:extension:dropped", ("entry", str(entry_id)))
    for entry_id in entries:
        act.tell("person:entry:left-behind", ("entry", str(entry_id)))
    whom = set(await listing.approvers(house)) - {person_id}
    for entry_id in {*requests, *days, *wider, *entries}:
        for each in whom:
            act.inform(each, EntryNews(entry_id))
    return Taken(ended, pushes, len(requests) + len(days) + len(wider), len(entries))


async def _close(act: Act, person_id: UUID, why: str) -> tuple[int, int]:
    """Sessions, pushes, codes and the shift of a person end; how many of the first two."""
    house, now = act.house, act.house.now()
    ended = await sessions.end_all(act, person_id, why)
    pushes = await subscriptions.end_of_person(house.db, person_id, now)
    await devices.end_codes(house.db, person_id, now)
    running = await shifts.current(house.db, person_id, now)
    if running is not None and await shifts.close(house.db, UUID(running.id), now):
        act.tell("person:shift:ended", ("shift", running.id), why=why)
    act.inform(person_id, AccessNews("ended"))
    return ended, pushes


async def restore(house: House, who: Who, person_id: UUID, why: str) -> None:
    """Never by whoever suspended them, and never by themselves."""
    running = await suspensions.running(house.db, person_id)
    by = str(running["by_id"]) if running and running["by_id"] else "nobody"
    about, facts = people.account(who, person_id)
    permit = await ask(house, who, "restore_person", about, facts | {"suspended_by": by})
    await people.one(house, person_id)
    async with acting(house, who) as act:
        now = house.now()
        if await suspensions.lift(house.db, permit, person_id, UUID(who.id), why.strip(), now):
            act.tell("person:person:restored", ("person", str(person_id)), why=why.strip())
            for entry_id in await suspensions.give_back_entries(house.db, person_id):
                listing.wake(act, entry_id, [person_id])


async def take_over(house: House, who: Who, entry_id: UUID) -> None:
    """An entry whose owner lost access becomes that of somebody who could have asked for it."""
    now = house.now()
    taken: dict[str, Value] = {"author": who.id, "life_days": 1, "state": "requested"}
    row, permit = await listing.permitted(
        house, who, "request_entry", entry_id, lambda row: listing.facts(row, now) | taken
    )
    async with acting(house, who) as act:
        if not await suspensions.take_over(house.db, permit, entry_id, UUID(who.id)):
            raise Conflict(
                Code.CONFLICT,
                "This entry has an owner.",
                instead="Ask them, or the lieutenant who approved it.",
            )
        act.tell("person:entry:taken-over", ("entry", str(entry_id)), before=str(row["owned_by"]))
        listing.wake(act, entry_id, await listing.approvers(house))


async def by_person(house: House, who: Who) -> dict[UUID, list[Row]]:
    """Everybody's, the newest first."""
    permit = await ask(house, who, "view_people", ("Department", house.profile.name))
    found: dict[UUID, list[Row]] = {}
    for row in await suspensions.all_of_them(house.db, permit):
        found.setdefault(row["person_id"], []).append(row)
    return found
