"""Whoever asks and whoever approves, each in a browser of their own, over the real server."""

from collections.abc import Iterator
from datetime import UTC

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from backend.services.house import House
from backend.store import clock
from backend.store.database import Row
from tests.browser.chromium import PATIENCE_MS, Enter, need
from tests.browser.screens import press
from tests.processes import Department, Frame, department, listed_cars, post

pytestmark = pytest.mark.enable_socket
PLATE = "HDC2210"


@pytest.fixture(scope="module")
def running(pytestconfig: pytest.Config) -> Iterator[Department]:
    need(pytestconfig, "requests and approvals")
    with department() as started:
        yield started


async def entry(house: House) -> Row | None:
    return await house.db.row("SELECT * FROM entry WHERE plate = $1", PLATE)


async def extension(house: House) -> Row | None:
    return await house.db.row(
        "SELECT x.*, asker.username AS asker, answerer.username AS answerer FROM extension x"
        " JOIN person asker ON asker.id = x.asked_by"
        " JOIN person answerer ON answerer.id = x.answered_by"
    )


def card(page: Page) -> Locator:
    """The entry's own card: buttons of other entries are called the same."""
    found = page.get_by_role("article").filter(has_text=PLATE)
    found.wait_for()
    return found


def test_a_detective_asks_a_lieutenant_approves_and_again_for_more_days(
    running: Department, enter: Enter
) -> None:
    """R-CUS-01, R-CUS-05, R-CUS-09: two people, two browsers, one history."""
    detective, lieutenant = enter("detective", "/lists"), enter("ci-lieutenant", "/lists")
    lieutenant.get_by_role("button", name="Waiting", exact=True).wait_for()
    the_detective_asks(detective)
    expect(card(lieutenant)).to_contain_text("Seen at two burglaries.", timeout=PATIENCE_MS)
    expect(card(lieutenant)).to_contain_text("7, until")
    expect(card(lieutenant)).to_contain_text("This plate was never entered before.")
    card(lieutenant).get_by_role("button", name="Approve").click()  # told, not asked for
    lieutenant.get_by_role("button", name="All", exact=True).click()
    expect(card(lieutenant)).to_contain_text("Active")
    lieutenant.get_by_role("button", name="Waiting", exact=True).click()
    expect(lieutenant.get_by_role("article").filter(has_text=PLATE)).to_have_count(0)
    more_days_are_asked_for(detective)
    reason = card(lieutenant).get_by_text("The second suspect still drives it")
    expect(reason).to_be_visible(timeout=PATIENCE_MS)
    card(lieutenant).get_by_label("Note").fill("Until the hearing.")
    card(lieutenant).get_by_role("button", name="Approve").click()
    expect(card(lieutenant)).to_have_count(0)
    expect(card(detective)).to_contain_text("10 more days: approved", timeout=PATIENCE_MS)
    expect(card(detective)).to_contain_text("Until the hearing.")
    asked, kept = running.ask(extension), running.ask(entry)
    assert asked is not None
    assert kept is not None
    assert (asked["asker"], asked["answerer"]) == ("detective", "ci-lieutenant")
    assert (asked["expires_at"] - asked["expired_at"]).days == 10
    assert kept["expires_at"] == asked["expires_at"]


def the_detective_asks(page: Page) -> None:
    """First without a joint investigation, which is refused in the policy's words."""
    page.get_by_role("button", name="New entry").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Plate, complete").fill(PLATE)
    form.get_by_role("combobox", name="Reason").select_option("felony")
    form.get_by_label("Basis").fill("Seen at two burglaries.")
    form.get_by_label("Short synopsis").fill("Burglary series")
    form.get_by_label("Case number").fill("D26-12001")
    form.get_by_label("Days until it ends").fill("7")
    press(page, "Somewhere else")
    form.get_by_label("In whose jurisdiction").fill("Normal")
    press(page, "Send to the Criminal Investigations Lieutenant")
    expect(form.get_by_role("alert")).to_contain_text("BPD POL-H.h")
    form.get_by_label("Agency you work").fill("Normal Police Department")
    form.get_by_label("Who knows of it there").fill("Det. L. Ames, 555-0142")
    press(page, "Send to the Criminal Investigations Lieutenant")
    page.get_by_role("dialog", name="Asked for").get_by_role("button", name="Close").click()
    expect(card(page)).to_contain_text("Waiting for approval")
    expect(card(page)).to_contain_text("Crime in Normal")


def more_days_are_asked_for(page: Page) -> None:
    page.get_by_role("button", name="All", exact=True).click()
    card(page).get_by_role("button", name="Ask for more days").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Days more").fill("10")
    form.get_by_label("Reason").fill("The second suspect still drives it")
    press(page, "Send to the Criminal Investigations Lieutenant")
    expect(card(page)).to_contain_text("10 more days asked for")


CAMERA = "Front St eastbound"
ANALYSES = ("Current incidents", "Past incidents", "Areas with much violent crime")
LAST_ANALYSIS = "Intersections with many crashes"


async def camera_id(house: House) -> str:
    return str(await house.db.value("SELECT id FROM camera WHERE name = $1", CAMERA))


def camera_card(page: Page) -> Locator:
    return page.get_by_role("article").filter(has_text=CAMERA)


def test_a_camera_registered_on_the_screen_is_approved_and_its_frames_are_taken(
    running: Department, enter: Enter
) -> None:
    """R-CAM-01, R-CAP-02, R-CAP-03: one analysis is missing at first; its first frame shows it."""
    analyst = enter("analyst", "/more/cameras")
    the_analyst_registers(analyst)
    chief = enter("chief", "/more/cameras")
    camera_card(chief).get_by_role("button", name="Approve this camera").click()
    expect(camera_card(chief).get_by_role("alert")).to_contain_text("BPD POL-E")
    expect(camera_card(chief).get_by_text("Not on file")).to_have_count(1)
    frame = Frame(running.ask(camera_id), clock.now().astimezone(UTC), next(listed_cars()))
    assert sent(running, frame) == 404
    camera_card(analyst).get_by_role("button", name="Give it a gateway").click()
    press(analyst, "Save")
    expect(camera_card(analyst)).to_contain_text("gateway Demo gateway")
    assert sent(running, frame) == 403
    camera_card(analyst).get_by_role("button", name="Put analyses on file").click()
    analyst.get_by_role("dialog").get_by_label(LAST_ANALYSIS).fill("31 crashes in 2025.")
    press(analyst, "Save")
    expect(camera_card(analyst)).to_contain_text("31 crashes in 2025.")
    camera_card(chief).get_by_role("button", name="Approve this camera").click()
    expect(camera_card(chief)).to_contain_text("Silent", timeout=PATIENCE_MS)
    analyst.evaluate("window.same = true")
    assert sent(running, frame) == 201
    for page in (chief, analyst):
        expect(camera_card(page)).to_contain_text("Live", timeout=PATIENCE_MS)
    assert analyst.evaluate("window.same") is True  # it was told, not loaded again


def sent(running: Department, frame: Frame) -> int:
    """The door's answer to the demo's gateway."""
    with httpx.Client(base_url=running.url, timeout=30, trust_env=False) as client:
        return post(client, running.credential, frame).status_code


def the_analyst_registers(page: Page) -> None:
    press(page, "Register")
    form = page.get_by_role("dialog")
    kinds = form.get_by_role("group", name="Kind").get_by_role("button")
    assert kinds.all_inner_texts() == ["Fixed", "In a car"]
    form.get_by_label("Name").fill(CAMERA)
    form.get_by_label("Place").fill("Front St at Main St, eastbound")
    form.get_by_label("Latitude").fill("40.4779")
    form.get_by_label("Longitude").fill("-88.9937")
    for analysis in ANALYSES:
        form.get_by_label(analysis).fill("Report of October 2026.")
    form.get_by_role("combobox", name="Gateway").select_option("")
    form.get_by_role("checkbox").check()
    form.get_by_role("button", name="Register").click()
    expect(camera_card(page)).to_contain_text("Not approved")


@pytest.mark.parametrize(
    ("role", "citation"), [("clerk", "BPD DSAP-C, DSRS-B"), ("board-member", "BPD DSAP-C, ACC-B")]
)
def test_a_clerk_and_a_board_member_are_told_what_their_account_is_for(
    enter: Enter, role: str, citation: str
) -> None:
    """R-ACC-03: the demo's links for both open a page that says so, and nothing else."""
    page = enter(role, "/")
    expect(page.get_by_role("heading", level=1)).to_have_text("You are signed in")
    expect(page.get_by_role("main")).to_contain_text(citation)
    assert page.get_by_role("navigation", name="Main").get_by_role("link").all_inner_texts() == [
        "More"
    ]
