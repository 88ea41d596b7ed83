"""What is wrong with an installation's servers, each with what to do about it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.store import clock, probing
from backend.store.probing import DatabaseFacts, QueueFacts, Silent

LEAST_POSTGRES = 16
SKEW = timedelta(seconds=2)
"""More between this machine and its database, and the order of events is in doubt."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `remedy` says what to do where it is not well."""

    what: str
    said: str
    remedy: str = ""

    @property
    def well(self) -> bool:
        return not self.remedy


async def of_servers(database: str, redis: str) -> list[Finding]:
    found: list[Finding] = []
    try:
        found += of_database(await probing.of_database(database), clock.now())
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
    ]


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
