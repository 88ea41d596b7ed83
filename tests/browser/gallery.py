"""Pictures of every screen in every state at three widths: python -m tests.browser.gallery FOLDER.

One folder a role with an index that shows them beside one another. With `--docs FOLDER` the few
that the documents show are drawn instead, small.
"""

import sys
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

import cv2
from playwright.sync_api import Browser, Page
from tqdm import tqdm

from tests.browser.chromium import PATIENCE_MS, chromium
from tests.browser.inside import INSIDE
from tests.browser.outside import OUTSIDE
from tests.browser.screens import SIZES, draw
from tests.browser.served import Served, serving
from tests.browser.states import State

SETTLED_MS = 350
"""For what moves to have come to rest."""
DOCUMENTED: Mapping[str, tuple[str, ...]] = {
    "officer": ("alert", "sheet-compare", "sheet-accept-refused", "search-found", "search-reason"),
    "detective": ("entries",),
    "commander": ("shift-page", "list-offered"),
    "administrator": ("people", "suspend", "policy-read"),
}
"""By role, the states that the documents show, on a phone."""
SMALL, QUALITY = 270, 70
"""Pixels across, and WebP's measure of how much may be lost."""
STYLE = "body{font:16px sans-serif;background:#222;color:#eee}img{vertical-align:top;margin:4px}"


def entered(browser: Browser, app: Served, role: str) -> Page:
    page = browser.new_context().new_page()
    page.set_default_timeout(PATIENCE_MS)
    if role:
        page.goto(app.of(role))
        page.get_by_role("button", name="Enter as").click()
        page.get_by_role("navigation", name="Main").wait_for()
    return page


def taken(state: State, page: Page, app: Served, folder: Path, sizes: Sequence[str]) -> None:
    state.reach(page, app)
    for size in sizes:
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(SETTLED_MS)
        page.screenshot(path=folder / f"{state.name}-{size}.png")
    state.leave(page)


def index(folder: Path, states: list[State]) -> None:
    rows = [
        f"<h2>{escape(state.name)}</h2>"
        + "".join(f'<img loading="lazy" src="{state.name}-{size}.png" alt="">' for size in SIZES)
        for state in states
    ]
    page = f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{''.join(rows)}"
    (folder / "index.html").write_text(page, "utf-8")


def small(picture: Path, at: Path) -> None:
    pixels = cv2.imread(str(picture))
    assert pixels is not None, picture
    height = round(pixels.shape[0] * SMALL / pixels.shape[1])
    pixels = cv2.resize(pixels, (SMALL, height), interpolation=cv2.INTER_AREA)
    cv2.imwrite(str(at), pixels, [cv2.IMWRITE_WEBP_QUALITY, QUALITY])


def main(arguments: list[str]) -> int:
    docs = Path(arguments[1]) if arguments[0] == "--docs" else None
    home = Path("var/screens" if docs else arguments[0]).resolve()
    home.mkdir(parents=True, exist_ok=True)
    draw(home)
    wanted = {"nobody": list(OUTSIDE)} | {role: list(states) for role, states in INSIDE.items()}
    if docs:
        docs.mkdir(parents=True, exist_ok=True)
        wanted = {
            role: [state for state in wanted[role] if state.name in names]
            for role, names in DOCUMENTED.items()
        }
    with serving(home) as app, chromium() as browser:
        bar = tqdm(total=sum(map(len, wanted.values())), unit="state", disable=None)
        for role, states in wanted.items():
            folder = home / role
            folder.mkdir(exist_ok=True)
            page = entered(browser, app, "" if role == "nobody" else role)
            for state in states:
                taken(state, page, app, folder, ["phone"] if docs else list(SIZES))
                if docs:
                    small(folder / f"{state.name}-phone.png", docs / f"{role}-{state.name}.webp")
                bar.update()
            page.context.close()
            index(folder, states)
        bar.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
