"""Weeks of the department, from Monday to Sunday, and which of them are over."""

from collections.abc import Iterator
from datetime import date, timedelta

WEEK = timedelta(days=7)


def week_of(day: date) -> date:
    """The Monday that a day's week begins with."""
    return day - timedelta(days=day.weekday())


def over(first: date, today: date) -> Iterator[date]:
    """The Mondays of all weeks from the one of `first` on that are over, the oldest first."""
    monday = week_of(first)
    while monday + WEEK <= today:
        yield monday
        monday += WEEK
