"""What another agency asks for is held against policy and law, answered by another, given once."""

import csv
import io
import json
import zipfile
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import cv2
import httpx
import numpy as np
import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from tests.apps import create_app
from tests.flow.browsing import told_of_a_hit
from tests.flow.searcher import Searcher
from tests.flow.standing import clauses, codes
from tests.flow.street import PICTURE, PLATE, Street
from tests.flow.test_evidence import GROUND

pytestmark = pytest.mark.anyio
LETTER = {
    "name": "request.txt",
    "media_type": "text/plain",
    "data": b64encode(b"Please send us your record.").decode(),
}
REQUEST = {
    "recipient": "agency",
    "agency": "Normal Police Department",
    "person": "Sgt. Vale",
    "state": "IL",
    "purpose": "Burglary series of the last week in Normal",
    "identified": "Called back at the agency's published number",
    "active_case": True,
    "number": "N-26-77",
}


class Counter:
    """Where requests come in: whoever takes them in, whoever answers, and one kept record."""

    def __init__(self, street: Street, client: AsyncTestClient[Any]) -> None:
        self.street, self.client = street, client
        self.people: dict[str, Who] = {}
        self.evidence = ""

    async def as_(self, role: str) -> Searcher:
        if role not in self.people:
            self.people[role] = await self.street.person(role, on_shift=False)
        searcher = Searcher(self.street, self.client, self.people[role])
        await searcher.again()
        return searcher

    async def ask(self, role: str = "ci_lieutenant", **changed: Any) -> dict[str, Any]:  # noqa: ANN401 - a field
        """A request is taken in; how it stands."""
        searcher = await self.as_(role)
        body = REQUEST | {"evidence_id": self.evidence} | changed
        answer = await searcher.post("/releases", body)
        assert answer.status_code == 201, answer.text
        newest: dict[str, Any] = answer.json()["releases"][0]
        return newest

    async def answered(self, one: dict[str, Any], role: str = "chief", **said: object) -> Any:  # noqa: ANN401 - an answer
        searcher = await self.as_(role)
        return await searcher.post(f"/releases/{one['id']}/answer", {"approve": True} | said)

    async def link(self, one: dict[str, Any], role: str = "ci_lieutenant") -> httpx.Response:
        return await (await self.as_(role)).post(f"/releases/{one['id']}/link", None)

    async def as_file(self, role: str) -> httpx.Response:
        searcher = await self.as_(role)
        return await self.client.get("/api/releases/register", headers=searcher.headers)

    async def taken(self, secret: str, name: str = "Sgt. Vale") -> httpx.Response:
        """By somebody outside, who is not signed in."""
        self.client.cookies.clear()
        return await self.client.post("/api/public/releases", json={"secret": secret, "name": name})

    async def handed(self, one: dict[str, Any]) -> dict[str, bytes]:
        """The parts of what the agency gets."""
        secret = (await self.link(one)).json()["secret"]
        answer = await self.taken(secret)
        assert answer.status_code == 200, answer.text
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    async def register(self) -> list[dict[str, Any]]:
        searcher = await self.as_("ci_lieutenant")
        rows: list[dict[str, Any]] = (await searcher.client.get("/api/releases")).json()["releases"]
        return rows


@pytest.fixture
async def counter(street: Street) -> AsyncIterator[Counter]:
    """Of a reader of the department's own."""
    ours = street.house.profile.department.name
    await street.house.db.run("UPDATE camera SET owner_agency = $1", ours)
    async with opened(street) as made:
        yield made


@asynccontextmanager
async def opened(street: Street) -> AsyncIterator[Counter]:
    who, alert_id = await told_of_a_hit(street)
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        made = Counter(street, client)
        officer = Searcher(street, client, who)
        await officer.again()
        kept = await officer.post(f"/alerts/{alert_id}/evidence", GROUND)
        made.evidence = kept.json()["id"]
        yield made


async def test_a_request_is_approved_by_another_and_given_once(counter: Counter) -> None:
    """R-SHR-01, R-SHR-02, R-SHR-04, R-SHR-11: a single-use link, and who took it is the receipt."""
    one = await counter.ask(letter=LETTER)
    assert (one["state"], one["own"], one["paper"]) == ("asked", True, "request.txt")
    assert codes(await counter.link(one)) == (409, "not-agreed")
    assert clauses(await counter.answered(one, "ci_lieutenant")) == {"cjis-release-by-two"}
    assert (await counter.answered(one)).status_code == 200
    parts = await counter.handed(one)
    told = json.loads(parts["manifest.json"])
    assert told["plate"] == PLATE
    assert told["given_to"]["agency"] == "Normal Police Department"
    assert "not to be passed on" in told["stamp"]
    (row,) = await counter.register()
    assert (row["state"], row["received_by"]) == ("received", "Sgt. Vale")
    assert codes(await counter.link(one)) == (409, "not-agreed")
    log = await counter.street.house.db.rows("SELECT act, note FROM evidence_custody ORDER BY id")
    assert [line["act"] for line in log] == ["packed", "released"]
    assert "Normal Police Department" in log[1]["note"]


async def test_a_link_is_good_once_and_not_for_long(counter: Counter) -> None:
    """R-SHR-11, R-SHR-10: no standing access; a used, old or made-up link gets nothing."""
    one = await counter.ask()
    await counter.answered(one)
    first = (await counter.link(one)).json()["secret"]
    second = (await counter.link(one)).json()["secret"]
    gone = (404, "link-unknown")
    assert codes(await counter.taken(first)) == gone
    counter.street.watch.pass_(days=6)
    assert (await counter.taken(second)).status_code == 200
    assert codes(await counter.taken(second)) == gone
    assert codes(await counter.taken("x" * 43)) == gone
    later = await counter.ask()
    await counter.answered(later)
    third = (await counter.link(later)).json()["secret"]
    counter.street.watch.pass_(days=8)
    assert codes(await counter.taken(third)) == gone
    assert [row["state"] for row in await counter.register()] == ["lapsed", "received"]


async def test_others_in_the_picture_are_covered_and_the_original_stays(counter: Counter) -> None:
    """R-SHR-04: one vehicle; around it nothing of a face or a plate is left, and it is told."""
    one = await counter.ask()
    await counter.answered(one)
    parts = await counter.handed(one)
    (covered,) = json.loads(parts["covered.json"])
    shown = covered["shown"]
    was = cv2.imdecode(np.frombuffer(PICTURE, np.uint8), cv2.IMREAD_COLOR)
    now = cv2.imdecode(np.frombuffer(parts["picture-01.jpg"], np.uint8), cv2.IMREAD_COLOR)
    assert was is not None
    assert now is not None
    kept = np.zeros(was.shape[:2], bool)
    kept[shown["top"] : shown["bottom"], shown["left"] : shown["right"]] = True
    change = np.abs(was.astype(int) - now.astype(int)).max(axis=2)
    assert change[kept].mean() < 6
    if not kept.all():
        fine = cv2.Laplacian(cv2.cvtColor(now, cv2.COLOR_BGR2GRAY), cv2.CV_64F)
        rough = cv2.Laplacian(cv2.cvtColor(was, cv2.COLOR_BGR2GRAY), cv2.CV_64F)
        assert np.abs(fine[~kept]).mean() < np.abs(rough[~kept]).mean()
    data = await (await counter.as_("chief")).client.post(
        f"/api/evidence/{counter.evidence}/package", headers=(await counter.as_("chief")).headers
    )
    with zipfile.ZipFile(io.BytesIO(data.content)) as archive:
        frame = next(name for name in archive.namelist() if name.startswith("frames/"))
        assert archive.read(frame) == PICTURE


@pytest.mark.parametrize(
    ("changed", "clause", "citation"),
    [
        ({"recipient": "other"}, "bpd-release-recipients", "BPD DSAP-F, DSRS-D"),
        ({"purpose": "Check"}, "bpd-release-stated", "BPD DSRS-C"),
        ({"person": ""}, "bpd-release-stated", "BPD DSRS-C"),
        ({"identified": " "}, "bpd-release-stated", "BPD DSRS-C"),
        ({"active_case": False}, "bpd-release-stated", "BPD DSRS-C"),
        ({"state": "MO"}, "il-declaration", "625 ILCS 5/2-130(c)"),
        (
            {"purpose": "Immigration status of the driver for deportation"},
            "il-protected-release",
            "625 ILCS 5/2-130(b)",
        ),
        (
            {"purpose": "Patient of an abortion clinic is looked for"},
            "il-protected-release",
            "625 ILCS 5/2-130(b)",
        ),
    ],
)
async def test_what_the_policy_refuses_stays_on_file_with_a_letter(
    counter: Counter, changed: dict[str, Any], clause: str, citation: str
) -> None:
    """R-SHR-03, R-SHR-05, R-SHR-06, R-SHR-07, R-SHR-08, R-SHR-09, R-SHR-12, R-SHR-14, R-OUT-02.

    Refused at once, by letter.
    """
    one = await counter.ask(**changed)
    assert one["state"] == "refused"
    assert [(each["id"], each["citation"]) for each in one["refused"]] == [(clause, citation)]
    assert codes(await counter.answered(one)) == (409, "done-already")
    assert (await counter.link(one)).status_code in (403, 409)
    letter = await (await counter.as_("ci_lieutenant")).post(f"/releases/{one['id']}/letter", None)
    assert letter.headers["content-type"] == "application/pdf"
    assert letter.content.startswith(b"%PDF-")
    assert [row["state"] for row in await counter.register()] == ["refused"]


async def test_a_declaration_opens_the_way_for_as_long_as_it_stands(counter: Counter) -> None:
    """R-SHR-09: signed, in date, of this agency; ended under a link, the link is made no more."""
    chief = await counter.as_("chief")
    body = {
        "agency": "Saint Louis Police",
        "state": "MO",
        "signer": "Chief Moore",
        "scope": "All requests of a year",
        "signed_on": "2026-11-01",
        "letter": LETTER,
    }
    filed = await chief.post("/declarations", body)
    (declaration,) = filed.json()["declarations"]
    assert (declaration["state"], declaration["until_on"]) == ("in_force", "2027-11-01")
    one = await counter.ask(agency="saint louis police", state="MO")
    assert (one["state"], one["declared"]) == ("asked", True)
    await counter.answered(one)
    await (await counter.as_("chief")).post(f"/declarations/{declaration['id']}/end", None)
    assert clauses(await counter.link(one)) == {"il-declaration"}
    other = await counter.ask(agency="Kansas City Police", state="MO")
    assert other["state"] == "refused"


async def test_lawful_process_has_its_own_path_with_counsel_and_a_clock(counter: Counter) -> None:
    """R-SHR-16: instrument, court, due date; decided with counsel by those named for it."""
    court: dict[str, Any] = {
        "recipient": "process",
        "agency": "Circuit Court of McLean County",
        "person": "Clerk Dunn",
        "instrument": "Subpoena of November 20",
        "active_case": False,
    }
    bare = await counter.ask(**court)
    assert [each["id"] for each in bare["refused"]] == ["bpd-release-process"]
    one = await counter.ask(**court, letter=LETTER, due_on="2026-11-30")
    assert (one["state"], one["overdue"]) == ("asked", False)
    assert clauses(await counter.answered(one)) == {"bpd-process-deciders"}
    officer = await counter.answered(one, "commander", counsel="Lee Counsel")
    assert "bpd-process-deciders" in clauses(officer)
    counter.street.watch.pass_(days=10)
    assert [row["overdue"] for row in await counter.register()] == [True, False]
    assert (await counter.answered(one, counsel="Lee Counsel")).status_code == 200
    assert (await counter.handed(one))["READ-ME.txt"]


async def test_the_record_of_another_agency_is_not_handed_on(street: Street) -> None:
    """R-OUT-04: it may stand in our own case, and whoever asks is referred to its owner."""
    async with opened(street) as counter:
        one = await counter.ask()
    (refusing,) = one["refused"]
    assert refusing["id"] == "bpd-release-own"
    assert refusing["instead"] == "Refer the requester to the agency where the record resides."


async def test_whoever_was_given_a_misread_is_told(counter: Counter) -> None:
    """R-SHR-12, 661 IAC 81.4: on file who was told, how and when, with a letter for it."""
    one = await counter.ask()
    await counter.answered(one)
    await counter.handed(one)
    lieutenant = await counter.as_("ci_lieutenant")
    early = await lieutenant.post(f"/releases/{one['id']}/notice", None)
    assert codes(early) == (409, "done-already")
    note = {"note": "The third character is an O."}
    wrong = await lieutenant.post(f"/evidence/{counter.evidence}/wrong", note)
    (row,) = wrong.json()["releases"]
    assert (row["wrong"], row["corrected_at"]) == (True, None)
    letter = await lieutenant.post(f"/releases/{one['id']}/notice", None)
    assert letter.content.startswith(b"%PDF-")
    told = await lieutenant.post(f"/releases/{one['id']}/corrected", {"how": "By letter"})
    assert told.json()["releases"][0]["corrected_how"] == "By letter"
    (said,) = await lieutenant.told("person:release:corrected")
    assert said["how"] == "By letter"


async def test_the_register_is_for_those_named_and_bears_no_plate(counter: Counter) -> None:
    """R-SHR-13, R-SHR-15: not open to public view; whoever audits sees all of it."""
    await counter.ask(letter=LETTER)
    officer = await counter.as_("officer")
    assert "bpd-release-register" in clauses(await officer.client.get("/api/releases"))
    taken = await officer.post("/releases", REQUEST | {"evidence_id": counter.evidence})
    assert clauses(taken) == {"bpd-request-handlers"}
    auditor = await counter.as_("auditor")
    seen = await auditor.client.get("/api/releases")
    assert (seen.status_code, PLATE in seen.text) == (200, False)
    paper = await auditor.client.get(f"/api/releases/{seen.json()['releases'][0]['id']}/paper")
    assert paper.content == b"Please send us your record."
    counter.client.cookies.clear()
    assert (await counter.client.get("/api/releases")).status_code == 401


async def test_the_register_is_taken_away_as_a_file_without_a_plate(counter: Counter) -> None:
    """R-SHR-15: for an auditor of the state; what was written is no formula."""
    await counter.ask(purpose="=HYPERLINK(1)")
    await counter.ask(recipient="other", agency="Daily News")
    answer = await counter.as_file("auditor")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [(row["stands"], row["agency"]) for row in rows] == [
        ("refused", "Daily News"),
        ("asked", "Normal Police Department"),
    ]
    assert rows[1]["purpose"] == "'=HYPERLINK(1)"
    assert rows[0]["refused_by"].startswith("BPD")
    assert PLATE not in answer.text
    assert clauses(await counter.as_file("officer")) == {"bpd-release-register"}
