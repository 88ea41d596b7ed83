"""The audit chain in PostgreSQL: appended under a lock on its head, never changed."""

from collections.abc import AsyncIterator, Collection, Sequence

from backend.domain.chain import Beside, Event, Head, Linked
from backend.domain.chain import append as link_on
from backend.store.database import Database, Row

PAGE = 2000
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


async def links(db: Database, to: int) -> AsyncIterator[Linked]:
    """The chain up to event `to`, in the order of the numbers."""
    async for page in pages(db, to):
        for link in page:
            yield link


async def pages(db: Database, to: int) -> AsyncIterator[list[Linked]]:
    """The same, as many links at once as are read at once: a chain never fits into memory."""
    last = None
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


async def before(db: Database, seq: int, most: int) -> list[Row]:
    """Events before a number, the newest first."""
    return await db.rows(
        "SELECT seq, at, tag, actor, subject, canonical FROM audit_event WHERE seq < $1"
        " ORDER BY seq DESC LIMIT $2",
        seq,
        most,
    )


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
