"""What another agency asks for is approved by somebody else before anything is searched for it."""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services import outside, words
from backend.services.acting import Who
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import clauses, codes
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio

PAPER = b"Please query one plate for our case."
AGENCY = {"agency": "Hinsdale Police", "person": "Det. Ames", "case": "H26-77"}
REASON = {
    "purpose": "criminal_investigation",
    "suspicion": "The car left a robbery in Hinsdale.",
    "outside": AGENCY,
    "letter": {
        "name": "request.txt",
        "media_type": "text/plain",
        "data": b64encode(PAPER).decode(),
    },
}
RECEIVERS = ("officer", "detective", "commander")
"""On shift when they search."""


class Desk:
    """A detective who searches for another agency, and a department's people beside them."""

    def __init__(self, street: Street, client: AsyncTestClient[Any]) -> None:
        self.street, self.client = street, client
        self.people: dict[str, Who] = {}

    async def who(self, role: str, *, again: bool = False) -> Who:
        """With both trainings; one of each role, or one more."""
        if again or role not in self.people:
            who = await self.street.person(role, on_shift=role in RECEIVERS)
            await self.street.house.db.run(
                "INSERT INTO training (id, person_id, course, completed_on, expires_on, topics)"
                " VALUES (gen_random_uuid(), $1, 'LEADS', '2026-01-01', '2027-01-01',"
                " ARRAY['leads'])",
                UUID(who.id),
            )
            self.people[role] = who
        return self.people[role]

    async def ask(self, role: str, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401 - an answer
        headers = await signed_in(self.street, await self.who(role), self.client)
        return await self.client.request(method, f"/api{path}", json=body, headers=headers)

    async def opened(self, role: str = "detective", **more: object) -> dict[str, Any]:
        number = {"number": self.street.house.profile.numbers[0].example}
        answer = await self.ask(role, "POST", "/inquiries", REASON | number | more)
        assert answer.status_code == 201, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def query(self, inquiry: dict[str, Any], role: str = "detective") -> Any:  # noqa: ANN401
        since = (self.street.watch() - timedelta(hours=1)).isoformat()
        asked = {"plate": PLATE, "first": since}
        return await self.ask(role, "POST", f"/inquiries/{inquiry['id']}/queries", asked)

    async def answer(
        self, inquiry: dict[str, Any], role: str, *, approve: bool = True, note: str = "Seen."
    ) -> Any:  # noqa: ANN401 - an answer
        path = f"/inquiries/{inquiry['id']}/approval"
        return await self.ask(role, "POST", path, {"approve": approve, "note": note})

    async def mine(self, role: str = "detective") -> dict[str, Any]:
        (one,) = (await self.ask(role, "GET", "/inquiries")).json()["inquiries"]
        told: dict[str, Any] = one
        return told

    async def heard(self, role: str) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT body ->> 'what' AS what FROM live_event WHERE person_id = $1"
            " AND kind = 'inquiry' ORDER BY id",
            UUID((await self.who(role)).id),
        )
        return [row["what"] for row in rows]

    async def told(self, kind: str = "person:inquiry:request-") -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT tag FROM audit_event WHERE starts_with(tag, $1) ORDER BY seq", kind
        )
        return [row["tag"].removeprefix(kind) for row in rows]

    async def tried(self) -> int:
        """Partial plates that are tried on vehicles still to come."""
        count: int = await self.street.house.db.value(
            "SELECT count(*) FROM standing WHERE closed_at IS NULL"
        )
        return count

    async def under(self, profile: str) -> None:
        """Another department's policy is in force."""
        db, now = self.street.house.db, self.street.watch()
        await db.run("UPDATE installation SET profile = $1, profile_version = $1", profile)
        await db.run(
            "INSERT INTO acknowledgement (id, profile, ground, names, signed_name, signed_at)"
            " SELECT gen_random_uuid(), $2, 'agreement', 'Provider', 'Chief', $1",
            now,
            profile,
        )
        self.street.watch.pass_(seconds=2)
        await self.street.house.policy.follow(db, self.street.watch())


@pytest.fixture
async def desk(street: Street) -> AsyncIterator[Desk]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        made = Desk(street, client)
        await made.under("oak_brook")
        yield made


async def test_nothing_is_searched_for_another_agency_before_a_supervisor_has_said_yes(
    desk: Desk,
) -> None:
    """R-SHR-02: refused with its clause, approved by the Sergeant, then it runs and goes on."""
    await desk.who("commander")
    inquiry = await desk.opened()
    waits = inquiry["answer"]
    assert (waits["status"], waits["by"]) == ("waiting", None)
    assert waits["waits_for"][0] == "Sergeant"
    refused = await desk.query(inquiry)
    assert clauses(refused) == {"obpd-outside-approved"}
    assert "Sergeant" in refused.json()["clauses"][0]["instead"]
    part = {"plate": "QM?Z*"}
    stands = await desk.ask("detective", "POST", f"/inquiries/{inquiry['id']}/standing", part)
    assert "obpd-outside-approved" in clauses(stands)
    assert await desk.heard("commander") == ["asked"]
    assert (await desk.answer(inquiry, "commander")).status_code == 200
    ran = await desk.query(inquiry)
    assert ran.status_code == 201, ran.text
    page = await desk.ask("detective", "GET", f"/queries/{ran.json()['query']['id']}/reads")
    assert page.status_code == 200
    mine = (await desk.mine())["answer"]
    assert (mine["status"], mine["note"]) == ("approved", "Seen.")
    assert await desk.heard("detective") == ["answered"]
    assert await desk.told() == ["approved"]


async def test_a_refused_request_runs_nothing_and_is_kept_with_its_note(desk: Desk) -> None:
    """R-SHR-02, R-SHR-03."""
    inquiry = await desk.opened()
    said = await desk.answer(inquiry, "chief", approve=False, note="No case of theirs.")
    assert said.json()["waiting"] == []
    assert clauses(await desk.query(inquiry)) == {"obpd-outside-approved"}
    again = await desk.answer(inquiry, "chief")
    assert codes(again) == (409, "outside-answered")
    assert ((await desk.mine())["answer"]["status"], await desk.told()) == ("refused", ["refused"])
    (kept,) = said.json()["kept"]
    assert kept["answer"]["note"] == "No case of theirs."
    with pytest.raises(Exception, match="permission denied"):
        await desk.street.house.db.run("UPDATE outside_answer SET approved = true")


async def test_whoever_searches_or_may_not_approve_answers_nothing(desk: Desk) -> None:
    """R-SHR-02, AC-5: another person than the one who searches, of a role that the text names."""
    inquiry = await desk.opened("commander")
    assert clauses(await desk.answer(inquiry, "commander")) == {"cjis-outside-by-two"}
    assert clauses(await desk.answer(inquiry, "detective")) == {"obpd-outside-approvers"}
    unknown = {"id": "019b0000-0000-7000-8000-000000000000"}
    assert clauses(await desk.answer(unknown, "detective")) == {"obpd-outside-approvers"}
    assert codes(await desk.answer(unknown, "chief")) == (404, "inquiry-unknown")
    plain = await desk.opened("detective", outside=None, letter=None)
    assert plain["answer"] is None
    assert codes(await desk.answer(plain, "chief")) == (404, "inquiry-unknown")
    assert (await desk.query(plain)).status_code == 201
    plate = await desk.answer(inquiry, "chief", note="Not AB12345.")
    assert codes(plate) == (422, "plate-in-reason")


async def test_of_two_answers_at_once_one_counts(desk: Desk) -> None:
    """R-SHR-02."""
    inquiry = await desk.opened()
    people = [await desk.who("chief", again=True) for _ in range(3)]
    house = desk.street.house
    said = [
        outside.answer(house, who, UUID(inquiry["id"]), approve=n > 0, note="")
        for n, who in enumerate(people)
    ]
    told = await asyncio.gather(*said, return_exceptions=True)
    assert sum(each is None for each in told) == 1
    assert len(await desk.told()) == 1


async def test_the_system_administrator_gets_what_was_asked_for_with_its_papers(
    desk: Desk,
) -> None:
    """R-SHR-03: agency, person, purpose and the request itself, for good and without a plate."""
    inquiry = await desk.opened()
    await desk.answer(inquiry, "commander")
    await desk.query(inquiry)
    desk.street.watch.pass_(days=35)
    told = await desk.ask("administrator", "GET", "/outside-requests")
    assert told.status_code == 200, told.text
    (kept,) = told.json()["kept"]
    assert (kept["outside"]["agency"], kept["outside"]["person"]) == (
        "Hinsdale Police",
        "Det. Ames",
    )
    assert kept["purpose_word"] == "Specific criminal investigation"
    assert (kept["answer"]["status"], kept["queries"], kept["open"]) == ("approved", 1, False)
    assert PLATE not in told.text
    paper = await desk.ask("administrator", "GET", f"/inquiries/{inquiry['id']}/request")
    assert paper.content == PAPER
    other = await desk.ask("detective", "GET", "/outside-requests")
    assert clauses(other) == {"obpd-inquiries-of-others"}


async def test_its_time_begins_with_the_answer(desk: Desk) -> None:
    """It waits over night; then it has its hours, an officer's goes with the next shift."""
    desks, streets = await desk.opened("analyst"), await desk.opened("officer")
    db = desk.street.house.db
    desk.street.watch.pass_(hours=14)
    await db.run("UPDATE shift SET ended_at = $1", desk.street.watch())
    assert (await desk.mine("officer"))["ended"] is None
    waiting = (await desk.ask("commander", "GET", "/outside-requests")).json()["waiting"]
    assert [each["id"] for each in waiting] == [desks["id"], streets["id"]]
    for each in (desks, streets):
        assert (await desk.answer(each, "commander")).status_code == 200
    assert (await desk.query(desks, "analyst")).status_code == 201
    assert clauses(await desk.query(streets, "officer")) == {"obpd-inquiry-open"}
    desk.street.watch.pass_(hours=2)
    await db.run(
        "INSERT INTO shift (id, person_id, started_at, ends_at)"
        " VALUES (gen_random_uuid(), $1, $2::timestamptz, $2::timestamptz + interval '8 hours')",
        UUID(desk.people["officer"].id),
        desk.street.watch(),
    )
    assert (await desk.query(streets, "officer")).status_code == 201
    desk.street.watch.pass_(hours=9)
    assert clauses(await desk.query(streets, "officer")) == {"obpd-inquiry-open"}
    assert clauses(await desk.query(desks, "analyst")) == {"obpd-inquiry-open"}


async def test_what_its_own_person_ended_waits_no_more(desk: Desk) -> None:
    inquiry = await desk.opened()
    await desk.ask("detective", "POST", f"/inquiries/{inquiry['id']}/end", {})
    told = (await desk.ask("chief", "GET", "/outside-requests")).json()
    assert (told["waiting"], len(told["kept"])) == ([], 1)
    assert codes(await desk.answer(inquiry, "chief")) == (409, "outside-answered")


@pytest.mark.parametrize(
    ("profile", "clause", "citation", "approver", "other"),
    [
        ("leroy", "lpd-outside-approved", "LPD IV.R.3", "administrator", "commander"),
        ("north_liberty", "nlpd-outside-approved", "NLPD 433.7(b)", "commander", "officer"),
        ("oak_brook", "obpd-outside-approved", "OBPD 131.7(c)", "commander", "officer"),
    ],
)
async def test_each_department_names_who_approves_and_keeps_it_on_file(
    desk: Desk, profile: str, clause: str, citation: str, approver: str, other: str
) -> None:
    """R-SHR-02, R-SHR-03: LPD IV.R.4, NLPD 433.7(b), OBPD 131.7(b): past the life of every read."""
    await desk.under(profile)
    inquiry = await desk.opened()
    refused = await desk.query(inquiry)
    assert [(one["id"], one["citation"]) for one in refused.json()["clauses"]] == [
        (clause, citation)
    ]
    (no,) = clauses(await desk.answer(inquiry, other))
    assert no.endswith("-outside-approvers")
    assert (await desk.answer(inquiry, approver)).status_code == 200
    assert (await desk.query(inquiry)).status_code == 201
    desk.street.watch.pass_(days=35)
    (kept,) = (await desk.ask("administrator", "GET", "/outside-requests")).json()["kept"]
    assert (kept["id"], kept["answer"]["status"]) == (inquiry["id"], "approved")
    paper = await desk.ask("administrator", "GET", f"/inquiries/{inquiry['id']}/request")
    assert paper.content == PAPER


async def test_in_schaumburg_nobody_has_to_approve_and_a_supervisor_can_still_say_no(
    desk: Desk,
) -> None:
    """R-SHR-02: SPD V.A.4 releases at any time; what nobody answered runs, and ends with a no."""
    await desk.under("schaumburg")
    inquiry = await desk.opened()
    assert inquiry["answer"] is None
    assert await desk.heard("commander") == []
    # It runs, and shows nothing: no retention is on file here.
    assert codes(await desk.query(inquiry)) == (404, "query-unknown")
    await desk.ask("detective", "POST", f"/inquiries/{inquiry['id']}/standing", {"plate": "QM?Z*"})
    assert await desk.tried() == 1
    no = await desk.answer(inquiry, "commander")
    assert [(one["id"], one["citation"]) for one in no.json()["clauses"]] == [
        ("spd-outside-approvers", "SPD V.A.4")
    ]
    told = (await desk.ask("commander", "GET", "/outside-requests")).json()
    assert (told["approvers"], told["waiting"], told["kept"][0]["open"]) == ([], [], True)
    said = await desk.answer(inquiry, "commander", approve=False)
    assert said.json()["kept"][0]["answer"]["status"] == "refused"
    assert clauses(await desk.query(inquiry)) == {"spd-outside-refused"}
    assert await desk.tried() == 0
    assert await desk.told("person:standing:") == ["begun", "ended"]


async def test_in_bloomington_the_named_handlers_process_it_and_a_no_closes_what_it_found(
    desk: Desk,
) -> None:
    """R-SHR-02: BPD DSRS-C.a; after the Lieutenant's no neither page nor picture opens."""
    await desk.under("bloomington")
    await desk.street.passes()
    house = desk.street.house
    await house.db.run("UPDATE read SET owner_agency = $1", house.profile.department.name)
    theirs = AGENCY | {"active_case": True, "not_referred": "They are off at night."}
    inquiry = await desk.opened(purpose="felony", outside=theirs)
    ran = await desk.query(inquiry)
    (read,) = ran.json()["reads"]
    assert (await desk.ask("detective", "GET", read["frame_url"][4:])).status_code == 200
    no = await desk.answer(inquiry, "ci_lieutenant")
    assert [(one["id"], one["citation"]) for one in no.json()["clauses"]] == [
        ("bpd-outside-approvers", "BPD DSRS-C.a")
    ]
    assert (await desk.answer(inquiry, "ci_lieutenant", approve=False)).status_code == 200
    page = await desk.ask("detective", "GET", f"/queries/{ran.json()['query']['id']}/reads")
    assert clauses(page) == {"bpd-outside-refused"}
    assert (await desk.ask("detective", "GET", read["frame_url"][4:])).status_code == 403


async def test_the_word_to_a_phone_is_for_whoever_may_approve(desk: Desk) -> None:
    for role, may in (("commander", True), ("detective", False)):
        who = await desk.who(role)
        assert words.may_answer(desk.street.house, who.actor, "approve_outside_search") is may
