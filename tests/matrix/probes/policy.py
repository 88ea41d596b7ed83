"""Reading the policy, and the two people who put another in force."""

from typing import Any

from tests.matrix.probe import Probe, Scene
from tests.matrix.proposed import Proposed

OF = "POST /api/policy/proposals/{proposal_id}"
BARRED = {"profile": "oak_brook", "why": "We merge."}
SIGNED = {"profile": "oak_brook", "ground": "agreement", "names": "No. 7"}


def _another_version(_: Scene) -> dict[str, Any]:
    """What was put in force would stay so after the cell: nothing in it is ever confirmed."""
    return {"version": "another"}


PROBES = [
    Probe("GET /api/policy"),
    Probe("POST /api/policy/proposals", body={"profile": "leroy", "why": "We merge."}),
    Probe("POST /api/policy/proposals", "own storage barred", body=BARRED),
    Probe(
        f"{OF}/confirmation",
        "as it is no more",
        "proposed by another",
        Proposed(),
        _another_version,
    ),
    Probe(
        f"{OF}/confirmation",
        "as it is no more",
        "proposed by me",
        Proposed(by_me=True),
        _another_version,
    ),
    Probe(f"{OF}/refusal", given=Proposed()),
    Probe("POST /api/policy/acknowledgements", body=SIGNED),
]
