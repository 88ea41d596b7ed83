"""A status is asked for in the ways that the text names, and in no other."""

from typing import Any
from uuid import UUID

import pytest

from backend.store import attestations
from backend.store.attestations import Attestation
from policies.profile import FOLDER, load
from tests.flow.officer import Officer
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio


async def in_oak_brook(officer: Officer) -> None:
    """As if it had been chosen at the set-up; signed by the Chief, and trained for."""
    db, person, watch = officer.street.house.db, UUID(officer.who.id), officer.street.watch
    await db.run("UPDATE installation SET profile = 'oak_brook', profile_version = 'as shipped'")
    await db.run(
        "INSERT INTO acknowledgement VALUES (gen_random_uuid(), 'oak_brook', 'agreement', 'No. 7',"
        " NULL, 'The Chief', now())"
    )
    await db.run(
        "INSERT INTO training (id, person_id, course, completed_on, expires_on, self_recorded,"
        " topics) VALUES (gen_random_uuid(), $1, 'LEADS', '2026-01-01', '2027-01-01', false,"
        " ARRAY['leads'])",
        person,
    )
    for one in load(FOLDER / "oak_brook").statements:
        await attestations.keep(db, Attestation(person, one.id, one.version, watch(), None))
    watch.pass_(seconds=1)


def asked(officer: Officer, **answer: str) -> dict[str, Any]:
    answer = {"result": "current"} | answer
    return {"step": "status", "answer": answer, "done_at": officer.at()}


async def test_the_gate_of_oak_brook_is_passed_by_the_communications_center_or_leads_alone(
    officer: Officer,
) -> None:
    """R-ALR-04, OBPD 131.6 stop(b): its two ways are offered, another is refused."""
    await in_oak_brook(officer)
    (step,) = (one for one in (await officer.shown())["ladder"] if one["id"] == "status")
    assert step["methods"] == [
        {"id": "dispatch", "word": "Communications Center"},
        {"id": "leads", "word": "LEADS query"},
    ]
    path = f"/api/alerts/{officer.alert_id}/steps"
    refused = await officer.post(path, asked(officer, method="other"))
    assert refused.status_code == 422
    assert clauses(refused) == {"ladder-status"}
    assert refused.json()["clauses"][0]["citation"] == "OBPD 131.6 stop(b)"
    assert await officer.street.house.db.value("SELECT count(*) FROM verification") == 0
    nameless = await officer.post(path, asked(officer, method="dispatch"))
    assert [flaw["field"] for flaw in nameless.json()["flaws"]] == ["answer.answered_by"]
    taken = await officer.post(path, asked(officer, method="leads"))
    assert taken.status_code < 300, taken.text
