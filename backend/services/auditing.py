"""Is the audit chain whole? Asked by people in the app and by `platewarden audit verify`."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass

from backend.domain.chain import Broken, Linked, Whole, Why, from_line, line
from backend.domain.chain import verify as follow
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.recovering import CONSOLE
from backend.store import audit
from backend.store.database import Database, Row

PAGE = 100


@dataclass(frozen=True, slots=True)
class Verified:
    """What following the chain found."""

    events: int
    ok: bool
    broken_at: int | None
    why: str | None
    head: str
    """The hash that whoever kept an older one can compare with, in hexadecimal."""


async def page(house: House, who: Who, before: int) -> tuple[list[Row], dict[str, str]]:
    """Events before a number, the newest first, and the names of whom and what they mention.

    Who looked at which is an event itself (AU-2).
    """
    await ask(house, who, "view_audit", ("Audit", "chain"))
    async with acting(house, who) as act:
        rows = await audit.before(house.db, before, PAGE)
        if rows:
            first, last = rows[-1]["seq"], rows[0]["seq"]
            act.tell("person:audit:viewed", ("audit", "chain"), first=first, last=last)
    mentioned = {row[column] for row in rows for column in ("actor", "subject")}
    return rows, await audit.names(house.db, mentioned)


async def verify(house: House) -> Verified:
    """Every event against the one before, and the last against the head."""
    return await verify_chain(house.db)


async def verify_for(house: House, who: Who) -> Verified:
    """The same for a person, who is recorded with what was found (AU-2)."""
    await ask(house, who, "verify_audit", ("Audit", "chain"))
    found = await verify(house)
    async with acting(house, who) as act:
        act.tell("person:audit:verified", ("audit", "chain"), events=found.events, ok=found.ok)
    return found


async def verify_chain(db: Database, *, kept: str | None = None) -> Verified:
    """The same for whoever has only the database.

    `kept` is a head that was written down earlier: whoever wrote all events anew since then cannot
    have made one with that hash.
    """
    end = await audit.head(db)
    behind = await audit.behind_head(db)
    links = [link async for link in audit.links(db, end.seq)]
    if lost := _lost(links, kept):
        return lost
    match follow(links, kept=end):
        case Broken() as broken:
            return _broken(links, broken)
        case Whole() if behind:
            return _broken(links, Broken(end.seq + 1, Why.UNCHAINED))
        case whole:
            return _whole(whole)


def verify_export(lines: Iterable[str], *, kept: str | None = None) -> Verified:
    """The same for whoever has only an export, with no server at all.

    An export says nothing of what was cut off its end: for that a head has to have been kept.
    """
    links: list[Linked] = []
    for number, text in enumerate(lines, 1):
        try:
            links.append(from_line(text))
        except ValueError:
            why = f"Line {number} is not a line of an export."
            return Verified(len(links), ok=False, broken_at=number, why=why, head="")
    if lost := _lost(links, kept):
        return lost
    found = follow(links)
    return _whole(found) if isinstance(found, Whole) else _broken(links, found)


async def export(house: House) -> AsyncIterator[str]:
    """The chain as lines of text, that of the export itself among them; no plates, sealed or not.

    Recorded first: whoever takes the record away is in it.
    """
    async with acting(house, CONSOLE) as act:
        act.tell("console:audit:exported", ("installation", "1"))
    end = await audit.head(house.db)
    async for link in audit.links(house.db, end.seq):
        yield line(link)


def _lost(links: Sequence[Linked], kept: str | None) -> Verified | None:
    if kept is None or any(link.hash.hex() == kept for link in links):
        return None
    last = links[-1] if links else None
    return Verified(
        len(links),
        ok=False,
        broken_at=None if last is None else last.seq,
        why="The head that was kept is not in the chain.",
        head="" if last is None else last.hash.hex(),
    )


def _whole(found: Whole) -> Verified:
    return Verified(found.count, ok=True, broken_at=None, why=None, head=found.head.hash.hex())


def _broken(links: Sequence[Linked], found: Broken) -> Verified:
    head = links[-1].hash.hex() if links else ""
    return Verified(len(links), ok=False, broken_at=found.seq, why=found.why.sentence, head=head)
