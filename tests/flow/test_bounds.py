"""A loop cannot page the store out: what one person and one case are shown in a time is bounded."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import httpx
import msgspec
import pytest
from litestar.testing import AsyncTestClient

from backend.domain.errors import TooMuch
from backend.domain.ids import new_id
from backend.domain.plates import fold
from backend.domain.settling import Settled, SettledCharacter
from backend.services import searching
from backend.services.finding import PAGE
from backend.services.searching import Question
from policies.cited import Cited
from tests.apps import create_app
from tests.flow.searcher import Searcher
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
DAY_QUERIES, DAY_READS, CASE_READS = 6, 3 * PAGE, 5 * PAGE
STORED = 10 * PAGE
PLATE = "AB12345"
SETTLED = Settled(
    characters=tuple(SettledCharacter(((letter, 1.0),), True, 1) for letter in PLATE),  # noqa: FBT003 - its place
    runner_up="",
    confidence=1.0,
    state=None,
    looks=1,
)
EXIGENT = {"purpose": "exigent", "exigent": "A child of four was taken from the yard, on foot"}


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


@pytest.fixture(autouse=True)
async def bounded(street: Street, client: AsyncTestClient[Any]) -> None:
    """Low bounds, and ten pages of reads."""
    bound(street, client, queries_day=DAY_QUERIES, shown_day=DAY_READS, shown_case=CASE_READS)
    for _ in range(STORED):
        street.watch.pass_(seconds=1)
        now = street.watch()
        await street.house.db.run(
            "INSERT INTO read (captured_at, id, camera_id, owner_agency, last_at, text, folded,"
            " confidence, settled, looks, best_look_id, models)"
            " VALUES ($1, $2, $3, 'Test', $1, $6, $4, 1, $5, 1, $2, '')",
            *(now, new_id(now), street.camera_id, fold(PLATE), msgspec.to_builtins(SETTLED), PLATE),
        )


def bound(street: Street, client: AsyncTestClient[Any], **most: int) -> None:
    cited: dict[str, Any] = {name: Cited(value, "Setting") for name, value in most.items()}
    searches = replace(street.house.profile.searches, **cited)
    for house in (street.house, client.app.state.house):
        house.policy.profile = replace(house.profile, searches=searches)


async def officer(street: Street, client: AsyncTestClient[Any]) -> Searcher:
    searcher = Searcher(street, client, await street.person("officer"))
    await searcher.again()
    return searcher


async def paged(who: Searcher, query: dict[str, Any]) -> tuple[int, httpx.Response]:
    """As a loop does it: the next page until there is none, or until it is refused."""
    after, seen = query["after"], len(query["reads"])
    path = f"/api/queries/{query['query']['id']}/reads"
    while True:
        answer = await who.client.get(path, params={"after": after}, headers=who.headers)
        if answer.status_code != httpx.codes.OK or not answer.json()["after"]:
            return seen, answer
        seen, after = seen + len(answer.json()["reads"]), answer.json()["after"]


async def test_a_loop_over_pages_ends_and_is_told_of(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    attacker = await officer(street, client)
    inquiry = await attacker.opened()
    query = (await attacker.ask(inquiry, PLATE)).json()
    seen, answer = await paged(attacker, query)
    assert seen == DAY_READS
    assert (answer.status_code, answer.json()["code"]) == (429, "too-much")
    assert 0 < int(answer.headers["retry-after"]) <= 24 * 3600
    assert "colleague" in answer.json()["instead"]
    bounds = [told["bound"] for told in await attacker.told("person:query:bounded")]
    assert bounds == [f"{DAY_READS} reads and camera pictures shown to one person in 24 hours."]
    why = await street.house.db.value(
        "SELECT why FROM signal WHERE inquiry_id = $1 AND kind = 'much'", UUID(inquiry["id"])
    )
    assert str(DAY_READS) in why
    # Neither another query nor another inquiry goes on.
    for other in (inquiry, await attacker.opened(number="2026-00054321")):
        answer = await attacker.ask(other, PLATE)
        assert (answer.status_code, answer.json()["code"]) == (429, "too-much")
    assert await street.house.db.value("SELECT count(*) FROM query") == 1


async def test_what_was_seen_stays_open_and_the_next_day_has_room_again(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    person = await officer(street, client)
    query = (await person.ask(await person.opened(), PLATE)).json()
    await paged(person, query)
    path = f"/api/queries/{query['query']['id']}/reads"
    again = await person.client.get(path, headers=person.headers)
    assert [read["id"] for read in again.json()["reads"]] == [read["id"] for read in query["reads"]]
    street.watch.pass_(hours=24)
    await person.on_shift_again()
    query = (await person.ask(await person.opened(number="2026-00054321"), PLATE)).json()
    assert (await paged(person, query))[0] == DAY_READS


async def test_many_at_once_come_no_farther(street: Street, client: AsyncTestClient[Any]) -> None:
    """At the service itself: the client of a test sends one request after the other."""
    attacker = await officer(street, client)
    inquiry_id = UUID((await attacker.opened())["id"])
    answers = await asyncio.gather(
        *(
            searching.run(street.house, attacker.who, inquiry_id, Question(f"ZZ{n:04}"))
            for n in range(20)
        ),
        return_exceptions=True,
    )
    refused = [answer for answer in answers if isinstance(answer, TooMuch)]
    assert len(refused) == len(answers) - DAY_QUERIES
    assert await street.house.db.value("SELECT count(*) FROM query") == DAY_QUERIES


async def test_a_case_is_bounded_over_everybody_who_works_on_it(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    shown = 0
    for _ in range(2):
        person = await officer(street, client)
        query = (await person.ask(await person.opened(), PLATE)).json()
        seen, answer = await paged(person, query)
        shown += seen
    assert (shown, answer.json()["code"]) == (CASE_READS, "too-much")
    third = await officer(street, client)
    assert (await third.ask(await third.opened(), PLATE)).status_code == 429
    other_case = await third.opened(number="2026-00054321")
    assert (await third.ask(other_case, PLATE)).status_code == 201


async def test_where_a_life_hangs_on_it_more_is_shown(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    person = await officer(street, client)
    query = (await person.ask(await person.opened(**EXIGENT), PLATE)).json()
    seen, answer = await paged(person, query)
    assert (seen + len(answer.json()["reads"]), answer.status_code) == (STORED, 200)


SHARP = {"mode": "administrative", "purpose": "system_testing", "phrase": "Is it sharp"}


async def administrator(street: Street, client: AsyncTestClient[Any]) -> Searcher:
    searcher = Searcher(street, client, await street.person("administrator", on_shift=False))
    await searcher.again()
    return searcher


async def look(who: Searcher, inquiry: dict[str, Any]) -> httpx.Response:
    """The newest picture of the street's camera."""
    camera = {"camera": str(who.street.camera_id)}
    return await who.post(f"/inquiries/{inquiry['id']}/camera-frames", camera)


async def test_pictures_of_a_camera_count_as_well_and_a_seen_one_stays_open(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """Each with an inquiry of its own, as the app asks: the bound of the person ends it."""
    bound(street, client, shown_day=2)
    who = await administrator(street, client)
    await street.frame()
    first = (await who.open(**SHARP)).json()
    assert [(await look(who, first)).status_code for _ in range(3)] == [200, 200, 200]
    await street.frame()
    second = (await who.open(**SHARP)).json()
    assert [(await look(who, second)).status_code for _ in range(2)] == [200, 200]
    await street.frame()
    for inquiry in (second, (await who.open(**SHARP)).json()):
        answer = await look(who, inquiry)
        assert (answer.status_code, answer.json()["code"]) == (429, "too-much")
    assert await street.house.db.value("SELECT count(*) FROM camera_look") == 2
    told = await who.told("person:query:bounded")
    assert [each["bound"] for each in told] == [
        "2 reads and camera pictures shown to one person in 24 hours."
    ] * 2


async def test_pictures_of_a_camera_count_for_their_case(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    bound(street, client, shown_case=1)
    who = await administrator(street, client)
    inquiry = (await who.open(**SHARP)).json()
    for status in (200, 429):
        await street.frame()
        assert (await look(who, inquiry)).status_code == status
    (told,) = await who.told("person:query:bounded")
    assert told["bound"] == "1 reads and camera pictures shown for one case."
