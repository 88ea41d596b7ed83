"""Evidence, and how something is kept as evidence, in every state."""

from typing import Any

from tests.browser.states import State, fills, picks, presses, refused, screen, waits, walks

AT: dict[str, Any] = {"role": "detective", "path": "/more/evidence"}
ALERT: dict[str, Any] = {"role": "officer", "path": "/alerts/alert-2"}
ASKED = walks(presses("Keep as evidence"), waits("dialog >> text=On what ground"))
FILLED = walks(ASKED, fills(case_number="2026-00012345"), presses("Pack it"))

EVIDENCE = [
    *screen(
        "evidence",
        "detective",
        "/more/evidence",
        "/api/evidence",
        {"evidence": [], "form": None},
        ("text=Receipt is owed", "text=Nothing is kept"),
    ),
    State("evidence-custody", "li >> text=Downloaded", walk=picks("article summary"), **AT),
    State(
        "evidence-receipt",
        "dialog >> text=Put it on file",
        walk=picks("article button:text-is('Receipt number')"),
        **AT,
    ),
    State(
        "evidence-declined-download",
        "main >> text=BPD TRN",
        rigged={"/api/evidence/*/package": refused},
        walk=picks("article button:text-is('Download package')"),
        **AT,
    ),
]

KEEPING = [
    State("keep-evidence", "dialog >> text=Pack it", walk=ASKED, **ALERT),
    State("keep-evidence-done", "text=Packed and signed", walk=FILLED, **ALERT),
    State(
        "keep-evidence-refused",
        "dialog >> text=BPD TRN",
        rigged={"/api/alerts/*/evidence": refused},
        walk=FILLED,
        **ALERT,
    ),
]

OUT: dict[str, Any] = {"role": "ci-lieutenant", "path": "/more/releases"}
THEIRS: dict[str, Any] = {"role": "ci-lieutenant", "path": "/more/evidence"}
RELEASES = [
    *screen(
        "releases",
        "ci-lieutenant",
        "/more/releases",
        "/api/releases",
        {
            "releases": [],
            "declarations": [],
            "home_state": "IL",
            "recipients": [],
            "written": False,
        },
        ("text=Waits for an answer", "text=Nobody has asked"),
    ),
    State(
        "release-answer",
        "dialog >> text=Approve",
        walk=picks("article button:text-is('Answer')"),
        **OUT,
    ),
    State(
        "release-link",
        "dialog >> text=/released#",
        walk=picks("article button:text-is('Make the link')"),
        **OUT,
    ),
    State(
        "release-told",
        "dialog >> text=How they were told",
        walk=picks("article button:text-is('They were told')"),
        **OUT,
    ),
    State("declaration", "dialog >> text=Signed by", walk=presses("Put one on file"), **OUT),
    State(
        "release-request",
        "dialog >> text=What for",
        walk=picks("article button:text-is('An agency asks for it')"),
        **THEIRS,
    ),
    State(
        "evidence-wrong",
        "dialog >> text=What is wrong",
        walk=picks("article button:text-is('The reading is wrong')"),
        **THEIRS,
    ),
]
