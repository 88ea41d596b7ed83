"""What another maker's reader says of a vehicle stands with what a search finds, as its word."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.services.intake import Arrival, take
from tests.apps import create_app
from tests.flow.searcher import Searcher
from tests.flow.street import PICTURE, Street

pytestmark = pytest.mark.anyio
SAID = {"maker": "Another maker", "text": "QMH2FQH", "confidence": 0.97}


@pytest.fixture
async def officer(street: Street) -> AsyncIterator[Searcher]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        searcher = Searcher(street, client, await street.person("officer"))
        await searcher.again()
        yield searcher


async def stated(street: Street, statement: dict[str, Any] | None) -> None:
    """The vehicle passes, and its reader says this of it."""
    street.watch.pass_(minutes=1)
    at = street.watch()
    arrival = Arrival(street.camera_id, at, PICTURE, live=False, statement=statement)
    await take(street.house, street.gateway, arrival)
    await street.read()


async def test_a_description_is_shown_as_its_makers_word_and_its_absence_as_none(
    street: Street, officer: Searcher
) -> None:
    """R-CAP-07, R-CAP-02: in the line and whole; what the maker read as a plate is not shown."""
    await stated(street, SAID | {"make": "Ford", "color": "white"})
    await stated(street, SAID)
    await stated(street, None)
    inquiry = await officer.opened()
    answer = (await officer.ask(inquiry)).json()
    described = {"maker": "Another maker", "make": "Ford", "model": None, "color": "white"}
    assert [read["described"] for read in answer["reads"]] == [None, None, described]
    path = f"/api/queries/{answer['query']['id']}/reads/{answer['reads'][2]['id']}"
    whole = (await officer.client.get(path)).json()
    assert whole["described"] == described
    assert "QMH2FQH" not in str(answer)
