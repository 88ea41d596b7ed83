"""R-CUS-13: what a confidential entry says is shown to those whom it is for, on whatever screen."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from litestar.routes import HTTPRoute
from litestar.testing import AsyncTestClient

from backend.domain.alerting import Decision, RejectReason
from backend.services import verifying
from backend.services.acting import Who
from backend.services.minding import mind
from backend.services.verifying import Decided
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import Street

pytestmark = pytest.mark.anyio
BASIS, SYNOPSIS, CASE = "Told by a neighbor of hers", "Series of burglaries on Elm", "2026-777123"
WORDS = (BASIS, SYNOPSIS)
STREAMS = {"/api/events"}
"""Without an end; what it carries is asked of the table that it is read from."""
OUTSIDE = ("officer", "commander", "dispatcher", "auditor", "chief", "clerk", "board_member")


class Confidential:
    """An entry of CID's that was hit, and of which its owner has heard by the clock."""

    def __init__(self, street: Street, client: AsyncTestClient[Any], detective: Who) -> None:
        self.street, self.client, self.detective = street, client, detective
        self.entry_id = UUID(int=0)

    def paths(self) -> list[str]:
        """Every screen's question that names no single thing, the views of the lists among them."""
        found = [
            route.path
            for route in self.client.app.routes
            if isinstance(route, HTTPRoute)
            and "GET" in route.methods
            and route.path.startswith("/api/")
            and "{" not in route.path
            and route.path not in STREAMS
        ]
        views = [f"/api/entries?view={view}" for view in ("mine", "waiting", "undocumented", "all")]
        return [*found, *views]

    async def shown(self, who: Who) -> dict[str, str]:
        """What every one of them answers, whatever the answer is."""
        headers = await signed_in(self.street, who, self.client)
        return {path: (await self.client.get(path, headers=headers)).text for path in self.paths()}

    async def heard(self) -> str:
        """Everything that was ever put on anybody's stream."""
        rows = await self.street.house.db.rows("SELECT body::text AS said FROM live_event")
        return " ".join(row["said"] for row in rows)


@pytest.fixture
async def confidential(street: Street) -> AsyncIterator[Confidential]:
    detective = await street.person("detective", units=("CID",))
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        made = Confidential(street, client, detective)
        made.entry_id = await street.entry(
            detective, basis=BASIS, synopsis=SYNOPSIS, case_number=CASE, audience=("CID",)
        )
        await street.approve(made.entry_id)
        await street.passes()
        await mind(street.house)
        yield made


async def reject(confidential: Confidential) -> None:
    """As misread: the register of errors has it."""
    street = confidential.street
    (alert,) = await street.alerts(confidential.detective)
    told = Decided(Decision.REJECTED, street.watch(), RejectReason.MISREAD)
    await verifying.decide(street.house, confidential.detective, alert["id"], told)


def with_words(shown: dict[str, str]) -> set[str]:
    return {path for path, said in shown.items() if any(word in said for word in WORDS)}


async def test_its_detective_reads_it_on_the_alert_and_in_the_lists(
    confidential: Confidential,
) -> None:
    """Without this the next test would show nothing."""
    found = with_words(await confidential.shown(confidential.detective))
    assert {"/api/entries", "/api/entries?view=all"} <= found
    (alert,) = await confidential.street.alerts(confidential.detective)
    whole = await confidential.client.get(f"/api/alerts/{alert['id']}")
    assert SYNOPSIS in whole.text


@pytest.mark.parametrize("role", OUTSIDE)
async def test_nobody_outside_its_units_reads_it_on_any_screen(
    confidential: Confidential, role: str
) -> None:
    """Alerts, the shift page, the register of errors, what is looked at, the audit, all of them."""
    await reject(confidential)
    somebody = await confidential.street.person(role)
    shown = await confidential.shown(somebody)
    assert len(shown) > 30
    assert with_words(shown) == set()
    (alert,) = await confidential.street.alerts()
    answer = await confidential.client.get(f"/api/alerts/{alert['id']}")
    assert answer.status_code in (403, 404), answer.text
    assert not any(word in answer.text for word in WORDS)


async def test_no_stream_and_no_audit_event_holds_what_it_says(
    confidential: Confidential,
) -> None:
    await reject(confidential)
    told = await confidential.heard()
    chained = await confidential.street.house.db.rows(
        "SELECT convert_from(canonical, 'utf8') AS said FROM audit_event"
    )
    for said in (told, *(row["said"] for row in chained)):
        assert not any(word in said for word in WORDS)
