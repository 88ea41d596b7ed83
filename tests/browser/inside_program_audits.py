"""Audits of use, and the notice that the chief takes, in every state."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.states import State, fills, picks, presses, refused, screen, waits, walks

AT: dict[str, Any] = {"role": "auditor", "path": "/more/audits"}
CHIEF: dict[str, Any] = {"role": "administrator", "path": "/more/audits"}
OPENED = walks(presses("Judge"), waits("text=All audits"))
ASKED = walks(OPENED, presses("Judge this one"), waits("dialog >> text=Data errors"))
REFUSED = {"/api/program-audits/items/*": refused}


def answered(page: Page) -> None:
    """All with yes but one."""
    for each in page.locator("dialog fieldset").all():
        each.get_by_role("button", name="Yes").click()
    page.locator("dialog fieldset").nth(3).get_by_role("button", name="No").click()


JUDGED = walks(ASKED, answered, fills(note="Two more plates."), presses("Put it on file"))
AUDITS = [
    *screen(
        "audits",
        "auditor",
        "/more/audits",
        "/api/program-audits",
        {"audits": []},
        ("text=Overdue", "text=None is due yet"),
    ),
    State("audit-drawn", "text=It is your own", walk=OPENED, **AT),
    State("audit-judging", "dialog >> text=Put it on file", walk=ASKED, **AT),
    State("audit-misuse", "dialog >> text=It is misuse", walk=walks(ASKED, answered), **AT),
    State("audit-judged", "text=Not in order", walk=JUDGED, **AT),
    State("audit-judging-refused", "dialog >> text=BPD TRN", rigged=REFUSED, walk=JUDGED, **AT),
    State(
        "audit-memorandum",
        "dialog >> text=Conclusion",
        walk=walks(JUDGED, presses("Write the memorandum")),
        **AT,
    ),
    State(
        "audit-further",
        "dialog >> text=How many",
        walk=walks(OPENED, presses("Draw more")),
        **AT,
    ),
    State("audit-seed", "details >> text=Seed 5f", walk=walks(OPENED, picks("summary")), **AT),
]
FILING = [
    State("audit-review", "dialog >> text=What is to be done", walk=presses("Review"), **CHIEF)
]
