"""Ids: UUIDv7, ordered by the moment they were made at."""

from datetime import UTC, datetime, timedelta
from secrets import randbits
from uuid import UUID

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id(at: datetime) -> UUID:
    """A fresh id that sorts by `at`, to the quarter microsecond (RFC 9562, 6.2, method 3)."""
    since = at - EPOCH
    milliseconds = since // MILLISECOND
    # The twelve bits behind the milliseconds tell the rest of the time, so that ids made within
    # one millisecond still stand in order.
    rest = (since - milliseconds * MILLISECOND).microseconds * 4096 // 1000
    return UUID(int=milliseconds << 80 | _VERSION | rest << 64 | _VARIANT | randbits(62))


def made_at(made: UUID) -> datetime:
    """The moment that an id of ours was made at, to the millisecond."""
    return EPOCH + (made.int >> 80) * MILLISECOND
