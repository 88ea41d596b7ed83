"""Is the audit chain whole? Asked by people in the app and by `platewarden audit verify`."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass

from backend.domain.chain import Broken, Head, Linked, Whole, Why, from_line, line
from backend.domain.chain import verify as follow
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.recovering import CONSOLE
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
    followed = Followed(end, kept)
    async for page in audit.pages(db, end.seq):
        followed.take(page)
    return followed.found(behind)


class Followed:
    """A chain that is followed page by page, with no more of it kept than where it stands."""

    def __init__(self, end: Head, kept: str | None) -> None:
        self._end, self._kept = end, kept
        self._head, self._count = Head(), 0
        self._last: Linked | None = None
        self._broken: Broken | None = None
        self._met = kept is None

    def take(self, page: Sequence[Linked]) -> None:
        """The links after those before: the database gives them in the order of their numbers."""
        self._count += len(page)
        self._last = page[-1]
        self._met = self._met or any(link.hash.hex() == self._kept for link in page)
        if self._broken is None:
            # A head that comes on a later page is none that these could be cut off before.
            end = self._end if page[-1].seq >= self._end.seq else None
            self._go_on(follow(page, start=self._head, kept=end))

    def found(self, behind: int) -> Verified:
        if not self._met:
            return _lost(self._count, self._last)
        if self._broken is None:
            self._go_on(follow((), start=self._head, kept=self._end))
        if self._broken is None and behind:
            self._broken = Broken(self._end.seq + 1, Why.UNCHAINED)
        if self._broken is not None:
            return _broken(self._count, self._last, self._broken)
        return _whole(Whole(self._head, self._count))

    def _go_on(self, found: Whole | Broken) -> None:
        if isinstance(found, Broken):
            self._broken = found
        else:
            self._head = found.head


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
    last = links[-1] if links else None
    if kept is not None and all(link.hash.hex() != kept for link in links):
        return _lost(len(links), last)
    found = follow(links)
    return _whole(found) if isinstance(found, Whole) else _broken(len(links), last, found)


async def export(house: House) -> AsyncIterator[str]:
    """The chain as lines of text, that of the export itself among them; no plates, sealed or not.

    Recorded first: whoever takes the record away is in it.
    """
    async with acting(house, CONSOLE) as act:
        act.tell("console:audit:exported", ("installation", "1"))
    end = await audit.head(house.db)
    async for link in audit.links(house.db, end.seq):
        yield line(link)


def _lost(count: int, last: Linked | None) -> Verified:
    return Verified(
        count,
        ok=False,
        broken_at=None if last is None else last.seq,
        why="The head that was kept is not in the chain.",
        head="" if last is None else last.hash.hex(),
    )


def _whole(found: Whole) -> Verified:
    return Verified(found.count, ok=True, broken_at=None, why=None, head=found.head.hash.hex())


def _broken(count: int, last: Linked | None, found: Broken) -> Verified:
    head = "" if last is None else last.hash.hex()
    return Verified(count, ok=False, broken_at=found.seq, why=found.why.sentence, head=head)
