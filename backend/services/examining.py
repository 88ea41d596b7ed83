"""What is wrong with an installation's servers, each with what to do about it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from backend.services import equipment, keeping
from backend.services.diagnosis import Finding as Finding
from backend.services.examining_readers import of_readers
from backend.store import clock, key_prints, probing
from backend.store.probing import DatabaseFacts, PurgeFacts, QueueFacts, Silent

LEAST_POSTGRES = 16
UNLOOKED = timedelta(hours=3)
SKEW = timedelta(seconds=2)
"""More between this machine and its database, and the order of events is in doubt."""


async def of_servers(database: str, redis: str, keys: Path) -> list[Finding]:
    """`keys` is the folder in which the database's lasting keys have to be."""
    found: list[Finding] = []
    try:
        facts = await probing.of_database(database)
        found += [*of_database(facts, clock.now()), of_keys(facts.keys, keys)]
        found += of_readers(facts.readers, equipment.reads_with(), clock.now())
    except Silent as silent:
        found.append(Finding("PostgreSQL", f"does not answer ({silent})", DATABASE_REMEDY))
    try:
        found += of_queue(await probing.of_queue(redis))
    except Silent as silent:
        found.append(Finding("Valkey", f"does not answer ({silent})", QUEUE_REMEDY))
    return found


DATABASE_REMEDY = "start it, and check PLATEWARDEN_DATABASE"
QUEUE_REMEDY = "start it, and check PLATEWARDEN_REDIS"


def of_database(facts: DatabaseFacts, now: datetime) -> list[Finding]:
    major, minor = divmod(facts.version, 10000)
    old = "" if major >= LEAST_POSTGRES else f"move to PostgreSQL {LEAST_POSTGRES} or later"
    behind = ", ".join(sorted(facts.missing))
    skew = abs(facts.now - now)
    return [
        Finding("PostgreSQL", f"{major}.{minor}", old),
        Finding(
            "schema",
            f"steps have not run: {behind}" if behind else "is up to date",
            "run `platewarden migrate`, or start with `platewarden up`" if behind else "",
        ),
        Finding(
            "rights",
            "the application's role has too many: " + "; ".join(facts.too_much)
            if facts.too_much
            else "the application's role can neither make tables nor change the audit",
            "connect as pw_app, and take these rights from it" if facts.too_much else "",
        ),
        Finding(
            "clock",
            f"differs from the database's by {skew.total_seconds():.1f} s",
            "set both machines' clocks from the same time server" if skew > SKEW else "",
        ),
        *([] if facts.purge is None else [_of_purge(facts.purge, now)]),
    ]


def _of_purge(facts: PurgeFacts, now: datetime) -> Finding:
    """R-RET-01: whoever gives up capture days looks for them every hour."""
    if now - facts.looked_at > UNLOOKED:
        said = f"nobody has looked for days that are to go since {facts.looked_at:%Y-%m-%d %H:%M}Z"
        return Finding("purge", said, "start a worker")
    if facts.unended:
        said = f"{facts.unended} capture days are half gone"
        return Finding("purge", said, "set PLATEWARDEN_PURGE_DATABASE for workers; read their log")
    return Finding("purge", "capture days go when their time is over")


def of_keys(known: Mapping[str, bytes], folder: Path) -> Finding:
    """A key that is lost is found before somebody needs what it sealed."""
    try:
        found = key_prints.faults(known, folder)
    except OSError as cause:
        said = f"{cause.filename or folder}: {cause.strerror}"
        return Finding("lasting keys", said, "ask again as the user of the server")
    if found:
        return Finding("lasting keys", *keeping.told(found, folder))
    return Finding("lasting keys", f"all {len(known)} that the database knows are there")


async def of_kept_keys(database: str, folder: Path) -> Finding:
    """Whether a copy of this key store would have all that the database knows."""
    try:
        facts = await probing.of_database(database)
    except Silent as silent:
        return Finding("PostgreSQL", f"the database does not answer ({silent})", DATABASE_REMEDY)
    return of_keys(facts.keys, folder)


def of_queue(facts: QueueFacts) -> list[Finding]:
    full = facts.policy == "noeviction"
    return [
        Finding("Valkey", facts.version),
        Finding(
            "queue on disk",
            "is kept" if facts.kept else "is lost when the server stops",
            "" if facts.kept else "start it with --appendonly yes",
        ),
        Finding(
            "queue when full",
            "refuses new work" if full else f"throws work away ({facts.policy})",
            "" if full else "start it with --maxmemory-policy noeviction",
        ),
    ]
