"""What another maker's reader says of a vehicle: shown as its word, and asked for (R-PAR-01)."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.domain.ids import new_id
from backend.domain.vehicles import Description
from backend.services.acting import acting
from backend.services.recording import record
from models.look import Box
from tests.apps import create_app
from tests.flow.searcher import Searcher
from tests.flow.street import Street
from tests.looks import look

pytestmark = pytest.mark.anyio
SAID = {"maker": "Another maker", "text": "QMH2FQH", "confidence": 0.97}
PART = "QM?Z*"
WHITE_FORD = SAID | {"make": "Ford", "model": "Transit 250", "color": "WHI", "body": "Cargo van"}
BLUE = SAID | {"color": "Dark Blue"}
FORD_ONLY = SAID | {"make": "FORD"}


@pytest.fixture
async def officer(street: Street) -> AsyncIterator[Searcher]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        searcher = Searcher(street, client, await street.person("officer"))
        await searcher.again()
        yield searcher


async def four_pass(street: Street) -> None:
    """As wanted, of another color, of a make alone, and with our own camera."""
    for statement in (WHITE_FORD, BLUE, FORD_ONLY, None):
        await street.stated(statement)


def colors(page: dict[str, Any]) -> list[str | None]:
    """What was said of the color of each read, the newest first; `-`: nothing at all."""
    return [read["described"]["color"] if read["described"] else "-" for read in page["reads"]]


async def kept(street: Street) -> list[Description]:
    rows = await street.house.db.rows(
        "SELECT color, body, make, model FROM read ORDER BY captured_at"
    )
    return [Description(**row) for row in rows]


async def test_a_description_is_shown_as_its_makers_word_and_its_absence_as_none(
    street: Street, officer: Searcher
) -> None:
    """R-CAP-07, R-CAP-02: in the line and whole; what the maker read as a plate is not shown."""
    await street.stated(SAID | {"make": "Ford", "color": "white"})
    await street.stated(SAID)
    await street.stated(None)
    inquiry = await officer.opened()
    answer = (await officer.ask(inquiry)).json()
    described = dict.fromkeys(("model", "body")) | {
        "maker": "Another maker",
        "make": "Ford",
        "color": "white",
    }
    assert [read["described"] for read in answer["reads"]] == [None, None, described]
    assert answer["counted"] is None
    path = f"/api/queries/{answer['query']['id']}/reads/{answer['reads'][2]['id']}"
    whole = (await officer.client.get(path)).json()
    assert whole["described"] == described
    assert "QMH2FQH" not in str(answer)


async def test_a_read_keeps_what_was_said_first_and_what_was_added_later(street: Street) -> None:
    await street.stated(SAID | {"color": "white"})
    await street.stated(SAID | {"color": "silver", "make": "VW", "body": "truck"}, later=0.5)
    await street.stated(None, later=0.5)
    assert await kept(street) == [Description("white", None, "VOLKSWAGEN")]
    said = await street.house.db.value("SELECT described FROM read")
    assert (said["color"], said["make"], said["body"]) == ("white", "VW", "truck")


@pytest.mark.parametrize(
    ("named", "kept_of"),
    [("XYZ 987", {"XYZ987": "red"}), ("AB12345", {"AB12345": "red"}), ("KK11111", {})],
)
async def test_of_two_vehicles_in_a_picture_the_one_with_its_plate_is_described(
    street: Street, named: str, kept_of: dict[str, str]
) -> None:
    at = street.watch()
    frame = {
        "id": new_id(at),
        "camera_id": street.camera_id,
        "captured_at": at,
        "owner_agency": "home",
    }
    seen = [look("AB12345", box=Box(100, 100, 120, 60)), look("XYZ987", box=Box(700, 300, 120, 60))]
    async with acting(street.house) as act:
        await record(act, frame, seen, "test", SAID | {"text": named, "color": "red"})
    rows = await street.house.db.rows("SELECT text, color FROM read WHERE color IS NOT NULL")
    assert {row["text"]: row["color"] for row in rows} == kept_of


async def test_a_partial_plate_is_narrowed_and_nothing_that_is_unknown_is_hidden(
    street: Street, officer: Searcher
) -> None:
    await four_pass(street)
    inquiry = await officer.opened()
    white = {"colors": ["white"], "bodies": ["van", "truck"], "make": "ford", "model": "transit"}
    page = (await officer.ask(inquiry, PART, vehicle=white)).json()
    assert colors(page) == ["-", None, "WHI"]
    assert page["counted"] == {"reads": 4, "as_asked": 1, "silent": 2, "other": 1, "more": False}
    page = (await officer.ask(inquiry, PART, vehicle=white | {"undescribed": False})).json()
    assert colors(page) == ["WHI"]
    assert page["counted"] == {"reads": 4, "as_asked": 1, "silent": 2, "other": 1, "more": False}
    assert page["query"]["vehicle"] == white | {"undescribed": False}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"colors": ["blue", "black"]}, ["Dark Blue"]),
        ({"bodies": ["van"]}, ["WHI"]),
        ({"make": "Ford"}, [None, "WHI"]),
        ({"model": "Trans"}, ["WHI"]),
        ({"colors": ["red"]}, []),
    ],
)
async def test_each_word_is_asked_alone_of_a_place_and_time(
    street: Street, officer: Searcher, asked: dict[str, Any], found: list[str | None]
) -> None:
    """R-PAR-03: a canvass; also of a plate that is known whole."""
    await four_pass(street)
    first = street.watch.at.replace(hour=17).isoformat()
    inquiry = await officer.opened()
    vehicle = asked | {"undescribed": False}
    around = await place(street)
    page = (await officer.ask(inquiry, "", area=around, first=first, vehicle=vehicle)).json()
    assert colors(page) == found
    assert page["counted"]["reads"] == 4
    assert colors((await officer.ask(inquiry, vehicle=vehicle)).json()) == found


async def place(street: Street) -> dict[str, Any]:
    row = await street.house.db.row("SELECT latitude, longitude FROM camera")
    assert row is not None
    return {"latitude": row["latitude"], "longitude": row["longitude"], "meters": 1000}


async def test_the_next_page_is_narrowed_as_the_first_and_counts_nothing(
    street: Street, officer: Searcher
) -> None:
    for number in range(15):
        await street.stated(BLUE if number == 7 else FORD_ONLY, later=20)
    inquiry = await officer.opened()
    asked = {"colors": ["white"], "make": "Ford"}
    page = (await officer.ask(inquiry, PART, vehicle=asked)).json()
    assert (len(page["reads"]), page["counted"]["silent"]) == (12, 14)
    path = f"/api/queries/{page['query']['id']}/reads?after={page['after'].replace('+', '%2B')}"
    last = (await officer.client.get(path)).json()
    assert (len(last["reads"]), last["after"], last["counted"]) == (2, None, None)


async def test_the_chain_tells_what_was_asked_of_the_vehicle(officer: Searcher) -> None:
    """R-SRC-05: as it was typed; where nothing was asked, nothing is told."""
    inquiry = await officer.opened()
    await officer.ask(inquiry, PART, vehicle={"colors": ["red"], "make": " Chevy "})
    await officer.ask(inquiry, PART, vehicle={"undescribed": False})
    await officer.ask(inquiry, PART)
    first, *others = await officer.told("person:query:run")
    rest = {"bodies": [], "model": "", "undescribed": True}
    assert first["vehicle"] == {"colors": ["red"], "make": "Chevy"} | rest
    assert [event["vehicle"] for event in others] == [None, None]


@pytest.mark.parametrize(
    ("vehicle", "fields"),
    [
        ({"make": "AB 12345"}, {"vehicle.make"}),
        ({"model": "QMHZ12"}, {"vehicle.model"}),
        ({"make": "unknown", "model": "--"}, {"vehicle.make", "vehicle.model"}),
        ({"colors": ["teal"]}, set()),
    ],
)
async def test_a_plate_in_it_is_refused_and_what_names_nothing_is_no_filter(
    officer: Searcher, vehicle: dict[str, Any], fields: set[str]
) -> None:
    answer = await officer.ask(await officer.opened(), PART, vehicle=vehicle)
    assert answer.status_code == 422, answer.text
    assert fields <= {flaw["field"] for flaw in answer.json()["flaws"]}
    assert await officer.told("person:query:run") == []
