"""A record that was given to others proved wrong: they are told, and that they were is on file."""

from uuid import UUID

from backend.domain.errors import Code, Conflict
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.releasing import KIND, known_to
from backend.store import evidence, releases


async def wrong(house: House, who: Who, evidence_id: UUID, note: str) -> None:
    """The reading proved wrong: whoever was given the record is to be told (661 IAC 81.4)."""
    permit = await ask(house, who, "take_request", (KIND, str(evidence_id)))
    async with acting(house, who) as act:
        by = UUID(who.id)
        if not await releases.wrong(house.db, permit, evidence_id, by, house.now(), note.strip()):
            raise Conflict(Code.DONE_ALREADY)
        await evidence.hand(house.db, evidence_id, by, house.now(), "proved wrong", note.strip())
        act.tell("person:evidence:wrong", ("evidence", str(evidence_id)), note=note.strip())


async def correct(house: House, who: Who, release_id: UUID, how: str) -> None:
    """Whoever had received it was told, and how."""
    permit = await ask(house, who, "take_request", (KIND, str(release_id)))
    await known_to(house, who, release_id)
    async with acting(house, who) as act:
        by, now = UUID(who.id), house.now()
        if not await releases.corrected(house.db, permit, release_id, by, now, how.strip()):
            raise Conflict(Code.DONE_ALREADY)
        act.tell("person:release:corrected", ("release", str(release_id)), how=how.strip())
