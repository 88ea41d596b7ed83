"""Is the audit chain whole? Asked by people in the app and by `platewarden audit verify`."""

from dataclasses import dataclass

from backend.domain.chain import Broken, Linked, Whole
from backend.domain.chain import verify as follow
from backend.services.house import House
from backend.store import audit
from backend.store.database import Database


@dataclass(frozen=True, slots=True)
class Verified:
    """What following the chain found."""

    events: int
    ok: bool
    broken_at: int | None
    why: str | None
    head: str
    """The hash that whoever kept an older one can compare with, in hexadecimal."""


async def verify(house: House) -> Verified:
    """Every event against the one before, and the last against the head."""
    return await verify_chain(house.db)


async def verify_chain(db: Database, *, kept: str | None = None) -> Verified:
    """The same for whoever has only the database.

    `kept` is a head that was written down earlier: whoever wrote all events anew since then cannot
    have made one with that hash.
    """
    end = await audit.head(db)
    links: list[Linked] = [link async for link in audit.links(db, end.seq)]
    if kept is not None and all(link.hash.hex() != kept for link in links):
        why = "The head that was kept is not in the chain."
        return Verified(len(links), ok=False, broken_at=end.seq, why=why, head=end.hash.hex())
    match follow(links, kept=end):
        case Whole(head=head, count=count):
            return Verified(count, ok=True, broken_at=None, why=None, head=head.hash.hex())
        case Broken(seq=seq, why=why):
            return Verified(
                len(links), ok=False, broken_at=seq, why=why.sentence, head=end.hash.hex()
            )
