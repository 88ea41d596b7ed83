"""What reads, and who repairs: approved by the Chief; in Oak Brook before it serves."""

from dataclasses import replace
from typing import Any

import httpx
import pytest

from backend.services import equipment, repairing, serving
from backend.services.acting import Who
from backend.services.examining_readers import of_readers
from backend.services.intake import LIVE_KEPT, Arrival, take
from backend.services.reading import Reader, read_frames
from backend.services.serving import Gate
from backend.store import probing
from backend.store.software import Software
from tests.cast import Department
from tests.flow.standing import clauses
from tests.flow.street import PICTURE, Street

pytestmark = pytest.mark.anyio
MODEL = Software("model", "reader", "0123456789abcdef")
SOURCE = {"name": "Lens and Mast Co.", "work": "Cameras and housings", "ground": "Memo 26-114"}


async def oak_brook(street: Street) -> Reader:
    """Under that order, with a model that nobody has approved."""
    db = street.house.db
    await db.run("UPDATE installation SET profile = 'oak_brook', profile_version = 'x'")
    await db.run(
        "INSERT INTO acknowledgement (id, profile, ground, names, signed_name, signed_at)"
        " SELECT gen_random_uuid(), 'oak_brook', 'agreement', 'Provider', 'Chief', $1",
        street.watch(),
    )
    street.watch.pass_(seconds=5)
    await street.house.policy.follow(db, street.watch())
    assert street.house.profile.name == "oak_brook"
    return replace(street.reader, gate=Gate((MODEL,)))


async def approve(street: Street, who: Who) -> None:
    found = await street.house.db.value("SELECT id FROM software WHERE name = 'reader'")
    await repairing.approve_software(street.house, who, found, "Memo 26-120")
    street.watch.pass_(seconds=2)


async def test_a_model_that_the_chief_has_not_approved_reads_nothing_and_loses_nothing(
    street: Street,
) -> None:
    """R-CAP-06, OBPD 131.5: all frames wait, live ones too, and are read after the approval."""
    reader = await oak_brook(street)
    await serving.begin(street.house, reader.gate)
    count = LIVE_KEPT + 4
    for _ in range(count):
        street.watch.pass_(seconds=0.2)
        arrival = Arrival(street.camera_id, street.watch(), PICTURE, live=True)
        await take(street.house, street.gateway, arrival)
    assert await read_frames(street.house, reader) == 0
    waits = "SELECT count(*) FROM unread"
    assert await street.house.db.value(waits) == count
    register = await repairing.everything(street.house, await street.person("commander"))
    assert ([one.id for one in register.closed], register.waiting) == (
        ["obpd-software-approved"],
        count,
    )
    await approve(street, await street.person("chief"))
    while await read_frames(street.house, reader):
        pass
    assert await street.house.db.value(waits) == 0
    assert await street.house.db.value("SELECT sum(dropped) FROM camera") == 0


async def test_who_can_do_something_about_it_hears_that_nothing_is_read(street: Street) -> None:
    """R-CAP-06: once for each version, however many workers begin with it."""
    reader = await oak_brook(street)
    chief = await street.person("chief")
    for _ in range(2):
        await serving.begin(street.house, reader.gate)
    heard = await street.house.db.rows("SELECT person_id, body FROM live_event")
    assert [(str(row["person_id"]), row["body"]["what"]) for row in heard] == [(chief.id, "held")]


async def test_the_other_departments_read_without_an_approval(street: Street) -> None:
    """R-CAP-06: their texts ask for none; what reads is on file all the same."""
    reader = replace(street.reader, gate=Gate((MODEL,)))
    await serving.begin(street.house, reader.gate)
    await street.frame()
    assert await read_frames(street.house, reader) == 1
    row = await street.house.db.row("SELECT version, approved_at FROM software")
    assert row == {"version": "0123456789abcdef", "approved_at": None}


async def test_the_doctor_says_what_waits_for_an_approval(street: Street) -> None:
    """R-CAP-06."""
    reader = await oak_brook(street)
    await serving.begin(street.house, reader.gate)
    await street.frame()

    async def said() -> list[tuple[str, bool]]:
        facts = await probing.of_database(street.house.settings.database)
        found = of_readers(facts.readers, reader.gate.with_, street.watch())
        return [(one.said, one.well) for one in found]

    held = ("is held, 1 frames wait: reader 0123456789abcdef is not approved", False)
    assert held in await said()
    await approve(street, await street.person("chief"))
    assert ("every version that is here may read, 1 frames wait", True) in await said()


def test_a_version_is_the_number_and_what_the_program_says() -> None:
    """R-CAP-06: an update without another number shows as well."""
    application, *models = equipment.reads_with()
    assert application.kind == "application"
    number, _, digest = application.version.partition("+")
    assert number
    assert len(digest) == 12
    assert {model.kind for model in models} == {"model"}


async def sources(browser: httpx.AsyncClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await browser.get("/api/software")).json()["sources"]
    return found


async def test_a_source_is_approved_once_and_taken_back(staffed: Department) -> None:
    """R-CAP-06: who it is, what it may do, and where the Chief said so."""
    chief = await staffed.signed_in("chief")
    made = await chief.post("/api/repair-sources", json=SOURCE)
    assert made.status_code == 201, made.text
    (one,) = await sources(chief)
    assert {name: one[name] for name in SOURCE} == SOURCE
    assert one["approved_by"] == "Chief"
    again = await chief.post("/api/repair-sources", json=SOURCE | {"name": "LENS and mast co."})
    assert again.status_code == 409
    assert (await chief.delete(f"/api/repair-sources/{one['id']}")).status_code == 204
    assert (await sources(chief))[0]["ended_at"] == "2026-11-23T15:00:00Z"
    assert await staffed.tags("person:source") == [
        "person:source:approved",
        "person:source:ended",
    ]


async def test_an_officer_approves_neither_sources_nor_software(staffed: Department) -> None:
    """R-CAP-06."""
    await serving.begin(staffed.house, Gate((MODEL,)))
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.post("/api/repair-sources", json=SOURCE)) == {
        "bpd-source-approvers"
    }
    (one,) = (await officer.get("/api/software")).json()["software"]
    path = f"/api/software/{one['id']}/approval"
    refused = await officer.post(path, json={"ground": "Memo"})
    assert clauses(refused) == {"bpd-source-approvers"}
    chief = await staffed.signed_in("chief")
    answer = await chief.post(path, json={"ground": "Memo 26-120"})
    (shown,) = answer.json()["software"]
    assert (shown["approved_by"], shown["ground"]) == ("Chief", "Memo 26-120")
    told = await staffed.last("person:software:approved")
    assert (told["name"], told["version"]) == ("reader", "0123456789abcdef")
