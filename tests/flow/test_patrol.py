"""Whether patrol is alerted for an entry: the policy answers, and what is shown is what happens."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.services.alerting import patrol_hears
from policies import profile as profiles
from policies.decision import Permit, Refusal
from policies.profile import FOLDER
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import Street

pytestmark = pytest.mark.anyio


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as opened:
        yield opened


async def asked(
    street: Street, client: AsyncTestClient[Any], who: Who, path: str
) -> dict[str, Any]:
    headers = await signed_in(street, who, client)
    answer = await client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def test_a_custom_entry_says_that_patrol_is_not_alerted_and_nobody_of_patrol_is(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """BPD POL-H.b: on the entry, on the alert, in what a commander starts from, and in the rows."""
    detective = await street.person("detective", units=("CID",))
    officer, commander = await street.person("officer"), await street.person("commander")
    await street.approve(await street.entry(detective, audience=("CID",)))
    await street.passes()
    people = {row["person_id"] for row in await street.alerts()}
    assert {str(id_) for id_ in people} == {detective.id}
    assert await street.alerts(officer) == []
    alert_id = (await street.alerts(detective))[0]["id"]
    alert = await asked(street, client, detective, f"/api/alerts/{alert_id}")
    [entry] = (await asked(street, client, detective, "/api/entries"))["entries"]
    start = (await asked(street, client, commander, "/api/me"))["entries"]
    for shown in (alert, entry, start):
        assert shown["patrol"]["told"] is False
        assert [clause["id"] for clause in shown["patrol"]["why"]] == ["bpd-custom-audience"]


async def test_a_hit_of_the_general_list_says_that_patrol_is_alerted_and_it_is(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    officer = await street.person("officer")
    await street.listed()
    await street.passes()
    [alert] = await street.alerts(officer)
    shown = await asked(street, client, officer, f"/api/alerts/{alert['id']}")
    assert shown["patrol"] == {"told": True, "why": []}


@pytest.mark.parametrize("name", ["leroy", "north_liberty", "oak_brook", "schaumburg"])
async def test_where_the_text_keeps_no_unit_from_an_entry_patrol_is_alerted(
    street: Street, name: str
) -> None:
    """LPD IV.L; OBPD 131.6: and never for a reason that the department does not know."""
    street.house.policy.switch(profiles.load(FOLDER / name))
    reason = street.house.profile.reasons[0].id
    for kind in ("general", "detective", "commander"):
        assert isinstance(patrol_hears(street.house, kind, (), reason), Permit)
    assert isinstance(patrol_hears(street.house, "general", (), "parking"), Refusal)
