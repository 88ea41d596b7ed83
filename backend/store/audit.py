"""The audit chain in PostgreSQL: appended under a lock on its head, never changed."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.domain.chain import Beside, Event, Head, Linked
from backend.domain.chain import append as link_on
from backend.store.database import Database, Row

PAGE = 2000
EVENTS = "SELECT seq, at, tag, actor, subject, canonical, hash FROM audit_event"
APPEND = """
    WITH added AS (
        INSERT INTO audit_event (seq, at, tag, actor, subject, canonical, sealed, hash)
        SELECT * FROM unnest($3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
                             $8::bytea[], $9::bytea[], $10::bytea[])
    )
    UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1
"""


async def append(db: Database, events: Sequence[tuple[Event, bytes | None]]) -> None:
    """Chain events with what is sealed beside them; the transaction's last statements.

    Two transactions that append wait for each other here, so nothing slow may come after. Without
    events the head is locked all the same: what follows is then in the order of the commits.
    """
    held = await db.row("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
    if held is None:
        raise LookupError("the audit chain has no head")
    if not events:
        return
    links, head = link_on(Head(held["seq"], held["hash"]), [event for event, _ in events])
    rows = [
        (
            linked.seq,
            event.at,
            event.tag,
            event.actor,
            event.subject,
            linked.canonical,
            sealed,
            linked.hash,
        )
        for linked, (event, sealed) in zip(links, events, strict=True)
    ]
    await db.run(APPEND, head.seq, head.hash, *map(list, zip(*rows, strict=True)))


async def head(db: Database) -> Head:
    held = await db.row("SELECT seq, hash FROM audit_head WHERE id = 1")
    if held is None:
        raise LookupError("the audit chain has no head")
    return Head(held["seq"], held["hash"])


async def behind_head(db: Database) -> int:
    """How many events stand behind the head at one moment: none, for both are written at once."""
    return int(
        await db.value(
            "SELECT count(*) FROM audit_event WHERE seq > (SELECT seq FROM audit_head WHERE id = 1)"
        )
    )


async def links(db: Database, to: int, after: int | None = None) -> AsyncIterator[Linked]:
    """The chain, after one event or from its beginning, to event `to`, in order."""
    async for page in pages(db, to, after):
        for link in page:
            yield link


async def pages(db: Database, to: int, after: int | None = None) -> AsyncIterator[list[Linked]]:
    """The same, as many links at once as are read at once: a chain never fits into memory."""
    last = after
    while page := await db.rows(
        "SELECT seq, at, tag, actor, subject, canonical, sealed, hash FROM audit_event"
        " WHERE ($1::bigint IS NULL OR seq > $1) AND seq <= $2 ORDER BY seq LIMIT $3",
        last,
        to,
        PAGE,
    ):
        yield [_linked(row) for row in page]
        last = page[-1]["seq"]


def _linked(row: Row) -> Linked:
    beside = Beside(row["at"], row["tag"], row["actor"], row["subject"], row["sealed"])
    return Linked(row["seq"], row["canonical"], row["hash"], beside)


@dataclass(frozen=True, slots=True)
class Sought:
    """Which events are wanted: all conditions at once, what is None asks nothing."""

    before: int
    actor: str | None = None
    subject: str | None = None
    """'kind:id'"""
    kind: str | None = None
    """The first part of a subject."""
    group: str | None = None
    """The second part of a tag."""
    refused: bool = False
    since: datetime | None = None
    past: datetime | None = None
    """The first instant that is too late."""

    @property
    def by_time(self) -> bool:
        """Of days, events stand by their time, and only then by their number.

        Times are told before the chain is locked, so a few stand a moment out of its order. By
        number alone PostgreSQL would go back through the whole chain to a day of long ago.
        """
        return self.since is not None or self.past is not None

    def conditions(self, before_at: datetime | None) -> tuple[str, list[object]]:
        """What follows WHERE, and its arguments. Each condition is there only if it is asked.

        PostgreSQL takes no index for a condition that may as well be none.
        """
        arguments: list[object] = []
        texts = ["split_part(tag, ':', 3) = 'refused'"] if self.refused else []
        for text, *values in (self._end(before_at), *self._same()):
            if None not in values:
                places = range(len(arguments) + 1, len(arguments) + len(values) + 1)
                texts.append(text.format(*places))
                arguments += values
        return " AND ".join(texts) or "true", arguments

    def _end(self, before_at: datetime | None) -> tuple[Any, ...]:
        """One bound alone, the nearer one: given two, PostgreSQL may begin at the farther one."""
        if not self.by_time:
            return ("seq < ${}", self.before)
        if before_at is None or (self.past is not None and self.past <= before_at):
            return ("at < ${}", self.past)
        return ("(at, seq) < (${}, ${})", before_at, self.before)

    def _same(self) -> tuple[tuple[Any, ...], ...]:
        return (
            ("actor = ${}", self.actor),
            ("subject = ${}", self.subject),
            ("split_part(subject, ':', 1) = ${}", self.kind),
            ("split_part(tag, ':', 2) = ${}", self.group),
            ("at >= ${}", self.since),
        )


def asked_as(sought: Sought, before_at: datetime | None, most: int) -> tuple[str, list[object]]:
    """The question for a page, and its arguments; `before_at`: when the event before which was."""
    where, arguments = sought.conditions(before_at)
    order = "at DESC, seq DESC" if sought.by_time else "seq DESC"
    arguments.append(most)
    return f"{EVENTS} WHERE {where} ORDER BY {order} LIMIT ${len(arguments)}", arguments


async def before(db: Database, sought: Sought, most: int) -> list[Row]:
    """Events before a number, the newest first; a number that none has yet is one of later on."""
    at = await db.value("SELECT at FROM audit_event WHERE seq = $1", sought.before)
    question, arguments = asked_as(sought, at, most)
    return await db.rows(question, *arguments)


async def people(db: Database) -> list[Row]:
    """Everybody whose acts there may be, also those who have left."""
    return await db.rows("SELECT id, name FROM person ORDER BY lower(name), id")


async def about(db: Database, subject: str) -> list[int]:
    """The numbers of all events about one thing ('kind:id'), the oldest first."""
    rows = await db.rows("SELECT seq FROM audit_event WHERE subject = $1 ORDER BY seq", subject)
    return [row["seq"] for row in rows]


async def names(db: Database, mentioned: Collection[str]) -> dict[str, str]:
    """What actors and subjects ('kind:id') are called today: the chain itself holds ids alone.

    Alerts, entries and whatever else is no person and no thing of the department have no name.
    """
    rows = await db.rows(
        """
        SELECT ref, name FROM (
            SELECT 'person:' || id AS ref, name FROM person
            UNION ALL SELECT 'gateway:' || id, name FROM gateway
            UNION ALL SELECT 'camera:' || id, name FROM camera
            UNION ALL SELECT 'device:' || id, label FROM device
            UNION ALL SELECT 'list:' || id, name FROM hot_list
        ) AS called WHERE ref = ANY($1)
        """,
        list(mentioned),
    )
    return {row["ref"]: row["name"] for row in rows}
