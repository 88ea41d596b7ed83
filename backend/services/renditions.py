"""One record of evidence as another agency gets it: one vehicle, covered around, signed.

Made when it is received, from the package, and not kept: its digest is. It bears to whom and for
what it was given, and that it is not to be passed on (Iowa Code 692.8A).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from backend.services.covering import cover
from backend.services.house import House
from backend.services.sealing import FORMAT, MANIFEST, SIGNATURE, as_json, unzipped, zipped
from backend.store.database import Row
from models.look import Box

STAMP = (
    "Given to the agency named here, for the purpose named here. It is not to be passed on. "
    "A reading is not a fact: verify it before acting."
)


@dataclass(frozen=True, slots=True)
class Rendition:
    """The archive, and what was covered of each picture."""

    data: bytes
    covered: list[dict[str, Any]]


def render(house: House, row: Row, package: bytes, received_by: str) -> Rendition:
    """`row`: of the release; `package`: of the evidence. Neither is changed."""
    parts = unzipped(package)
    kept, looks = json.loads(parts[MANIFEST]), json.loads(parts["looks.json"])
    files: dict[str, bytes] = {}
    covered: list[dict[str, Any]] = []
    for number, look in enumerate(looks, 1):
        name = f"picture-{number:02}.jpg"
        box = Box(**look["recognised"]["box"])
        others = [Box(**each) for each in look["other_plates"]]
        made = cover(_frame(parts, look["frame"]), box, others)
        files[name] = made.data
        covered.append({"picture": name, **made.told})
    for name in sorted(parts):
        if name.startswith("plates/"):
            files[name] = parts[name]
    files["read.json"] = as_json(_read(parts, looks))
    files["covered.json"] = as_json(covered)
    files["READ-ME.txt"] = _letter(house, row, received_by).encode()
    manifest = as_json(
        {
            "format": FORMAT,
            "release": str(row["id"]),
            "evidence_manifest": sha256(parts[MANIFEST]).hexdigest(),
            "department": kept["department"],
            "plate": kept["plate"],
            "given_to": {
                "agency": row["agency"],
                "person": row["person"],
                "received_by": received_by,
                "number": row["number"],
                "purpose": row["purpose"],
            },
            "stamp": STAMP,
            "made_at": house.now().isoformat(),
            "key": house.keys.signed_with(),
            "files": {
                name: {"sha256": sha256(data).hexdigest(), "bytes": len(data)}
                for name, data in sorted(files.items())
            },
        }
    )
    files = {MANIFEST: manifest, SIGNATURE: house.keys.sign(manifest), **files}
    return Rendition(zipped(files), covered)


def _frame(parts: Mapping[str, bytes], frame: str) -> bytes:
    return next(data for name, data in parts.items() if name.startswith(f"frames/{frame}."))


def _read(parts: Mapping[str, bytes], looks: list[dict[str, Any]]) -> dict[str, Any]:
    """Of the reading what the recipient needs to judge it."""
    read = json.loads(parts["read.json"])
    told = ("camera", "place", "first_at", "last_at", "text", "confidence", "state", "looks")
    return {
        **{name: read[name] for name in told},
        "each_look": [
            {"captured_at": look["captured_at"], "recognised": look["recognised"]} for look in looks
        ],
    }


def _letter(house: House, row: Row, received_by: str) -> str:
    department = house.profile.department.name
    return (
        f"{department}\n\n"
        f"Given to: {row['agency']}, {row['person']} (received by {received_by})\n"
        f"Their number: {row['number'] or 'none stated'}\n"
        f"Purpose: {row['purpose']}\n\n{STAMP}\n\n"
        "Of each picture one vehicle is shown. What is around it, other plates among it, was\n"
        "covered before it left the department; covered.json says what. The original is kept as\n"
        "evidence and is produced on lawful demand.\n\n"
        "If the reading proves wrong, the department will tell the agency named here.\n"
    )
