"""The officer's main path without a pointer, and what a screen reader is told on it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import PATIENCE_MS, chromium, need
from tests.browser.screens import SIZES, draw
from tests.browser.served import Served, serving

pytestmark = [pytest.mark.enable_socket, pytest.mark.xdist_group("screens")]
FARTHEST = 60
"""More stops than any screen has between two things of the path."""
FOCUSED = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  const box = it.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2];
  const there = document.elementFromPoint(x, y);
  return {
    name: (it.ariaLabel ?? it.textContent).trim().replace(/\\s+/g, ' '),
    seen: there !== null && (it.contains(there) || there.contains(it)),
    ringed: getComputedStyle(it).outlineStyle !== 'none',
  };
}"""
THERE = """name => {
  const open = document.querySelector('[role=dialog], dialog[open]');
  const stops = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled';
  return [...(open ?? document).querySelectorAll(stops)].some((it) => it.checkVisibility() &&
    (it.ariaLabel ?? it.textContent).trim().replace(/\\s+/g, ' ').includes(name));
}"""
"""A person does not press Tab before the screen shows where to go; this test would."""
WATCHED = """() => {
  window.watched = { closed: 0, entries: history.length };
  new CloseWatcher().onclose = () => { window.watched.closed += 1; };
}"""
PLATE = """
- article "Stolen vehicle":
  - link "Alerts"
  - text: Possible match
  - heading "Stolen vehicle" [level=1]
"""
WORDS = [
    "Plate as read: F, sure; K, sure; X, sure; 2, sure; 0, sure; 8, likely, 8 or B; 7, sure",
    "Wanted F K X 2 0 8 7. Read F K X 2 0 8 7. No difference.",
    'img "The plate as seen by the camera"',
    'img "The whole frame"',
    'button "Zoom to the plate"',
    'heading "Verify" [level=2]',
    "Compare the plate , next. ",
]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Served]:
    need(pytestconfig, "the keyboard")
    pictures = tmp_path_factory.mktemp("pictures")
    draw(pictures)
    with serving(pictures) as served:
        yield served


@pytest.fixture
def page(app: Served) -> Iterator[Page]:
    width, height = SIZES["phone"]
    with chromium() as browser:
        opened = browser.new_page(viewport={"width": width, "height": height})
        opened.set_default_timeout(PATIENCE_MS)
        opened.goto(app.of("officer"))
        opened.get_by_role("button", name="Enter as").wait_for()
        yield opened


def go_to(page: Page, name: str) -> None:
    """Tab to what has this name; on the way everything that has the focus shows it."""
    page.wait_for_function(THERE, arg=name)
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None:  # past the last one, in the browser's own bars
            continue
        assert found["ringed"], f"{found['name']} does not show that it has the focus"
        assert found["seen"] or found["name"] == "Skip to content", f"{found['name']} is covered"
        if name in found["name"]:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


def press(page: Page, *names: str) -> None:
    for name in names:
        go_to(page, name)
        page.keyboard.press("Enter")


def the_sheet_is_gone(page: Page) -> None:
    """And somebody who cannot see is not sent to the page's top."""
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.wait_for_function(FOCUSED)


def test_the_officers_path_needs_no_pointer(page: Page) -> None:
    """WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11."""
    press(page, "Enter as")
    page.get_by_role("switch").wait_for()
    press(page, "Off shift", "(8 h)")
    expect(page.get_by_role("switch")).to_contain_text("On shift until")
    press(page, "FKX2087")
    page.get_by_role("heading", name="Verify").wait_for()
    press(page, "Compare the plate")
    expect(page.get_by_role("button", name="are the same")).to_have_count(0)
    press(page, "Same", "The other 6 are the same")
    the_sheet_is_gone(page)
    expect(page.get_by_role("article")).to_contain_text("(1 one by one, 6 together)")
    press(page, "Not this one")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name="Not this one")).to_be_focused()  # where it was
    press(page, "Accept without the rest", "Accept the match")
    the_sheet_is_gone(page)
    press(page, "What came of it?", "Searched, not found", "Save")
    the_sheet_is_gone(page)
    expect(page.get_by_label("Decision")).to_contain_text("Searched, not found")


def test_going_back_closes_the_sheet_and_leaves_the_page_where_it_is(page: Page) -> None:
    """The browser's dialog is a close watcher: the phone's Back asks it before anything else.

    A desk's Escape is the same request; a watcher that stood there before is asked after it.
    """
    page.get_by_role("button", name="Enter as").click()
    page.get_by_role("switch").wait_for()
    page.evaluate(WATCHED)
    page.get_by_role("switch").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    the_sheet_is_gone(page)
    assert page.evaluate("watched") == {"closed": 0, "entries": page.evaluate("history.length")}
    page.keyboard.press("Escape")
    assert page.evaluate("watched.closed") == 1


def test_not_this_one_stays_in_reach_on_the_way(page: Page) -> None:
    """R-ALR-11: whoever sees from afar that it is another car says so at once."""
    page.get_by_role("button", name="Enter as").click()
    page.get_by_role("switch").click()
    page.get_by_role("button", name="(8 h)").click()
    page.get_by_text("FKX2087").click()
    page.get_by_role("button", name="On my way").click()
    page.get_by_role("button", name="I have stopped").click()
    expect(page.get_by_role("button", name="On my way")).to_have_count(0)  # said already
    page.get_by_role("button", name="Searched, not found").click()
    page.get_by_role("button", name="On my way").click()
    page.get_by_role("button", name="I have stopped").wait_for()
    page.get_by_role("button", name="Not this one").click()
    expect(page.get_by_role("dialog")).to_contain_text("Misread plate")


def test_a_screen_reader_is_told_what_was_read_how_surely_and_what_comes_next(
    page: Page, app: Served
) -> None:
    page.get_by_role("button", name="Enter as").click()
    page.get_by_role("navigation", name="Main").wait_for()
    page.goto(app.of("officer", "/alerts/alert-2"))
    page.get_by_role("heading", name="Verify").wait_for()
    for picture in ("The plate as seen by the camera", "The whole frame"):
        page.get_by_role("img", name=picture).wait_for()
    expect(page.get_by_role("article")).to_match_aria_snapshot(PLATE)
    told = page.get_by_role("article").aria_snapshot()
    assert [words for words in WORDS if words not in told] == []


def test_a_screen_reader_is_told_which_character_is_in_doubt_and_what_one_tap_may_mark(
    page: Page, app: Served
) -> None:
    """R-ALR-01."""
    page.get_by_role("button", name="Enter as").click()
    page.get_by_role("navigation", name="Main").wait_for()
    page.goto(app.of("officer", "/alerts/alert-2"))
    page.get_by_role("button", name="Compare the plate").last.click()
    sheet = page.get_by_role("dialog")
    expect(sheet).to_contain_text("Character 6 of 7, 1 in doubt")
    doubt = sheet.get_by_role("button", name="Character 6, 8 wanted: in doubt, not compared")
    expect(doubt).to_have_attribute("aria-current", "step")
    sheet.get_by_role("button", name="Character 1, F wanted: not compared").click()
    sheet.get_by_role("button", name="Same", exact=True).click()
    expect(sheet.get_by_role("button", name="are the same")).to_have_count(0)
    sheet.get_by_role("button", name="Different", exact=True).click()
    expect(sheet).to_contain_text("5 to compare, one by one or together")
    expect(sheet.get_by_role("button", name="Character 6, 8 wanted: different")).to_be_visible()
    sheet.get_by_role("button", name="Save: 1 different, the other 5 are the same").click()
    expect(page.get_by_role("article")).to_contain_text("not the same (2 one by one, 5 together)")


def test_an_alert_that_rings_is_announced_at_once_and_stays_in_sight(page: Page) -> None:
    page.get_by_role("button", name="Enter as").click()
    page.get_by_role("navigation", name="Main").wait_for()
    page.mouse.wheel(0, 2000)
    page.evaluate("fetch('/api/test-alerts', {method: 'POST'})")
    rings = page.get_by_role("alert").get_by_role("link")
    expect(rings).to_contain_text("TEST: Stolen vehicle, possible match")
    expect(rings).to_be_in_viewport()
    assert page.title().startswith("(1) ")


def test_an_alert_of_another_officer_leads_back_on_a_desk_too(page: Page, app: Served) -> None:
    """One's own stand beside it there; somebody else's are in no list at its side."""
    width, height = SIZES["desk"]
    page.set_viewport_size({"width": width, "height": height})
    page.goto(app.of("commander"))
    page.get_by_role("button", name="Enter as").click()
    page.get_by_role("navigation", name="Main").wait_for()
    page.goto(app.of("commander", "/alerts/alert-theirs"))
    page.get_by_text("Told to Dana Whitlock").wait_for()
    page.get_by_role("article").get_by_role("link", name="Shift page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shift")
