"""What can be done once is done once, however many ask at the same moment."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from uuid import UUID

import pytest

from backend.domain.errors import DomainError
from backend.services import extending, listing, violations
from backend.services.violations import Found, Outcome
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
AT_ONCE = 3


async def done(*asked: Awaitable[Any]) -> int:
    """How many of those that were asked at the same moment were done; the others were refused."""
    told = await asyncio.gather(*asked, return_exceptions=True)
    assert all(isinstance(each, DomainError) for each in told if isinstance(each, Exception)), told
    return sum(not isinstance(each, DomainError) for each in told)


async def events(street: Street, *tags: str) -> int:
    asked = "SELECT count(*) FROM audit_event WHERE tag = ANY($1)"
    return int(await street.house.db.value(asked, tags))


async def test_an_entry_is_answered_once(street: Street) -> None:
    """R-CUS-01: one yes and one no at the same moment leave one answer and one event."""
    entry_id = await street.entry(await street.person("detective", units=("CID",)))
    people = [await street.person("ci_lieutenant", on_shift=False) for _ in range(AT_ONCE)]
    assert (
        await done(
            *(
                listing.answer_entry(street.house, who, entry_id, approve=n > 0, note="Stated.")
                for n, who in enumerate(people)
            )
        )
        == 1
    )
    assert await events(street, "person:entry:approved", "person:entry:refused") == 1


async def test_more_days_are_given_once(street: Street) -> None:
    """R-CUS-04."""
    detective = await street.person("detective", units=("CID",))
    entry_id = await street.entry(detective)
    lieutenant = await street.approve(entry_id)
    asked = await extending.request(street.house, detective, entry_id, 7, "The series goes on.")
    assert (
        await done(
            *(
                extending.answer(street.house, lieutenant, asked, approve=True, note="Yes.")
                for _ in range(AT_ONCE)
            )
        )
        == 1
    )
    assert await events(street, "person:extension:approved") == 1


async def test_more_days_are_asked_for_once_at_a_time(street: Street) -> None:
    detective = await street.person("detective", units=("CID",))
    entry_id = await street.entry(detective)
    await street.approve(entry_id)
    assert (
        await done(
            *(
                extending.request(street.house, detective, entry_id, 7, "The series goes on.")
                for _ in range(AT_ONCE)
            )
        )
        == 1
    )
    assert await events(street, "person:extension:requested") == 1


async def test_a_finding_is_closed_once(street: Street) -> None:
    """R-SUS-03."""
    administrator = await street.person("administrator", on_shift=False)
    today = street.house.capture_day(street.house.now())
    await street.entry(await street.person("detective", units=("CID",)))
    seen = await street.house.db.value("SELECT min(seq) FROM audit_event")
    found: UUID = await violations.record(
        street.house,
        administrator,
        Found(None, "Somebody", "Looked up a neighbor.", today, (seen,)),
    )
    assert (
        await done(
            *(
                violations.close(
                    street.house, administrator, found, Outcome(f"Decision {n}", "Chief", today, "")
                )
                for n in range(AT_ONCE)
            )
        )
        == 1
    )
    assert await events(street, "person:violation:closed") == 1
