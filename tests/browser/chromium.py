"""Chromium as a test drives it: windows of the app's sizes, passkeys, and what a page keeps."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from backend.settings import APP
from tests.browser.screens import FLAGS, SIZES

CHROMIUM = Path("/usr/bin/chromium")
MISSING = next((str(each) for each in (CHROMIUM, APP / "index.html") if not each.is_file()), None)
PATIENCE_MS = 30_000
"""For one step, on a machine that does much else."""
Enter = Callable[[str, str], Page]
"""A role of the demo's cast, a path of the app: see the fixture `enter`."""
expect.set_options(timeout=PATIENCE_MS)
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
KEPT = """async () => {
  const bases = (await indexedDB.databases()).map(({ name }) => name);
  const rows = {};
  for (const name of bases) {
    const open = indexedDB.open(name);
    const base = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    for (const store of base.objectStoreNames) {
      const asked = base.transaction(store).objectStore(store).getAllKeys();
      rows[store] = await new Promise((done) => (asked.onsuccess = () => done(asked.result)));
    }
    base.close();
  }
  const urls = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) urls.push(new URL(url).pathname);
  return { rows, urls, local: { ...localStorage }, session: { ...sessionStorage } };
}"""


def need(config: pytest.Config, what: str) -> None:
    """Skips with one loud line where there is no browser or no built app."""
    if MISSING:
        told = f"{what} was NOT tried in Chromium: {MISSING} is missing"
        capture = config.pluginmanager.getplugin("capturemanager")
        with capture.global_and_fixture_disabled():
            sys.stderr.write(f"\n{told}\n")
        pytest.skip(told)


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def window(browser: Browser, address: str, *, size: str = "phone", script: str = "") -> Page:
    """A device of its own: nothing is shared with other windows; its passkeys work."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    if script:
        context.add_init_script(script)
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    driver = context.new_cdp_session(page)
    driver.send("WebAuthn.enable")
    driver.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    page.goto(address)
    return page


def kept(page: Page) -> dict[str, Any]:
    """All that this page's origin keeps on the device: rows by store, cached paths, storages."""
    found: dict[str, Any] = page.evaluate(KEPT)
    return found
