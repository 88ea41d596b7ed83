"""Pictures of the app's screens with made-up answers: python -m tests.browser.screens FOLDER."""

import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.served import Served, serving

SIZES = {"phone": (360, 740), "tablet": (820, 1180), "desk": (1440, 900)}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def draw(folder: Path) -> None:
    """A frame at dusk with a plate in it, and the crop of the plate."""
    frame = np.full((720, 1280, 3), (62, 54, 46), np.uint8)
    cv2.rectangle(frame, (0, 430), (1280, 720), (48, 46, 44), -1)
    cv2.rectangle(frame, (380, 210), (900, 560), (120, 116, 110), -1)
    cv2.rectangle(frame, (440, 240), (840, 360), (60, 52, 44), -1)
    for x in (410, 800):
        cv2.rectangle(frame, (x, 390), (x + 70, 430), (60, 60, 190), -1)
    cv2.rectangle(frame, (556, 424), (724, 508), (235, 238, 240), -1)
    cv2.putText(frame, "FKX 2087", (566, 484), cv2.FONT_HERSHEY_DUPLEX, 1.05, (90, 40, 30), 2)
    cv2.imwrite(str(folder / "frame.jpg"), cv2.GaussianBlur(frame, (5, 5), 0))
    crop = cv2.resize(frame[416:516, 546:734], None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC)
    cv2.imwrite(str(folder / "crop.jpg"), cv2.GaussianBlur(crop, (9, 9), 0))


class Camera:
    """One browser window of one size; `shot` keeps what it shows."""

    def __init__(self, browser: Browser, size: str, folder: Path, app: Served) -> None:
        width, height = SIZES[size]
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            permissions=["clipboard-write", "geolocation"],
            geolocation={"latitude": 40.4797, "longitude": -88.9939},
        )
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda line: self._console(line.type, line.text))
        self.size = size
        self.folder = folder
        self.app = app

    def _console(self, kind: str, text: str) -> None:
        # Refusals and lost signal are part of the stories: the browser calls them failed loads.
        if kind == "error" and "Failed to load resource" not in text:
            self.faults.append(text)

    def shot(self, name: str, *, full: bool = False) -> None:
        self.page.wait_for_timeout(350)
        self.page.screenshot(path=self.folder / f"{self.size}-{name}.png", full_page=full)
        across = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if across > 0:
            self.faults.append(f"{name}: {across} px wider than the window")

    def enter(self, role: str, path: str = "/") -> None:
        self.page.goto(self.app.of(role, path))
        self.page.get_by_role("button", name="Enter as").click()
        self.page.get_by_role("navigation", name="Main").wait_for()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def officer(camera: Camera) -> None:
    """Enter, start the shift, open an alert, climb the ladder, decide, say what came of it."""
    page = camera.page
    page.goto(camera.app.of("officer"))
    page.get_by_role("button", name="Enter as").wait_for()
    camera.shot("01-enter")
    press(page, "Enter as Patrol Officer (demo)")
    page.get_by_role("switch").wait_for()
    camera.shot("02-off-shift")
    page.get_by_role("switch").click()
    camera.shot("03-start-shift")
    page.get_by_role("button", name="(8 h)").click()
    page.get_by_text("On shift until").wait_for()
    page.evaluate("fetch('/api/test-alerts', {method: 'POST'})")
    page.get_by_role("alert").get_by_role("link").wait_for()
    camera.shot("04-alerts", full=True)
    page.get_by_role("link", name="Active arrest warrant").first.click()
    page.get_by_role("heading", name="Verify").wait_for()
    camera.shot("05-alert")
    camera.shot("06-alert-whole", full=True)
    press(page, "Decide without the rest")
    press(page, "Accept without these steps")
    page.get_by_text("BPD POL-G").last.wait_for()
    camera.shot("07-refused")
    press(page, "Close")
    verify(camera)


def verify(camera: Camera) -> None:
    page = camera.page
    page.get_by_role("button", name="Compare the plate").last.click()
    press(page, "Same")
    camera.shot("08-compare")
    for _ in range(3):
        press(page, "Same")
    camera.shot("08-compare-rest")
    press(page, "The other 3 are the same")
    page.get_by_role("button", name="Check the state").last.click()
    camera.shot("09-state")
    press(page, "IL")
    press(page, "Save")
    page.get_by_role("button", name="Compare the vehicle").last.click()
    camera.shot("10-vehicle")
    for button in page.get_by_role("button", name="Same", exact=True).all():
        button.click()
    press(page, "Save")
    camera.shot("11-all-checked")
    press(page, "Not this one")
    camera.shot("12-not-this-one")
    press(page, "Close")
    press(page, "It is this one")
    press(page, "Accept the match")
    press(page, "What came of it?")
    press(page, "Stop: arrest")
    press(page, "Status confirmed current")
    camera.shot("13-disposition")
    press(page, "Save")
    page.get_by_text("For the report").wait_for()
    camera.shot("14-decided", full=True)


def capture(camera: Camera) -> None:
    camera.enter("officer")
    page = camera.page
    page.get_by_role("link", name="Capture").click()
    page.get_by_role("checkbox").check()
    camera.shot("20-capture")
    page.locator("input[type=file]").last.set_input_files(camera.folder / "frame.jpg")
    page.get_by_text("Keep this read").wait_for()
    camera.shot("21-captured", full=True)


def search(camera: Camera) -> None:
    """A reason that is refused and teaches, then one that holds, the plate, and what was found."""
    camera.enter("officer", "/search")
    page = camera.page
    page.get_by_text("Numbers still owed").wait_for()
    camera.shot("22-search", full=True)
    press(page, "New inquiry")
    page.get_by_label("Purpose").select_option(label="Felony-level crime")
    page.get_by_label("Or what happened").fill("investigation")
    press(page, "Open the inquiry")
    page.get_by_text("BPD DSAP-E").wait_for()
    camera.shot("23-search-refused")
    page.get_by_label("Search Reason: number").fill("2026-00012345")
    press(page, "Open the inquiry")
    page.get_by_label("Plate, or what is known").fill("KTR44")
    press(page, "One unknown character")
    camera.shot("24-search-plate")
    page.get_by_role("main").get_by_role("button", name="Search", exact=True).click()
    page.get_by_text("Show earlier ones").wait_for()
    camera.shot("25-search-found", full=True)
    page.locator(".found").get_by_role("button", name="Open").first.click()
    page.get_by_text("State: IL").wait_for()
    camera.shot("26-search-read")


def lists(camera: Camera) -> None:
    camera.enter("detective", "/lists")
    camera.shot("30-lists", full=True)
    page = camera.page
    page.get_by_role("button", name="Ask for more days").first.click()
    camera.shot("33-more-days")
    page.get_by_label("Reason").fill("The second suspect still drives it")
    press(page, "Send to the Criminal Investigations Lieutenant")
    page.get_by_text("30 more days asked for").wait_for()
    camera.shot("34-more-days-asked", full=True)
    press(page, "New entry")
    camera.shot("31-new-entry")
    press(page, "Somewhere else")
    page.get_by_label("In whose jurisdiction").scroll_into_view_if_needed()
    camera.shot("35-crime-elsewhere")


def commander(camera: Camera) -> None:
    """A list of the own shift, and one that is offered."""
    camera.enter("commander")
    page = camera.page
    page.get_by_text("offers you a list").wait_for()
    camera.shot("36-list-offered")
    page.get_by_role("switch").click()
    page.get_by_role("button", name="(8 h)").click()
    page.goto(camera.app.of("commander", "/lists"))
    page.get_by_role("button", name="Accept the list").wait_for()
    camera.shot("37-shift-lists", full=True)
    page.get_by_role("button", name="Hand over").first.click()
    camera.shot("38-hand-over")
    press(page, "Close")


def approvals(camera: Camera) -> None:
    camera.enter("ci-lieutenant", "/lists")
    camera.shot("32-approval", full=True)


def relief(camera: Camera) -> None:
    """The shift page: accepted, then offered to the next."""
    camera.enter("commander", "/more/shift")
    page = camera.page
    page.get_by_role("heading", name="On duty").wait_for()
    camera.shot("39-shift-page", full=True)
    page.get_by_role("switch").click()
    page.get_by_role("button", name="(8 h)").click()
    press(page, "Accept the shift")
    camera.shot("3a-accept-the-shift")
    press(page, "Accept: the shift is mine")
    page.get_by_text("Accepted by").wait_for()
    camera.shot("3b-shift-accepted", full=True)


def administrator(camera: Camera) -> None:
    camera.enter("administrator", "/more")
    page = camera.page
    camera.shot("40-more", full=True)
    page.get_by_role("link", name="People and devices").click()
    camera.shot("41-people")
    page.get_by_role("button", name="Add a device").first.click()
    page.get_by_label("Name of the device").fill("Phone 4177")
    page.get_by_role("textbox", name="Asset number").fill("4177")
    press(page, "Make the code")
    camera.shot("42-code")
    page.goto(camera.app.of("administrator", "/more/cameras"))
    camera.shot("43-cameras", full=True)
    page.get_by_role("button", name="Put analyses on file").first.click()
    camera.shot("45-analyses")
    press(page, "Close")
    press(page, "Register")
    camera.shot("46-register-camera")
    page.get_by_label("Intersections").scroll_into_view_if_needed()
    camera.shot("47-register-camera-analyses")
    page.goto(camera.app.of("administrator", "/more/audit"))
    press(page, "Check the whole chain")
    camera.shot("44-audit")


def clerk(camera: Camera) -> None:
    camera.enter("clerk")
    camera.page.get_by_role("heading", name="You are signed in").wait_for()
    camera.shot("48-clerk")


def states(camera: Camera) -> None:
    """Light, offline, locked, large text."""
    camera.enter("officer")
    page = camera.page
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    page.goto(camera.app.of("officer", "/alerts/alert-2"))
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    page.get_by_role("heading", name="Verify").wait_for()
    camera.shot("50-light", full=True)
    width, height = SIZES[camera.size]
    page.set_viewport_size({"width": max(320, width // 2), "height": height // 2})
    page.evaluate("document.documentElement.style.fontSize = '125%'")
    camera.shot("51-large-text", full=True)
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size({"width": width, "height": height})
    camera.context.set_offline(True)
    press(page, "Not this one")
    press(page, "Misread plate")
    press(page, "Save: not this one")
    page.get_by_text("Waiting to be sent").first.wait_for()
    camera.shot("52-offline")
    page.get_by_role("link", name="Alerts").click()
    camera.shot("53-offline-list")
    camera.context.set_offline(False)
    page.get_by_role("link", name="More").click()
    press(page, "Lock now")
    camera.shot("54-locked")


def offline_start(camera: Camera) -> None:
    """The service worker answers a deep link without signal, and shows whatever is pushed."""
    camera.enter("officer")
    page = camera.page
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    page.evaluate("fetch('/api/session', {method: 'DELETE'})")
    camera.context.set_offline(True)
    page.goto(camera.app.of("officer", "/alerts/alert-2"))
    page.get_by_text("No connection").wait_for()
    camera.shot("60-offline-start")
    kept = page.evaluate("caches.keys().then((names) => names.join())")
    if not kept.startswith("code-") or "," in kept:
        camera.faults.append(f"caches hold more than code: {kept}")
    stored = page.evaluate(
        "indexedDB.databases().then((all) => all.map((each) => each.name).join())"
    )
    if stored != "platewarden" or page.evaluate("localStorage.length + sessionStorage.length"):
        camera.faults.append(f"something else is stored: {stored}")


STORIES: list[Callable[[Camera], None]] = [
    officer,
    capture,
    search,
    lists,
    approvals,
    commander,
    relief,
    administrator,
    clerk,
    states,
    offline_start,
]


def main(arguments: list[str]) -> int:
    """Returns 1 when a page reported an error or was wider than its window."""
    folder = Path(arguments[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = set(arguments[1:])
    draw(folder)
    faults = []
    with serving(folder) as app, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        for size in SIZES:
            for story in STORIES:
                if wanted and not wanted & {size, story.__name__}:
                    continue
                camera = Camera(browser, size, folder, app)
                story(camera)
                faults += [f"{size} {story.__name__}: {fault}" for fault in camera.faults]
                camera.context.close()
        browser.close()
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
