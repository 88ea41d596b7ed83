"""What another agency asks for: taken in, held against the policy, answered, handed over once.

R-SHR-01…16, R-OUT-02…05. Each request stays on file, also one that the policy refuses: then with
the clauses, for a letter. What may be handed over goes through `linking`; nobody outside gets any
standing access.
"""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.ids import new_id
from backend.services import showing
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, decide, unknown
from backend.services.house import House
from backend.services.inquiring import Letter
from backend.store import evidence, releases
from backend.store.database import Row
from backend.store.releases import NewRelease, Paper
from policies import reasons
from policies.decision import Clause, Permit, Refusal
from policies.facts import Value

KIND, SHOWN = "Release", "release"
PROCESS = "process"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it was taken in. `identified`: how it is known who asks. `state`: of the agency.

    `instrument`, `due_on`: of lawful process: what it is, who issued it, and the day.
    """

    evidence_id: UUID
    recipient: str
    agency: str
    person: str
    state: str
    number: str
    purpose: str
    identified: str
    active_case: bool
    instrument: str = ""
    due_on: date | None = None
    letter: Letter | None = None


async def take(house: House, who: Who, asked: Asked) -> UUID:
    """On file, whatever becomes of it; what the policy refuses is refused at once."""
    now = house.now()
    release_id = new_id(now)
    resource = (KIND, str(release_id))
    permit = await ask(house, who, "take_request", resource)
    kept = await evidence.one(house.db, asked.evidence_id)
    if kept is None or kept["made_at"] is None:
        raise NotFound(Code.NOT_FOUND)
    day = house.capture_day(now)
    declared = await releases.declared(house.db, asked.agency.strip(), day)
    about = facts(house, asked, kept, declared=declared is not None)
    answer = decide(house, who, "release_record", resource, about)
    refused = _clauses(answer) if isinstance(answer, Refusal) else None
    async with acting(house, who) as act:
        paper_id = None if asked.letter is None else await file(act, permit, asked.letter)
        new = NewRelease(
            id=release_id,
            evidence_id=asked.evidence_id,
            taken_by=UUID(who.id),
            taken_at=now,
            recipient=asked.recipient,
            agency=asked.agency.strip(),
            person=asked.person.strip(),
            state=asked.state.strip().upper(),
            number=asked.number.strip(),
            purpose=asked.purpose.strip(),
            identified=asked.identified.strip(),
            active_case=asked.active_case,
            paper_id=paper_id,
            declaration_id=declared,
            instrument=asked.instrument.strip(),
            due_on=asked.due_on,
            refused=refused,
            answer_wanted=asked.recipient == PROCESS
            or bool(house.profile.releases.approvers.value),
        )
        await releases.add(house.db, permit, new)
        act.tell(
            "person:release:asked",
            ("release", str(release_id)),
            evidence=str(new.evidence_id),
            recipient=new.recipient,
            agency=new.agency,
            person=new.person,
            state=new.state,
            number=new.number,
            purpose=new.purpose,
            identified=new.identified,
            paper=None if asked.letter is None else sha256(asked.letter.data).hexdigest(),
            declaration=None if declared is None else str(declared),
            due_on=None if new.due_on is None else new.due_on.isoformat(),
            refused=None if refused is None else [each["id"] for each in refused],
        )
    return release_id


def facts(house: House, asked: Asked, kept: Row, *, declared: bool) -> dict[str, Value]:
    """What a decision about releasing it looks at."""
    profile = house.profile
    return {
        "recipient": asked.recipient,
        "in_state": asked.state.strip().upper() == profile.department.home_state,
        "named": bool(asked.agency.strip() and asked.person.strip()),
        "identified": bool(asked.identified.strip()),
        "written": asked.letter is not None,
        "purpose_stated": reasons.describes(profile, asked.purpose),
        "active_case": asked.active_case,
        "barred": reasons.found(profile, [asked.purpose, asked.instrument], "block"),
        "declared": declared,
        "own_record": kept["owner_agency"] == profile.department.name,
        "instrument": asked.letter is not None and bool(asked.instrument.strip()),
        "due": asked.due_on is not None,
    }


async def answer(
    house: House, who: Who, release_id: UUID, *, approve: bool, note: str, counsel: str
) -> None:
    """Yes or no, once, by another than who took it in; lawful process with counsel's name."""
    row = await releases.one(house.db, release_id)
    resource = (KIND, str(release_id))
    about: dict[str, Value] = {
        "author": "nobody",
        "recipient": "agency",
        "approving": approve,
        "counsel_stated": bool(counsel.strip()),
    }
    absent = Absent(resource, Code.NOT_FOUND, about)
    if row is None:
        await unknown(house, who, "answer_release", absent)
    about |= {"author": str(row["taken_by"]), "recipient": row["recipient"]}
    permit = await ask_of(house, who, "answer_release", resource, about, absent)
    async with acting(house, who) as act:
        said = (approve, note.strip(), counsel.strip())
        by = (UUID(who.id), house.now())
        if not await releases.answer(house.db, permit, release_id, by, said):
            raise Conflict(Code.DONE_ALREADY)
        act.tell(
            "person:release:approved" if approve else "person:release:declined",
            ("release", str(release_id)),
            note=said[1],
            counsel=said[2],
        )


async def listed(house: House, who: Who) -> list[Row]:
    """The register, the newest first; no plate is among it (R-SHR-03, R-AUD-10)."""
    permit = await ask(house, who, "view_releases", (KIND, "all"))
    async with acting(house, who) as act:
        rows = await releases.everything(house.db, permit)
        stand = {row["id"]: state(house, row) for row in rows}
        if new := await showing.not_yet(act, SHOWN, stand):
            act.tell(
                "person:release:listed",
                ("person", who.id),
                count=len(new),
                releases=sorted(str(id_) for id_ in new),
            )
    return rows


async def paper(house: House, who: Who, release_id: UUID) -> tuple[Row, bytes]:
    """What the agency wrote."""
    row = await known_to(house, who, release_id)
    permit = await ask(house, who, "view_releases", (KIND, str(release_id)))
    found = (
        None if row["paper_id"] is None else await releases.paper(house.db, permit, row["paper_id"])
    )
    if found is None:
        raise NotFound(Code.NOT_FOUND)
    async with acting(house, who) as act:
        act.tell("person:release:paper-shown", ("release", str(release_id)))
    return found, house.keys.open_evidence(found["sealed"], f"paper {found['id']}")


async def known(house: House, who: Who, release_id: UUID) -> Row:
    """For whoever may see the register."""
    await ask(house, who, "view_releases", (KIND, str(release_id)))
    return await known_to(house, who, release_id)


def state(house: House, row: Row) -> str:
    """refused | declined | asked | approved | linked | lapsed | received."""
    if row["refused"] is not None:
        return "refused"
    if row["received_at"] is not None:
        return "received"
    if row["approved"] is False:
        return "declined"
    if row["answer_wanted"] and row["approved"] is None:
        return "asked"
    if row["link_until"] is None:
        return "approved"
    return "linked" if house.now() < row["link_until"] else "lapsed"


def may_answer(house: House, who: Who, row: Row) -> bool:
    """Whether they are let once they have proved anew who they are."""
    proved = replace(who, actor=replace(who.actor, fresh=True))
    about: dict[str, Value] = {
        "author": str(row["taken_by"]),
        "recipient": row["recipient"],
        "approving": False,
    }
    return isinstance(
        decide(house, proved, "answer_release", (KIND, str(row["id"])), about), Permit
    )


async def file(act: Act, permit: Permit, letter: Letter) -> UUID:
    """A paper, sealed and durable with the act; its id."""
    id_ = new_id(act.house.now())
    sealed = act.house.keys.seal_evidence(letter.data, f"paper {id_}")
    digest = sha256(letter.data).hexdigest()
    await releases.file(
        act.house.db, permit, Paper(id_, letter.name, letter.media_type, digest, sealed)
    )
    return id_


def _clauses(refusal: Refusal) -> list[dict[str, Any]]:
    return [_clause(each) for each in refusal.clauses]


def _clause(clause: Clause) -> dict[str, str]:
    return {
        "id": clause.id,
        "citation": clause.citation,
        "because": clause.because,
        "instead": clause.instead,
    }


async def known_to(house: House, who: Who, release_id: UUID) -> Row:
    row = await releases.one(house.db, release_id)
    if row is None:
        absent = Absent((KIND, str(release_id)), Code.NOT_FOUND, {})
        await unknown(house, who, "view_releases", absent)
    return row
