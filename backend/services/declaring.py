"""What agencies of other states declare in writing before anything is released to them.

R-SHR-09, 625 ILCS 5/2-130(c).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.ids import new_id
from backend.services import releasing
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.inquiring import Letter
from backend.services.releasing import KIND
from backend.store import releases
from backend.store.database import Row
from backend.store.releases import NewDeclaration


@dataclass(frozen=True, slots=True)
class Draft:
    """As it was signed, with the paper itself."""

    agency: str
    state: str
    signer: str
    scope: str
    signed_on: date
    letter: Letter


async def declare(house: House, who: Who, draft: Draft) -> UUID:
    """On file until it runs out; it covers requests of this agency from now on."""
    permit = await ask(house, who, "keep_declaration", (KIND, "declarations"))
    now = house.now()
    if draft.signed_on > house.capture_day(now):
        raise Invalid(flaws=(Flaw("signed_on", "It is not signed yet."),))
    days = timedelta(days=house.profile.releases.declaration_days.value)
    async with acting(house, who) as act:
        new = NewDeclaration(
            id=new_id(now),
            agency=draft.agency.strip(),
            state=draft.state.strip().upper(),
            signer=draft.signer.strip(),
            scope=draft.scope.strip(),
            signed_on=draft.signed_on,
            until_on=draft.signed_on + days,
            paper_id=await releasing.file(act, permit, draft.letter),
            made_by=UUID(who.id),
            made_at=now,
        )
        await releases.declare(house.db, permit, new)
        act.tell(
            "person:declaration:filed",
            ("declaration", str(new.id)),
            agency=new.agency,
            state=new.state,
            signer=new.signer,
            until_on=new.until_on.isoformat(),
        )
    return new.id


async def end(house: House, who: Who, declaration_id: UUID) -> None:
    """It covers nothing more, a link that was made under it neither."""
    permit = await ask(house, who, "keep_declaration", (KIND, "declarations"))
    async with acting(house, who) as act:
        by, now = UUID(who.id), house.now()
        if not await releases.end_declaration(house.db, permit, declaration_id, by, now):
            raise Conflict(Code.DONE_ALREADY)
        act.tell("person:declaration:ended", ("declaration", str(declaration_id)))


async def everything(house: House, who: Who) -> list[Row]:
    await ask(house, who, "view_releases", (KIND, "declarations"))
    return await releases.declarations(house.db)


def state(house: House, row: Row) -> str:
    """in_force | over | ended."""
    if row["ended_at"] is not None:
        return "ended"
    return "in_force" if house.capture_day(house.now()) <= row["until_on"] else "over"
