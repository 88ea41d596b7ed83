"""The one way to PostgreSQL: a pool, rows as dictionaries, and transactions that nest by joining.

Piccolo's engine keeps the current transaction in a context variable, so a query inside
`transaction()` joins it. A failure inside must leave the block: an inner block that is caught is
not rolled back.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import asyncpg
import msgspec
from piccolo.engine.postgres import PostgresEngine

from backend.domain.errors import Flaw, Invalid

Row = dict[str, Any]
POOL = 10
UNKEPT = (asyncpg.CharacterNotInRepertoireError, asyncpg.UntranslatableCharacterError)


class Database:
    """A department's tables."""

    def __init__(self, dsn: str, *, planned_once: bool = False) -> None:
        """`planned_once`: for whoever says the same few statements all day.

        Left to itself PostgreSQL plans a statement over capture days anew each time, since it takes
        the plan for all days to be dear: it reads one of them all the same. What a statement is
        asked with may then change nothing in how it is done, so searches want their own plans.
        """
        settings = {"plan_cache_mode": "force_generic_plan"} if planned_once else {}
        config = {"dsn": dsn, "server_settings": settings}
        self._engine = PostgresEngine(config=config, extensions=())

    async def open(self) -> None:
        """Connect; every connection speaks jsonb as Python values."""
        await self._engine.start_connection_pool(
            min_size=1, max_size=POOL, init=_speak_json, reset=_leave_as_it_is
        )

    async def close(self) -> None:
        await self._engine.close_connection_pool()

    def transaction(self) -> AbstractAsyncContextManager[Any]:
        """All or nothing; inside another transaction, a part of that one."""
        return self._engine.transaction()

    async def rows(self, sql: str, *arguments: object) -> list[Row]:
        async with self._connection() as connection:
            return [dict(record) for record in await connection.fetch(sql, *arguments)]

    async def row(self, sql: str, *arguments: object) -> Row | None:
        async with self._connection() as connection:
            record = await connection.fetchrow(sql, *arguments)
            return None if record is None else dict(record)

    async def value(self, sql: str, *arguments: object) -> Any:  # noqa: ANN401 - one column, any type
        async with self._connection() as connection:
            return await connection.fetchval(sql, *arguments)

    async def run(self, sql: str, *arguments: object) -> int:
        """How many rows it touched."""
        async with self._connection() as connection:
            told = await connection.execute(sql, *arguments)
            last = told.rpartition(" ")[2]
            return int(last) if last.isdigit() else 0

    async def copy(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> None:
        """Many rows at once: several times faster than inserting them."""
        async with self._connection() as connection:
            await connection.copy_records_to_table(table, records=rows, columns=list(columns))

    async def copy_csv(
        self, table: str, columns: Sequence[str], chunks: AsyncIterator[bytes]
    ) -> None:
        """Many rows that are CSV already: nothing of them becomes a Python value again."""
        async with self._connection() as connection:
            await connection.copy_to_table(
                table, source=chunks, columns=list(columns), format="csv", encoding="utf-8"
            )

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        """PostgreSQL keeps every text but one with a NUL: whoever sent that has to mend it."""
        try:
            async with self._open_connection() as connection:
                yield connection
        except UNKEPT:
            raise Invalid(flaws=(Flaw("", "A text holds a character that is none."),)) from None

    @asynccontextmanager
    async def _open_connection(self) -> AsyncIterator[Any]:
        current = self._engine.current_transaction.get()
        if current is not None:
            yield current.connection
            return
        pool = self._engine.pool
        if pool is None:
            raise RuntimeError("the database is not open")
        async with pool.acquire() as connection:
            yield connection


async def wait_for(dsn: str, seconds: float) -> None:
    """Return once the server answers; raises `OSError` when it does not in time."""
    for _ in range(max(1, int(seconds * 5))):
        try:
            connection = await asyncpg.connect(dsn, timeout=2)
        except (OSError, asyncpg.PostgresError, TimeoutError):
            await asyncio.sleep(0.2)
            continue
        await connection.close()
        return
    raise OSError("PostgreSQL does not answer")


async def _speak_json(connection: Any) -> None:  # noqa: ANN401 - asyncpg's connection proxies
    await connection.set_type_codec(
        "jsonb",
        schema="pg_catalog",
        # Binary, with the version that jsonb begins with: COPY takes nothing else.
        encoder=lambda value: b"\x01" + msgspec.json.encode(value),
        decoder=lambda stored: msgspec.json.decode(stored[1:]),
        format="binary",
    )


async def _leave_as_it_is(connection: Any) -> None:  # noqa: ANN401 - as above
    """In the place of the pool's clearing up, a question to the server after every statement.

    Nothing outlives a transaction here: no session settings, no listening, no session locks.
    """
