"""A camera's frame becomes an alert on an officer's phone."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from backend.services.auditing import verify
from backend.services.dispatching import dispatch_alerts
from backend.services.tending import tend
from tests.flow.street import PLATE, Street
from tests.flow.street import street as open_street
from tests.servers import Fresh

pytestmark = pytest.mark.anyio


@pytest.fixture
async def street(fresh: Fresh, tmp_path: Path) -> AsyncIterator[Street]:
    async with open_street(fresh, tmp_path) as opened:
        yield opened


async def told(street: Street) -> None:
    """Everything that waits is told and handed over."""
    street.watch.pass_(seconds=2)
    await tend(street.house)
    await dispatch_alerts(street.house, street.sender)


async def test_a_listed_plate_alerts_the_officer_on_shift(street: Street) -> None:
    officer = await street.person("officer")
    await street.listed()
    await street.frame()
    assert await street.read() == 1
    await told(street)
    alerts = await street.house.db.rows("SELECT * FROM alert")
    assert [str(alert["person_id"]) for alert in alerts] == [officer.id]
    assert [notice.about for notice, _ in street.channel.sent] == [str(alerts[0]["id"])]
    assert (await verify(street.house)).ok


async def test_a_plate_that_is_not_listed_is_read_and_alerts_nobody(street: Street) -> None:
    await street.person("officer")
    await street.listed(plate="ABC1234")
    await street.frame()
    await street.read()
    await told(street)
    assert await street.house.db.value("SELECT text FROM read") == PLATE
    assert street.channel.sent == []
    assert await street.house.db.value("SELECT count(*) FROM hit") == 0
