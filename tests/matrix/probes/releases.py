"""What other agencies ask for and are given."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from backend.domain.ids import new_id
from backend.services.devices import hashed
from tests.matrix.probe import Probe, Scene
from tests.matrix.probes.evidence import Kept

ONE = "/api/releases/{release_id}"
SECRET = "a-link-that-is-good-once"  # noqa: S105 - of nobody
LETTER = {
    "name": "request.txt",
    "media_type": "text/plain",
    "data": b64encode(b"Please.").decode(),
}


@dataclass(frozen=True)
class Asked:
    """A request for a record that is kept; `mine` as if I had taken it in."""

    mine: bool = False
    stands: Literal["asked", "refused", "approved", "linked", "wrong"] = "asked"

    async def __call__(self, scene: Scene) -> None:
        await Kept()(scene)
        world, now, id_ = scene.world, scene.world.now, new_id(scene.world.now)
        evidence = UUID(scene.values["evidence_id"])
        paper, linked = new_id(now), self.stands in ("linked", "wrong")
        await scene.run(
            "INSERT INTO filed_paper (id, name, media_type, digest, sealed)"
            " VALUES ($1, 'request.txt', 'text/plain', $2, $3)",
            paper,
            "0" * 64,
            world.house.keys.seal_evidence(b"Please.", f"paper {paper}"),
        )
        await scene.run(
            "INSERT INTO release (id, evidence_id, taken_by, taken_at, recipient, agency, person,"
            " state, number, purpose, identified, active_case, paper_id, instrument, refused,"
            " answer_wanted, link, link_by, link_until, received_at)"
            " VALUES ($1, $2, $3, $4, 'agency', 'Normal Police', 'Sgt. Vale', 'IL', '', 'Burglary"
            " series in Normal', 'Called back', true, $5, '', $6, $7, $8, $9, $10, $11)",
            id_,
            evidence,
            scene.me.id if self.mine else world.colleagues["detective"].id,
            now,
            paper,
            [] if self.stands == "refused" else None,
            self.stands in ("asked", "refused"),
            hashed("release", SECRET) if linked else None,
            world.colleagues["detective"].id if linked else None,
            now.replace(year=now.year + 1) if linked else None,
            now if self.stands == "wrong" else None,
        )
        scene.values["release_id"] = str(id_)
        if self.stands == "wrong":
            await scene.run(
                "UPDATE evidence SET wrong_at = $2, wrong_note = 'An O' WHERE id = $1",
                evidence,
                now,
            )


def _request(scene: Scene) -> dict[str, Any]:
    return {
        "evidence_id": scene.values["evidence_id"],
        "recipient": "agency",
        "agency": "Normal Police",
        "person": "Sgt. Vale",
        "state": scene.world.house.profile.department.home_state,
        "purpose": "Burglary series in Normal",
        "identified": "Called back",
        "active_case": True,
        "letter": LETTER,
    }


async def declared(scene: Scene) -> None:
    """An agency's declaration is on file."""
    await Asked()(scene)
    id_ = new_id(scene.world.now)
    await scene.run(
        "INSERT INTO declaration (id, agency, state, signer, scope, signed_on, until_on, paper_id,"
        " made_by, made_at) SELECT $1, 'Gary Police', 'IN', 'Chief', 'All', $2::timestamptz,"
        " $2::timestamptz, f.id, p.id, $2 FROM filed_paper f, person p LIMIT 1",
        id_,
        scene.world.now,
    )
    scene.values["declaration_id"] = str(id_)


DECLARATION = {
    "agency": "Gary Police",
    "state": "IN",
    "signer": "Chief Moore",
    "scope": "All requests",
    "signed_on": "2026-03-01",
    "letter": LETTER,
}
YES = {"approve": True, "counsel": "Lee Counsel"}
PROBES = [
    Probe("GET /api/releases"),
    Probe("GET /api/releases/register"),
    Probe("POST /api/releases", given=Kept(), body=_request),
    Probe(f"POST {ONE}/answer", "approve", "taken in by me", Asked(mine=True), YES),
    Probe(f"POST {ONE}/answer", "approve", "taken in by another", Asked(), YES),
    Probe(f"POST {ONE}/link", "", "may be handed over", Asked(stands="approved")),
    Probe(f"GET {ONE}/paper", given=Asked()),
    Probe(f"POST {ONE}/letter", "", "refused", Asked(stands="refused")),
    Probe(f"POST {ONE}/notice", "", "the reading proved wrong", Asked(stands="wrong")),
    Probe(
        f"POST {ONE}/corrected",
        "",
        "the reading proved wrong",
        Asked(stands="wrong"),
        {"how": "By letter"},
    ),
    Probe("POST /api/evidence/{evidence_id}/wrong", given=Kept(), body={"note": "An O"}),
    Probe("POST /api/declarations", body=DECLARATION),
    Probe("POST /api/declarations/{declaration_id}/end", given=declared),
    Probe(
        "POST /api/public/releases",
        "",
        "with a link that is good",
        Asked(stands="linked"),
        {"secret": SECRET, "name": "Sgt. Vale"},
    ),
]
