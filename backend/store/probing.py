"""What the servers say of themselves; for finding out what is wrong with an installation."""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import asyncpg
from redis.asyncio import Redis
from redis.exceptions import RedisError

from backend.store import key_prints, piccolo_migrations

PATIENCE = 5.0


class Silent(Exception):  # noqa: N818 - an answer
    """The server does not answer; the reason is its own and holds no password."""


@dataclass(frozen=True, slots=True)
class ReaderFacts:
    """What the database knows of cameras and of what reads their frames.

    `profile`: in force; None before one was chosen. `approved`: kind, name and version of what may
    read. `silent`: cameras that may record and have sent nothing for an hour.
    """

    profile: str | None
    approved: frozenset[tuple[str, str, str]]
    unread: int
    cameras: int
    unapproved: int
    silent: int


@dataclass(frozen=True, slots=True)
class PurgeFacts:
    """When somebody last looked for capture days that are to go, and how many were cut short."""

    looked_at: datetime
    unended: int


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """PostgreSQL, as the application sees it."""

    version: int
    """As in 180004."""
    now: datetime
    missing: frozenset[str]
    """Migrations that have not run."""
    too_much: tuple[str, ...]
    """Rights that the application has and must not have."""
    keys: Mapping[str, bytes] = field(default_factory=dict)
    """Fingerprints of the lasting keys by their names."""
    readers: ReaderFacts | None = None
    """None before the tables are there."""
    purge: PurgeFacts | None = None
    """None where no capture day was ever looked at."""


@dataclass(frozen=True, slots=True)
class QueueFacts:
    """Redis or Valkey."""

    version: str
    kept: bool
    """Whether it writes what it holds to disk."""
    policy: str
    """What it does when it is full."""


# One row a right that pw_app must not have.
_TOO_MUCH = """
SELECT which FROM (VALUES
  ('it is a superuser', (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)),
  ('it may make databases or roles',
   (SELECT rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user)),
  ('it may make tables', has_schema_privilege('public', 'CREATE')
   OR has_database_privilege(current_database(), 'CREATE, TEMPORARY')),
  ('it may act as the owner', EXISTS (SELECT FROM pg_roles WHERE rolname = 'pw_owner'
   AND pg_has_role(oid, 'MEMBER'))),
  ('it may change audit events',
   CASE WHEN to_regclass('public.audit_event') IS NULL THEN false
        ELSE has_table_privilege('public.audit_event', 'UPDATE, DELETE, TRUNCATE') END)
) AS rights (which, given) WHERE given
"""


async def of_database(dsn: str) -> DatabaseFacts:
    try:
        connection = await asyncpg.connect(dsn, timeout=PATIENCE, command_timeout=PATIENCE)
        try:
            return await _facts(connection)
        finally:
            await connection.close()
    except (OSError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError) as cause:
        raise Silent(_reason(cause)) from cause


async def _facts(connection: Any) -> DatabaseFacts:  # noqa: ANN401 - asyncpg ships no types
    there = await connection.fetchval("SELECT to_regclass('public.migration') IS NOT NULL")
    ran = await connection.fetch("SELECT name FROM migration") if there else []
    rights = await connection.fetch(_TOO_MUCH)
    kept = await connection.fetchval("SELECT to_regclass('public.lasting_key') IS NOT NULL")
    keys = await connection.fetch(key_prints.KNOWN) if kept else []
    return DatabaseFacts(
        version=int(await connection.fetchval("SHOW server_version_num")),
        now=await connection.fetchval("SELECT clock_timestamp()"),
        missing=frozenset(migrations()) - {row["name"] for row in ran},
        too_much=tuple(row["which"] for row in rights),
        keys={row["name"]: row["fingerprint"] for row in keys},
        readers=await _readers(connection),
        purge=await _purge(connection),
    )


async def _purge(connection: Any) -> PurgeFacts | None:  # noqa: ANN401 - asyncpg ships no types
    if not await connection.fetchval("SELECT to_regclass('public.purge_watch') IS NOT NULL"):
        return None
    row = await connection.fetchrow(
        "SELECT looked_at, (SELECT count(*) FROM purge WHERE ended_at IS NULL) AS unended"
        " FROM purge_watch"
    )
    return None if row is None else PurgeFacts(row["looked_at"], row["unended"])


async def _readers(connection: Any) -> ReaderFacts | None:  # noqa: ANN401 - asyncpg ships no types
    if not await connection.fetchval("SELECT to_regclass('public.software') IS NOT NULL"):
        return None
    approved = await connection.fetch(
        "SELECT kind, name, version FROM software WHERE approved_at IS NOT NULL"
    )
    row = await connection.fetchrow(
        """
        SELECT (SELECT profile FROM installation WHERE profile_version IS NOT NULL) AS profile,
               (SELECT count(*) FROM unread) AS unread, count(*) AS cameras,
               count(*) FILTER (WHERE approved_at IS NULL) AS unapproved,
               count(*) FILTER (WHERE approved_at IS NOT NULL AND coalesce(
                   last_frame_at < clock_timestamp() - interval '1 hour', true)) AS silent
        FROM camera WHERE retired_at IS NULL AND kind <> 'phone'
        """
    )
    return ReaderFacts(approved=frozenset(tuple(one) for one in approved), **row)


def migrations() -> list[str]:
    """Every step this version brings."""
    package = piccolo_migrations
    names = [found.name for found in pkgutil.iter_modules(package.__path__)]
    return [importlib.import_module(f"{package.__name__}.{name}").ID for name in names]


async def of_queue(url: str) -> QueueFacts:
    client = Redis.from_url(url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
    try:
        told = await client.info()
        return QueueFacts(
            version=str(told.get("valkey_version") or told["redis_version"]),
            kept=bool(told.get("aof_enabled")),
            policy=str(told.get("maxmemory_policy", "")),
        )
    except (RedisError, OSError) as cause:
        raise Silent(_reason(cause)) from cause
    finally:
        await client.aclose()


def _reason(cause: Exception) -> str:
    """A server's own words; of anything else the kind alone, for its words may quote an address."""
    if isinstance(cause, asyncpg.PostgresError):
        return str(cause)
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    return type(cause).__name__
