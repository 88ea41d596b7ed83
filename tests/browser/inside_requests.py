"""Searches for other agencies in every state: for whoever answers, and for whoever asked."""

from tests.browser.states import State, picks, says, screen

NO_APPROVAL = {
    "approvers": [],
    "waiting": [],
    "kept": [
        {
            "id": "inquiry-5",
            "opened_at": "2026-11-25T08:00:00Z",
            "person": "Dana Reyes",
            "own": False,
            "outside": {
                "agency": "Hinsdale Police Department",
                "person": "Det. Ames",
                "case": "H26-7711",
                "active_case": True,
                "federal": True,
                "not_referred": "Nobody of CIAU at night",
            },
            "purpose_word": "Felony-level crime",
            "number": "2026-00012400",
            "phrase": "",
            "suspicion": "",
            "exigent": "",
            "written": True,
            "queries": 1,
            "answer": None,
            "open": True,
        }
    ],
    "before": None,
}
"""Of a department that asks for no approval."""
OUTSIDE_REQUESTS = [
    *screen(
        "outside-requests",
        "ci-lieutenant",
        "/more/outside",
        "/api/outside-requests",
        {"approvers": ["Sergeant"], "waiting": [], "kept": [], "before": None},
        ("text=On file", ".empty"),
    ),
    State(
        "outside-requests-no-approval",
        "text=Nothing more is searched",
        role="ci-lieutenant",
        path="/more/outside",
        rigged={"/api/outside-requests": says(NO_APPROVAL)},
        walk=picks("text=Stop this search"),
    ),
]
ANSWERED = [
    State(
        "search-waits-for-answer",
        "text=Waits for: Sergeant",
        role="officer",
        path="/search/inquiry-5",
    ),
    State("search-answered-no", "text=Refused by", role="officer", path="/search/inquiry-6"),
]
