"""Oak Brook's yearly audit covers passwords, usage and training, as they stood when it was over."""

from datetime import date
from typing import Any

import httpx
import pytest

from backend.domain.program_audits import OF_SYSTEM
from backend.services.drawing import draw
from backend.services.rooting import close_days
from backend.store import program_audits
from policies import profile as profiles
from tests.cast import Department
from tests.flow.standing import codes
from tests.flow.test_delegated import Office
from tests.flow.test_inquiry_reviews import opened

pytestmark = pytest.mark.anyio
YES = {one.id: "yes" for one in OF_SYSTEM}


async def test_it_counts_passwords_usage_and_training_and_is_judged_as_a_whole(
    staffed: Department,
) -> None:
    """R-AUD-07: OBPD 131.5(d); frozen, judged with three questions, written to the chief."""
    await opened(await staffed.signed_in("officer"))
    house = staffed.house
    await house.db.run("UPDATE person SET password_hash = 'x' WHERE username = 'officer'")
    staffed.clock.pass_(days=40)
    await close_days(house)
    profile = profiles.load(profiles.FOLDER / "oak_brook")
    house.policy.switch(profile)
    assert await draw(house) == 2
    office = Office(staffed, profile, "obpd")
    await office.trained()
    await office.acknowledged()
    auditor = await staffed.signed_in("administrator")
    lines = (await auditor.get("/api/program-audits")).json()["audits"]
    assert {(line["kind"], line["first_on"]) for line in lines} == {
        ("sample", "2026-10-01"),
        ("system", "2026-01-01"),
    }
    yearly = next(line for line in lines if line["kind"] == "system")
    path = f"/api/program-audits/{yearly['id']}"
    told = (await auditor.get(path)).json()
    tables = {one["title"]: one for one in told["sections"]}
    passwords = {row[0]: row[1] for row in tables["Password security"]["rows"]}
    people = await house.db.value("SELECT count(*) FROM person WHERE ended_at IS NULL")
    assert passwords["Accounts that are open"] == people
    assert passwords["of these, with a password and no one-time codes"] == 1
    assert passwords["of these, with neither passkey nor password"] == people - 1
    assert ["officer", 1, 1, 0, 0, 0] in tables["Usage"]["rows"]
    for row in tables["Training"]["rows"]:
        assert sum(row[2:]) == row[1] == people
    await judged(auditor, path, told)
    row = await program_audits.one(house.db, yearly["id"])
    assert row is not None
    assert row["past_on"] == date(2027, 1, 1)
    assert row["memo"]["sections"] == told["sections"]
    assert row["memo"]["citation"] == "OBPD 131.5(d)"
    assert row["memo"]["items"][0]["note"] == "Two lapsed."
    paper = await auditor.get(f"{path}/memorandum")
    assert paper.content.startswith(b"%PDF-")


async def judged(auditor: httpx.AsyncClient, path: str, told: dict[str, Any]) -> None:
    """As a whole, with one no; and written to the chief."""
    [item] = told["drawn"]
    body = {"answers": YES | {"training": "no"}, "note": "Two lapsed.", "data_errors": ""}
    items = f"/api/program-audits/items/{item['id']}"
    assert codes(await auditor.post(items, json={"answers": {}})) == (422, "invalid")
    assert (await auditor.post(items, json=body)).status_code == 200
    made = await auditor.post(f"{path}/memorandum", json={"conclusion": "Train both."})
    assert made.status_code == 200, made.text
