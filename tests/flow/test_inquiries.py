"""Searching stored reads over HTTP: the reason first, then pictures, each act in the chain."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from tests.apps import create_app
from tests.flow.searcher import NUMBER, Searcher
from tests.flow.standing import clauses, codes, refused
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


async def as_(street: Street, client: AsyncTestClient[Any], who: Who) -> Searcher:
    searcher = Searcher(street, client, who)
    await searcher.again()
    return searcher


@pytest.fixture
async def officer(street: Street, client: AsyncTestClient[Any]) -> Searcher:
    """On shift; the vehicle of the test plate has driven by."""
    await street.passes()
    return await as_(street, client, await street.person("officer"))


async def test_a_search_with_its_reason_finds_the_plate_as_a_picture(officer: Searcher) -> None:
    """R-SRC-01, R-ACC-13: reason, query, row, and its picture on the ground of the inquiry."""
    inquiry = await officer.opened()
    (read,) = await officer.found(inquiry)
    assert (read["plate"], read["camera"], read["place"]) == (PLATE, "Main St", "Main St at 1st")
    crop = await officer.client.get(read["crop_url"])
    assert (crop.status_code, crop.headers["content-type"]) == (200, "image/jpeg")
    assert (await officer.client.get(read["frame_url"])).status_code == 200


async def test_the_same_picture_is_refused_to_whoever_has_not_searched(officer: Searcher) -> None:
    """R-ACC-06: no stream of reads."""
    (read,) = await officer.found(await officer.opened())
    other = await as_(officer.street, officer.client, await officer.street.person("officer"))
    answer = await other.client.get(read["crop_url"])
    assert clauses(answer) >= {"bpd-picture-reason"}
    assert answer.status_code == 403


async def test_the_pictures_close_with_the_inquiry(officer: Searcher) -> None:
    inquiry = await officer.opened()
    (read,) = await officer.found(inquiry)
    ended = await officer.post(f"/inquiries/{inquiry['id']}/end", {})
    assert ended.json()["ended"] == "closed"
    assert (await officer.client.get(read["crop_url"])).status_code == 403
    assert clauses(await officer.ask(inquiry)) == {"bpd-inquiry-open"}


async def test_an_inquiry_ends_with_the_shift(officer: Searcher) -> None:
    inquiry = await officer.opened()
    db = officer.street.house.db
    await db.run("UPDATE shift SET ended_at = $1", officer.street.watch())
    assert clauses(await officer.ask(inquiry)) == {"bpd-inquiry-open"}
    (held,) = (await officer.client.get("/api/inquiries")).json()["inquiries"]
    assert held["ended"] == "shift"


@pytest.mark.parametrize(
    ("reason", "clause"),
    [
        ({}, "bpd-search-reason"),
        ({"phrase": "investigation"}, "bpd-search-reason"),
        ({"number": NUMBER, "purpose": "civil"}, "bpd-search-purpose"),
        ({"number": NUMBER, "purpose": "exigent"}, "bpd-exigent-stated"),
        ({"number": NUMBER, "phrase": "Car to be towed from lot"}, "bpd-barred-search"),
        ({"number": NUMBER, "phrase": "ICE asked for this car"}, "il-protected-search"),
        ({"number": NUMBER, "phrase": "Mosque"}, "bpd-solely-protected"),
        ({"number": NUMBER, "phrase": "Cars near the protest"}, "bpd-protected-warning"),
    ],
)
async def test_a_reason_that_is_none_is_refused_with_its_clause(
    officer: Searcher, reason: dict[str, str], clause: str
) -> None:
    """R-SRC-02, R-SRC-03, R-PRO-01, R-PRO-04, R-PRO-05, R-PRO-07."""
    problem = refused(await officer.open(**reason), 403, "refused")
    assert clause in {each["id"] for each in problem["clauses"]}
    assert all(each["instead"] for each in problem["clauses"])
    assert await officer.street.house.db.value("SELECT count(*) FROM inquiry") == 0


async def test_a_number_that_is_not_written_like_ours_names_examples(officer: Searcher) -> None:
    problem = refused(await officer.open(number="2026"), 422, "bad-number")
    assert "2026-00012345" in problem["flaws"][0]["why"]


async def test_a_plate_in_the_reason_is_sent_back(officer: Searcher) -> None:
    """The reason stands in the chain in plain words."""
    answer = await officer.open(phrase="Shots fired from AB12345")
    assert codes(answer) == (422, "plate-in-reason")


async def test_a_phrase_owes_its_number(officer: Searcher) -> None:
    """R-SRC-02: back-fill with a deadline."""
    inquiry = await officer.opened(number="", phrase="Shots fired")
    assert inquiry["owed"] == "waiting"
    officer.street.watch.pass_(hours=7)
    await officer.again()
    (held,) = (await officer.client.get("/api/inquiries")).json()["inquiries"]
    assert held["owed"] == "waiting"
    path = f"/inquiries/{inquiry['id']}/number"
    assert codes(await officer.post(path, {"number": "12"})) == (422, "bad-number")
    filled = (await officer.post(path, {"number": NUMBER})).json()
    assert (filled["owed"], filled["number"]) == ("filled", NUMBER)
    assert (await officer.told("person:inquiry:numbered"))[0]["late"] is False
    assert codes(await officer.post(path, {"number": NUMBER})) == (409, "nothing-to-fill")


async def test_a_phrase_may_be_closed_with_no_number_issued(officer: Searcher) -> None:
    inquiry = await officer.opened(number="", phrase="Shots fired")
    answer = await officer.post(f"/inquiries/{inquiry['id']}/number", {"number": None})
    assert answer.json()["owed"] == "none_issued"
    counted = await officer.street.house.db.value("SELECT count(*) FROM inquiry WHERE no_number")
    assert counted == 1


async def test_each_query_is_an_event_with_its_plate_sealed_and_counted(officer: Searcher) -> None:
    """R-SRC-05, R-AUD-10, A.4 no. 3: the chain holds no plate, and the auditor can open it."""
    house = officer.street.house
    inquiry = await officer.opened()
    await officer.found(inquiry)
    await officer.found(inquiry, "QM?HZ*")
    first, second = await officer.told("person:query:run")
    assert first["plate_counted_as"] == house.keys.count_as(PLATE)
    assert second["plate_counted_as"] == house.keys.count_as("QM?HZ*")
    rows = await house.db.rows("SELECT sealed, canonical FROM audit_event ORDER BY seq")
    assert not any(PLATE.encode() in row["canonical"] for row in rows)
    sealed = [row["sealed"] for row in rows if b"person:query:run" in row["canonical"]]
    opened = house.keys.open_audit(sealed[0], f"query {first['query']}")
    assert opened == PLATE.encode()
    (told,) = await officer.told("person:inquiry:opened")
    assert (told["number"], told["purpose"]) == (NUMBER, "felony")


async def test_what_a_page_showed_and_what_was_opened_is_recorded(officer: Searcher) -> None:
    """R-ACC-06: every access, not only every search."""
    answer = await officer.ask(await officer.opened())
    (read,), query = answer.json()["reads"], answer.json()["query"]
    path = f"/api/queries/{query['id']}/reads/{read['id']}"
    assert (await officer.client.get(path)).json()["id"] == read["id"]
    assert (await officer.told("person:query:shown"))[0]["reads"] == [read["id"]]
    assert (await officer.told("person:read:opened"))[0]["query"] == query["id"]


async def test_nothing_older_than_the_limit_is_found(officer: Searcher) -> None:
    """BPD DSRS-A: the row is still there, and nobody finds it."""
    street = officer.street
    street.watch.pass_(days=30, seconds=1)
    later = await as_(street, officer.client, await street.person("officer"))
    assert await later.found(await later.opened()) == []
    assert await street.house.db.value("SELECT count(*) FROM read") == 1


async def test_parts_of_a_plate_find_it_and_no_other(officer: Searcher) -> None:
    """R-PAR-01: what looks alike is found as well."""
    inquiry = await officer.opened()
    for typed in (
        "qmhz-fqh",
        "Q?HZF?H",
        "*ZFQH",
        "QMH*",
        "Q[LMN]HZFQH",
        "0M*QH",
        "*HZF*",
        "*M*Z*Q*",
    ):
        assert [read["plate"] for read in await officer.found(inquiry, typed)] == [PLATE], typed
    for typed in ("QMHZFQ", "?QMHZFQH", "Q[AB]HZFQH", "*ZFQ", "*ZH*", "QMHZFQ?H"):
        assert await officer.found(inquiry, typed) == [], typed


async def test_browsing_is_no_search(officer: Searcher) -> None:
    inquiry = await officer.opened()
    for typed, code in (("*", "bad-pattern"), ("Q*", "too-broad"), ("?????", "too-broad")):
        assert codes(await officer.ask(inquiry, typed)) == (422, code), typed


async def test_dispatch_finds_the_reads_of_the_home_network_and_its_neighbours_alone(
    officer: Searcher,
) -> None:
    """R-ACC-10, R-ACC-11: the camera of the test is another agency's until it is a neighbour's."""
    street = officer.street
    assert len(await officer.found(await officer.opened())) == 1
    dispatch = await as_(street, officer.client, await street.person("dispatcher", on_shift=False))
    await street.house.db.run("UPDATE device SET device_class = 'desk'")
    inquiry = await dispatch.opened()
    assert await dispatch.found(inquiry) == []
    await street.house.db.run("UPDATE read SET owner_agency = 'Normal Police Department'")
    (read,) = await dispatch.found(inquiry)
    assert (read["owner"], read["own"]) == ("Normal Police Department", False)
    assert (await dispatch.told("person:query:run"))[-1]["scope"] == "home"


async def test_off_shift_a_search_states_its_ground_and_is_flagged(officer: Searcher) -> None:
    """A.4 no. 6, R-PRO-02."""
    street = officer.street
    resting = await as_(street, officer.client, await street.person("officer", on_shift=False))
    assert clauses(await resting.open(number=NUMBER)) == {"bpd-off-shift-search"}
    inquiry = await resting.opened(duty="call-out")
    assert inquiry["review_due"]
    (why,) = await street.house.db.rows("SELECT kind, why FROM signal")
    assert (why["kind"], why["why"]) == (
        "off-shift",
        "Searched off shift; given as the ground: call-out.",
    )


async def test_the_same_plate_again_and_again_without_a_case_is_noticed(officer: Searcher) -> None:
    """R-PRO-02, R-PRO-03."""
    for hour in range(3):
        officer.street.watch.at += timedelta(minutes=hour)
        await officer.found(await officer.opened(number="", phrase="Stolen vehicle"))
    (why,) = await officer.street.house.db.rows("SELECT kind, why FROM signal")
    assert why["kind"] == "repeat"
    assert why["why"].startswith("The same plate in 3 inquiries of this person")
    assert await officer.told("system:inquiry:signalled") != []


async def test_everybodys_own_inquiries_are_shown_with_their_plates(officer: Searcher) -> None:
    inquiry = await officer.opened()
    await officer.found(inquiry)
    (held,) = (await officer.client.get("/api/inquiries")).json()["inquiries"]
    assert [query["plate"] for query in held["queries"]] == [PLATE]
    assert await officer.told("person:inquiry:listed") != []
    other = await as_(officer.street, officer.client, await officer.street.person("officer"))
    assert (await other.client.get("/api/inquiries")).json()["inquiries"] == []


async def test_an_auditor_searches_for_testing_alone(officer: Searcher) -> None:
    """R-SRC-04: marked, without a number, and always looked at."""
    street = officer.street
    await street.house.db.run("UPDATE device SET device_class = 'desk'")
    auditor = await as_(street, officer.client, await street.person("auditor", on_shift=False))
    answer = await auditor.open(mode="administrative", purpose="system_testing")
    assert answer.json()["mode"] == "administrative"
    assert len(await auditor.found(answer.json())) == 1
    assert answer.json()["owed"] == "nothing"
    (why,) = await street.house.db.rows("SELECT kind FROM signal")
    assert why["kind"] == "administrative"
    assert clauses(await auditor.open(number=NUMBER)) == {"bpd-searchers"}
