"""One question as the server answers it, but for the policy, the audit and the pictures."""

from datetime import UTC, date, datetime, time, timedelta

from backend.domain.patterns import parse
from backend.store import reads
from backend.store.database import Database, Row
from backend.store.reads import Sought, Where
from policies.decision import Permit
from tests.bench.searching.stored import DAYS, ZONE, first_instant

PAGE = 13
"""One more than a page holds, as the server asks."""
PERMIT = Permit("run_query", "bench", "", ())


async def find(db: Database, typed: str, today: date) -> list[Row]:
    """The newest page of thirty days."""
    now = datetime.combine(today, time(12), ZONE).astimezone(UTC)
    where = Where(first=now - timedelta(days=DAYS), last=now)
    pattern = parse(typed)
    if pattern.exact:
        return await reads.exact(db, PERMIT, pattern.folded, where, PAGE)
    spans = [
        (first_instant(day), first_instant(day + timedelta(days=1)))
        for day in (today - timedelta(days=back) for back in range(DAYS + 1))
    ]
    sought = Sought(pattern.begins, pattern.ends, pattern.parts, pattern.expression)
    return await reads.like(db, PERMIT, sought, where, spans, PAGE)
