"""Fields that nobody asked for: in a body of JSON they are refused, and change nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.matrix.asking import Column, ask
from tests.matrix.probe import Probe, Scene, all_probes
from tests.matrix.world import CREDENTIALS, world
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
SMUGGLED = {
    "id": "00000000-0000-7000-8000-000000000000",
    "role": "administrator",
    "approved": True,
    "approved_at": "2026-11-23T15:00:00Z",
    "person_id": "00000000-0000-7000-8000-000000000000",
    "suspended_at": None,
}

NAMED = {
    "POST /api/demo/enter": {"role"},
    "POST /api/people": {"role"},
    "PUT /api/people/{person_id}": {"role"},
    "POST /api/statements": {"id"},
    "POST /api/violations": {"person_id"},
    "POST /api/duties/deployments": {"person_id"},
    "POST /api/rota/absences": {"person_id"},
    "POST /api/duties/delegations": {"person_id"},
}
"""Bodies that have such a field, for it is what they are about."""


def with_field(probe: Probe, field: str) -> Callable[[Scene], Any]:
    """The right body and one field more."""

    def body(scene: Scene) -> Any:  # noqa: ANN401 - any JSON
        told = probe.body(scene) if callable(probe.body) else probe.body
        assert field not in told, (probe.route, field)
        return {**told, field: SMUGGLED[field]}

    return body


async def test_a_field_that_is_not_named_is_refused_in_every_body(
    fresh: Fresh, tmp_path: Path
) -> None:
    """Mass assignment: nobody makes themselves a role, an approval or another's id."""
    asked = set()
    async with world(fresh, tmp_path) as made:
        who = Column("administrator", made.members["administrator"])
        gateway = Column(
            "gateway", made.members["officer"], signed_in=False, bearer=CREDENTIALS["gateway"]
        )
        for probe in all_probes():
            if probe.kind != "application/json" or probe.body is None:
                continue
            column = gateway if " /ingest/" in probe.route else who
            for field in SMUGGLED.keys() - NAMED.get(probe.route, set()):
                answer = await ask(made, replace(probe, body=with_field(probe, field)), column)
                assert (answer.status, answer.json["code"]) == (422, "invalid"), (probe.name, field)
                assert field in answer.body.decode(), (probe.name, answer.body)
            asked.add(probe.route)
    assert len(asked) > 30
