"""Issued numbers: brought in whole or not at all, and set beside the searches at night."""

from typing import Any

import httpx
import pytest

from tests.cast import Department
from tests.flow.standing import clauses, codes
from workers.jobs.look_through import look_through

pytestmark = pytest.mark.anyio

ISSUED, UNISSUED = "2026-00012345", "2026-00099999"


async def brought(browser: httpx.AsyncClient, *numbers: str, dry: bool = False) -> Any:  # noqa: ANN401 - an answer
    return await browser.post(
        "/api/issued-numbers",
        params={"dry": str(dry).lower()},
        content="\n".join(["number", *numbers]),
        headers={"Content-Type": "text/csv"},
    )


async def searched(staffed: Department, number: str) -> None:
    officer = await staffed.signed_in("officer")
    reason = {"purpose": "felony", "number": number}
    assert (await officer.post("/api/inquiries", json=reason)).status_code == 201


async def at_night(staffed: Department) -> dict[str, Any]:
    """What a commander finds on the next morning."""
    await look_through({"house": staffed.house})
    commander = await staffed.signed_in("commander")
    page: dict[str, Any] = (await commander.get("/api/inquiry-reviews")).json()
    return page


async def test_a_search_with_a_number_that_nobody_issued_comes_before_the_review(
    staffed: Department,
) -> None:
    """R-SRC-02: reconciled at night, each once."""
    await searched(staffed, ISSUED)
    await searched(staffed, UNISSUED)
    staffed.clock.pass_(hours=25)
    commander = await staffed.signed_in("commander")
    assert (await brought(commander, ISSUED)).json()["taken"] is True
    (row,) = (page := await at_night(staffed))["reviews"]
    assert row["number"] == UNISSUED
    assert row["signals"] == [
        "Its number is not among those that were issued, as listed on Nov 24, 2026."
    ]
    assert (page["numbers"]["unissued"], page["numbers"]["listed_at"]) != (0, None)
    assert (await staffed.last("system:inquiry:signalled"))["kinds"] == ["unissued"]
    await at_night(staffed)
    assert (await staffed.tags("system:inquiry")) == ["system:inquiry:signalled"]


async def test_a_number_used_after_the_list_was_made_waits_for_the_next(
    staffed: Department,
) -> None:
    """A list that is older, or of another kind of number, says nothing of it."""
    await searched(staffed, UNISSUED)
    staffed.clock.pass_(hours=23)
    commander = await staffed.signed_in("commander")
    await brought(commander, ISSUED)
    assert (await at_night(staffed))["reviews"] == []
    staffed.clock.pass_(hours=3)
    assert (await at_night(staffed))["reviews"] == []
    await brought(await staffed.signed_in("commander"), ISSUED)
    assert len((await at_night(staffed))["reviews"]) == 1


async def test_a_dry_run_says_what_a_file_holds_and_takes_nothing(staffed: Department) -> None:
    administrator = await staffed.signed_in("administrator")
    await brought(administrator, ISSUED)
    told = (await brought(administrator, ISSUED.lower(), UNISSUED, "12", dry=True)).json()
    assert (told["new"], told["known"], told["taken"]) == (1, 1, False)
    (refused,) = told["refused"]
    assert (refused["row"], "2026-00012345" in refused["why"]) == (4, True)
    told = (await brought(administrator, UNISSUED, dry=True)).json()
    assert (told["new"], told["refused"], told["taken"]) == (1, [], False)
    assert await staffed.house.db.value("SELECT count(*) FROM issued_number") == 1


async def test_a_file_with_a_row_that_is_no_number_is_refused_whole(staffed: Department) -> None:
    administrator = await staffed.signed_in("administrator")
    answer = await brought(administrator, ISSUED, "12")
    assert codes(answer) == (422, "list-broken")
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == ["row 3"]
    assert await staffed.house.db.value("SELECT count(*) FROM issued_number") == 0
    wrong = await administrator.post(
        "/api/issued-numbers", content="case\n1\n", headers={"Content-Type": "text/csv"}
    )
    assert codes(wrong) == (422, "list-broken")


async def test_searches_that_were_closed_with_no_number_are_counted(staffed: Department) -> None:
    """R-SRC-02."""
    officer = await staffed.signed_in("officer")
    reason = {"purpose": "felony", "phrase": "Shots fired"}
    inquiry = (await officer.post("/api/inquiries", json=reason)).json()
    await officer.post(f"/api/inquiries/{inquiry['id']}/number", json={"number": None})
    numbers = (await at_night(staffed))["numbers"]
    assert (numbers["none_issued"], numbers["unissued"]) == (1, 0)
    staffed.clock.pass_(days=31)
    await staffed.house.db.run("UPDATE training SET expires_on = '2027-12-31'")
    assert (await at_night(staffed))["numbers"]["none_issued"] == 0


async def test_issued_numbers_are_not_for_everybody(staffed: Department) -> None:
    officer = await staffed.signed_in("officer")
    assert clauses(await brought(officer, ISSUED)) == {"bpd-number-importers"}
