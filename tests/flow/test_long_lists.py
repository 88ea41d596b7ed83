"""What is counted and what is shown of lists that are longer than a screen."""

from datetime import timedelta
from uuid import UUID

import pytest

from backend.domain.alerting import Decision, RejectReason
from backend.services import listing, showing, verifying
from backend.services.verifying import Decided
from backend.store import alerts, candidates, lists
from policies.decision import Permit
from tests.flow.street import Street

pytestmark = pytest.mark.anyio


async def test_a_custom_list_counts_what_may_match_now(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-CUS-04: neither what waits, nor what was removed, nor what is over."""
    monkeypatch.setattr("backend.store.clock.now", street.watch)
    detective = await street.person("detective", units=("CID",))

    async def counted() -> tuple[int, int]:
        (shown,) = await listing.names(street.house, detective)
        return shown["entries"], await candidates.entries(street.house.db)

    first = await street.entry(detective, life_days=7)
    second = await street.entry(detective, plate="DT55219", state="IL", life_days=20)
    assert await counted() == (0, 0)
    await street.approve(first)
    await street.approve(second)
    assert await counted() == (2, 2)
    street.watch.pass_(days=8)
    assert await counted() == (1, 1)
    await street.house.db.run(
        "UPDATE entry SET removed_at = $1 WHERE id = $2", street.watch(), second
    )
    assert await counted() == (0, 0)


async def test_an_entry_that_waits_is_shown_however_many_came_after_it(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-CUS-13: what is asked for is chosen before the list is cut off."""
    monkeypatch.setattr(lists, "MOST", 1)
    first = await street.person("detective", units=("CID",))
    other = await street.person("detective", units=("CID",))
    waits = await street.entry(first)
    newer = await street.entry(other, plate="DT55219", state="IL")
    lieutenant = await street.approve(newer)
    for view, who in (("waiting", lieutenant), ("mine", first)):
        found = await showing.entries(street.house, who, view)
        assert [each.row["id"] for each in found] == [waits], view


async def test_an_alert_that_is_open_is_shown_however_many_came_after_it(street: Street) -> None:
    """R-ALR-07: it can be decided as long as it is kept."""
    officer = await street.person("officer")
    await street.listed()
    await street.passes()
    permit = Permit("view_alerts", officer.id, "", ())
    since = street.watch() - timedelta(days=1)

    async def shown() -> int:
        person = UUID(officer.id)
        return len(await alerts.of_person(street.house.db, permit, person, since, most=0))

    assert await shown() == 1
    (alert,) = await street.alerts(officer)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.OTHER)
    await verifying.decide(street.house, officer, alert["id"], said)
    assert await shown() == 0
