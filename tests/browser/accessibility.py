"""What a page that is open does to people: axe-core's grave findings, small targets, wide pages."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from tests.browser.served import APP

AXE = APP / "node_modules/axe-core/axe.min.js"
GRAVE = ("serious", "critical")
ASK = """async (rules) => {
  const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
  return (await axe.run(document, { resultTypes: ['violations'], ...only })).violations;
}"""
COLOURS = ("color-contrast", "link-in-text-block")
"""The grave rules that hang on colours, which are all that a theme changes."""
LEAST_PX = 48
"""One thumb, at night: what a finger has to hit is this tall and wide (phone.md, principle 3)."""
SMALL = """(least) => [...document.querySelectorAll(
    'button, a[href], input, select, textarea, summary, [role=switch], label.chooser')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((each) => !each.closest('.unseen, p, dialog:not([open])'))
  .map((each) => each.closest('label.tick') ?? each)
  .map((each) => [each.textContent.trim() || each.ariaLabel || each.name, each])
  .map(([name, each]) => [name, each.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < least - 0.5)
  .map(([name, box]) => `${name} is ${Math.round(box.width)} by ${Math.round(box.height)} px`)"""
ACROSS = "document.documentElement.scrollWidth - innerWidth"


def faults(page: Page) -> list[str]:
    """Everything wrong with what is shown now, each with its place."""
    return [*violations(page), *small(page), *across(page)]


def violations(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """WCAG 2.2 AA as far as a machine can tell: serious and critical ones, of `rules` or of all."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE.read_text("utf-8"))
    found: list[dict[str, Any]] = page.evaluate(ASK, [*rules])
    return [
        f"{each['id']}: {each['help']} at {each['nodes'][0]['target']}"
        for each in found
        if each["impact"] in GRAVE
    ]


def small(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SMALL, LEAST_PX)
    return found


def across(page: Page) -> list[str]:
    pixels = page.evaluate(ACROSS)
    return [f"{pixels} px wider than the window"] if pixels > 0 else []
