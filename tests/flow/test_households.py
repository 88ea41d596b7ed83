"""Plates of households: kept as digests, and a search for one comes before the review."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.domain.plates import fold
from backend.services.acting import Who
from tests.apps import create_app
from tests.flow.searcher import Searcher
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio

OWN = "The plate is one that this person gave as of their own household."
COLLEAGUES = "The plate belongs to the household of a colleague."


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    await street.passes()
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


async def as_(street: Street, client: AsyncTestClient[Any], who: Who) -> Searcher:
    searcher = Searcher(street, client, who)
    await searcher.again()
    return searcher


@pytest.fixture
async def officer(street: Street, client: AsyncTestClient[Any]) -> Searcher:
    return await as_(street, client, await street.person("officer"))


async def given(by: Searcher, of: Searcher, plate: str = PLATE) -> list[dict[str, Any]]:
    answer = await by.post(f"/people/{of.who.id}/household", {"plate": plate})
    assert answer.status_code == 200, answer.text
    plates: list[dict[str, Any]] = answer.json()["plates"]
    return plates


async def signals(street: Street) -> list[str]:
    rows = await street.house.db.rows("SELECT why FROM signal ORDER BY kind")
    return [row["why"] for row in rows]


async def test_a_search_for_a_plate_of_the_own_household_comes_before_the_review(
    officer: Searcher,
) -> None:
    """R-PRO-02: also with a case, and with what looks alike."""
    await given(officer, officer, "qmhz-fqh")
    await officer.found(await officer.opened())
    assert await signals(officer.street) == [OWN]
    row = await officer.street.house.db.row("SELECT review_due FROM inquiry")
    assert row is not None
    assert row["review_due"] is not None
    (told,) = await officer.told("system:inquiry:signalled")
    assert told["kinds"] == ["own-household"]


async def test_so_does_one_for_a_plate_of_a_colleagues(officer: Searcher) -> None:
    """R-PRO-02, R-PRO-03."""
    await given(officer, officer)
    other = await as_(officer.street, officer.client, await officer.street.person("officer"))
    await other.found(await other.opened())
    assert await signals(officer.street) == [COLLEAGUES]


async def test_a_part_of_the_plate_is_noticed_when_its_read_is_opened(officer: Searcher) -> None:
    await given(officer, officer)
    answer = await officer.ask(await officer.opened(), "*ZFQH")
    assert await signals(officer.street) == []
    (read,), query = answer.json()["reads"], answer.json()["query"]
    await officer.client.get(f"/api/queries/{query['id']}/reads/{read['id']}")
    assert await signals(officer.street) == [OWN]


async def test_other_plates_and_those_of_who_has_left_are_not_noticed(officer: Searcher) -> None:
    other = await as_(officer.street, officer.client, await officer.street.person("officer"))
    await given(other, other)
    await other.found(await other.opened(), "AB12345")
    await officer.again()
    db = officer.street.house.db
    await db.run("UPDATE person SET ended_at = now() WHERE id::text = $1", other.who.id)
    await officer.found(await officer.opened())
    assert await signals(officer.street) == []


async def test_no_plate_can_be_read_from_what_is_kept(officer: Searcher) -> None:
    """Not from the answer, the row or the chain; giving it twice does not say that it was there."""
    await given(officer, officer)
    plates = await given(officer, officer)
    assert [set(plate) for plate in plates] == [{"id", "given_at", "given_by", "own"}] * 2
    db, keys = officer.street.house.db, officer.street.house.keys
    digests = {row["digest"] for row in await db.rows("SELECT digest FROM household_plate")}
    assert len(digests) == 1
    assert digests.isdisjoint({PLATE, *map(keys.count_as, (PLATE, fold(PLATE)))})
    told = await db.rows("SELECT canonical FROM audit_event WHERE tag LIKE '%household%'")
    assert len(told) == 2
    assert not any(PLATE.encode() in row["canonical"] for row in told)


async def test_what_was_given_is_deleted_when_it_is_taken_back(officer: Searcher) -> None:
    (plate,) = await given(officer, officer)
    path = f"/people/{officer.who.id}/household/{plate['id']}/removal"
    assert (await officer.post(path, {})).json() == {"plates": []}
    assert await officer.street.house.db.value("SELECT count(*) FROM household_plate") == 0
    assert codes(await officer.post(path, {})) == (404, "not-found")
    assert len(await officer.told("person:household:taken-back")) == 1


async def test_the_administrator_enters_them_and_a_colleague_does_not(officer: Searcher) -> None:
    other = await as_(officer.street, officer.client, await officer.street.person("officer"))
    path = f"/people/{officer.who.id}/household"
    assert clauses(await other.post(path, {"plate": PLATE})) == {"bpd-own-household"}
    assert clauses(await other.client.get(f"/api{path}")) == {"bpd-own-household"}
    administrator = await as_(
        officer.street, officer.client, await officer.street.person("administrator", on_shift=False)
    )
    (plate,) = await given(administrator, officer)
    assert plate["own"] is False


async def test_a_part_of_a_plate_is_sent_back(officer: Searcher) -> None:
    answer = await officer.post(f"/people/{officer.who.id}/household", {"plate": "QM?"})
    assert codes(answer) == (422, "partial-plate")
