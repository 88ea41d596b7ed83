"""Audits of use: drawn by nobody, judged by others, written to the chief, reviewed and kept."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import httpx
import pytest

from backend.domain.program_audits import OF_INQUIRY, drawn
from backend.services.drawing import draw, overdue, remind
from backend.services.rooting import close_days
from backend.store import day_roots, program_audits
from tests.cast import Department
from tests.flow.standing import clauses, codes, refused
from tests.flow.test_inquiry_reviews import opened

pytestmark = pytest.mark.anyio
AUDITS = "/api/program-audits"
YES: dict[str, str] = {one.id: "yes" for one in OF_INQUIRY}
NO = YES | {"scope": "no"}


@dataclass
class Quarter:
    """The fourth quarter of the year is over; seven inquiries were made in it, two by the chief."""

    staffed: Department

    async def begin(self, searchers: tuple[str, ...] = ("officer",) * 5 + ("chief",) * 2) -> None:
        await self.staffed.signed_in("auditor")
        for role in searchers:
            await opened(await self.staffed.signed_in(role))
        self.staffed.clock.pass_(days=40)
        await close_days(self.staffed.house)
        await draw(self.staffed.house)

    async def made_by(self, role: str) -> None:
        """The oldest inquiry is that of somebody of this role."""
        await self.staffed.signed_in(role)
        await self.staffed.house.db.run(
            "UPDATE inquiry SET person_id = (SELECT person_id FROM session ORDER BY opened_at DESC"
            " LIMIT 1) WHERE id = (SELECT min(id::text)::uuid FROM inquiry)"
        )

    async def lines(self, role: str = "auditor") -> list[dict[str, Any]]:
        browser = await self.staffed.signed_in(role)
        return list((await browser.get(AUDITS)).json()["audits"])

    async def one(self, role: str = "auditor") -> dict[str, Any]:
        [line] = await self.lines(role)
        browser = await self.staffed.signed_in(role)
        told: dict[str, Any] = (await browser.get(f"{AUDITS}/{line['id']}")).json()
        return told

    async def judge(
        self, item: dict[str, Any], role: str = "auditor", /, **told: object
    ) -> httpx.Response:
        browser = await self.staffed.signed_in(role)
        body = {"answers": YES} | told
        return await browser.post(f"{AUDITS}/items/{item['id']}", json=body)

    async def written(self) -> dict[str, Any]:
        """All is judged and the memorandum there."""
        told = await self.one()
        for item in told["drawn"]:
            assert (await self.judge(item)).status_code == 200
        auditor = await self.staffed.signed_in("auditor")
        path = f"{AUDITS}/{told['line']['id']}/memorandum"
        answer = await auditor.post(path, json={"conclusion": "All in order."})
        assert answer.status_code == 200, answer.text
        made: dict[str, Any] = answer.json()
        return made


@pytest.fixture
async def quarter(staffed: Department) -> Quarter:
    return Quarter(staffed)


async def test_five_inquiries_are_drawn_from_a_seed_that_is_published(quarter: Quarter) -> None:
    """R-AUD-05: once, by nobody; whoever has the day's hash and the ids draws the same."""
    await quarter.begin()
    house = quarter.staffed.house
    assert await draw(house) == 0
    told = await quarter.one()
    assert (told["line"]["items"], told["line"]["population"]) == (5, 7)
    last = await day_roots.one(house.db, date(2026, 12, 31))
    assert last is not None
    assert told["seed"] == last["root"].hex()
    public = (await (await quarter.staffed.client()).get("/api/public/roots")).json()["days"]
    assert {"2026-12-31": told["seed"]}.items() <= {
        day["day"]: day["root"] for day in public
    }.items()
    rows = await house.db.rows("SELECT id FROM inquiry")
    again = drawn(last["root"], [row["id"] for row in rows], 5)
    assert [item["inquiry_id"] for item in told["drawn"]] == [str(one) for one in again]
    chained = await quarter.staffed.last("system:program-audit:drawn")
    assert chained["inquiries"] == [str(one) for one in again]
    assert chained["digest"] == told["population_digest"]


async def test_nothing_is_drawn_before_the_last_day_is_closed(staffed: Department) -> None:
    await opened(await staffed.signed_in("officer"))
    assert await draw(staffed.house) == 0
    staffed.clock.pass_(days=40)
    assert await draw(staffed.house) == 0
    await close_days(staffed.house)
    assert await draw(staffed.house) == 1


async def test_nobody_judges_their_own_inquiry_and_each_no_has_its_note(quarter: Quarter) -> None:
    """R-AUD-05, AC-5: what is judged is what is on file, without a plate."""
    await quarter.begin(("officer",))
    await quarter.made_by("administrator")
    [item] = (await quarter.one("administrator"))["drawn"]
    assert item["own"]
    assert clauses(await quarter.judge(item, "administrator")) == {"cjis-own-audit"}
    problem = refused(await quarter.judge(item, answers=NO), 422, "invalid")
    assert problem["flaws"][0]["field"] == "note"
    assert codes(await quarter.judge(item, answers={"scope": "yes"})) == (422, "invalid")
    assert codes(await quarter.judge(item, misuse=True)) == (422, "invalid")
    fine = await quarter.judge(item, answers=NO, note="Two more plates than the case named.")
    [judged] = fine.json()["drawn"]
    assert (judged["answers"]["scope"], judged["judged_by"]) == ("no", "Auditor")
    event = await quarter.staffed.last("person:program-audit:judged")
    assert (event["meets"], event["finding"]) == (False, None)


async def test_misuse_becomes_a_finding_that_the_chief_is_told_of(quarter: Quarter) -> None:
    """R-AUD-02: on the phone and on the feed; when the chief took notice is on file."""
    await quarter.begin(("officer",))
    [item] = (await quarter.one())["drawn"]
    said: dict[str, Any] = {"answers": NO, "note": "An address of his own.", "misuse": True}
    [judged] = (await quarter.judge(item, **said)).json()["drawn"]
    assert judged["finding"]
    await quarter.judge(item, **said)
    house = quarter.staffed.house
    assert await house.db.value("SELECT count(*) FROM violation") == 1
    words = await house.db.rows("SELECT kind, person_id FROM word WHERE kind = 'finding'")
    chief = await quarter.staffed.signed_in("chief")
    [found] = (await chief.get("/api/violations")).json()["violations"]
    assert "An address of his own." in found["what"]
    assert found["events"]
    assert found["noticed_at"] is None
    assert (await chief.get("/api/me")).json()["unnoticed"] == 1
    path = f"/api/violations/{found['id']}/notice"
    auditor = await quarter.staffed.signed_in("auditor")
    assert clauses(await auditor.post(path)) == {"bpd-audit-reviewers"}
    assert (await chief.post(path)).status_code == 204
    assert codes(await chief.post(path)) == (409, "done-already")
    [found] = (await chief.get("/api/violations")).json()["violations"]
    assert found["noticed_by"] == "Chief"
    assert (await chief.get("/api/me")).json()["unnoticed"] == 0
    assert len(words) == await house.db.value(
        "SELECT count(*) FROM push_subscription s JOIN device d ON d.id = s.device_id"
        " JOIN person p ON p.id = d.person_id WHERE p.role = 'chief'"
    )


async def test_more_is_drawn_with_a_reason_behind_what_was_drawn(quarter: Quarter) -> None:
    """R-AUD-05: never anew; the reason stands in the memorandum."""
    await quarter.begin()
    before = await quarter.one()
    auditor = await quarter.staffed.signed_in("auditor")
    path = f"{AUDITS}/{before['line']['id']}/further"
    told = (await auditor.post(path, json={"count": 1, "reason": "Two stood out."})).json()
    assert told["drawn"][:5] == before["drawn"]
    assert (told["drawn"][5]["round"], told["drawn"][5]["reason"]) == (2, "Two stood out.")
    told = (await auditor.post(path, json={"count": 9, "reason": "All of them."})).json()
    assert (len(told["drawn"]), told["drawn"][6]["round"]) == (7, 3)
    none = await auditor.post(path, json={"count": 1, "reason": "More."})
    assert codes(none) == (409, "done-already")
    made = await quarter.written()
    row = await program_audits.one(quarter.staffed.house.db, made["line"]["id"])
    assert row is not None
    assert row["memo"]["items"][5]["drawn"] == "drawn in addition: Two stood out."


async def test_the_memorandum_is_written_once_and_reviewed_by_the_chief(quarter: Quarter) -> None:
    """R-AUD-06: with data errors; frozen, fingerprinted, reviewed by another, filed."""
    await quarter.begin()
    told = await quarter.one()
    path = f"{AUDITS}/{told['line']['id']}"
    auditor = await quarter.staffed.signed_in("auditor")
    conclusion = {"conclusion": "One record needs mending."}
    assert codes(await auditor.post(f"{path}/memorandum", json=conclusion)) == (409, "not-judged")
    assert codes(await auditor.get(f"{path}/memorandum")) == (409, "not-judged")
    for item in told["drawn"]:
        errors = "The number has a digit too many." if item["place"] == 2 else ""
        assert (await quarter.judge(item, data_errors=errors)).status_code == 200
    auditor = await quarter.staffed.signed_in("auditor")
    made = (await auditor.post(f"{path}/memorandum", json=conclusion)).json()
    row = await program_audits.one(quarter.staffed.house.db, told["line"]["id"])
    assert row is not None
    assert row["memo"]["data_errors"] == ["Inquiry 2: The number has a digit too many."]
    assert [item["meets"] for item in row["memo"]["items"]] == [True] * 5
    assert (await quarter.staffed.last("person:program-audit:written"))["digest"] == made["digest"]
    assert codes(await quarter.judge(told["drawn"][0])) == (409, "memo-written")
    auditor = await quarter.staffed.signed_in("auditor")
    assert codes(await auditor.post(f"{path}/memorandum", json=conclusion)) == (409, "memo-written")
    assert clauses(await auditor.post(f"{path}/review", json={})) >= {"bpd-audit-reviewers"}
    paper = await auditor.get(f"{path}/memorandum")
    assert paper.content.startswith(b"%PDF-")
    chief = await quarter.staffed.signed_in("chief")
    [line] = (await chief.post(f"{path}/review", json={"note": "Mend it."})).json()["audits"]
    assert (line["reviewed_by"], line["review_note"]) == ("Chief", "Mend it.")
    assert codes(await chief.post(f"{path}/review", json={})) == (409, "done-already")
    event = await quarter.staffed.last("person:program-audit:reviewed")
    assert event["digest"] == made["digest"]


async def test_who_judged_the_administrators_acts_is_told(quarter: Quarter) -> None:
    """R-AUD-06, CJISSECPOL AC-6(7): another position, or that there was none."""
    await quarter.begin(("officer", "officer"))
    await quarter.made_by("administrator")
    made = await quarter.written()
    row = await program_audits.one(quarter.staffed.house.db, made["line"]["id"])
    assert row is not None
    assert row["memo"]["judges"].endswith("was judged by another position: Auditor.")


async def test_a_quarter_without_inquiries_has_its_memorandum_as_well(quarter: Quarter) -> None:
    await quarter.begin(())
    told = await quarter.one()
    assert (told["drawn"], told["line"]["population"]) == ([], 0)
    assert (await quarter.written())["digest"]


async def test_an_audit_that_nobody_wrote_in_time_is_told_to_the_chief(quarter: Quarter) -> None:
    """R-AUD-08: once, and shown until it is written."""
    await quarter.begin()
    house = quarter.staffed.house
    assert await remind(house) == 0
    quarter.staffed.clock.pass_(days=30)
    assert await remind(house) == 1
    assert await remind(house) == 0
    assert await overdue(house) == [date(2027, 1, 31)]
    chief = await quarter.staffed.signed_in("chief")
    assert (await chief.get("/api/me")).json()["overdue_audits"] == 1
    [line] = await quarter.lines("chief")
    assert line["overdue"]
    await quarter.written()
    assert await overdue(house) == []


async def test_those_who_conduct_and_review_alone_see_it(quarter: Quarter) -> None:
    """R-AUD-05, R-ACC-06: who looked at it is recorded."""
    await quarter.begin()
    told = await quarter.one()
    assert "person:program-audit:shown" in await quarter.staffed.tags()
    for role in ("officer", "commander", "dispatcher", "clerk"):
        browser = await quarter.staffed.signed_in(role)
        assert "bpd-audit-conductors" in clauses(await browser.get(AUDITS))
        path = f"{AUDITS}/{told['line']['id']}"
        assert "bpd-audit-conductors" in clauses(await browser.get(path))
