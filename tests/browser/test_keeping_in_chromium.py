"""What the server keeps of a photo, and what the phone keeps when somebody has left it.

R-PRO-06, R-MOB-02; phone.md, principle 8: images and plates live in memory alone.
"""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from backend.cli.up import origin
from backend.services.demo_data import plates
from backend.services.house import House
from backend.store.database import Row
from tests.browser.chromium import chromium, kept, need, window
from tests.browser.screens import press
from tests.processes import Department, car_passes, department, listed_cars

pytestmark = [pytest.mark.enable_socket, pytest.mark.xdist_group("keeping")]
PHOTO_OF = 2
"""Which of the listed cars."""
CORRECTED = "QLFECG"
CAPTURED = """
    SELECT f.place, f.latitude, r.text, r.said, r.kept, p.username
    FROM frame f JOIN person p ON p.id = f.person_id
    JOIN look l ON l.frame_id = f.id AND l.captured_at = f.captured_at
    JOIN read r ON r.id = l.read_id AND r.captured_at = l.read_at AND r.kept
"""
TOLD = "SELECT tag, canonical FROM audit_event WHERE tag LIKE 'person:capture:%' ORDER BY seq"
SESSION = "SELECT count(*) FROM session WHERE ended_at IS NULL"


async def captured(house: House) -> list[Row]:
    return await house.db.rows(CAPTURED)


async def told(house: House) -> list[Row]:
    return await house.db.rows(TOLD)


async def open_sessions(house: House) -> int:
    return int(await house.db.value(SESSION))


async def sessions_ever(house: House) -> int:
    return int(await house.db.value("SELECT count(*) FROM session"))


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "what is kept of a photo and on the phone")
    with department() as started:
        yield started


@pytest.fixture(scope="module")
def browser(running: Department) -> Iterator[Browser]:
    assert running.settings.port
    with chromium() as opened:
        yield opened


@pytest.fixture
def page(running: Department, browser: Browser) -> Iterator[Page]:
    """The officer on a phone of their own, on shift."""
    opened = window(browser, f"{origin('officer', running.settings.port)}/")
    opened.get_by_role("button", name="Enter as").click()
    expect(opened.get_by_role("switch")).to_be_visible()
    yield opened
    opened.context.close()


def photo(folder: Path) -> Path:
    """As a phone takes it of a car of the demo: larger than a camera's frame."""
    frame = cv2.imdecode(
        np.frombuffer(next(islice(listed_cars(), PHOTO_OF, None)), np.uint8), cv2.IMREAD_COLOR
    )
    assert frame is not None
    file = folder / "photo.jpg"
    cv2.imwrite(str(file), cv2.resize(frame, None, fx=1.5, fy=1.5))
    return file


def nothing_readable(page: Page) -> None:
    """The device's key and id, the app's code, and what a person chose of its look."""
    found = kept(page)
    assert set(found["rows"]) == {"device", "outbox"}
    assert set(found["rows"]["device"]) - {"locked"} == {"id", "key"}
    assert found["rows"]["outbox"] == []
    assert [url for url in found["urls"] if url.startswith(("/api", "/alerts", "/ingest"))] == []
    assert set(found["local"]) <= {"theme"}
    assert found["session"] == {}
    shown = page.content()
    assert [plate for plate, _ in plates().listed if plate in shown] == []


def forgotten(page: Page, enter: str = "") -> None:
    """In memory too: the same page, entered again, shows nothing before the server answers."""
    page.route("**/api/alerts", lambda _: None)
    if enter:
        page.get_by_role("button", name=enter).click()
    page.get_by_role("link", name="Alerts").click()
    expect(page.locator("main .skeleton")).to_be_visible()
    expect(page.locator(".alert-row")).to_have_count(0)


def alert_is_open(running: Department, page: Page) -> None:
    """A car has passed, and its alert with both pictures is on the screen."""
    page.locator(".alert-row").or_(page.get_by_text("No alerts")).first.wait_for()
    if page.locator(".alert-row").count() == 0:
        car_passes(running)
    page.locator(".alert-row").first.click()
    page.get_by_role("heading", name="Verify").wait_for()
    expect(page.locator("canvas")).to_have_count(2)
    assert page.locator(".tile-face").count() > 4


def test_a_photo_is_read_on_the_server_corrected_and_kept(
    running: Department, page: Page, tmp_path: Path
) -> None:
    page.context.grant_permissions(["geolocation"])
    page.context.set_geolocation({"latitude": 40.4797, "longitude": -88.9939})
    page.get_by_role("link", name="Capture").click()
    expect(page.locator("input[type=file]").last).to_be_disabled()
    page.get_by_role("checkbox").check()
    page.locator("input[type=file]").last.set_input_files(photo(tmp_path))
    look = page.locator("article").first  # the others are stickers and signs
    field = look.get_by_label("Correct it if it is wrong")
    read = field.input_value()
    field.fill(CORRECTED.lower())
    look.get_by_role("button", name="Keep this read").click()
    expect(page.get_by_text(f"Kept, corrected to {CORRECTED}")).to_be_visible()
    [row] = running.ask(captured)
    assert (row["username"], row["kept"]) == ("officer", True)
    assert (row["text"], row["said"]) == (read, CORRECTED)  # both stand, side by side
    assert round(row["latitude"], 4) == 40.4797
    taken, keeping = running.ask(told)
    assert (taken["tag"], keeping["tag"]) == ("person:capture:taken", "person:capture:kept")
    assert json.loads(keeping["canonical"])["details"]["corrected"] is True
    assert CORRECTED.encode() not in bytes(keeping["canonical"])
    assert kept(page)["rows"]["outbox"] == []


def test_a_photo_needs_signal_and_does_not_wait_on_the_phone(page: Page) -> None:
    page.get_by_role("link", name="Capture").click()
    page.get_by_role("checkbox").check()
    page.context.set_offline(True)
    page.evaluate("fetch('/api/hello').catch(() => dispatchEvent(new Event('offline')))")
    expect(page.get_by_text("Reading a photo needs signal")).to_be_visible()
    expect(page.locator("input[type=file]").last).to_be_disabled()


def test_without_signal_a_start_says_so_and_shows_nothing_from_before(
    running: Department, page: Page
) -> None:
    alert_is_open(running, page)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()  # from here on the app's own code is in the cache
    page.get_by_role("heading", name="Verify").wait_for()
    page.context.set_offline(True)
    page.reload()
    expect(page.get_by_text("Alerts are not kept on the phone")).to_be_visible()
    nothing_readable(page)
    page.context.set_offline(False)
    page.get_by_role("heading", name="Verify").wait_for()  # by itself


def test_signing_out_leaves_nothing_readable_on_the_phone(running: Department, page: Page) -> None:
    before = running.ask(open_sessions)
    alert_is_open(running, page)
    page.get_by_role("link", name="Alerts").first.click()
    page.get_by_role("link", name="More").click()
    press(page, "Sign out")
    expect(page.get_by_role("button", name="Enter as")).to_be_visible()
    nothing_readable(page)
    assert running.ask(open_sessions) == before - 1
    assert page.evaluate("fetch('/api/alerts').then(({ status }) => status)") == 401
    page.go_back()
    expect(page.get_by_role("button", name="Enter as")).to_be_visible()
    nothing_readable(page)
    forgotten(page, "Enter as")


def test_half_an_hour_without_a_touch_locks_the_app_until_somebody_signs_in_again(
    running: Department, page: Page
) -> None:
    """R-PRO-09: nobody lets others use the equipment; a touch after that time opens nothing."""
    page.clock.install()
    page.reload()  # the app begins on this clock
    alert_is_open(running, page)
    opened = running.ask(sessions_ever)
    page.clock.fast_forward("29:00")
    page.mouse.click(5, 5)
    page.clock.fast_forward("29:00")
    expect(page.get_by_role("heading", name="Verify")).to_be_visible()
    page.clock.fast_forward("01:30")
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()
    nothing_readable(page)
    page.reload()
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()
    assert running.ask(sessions_ever) == opened
    press(page, "Unlock")
    expect(page.get_by_role("heading", name="Verify")).to_be_visible()
    assert running.ask(sessions_ever) == opened + 1


def test_the_lock_leaves_nothing_readable_and_outlives_the_page(
    running: Department, page: Page
) -> None:
    alert_is_open(running, page)
    page.get_by_role("link", name="Alerts").first.click()
    page.get_by_role("link", name="More").click()
    press(page, "Lock now")
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()
    nothing_readable(page)
    assert "locked" in kept(page)["rows"]["device"]
    forgotten(page, "Unlock")
    page.goto(page.url.partition("/alerts")[0] + "/more")
    press(page, "Lock now")
    page.reload()
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()


def test_the_end_of_a_shift_leaves_nothing_readable(running: Department, page: Page) -> None:
    """R-MOB-03."""
    alert_is_open(running, page)
    page.get_by_role("link", name="Alerts").first.click()
    page.get_by_role("link", name="More").click()
    page.get_by_role("switch").click()
    page.route("**/api/alerts", lambda _: None)  # what may be seen off shift is asked for at once
    press(page, "End shift, off-shift mode")
    expect(page.get_by_role("switch")).to_contain_text("Off shift")
    nothing_readable(page)
    forgotten(page)
