"""Gateways and cameras of their whole life on the screens, over the real server and its door."""

from collections.abc import Iterator
from datetime import UTC, timedelta

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from backend.services.house import House
from backend.store import clock
from tests.browser.chromium import PATIENCE_MS, Enter, need
from tests.browser.screens import press
from tests.processes import Department, Frame, department, fixed_cameras, listed_cars, post

pytestmark = pytest.mark.enable_socket
GATEWAY = "Mast at City Hall"


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "gateways and cameras to their end")
    with department() as started:
        yield started


def heard(running: Department, credential: str) -> tuple[int, str]:
    """The door's answer to a heartbeat with this credential: status and code."""
    beat = {"sent_at": clock.now().astimezone(UTC).isoformat(), "version": "0.1.0", "cameras": []}
    headers = {"Authorization": f"Bearer {credential}"}
    with httpx.Client(base_url=running.url, timeout=30, trust_env=False) as client:
        answer = client.post("/ingest/heartbeats", json=beat, headers=headers)
    return answer.status_code, str(answer.json().get("code", ""))


def enrolled(running: Department, code: str) -> str:
    with httpx.Client(base_url=running.url, timeout=30, trust_env=False) as client:
        answer = client.post("/ingest/gateways/enrol", json={"code": code})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["credential"])


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("article").filter(has=page.get_by_role("heading", name=name))


def closed(page: Page) -> None:
    page.get_by_role("dialog").get_by_role("button", name="Close").click()


def test_a_gateways_credential_is_made_replaced_with_an_overlap_and_ended(
    running: Department, enter: Enter
) -> None:
    """R-CAP-02, R-CAP-05: each credential is told once, and the door follows at once."""
    page = enter("administrator", "/more/gateways")
    press(page, "New gateway")
    page.get_by_label("Name of the gateway").fill(GATEWAY)
    press(page, "Make the code")
    told = page.get_by_role("dialog").locator(".strong").nth(1)
    code = told.inner_text()
    closed(page)
    expect(card(page, GATEWAY)).to_contain_text("It has no credential")
    first = enrolled(running, code)
    assert heard(running, first) == (200, "")
    page.reload()
    expect(card(page, GATEWAY)).to_contain_text("Last heard")
    card(page, GATEWAY).get_by_role("button", name="New credential").click()
    press(page, "Make a new credential")
    second = page.get_by_role("dialog").locator(".secret").inner_text()
    closed(page)
    expect(card(page, GATEWAY)).to_contain_text("The one before it is good until")
    assert (heard(running, first), heard(running, second)) == ((200, ""), (200, ""))
    assert second not in page.content()
    card(page, GATEWAY).get_by_role("button", name="Revoke").click()
    press(page, "Revoke this gateway for good")
    page.get_by_text("Revoked (1)").click()
    expect(page.get_by_role("group")).to_contain_text(GATEWAY)
    for credential in (first, second):
        assert heard(running, credential) == (403, "gateway-revoked")


async def name_of(house: House) -> str:
    [camera, *_] = await fixed_cameras(house)
    query = "SELECT name FROM camera WHERE id::text = $1"
    return str(await house.db.value(query, camera))


def test_a_cameras_approval_is_taken_back_given_again_and_the_camera_retired(
    running: Department, enter: Enter
) -> None:
    """R-CAM-03: its frames follow each step; what is retired stays in the register."""
    [camera, *_] = running.ask(fixed_cameras)
    name, now = running.ask(name_of), clock.now().astimezone(UTC)
    frames = iter(
        Frame(camera, now - timedelta(seconds=number), picture)
        for number, picture in enumerate(listed_cars())
    )

    def sent() -> int:
        with httpx.Client(base_url=running.url, timeout=30, trust_env=False) as client:
            return post(client, running.credential, next(frames)).status_code

    assert sent() == 201
    page = enter("chief", "/more/cameras")
    card(page, name).get_by_role("button", name="Take the approval back").click()
    page.get_by_label("Why is it taken back?").fill("The mast leans.")
    page.get_by_role("dialog").get_by_role("button", name="Take the approval back").click()
    expect(card(page, name)).to_contain_text("Not approved")
    assert sent() == 403
    card(page, name).get_by_role("button", name="Approve this camera").click()
    expect(card(page, name)).to_contain_text("Live", timeout=PATIENCE_MS)
    assert sent() == 201
    keeper = enter("administrator", "/more/cameras")
    card(keeper, name).get_by_role("button", name="Retire").click()
    keeper.get_by_label("Why is it retired?").fill("The mast is taken down.")
    press(keeper, "Retire this camera for good")
    keeper.get_by_text("Retired (1)").click()
    expect(keeper.get_by_role("group")).to_contain_text("The mast is taken down.")
    assert sent() == 410
