"""An administrator's registers over the real server: devices, findings, duties, the review."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest
from playwright.sync_api import Page, expect

from backend.cli.up import origin
from backend.domain.ids import new_id
from backend.services.house import House
from backend.store import clock
from tests.browser.chromium import chromium, need, window
from tests.browser.screens import press
from tests.processes import Department, department

pytestmark = pytest.mark.enable_socket
DEVICES = b"asset_tag,serial,username,issued_on\nA-100,SN 1,officer,2026-10-01\n"
WRONG = DEVICES + b"A-101,SN 2,nobody,2026-10-01\n"


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "the registers")
    with department() as started:
        yield started


@pytest.fixture(scope="module")
def page(running: Department) -> Iterator[Page]:
    with chromium() as browser:
        opened = window(browser, f"{origin('administrator', running.settings.port)}/")
        opened.get_by_role("button", name="Enter as").click()
        opened.get_by_role("navigation", name="Main").wait_for()
        yield opened


def at(running: Department, path: str) -> str:
    return f"{origin('administrator', running.settings.port)}{path}"


def brings(page: Page, name: str, data: bytes) -> None:
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": data}
    )
    press(page, "Dry run: show what would happen")


async def issued(house: House) -> list[str]:
    rows = await house.db.rows("SELECT asset_tag FROM issued_device")
    return [row["asset_tag"] for row in rows]


def test_issued_devices_are_brought_in_after_a_dry_run_and_others_are_flagged(
    running: Department, page: Page
) -> None:
    """R-MOB-01: one row that is refused keeps the whole file out."""
    page.goto(at(running, "/more/people"))
    press(page, "Bring in a file")
    press(page, "Issued devices")
    brings(page, "wrong.csv", WRONG)
    expect(page.get_by_text("There is no such member.")).to_be_visible()
    expect(page.get_by_role("button", name="Take the whole file")).to_have_count(0)
    brings(page, "devices.csv", DEVICES)
    press(page, "Take the whole file")
    expect(page.locator(".tag", has_text="Not in the register").first).to_be_visible()
    assert running.ask(issued) == ["A-100"]
    page.get_by_role("searchbox").fill("administrator")
    page.get_by_role("combobox").select_option(label="Device not in the register")
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text("1 of 1 shown")


def test_an_attempt_of_an_unknown_device_becomes_a_finding_with_its_archive(
    running: Department, page: Page
) -> None:
    """R-MOB-02, R-PRO-10, R-SUS-02."""
    here = origin("officer", running.settings.port)
    body = {"device_id": str(new_id(clock.now()))}
    address = f"http://127.0.0.1:{running.settings.port}/api/sign-in/options"
    headers = {"Host": here.removeprefix("http://"), "Origin": here}
    assert httpx.post(address, json=body, headers=headers, trust_env=False).status_code == 403
    page.goto(at(running, "/more/people"))
    page.get_by_role("link", name="Look at them").click()
    card = page.get_by_role("article").filter(has_text="A device that is not enrolled")
    card.get_by_role("button", name="Make it a finding").click()
    expect(card.get_by_text("A finding", exact=True)).to_be_visible()
    page.goto(at(running, "/more/findings"))
    finding = page.get_by_role("article").first
    expect(finding).to_contain_text("No such device is enrolled")
    with page.expect_download() as saving:
        finding.get_by_role("button", name="Sealed archive for the prosecution").click()
    digest = hashlib.sha256(saving.value.path().read_bytes()).hexdigest()
    expect(page.get_by_text(digest)).to_be_visible()
    finding.get_by_role("button", name="What came of it").click()
    page.get_by_label("Decision").fill("Nothing found")
    page.get_by_label("Decided by").fill("Chief Sandoval")
    press(page, "Record it")
    expect(finding.get_by_text("Decided", exact=True)).to_be_visible()


async def delegated(house: House) -> list[str]:
    rows = await house.db.rows(
        "SELECT p.username FROM delegation d JOIN person p ON p.id = d.person_id"
    )
    return [row["username"] for row in rows]


def test_a_duty_is_delegated_from_a_day_to_a_day(running: Department, page: Page) -> None:
    """R-ACC-09."""
    page.goto(at(running, "/more/duties"))
    press(page, "Delegate a duty")
    expect(page.get_by_text("comes with the role of their account")).to_be_visible()
    member = page.get_by_label("Member")
    member.select_option(index=1)
    chosen = member.evaluate("one => one.selectedOptions[0].textContent").partition(",")[0]
    until = (clock.now() + timedelta(days=5)).date().isoformat()
    page.get_by_label("To", exact=True).fill(until)
    press(page, "Put on record")
    expect(page.get_by_text(f"Held now by {chosen}")).to_be_visible()
    assert len(running.ask(delegated)) == 1


async def kept(house: House) -> int:
    return int(
        await house.db.value("SELECT count(*) FROM access_review_item WHERE decision = 'keep'")
    )


def test_the_yearly_review_decides_an_account(running: Department, page: Page) -> None:
    """AC-6(7)."""
    page.goto(at(running, "/more/review"))
    press(page, "Begin the review")
    page.get_by_role("button", name="Keep", exact=True).first.click()
    expect(page.get_by_role("button", name="Keep", exact=True).first).to_have_attribute(
        "aria-pressed", "true"
    )
    assert running.ask(kept) == 1
