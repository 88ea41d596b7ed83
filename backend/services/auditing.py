"""Is the audit chain whole? Asked by people in the app and by `platewarden audit verify`."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from backend.domain.chain import Broken, Head, Linked, Whole, Why, line
from backend.domain.chain import verify as follow
from backend.domain.errors import Code, NotFound
from backend.domain.exports import Rooted, head_line, holds, parsed, root_line
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.recovering import CONSOLE
from backend.services.rooting import rooted, wrong_day
from backend.store import audit, day_roots
from backend.store.database import Database, Row


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
    found = followed.found(behind)
    wrong = await wrong_day(db) if found.ok else None
    return found if wrong is None else _another(Whole(end, found.events), wrong)


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
    days: list[Rooted] = []
    start: Head | None = None
    for number, text in enumerate(lines, 1):
        try:
            match parsed(text):
                case Linked() as link:
                    links.append(link)
                case Rooted() as day:
                    days.append(day)
                case Head() as start:
                    pass
        except ValueError:
            why = f"Line {number} is not a line of an export."
            return Verified(len(links), ok=False, broken_at=number, why=why, head="")
    last = links[-1] if links else None
    if kept is not None and all(link.hash.hex() != kept for link in links):
        return _lost(len(links), last)
    found = follow(links, start)
    if isinstance(found, Broken):
        return _broken(len(links), last, found)
    wrong = next((day for day in days if not holds(day, links)), None)
    return _whole(found) if wrong is None else _another(found, wrong)


async def export(
    house: House, first: date | None = None, last: date | None = None
) -> AsyncIterator[str]:
    """The chain as lines of text, that of the export itself among them; no plates, sealed or not.

    `first`, `last`: only the events of days that were closed. Recorded first: whoever takes the
    record away is in it. Raises `NotFound` of a day that was not closed.
    """
    period = None if first is None else await _period(house, first, last or first)
    async with acting(house, CONSOLE) as act:
        act.tell("console:audit:exported", ("installation", "1"))
    days = await day_roots.every(house.db)
    if period is None:
        after, to = 0, (await audit.head(house.db)).seq
    else:
        after, to = period[0]["first_seq"] - 1, period[1]["past_seq"] - 1
        yield head_line(Head(after, period[0]["before"]))
    async for link in audit.links(house.db, to, after or None):
        yield line(link)
    for day in days:
        if day["first_seq"] > after and day["past_seq"] <= to + 1:
            yield root_line(rooted(day))


async def _period(house: House, first: date, last: date) -> tuple[Row, Row]:
    found = [await day_roots.one(house.db, day) for day in (first, last)]
    if found[0] is None or found[1] is None or first > last:
        raise NotFound(Code.NOT_FOUND, "The days from the first to the last are not closed.")
    return found[0], found[1]


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


def _another(found: Whole, day: Rooted) -> Verified:
    """The links hold, and a day is not the one that was closed."""
    why = f"The events of {day.day.isoformat()} are not those that the day was closed with."
    head = found.head.hash.hex()
    return Verified(found.count, ok=False, broken_at=day.first_seq, why=why, head=head)


def _broken(count: int, last: Linked | None, found: Broken) -> Verified:
    head = "" if last is None else last.hash.hex()
    return Verified(count, ok=False, broken_at=found.seq, why=found.why.sentence, head=head)
