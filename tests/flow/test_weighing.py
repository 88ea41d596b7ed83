"""Whoever answers a request sees earlier entries of its plate: by whom, why, and how they ended."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.services import listing
from backend.services.acting import Who
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import Street
from tests.flow.test_shown import told

pytestmark = pytest.mark.anyio
OTHER = "XYZ9876"


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


async def detective(street: Street) -> Who:
    return await street.person("detective", units=("CID",))


async def waiting(street: Street, client: AsyncTestClient[Any]) -> tuple[Who, list[dict[str, Any]]]:
    """What a lieutenant who has answered nothing yet is shown, who it is, the newest first."""
    lieutenant = await street.person("ci_lieutenant", on_shift=False)
    await signed_in(street, lieutenant, client)
    answer = await client.get("/api/entries", params={"view": "waiting"})
    assert answer.status_code == 200, answer.text
    return lieutenant, answer.json()["entries"]


async def refuse(street: Street, entry_id: Any) -> None:  # noqa: ANN401 - an id
    who = await street.person("ci_lieutenant", on_shift=False)
    await listing.answer_entry(street.house, who, entry_id, approve=False, note="No suspicion.")


async def test_a_plate_that_comes_again_comes_with_what_it_was_before(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-CUS-05: the same person anew, after one that was refused and another's that ended."""
    author, other = await detective(street), await detective(street)
    await refuse(street, await street.entry(author))
    street.watch.pass_(days=1)
    await street.approve(await street.entry(other, life_days=5))
    street.watch.pass_(days=6)
    await street.entry(author, life_days=12)
    _, [entry] = await waiting(street, client)
    assert (entry["asked_days"], entry["would_end"]) == (12, entry["expires_at"])
    second, first = entry["earlier"]
    assert (second["status"], second["same_author"]) == ("expired", False)
    assert second["author"]["id"] == other.id
    assert (first["status"], first["same_author"]) == ("refused", True)
    assert (first["note"], first["reason_class"]) == ("No suspicion.", entry["reason_class"])
    assert first["made_at"] < first["ended_at"] < second["made_at"]
    assert second["ended_at"] > second["made_at"]


async def test_other_plates_and_later_entries_are_none_of_it(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    author = await detective(street)
    await street.entry(author, plate=OTHER)
    await street.entry(author)
    street.watch.pass_(hours=1)
    await street.entry(await detective(street))
    _, entries = await waiting(street, client)
    assert [len(entry["earlier"]) for entry in entries] == [1, 0, 0]
    assert entries[0]["earlier"][0]["status"] == "requested"


async def test_only_what_waits_comes_with_it_and_never_to_the_author(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-CUS-13: in their own list nobody is told of another's entries."""
    author = await detective(street)
    await refuse(street, await street.entry(await detective(street)))
    entry_id = await street.entry(author)
    await signed_in(street, author, client)
    [mine] = (await client.get("/api/entries")).json()["entries"]
    assert mine["earlier"] == []
    await street.approve(entry_id)
    await waiting(street, client)
    everything = (await client.get("/api/entries", params={"view": "all"})).json()["entries"]
    assert [entry["earlier"] for entry in everything] == [[], []]


async def test_that_an_earlier_entry_was_shown_is_in_the_audit_once(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-ACC-06."""
    author = await detective(street)
    former = await street.entry(author)
    await refuse(street, former)
    new = await street.entry(author)
    lieutenant, _ = await waiting(street, client)
    await client.get("/api/entries", params={"view": "waiting"})
    [event] = await told(street, "person:entry:listed", lieutenant)
    assert event["entries"] == {str(new): "requested", str(former): "refused"}
    assert event["count"] == 2
