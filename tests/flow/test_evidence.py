"""A read is moved into evidence: a signed package that anybody can check, and no way to page them.

The live rows go with their day all the same.
"""

import io
import json
import zipfile
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.services.checking import check
from backend.services.purging import purge
from tests.apps import create_app
from tests.flow.browsing import told_of_a_hit
from tests.flow.searcher import NUMBER, Searcher
from tests.flow.standing import clauses, codes
from tests.flow.street import PICTURE, PLATE, Street

pytestmark = pytest.mark.anyio
GROUND = {
    "case_number": NUMBER,
    "basis": "criminal",
    "holder": "Detective Sam Case",
    "review_on": "2027-03-01",
    "report_number": "2026-0777",
}


@pytest.fixture
async def client(street: Street) -> AsyncIterator[AsyncTestClient[Any]]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


async def as_(street: Street, client: AsyncTestClient[Any], who: Who) -> Searcher:
    searcher = Searcher(street, client, who)
    await searcher.again()
    return searcher


@pytest.fixture
async def officer(street: Street, client: AsyncTestClient[Any]) -> tuple[Searcher, UUID]:
    """Told of a vehicle on a general list."""
    who, alert_id = await told_of_a_hit(street)
    return await as_(street, client, who), alert_id


async def held(searcher: Searcher, alert_id: UUID, **changed: str) -> httpx.Response:
    return await searcher.post(f"/alerts/{alert_id}/evidence", GROUND | changed)


async def package(searcher: Searcher, evidence_id: str) -> bytes:
    answer = await searcher.post(f"/evidence/{evidence_id}/package", None)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    return answer.content


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def altered(data: bytes, **changed: bytes) -> bytes:
    """The same archive with other content under these names, given with _ for . and /."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts(data).items():
            archive.writestr(name, changed.get(name.replace(".", "_").replace("/", "_"), content))
    return file.getvalue()


async def test_an_alert_becomes_a_package_with_all_that_was_seen(
    officer: tuple[Searcher, UUID],
) -> None:
    """R-EVD-01, R-EVD-04, R-EVD-05, R-EVD-06: frame, looks, hit, ladder, custody, all signed."""
    searcher, alert_id = officer
    made = await held(searcher, alert_id)
    assert made.status_code == 201, made.text
    data = await package(searcher, made.json()["id"])
    found = parts(data)
    told = json.loads(found["manifest.json"])
    (frame,) = (content for name, content in found.items() if name.startswith("frames/"))
    assert frame == PICTURE
    assert len([name for name in found if name.startswith("plates/")]) == 1
    (look,) = json.loads(found["looks.json"])
    assert look["recognised"]["characters"][0]["ranking"][0][0] == PLATE[0]
    assert json.loads(found["alert.json"])["list_name"] == "State list"
    assert json.loads(found["alert.json"])["verified"] == []
    assert (told["plate"], told["case_number"], told["basis"]) == (PLATE, NUMBER, "criminal")
    assert told["record_class_citation"] == "BPD DSRS-B"
    assert told["read_with"]
    log = json.loads(found["custody.json"])["log"]
    assert [line["act"] for line in log] == ["packed", "downloaded"]
    checked = check(data, searcher.street.house.keys.signed_with())
    assert (checked.wrong, checked.handed) == ((), 2)


async def test_a_search_becomes_a_package_with_its_reason(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-EVD-01: what a search has shown, and only what it has shown."""
    await street.passes()
    searcher = await as_(street, client, await street.person("officer"))
    inquiry = await searcher.opened()
    asked = (await searcher.ask(inquiry)).json()
    path = f"/queries/{asked['query']['id']}/reads"
    read = asked["reads"][0]["id"]
    made = await searcher.post(f"{path}/{read}/evidence", GROUND)
    assert made.status_code == 201, made.text
    found = parts(await package(searcher, made.json()["id"]))
    assert json.loads(found["inquiry.json"])["number"] == NUMBER
    unseen = await searcher.post(f"{path}/{none_of(read)}/evidence", GROUND)
    assert codes(unseen) == (404, "read-unknown")


def none_of(read: str) -> str:
    """An id that is of nothing."""
    return read[:-4] + "0000"


@pytest.mark.parametrize(
    ("changed", "clause"),
    [
        ({"case_number": "soon"}, "bpd-evidence-stated"),
        ({"basis": "interest"}, "bpd-evidence-stated"),
        ({"basis": "civil"}, "bpd-evidence-stated"),
        ({"holder": " "}, "bpd-evidence-stated"),
        ({"review_on": "2031-01-01"}, "bpd-evidence-stated"),
        ({"review_on": "2026-11-20"}, "bpd-evidence-stated"),
    ],
)
async def test_without_its_ground_nothing_is_kept(
    officer: tuple[Searcher, UUID], changed: dict[str, str], clause: str
) -> None:
    """R-RET-03: case number, basis, holder and review date, or the clause that asks for them."""
    searcher, alert_id = officer
    answer = await held(searcher, alert_id, **changed)
    assert clauses(answer) == {clause}
    assert "BPD DSRS-B" in answer.text
    assert await searcher.street.house.db.value("SELECT count(*) FROM evidence") == 0
    assert not [*(searcher.street.house.settings.home / "evidence").iterdir()]


async def test_the_rows_go_with_their_day_and_the_package_stays(
    officer: tuple[Searcher, UUID],
) -> None:
    """R-RET-04: moved to evidence, purged on time; the certificate says what was moved."""
    searcher, alert_id = officer
    street, house = searcher.street, searcher.street.house
    made = (await held(searcher, alert_id)).json()["id"]
    day = house.capture_day(street.watch())
    for _ in range(40):
        street.watch.pass_(hours=20)
        await purge(house)
    assert await house.db.value("SELECT count(*) FROM read") == 0
    told = await house.db.value("SELECT certificate FROM purge WHERE day = $1", day)
    assert told["moved_to_evidence"] == [{"basis": "criminal", "by_two": False, "packages": 1}]
    assert told["looked_for"]["found"] == 0
    await searcher.on_shift_again()
    (shown,) = (await searcher.client.get("/api/evidence")).json()["evidence"]
    assert (shown["plate"], shown["state"]) == (PLATE, "overdue")
    data = await package(searcher, made)
    assert PICTURE in parts(data).values()
    assert check(data).wrong == ()


@pytest.mark.parametrize("name", ["manifest_json", "looks_json", "alert_json", "custody_json"])
async def test_a_change_of_any_part_is_found(officer: tuple[Searcher, UUID], name: str) -> None:
    """R-EVD-05."""
    searcher, alert_id = officer
    data = await package(searcher, (await held(searcher, alert_id)).json()["id"])
    assert check(altered(data, **{name: b"{}"})).wrong


async def test_a_picture_that_was_exchanged_or_added_is_found(
    officer: tuple[Searcher, UUID],
) -> None:
    """R-EVD-05: also by whoever signs the whole with a key of their own."""
    searcher, alert_id = officer
    data = await package(searcher, (await held(searcher, alert_id)).json()["id"])
    frame = next(name for name in parts(data) if name.startswith("frames/"))
    other = altered(data, **{frame.replace(".", "_").replace("/", "_"): b"another"})
    assert check(other).wrong == (f"{frame} is not what was packed.",)
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("frames/more.jpg", b"more")
    assert check(file.getvalue()).wrong == ("frames/more.jpg was added.",)
    assert check(data, "00" * 32).wrong == ("It was signed with another key than the one given.",)
    assert check(b"PK").wrong


async def test_evidence_is_for_who_keeps_it_and_who_looks_after_it(
    officer: tuple[Searcher, UUID],
) -> None:
    """R-EVD-07: by name, date and time, and nobody else is told that it is there."""
    searcher, alert_id = officer
    street, client = searcher.street, searcher.client
    made = (await held(searcher, alert_id)).json()["id"]
    other = await as_(street, client, await street.person("officer"))
    assert (await client.get("/api/evidence")).json()["evidence"] == []
    theirs = await other.post(f"/evidence/{made}/package", None)
    none = await other.post(f"/evidence/{none_of(made)}/package", None)
    assert clauses(theirs) == clauses(none) == {"bpd-evidence-of-others"}
    keeper = await as_(street, client, await street.person("ci_lieutenant", on_shift=False))
    (shown,) = (await client.get("/api/evidence")).json()["evidence"]
    assert (shown["own"], shown["asked_by"]) == (False, "Sam Officer")
    await package(keeper, made)
    (told,) = await keeper.told("person:evidence:handed-over")
    assert told["bytes"] > len(PICTURE)


async def test_receipt_report_and_copy_are_lines_of_the_custody_log(
    officer: tuple[Searcher, UUID],
) -> None:
    """R-EVD-03, R-EVD-07: receipt number, investigative report, and that no copy is left."""
    searcher, alert_id = officer
    made = (await held(searcher, alert_id, report_number="")).json()["id"]
    searcher.street.watch.pass_(days=8)
    await searcher.on_shift_again()
    (shown,) = (await searcher.client.get("/api/evidence")).json()["evidence"]
    assert (shown["state"], shown["report_number"]) == ("overdue", "")
    await searcher.post(f"/evidence/{made}/receipt", {"number": "EV-1042"})
    await searcher.post(f"/evidence/{made}/report", {"number": "2026-0777"})
    answer = await searcher.post(f"/evidence/{made}/copy-destroyed", None)
    (shown,) = answer.json()["evidence"]
    assert (shown["state"], shown["receipt"], shown["copy_destroyed"]) == ("kept", "EV-1042", True)
    assert [(line["act"], line["note"]) for line in shown["custody"]] == [
        ("packed", ""),
        ("received", "EV-1042"),
        ("in the report", "2026-0777"),
        ("no copy left", ""),
    ]
    again = await searcher.post(f"/evidence/{made}/receipt", {"number": "EV-9"})
    assert codes(again) == (409, "done-already")


async def test_a_loop_meets_the_bound_and_is_told_of(officer: tuple[Searcher, UUID]) -> None:
    """R-EVD-02: no person, case or day pages the store out, whatever numbers are typed."""
    searcher, alert_id = officer
    tried = [
        await held(searcher, alert_id, case_number=f"2026-{number:08}") for number in range(14)
    ]
    assert [answer.status_code for answer in tried] == [201] * 10 + [429] * 4
    assert tried[-1].json()["code"] == "too-much"
    assert "10 packages of one person" in tried[-1].json()["detail"]
    assert len(await searcher.told("person:evidence:bounded")) == 4
    assert len([*(searcher.street.house.settings.home / "evidence").iterdir()]) == 10
    searcher.street.watch.pass_(hours=25)
    await searcher.on_shift_again()
    assert (await held(searcher, alert_id)).status_code == 201


async def test_one_case_does_not_take_the_store_apart(
    street: Street, client: AsyncTestClient[Any]
) -> None:
    """R-EVD-02: many people for one case."""
    await street.listed()
    officers = [await street.person("officer") for _ in range(5)]
    await street.passes()
    tried = []
    for who in officers:
        searcher = await as_(street, client, who)
        alert = (await street.alerts(who))[0]["id"]
        tried += [(await held(searcher, alert)).status_code for _ in range(9)]
    assert tried == [201] * 40 + [429] * 5


async def test_it_asks_for_a_new_proof_of_who_one_is(officer: tuple[Searcher, UUID]) -> None:
    """R-EVD-07, IA-11: exports are stepped up."""
    searcher, alert_id = officer
    made = (await held(searcher, alert_id)).json()["id"]
    await searcher.street.house.db.run("UPDATE session SET fresh_at = fresh_at - interval '1 hour'")
    answer = await searcher.post(f"/evidence/{made}/package", None)
    assert clauses(answer) == {"cjis-fresh"}


async def test_a_read_past_its_life_is_kept_no_more(officer: tuple[Searcher, UUID]) -> None:
    """R-RET-01: checked at use, whether its day went or not."""
    searcher, alert_id = officer
    searcher.street.watch.at += timedelta(days=30)
    await searcher.on_shift_again()
    assert codes(await held(searcher, alert_id)) == (404, "alert-unknown")
