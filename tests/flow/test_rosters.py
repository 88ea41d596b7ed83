"""People and training from a file: a dry run, then all of it or nothing."""

from typing import Any

import httpx
import pytest

from backend.services import importing_people
from tests.cast import Department
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio
PEOPLE = b"""username,name,role,units,sworn,ends_on
n.ward,Nia Ward,officer,Patrol,yes,
OFFICER,Officer,dispatcher,,no,2027-06-30
clerk,Clerk,clerk,,no,
t.gray,Tom Gray,mayor,,yes,
administrator,Administrator,chief,,yes,
"""
TRAINING = b"""username,course,topics,completed_on,expires_on
untrained,ALPR 2026,policy;searching,2026-11-20,2027-11-20
nobody,ALPR 2026,,2026-11-20,2027-11-20
"""


async def bring(
    staffed: Department, data: bytes, kind: str = "people", *, dry: bool = True, by: str = "chief"
) -> httpx.Response:
    browser = await staffed.signed_in(by)
    return await browser.post(
        f"/api/people/import?kind={kind}&dry={str(dry).lower()}",
        content=data,
        headers={"Content-Type": "text/csv"},
    )


def turns(answer: httpx.Response) -> list[tuple[int, str, str]]:
    rows: list[dict[str, Any]] = answer.json()["rows"]
    return [(row["row"], row["turn"], row["why"]) for row in rows]


async def accounts(staffed: Department) -> int:
    return int(await staffed.house.db.value("SELECT count(*) FROM person"))


async def test_a_dry_run_says_of_every_row_what_would_become_of_it(staffed: Department) -> None:
    """R-ACC-01: and does nothing."""
    before = await accounts(staffed), await staffed.tags("person:person")
    told = turns(await bring(staffed, PEOPLE, by="administrator"))
    assert [(row, turn) for row, turn, _ in told] == [
        (2, "made"),
        (3, "changed"),
        (4, "same"),
        (5, "refused"),
        (6, "refused"),
    ]
    assert told[3][2].startswith("role: One of")
    assert told[4][2] == "Nobody imports about their own account."
    assert (await accounts(staffed), await staffed.tags("person:person")) == before


async def test_a_file_with_one_refused_row_is_not_carried_out_at_all(staffed: Department) -> None:
    """Nothing halfway."""
    before = await accounts(staffed)
    answer = await bring(staffed, PEOPLE, dry=False)
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("Row 5: role")
    assert await accounts(staffed) == before


async def test_a_file_in_order_is_carried_out_whole_and_each_row_is_an_event(
    staffed: Department,
) -> None:
    """R-ACC-03: what a row changed stands in the audit with what it was before."""
    lines = PEOPLE.splitlines(keepends=True)
    answer = await bring(staffed, b"".join(lines[:4]), dry=False)
    assert answer.status_code == 200, answer.text
    made = await staffed.house.db.row("SELECT * FROM person WHERE username = 'n.ward'")
    assert made is not None
    assert (made["role"], made["units"], made["sworn"]) == ("officer", ["Patrol"], True)
    changed = await staffed.last("person:person:changed")
    assert (changed["role_before"], changed["role"]) == ("officer", "dispatcher")
    told = await staffed.last("person:roster:imported")
    assert (told["kind"], told["made"], told["changed"]) == ("people", 1, 1)


async def test_training_comes_in_by_file_with_whoever_brought_it_as_its_certifier(
    staffed: Department,
) -> None:
    """R-ACC-05."""
    told = turns(await bring(staffed, TRAINING, "training"))
    assert told == [(2, "made", ""), (3, "refused", "There is no such member.")]
    one = b"".join(TRAINING.splitlines(keepends=True)[:2])
    assert (await bring(staffed, one, "training", dry=False)).status_code == 200
    row = await staffed.house.db.row("SELECT * FROM training WHERE course = 'ALPR 2026'")
    assert row is not None
    assert (row["topics"], row["certifier_id"]) == (
        ["policy", "searching"],
        staffed.people["chief"]["id"],
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"name,role\nA,officer\n", 422),
        (b"username,name,role,shoe size\n", 422),
        (b"\xff\xfe", 415),
        (b"", 422),
    ],
)
async def test_what_is_no_such_table_is_refused_whole(
    staffed: Department, data: bytes, code: int
) -> None:
    assert (await bring(staffed, data)).status_code == code


async def test_a_roster_is_brought_in_by_whoever_may_make_accounts(staffed: Department) -> None:
    answer = await bring(staffed, PEOPLE, by="commander")
    assert clauses(answer) == {"bpd-administrators"}


async def test_at_the_console_training_is_certified_by_nobody_and_says_so(
    staffed: Department,
) -> None:
    one = b"".join(TRAINING.splitlines(keepends=True)[:2])
    dry = await importing_people.at_console(staffed.house, one, "training", dry=True)
    assert [row.turn for row in dry] == ["made"]
    assert "console:roster:imported" not in await staffed.tags()
    await importing_people.at_console(staffed.house, one, "training", dry=False)
    row = await staffed.house.db.row("SELECT * FROM training WHERE course = 'ALPR 2026'")
    assert row is not None
    assert (row["certifier_id"], row["self_recorded"]) == (None, True)
    await importing_people.at_console(staffed.house, TRAINING, "training", dry=False)
    assert (await staffed.tags()).count("console:roster:imported") == 1


DEVICES = b"""asset_tag,serial,username,issued_on
a-7,SN 100,officer,2026-10-01
A-8,SN 101,,
"""
BROKEN = b"""asset_tag,serial,username,issued_on
A-7,SN 100,officer,
A-9,SN 102,nobody,2026-10-01
,SN 103,,
a-7 ,SN 104,,
A-10,SN 105,,soon
"""


async def test_issued_devices_come_by_a_file_after_a_dry_run(staffed: Department) -> None:
    """R-MOB-01: the administrator's own may be among them; an entry alone opens nothing."""
    data = DEVICES + b"A-1,SN 1,chief,2026-09-01\n"
    dry = turns(await bring(staffed, data, "devices"))
    assert [turn for _, turn, _ in dry] == ["made", "made", "made"]
    assert await staffed.house.db.value("SELECT count(*) FROM issued_device") == 0
    await bring(staffed, data, "devices", dry=False)
    again = turns(await bring(staffed, data.replace(b"SN 101", b"SN 999"), "devices"))
    assert [turn for _, turn, _ in again] == ["same", "changed", "same"]
    row = await staffed.house.db.row("SELECT * FROM issued_device WHERE asset_tag = 'A-7'")
    assert row is not None
    assert (row["serial"], row["person_id"]) == ("SN 100", staffed.people["officer"]["id"])
    assert len(await staffed.tags("person:device:issued")) == 3


async def test_a_row_of_a_device_says_what_is_wrong_with_it(staffed: Department) -> None:
    told = turns(await bring(staffed, BROKEN, "devices"))
    assert [why for _, _, why in told] == [
        "issued_on is a day such as 2027-06-30.",
        "There is no such member.",
        "A device has an asset tag.",
        "This row stands twice in the file.",
        "issued_on is a day such as 2027-06-30.",
    ]
    taken = await bring(staffed, BROKEN, "devices", dry=False)
    assert taken.json()["code"] == "list-broken"
    officer = await bring(staffed, DEVICES, "devices", by="officer")
    assert clauses(officer) == {"bpd-administrators"}
