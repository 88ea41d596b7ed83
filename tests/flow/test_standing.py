"""A partial plate of an incident is tried on vehicles still to come: a list, never an alert."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.store.database import Database
from policies import profile as profiles
from tests.apps import create_app
from tests.flow.searcher import Searcher
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio

CASE = {"purpose": "criminal_investigation", "number": "26-001234"}
PART = "QM?Z*"


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    """Under LeRoy's policy, whose text asks for it (LPD IV.G)."""
    await street.house.db.run(
        "UPDATE installation SET profile = 'leroy', profile_version = 'tried'"
    )
    street.house.policy.switch(profiles.load(profiles.FOLDER / "leroy"))
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


@pytest.fixture
async def who(street: Street, client: AsyncTestClient[Any]) -> Who:
    assert client.app is not None
    return await street.person("officer")


@pytest.fixture
async def officer(street: Street, client: AsyncTestClient[Any], who: Who) -> Searcher:
    searcher = Searcher(street, client, who)
    await searcher.again()
    return searcher


async def begun(officer: Searcher, plate: str = PART) -> tuple[dict[str, Any], dict[str, Any]]:
    """The inquiry, and the query that goes on."""
    inquiry = await officer.opened(**CASE)
    answer = await officer.post(f"/inquiries/{inquiry['id']}/standing", {"plate": plate})
    assert answer.status_code == 201, answer.text
    return inquiry, answer.json()


async def held(officer: Searcher) -> dict[str, Any]:
    """How the query that goes on stands in its owner's list."""
    (inquiry,) = (await officer.client.get("/api/inquiries")).json()["inquiries"]
    standing: dict[str, Any] = inquiry["queries"][0]["standing"]
    return standing


async def listed(officer: Searcher, query: dict[str, Any]) -> Any:  # noqa: ANN401 - an answer
    return await officer.client.get(f"/api/queries/{query['id']}/reads")


async def test_what_passes_afterwards_stands_on_its_owners_list_and_alerts_nobody(
    officer: Searcher,
) -> None:
    """R-PAR-04."""
    _, query = await begun(officer)
    assert (query["kind"], query["plate"], query["standing"]["found"]) == ("standing", PART, 0)
    await officer.street.passes()
    assert (await held(officer))["fresh"] == 1
    (read,) = (await listed(officer, query)).json()["reads"]
    assert read["plate"] == PLATE
    assert (await officer.client.get(read["crop_url"])).status_code == 200
    stands = await held(officer)
    assert (stands["found"], stands["fresh"], stands["over"]) == (1, 0, False)
    assert await officer.street.alerts() == []
    assert officer.street.channel.sent == []
    assert await officer.street.house.db.value("SELECT count(*) FROM hit") == 0
    (told,) = await officer.told("system:standing:found")
    assert (told["query"], told["read"]) == (query["id"], read["id"])
    assert (await officer.told("person:query:shown"))[0]["reads"] == [read["id"]]


async def test_it_is_narrowed_by_how_the_vehicle_looks_and_the_undescribed_stay(
    officer: Searcher,
) -> None:
    """R-PAR-01: what comes with no description is taken, unless it is left out."""
    inquiry, lists = await officer.opened(**CASE), []
    for undescribed in (True, False):
        asked = {"plate": PART, "vehicle": {"colors": ["white"], "undescribed": undescribed}}
        answer = await officer.post(f"/inquiries/{inquiry['id']}/standing", asked)
        assert answer.status_code == 201, answer.text
        lists.append(answer.json())
    said = {"maker": "Another maker", "text": PLATE}
    for statement in (said | {"color": "White"}, said | {"color": "blue"}, said, None):
        await officer.street.stated(statement)
    pages = [(await listed(officer, query)).json() for query in lists]
    assert [len(page["reads"]) for page in pages] == [3, 1]
    assert pages[1]["reads"][0]["described"]["color"] == "White"
    told = await officer.told("person:standing:begun")
    assert [event["vehicle"]["undescribed"] for event in told] == [True, False]


async def test_another_plate_stands_on_no_list(officer: Searcher) -> None:
    await begun(officer, "QM?K*")
    await officer.street.passes()
    assert (await held(officer))["found"] == 0


async def test_it_ends_by_itself_whatever_no_job_has_done(officer: Searcher) -> None:
    """R-PAR-04: after the hours of the profile; what it has found is looked at all the same."""
    _, query = await begun(officer)
    await officer.street.passes()
    officer.street.watch.pass_(hours=72)
    await officer.street.passes()
    await officer.on_shift_again()
    stands = await held(officer)
    assert (stands["over"], stands["closed"], stands["found"]) == (True, False, 1)
    assert len((await listed(officer, query)).json()["reads"]) == 1


async def test_its_list_outlives_the_shift_and_is_looked_at_on_duty_alone(
    officer: Searcher,
) -> None:
    _, query = await begun(officer)
    await officer.street.passes()
    db = officer.street.house.db
    await db.run("UPDATE shift SET ended_at = $1", officer.street.watch())
    assert clauses(await listed(officer, query)) == {"lpd-standing-off-shift"}
    await officer.on_shift_again()
    (read,) = (await listed(officer, query)).json()["reads"]
    assert (await officer.client.get(read["crop_url"])).status_code == 200
    await db.run("UPDATE shift SET ended_at = $1", officer.street.watch())
    assert (await officer.client.get(read["crop_url"])).status_code == 403


async def test_its_owner_ends_it_and_nobody_else(officer: Searcher) -> None:
    _, query = await begun(officer)
    await officer.street.passes()
    other = Searcher(officer.street, officer.client, await officer.street.person("officer"))
    await other.again()
    path = f"/queries/{query['id']}/end"
    assert clauses(await other.post(path, {})) == {"lpd-own-inquiry"}
    assert clauses(await listed(other, query)) == {"lpd-own-inquiry"}
    await officer.again()
    assert (await officer.post(path, {})).json()["standing"]["closed"] is True
    assert [each["query"] for each in await officer.told("person:standing:ended")] == [query["id"]]
    assert clauses(await listed(officer, query)) == {"lpd-inquiry-open"}
    await officer.street.passes()
    assert (await held(officer))["found"] == 1


async def test_it_ends_with_its_case(officer: Searcher) -> None:
    inquiry, query = await begun(officer)
    await officer.post(f"/inquiries/{inquiry['id']}/end", {})
    await officer.street.passes()
    stands = await held(officer)
    assert (stands["closed"], stands["found"]) == (True, 0)
    assert [each["query"] for each in await officer.told("person:standing:ended")] == [query["id"]]


async def test_a_suspended_owners_list_does_not_grow(officer: Searcher) -> None:
    """R-SUS-01: asked at the moment of use."""
    await begun(officer)
    db = officer.street.house.db
    await db.run("UPDATE person SET suspended_at = $1", officer.street.watch())
    await officer.street.passes()
    assert await db.value("SELECT count(*) FROM standing_read") == 0


async def test_a_further_look_that_says_another_plate_takes_the_read_off(
    officer: Searcher,
) -> None:
    await begun(officer, "?MHZ*")
    await officer.street.frame()
    await officer.street.read()
    db = officer.street.house.db
    assert await db.value("SELECT count(*) FROM standing_read") == 1
    await _another_pattern(officer)
    await officer.street.frame()
    await officer.street.read()
    assert await db.value("SELECT count(*) FROM read") == 1
    assert await db.value("SELECT count(*) FROM standing_read") == 0
    assert len(await officer.told("system:standing:dropped")) == 1


async def _another_pattern(officer: Searcher) -> None:
    """As if the first look had been another plate: the same query now wants something else."""
    house = officer.street.house
    id_ = await house.db.value("SELECT id FROM query")
    sealed = house.keys.seal_audit(b"?MKZ*", f"query {id_}")
    await house.db.run("UPDATE query SET sealed = $1", sealed)


async def test_a_complete_plate_is_an_entry_and_a_vague_one_is_browsing(officer: Searcher) -> None:
    """What is watched for whole has its approval (R-CUS-01)."""
    inquiry = await officer.opened(**CASE)
    path = f"/inquiries/{inquiry['id']}/standing"
    assert codes(await officer.post(path, {"plate": PLATE})) == (422, "invalid")
    assert codes(await officer.post(path, {"plate": "Q*"})) == (422, "too-broad")
    for _ in range(10):
        assert (await officer.post(path, {"plate": PART})).status_code == 201
    assert codes(await officer.post(path, {"plate": PART})) == (409, "conflict")


async def test_bloomington_keeps_no_partial_plate(street: Street) -> None:
    """BPD POL-H.e: refused with its clause; one of before a change of policy finds nothing."""
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        searcher = Searcher(street, client, await street.person("officer"))
        await searcher.again()
        inquiry = await searcher.opened()
        answer = await searcher.post(f"/inquiries/{inquiry['id']}/standing", {"plate": PART})
        assert clauses(answer) == {"bpd-no-standing-partial"}


async def test_under_a_policy_without_it_nothing_is_tried_any_more(officer: Searcher) -> None:
    await begun(officer)
    street = officer.street
    await street.house.db.run("UPDATE installation SET profile = 'bloomington'")
    street.house.policy.switch(profiles.load(profiles.FOLDER / "bloomington"))
    await street.passes()
    assert await street.house.db.value("SELECT count(*) FROM standing_read") == 0


async def statements(officer: Searcher, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of the database while one frame of the vehicle is read."""
    asked: list[str] = []
    with monkeypatch.context() as patched:
        for name in ("rows", "row", "value", "run"):
            whole = getattr(Database, name)

            def noted(db: Database, sql: str, *more: object, _whole: Any = whole) -> Any:  # noqa: ANN401 - whatever it answers
                asked.append(sql)
                return _whole(db, sql, *more)

            patched.setattr(Database, name, noted)
        await officer.street.frame(later=20)
        asked.clear()
        await officer.street.read()
    return asked


async def test_a_frame_asks_nothing_more_while_nothing_stands(
    officer: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await statements(officer, monkeypatch)
    _, query = await begun(officer)
    tried = await statements(officer, monkeypatch)
    await officer.post(f"/queries/{query['id']}/end", {})
    after = await statements(officer, monkeypatch)
    more = [sql for sql in tried if sql not in before]
    assert [sql.split()[0] for sql in more if "standing" in sql] == ["SELECT", "INSERT"]
    assert after == before
