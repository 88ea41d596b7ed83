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
        walk=presses("Receipt number"),
        **AT,
    ),
    State(
        "evidence-declined-download",
        "main >> text=BPD TRN",
        rigged={"/api/evidence/*/package": refused},
        walk=presses("Download package"),
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
