"""What the department has its people acknowledge: the use banner, SOP 5.26, LEADS Rules.

Each in its present words: a statement that is written anew is owed again by everybody.
"""

from dataclasses import replace
from uuid import UUID

from backend.domain.codes import Code
from backend.domain.errors import Conflict
from backend.services.acting import Act, acting
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.store import attestations
from backend.store.attestations import Attestation
from policies.members import Statement


async def acknowledge(house: House, signed_in: SignedIn, id_: str, version: str) -> SignedIn:
    """By the person themselves, of the words that were shown to them."""
    statement = next((each for each in house.profile.statements if each.id == id_), None)
    if statement is None or statement.version != version:
        raise Conflict(
            Code.CONFLICT, "These words are no longer the present ones.", instead="Read them again."
        )
    async with acting(house, signed_in.who) as act:
        await note(act, signed_in.person["id"], statement, signed_in.session_id)
    owed = tuple(each for each in signed_in.owed if each.id != id_)
    return replace(signed_in, owed=owed)


async def note(act: Act, person_id: UUID, statement: Statement, session_id: UUID | None) -> None:
    """The record itself."""
    new = Attestation(person_id, statement.id, statement.version, act.house.now(), session_id)
    if await attestations.keep(act.house.db, new):
        act.tell(
            "person:statement:acknowledged",
            ("person", str(person_id)),
            statement=statement.id,
            version=statement.version,
        )
