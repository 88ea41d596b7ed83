"""Every screen in every state, on a phone, a tablet and a desk, by night and by day.

Nothing that axe-core calls serious, nothing too small to hit, nothing wider than its window, and no
error of the page itself.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.accessibility import COLOURS, faults, violations
from tests.browser.chromium import PATIENCE_MS, chromium, need
from tests.browser.inside import INSIDE
from tests.browser.outside import OUTSIDE
from tests.browser.screens import SIZES, STORIES, Camera, draw, press
from tests.browser.served import Served, serving
from tests.browser.states import State

pytestmark = [pytest.mark.enable_socket, pytest.mark.xdist_group("screens")]
ROLES = {"": OUTSIDE} | INSIDE
THEMES: dict[str, Callable[[Page], list[str]]] = {
    "dark": faults,
    "light": partial(violations, rules=COLOURS),
}
"""What is looked for by night and by day."""
BY_DAY = ("phone", "desk")
"""A theme changes colors, and a tablet shows those of one of these."""
PAINT = """theme => {
  document.documentElement.dataset.theme = theme;
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
"""Whatever is laid out anew stands when the second picture begins."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    need(pytestconfig, "every screen")
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture(scope="module")
def app(folder: Path) -> Iterator[Served]:
    draw(folder)
    with serving(folder) as served:
        yield served


@pytest.fixture(scope="module")
def browser(folder: Path) -> Iterator[Browser]:
    assert folder.is_dir()
    with chromium() as opened:
        yield opened


@pytest.mark.parametrize("role", ROLES)
def test_no_state_of_a_screen_shuts_anybody_out(role: str, browser: Browser, app: Served) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    if role:
        page.goto(app.of(role))
        page.get_by_role("button", name="Enter as").click()
        page.get_by_role("navigation", name="Main").wait_for()
    for state in ROLES[role]:
        found += examined(state, page, app)
    context.close()
    assert found == []


def examined(state: State, page: Page, app: Served) -> list[str]:
    """The state is reached once, and then looked at in every size and theme."""
    state.reach(page, app)
    found = []
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for theme, faults_by in THEMES.items():
            if theme == "light" and size not in BY_DAY:
                continue
            page.evaluate(PAINT, theme)
            assert page.locator(state.sight).first.is_visible(), f"{state.name} {size}"
            found += [f"{state.name} {size} {theme}: {fault}" for fault in faults_by(page)]
    page.set_viewport_size({"width": SIZES["phone"][0], "height": SIZES["phone"][1]})
    state.leave(page)
    return found


ANSWERS = ("Same", "Different")
HIT = """button => {
  const { x, y, width, height } = button.getBoundingClientRect();
  return button.contains(document.elementFromPoint(x + width / 2, y + height - 1));
}"""
"""Whether a tap at its lower edge reaches it: nothing lies over it and no scrolling is needed."""


def test_on_a_small_phone_the_answers_of_the_comparison_are_in_reach(
    browser: Browser, app: Served
) -> None:
    """One thumb, at night: one of the two for each character, or one tap for the rest."""
    page = browser.new_page(viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True)
    page.set_default_timeout(PATIENCE_MS)
    page.goto(app.of("officer", "/alerts/alert-2"))
    page.get_by_role("button", name="Enter as").click()
    page.locator(".rail button").first.click()
    for left in ("1 in doubt", *(f"{left} to compare" for left in range(6, 0, -1))):
        page.get_by_text(left).wait_for()
        answers = [page.get_by_role("button", name=name, exact=True) for name in ANSWERS]
        assert [answer.evaluate(HIT) for answer in answers] == [True, True], left
        if "doubt" not in left:
            rest = page.get_by_role("button", name=re.compile("^The other .* the same$"))
            assert rest.evaluate(HIT), left
        press(page, "Same")
    assert page.get_by_role("button", name="Save: all the same").evaluate(HIT)
    page.context.close()


class Examiner(Camera):
    """A camera that also asks, of everything it shows, whether everybody can use it."""

    def shot(self, name: str, *, full: bool = False) -> None:
        super().shot(name, full=full)
        self.faults += [f"{name}: {fault}" for fault in faults(self.page)]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_a_story_leads_past_nothing_that_shuts_anybody_out(
    story: object, browser: Browser, folder: Path, app: Served
) -> None:
    examiner = Examiner(browser, "phone", folder, app)
    assert callable(story)
    story(examiner)
    examiner.context.close()
    assert examiner.faults == []
