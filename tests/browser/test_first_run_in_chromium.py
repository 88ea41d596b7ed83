"""From the set-up code on the console to two administrators, and what they do for one another.

R-MOB-01, AC-5: over the real command, its servers and a browser's own passkeys.
"""

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from backend.cli import installation
from backend.cli.installation import Where
from backend.services.house import House, open_house
from backend.store import key_copies
from backend.store.database import Row
from tests.browser.chromium import chromium, kept, need, window
from tests.browser.lens import LENS
from tests.browser.screens import press
from tests.commands import Started
from tests.lodging import folder, free_port

pytestmark = [pytest.mark.enable_socket, pytest.mark.xdist_group("first run")]
T = TypeVar("T")
PHRASE = "seven green lanterns at noon"
PASSWORD = "river stone lamp"  # noqa: S105 - nobody's


@dataclass
class Founded:
    """A department of its own on its first day, its browser, and two administrators' windows."""

    home: Path
    address: str
    browser: Browser
    ada: Page
    ben: Page
    copy: Path
    alone: str
    """The heading before which the first administrator stood while the second was not there."""

    def ask(self, question: Callable[[House], Awaitable[T]]) -> T:
        async def answer() -> T:
            with installation.settings(Where(self.home, 1, {})) as settings:
                async with open_house(settings) as house:
                    return await question(house)

        with ThreadPoolExecutor(1) as thread:  # a browser's driver has a loop in this one
            return thread.submit(lambda: asyncio.run(answer())).result()

    def rows(self, question: str) -> list[Row]:
        async def ask(house: House) -> list[Row]:
            return await house.db.rows(question)

        return self.ask(ask)

    def tags(self) -> list[str]:
        return [row["tag"] for row in self.rows("SELECT tag FROM audit_event ORDER BY seq")]

    def device(self) -> Page:
        """Another device that nobody has enrolled yet."""
        return window(self.browser, f"{self.address}enrol")


@pytest.fixture(scope="module")
def founded(pytestconfig: pytest.Config) -> Iterator[Founded]:
    need(pytestconfig, "the first run")
    with folder() as home:
        port = free_port()
        started = Started("up", "--empty", "--home", home, "--port", port)
        try:
            lines = started.links()
            code = lines[1].removeprefix("Set-up code: ").split()[0]
            with chromium() as browser:
                yield _found(browser, f"http://localhost:{port}/", code, home)
        finally:
            started.end()
            started.said()


def _found(browser: Browser, address: str, code: str, home: Path) -> Founded:
    """The guided first run, as its screens ask for it."""
    page = window(browser, address)
    page.get_by_label("Set-up code").fill(code.lower())
    press(page, "Begin")
    page.get_by_label("Department").fill("Test Police Department")
    press(page, "They are ours")
    copy = _keys_are_saved(page, home)
    for which, name in (("first", "ada"), ("second", "ben")):
        page.locator(f"[name={which}-name]").fill(name.title())
        page.locator(f"[name={which}-username]").fill(name)
        page.locator(f"[name={which}-device]").fill(f"Desk of {name}")
        page.locator(f"[name={which}-asset]").fill(f"A-{name}")
        page.locator(f"[name={which}-trained]").check()
    press(page, "Set up")
    expect(page.locator(".big-code")).to_have_count(2)
    first, second = (each.inner_text() for each in page.locator(".big-code").all())
    press(page, "Go on")
    page.get_by_role("link", name="I have a code for this device").click()
    enrol(page, first)
    acknowledge(page)
    expect(page.get_by_role("heading", name="One of two")).to_be_visible()
    page.goto(f"{address}more/people")
    alone = page.get_by_role("heading").first.inner_text()
    ben = window(browser, f"{address}enrol")
    enrol(ben, second)
    acknowledge(ben)
    expect(ben.get_by_role("navigation", name="Main")).to_be_visible()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    return Founded(home, address, browser, page, ben, copy, alone)


def _keys_are_saved(page: Page, home: Path) -> Path:
    """Another file than the one that was just saved opens nothing."""
    page.get_by_label("Phrase").fill(PHRASE)
    with page.expect_download() as saving:
        press(page, "Save the keys to a file")
    copy = home / "on-a-stick.json"
    saving.value.save_as(copy)
    chooser = page.locator("input[type=file]")
    chooser.set_input_files(__file__)
    expect(page.get_by_text("This is not the file")).to_be_visible()
    expect(page.get_by_role("button", name="File and phrase are kept")).to_be_disabled()
    chooser.set_input_files(copy)
    press(page, "File and phrase are kept")
    return copy


def enrol(page: Page, code: str) -> None:
    page.get_by_label("Code").fill(code)
    press(page, "Enrol")
    press(page, "Make the passkey")


def acknowledge(page: Page) -> None:
    """AC-8, R-SEC-04: the use banner and SOP 5.26, once for each person and wording."""
    for title in ("Before you go on", "Protected information"):
        page.get_by_role("heading", name=title).wait_for()
        press(page, "I acknowledge this")


def code_for(page: Page, name: str, label: str) -> str:
    """An administrator makes a code for one more device of somebody."""
    offer(page, name, label)
    code = page.locator(".big-code").inner_text()
    press(page, "Close")
    return code


def square(page: Page) -> str:
    """What a camera reads from the code on this screen.

    The other detector of OpenCV misses about one such code in a hundred.
    """
    pixels = np.frombuffer(page.locator(".qr").screenshot(), np.uint8)
    picture = cv2.imdecode(pixels, cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    text, _, _ = cv2.QRCodeDetectorAruco().detectAndDecode(picture)
    return text


def offer(page: Page, name: str, label: str) -> None:
    """The code for one more device of somebody stands on the administrator's screen."""
    page.goto(page.url.partition("/more")[0] + "/more/people")
    card = page.locator("article", has=page.get_by_role("heading", name=name, exact=True))
    card.get_by_role("button", name="Add a device").click()
    press(page, "Desk")
    page.get_by_label("Name of the device").fill(label)
    page.get_by_role("textbox", name="Asset number").fill("A-new")
    page.get_by_role("checkbox").check()
    press(page, "Make the code")
    page.locator(".big-code").wait_for()


def sign_out(page: Page) -> None:
    page.get_by_role("link", name="More").first.click()
    press(page, "Sign out")
    expect(page.get_by_role("button", name="Sign in with passkey")).to_be_visible()


def test_nothing_opens_before_both_administrators_have_a_passkey(founded: Founded) -> None:
    assert founded.alone == "One of two"
    tags = founded.tags()
    opened = tags.index("system:installation:set_up")
    assert tags[:opened].count("person:passkey:registered") == 2
    assert tags.index("console:keys:copied") < tags.index("console:installation:begun")
    trained = founded.rows("SELECT self_recorded FROM training")
    assert [row["self_recorded"] for row in trained] == [True, True]
    [row] = founded.rows("SELECT department, set_up_code_hash FROM installation")
    assert tuple(row.values()) == ("Test Police Department", None)


def test_the_saved_file_is_a_copy_of_the_keys_that_the_server_has(founded: Founded) -> None:
    there = key_copies.lasting(founded.home / "keys")
    assert key_copies.opened(founded.copy.read_text("utf-8"), PHRASE).items() <= there.items()


def test_a_passkey_signs_in_again_on_the_device_that_was_enrolled(founded: Founded) -> None:
    sign_out(founded.ada)
    rows = kept(founded.ada)["rows"]
    assert (sorted(rows["device"]), rows["outbox"]) == (["id", "key"], [])
    press(founded.ada, "Sign in with passkey")
    expect(founded.ada.get_by_role("navigation", name="Main")).to_be_visible()
    [last] = founded.rows("SELECT method FROM session ORDER BY opened_at DESC LIMIT 1")
    assert last["method"] == "passkey"


def test_a_password_and_a_code_sign_in_where_the_passkey_does_not(founded: Founded) -> None:
    page = founded.ben
    page.get_by_role("link", name="More").first.click()
    page.get_by_role("link", name="Password and code").click()
    codes = pyotp.TOTP(page.locator(".secret").inner_text().replace(" ", ""))
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("One-time code").fill(codes.now())
    press(page, "Keep password and code")
    page.get_by_text("Kept. Where the passkey").wait_for()
    page.get_by_role("link", name="More").first.click()
    sign_out(page)
    press(page, "Use password and code")
    page.get_by_label("User name").fill("ben")
    page.get_by_label("Password").fill(PASSWORD)
    next_code = codes.at(datetime.now(UTC) + timedelta(seconds=30))  # noqa: TID251 - the browser's
    page.get_by_label("One-time code").fill(next_code)
    press(page, "Sign in")
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    [last] = founded.rows("SELECT method FROM session ORDER BY opened_at DESC LIMIT 1")
    assert last["method"] == "password"


def test_another_administrator_replaces_a_lost_device(founded: Founded) -> None:
    """AC-5: nobody is offered a code for themselves."""
    page = founded.ben
    code = code_for(page, "Ada", "Desk 2 of ada")
    own = page.locator("article", has=page.get_by_role("heading", name="Ben", exact=True))
    expect(own.get_by_role("button", name="Add a device")).to_have_count(0)
    lost = page.locator("li", has_text="Desk of ada").last
    lost.get_by_role("button", name="Revoke").click()
    press(page, "Yes, revoke now")
    expect(lost.get_by_text("Revoked")).to_be_visible()
    new = founded.device()
    enrol(new, code)
    expect(new.get_by_role("navigation", name="Main")).to_be_visible()
    founded.ada.goto(founded.address)
    press(founded.ada, "Sign in with passkey")
    expect(founded.ada.get_by_role("alert")).to_contain_text("This device was revoked")
    assert founded.tags().count("person:device:revoked") == 1


def test_a_camera_reads_the_code_and_the_address_does_not_keep_it(founded: Founded) -> None:
    """R-MOB-01: the code is behind the #, so that no log of a server or a proxy has it."""
    page = founded.ben
    offer(page, "Ada", "Phone of ada")
    code, link = page.locator(".big-code").inner_text(), square(page)
    press(page, "Close")
    assert link == f"{founded.address}enrol#{code}"
    asked: list[str] = []
    phone = window(founded.browser, "about:blank")
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(link)
    expect(phone.get_by_label("Code")).to_have_value(code)
    assert phone.evaluate("location.href") == f"{founded.address}enrol"
    press(phone, "Enrol")
    press(phone, "Make the passkey")
    expect(phone.get_by_role("navigation", name="Main")).to_be_visible()
    assert [url for url in asked if code in url.partition("#")[0]] == []


def test_the_app_scans_the_code_itself(founded: Founded) -> None:
    """Another code is not taken, and the camera is off when the code is read."""
    page = founded.ben
    offer(page, "Ada", "Terminal of ada")
    link = square(page)
    press(page, "Close")
    script = f"({LENS})(['https://elsewhere.example/enrol#AAAA', '{link}'])"
    phone = window(founded.browser, f"{founded.address}enrol", script=script)
    press(phone, "Scan the code")
    expect(phone.get_by_role("textbox", name="Code")).to_have_value(link.partition("#")[2])
    assert phone.evaluate("lens.getTracks().map((track) => track.readyState)") == ["ended"]
    press(phone, "Enrol")
    expect(phone.get_by_text("This device belongs to Ada now.")).to_be_visible()


def test_an_authenticator_scans_the_secret(founded: Founded) -> None:
    page = founded.ben
    page.goto(f"{founded.address}more/password")
    secret = page.locator(".secret").inner_text().replace(" ", "")
    read = pyotp.parse_uri(square(page))
    assert (read.secret, read.name) == (secret, "ben")


def test_the_console_lets_an_administrator_back_in_and_says_so_loudly(founded: Founded) -> None:
    command = [sys.executable, "-m", "backend.cli", "recover", "ada", "--home", str(founded.home)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    code = said.stdout.partition("Enrolment code for ada: ")[2].split()[0]
    page = founded.device()
    enrol(page, code)
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    page.goto(f"{founded.address}more/people")
    expect(page.get_by_text("Recovered at the console")).to_be_visible()
    assert founded.tags().count("console:person:recovered") == 1
    standing = """
        SELECT label FROM device d JOIN person p ON p.id = d.person_id
        WHERE p.username = 'ada' AND d.revoked_at IS NULL
    """
    assert [row["label"] for row in founded.rows(standing)] == ["Recovered at the console"]
