"""Searches for other agencies, exigent ones and those that stand out: who looks at them."""

from base64 import b64encode
from typing import Any

import httpx
import pytest

from backend.services import demo
from tests.cast import Department
from tests.flow.standing import clauses, codes

pytestmark = pytest.mark.anyio

CASE = {"purpose": "felony", "number": "2026-00012345"}
OTHERS = {
    "agency": "Normal Police Department",
    "person": "Sgt. Vale",
    "case": "N26-7711",
    "active_case": True,
}
LETTER = {
    "name": "request.txt",
    "media_type": "text/plain",
    "data": b64encode(b"Please query one plate.").decode(),
}


async def opened(browser: httpx.AsyncClient, **reason: object) -> dict[str, Any]:
    answer = await browser.post("/api/inquiries", json=CASE | reason)
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def waiting(browser: httpx.AsyncClient) -> list[dict[str, Any]]:
    answer = await browser.get("/api/inquiry-reviews")
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["reviews"]
    return rows


async def test_an_exigent_search_is_looked_at_by_a_supervisor(staffed: Department) -> None:
    """R-SRC-03: words and a supervisor's review within the set time."""
    officer = await staffed.signed_in("officer")
    inquiry = await opened(
        officer, purpose="exigent", number="", phrase="Child taken", exigent="Child was just taken"
    )
    commander = await staffed.signed_in("commander")
    (row,) = await waiting(commander)
    assert (row["person"], row["exigent"], row["overdue"]) == (
        "Officer",
        "Child was just taken",
        False,
    )
    path = f"/api/inquiries/{inquiry['id']}/review"
    assert codes(await commander.post(path, json={"finding": "misuse"})) == (422, "invalid")
    answer = await commander.post(path, json={"finding": "in order", "note": "Rightly so."})
    assert answer.json()["reviews"] == []
    told = await staffed.last("person:inquiry:reviewed")
    assert (told["finding"], told["late"]) == ("in order", False)
    again = await commander.post(path, json={"finding": "in order"})
    assert codes(again) == (409, "already-reviewed")


async def test_a_review_that_comes_late_says_so(staffed: Department) -> None:
    officer = await staffed.signed_in("officer")
    inquiry = await opened(officer, purpose="exigent", exigent="Child was just taken")
    staffed.clock.pass_(hours=72)
    chief = await staffed.signed_in("chief")
    assert (await waiting(chief))[0]["overdue"] is True
    await chief.post(f"/api/inquiries/{inquiry['id']}/review", json={"finding": "in order"})
    assert (await staffed.last("person:inquiry:reviewed"))["late"] is True


async def test_nobody_reviews_a_search_of_their_own(staffed: Department) -> None:
    commander = await staffed.signed_in("commander")
    inquiry = await opened(commander, purpose="exigent", exigent="Child was just taken")
    path = f"/api/inquiries/{inquiry['id']}/review"
    answer = await commander.post(path, json={"finding": "in order"})
    assert clauses(answer) == {"cjis-own-review"}


async def test_the_searches_of_others_are_for_supervisors(staffed: Department) -> None:
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.get("/api/inquiry-reviews")) == {"bpd-inquiries-of-others"}


async def test_a_search_for_another_agency_carries_who_asked_and_their_letter(
    staffed: Department,
) -> None:
    """R-OUT-01, R-OUT-02: named, an active investigation of theirs, the request attached."""
    handler = await staffed.signed_in("lieutenant")
    inquiry = await opened(handler, outside=OTHERS, letter=LETTER)
    assert inquiry["outside"]["agency"] == "Normal Police Department"
    told = await staffed.last("person:inquiry:opened")
    assert told["on_behalf"]["person"] == "Sgt. Vale"
    path = f"/api/inquiries/{inquiry['id']}/request"
    letter = await handler.get(path)
    assert letter.content == b"Please query one plate."
    assert letter.headers["content-disposition"] == "attachment"
    assert "person:inquiry:request-shown" in await staffed.tags()
    kept = await staffed.house.db.value("SELECT sealed FROM inquiry_request")
    assert b"one plate" not in kept
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.get(path)) == {"bpd-inquiries-of-others"}


async def test_what_a_search_for_another_agency_lacks_is_named(staffed: Department) -> None:
    """R-OUT-01, R-OUT-02."""
    handler = await staffed.signed_in("lieutenant")
    for lacking in ({"agency": " "}, {"person": ""}, {"case": ""}, {"active_case": False}):
        answer = await handler.post("/api/inquiries", json=CASE | {"outside": OTHERS | lacking})
        assert clauses(answer) == {"bpd-outside-request"}, lacking


async def test_others_refer_such_a_request_or_say_why_not(staffed: Department) -> None:
    """R-OUT-03: the override is logged and comes before the review."""
    officer = await staffed.signed_in("officer")
    answer = await officer.post("/api/inquiries", json=CASE | {"outside": OTHERS})
    assert clauses(answer) == {"bpd-outside-handlers"}
    why = {"not_referred": "Nobody of CIAU at night"}
    await opened(officer, outside=OTHERS | why)
    commander = await staffed.signed_in("commander")
    (row,) = await waiting(commander)
    assert row["outside"]["not_referred"] == "Nobody of CIAU at night"
    assert row["signals"] == [
        "For another agency, not referred to those who process such requests: "
        + why["not_referred"]
    ]


async def test_a_company_that_would_buy_the_data_is_told_that_there_is_no_way(
    staffed: Department,
) -> None:
    """R-PRO-08: nor is a search made for one under another name."""
    lieutenant = await staffed.signed_in("lieutenant")
    company = CASE | {"outside": OTHERS | {"agency": "Midwest Asset Recovery"}}
    answer = await lieutenant.post("/api/inquiries", json=company)
    assert clauses(answer) == {"bpd-not-sold"}
    (clause,) = answer.json()["clauses"]
    assert clause["citation"] == "BPD DSRS-D, DSRS-G"
    officer = await staffed.signed_in("officer")
    reason = {"number": "", "phrase": "List of plates for a data broker"}
    assert clauses(await officer.post("/api/inquiries", json=CASE | reason)) == {"bpd-not-sold"}
    assert await staffed.house.db.value("SELECT count(*) FROM inquiry") == 0


async def test_a_federal_agency_asks_by_the_same_route(staffed: Department) -> None:
    """R-OUT-05."""
    lieutenant = await staffed.signed_in("lieutenant")
    federal = OTHERS | {"agency": "FBI", "federal": True}
    inquiry = await opened(lieutenant, outside=federal)
    assert inquiry["outside"]["federal"] is True
    lacking = CASE | {"outside": federal | {"active_case": False}}
    answer = await lieutenant.post("/api/inquiries", json=lacking)
    assert clauses(answer) == {"bpd-outside-request"}


@pytest.mark.parametrize(
    "letter",
    [
        {"media_type": "text/html"},
        {"data": "%%%"},
        {"data": ""},
    ],
)
async def test_what_is_no_letter_is_sent_back(staffed: Department, letter: dict[str, str]) -> None:
    handler = await staffed.signed_in("lieutenant")
    asked = CASE | {"outside": OTHERS, "letter": LETTER | letter}
    assert codes(await handler.post("/api/inquiries", json=asked)) == (422, "invalid")


async def test_a_reason_with_what_is_protected_is_warned_of_and_looked_at(
    staffed: Department,
) -> None:
    """R-PRO-04, R-PRO-05: warned first, then allowed to go on, with review."""
    officer = await staffed.signed_in("officer")
    asked = CASE | {"phrase": "Robbery near the church"}
    assert clauses(await officer.post("/api/inquiries", json=asked)) == {"bpd-protected-warning"}
    await opened(officer, phrase="Robbery near the church", acknowledged=True)
    commander = await staffed.signed_in("commander")
    (row,) = await waiting(commander)
    assert row["signals"] == [
        "The reason names what is protected: A classification protected by law."
    ]


async def test_the_demo_shows_what_searches_leave_behind(empty: Department) -> None:
    """Results of several, a number that is owed, and three that wait for a look."""
    await demo.load(empty.house)
    rows = await empty.house.db.rows(
        "SELECT p.username, i.number IS NULL AS owes, i.exigent <> '' AS exigent,"
        " (SELECT count(*) FROM query q WHERE q.inquiry_id = i.id) AS asked"
        " FROM inquiry i JOIN person p ON p.id = i.person_id"
        " WHERE i.review_due IS NOT NULL ORDER BY p.username, exigent"
    )
    assert [tuple(row.values()) for row in rows] == [
        ("detective", False, False, 2),
        ("officer", True, False, 1),
        ("officer", True, True, 1),
    ]


async def test_misuse_becomes_a_finding_with_the_events_of_the_search(
    staffed: Department,
) -> None:
    """R-PRO-10: one tap from the review; the Chief sees it and says what came of it."""
    officer = await staffed.signed_in("officer")
    inquiry = await opened(officer, purpose="exigent", exigent="Child was just taken")
    commander = await staffed.signed_in("commander")
    said = {"finding": "misuse", "note": "There was no child."}
    await commander.post(f"/api/inquiries/{inquiry['id']}/review", json=said)
    chief = await staffed.signed_in("chief")
    (found,) = (await chief.get("/api/violations")).json()["violations"]
    assert found["what"] == "A search was found to be misuse: There was no child."
    row = await staffed.house.db.row("SELECT person_id, by_id, events FROM violation")
    assert row is not None
    assert row["person_id"] == staffed.people["officer"]["id"]
    assert row["by_id"] == staffed.people["commander"]["id"]
    tags = await staffed.house.db.rows(
        "SELECT tag FROM audit_event WHERE seq = ANY($1) ORDER BY seq", row["events"]
    )
    assert [each["tag"] for each in tags] == [
        "person:inquiry:opened",
        "system:inquiry:signalled",
    ]
    assert (await staffed.last("person:violation:recorded"))["kind"] == "member"
