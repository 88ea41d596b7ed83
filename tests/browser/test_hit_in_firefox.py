"""A car passes, and a real Firefox shows what our server pushed: everything is the product's."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.cli.up import origin
from backend.services.demo_data import plates
from backend.services.house import House
from backend.settings import APP
from backend.store.database import Row
from tests import firefox
from tests.firefox import SHOWN, Firefox
from tests.processes import Department, car_passes, department
from tests.push_service import PushService

pytestmark = [pytest.mark.enable_socket, pytest.mark.xdist_group("departments")]
PRESS = """
for (let turn = 0; turn < 400; turn++) {
  const buttons = [...document.querySelectorAll("button")];
  const found = buttons.find((it) => it.innerText.includes(args[0]));
  if (found) return found.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
}
throw new Error(`no button ${args[0]} in ${document.body.innerText}`);
"""
READ = """
for (let turn = 0; turn < 400; turn++) {
  if (document.body.innerText.includes(args[0])) return true;
  await new Promise((resolve) => setTimeout(resolve, 50));
}
throw new Error(`${args[0]} does not stand in ${document.body.innerText}`);
"""
DELIVERED = """
    SELECT a.id, d.state FROM delivery d JOIN alert a ON a.id = d.alert_id
    JOIN person p ON p.id = a.person_id WHERE p.username = 'officer'
"""


async def deliveries(house: House) -> list[Row]:
    return await house.db.rows(DELIVERED)


@pytest.fixture(scope="module")
def service() -> Iterator[PushService]:
    with PushService(patience_s=60) as listening:
        yield listening


@pytest.fixture(scope="module")
def running(service: PushService, pytestconfig: pytest.Config) -> Iterator[Department]:
    if firefox.found() is None or not (APP / "index.html").is_file():
        told = "a real hit was NOT pushed to Firefox: there is no Firefox or no built app"
        capture = pytestconfig.pluginmanager.getplugin("capturemanager")
        with capture.global_and_fixture_disabled():
            sys.stderr.write(f"\n{told}\n")
        pytest.skip(told)
    with department(push=service.host) as shared:
        yield shared


def started(folder: Path, preferences: dict[str, bool | int | str]) -> Firefox:
    program = firefox.found()
    assert program is not None
    return Firefox(program, folder, preferences)


def test_a_hit_is_shown_on_a_locked_phone_without_a_plate(
    running: Department, service: PushService, tmp_path: Path
) -> None:
    """R-HOT-05, R-MOB-02: our server, our service worker, a real subscription."""
    preferences = firefox.push_preferences(service.websocket_url)
    with started(tmp_path / "firefox", preferences) as phone:
        phone.open(f"{origin('officer', running.settings.port)}/")
        phone.run(PRESS, "Enter as")
        phone.run(READ, "Phone locked: works")  # this Firefox was told to let itself be notified
        car_passes(running)
        running.wait_for(lambda: len(service.messages) > 0)
        [shown] = phone.run(SHOWN, 1)
    [delivery] = running.ask(deliveries)
    address = f"/alerts/{delivery['id']}"
    assert shown == {
        "title": "Possible match",
        "body": "Open to check.",
        "tag": f"alert-{delivery['id']}",
        "data": {"url": address},
    }
    assert [plate for plate, _ in plates().listed if plate in json.dumps(shown)] == []
    assert delivery["state"] == "handed"


def test_a_browser_without_web_push_is_told_that_the_open_page_is_all(
    running: Department, tmp_path: Path
) -> None:
    with started(tmp_path / "firefox", {"dom.push.enabled": False}) as browser:
        browser.open(f"{origin('officer', running.settings.port)}/")
        browser.run(PRESS, "Enter as")
        browser.run(READ, "App open: works")
        assert browser.run(READ, "Phone locked: not possible in this browser") is True
