"""What the owner of an entry hears of it by the clock: before it ends, and every morning."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


def reminder(ends_at: datetime, now: datetime, days: Collection[int]) -> int | None:
    """The latest reminder that is due, in days before the end; None before the first and after it.

    Whoever was not running at seven days and is at three is reminded of seven then, once.
    """
    left = ends_at - now
    due = [before for before in days if timedelta(0) < left <= before * DAY]
    return min(due, default=None)


def morning(now: datetime, zone: ZoneInfo, hour: int) -> date | None:
    """The day whose morning word is due; None before the hour."""
    local = now.astimezone(zone)
    return local.date() if local.hour >= hour else None


def last_day(now: datetime, zone: ZoneInfo, hour: int) -> tuple[datetime, datetime]:
    """The day that the last morning word told of: from one such hour to the next."""
    today = now.astimezone(zone).date()
    until = _at(today, zone, hour)
    if until > now:
        today -= DAY
        until = _at(today, zone, hour)
    return _at(today - DAY, zone, hour), until


def _at(day: date, zone: ZoneInfo, hour: int) -> datetime:
    return datetime.combine(day, time(hour), zone)
