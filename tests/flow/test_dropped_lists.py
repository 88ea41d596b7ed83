"""Watched folders: a source's file replaces its list, or is set aside and told of."""

import json
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.services.dropping import look
from backend.services.minding import mind
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.street import PLATE, Street

pytestmark = pytest.mark.anyio

SOURCE = """
name = "State list"
supplier = "State Police"
reasons = ["stolen_vehicle", "wanted_person"]
due_h = 12
[columns]
plate = "LIC"
state = "LIS"
reason_class = "TYP"
[reason_words]
SV = "stolen_vehicle"
"""
FIXED = """
name = "Federal list"
supplier = "A federal system"
reasons = ["stolen_vehicle"]
format = "fixed"
columns = { plate = [1, 10], state = [11, 12], reason_class = [13, 14] }
reason_words = { SV = "stolen_vehicle" }
"""


class Drop:
    """A source's folder, the one who looks after the lists, and their browser."""

    def __init__(self, street: Street, client: AsyncTestClient[Any], keeper: Who) -> None:
        self.street, self.client, self.keeper = street, client, keeper
        self.folder = street.house.settings.home / "lists" / "state"

    def describe(self, text: str = SOURCE, name: str = "state") -> None:
        self.folder = self.street.house.settings.home / "lists" / name
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "source.toml").write_text(text, "utf-8")

    def put(self, data: bytes, name: str = "today.csv", *, age_s: float = 30) -> Path:
        file = self.folder / name
        file.write_bytes(data)
        at = self.street.watch.at.timestamp() - age_s
        os.utime(file, (at, at))
        return file

    async def lists(self) -> list[dict[str, Any]]:
        await signed_in(self.street, self.keeper, self.client)
        found: list[dict[str, Any]] = (await self.client.get("/api/lists")).json()["lists"]
        return found

    async def news(self) -> list[str]:
        rows = await self.street.house.db.rows(
            "SELECT body FROM live_event WHERE person_id = $1 AND kind = 'list' ORDER BY id",
            UUID(self.keeper.id),
        )
        return [row["body"]["turn"] for row in rows]

    async def told(self, tag: str) -> list[dict[str, Any]]:
        rows = await self.street.house.db.rows(
            "SELECT canonical FROM audit_event WHERE tag = $1 ORDER BY seq", tag
        )
        return [json.loads(row["canonical"]) for row in rows]


@pytest.fixture
async def drop(street: Street) -> AsyncIterator[Drop]:
    app = create_app(street.house.settings, street.watch)
    keeper = await street.person("administrator", on_shift=False)
    async with AsyncTestClient(app, base_url="https://desk.example") as client:
        made = Drop(street, client, keeper)
        made.describe()
        yield made


def csv(*plates: str) -> bytes:
    return ("LIC,LIS,TYP\n" + "".join(f"{plate},ID,sv\n" for plate in plates)).encode()


async def test_a_file_that_has_come_whole_replaces_the_list_and_is_deleted(drop: Drop) -> None:
    """R-HOT-01, R-HOT-03: without anybody's hand, under the name and for the reasons registered."""
    await drop.street.person("officer")
    file = drop.put(csv(PLATE), age_s=2)
    assert await look(drop.street.house) == 0, "somebody may still be writing it"
    drop.put(csv(PLATE))
    assert await look(drop.street.house) == 1
    assert not file.exists()
    (listed,) = await drop.lists()
    assert (listed["name"], listed["source"], listed["entries"]) == (
        "State list",
        "State Police",
        1,
    )
    assert (listed["due_h"], listed["reasons"]) == (12, ["stolen_vehicle", "wanted_person"])
    assert await drop.news() == ["imported"]
    (event,) = await drop.told("system:list:imported")
    assert (event["actor"], event["details"]["entries"]) == ("system:system", 1)
    await drop.street.passes()
    assert len(await drop.street.alerts()) == 1


async def test_a_file_that_cannot_be_the_list_is_set_aside_and_the_old_list_stays(
    drop: Drop,
) -> None:
    """R-HOT-02: refused whole, with the rows that were wrong; the list in force keeps its age."""
    drop.put(csv(PLATE, "AB1", "AB2", "AB3"))
    await look(drop.street.house)
    drop.street.watch.pass_(hours=2)
    file = drop.put(csv(PLATE, "AB*", "??", "AB3"))
    assert await look(drop.street.house) == 1
    assert not file.exists()
    assert file.with_name("today.csv.refused").exists()
    (listed,) = await drop.lists()
    assert (listed["entries"], listed["age_h"]) == (4, 2.0)
    assert "2 of 4 rows cannot be used" in listed["refused_why"]
    assert [row["row"] for row in listed["refused_rows"]] == ["row 3", "row 4"]
    assert "AB*" not in json.dumps(listed)
    assert await drop.news() == ["imported", "refused"]
    await drop.street.person("officer")
    await drop.street.passes()
    assert len(await drop.street.alerts()) == 1
    drop.put(csv(PLATE, "AB1"))
    await look(drop.street.house)
    (listed,) = await drop.lists()
    assert (listed["entries"], listed["refused_at"], listed["refused_rows"]) == (2, None, [])


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (csv(PLATE, "AB1").replace(b"LIS", b"STATE"), "Columns are missing: LIS."),
        ("LIC,LIS,TYP\nAB1,ID,SV\n".encode("utf-16"), "The file is not in UTF-8."),
        (csv("AB1"), "Only 1 of the 4 entries"),
    ],
    ids=["columns", "encoding", "truncated"],
)
async def test_every_kind_of_wrong_file_says_why(drop: Drop, data: bytes, why: str) -> None:
    """R-HOT-02."""
    drop.put(csv(PLATE, "AB1", "AB2", "AB3"))
    await look(drop.street.house)
    drop.put(data)
    await look(drop.street.house)
    (listed,) = await drop.lists()
    assert listed["entries"] == 4
    assert listed["refused_why"].startswith(why)


async def test_a_file_of_fixed_width_is_read_by_its_places(drop: Drop) -> None:
    """R-HOT-01."""
    drop.describe(FIXED, "federal")
    drop.put(f"{PLATE:10}IDSV\nAB12345   ILSV\n".encode(), "today.txt")
    assert await look(drop.street.house) == 1
    (listed,) = await drop.lists()
    assert (listed["name"], listed["entries"]) == ("Federal list", 2)


async def test_of_several_files_the_newest_is_the_list(drop: Drop) -> None:
    """R-HOT-02: each file is the whole list."""
    older = drop.put(csv("AB1", "AB2"), "monday.csv", age_s=500)
    drop.put(csv("AB3"), "tuesday.csv")
    await look(drop.street.house)
    assert not older.exists()
    assert [row["entries"] for row in await drop.lists()] == [1]


async def test_a_description_that_allows_what_the_profile_bars_takes_nothing(drop: Drop) -> None:
    """R-HOT-03."""
    drop.describe(SOURCE.replace('"wanted_person"', '"scofflaw"'))
    drop.put(csv(PLATE))
    assert await look(drop.street.house) == 1
    (listed,) = await drop.lists()
    assert (listed["entries"], listed["imported_at"]) == (0, None)
    assert "reasons" in listed["refused_why"]


async def test_a_list_that_has_become_stale_is_told_of_once_and_lowers_its_alerts(
    drop: Drop,
) -> None:
    """R-HOT-01: an exact reading of a plate on a stale list is at most a possible match."""
    drop.put(csv(PLATE))
    await look(drop.street.house)
    drop.street.watch.pass_(hours=24, seconds=1)
    await mind(drop.street.house)
    await mind(drop.street.house)
    assert await drop.news() == ["imported", "stale"]
    assert len(await drop.told("system:list:stale")) == 1
    officer = await drop.street.person("officer")
    await drop.street.passes()
    kinds = await drop.street.house.db.rows("SELECT kind FROM hit")
    assert kinds == [{"kind": "possible"}]
    await signed_in(drop.street, officer, drop.client)
    (alert,) = (await drop.client.get("/api/alerts")).json()["alerts"]
    assert (alert["kind"], alert["list"]["stale"]) == ("possible", True)
    assert alert["plate_seen"] == alert["plate_wanted"]
    drop.put(csv(PLATE))
    await look(drop.street.house)
    drop.street.watch.pass_(hours=25)
    await mind(drop.street.house)
    assert (await drop.news()).count("stale") == 2
