"""The policy itself: which profile is in force, and the two people who put another in its place."""

from dataclasses import dataclass, replace
from uuid import UUID

from backend.domain.chain import Plain
from backend.domain.codes import Code
from backend.domain.errors import Conflict, Flaw, Invalid, NotFound, Refused
from backend.domain.ids import new_id
from backend.domain.news import PolicyNews
from backend.services import sessions
from backend.services.acting import SYSTEM, Act, Who, acting
from backend.services.asking import REFUSED, Absent, ask, unknown
from backend.services.facts import facts_of
from backend.services.house import House
from backend.store import installation, people, proposals
from backend.store.database import Row
from backend.store.proposals import NewProposal
from policies import profile as profiles
from policies.decision import Clause, Permit, Refusal
from policies.differing import differ
from policies.engine import engine_of
from policies.facts import Actor, Facts, Value
from policies.profile import Profile


@dataclass(frozen=True, slots=True)
class Candidate:
    """A profile that ships. `blocked`: the clauses by which it cannot be put in force.

    `unsigned`: those that the Chief's signature answers, while it is not there.
    """

    profile: Profile
    blocked: tuple[Clause, ...]
    unsigned: tuple[Clause, ...]
    acknowledged: Row | None


@dataclass(frozen=True, slots=True)
class State:
    """What the Policy screen shows beside the reading."""

    installation: Row | None
    candidates: tuple[Candidate, ...]
    proposals: tuple[Row, ...]
    changes: tuple[str, ...]
    """What the waiting proposal would change, whom it would shut out first."""


async def settle(house: House) -> None:
    """At the start: files that an update of the server brought are another version, and told."""
    profile = house.profile
    await proposals.keep(house.db, profile.name, profile.version, house.now())
    before = await proposals.update(house.db, profile.name, profile.version, house.now())
    if before is not None:
        async with acting(house, SYSTEM) as act:
            _tell(act, "system:policy:updated", (profile.name, before), _of(profile))


async def state(house: House, who: Who) -> State:
    """Everybody with access may read the policy; the proposals go with it."""
    permit = await ask(house, who, "view_policy", _department(house))
    rows = tuple(await proposals.newest(house.db, permit))
    waiting = next((row for row in rows if row["answered_at"] is None), None)
    return State(
        installation=await installation.one(house.db),
        candidates=await candidates(house),
        proposals=rows,
        changes=await _changes(house, waiting) if waiting else (),
    )


async def choose(act: Act, profile: Profile) -> None:
    """At the set-up, as a part of it."""
    house = act.house
    zone = profile.department.zone
    await proposals.choose(house.db, profile.name, profile.version, zone, house.now())


async def candidates(house: House) -> tuple[Candidate, ...]:
    """Every profile that ships, and whether it could be put in force."""
    signed = await proposals.signed(house.db)
    found = []
    for folder in profiles.departments():
        profile = profiles.load(folder)
        now = _against(house, profile, acknowledged=profile.name in signed)
        always = _against(house, profile, acknowledged=True)
        unsigned = tuple(clause for clause in now if clause not in always)
        found.append(Candidate(profile, always, unsigned, signed.get(profile.name)))
    return tuple(found)


def _against(house: House, profile: Profile, *, acknowledged: bool) -> tuple[Clause, ...]:
    """The clauses that would refuse to have the installation set up with a profile."""
    given: dict[str, Value] = {
        "set_up": False,
        "acknowledged": acknowledged,
        "retention_days": profile.retention.days,
    }
    facts = Facts(SYSTEM.actor, house.now(), "Department", profile.name, given)
    answer = engine_of(profile).decide("set_up", facts)
    return answer.clauses if isinstance(answer, Refusal) else ()


async def propose(house: House, who: Who, name: str, why: str) -> UUID:
    """By one person, freshly signed in; another one confirms it."""
    profile = named(name)
    permit = await _ask_both(house, who, "propose_profile", profile, {})
    _fitting(house, profile)
    if not why.strip():
        raise Invalid(flaws=(Flaw("why", "A change of the policy has a reason."),))
    proposal_id = new_id(house.now())
    async with acting(house, who) as act:
        new = NewProposal(
            id=proposal_id,
            old=_of(house.profile),
            new=_of(profile),
            why=why.strip(),
            proposed_by=UUID(who.id),
            proposed_at=house.now(),
        )
        if not await proposals.add(house.db, permit, new):
            raise Conflict(
                detail="Another proposal is waiting.",
                instead="Confirm or refuse that one first.",
            )
        _tell(act, "person:policy:proposed", new.old, new.new, why=new.why)
    return proposal_id


async def confirm(house: House, who: Who, proposal_id: UUID, version: str) -> None:
    """By the second person, for the version that they have read. In force with the commit."""
    row = await proposals.one(house.db, proposal_id)
    if row is None:
        stored = house.policy.stored() | {"proposer": "nobody"}
        absent = Absent(_department(house), Code.NOT_FOUND, stored)
        await unknown(house, who, "confirm_profile", absent)
    profile = named(row["to_profile"])
    asked: dict[str, Value] = {"proposer": str(row["proposed_by"])}
    permit = await _ask_both(house, who, "confirm_profile", profile, asked)
    _still_waits(row)
    _fitting(house, profile)
    if not version == row["to_version"] == profile.version:
        raise Conflict(
            detail="The proposed profile is another version by now.",
            instead="Refuse the proposal and propose it again.",
        )
    old, new = (row["from_profile"], row["from_version"]), _of(profile)
    async with acting(house, who) as act:
        now = house.now()
        if not (
            await proposals.answer(house.db, permit, proposal_id, UUID(who.id), now, confirmed=True)
            and await proposals.replace(house.db, permit, old, new, now)
        ):
            raise Conflict(detail="The policy was changed meanwhile.")
        _tell(act, "person:policy:confirmed", old, new, proposed_by=str(row["proposed_by"]))
        await sessions.inform_all(act, PolicyNews())
    house.policy.switch(profile)


async def refuse(house: House, who: Who, proposal_id: UUID) -> None:
    """By whoever may propose, the proposer included: then it is taken back."""
    permit = await ask(house, who, "propose_profile", _department(house), house.policy.stored())
    row = await proposals.one(house.db, proposal_id)
    if row is None:
        raise NotFound(Code.NOT_FOUND)
    _still_waits(row)
    async with acting(house, who) as act:
        if not await proposals.answer(
            house.db, permit, proposal_id, UUID(who.id), house.now(), confirmed=False
        ):
            raise Conflict(detail="Somebody has answered it already.")
        old, new = (
            (row["from_profile"], row["from_version"]),
            (row["to_profile"], row["to_version"]),
        )
        _tell(act, "person:policy:refused", old, new)


async def _ask_both(
    house: House, who: Who, action: str, profile: Profile, more: dict[str, Value]
) -> Permit:
    """The profile in force must allow it, and the new one: else nobody could go on under it.

    The new one asks for trainings of its own; who lacks them would be shut out by their own act.
    """
    permit = await ask(house, who, action, _department(house), house.policy.stored() | more)
    row = await people.one(house.db, UUID(who.id), house.standing(profile))
    then = who if row is None else replace(who, actor=_under(who.actor, row))
    await ask_of(house, then, action, profile, more)
    return permit


def _under(actor: Actor, row: Row) -> Actor:
    """The same person as another profile would see them."""
    return replace(actor, training_until=row["training_until"], standing=row["standing"])


async def shut_out(house: House, profile: Profile) -> tuple[int, int]:
    """How many who may sign in now could not under another profile, and of how many."""
    now, engine = house.now(), engine_of(profile)
    then = {row["id"]: row for row in await people.everyone(house.db, house.standing(profile))}
    of, lost = 0, 0
    for row in await people.everyone(house.db, house.standing()):
        actor = replace(facts_of(row), device_enrolled=True)
        facts = Facts(actor, now, "Department", profile.name)
        if isinstance(house.engine.decide("sign_in", facts), Permit):
            later = replace(facts, actor=_under(actor, then[row["id"]]))
            of += 1
            lost += isinstance(engine.decide("sign_in", later), Refusal)
    return lost, of


async def ask_of(
    house: House, who: Who, action: str, profile: Profile, more: dict[str, Value]
) -> Permit:
    """The answer of a profile that is not in force yet; `more` says what is not on file either."""
    given: dict[str, Value] = {
        "acknowledged": profile.name in await proposals.signed(house.db),
        "retention_days": profile.retention.days,
        **more,
    }
    facts = Facts(who.actor, house.now(), "Department", profile.name, given)
    answer = engine_of(profile).decide(action, facts)
    if isinstance(answer, Permit):
        return answer
    async with acting(house, who) as act:
        act.tell(
            REFUSED[who.actor.kind],
            ("policy", profile.name),
            action=action,
            clauses=[clause.id for clause in answer.clauses],
            code=answer.code,
        )
    raise Refused(Code(answer.code), clauses=answer.clauses)


def _still_waits(row: Row) -> None:
    if row["answered_at"] is not None:
        raise Conflict(detail="Somebody has answered it already.")


def _fitting(house: House, profile: Profile) -> None:
    """Another profile than the one in force, of the same zone: capture days are cut by it."""
    if _of(profile) == _of(house.profile):
        raise Conflict(detail="This profile is in force already.")
    if profile.department.zone != house.profile.department.zone:
        why = f"Its zone is {profile.department.zone}; the capture days here are cut by another."
        raise Invalid(flaws=(Flaw("profile", why),))


def named(name: str) -> Profile:
    """One of those that ship."""
    for folder in profiles.departments():
        if folder.name == name:
            return profiles.load(folder)
    raise Invalid(flaws=(Flaw("profile", "There is no such profile."),))


async def _changes(house: House, waiting: Row) -> tuple[str, ...]:
    """What the waiting proposal would change; nothing of a profile that has changed since."""
    profile = named(waiting["to_profile"])
    if profile.version != waiting["to_version"]:
        return ()
    lost, of = await shut_out(house, profile)
    first = (
        f"{lost} of {of} people could not sign in: other trainings or other roles are asked for."
    )
    told = differ(house.engine, engine_of(profile))
    return (first, *told) if lost else told


def _of(profile: Profile) -> tuple[str, str]:
    return profile.name, profile.version


def _department(house: House) -> tuple[str, str]:
    return ("Department", house.profile.name)


def _tell(act: Act, tag: str, old: tuple[str, str], new: tuple[str, str], **more: str) -> None:
    details: dict[str, Plain] = {
        "from_profile": old[0],
        "from_version": old[1],
        "to_profile": new[0],
        "to_version": new[1],
        **more,
    }
    act.tell(tag, ("policy", new[0]), None, **details)
