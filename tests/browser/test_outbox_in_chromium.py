"""A decision without signal survives a browser that is killed, and is sent when it starts again."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import httpx
import psutil
import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect, sync_playwright

from backend.cli.up import origin
from backend.services.house import House
from backend.store import clock
from backend.store.database import Row
from tests.browser.chromium import CHROMIUM, PATIENCE_MS, kept, need
from tests.browser.screens import FLAGS, SIZES, press
from tests.processes import Department, Frame, department, fixed_cameras, listed_cars, post

pytestmark = pytest.mark.enable_socket

DECIDED = """
    SELECT a.id, a.decision, a.decision_reason, a.decided_at, a.decision_recorded_at,
           (SELECT count(*) FROM told_act t WHERE t.alert_id = a.id) AS told
    FROM alert a JOIN person p ON p.id = a.person_id WHERE p.username = 'officer'
"""


async def officers_alerts(house: House) -> list[Row]:
    return await house.db.rows(DECIDED)


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "a decision without signal")
    with department() as started:
        yield started


def phone(playwright: Playwright, profile: Path) -> BrowserContext:
    """The same phone each time: what it stores lies in the folder."""
    width, height = SIZES["phone"]
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=CHROMIUM,
        args=FLAGS,
        viewport={"width": width, "height": height},
    )
    context.set_default_timeout(PATIENCE_MS)
    return context


def kill(profile: Path) -> None:
    """As a phone without battery ends: nothing is told that it will."""
    for process in psutil.process_iter(["cmdline"]):
        if f"--user-data-dir={profile}" in (process.info["cmdline"] or ()):
            process.kill()
            process.wait(10)


def car_passes(running: Department) -> None:
    [camera, *_] = running.ask(fixed_cameras)
    frame = Frame(camera, clock.now().astimezone(UTC), next(listed_cars()))
    with httpx.Client(base_url=running.url, timeout=30, trust_env=False) as client:
        assert post(client, running.credential, frame).status_code == 201


def opened_alert(running: Department, page: Page) -> None:
    page.goto(f"{origin('officer', running.settings.port)}/")
    page.get_by_role("button", name="Enter as").click()
    expect(page.get_by_role("switch")).to_contain_text("On shift until")
    car_passes(running)
    page.get_by_role("alert").get_by_role("link").first.click()
    page.get_by_role("heading", name="Verify").wait_for()


def test_a_decision_without_signal_outlives_the_browser_and_is_sent_once(
    running: Department, tmp_path: Path
) -> None:
    """Principle 6: nothing is lost to a tunnel; principle 8: nothing readable stays meanwhile."""
    profile = tmp_path / "phone"
    with sync_playwright() as playwright:
        context = phone(playwright, profile)
        page = context.pages[0]
        opened_alert(running, page)
        address = page.url
        context.set_offline(True)
        press(page, "Not this one")
        press(page, "Misread plate")
        press(page, "Save: not this one")
        expect(page.get_by_label("Decision")).to_contain_text("Waiting to be sent")
        assert [row["decision"] for row in running.ask(officers_alerts)] == [None]
        kill(profile)
    with sync_playwright() as playwright:
        context = phone(playwright, profile)
        page = context.pages[0]
        context.clear_cookies()  # by then the session is over
        context.set_offline(True)
        page.goto(address)
        expect(page.get_by_text("waits on this device")).to_be_visible()
        context.set_offline(False)
        page.get_by_role("button", name="Enter as").click()
        running.wait_for(lambda: running.ask(officers_alerts)[0]["decision"] is not None)
        [row] = running.ask(officers_alerts)
        assert (row["decision"], row["decision_reason"], row["told"]) == ("rejected", "misread", 1)
        assert row["decided_at"] < row["decision_recorded_at"]
        expect(page.get_by_label("Decision")).to_contain_text("Decided without signal")
        expect(page.get_by_text("waits to be sent")).to_have_count(0)
        assert kept(page)["rows"]["outbox"] == []
        context.close()
