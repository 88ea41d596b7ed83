"""What axe-core finds on the page that is open: WCAG 2.2 AA, the app's own floor."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.screens import APP, Camera

AXE = APP / "node_modules/axe-core/axe.min.js"
GRAVE = ("serious", "critical")
ASK = "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
LEAST_PX = 48
"""One thumb, at night: what a finger has to hit is this tall and wide."""
SMALL = """(least) => [...document.querySelectorAll('button, a.button, [role=switch], summary')]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.textContent.trim() || each.ariaLabel, each.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < least - 0.5)
    .map(([name, box]) => `${name} is ${Math.round(box.width)} by ${Math.round(box.height)} px`)"""


def violations(page: Page, script: str) -> list[str]:
    """Serious and critical ones, each with its rule and the first place it was found at."""
    page.evaluate(script)
    found: list[dict[str, Any]] = page.evaluate(ASK)
    return [
        f"{each['id']}: {each['help']} at {each['nodes'][0]['target']}"
        for each in found
        if each["impact"] in GRAVE
    ]


class Examiner(Camera):
    """A camera that also asks, of everything it shows, whether everybody can use it."""

    script = ""

    def shot(self, name: str, *, full: bool = False) -> None:
        super().shot(name, full=full)
        self.script = self.script or Path(AXE).read_text("utf-8")
        found = violations(self.page, self.script) + self.page.evaluate(SMALL, LEAST_PX)
        self.faults += [f"{name}: {each}" for each in found]
