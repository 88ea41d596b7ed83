"""Hot lists over HTTP: replaced whole or not at all, never stale in silence, never partial."""

import asyncio
import threading
from collections.abc import AsyncIterator
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services import importing
from backend.services.acting import Who
from backend.services.minding import mind
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import refused
from tests.flow.street import PLATE, Street, wanted

pytestmark = pytest.mark.anyio

HEADER = "plate,state,reason_class,reason\n"


def table(*plates: str, reason: str = "stolen_vehicle", state: str = "ID") -> bytes:
    rows = [f"{plate},{state},{reason},Reported stolen\n" for plate in plates]
    return (HEADER + "".join(rows)).encode()


def others(count: int) -> list[str]:
    """Plates that have nothing to do with the test plate."""
    return [f"{number:03}WWW" for number in range(count)]


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


async def send(
    client: AsyncTestClient[Any], headers: dict[str, str], data: bytes
) -> tuple[int, dict[str, Any]]:
    answer = await client.post(
        "/api/lists/general/import",
        params={"name": "State list"},
        content=data,
        headers={**headers, "Content-Type": "text/csv"},
    )
    return answer.status_code, answer.json()


async def administrator(street: Street) -> Who:
    return await street.person("administrator", on_shift=False)


async def held(street: Street) -> set[str]:
    """The plates of the list in force."""
    rows = await street.house.db.rows(
        "SELECT e.plate FROM entry e JOIN hot_list l ON l.id = e.list_id"
        " AND l.snapshot = e.snapshot WHERE l.name = 'State list'"
    )
    return {row["plate"] for row in rows}


async def test_a_list_replaces_the_one_before_as_a_whole(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-HOT-02: what is not in the new file matches no more, what is new does at once."""
    await street.person("officer")
    headers = await signed_in(street, await administrator(street), client)
    first = table(*others(3))
    status, told = await send(client, headers, first)
    assert status == 201, told
    assert (told["entries"], told["refused"]) == (3, [])
    assert told["digest"] == sha256(first).hexdigest()
    await street.passes()
    assert await street.alerts() == []
    status, told = await send(client, headers, table(PLATE, *others(2)))
    assert (status, told["entries"]) == (201, 3)
    assert await held(street) == {PLATE, *others(2)}
    street.watch.pass_(seconds=10)
    await street.passes()
    assert len(await street.alerts()) == 1
    status, _ = await send(client, headers, table(*others(3)))
    assert status == 201
    street.watch.pass_(minutes=20)
    await street.passes()
    assert len(await street.alerts()) == 1
    listed = await street.house.db.row("SELECT snapshot, entries FROM hot_list")
    assert listed == {"snapshot": 3, "entries": 3}
    await mind(street.house)
    past = await street.house.db.rows("SELECT snapshot, entries, digest FROM past_snapshot")
    assert past[0] == {"snapshot": 1, "entries": 3, "digest": sha256(first).digest()}
    assert [row["entries"] for row in past] == [3, 3]
    stays = await street.house.db.rows("SELECT plate FROM entry WHERE snapshot < 3")
    assert stays == [{"plate": PLATE}], "only what a hit points to is left of the old ones"
    assert await street.house.db.value("SELECT count(*) FROM entry_key WHERE snapshot < 3") == 0


async def test_a_list_with_half_its_rows_gone_is_refused_and_the_old_one_still_matches(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-HOT-02: a download that was cut short never becomes the list."""
    await street.person("officer")
    headers = await signed_in(street, await administrator(street), client)
    await send(client, headers, table(PLATE, *others(9)))
    before = await street.house.db.row("SELECT * FROM hot_list")
    status, problem = await send(client, headers, table(*others(4)))
    assert (status, problem["code"]) == (422, "list-broken")
    assert "4 of the 10" in problem["detail"]
    assert await street.house.db.row("SELECT * FROM hot_list") == before
    assert await held(street) == {PLATE, *others(9)}
    await street.passes()
    assert len(await street.alerts()) == 1
    imports = "SELECT count(*) FROM audit_event WHERE tag = 'person:list:imported'"
    assert await street.house.db.value(imports) == 1


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 422, "list-broken"),
        (HEADER.encode(), 422, "list-broken"),
        (b"plate;state\nABC123;IL\n", 422, "list-broken"),
        (HEADER.encode() + b'"ABC123,IL,felony,cut\n', 422, "list-broken"),
        ("plate,state,reason_class\nABC123,IL,felony\n".encode("utf-16"), 415, "not-a-list"),
        (table("ABC*123", "AB?", "WWW111"), 422, "list-broken"),
    ],
    ids=["empty", "header", "columns", "quote", "encoding", "partial"],
)
async def test_a_file_that_is_no_list_leaves_the_one_in_force(
    street: Street, client: AsyncTestClient[Any], data: bytes, status: int, code: str
) -> None:
    headers = await signed_in(street, await administrator(street), client)
    await send(client, headers, table(PLATE))
    answered, problem = await send(client, headers, data)
    assert (answered, problem["code"]) == (status, code)
    assert await held(street) == {PLATE}


async def test_rows_that_cannot_be_used_are_left_out_and_told_without_their_plates(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-HOT-03: a reason that the profile does not allow is not taken over."""
    headers = await signed_in(street, await administrator(street), client)
    data = table(*others(18)) + b"ABC*12,ID,stolen_vehicle,partial\n"
    status, told = await send(client, headers, data)
    assert (status, told["entries"]) == (201, 18)
    assert [flaw["row"] for flaw in told["refused"]] == [20]
    assert "ABC" not in str(told)
    status, problem = await send(client, headers, table(*others(3), reason="towing"))
    assert status == 422, problem
    assert len(await held(street)) == 18


async def test_a_row_that_repeats_another_is_left_out_and_twins_are_told_by_their_rows(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-HOT-02: an O beside a 0 in one list stops the same innocent driver again and again."""
    headers = await signed_in(street, await administrator(street), client)
    data = table(*others(20), "ABO1", "AB01", others(1)[0], "ABI1", "AB11")
    data += b"AB01,WI,stolen_vehicle,x\nABO1,ID,felony,x\n"
    status, told = await send(client, headers, data)
    assert (status, told["entries"], told["refused_count"]) == (201, 26, 1)
    assert told["refused"] == [{"row": 24, "why": "The same entry stands further up."}]
    assert (told["twins"], told["twin_rows"]) == (2, [[22, 23, 28], [25, 26]])


async def test_reads_meet_the_old_snapshot_until_the_new_one_is_in_force(street: Street) -> None:
    """R-HOT-02: while a list is staged the one before it matches; never neither."""
    await street.person("officer")
    await street.listed()
    go_on = threading.Event()

    class Slow(BytesIO):
        """Stops half-way, as a list of a million does for half a minute."""

        def read1(self, size: int | None = -1, /) -> bytes:
            go_on.wait()
            return super().read1(size)

    who = await administrator(street)
    new = Slow(table(*others(1)))
    staging = asyncio.create_task(importing.import_general(street.house, who, "State list", new))
    await street.passes()
    assert len(await street.alerts()) == 1
    go_on.set()
    await staging
    street.watch.pass_(minutes=20)
    await street.passes()
    assert len(await street.alerts()) == 1


async def test_only_the_administration_imports(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    headers = await signed_in(street, await street.person("officer"), client)
    status, problem = await send(client, headers, table(PLATE))
    assert (status, problem["code"]) == (403, "refused")
    assert [clause["id"] for clause in problem["clauses"]] == ["bpd-administrators"]
    assert await street.house.db.value("SELECT count(*) FROM hot_list") == 0


async def test_a_stale_list_still_matches_and_says_its_age_on_the_alert(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-HOT-01."""
    await street.listed()
    street.watch.pass_(hours=23)
    officer = await street.person("officer")
    headers = await signed_in(street, officer, client)
    assert headers
    await street.passes()
    (fresh,) = (await client.get("/api/alerts")).json()["alerts"]
    assert (fresh["list"]["age_h"], fresh["list"]["stale"]) == (23.0, False)
    street.watch.pass_(hours=3)
    await signed_in(street, officer, client)
    await street.passes()
    newest, old = (await client.get("/api/alerts")).json()["alerts"]
    assert newest["created_at"] > old["created_at"]
    for alert in (newest, old):
        assert (alert["list"]["name"], alert["list"]["kind"]) == ("State list", "general")
        assert (alert["list"]["age_h"], alert["list"]["stale"]) == (26.0, True)
    (listed,) = (await client.get("/api/lists")).json()["lists"]
    assert (listed["entries"], listed["age_h"], listed["stale"]) == (1, 26.0, True)
    assert PLATE not in str(listed)


async def test_an_entry_lives_from_its_request_to_its_end(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-CUS-01, R-CUS-04: asked for, approved by another, over when its days are."""
    detective = await street.person("detective", units=("CID",))
    headers = await signed_in(street, detective, client)
    made = await client.post(
        "/api/entries", json=wanted(plate="qmh-zfqh", life_days=30), headers=headers
    )
    assert made.status_code == 201, made.text
    entry = made.json()
    assert (entry["plate"], entry["status"], entry["approver"]) == (PLATE, "requested", None)
    assert entry["audience"] == ["CIAU", "CID", "TF6"]
    own = await client.post(
        f"/api/entries/{entry['id']}/approval", json={"approve": True}, headers=headers
    )
    assert (own.status_code, own.json()["code"]) == (403, "refused")
    assert "bpd-approvers" in [clause["id"] for clause in own.json()["clauses"]]
    lieutenant = await street.approve(UUID(entry["id"]))
    (mine,) = (await client.get("/api/entries")).json()["entries"]
    assert (mine["status"], mine["days_left"]) == ("active", 30)
    assert (mine["approver"]["id"], mine["note"]) == (lieutenant.id, "Stated.")
    made_at = datetime.fromisoformat(mine["created_at"])
    assert (datetime.fromisoformat(mine["expires_at"]) - made_at).days == 30
    street.watch.pass_(days=30, seconds=1)
    await signed_in(street, detective, client)
    (mine,) = (await client.get("/api/entries")).json()["entries"]
    assert (mine["status"], mine["days_left"]) == ("expired", 0)


@pytest.mark.parametrize(
    ("changed", "clause", "citation"),
    [
        ({"plate": "QMH*"}, "bpd-complete-plate", "BPD POL-H.e"),
        ({"plate": "QMH?FQH"}, "bpd-complete-plate", "BPD POL-H.e"),
        ({"plate": ""}, "bpd-complete-plate", "BPD POL-H.e"),
        ({"life_days": 31}, "bpd-entry-life", "BPD POL-H.f"),
        ({"life_days": 0}, "bpd-entry-life", "BPD POL-H.f"),
        ({"life_days": 10**12}, "bpd-entry-life", "BPD POL-H.f"),
        ({"basis": " "}, "bpd-basis", "BPD POL-H.c"),
        ({"reason_class": "towing"}, "bpd-entry-barred", "BPD POL-C"),
        ({"audience": ["Patrol"]}, "bpd-entry-audience", "BPD POL-H.b, DSAP-D.3"),
    ],
)
async def test_what_the_policy_does_not_allow_on_an_entry_is_refused_with_its_sentence(
    street: Street,
    client: AsyncTestClient[Any],
    changed: dict[str, Any],
    clause: str,
    citation: str,
) -> None:
    """R-CUS-03 (partial plates), R-CUS-04 (more than 30 days), R-CUS-02, R-CUS-15."""
    headers = await signed_in(street, await street.person("detective", units=("CID",)), client)
    answer = await client.post("/api/entries", json=wanted(**changed), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "refused"), answer.text
    cited = {found["id"]: found["citation"] for found in answer.json()["clauses"]}
    assert cited[clause] == citation
    assert await street.house.db.value("SELECT count(*) FROM entry") == 0


@pytest.mark.parametrize("days", [10**30, -(10**30)])
async def test_days_beyond_all_reckoning_are_a_flaw_of_their_field(
    street: Street, client: AsyncTestClient[Any], days: int
) -> None:
    """R-CUS-04: nothing that the policy could be asked about, and no fault of the policy's."""
    headers = await signed_in(street, await street.person("detective", units=("CID",)), client)
    answer = await client.post("/api/entries", json=wanted(life_days=days), headers=headers)
    assert [flaw["field"] for flaw in refused(answer, 422, "invalid")["flaws"]] == ["life_days"]
    assert await street.house.db.value("SELECT count(*) FROM entry") == 0


async def test_patrol_neither_makes_nor_sees_custom_entries(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-CUS-13, R-CUS-15: the list is confidential to the units that use it."""
    await street.entry(await street.person("detective", units=("CID",)))
    headers = await signed_in(street, await street.person("officer"), client)
    made = await client.post("/api/entries", json=wanted(), headers=headers)
    assert [clause["id"] for clause in made.json()["clauses"]] == ["bpd-entry-creators"]
    seen = await client.get("/api/entries", params={"view": "all"})
    assert [clause["id"] for clause in seen.json()["clauses"]] == ["bpd-custom-confidential"]
    assert (await client.get("/api/entries")).json()["entries"] == []


async def test_two_imports_at_once_come_one_after_the_other(street: Street) -> None:
    """R-HOT-02: readers see one list or the other, never both."""
    who = await administrator(street)
    await asyncio.gather(
        *(
            importing.import_general(
                street.house, who, "State list", BytesIO(table(plate, *others(3)))
            )
            for plate in ("AAA111", "BBB222", "CCC333")
        )
    )
    listed = await street.house.db.row("SELECT snapshot, entries FROM hot_list")
    assert listed == {"snapshot": 3, "entries": 4}
    assert len(await held(street)) == 4
    street.watch.pass_(minutes=2)
    await mind(street.house)
    keys = "SELECT DISTINCT snapshot FROM entry_key"
    assert await street.house.db.rows(keys) == [{"snapshot": 3}]
