"""Pages of a search over several capture days, whichever way they are looked for."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from backend.domain.ids import new_id
from backend.domain.plates import fold
from backend.domain.settling import settle
from backend.services.finding import PAGE
from backend.store import looks, reads
from backend.store.looks import ReadRow, StoredLook
from tests.cast import Department
from tests.flow.standing import clauses, codes
from tests.looks import look

pytestmark = pytest.mark.anyio
SEEN = ("AB1234", "AB1299", "AC1234", "XB1234", "A81234", "AB12")
ROUNDS = 9


async def passes(staffed: Department, text: str, at: datetime, camera: int) -> str:
    """A plate passes a camera; the id of its read."""
    house, read_id, seen = staffed.house, new_id(at), look(text)
    stored = StoredLook(new_id(at), at, at, read_id, seen)
    row = ReadRow(
        captured_at=at,
        id=read_id,
        camera_id=UUID(int=camera),
        owner_agency="Normal Police Department",
        last_at=at,
        settled=settle([seen]),
        folded=fold(text),
        best_look_id=stored.id,
        models="test",
        day_at=house.day_start(house.capture_day(at)),
    )
    await looks.write(house.db, stored, new_id(at), row)
    return str(read_id)


async def passed(staffed: Department) -> list[tuple[str, str]]:
    """Plates pass over three days, hours apart; (plate, id) with the newest first."""
    made = []
    for number in range(ROUNDS * len(SEEN)):
        at = staffed.house.now() - timedelta(hours=1.1 * number)
        text = SEEN[number % len(SEEN)]
        made.append((text, await passes(staffed, text, at, number % 2 + 1)))
    return made


async def all_pages(browser: httpx.AsyncClient, plate: str, **more: Any) -> list[list[str]]:  # noqa: ANN401 - any field
    """The ids that each page shows."""
    reason = {"purpose": "felony", "number": "2026-00012345"}
    inquiry = (await browser.post("/api/inquiries", json=reason)).json()
    path = f"/api/inquiries/{inquiry['id']}/queries"
    page = (await browser.post(path, json={"plate": plate} | more)).json()
    pages = [[read["id"] for read in page["reads"]]]
    while page["after"]:
        path = f"/api/queries/{page['query']['id']}/reads"
        page = (await browser.get(path, params={"after": page["after"]})).json()
        pages.append([read["id"] for read in page["reads"]])
    return pages


QUESTIONS = {
    "AB1234": ("AB1234", "A81234"),
    "AB12*": ("AB1234", "AB1299", "A81234", "AB12"),
    "*1234": ("AB1234", "AC1234", "XB1234", "A81234"),
    "?B1234": ("AB1234", "XB1234", "A81234"),
    "*B*3*": ("AB1234", "XB1234", "A81234"),
    "A[CX]1234": ("AC1234",),
    "*[BC][12]23*": ("AB1234", "AC1234", "XB1234", "A81234"),
    "ZZ*": (),
}


@pytest.mark.parametrize(
    ("many", "too_many"), [(300, 5000), (1, 5000), (300, 1)], ids=["plates", "a day", "days"]
)
async def test_every_read_that_fits_is_shown_once_and_the_newest_first(
    staffed: Department, monkeypatch: pytest.MonkeyPatch, many: int, too_many: int
) -> None:
    """R-PAR-01: by the plates of a day, or through the reads where too many plates fit."""
    monkeypatch.setattr(reads, "MANY", many)
    monkeypatch.setattr(reads, "TOO_MANY", too_many)
    made = await passed(staffed)
    browser = await staffed.signed_in("officer")
    for typed, plates in QUESTIONS.items():
        pages = await all_pages(browser, typed)
        wanted = [id_ for text, id_ in made if text in plates]
        assert [id_ for page in pages for id_ in page] == wanted, typed
        assert all(len(page) == PAGE for page in pages[:-1])


async def test_reads_of_one_instant_go_on_over_the_page(staffed: Department) -> None:
    at = staffed.house.now() - timedelta(hours=1)
    made = [await passes(staffed, "AB1234", at, camera) for camera in range(1, PAGE + 3)]
    browser = await staffed.signed_in("officer")
    pages = await all_pages(browser, "*1234")
    assert [len(page) for page in pages] == [PAGE, 2]
    assert [id_ for page in pages for id_ in page] == sorted(made, reverse=True)


async def test_a_window_a_state_and_cameras_narrow_it_down(staffed: Department) -> None:
    made = await passed(staffed)
    browser, now = await staffed.signed_in("officer"), staffed.clock()
    window = {
        "first": (now - timedelta(hours=30)).isoformat(),
        "last": (now - timedelta(hours=3)).isoformat(),
    }
    found = [id_ for page in await all_pages(browser, "AB12*", **window) for id_ in page]
    within = made[3:28]
    assert found == [id_ for text, id_ in within if text in QUESTIONS["AB12*"]]
    cameras = {"cameras": [str(UUID(int=1))]}
    (page,) = await all_pages(browser, "AB1299", **cameras)
    assert page == []
    assert await all_pages(browser, "AB1234", state="WI") == [[]]


INCIDENT = {"latitude": 40.48, "longitude": -88.99, "meters": 1000}


async def stands(staffed: Department, number: int, latitude: float | None, kind: str) -> None:
    """Camera `number` of those that the plates pass."""
    await staffed.house.db.run(
        "INSERT INTO camera (id, name, kind, owner_agency, place, latitude, longitude, made_at)"
        " VALUES ($1, $2, $3, 'Normal Police Department', 'Main St', $4, -88.99, $5)",
        UUID(int=number),
        f"Camera {number}",
        kind,
        latitude,
        staffed.clock(),
    )


async def test_a_canvass_shows_all_that_passed_near_an_incident(staffed: Department) -> None:
    """R-PAR-03: every plate of a place and time, for an incident that has its number."""
    made = await passed(staffed)
    await stands(staffed, 1, 40.481, "fixed")
    await stands(staffed, 2, 40.6, "fixed")
    browser, now = await staffed.signed_in("officer"), staffed.clock()
    window = {
        "first": (now - timedelta(hours=12)).isoformat(),
        "last": (now - timedelta(hours=1)).isoformat(),
    }
    pages = await all_pages(browser, "", area=INCIDENT, **window)
    near = [id_ for number, (_, id_) in enumerate(made) if number % 2 == 0]
    assert [id_ for page in pages for id_ in page] == near[1:6]
    told = await staffed.last("person:query:run")
    assert (told["kind"], told["area"]) == ("canvass", "1000 m around 40.48000 -88.99000")


async def test_a_reader_that_moves_counts_by_where_each_picture_was_taken(
    staffed: Department,
) -> None:
    made = await passed(staffed)
    await stands(staffed, 1, None, "car")
    await stands(staffed, 2, 40.6, "fixed")
    browser, now = await staffed.signed_in("officer"), staffed.clock()
    db = staffed.house.db
    for at, latitude in ((0, 40.482), (2, 40.7)):
        await db.run(
            """
            INSERT INTO frame (captured_at, id, camera_id, digest, received_at, latitude, longitude,
                               place, media_type, size, live, blob)
            SELECT captured_at, frame_id, camera_id, '', captured_at, $2, -88.99, 'Car',
                   'image/jpeg', 1, false, 'none' FROM look WHERE read_id = $1
            """,
            UUID(made[at][1]),
            latitude,
        )
    window = {"first": (now - timedelta(hours=12)).isoformat()}
    assert await all_pages(browser, "", area=INCIDENT, **window) == [[made[0][1]]]


async def test_a_canvass_is_of_one_incident_one_place_and_one_day(staffed: Department) -> None:
    """R-PAR-03: without the number of an incident it is browsing."""
    browser, now = await staffed.signed_in("officer"), staffed.clock()
    asked = {"purpose": "felony", "phrase": "Shots fired"}
    inquiry = (await browser.post("/api/inquiries", json=asked)).json()
    path = f"/api/inquiries/{inquiry['id']}/queries"
    window = {"first": (now - timedelta(hours=12)).isoformat()}
    answer = await browser.post(path, json={"area": INCIDENT} | window)
    assert clauses(answer) == {"bpd-canvass-incident"}
    number = {"number": "2026-00012345"}
    await browser.post(f"/api/inquiries/{inquiry['id']}/number", json=number)
    assert (await browser.post(path, json={"area": INCIDENT} | window)).status_code == 201
    assert codes(await browser.post(path, json={"area": INCIDENT})) == (422, "too-broad")
    backwards = window | {"last": (now - timedelta(hours=13)).isoformat()}
    assert codes(await browser.post(path, json={"area": INCIDENT} | backwards)) == (422, "invalid")


async def test_records_of_a_third_agency_are_not_handed_on(staffed: Department) -> None:
    """R-OUT-04: a search for another agency says whose record it is, and shows no picture of it."""
    made = await passed(staffed)
    ours = staffed.house.profile.department.name
    await staffed.house.db.run(
        "UPDATE read SET owner_agency = $2 WHERE id = $1", UUID(made[0][1]), ours
    )
    browser = await staffed.signed_in("lieutenant")
    outside = {"agency": "FBI", "person": "Agent Roe", "case": "77", "active_case": True}
    reason = {"purpose": "felony", "number": "2026-00012345", "outside": outside}
    inquiry = (await browser.post("/api/inquiries", json=reason)).json()
    path = f"/api/inquiries/{inquiry['id']}/queries"
    page = (await browser.post(path, json={"plate": "AB1234"})).json()
    assert [read["own"] for read in page["reads"][:2]] == [True, False]
    third = page["reads"][1]
    assert (third["owner"], third["crop_url"]) == ("Normal Police Department", None)
    reads_ = f"/api/queries/{page['query']['id']}/reads"
    assert (await browser.get(f"{reads_}/{made[0][1]}")).status_code == 200
    assert codes(await browser.get(f"{reads_}/{third['id']}")) == (404, "read-unknown")
