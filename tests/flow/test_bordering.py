"""A vehicle is followed towards a neighbour's area: the phone is warned, and nothing is kept."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import httpx
import pytest

from backend.domain.jurisdictions import JurisdictionsError
from backend.services.acting import Who
from backend.services.house import JURISDICTIONS, areas
from tests.flow.browsing import events, get, post, told_of_a_hit
from tests.flow.standing import codes
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
NORMAL = "Normal Police Department"
RING = [[-89.0, 40.5], [-88.9, 40.5], [-88.9, 40.6], [-89.0, 40.6], [-89.0, 40.5]]
BEYOND = {"latitude": 40.52, "longitude": -88.95}
BEFORE = {"latitude": 40.4973, "longitude": -88.95}
FAR = {"latitude": 40.4, "longitude": -88.95}


@pytest.fixture
def bordered(street: Street) -> Street:
    """The department has a file of its neighbour's area."""
    geometry = {"type": "Polygon", "coordinates": [RING]}
    feature = {"type": "Feature", "properties": {"agency": NORMAL}, "geometry": geometry}
    home = street.house.settings.home
    told = json.dumps({"type": "FeatureCollection", "features": [feature]})
    (home / JURISDICTIONS).write_text(told, "utf-8")
    return replace(street, house=replace(street.house, jurisdictions=areas(home)))


async def says(street: Street, who: Who, alert_id: UUID, at: dict[str, float]) -> httpx.Response:
    return await post(street, who, f"/api/alerts/{alert_id}/position", **at)


async def test_near_the_border_and_beyond_it_the_phone_is_told_whom_to_notify(
    bordered: Street,
) -> None:
    """R-ALR-16: recorded is whose border it was, and not where the phone was."""
    officer, alert_id = await told_of_a_hit(bordered)
    assert (await get(bordered, officer, f"/api/alerts/{alert_id}")).json()["border"] is True
    far = (await says(bordered, officer, alert_id, FAR)).json()
    assert far == {"agency": None, "inside": False, "meters": 0}
    assert await events(bordered, "person:alert:bordering") == []
    near = (await says(bordered, officer, alert_id, BEFORE)).json()
    assert (near["agency"], near["inside"]) == (NORMAL, False)
    assert 290 < near["meters"] < 310
    beyond = (await says(bordered, officer, alert_id, BEYOND)).json()
    assert beyond == {"agency": NORMAL, "inside": True, "meters": 0}
    told = await events(bordered, "person:alert:bordering")
    assert [(each["agency"], each["inside"]) for each in told] == [(NORMAL, False), (NORMAL, True)]
    assert "40.49" not in str(told)
    assert await bordered.house.db.rows("SELECT FROM response") == []


async def test_for_a_hit_of_another_class_no_phone_is_asked_where_it_is(bordered: Street) -> None:
    """R-ALR-16: where a stolen vehicle is followed."""
    officer, alert_id = await told_of_a_hit(bordered, reason="missing_person")
    assert (await get(bordered, officer, f"/api/alerts/{alert_id}")).json()["border"] is False
    assert codes(await says(bordered, officer, alert_id, BEYOND)) == (422, "invalid")


async def test_without_the_file_the_button_stands_and_no_position_is_asked_for(
    street: Street,
) -> None:
    """R-ALR-16."""
    officer, alert_id = await told_of_a_hit(street)
    alert = (await get(street, officer, f"/api/alerts/{alert_id}")).json()
    assert (alert["neighbours"], alert["border"]) == ([NORMAL], False)
    assert codes(await says(street, officer, alert_id, BEYOND)) == (422, "invalid")


async def test_the_alert_of_a_colleague_is_compared_with_nothing(bordered: Street) -> None:
    """R-ALR-16."""
    other = await bordered.person("officer", on_shift=False)
    _, alert_id = await told_of_a_hit(bordered)
    assert codes(await says(bordered, other, alert_id, BEYOND)) == (404, "alert-unknown")


@pytest.mark.parametrize("text", ["{", json.dumps({"type": "Feature"})])
def test_a_broken_file_stops_the_start(text: str, tmp_path: Path) -> None:
    """R-ALR-16."""
    (tmp_path / JURISDICTIONS).write_text(text, "utf-8")
    with pytest.raises(JurisdictionsError, match=JURISDICTIONS):
        areas(tmp_path)
