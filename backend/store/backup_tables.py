"""What of the database lasts and what belongs to a capture day, and both as streams.

A day's rows are those of its partitions, and whatever hangs on a hit that was captured in it.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from graphlib import TopologicalSorter

from asyncpg import Connection

from backend.store.database import Row

DAILY = ("frame", "look", "read", "day_plate", "unread", "standing_read")
LEFT = frozenset({"session", "challenge", "live_event", "migration"})
"""Not kept: who is signed in, what apps were told, and what the schema itself writes down."""
OF_DAY = "captured_at >= $1 AND captured_at < $2"
HITS = f"SELECT id FROM hit WHERE {OF_DAY}"  # noqa: S608 - ours
ALERTS = f"SELECT id FROM alert WHERE hit_id IN ({HITS})"  # noqa: S608 - ours


@dataclass(frozen=True, slots=True)
class Table:
    """`day`: the condition by which rows are of a day; none: the table lasts as a whole."""

    name: str
    columns: tuple[str, ...]
    day: str = ""

    @property
    def lasting(self) -> str:
        """Rows that are of no day: those of a day's table whose alert is none, or none any more."""
        if not self.day:
            return "true"
        if self.day.startswith("alert_id"):
            return "alert_id IS NULL OR alert_id NOT IN (SELECT id FROM alert)"
        return "false"


async def tables(connection: Connection) -> list[Table]:
    """Every table, each behind those that it refers to."""
    rows = await connection.fetch(
        """
        SELECT c.oid, c.relname AS name,
               ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
                     AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
               ARRAY(SELECT DISTINCT r.relname FROM pg_constraint k JOIN pg_class r
                     ON r.oid = k.confrelid WHERE k.conrelid = c.oid AND k.contype = 'f'
                     AND r.oid <> c.oid) AS needs
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        ORDER BY c.relname
        """
    )
    found = {row["name"]: row for row in rows if row["name"] not in LEFT}
    order = TopologicalSorter({name: set(row["needs"]) & set(found) for name, row in found.items()})
    return [
        Table(name, tuple(found[name]["columns"]), _day(found[name]["columns"], name))
        for name in order.static_order()
    ]


def _day(columns: list[str], name: str) -> str:
    if name == "hit" or name in DAILY:
        return OF_DAY if "captured_at" in columns else "day_at = $1 AND $2::timestamptz > $1"
    if "alert_id" in columns:
        return f"alert_id IN ({ALERTS})"
    if "hit_id" in columns:
        return f"hit_id IN ({HITS})"
    return ""


Take = Callable[[bytes], Awaitable[None]]


async def copy_out(
    connection: Connection,
    table: Table,
    day: tuple[datetime, datetime] | None,
    take: Take,
) -> int:
    """The rows of a day, or those that last, in PostgreSQL's binary form; how many."""
    columns = ", ".join(f'"{name}"' for name in table.columns)
    where, values = (table.lasting, ()) if day is None else (table.day, day)
    sql = f'SELECT {columns} FROM "{table.name}" WHERE {where}'  # noqa: S608 - ours
    done = await connection.copy_from_query(sql, *values, output=take, format="binary")
    return int(done.split()[-1])


async def copy_in(connection: Connection, table: Table, plain: Iterator[bytes]) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for piece in plain:
            yield piece

    await connection.copy_to_table(
        table.name, source=pieces(), columns=list(table.columns), format="binary"
    )


async def schema(connection: Connection) -> list[str]:
    """The migrations that have run, the oldest first; none where there is no schema."""
    if await connection.fetchval("SELECT to_regclass('public.migration')") is None:
        return []
    rows = await connection.fetch("SELECT name FROM migration ORDER BY name")
    return [row["name"] for row in rows]


async def empty(connection: Connection) -> bool:
    """Whether no department is there; one whose restoring was cut short is none either."""
    if await connection.fetchval("SELECT to_regclass('public.installation')") is None:
        return True
    return not await connection.fetchval("SELECT EXISTS (SELECT FROM installation)")


async def clear(connection: Connection) -> None:
    """What a fresh schema brings by itself: it comes from the backup."""
    await connection.execute("DELETE FROM audit_head")


async def count_on(connection: Connection) -> None:
    """Numbers that the database gives by itself go on behind those that are there."""
    rows: list[Row] = [
        dict(row)
        for row in await connection.fetch(
            "SELECT table_name AS name, column_name AS column FROM information_schema.columns"
            " WHERE table_schema = 'public' AND is_identity = 'YES'"
        )
    ]
    for row in rows:
        await connection.execute(
            f"SELECT setval(pg_get_serial_sequence('{row['name']}', '{row['column']}'),"  # noqa: S608 - ours
            f" coalesce(max({row['column']}), 0) + 1, false) FROM {row['name']}"
        )
