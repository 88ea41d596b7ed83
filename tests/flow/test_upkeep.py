"""The maintenance log of a camera: who did what to it, and whose approval they had."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from tests.cast import Department
from tests.flow.standing import clauses
from tests.flow.test_gateways_admin import CAMERA

pytestmark = pytest.mark.anyio
REPAIR = {
    "kind": "repair",
    "done_on": "2026-11-20",
    "done_by": "Lens and Mast Co.",
    "note": "New housing",
}
SOURCE = {"name": "Lens and Mast Co.", "work": "Cameras", "ground": "Memo 26-114"}


async def camera(browser: httpx.AsyncClient) -> str:
    answer = await browser.post("/api/cameras", json=CAMERA)
    assert answer.status_code == 201, answer.text
    return f"/api/cameras/{answer.json()['id']}/upkeep"


async def test_what_was_done_to_a_camera_is_on_its_log_newest_first(staffed: Department) -> None:
    """R-CAM-03: with who did it and whose approval they had; told in the audit."""
    administrator = await staffed.signed_in("administrator")
    path = await camera(administrator)
    chief = await staffed.signed_in("chief")
    (source,) = (await chief.post("/api/repair-sources", json=SOURCE)).json()["sources"]
    administrator = await staffed.signed_in("administrator")
    made = await administrator.post(path, json=REPAIR | {"source_id": source["id"]})
    assert made.status_code == 201, made.text
    model = REPAIR | {"kind": "model", "done_on": "2026-11-22", "note": "Reader 4"}
    await administrator.post(path, json=model)
    told = await staffed.last("person:camera:maintained")
    assert (told["kind"], told["done_on"], told["source_approved"]) == (
        "model",
        "2026-11-22",
        False,
    )
    chief = await staffed.signed_in("chief")
    lines = (await chief.get(path)).json()["lines"]
    assert [line["note"] for line in lines] == ["Reader 4", "New housing"]
    oldest: dict[str, Any] = lines[1]
    assert {name: oldest[name] for name in REPAIR} == REPAIR
    assert [line["source_approved"] for line in lines] == ["", "Lens and Mast Co., Memo 26-114"]
    by = await staffed.house.db.value(
        "SELECT name FROM person WHERE id = (SELECT made_by FROM upkeep WHERE id = $1)",
        UUID(oldest["id"]),
    )
    assert (oldest["entered_by"], oldest["entered_at"]) == (by, "2026-11-23T15:00:00Z")


async def test_an_officer_enters_nothing_on_the_log(staffed: Department) -> None:
    """R-CAM-03."""
    path = await camera(await staffed.signed_in("administrator"))
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.post(path, json=REPAIR)) == {"bpd-upkeep-keepers"}
    assert await staffed.house.db.value("SELECT count(*) FROM upkeep") == 0


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"kind": "paint"}, "kind"),
        ({"done_by": " "}, "done_by"),
        ({"note": " "}, "note"),
        ({"done_on": "2026-11-24"}, "done_on"),
    ],
)
async def test_a_line_that_says_too_little_is_not_entered(
    staffed: Department, wrong: dict[str, str], field: str
) -> None:
    """R-CAM-03: what is to come is not entered either."""
    administrator = await staffed.signed_in("administrator")
    answer = await administrator.post(await camera(administrator), json=REPAIR | wrong)
    assert answer.status_code == 422
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == [field]
