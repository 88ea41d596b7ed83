"""A frozen report is counted again, said something of, and given as a file; never changed."""

import csv
import io
from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from backend.services.purging import digest, purge
from backend.services.reporting import freeze, recompute
from backend.store import reports
from tests.cast import Department
from tests.flow.browsing import told_of_a_hit
from tests.flow.standing import clauses, codes, refused
from tests.flow.street import Street
from tests.flow.test_reports import MONTH, NOVEMBER, over, searched

pytestmark = pytest.mark.anyio
PUBLIC = "/api/public/reports"


async def published(staffed: Department) -> httpx.AsyncClient:
    """November, by the chief."""
    await searched(await staffed.signed_in("officer"))
    await over(staffed)
    chief = await staffed.signed_in("chief")
    await chief.post(f"{MONTH}/inspection", json={"note": "Nothing stands out."})
    assert (await chief.post(f"{MONTH}/release")).status_code == 200
    return chief


async def test_the_same_numbers_come_out_of_rows_and_of_tallies(street: Street) -> None:
    """R-AUD-03: while the days live, and after they went."""
    house = street.house
    await house.db.run("UPDATE installation SET made_at = $1", street.watch())
    await told_of_a_hit(street)
    street.watch.at = house.day_start(date(2026, 12, 1)) + timedelta(minutes=1)
    assert await freeze(house) == 1
    found = await recompute(house, NOVEMBER)
    assert (found.changes, found.by_tally) == ([], 0)
    assert found.by_rows > 0
    for _ in range(60):
        street.watch.pass_(hours=20)
        await purge(house)
    after = await recompute(house, NOVEMBER)
    assert (after.by_rows, after.by_tally) == (0, found.by_rows)
    # A month counts the days that went in it, so these are no change of the frozen ones.
    assert after.changes == []


async def test_what_came_late_is_named_with_why(street: Street) -> None:
    """R-AUD-03: which numbers changed, and what came after it was frozen."""
    house = street.house
    await house.db.run("UPDATE installation SET made_at = $1", street.watch())
    await told_of_a_hit(street)
    seen = street.watch()
    street.watch.at = house.day_start(date(2026, 12, 1)) + timedelta(minutes=1)
    assert await freeze(house) == 1
    now = street.watch()
    street.watch.pass_(minutes=5)
    await house.db.run(
        "UPDATE frame SET received_at = $1 WHERE captured_at <= $2", street.watch(), seen
    )
    await house.db.run("UPDATE frame SET state = 'unreadable' WHERE captured_at <= $1", seen)
    found = await recompute(house, NOVEMBER)
    assert found.frozen_at < now
    assert [(one.where, one.frozen, one.now) for one in found.changes] == [
        ("Pictures that could not be read", 0, 1)
    ]
    assert found.late == {"pictures": 1, "decisions": 0}


async def test_a_published_report_is_given_as_a_file_without_a_sign_in(staffed: Department) -> None:
    """R-AUD-04: for reading, for counting further, for programs; the same numbers in each."""
    await published(staffed)
    outsider = await staffed.client()
    row = await reports.one(staffed.house.db, NOVEMBER)
    assert row is not None
    whole = (await outsider.get(f"{PUBLIC}/2026-11-01/json")).json()
    assert whole["sha256"] == digest(row["public"])
    assert whole["figures"] == row["public"]["figures"]
    text = (await outsider.get(f"{PUBLIC}/2026-11-01/csv")).text
    lines = list(csv.DictReader(io.StringIO(text)))
    numbers = {line["of"]: line["number"] for line in lines if line["part"] == "figures"}
    for one in row["public"]["figures"]:
        assert numbers[one["word"]] == ("" if one["value"] is None else str(one["value"]))
    paper = await outsider.get(f"{PUBLIC}/2026-11-01/pdf")
    assert paper.content.startswith(b"%PDF-")
    assert "report-2026-11.pdf" in paper.headers["content-disposition"]
    assert codes(await outsider.get(f"{PUBLIC}/2026-10-01/pdf")) == (404, "not-found")
    assert (await outsider.get(f"{PUBLIC}/2026-11-01/exe")).status_code in (400, 404, 422)


async def test_the_report_with_names_is_printed_for_whoever_audits(staffed: Department) -> None:
    await published(staffed)
    auditor = await staffed.signed_in("auditor")
    paper = await auditor.get(f"{MONTH}/paper")
    assert paper.content.startswith(b"%PDF-")
    assert (await staffed.tags())[-1] == "person:report:shown"
    officer = await staffed.signed_in("officer")
    assert "bpd-auditors" in clauses(await officer.get(f"{MONTH}/paper"))
    assert "bpd-auditors" in clauses(await officer.get("/api/purges/2026-11-01/certificate"))
    assert codes(await auditor.get("/api/reports/2026-10-01/paper")) != (200, "")
    assert codes(
        await (await staffed.signed_in("auditor")).get("/api/purges/2026-11-01/certificate")
    ) == (
        404,
        "not-found",
    )


@pytest.mark.parametrize(
    "told",
    [
        {"kind": "erratum", "said": "Hits: 3 is right, 2 is wrong."},
        {"kind": "presented", "said": "PSCRB, minutes 2026-12, item 4"},
        {"kind": "question", "said": "Why so few?", "answer": "Two cameras were off."},
    ],
    ids=["erratum", "presented", "question"],
)
async def test_what_is_said_of_it_stands_beside_it_and_changes_nothing(
    staffed: Department, told: dict[str, Any]
) -> None:
    """R-AUD-04: errata, never silent edits; the board's meeting with its questions."""
    chief = await published(staffed)
    before = await reports.one(staffed.house.db, NOVEMBER)
    body = {"on_day": "2026-12-01", "answer": ""} | told
    assert (await chief.post(f"{MONTH}/notes", json=body)).status_code == 204
    [report] = (await (await staffed.client()).get(PUBLIC)).json()["reports"]
    assert report["notes"] == [body]
    whole = (await (await staffed.client()).get(f"{PUBLIC}/2026-11-01/json")).json()
    assert [note["said"] for note in whole["notes"]] == [told["said"]]
    assert await reports.one(staffed.house.db, NOVEMBER) == before
    assert (await staffed.last("person:report:noted"))["said"] == told["said"]


async def test_a_published_report_is_looked_at_again_each_quarter(staffed: Department) -> None:
    """CJISSECPOL AC-22 d: due after 92 days, and by a named person."""
    chief = await published(staffed)
    [line] = (await chief.get("/api/reports")).json()["reports"]
    assert not line["check_due"]
    staffed.clock.pass_(days=93)
    chief = await staffed.signed_in("chief")
    lines = (await chief.get("/api/reports")).json()["reports"]
    assert [each["check_due"] for each in lines if each["released_at"]] == [True]
    body = {"kind": "checked", "said": "Nothing that must not be public.", "on_day": "2027-03-03"}
    assert (await chief.post(f"{MONTH}/notes", json=body)).status_code == 204
    lines = (await chief.get("/api/reports")).json()["reports"]
    assert not any(each["check_due"] for each in lines)


async def test_only_a_published_report_is_said_something_of(staffed: Department) -> None:
    await over(staffed)
    chief = await staffed.signed_in("chief")
    body = {"kind": "erratum", "said": "Wrong.", "on_day": "2026-12-01"}
    assert codes(await chief.post(f"{MONTH}/notes", json=body)) == (409, "conflict")
    chief = await published_again(chief)
    later = await chief.post(f"{MONTH}/notes", json=body | {"on_day": "2027-12-01"})
    assert [flaw["field"] for flaw in refused(later, 422, "invalid")["flaws"]] == ["on_day"]
    for wrong in ({"answer": "No."}, {"kind": "question"}):
        answer = await chief.post(f"{MONTH}/notes", json=body | wrong)
        assert [flaw["field"] for flaw in refused(answer, 422, "invalid")["flaws"]] == ["answer"]


async def published_again(chief: httpx.AsyncClient) -> httpx.AsyncClient:
    await chief.post(f"{MONTH}/inspection", json={"note": "Nothing stands out."})
    assert (await chief.post(f"{MONTH}/release")).status_code == 200
    return chief
