"""Audits of use: looked at, judged, written and reviewed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from backend.domain.ids import new_id
from backend.domain.program_audits import OF_INQUIRY
from tests.matrix.probe import Probe, Scene

ONE = "/api/program-audits/{audit_id}"
MEMO = {
    **dict.fromkeys(("department", "to", "title", "period", "citation", "due", "seed"), "-"),
    **dict.fromkeys(("population_digest", "seed_day", "profile", "judges", "conclusion"), "-"),
    **{name: [] for name in ("items", "sections", "data_errors", "questions")},
    "kind": "sample",
    "population": 1,
}
IN_PERIOD = datetime(2026, 8, 3, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Drawn:
    """An audit of one inquiry; `mine` as if I had made the inquiry, or written the memorandum."""

    mine: bool = False
    stands: Literal["drawn", "judged", "written"] = "drawn"

    async def __call__(self, scene: Scene) -> None:
        now, other = scene.world.now, scene.world.colleagues["detective"].id
        audit_id, item_id, inquiry_id = new_id(now), new_id(now), new_id(now)
        await scene.run(
            "INSERT INTO inquiry (id, person_id, opened_at, ends_at, mode, purpose)"
            " VALUES ($1, $2, $3, $3, 'case', 'criminal')",
            inquiry_id,
            scene.me.id if self.mine and self.stands == "drawn" else other,
            IN_PERIOD,
        )
        await scene.run(
            "INSERT INTO inquiry (id, person_id, opened_at, ends_at, mode, purpose)"
            " VALUES ($1, $2, $3, $3, 'case', 'criminal')",
            new_id(now),
            other,
            IN_PERIOD,
        )
        await scene.run(
            "INSERT INTO program_audit (id, kind, first_on, past_on, due_on, drawn_at, seed,"
            " population, population_digest, sections)"
            " VALUES ($1, 'sample', $2, $3, $3, $4, $5, 1, '', '[]')",
            audit_id,
            date(2026, 7, 1),
            date(2026, 10, 1),
            now,
            b"0" * 32,
        )
        judged = self.stands != "drawn"
        await scene.run(
            "INSERT INTO program_audit_item (id, audit_id, place, inquiry_id, answers, judged_by,"
            " judged_at) VALUES ($1, $2, 1, $3, $4, $5, $6)",
            item_id,
            audit_id,
            inquiry_id,
            {one.id: "yes" for one in OF_INQUIRY} if judged else None,
            other if judged else None,
            now if judged else None,
        )
        if self.stands == "written":
            await scene.run(
                "UPDATE program_audit SET memo = $2, memo_digest = '', written_by = $3,"
                " written_at = $4 WHERE id = $1",
                audit_id,
                MEMO,
                scene.me.id if self.mine else other,
                now,
            )
        scene.values.update(audit_id=str(audit_id), item_id=str(item_id))


JUDGEMENT = {"answers": {one.id: "yes" for one in OF_INQUIRY}}
ITEM = "POST /api/program-audits/items/{item_id}"
PROBES = [
    Probe("GET /api/program-audits"),
    Probe(f"GET {ONE}", given=Drawn()),
    Probe(ITEM, "", "of an inquiry of mine", Drawn(mine=True), JUDGEMENT),
    Probe(ITEM, "", "of another's inquiry", Drawn(), JUDGEMENT),
    Probe(f"POST {ONE}/further", "", "", Drawn(), {"count": 1, "reason": "Stood out"}),
    Probe(f"POST {ONE}/memorandum", "", "all judged", Drawn(stands="judged"), {"conclusion": "OK"}),
    Probe(f"GET {ONE}/memorandum", "", "", Drawn(stands="written")),
    Probe(f"POST {ONE}/review", "", "written by me", Drawn(mine=True, stands="written"), {}),
    Probe(f"POST {ONE}/review", "", "written by another", Drawn(stands="written"), {}),
]
