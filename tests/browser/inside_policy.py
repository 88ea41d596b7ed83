"""The policy in every state."""

from typing import Any

from tests.browser.states import State, fills, picks, presses, refused, says, screen, walks

AT: dict[str, Any] = {"role": "administrator", "path": "/more/policy"}
EMPTY = {
    "department": "Bloomington Police Department",
    "text": "SOP Automatic License Plate Readers",
    "profile": "bloomington",
    "version": "5c1f0a9be2d4",
    "law": ["cjis", "illinois"],
    "since": None,
    "topics": [],
    "choices": [],
    "proposals": [],
    "changes": [],
}
WAITING = {
    "id": "proposal-1",
    "from_profile": "bloomington",
    "from_version": "a",
    "to_profile": "leroy",
    "to_version": "leroy-1c0ffee2d1e5",
    "why": "Both departments merge on the first of the month.",
    "proposed_by_name": "Noor Adler",
    "proposed_at": "2026-11-20T09:00:00Z",
    "own": False,
    "answered_by_name": "",
    "answered_at": None,
    "confirmed": None,
}
CHANGES = [
    "No longer: Check the state: should be done. (BPD POL-G)",
    "New: Check the state: must be done. (LPD IV.I.2)",
]
WAITS = {"/api/policy": says(EMPTY | {"proposals": [WAITING], "changes": CHANGES})}
PROPOSES = presses("Propose another policy")
POLICY = [
    *screen("policy", "administrator", "/more/policy", "/api/policy", EMPTY, ("details", "h1")),
    State("policy-read", "text=must be done", walk=picks("summary"), **AT),
    State("policy-other", "text=Whose text", walk=PROPOSES, **AT),
    State(
        "policy-blocked",
        "text=SPD IV.C",
        walk=walks(PROPOSES, presses("Schaumburg Police Department")),
        **AT,
    ),
    State(
        "policy-proposal-refused",
        "text=BPD TRN",
        rigged={"/api/policy/proposals": refused},
        walk=walks(
            PROPOSES, presses("LeRoy Police Department"), fills(why="We merge."), presses("Propose")
        ),
        **AT,
    ),
    State(
        "policy-waiting",
        "text=must be done",
        rigged=WAITS,
        walk=picks("text=What would change"),
        **AT,
    ),
    State("policy-sure", "text=put it in force now", rigged=WAITS, walk=presses("Confirm"), **AT),
]
