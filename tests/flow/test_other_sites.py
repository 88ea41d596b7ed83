"""A page of another site, open in the browser of somebody signed in, gets nothing done here."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from litestar.routes import HTTPRoute

from tests.cast import ORIGIN, Department
from tests.flow.proofs import PASSWORD, give_password
from tests.flow.standing import refused
from tests.matrix.asking import Column, ask
from tests.matrix.probe import Probe, all_probes
from tests.matrix.world import World, world
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
EVIL = "https://evil.example"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain")
ELSEWHERE = (
    {"origin": EVIL},
    {"origin": "null"},
    {"origin": f"{ORIGIN}.evil.example"},
    {"origin": ORIGIN.replace("http:", "https:")},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
)


@pytest.fixture
async def made(fresh: Fresh, tmp_path: Path) -> AsyncIterator[World]:
    async with world(fresh, tmp_path) as filled:
        yield filled


def changing() -> list[Probe]:
    """One act of each route that changes something and is not the gateways' door."""
    found = {probe.route: probe for probe in all_probes()}
    return [
        probe
        for route, probe in found.items()
        if not route.startswith(("GET", "HEAD")) and " /ingest/" not in route
    ]


def without_token(made: World) -> set[str]:
    """Routes that ask for no token: they are used before there is a session."""
    return {
        f"{method} {route.path_format}"
        for route in made.app.routes
        if isinstance(route, HTTPRoute)
        for handler in route.route_handlers
        for method in handler.http_methods
        if handler.opt.get("exclude_from_csrf")
    }


async def test_nothing_that_changes_something_is_done_for_a_page_of_another_site(
    made: World,
) -> None:
    """R-SEC-01: with the session's cookie and the right token, which such a page does not have."""
    who = Column("administrator", made.members["administrator"])
    for told in ELSEWHERE:
        for probe in changing():
            answer = await ask(made, probe, who, told)
            assert (answer.status, answer.json["code"]) == (403, "cross-site"), (probe.name, told)
            assert answer.json["instead"], probe.name


async def test_what_a_form_of_any_page_can_send_is_not_taken(made: World) -> None:
    who = Column("administrator", made.members["administrator"])
    for kind in FORMS:
        for probe in changing():
            answer = await ask(made, probe, who, {"content-type": kind})
            assert (answer.status, answer.json["code"]) == (415, "not-of-a-page"), probe.name


async def test_an_act_without_the_applications_own_token_is_refused(made: World) -> None:
    """R-SEC-01: also from an address of the installation."""
    who = Column("administrator", made.members["administrator"])
    asked = [probe for probe in changing() if probe.route not in without_token(made)]
    assert len(asked) > 30
    for probe in asked:
        answer = await ask(made, probe, who, {"x-csrftoken": "0" * 96})
        assert (answer.status, answer.json["code"]) == (403, "cross-site"), probe.name


async def test_nobody_is_signed_in_by_a_page_of_another_site(staffed: Department) -> None:
    """Who would be shown another account as their own, and type into it."""
    totp = await give_password(staffed, "officer")
    browser, (phone, device_id) = await staffed.client(), staffed.phones["officer"]
    asked = (await browser.post("/api/challenges", json={"device_id": str(device_id)})).json()
    body = {
        "device_id": str(device_id),
        "challenge": asked["challenge"],
        "device_signature": phone.sign("sign-in", asked["challenge"]),
        "username": "officer",
        "password": PASSWORD,
        "totp": totp.at(staffed.clock()),
    }
    there = await browser.post("/api/sign-in/password", json=body, headers={"Origin": EVIL})
    refused(there, 403, "cross-site")
    assert "pw_session" not in browser.cookies
    assert (await browser.post("/api/sign-in/password", json=body)).status_code == 200


async def test_another_site_that_asks_beforehand_is_given_no_leave(staffed: Department) -> None:
    """A browser asks whether a page of another site may send JSON: nothing here says yes."""
    browser = await staffed.client()
    wants = {"Origin": EVIL, "Access-Control-Request-Method": "POST"}
    answer = await browser.options("/api/people", headers=wants)
    assert answer.status_code == 204, answer.text
    assert not [name for name in answer.headers if name.startswith("access-control")]
