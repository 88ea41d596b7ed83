"""The owner of an entry hears of it before it ends, and each morning of what it led to."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.services.minding import mind
from backend.services.words import dispatch_words
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import Street

pytestmark = pytest.mark.anyio


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


async def heard(street: Street, who: Who, what: str) -> list[str]:
    """The entries, or mornings, that an open app was told of."""
    rows = await street.house.db.rows(
        "SELECT body ->> 'entry_id' AS id FROM live_event WHERE person_id = $1"
        " AND kind = 'entry' AND body ->> 'what' = $2 ORDER BY id",
        UUID(who.id),
        what,
    )
    return [row["id"] for row in rows]


async def rung(street: Street, who: Who) -> list[str]:
    """The kinds of words that their phone was handed."""
    street.channel.sent.clear()
    await dispatch_words(street.house, street.sender)
    return [
        note.kind
        for note, to in street.channel.sent
        if to.endpoint.endswith(str(who.device_id)) and note.kind != "request"
    ]


async def active(street: Street, **changed: Any) -> tuple[Who, UUID]:  # noqa: ANN401 - any field
    detective = await street.person("detective", units=("CID",))
    entry_id = await street.entry(detective, **changed)
    await street.approve(entry_id)
    await mind(street.house)
    await rung(street, detective)
    return detective, entry_id


async def test_the_owner_is_reminded_seven_days_and_one_day_before_the_end(
    street: Street,
) -> None:
    """R-CUS-04: each once, in the open app and on the phone, with what it led to so far."""
    detective, entry_id = await active(street, life_days=10)
    await street.passes()
    assert await heard(street, detective, "ending") == []
    for days, told in ((3, 1), (3, 1), (3, 2)):
        street.watch.pass_(days=days)
        await mind(street.house)
        await mind(street.house)
        assert await heard(street, detective, "ending") == [str(entry_id)] * told
    assert (await rung(street, detective)).count("ending") == 2
    rows = await street.house.db.rows(
        "SELECT convert_from(canonical, 'utf8')::jsonb -> 'details' AS told FROM audit_event"
        " WHERE tag = 'system:entry:reminded' ORDER BY seq"
    )
    assert [(row["told"]["days"], row["told"]["hits"]) for row in rows] == [(7, 1), (1, 1)]


async def test_more_days_bring_reminders_of_the_new_end(street: Street) -> None:
    """R-CUS-05."""
    detective, entry_id = await active(street, life_days=1)
    assert await heard(street, detective, "ending") == [str(entry_id)]
    await street.house.db.run(
        "UPDATE entry SET expires_at = expires_at + interval '20 days' WHERE id = $1", entry_id
    )
    await mind(street.house)
    assert await heard(street, detective, "ending") == [str(entry_id)]
    street.watch.pass_(days=15)
    await mind(street.house)
    assert await heard(street, detective, "ending") == [str(entry_id)] * 2


async def test_what_waits_or_is_over_is_not_said_to_end(street: Street) -> None:
    detective = await street.person("detective", units=("CID",))
    await street.entry(detective, life_days=1)
    await mind(street.house)
    removed = await street.entry(detective, life_days=1)
    await street.house.db.run(
        "UPDATE entry SET approved_at = made_at, removed_at = made_at WHERE id = $1", removed
    )
    await mind(street.house)
    assert await heard(street, detective, "ending") == []


async def test_the_morning_word_comes_once_a_day_from_the_hour_on(street: Street) -> None:
    """The clock stands at noon in Chicago; the next morning is 19 hours ahead."""
    detective, _ = await active(street, life_days=30)
    assert len(await heard(street, detective, "morning")) == 1
    for hours, told in ((18.5, 1), (1, 2), (3, 2)):
        street.watch.pass_(hours=hours)
        await mind(street.house)
        assert len(await heard(street, detective, "morning")) == told
    assert await rung(street, detective) == ["digest"]


async def test_who_owns_no_entry_is_told_nothing(street: Street) -> None:
    detective, _ = await active(street)
    officer = await street.person("officer")
    street.watch.pass_(days=1)
    await mind(street.house)
    assert len(await heard(street, detective, "morning")) == 2
    assert await heard(street, officer, "morning") == []


async def test_what_each_entry_led_to_is_counted_from_morning_to_morning(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    detective, entry_id = await active(street, life_days=30)
    await street.passes()
    headers = await signed_in(street, detective, client)
    today = (await client.get("/api/entries/morning", headers=headers)).json()
    assert [each["passed"] for each in today["entries"]] == [0], "it counts until seven"
    street.watch.pass_(hours=20)
    headers = await signed_in(street, detective, client)
    told = (await client.get("/api/entries/morning", headers=headers)).json()
    since, until = (datetime.fromisoformat(told[name]) for name in ("since", "until"))
    assert until - since == timedelta(days=1)
    (line,) = told["entries"]
    assert line == {
        "entry_id": str(entry_id),
        "passed": 1,
        "accepted": 0,
        "rejected": 0,
        "undecided": 1,
    }


async def test_nobody_else_is_shown_what_they_led_to(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-CUS-13: another detective has their own, and an officer has none."""
    await active(street)
    colleague = await street.person("detective", units=("CID",))
    headers = await signed_in(street, colleague, client)
    assert (await client.get("/api/entries/morning", headers=headers)).json()["entries"] == []
    officer = await street.person("officer")
    headers = await signed_in(street, officer, client)
    assert (await client.get("/api/entries/morning", headers=headers)).json()["entries"] == []
