"""The picture of the README, drawn anew: python -m tests.browser.picture FILE.webp.

A department of the demo, one of its made-up cars before a camera, and the officer's phone: the
list, the alert, and the comparison.
"""

import sys
from pathlib import Path

import cv2
import numpy as np
from playwright.sync_api import Page

from backend.cli.up import origin
from tests.browser.chromium import PATIENCE_MS, chromium
from tests.browser.screens import SIZES
from tests.processes import car_passes, department

TAN_KIA = 1
"""Which of the listed cars: by day, and with something to compare."""
FINE = 1.5
"""Pixels of the picture to one of the phone's."""
GAP, GROUND, QUALITY = 18, (40, 32, 24), 78


def shots(page: Page) -> list[bytes]:
    """What the phone shows, from the ringing on."""
    taken = []
    rings = page.get_by_role("alert").get_by_role("link")
    rings.wait_for()
    page.wait_for_timeout(400)
    taken.append(page.screenshot())
    rings.click()
    page.get_by_role("heading", name="Verify").wait_for()
    page.locator("canvas").last.wait_for()
    page.wait_for_timeout(400)
    taken.append(page.screenshot())
    page.get_by_role("button", name="Compare the plate").last.click()
    for _ in range(3):
        page.get_by_role("button", name="Same", exact=True).click()
    page.wait_for_timeout(400)
    taken.append(page.screenshot())
    return taken


def side_by_side(taken: list[bytes]) -> np.ndarray:
    found = [cv2.imdecode(np.frombuffer(each, np.uint8), cv2.IMREAD_COLOR) for each in taken]
    edged = [
        cv2.copyMakeBorder(each, GAP, GAP, GAP, GAP, cv2.BORDER_CONSTANT, value=GROUND)
        for each in found
        if each is not None
    ]
    return np.hstack(edged)


def main(file: Path) -> None:
    width, height = SIZES["phone"]
    with department() as running, chromium() as browser:
        page = browser.new_page(
            viewport={"width": width, "height": height}, device_scale_factor=FINE
        )
        page.set_default_timeout(PATIENCE_MS)
        page.goto(f"{origin('officer', running.settings.port)}/")
        page.get_by_role("button", name="Enter as").click()
        page.get_by_role("switch").wait_for()
        car_passes(running, TAN_KIA)
        picture = side_by_side(shots(page))
    cv2.imwrite(str(file), picture, (cv2.IMWRITE_WEBP_QUALITY, QUALITY))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
